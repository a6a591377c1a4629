package fr.parcours.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Stated;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.StepKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whatever is asked is cited; what is not known is missing or presumed. */
class InquiryTest {
    private static final LocalDate ON = LocalDate.of(2022, 3, 15);
    private static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");
    private static final Subject SOMEONE = Subject.participant("J-1");
    private static final Parameter<Integer> MINIMUM = Parameter.whole("essai.age-minimum");
    private static final Rules RULES = Rules.of(
            Messages.of(InquiryTest.class, "essai"),
            Stated.nothing()
                    .value("essai.age-minimum", "2017-01-01", Confidence.S1, "L5131-3", "16")
                    .value("essai.age-minimum", "2023-01-01", Confidence.S1, "L5131-3", "15")
                    .parameters());

    private static Finding judge(Rule.Judgement judgement, Fact... facts) {
        Rule rule = RULES.rule("essai.qpv", judgement);
        Dossier dossier = Dossier.of(SOMEONE, facts);
        Finding finding = rule.judge(dossier, ON);
        assertThat(rule.verdict(dossier, ON)).as("the verdict alone").isEqualTo(finding.verdict());
        return finding;
    }

    @Nested
    class AnAttribute {
        private final Declaration declared = Declaration.of(ON.minusDays(9), Attributes.QPV, true);

        @Test
        void thatIsAskedIsCitedWithTheFactThatDeclaresIt() {
            Finding finding =
                    judge(inquiry -> inquiry.answer(inquiry.ask(Attributes.QPV).orElse(false)), declared);

            assertThat(finding.asked()).containsExactly(Attributes.QPV);
            assertThat(finding.facts()).containsExactly(declared);
            assertThat(finding.missing()).isEmpty();
            assertThat(finding.presumed()).isEmpty();
        }

        @Test
        void thatIsNotKnownIsMissingWhenTheRuleCannotTell() {
            Finding finding = judge(inquiry -> {
                inquiry.ask(Attributes.QPV);
                return inquiry.undetermined();
            });

            assertThat(finding.missing()).containsExactly(Attributes.QPV);
            assertThat(finding.presumed()).isEmpty();
        }

        @Test
        void thatIsNotKnownIsPresumedWhenTheRuleAnswersAllTheSame() {
            Finding finding =
                    judge(inquiry -> inquiry.answer(inquiry.ask(Attributes.QPV).orElse(true)));

            assertThat(finding.verdict()).isEqualTo(Verdict.SATISFIED);
            assertThat(finding.missing()).isEmpty();
            assertThat(finding.presumed()).containsExactly("qpv");
        }

        @Test
        void thatIsNeededMakesTheRuleUndeterminedByItself() {
            Finding finding = judge(inquiry -> {
                boolean qpv = inquiry.need(Attributes.QPV);
                throw new AssertionError("nothing goes on without it: " + qpv);
            });

            assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(finding.missing()).containsExactly(Attributes.QPV);
            assertThat(finding.in(Locale.FRENCH)).isEqualTo("Résidence en quartier prioritaire inconnue.");
        }

        @Test
        void thatStandsForNoneWhileUndeclaredIsPresumedAndARefusalIsLacking() {
            Rule.Judgement benefits = inquiry -> {
                Set<String> received = inquiry.presume(Attributes.BENEFITS, Set.of());
                return inquiry.lacking().isEmpty() ? inquiry.answer(received.isEmpty()) : inquiry.undetermined();
            };
            Fact refused = Declaration.of(ON, Values.NONE.refused(Attributes.BENEFITS));

            assertThat(judge(benefits).verdict()).isEqualTo(Verdict.SATISFIED);
            assertThat(judge(benefits).presumed()).containsExactly("benefits");
            assertThat(judge(benefits, refused).verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(judge(benefits, refused).missing()).containsExactly(Attributes.BENEFITS);
        }

        @Test
        void askedOverSomeDaysIsThatOfTheFirstElseWhatIsDeclaredByTheLast() {
            Days march = Days.between(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 3, 31));
            Fact late = Declaration.of(LocalDate.of(2022, 3, 20), Attributes.QPV, false);
            Rule.Judgement rule =
                    inquiry -> inquiry.answer(inquiry.ask(Attributes.QPV, march).orElseThrow());

            assertThat(judge(rule, declared, late).verdict())
                    .as("undeclared on the 1st")
                    .isEqualTo(Verdict.REFUSED);
            assertThat(judge(rule, Declaration.of(LocalDate.of(2022, 2, 1), Attributes.QPV, true), late)
                            .verdict())
                    .isEqualTo(Verdict.SATISFIED);
        }

        @Test
        void thatIsMentionedDecidesNothingAndIsNotMissing() {
            Finding finding = judge(
                    inquiry -> {
                        inquiry.mention(Attributes.QPV);
                        inquiry.mention(Attributes.RQTH);
                        return inquiry.undetermined();
                    },
                    declared);

            assertThat(finding.facts()).containsExactly(declared);
            assertThat(finding.missing()).isEmpty();
        }
    }

    @Nested
    class AParameter {
        @Test
        void thatIsReadIsCitedWithItsDay() {
            Finding finding = judge(inquiry -> inquiry.answer(inquiry.at(MINIMUM) == 16));

            assertThat(finding.parameters()).extracting(ParameterValue::from).containsExactly(LocalDate.of(2017, 1, 1));
        }

        @Test
        void ofAnotherDayIsTheOneOfThatDay() {
            assertThat(judge(inquiry -> inquiry.answer(inquiry.at(MINIMUM, LocalDate.of(2023, 1, 1)) == 15))
                            .verdict())
                    .isEqualTo(Verdict.SATISFIED);
        }

        @Test
        void withoutAValueYetMakesTheRuleUndeterminedAndNamesTheText() {
            Finding finding = judge(inquiry -> inquiry.answer(inquiry.at(MINIMUM, LocalDate.of(2016, 12, 31)) == 16));

            assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(finding.in(Locale.FRENCH))
                    .isEqualTo("essai.age-minimum : aucune valeur n’est connue le 31 décembre 2016 ; la première vaut"
                            + " depuis le 1er janvier 2017 (L5131-3).");
            assertThat(finding.parameters()).hasSize(1);
        }

        @Test
        void thatMayHaveNoValueIsLookedFor() {
            Finding finding = judge(inquiry -> inquiry.answer(
                    inquiry.find(MINIMUM, LocalDate.of(2016, 12, 31)).isEmpty()));

            assertThat(finding.verdict()).isEqualTo(Verdict.SATISFIED);
            assertThat(finding.parameters())
                    .as("no text is cited before it is in force")
                    .isEmpty();
        }
    }

    @Nested
    class WhatIsNotKnown {
        private final Rule registered = RULES.rule("essai.inscription", inquiry -> {
            if (inquiry.ask(Attributes.JOBSEEKER_SINCE).isPresent()) {
                return inquiry.satisfied();
            }
            return inquiry.ask(Attributes.QPV).isPresent()
                    ? inquiry.regardless(Attributes.JOBSEEKER_SINCE).satisfied()
                    : inquiry.refused();
        });

        @Test
        void isPresumedWhenTheRuleAnswersAllTheSame() {
            assertThat(registered.judge(Dossier.of(SOMEONE), ON).presumed()).containsExactly("jobseekerSince", "qpv");
        }

        @Test
        void isLeftOutWhenItMovesNothing() {
            Dossier known = Dossier.of(SOMEONE, Declaration.of(ON, Attributes.QPV, true));

            assertThat(registered.judge(known, ON).presumed()).isEmpty();
        }

        @Test
        void ofAPartIsPresumedByWhatAnswersAllTheSame() {
            Finding finding = judge(inquiry -> {
                inquiry.explain("essai.ligne", line -> {
                    line.ask(Attributes.QPV);
                    return line.unknown();
                });
                return inquiry.satisfied();
            });

            assertThat(finding.presumed()).containsExactly("qpv");
        }

        @Test
        void inAValueThatIsNeededLeavesTheAnswerUndeterminedWithItsSentence() {
            Finding finding = judge(inquiry -> {
                int amount = inquiry.need(inquiry.<Integer>explain("essai.ligne", line -> {
                    line.ask(Attributes.QPV);
                    return line.saying("essai.ligne.absente").unknown();
                }));
                return inquiry.answer(amount > 0);
            });

            assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(finding.missing()).containsExactly(Attributes.QPV);
            assertThat(finding.sentence()).isEqualTo(finding.because().get(0).sentence());
        }
    }

    @Nested
    class Facts {
        private final Step first = Step.of(ON.minusDays(20), StepKind.ENTRETIEN);
        private final Step second = Step.of(ON.minusDays(10), StepKind.ENTRETIEN);
        private final Step workshop = Step.of(ON.minusDays(5), StepKind.ATELIER);

        private boolean isInterview(Step step) {
            return step.kind().equals(StepKind.ENTRETIEN);
        }

        @Test
        void thatAreFoundAreCitedAndNoOther() {
            assertThat(judge(
                                    inquiry -> inquiry.answer(inquiry.facts(Step.class, this::isInterview)
                                                    .size()
                                            == 2),
                                    workshop,
                                    second,
                                    first)
                            .facts())
                    .containsExactly(first, second);
            assertThat(judge(
                                    inquiry -> inquiry.answer(inquiry.first(Step.class, this::isInterview)
                                            .isPresent()),
                                    second,
                                    first)
                            .facts())
                    .containsExactly(first);
            assertThat(judge(
                                    inquiry -> inquiry.answer(inquiry.last(Step.class, this::isInterview)
                                            .isPresent()),
                                    second,
                                    first)
                            .facts())
                    .containsExactly(second);
        }

        @Test
        void ofAnEnrolmentAreThoseSinceTheOneBefore() {
            Entry entry = Entry.of(ON.minusDays(40), PACEA);
            Exit exit = Exit.of(ON.minusDays(30), PACEA, ExitReason.TERME);
            Entry again = Entry.of(ON.minusDays(10), PACEA);
            Step signedBefore =
                    Step.builder(ON.minusDays(35), StepKind.SIGNATURE).by(PACEA).build();
            Step signedAgain =
                    Step.builder(ON.minusDays(15), StepKind.SIGNATURE).by(PACEA).build();

            Finding finding = judge(
                    inquiry -> {
                        List<Step> signatures =
                                inquiry.steps(inquiry.enrolment(PACEA).orElseThrow(), StepKind.SIGNATURE);
                        return inquiry.answer(signatures.equals(List.of(signedAgain)));
                    },
                    entry,
                    exit,
                    again,
                    signedBefore,
                    signedAgain);

            assertThat(finding.verdict()).isEqualTo(Verdict.SATISFIED);
            assertThat(finding.facts()).containsExactly(again, signedAgain);
        }
    }

    @Nested
    class AnExplainedValue {
        @Test
        void asksApartAndStandsBeneath() {
            Declaration declared = Declaration.of(ON, Attributes.QPV, true);
            Finding finding = judge(
                    inquiry -> {
                        Explained<BigDecimal> amount = inquiry.explain(
                                "essai.montant",
                                line -> line.saying("pluriel", line.at(MINIMUM)).givesEuros(new BigDecimal("12.345")));
                        inquiry.ask(Attributes.QPV);
                        return inquiry.answer(
                                amount.value().orElseThrow().toString().equals("12.35"));
                    },
                    declared);

            assertThat(finding.verdict()).isEqualTo(Verdict.SATISFIED);
            assertThat(finding.facts()).containsExactly(declared);
            assertThat(finding.parameters()).isEmpty();
            assertThat(finding.because()).singleElement().satisfies(line -> {
                assertThat(line.rule()).isEqualTo("essai.montant");
                assertThat(line.verdict()).isEqualTo(Verdict.SATISFIED);
                assertThat(line.facts()).isEmpty();
                assertThat(line.parameters()).hasSize(1);
                assertThat(line.in(Locale.FRENCH)).isEqualTo("16 jours");
            });
        }

        @Test
        void ofNothingIsRefusedAndWhatItPresumesIsHandedUp() {
            Finding finding = judge(inquiry -> {
                Verdict verdict = inquiry.<BigDecimal>explain("essai.montant", line -> {
                            line.presume(Attributes.BENEFITS, Set.of());
                            return line.saying("pluriel", 0).givesEuros(BigDecimal.ZERO);
                        })
                        .verdict();
                return inquiry.answer(verdict == Verdict.REFUSED);
            });

            assertThat(finding.verdict()).isEqualTo(Verdict.SATISFIED);
            assertThat(finding.because().get(0).presumed()).containsExactly("benefits");
        }

        @Test
        void thatNeedsWhatIsNotKnownHasNoValueAndSaysWhatIsMissing() {
            Finding finding = judge(inquiry -> {
                Explained<Integer> level = inquiry.explain(
                        "essai.qpv", line -> line.gives(Integer.valueOf(line.need(Attributes.EDUCATION))));
                return level.value().isEmpty() ? inquiry.undetermined() : inquiry.satisfied();
            });

            assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(finding.missing()).containsExactly(Attributes.EDUCATION);
        }

        @Test
        void anInquiryAboveThatStopsStopsWhatIsAboveIt() {
            Finding finding = judge(inquiry -> {
                inquiry.explain("essai.montant", line -> line.gives(inquiry.need(Attributes.EDUCATION)));
                throw new AssertionError("the rule itself needed it");
            });

            assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(finding.missing()).containsExactly(Attributes.EDUCATION);
        }
    }

    @Test
    void residenceInAGroupThatTheStructureDoesNotNameIsUndeterminedAndSaysSo() {
        Finding finding = RULES.condition("essai.qpv", Attributes.COMMUNE.within("territoire"), Articles.NONE)
                .judge(Dossier.of(SOMEONE, Declaration.of(ON, Attributes.COMMUNE, "59599")), ON);

        assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(finding.in(Locale.FRENCH))
                .isEqualTo("La structure ne nomme pas le groupe de communes « territoire ».");
    }
}
