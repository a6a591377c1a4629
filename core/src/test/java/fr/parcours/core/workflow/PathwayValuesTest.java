package fr.parcours.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.Stated;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a workflow answers is made of values; and what another enrolment or another dispositif did changes none of them. */
class PathwayValuesTest {
    private static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");
    private static final DispositifId CEJ = DispositifId.of("cej", "CEJ");
    private static final Messages MESSAGES = Messages.of(PathwayValuesTest.class, "essai");
    private static final Rules RULES = Rules.of(
            MESSAGES,
            Stated.nothing()
                    .value("essai.terme", "2017-01-01", Confidence.S1, "loi", "12")
                    .value("essai.plafond", "2017-01-01", Confidence.S1, "loi", "18")
                    .parameters());
    private static final Limit TWELVE_MONTHS = Limit.months(Parameter.whole("essai.terme"), "essai.terme");
    private static final Workflow WORKFLOW = Workflow.builder(PACEA, RULES)
            .term(Limit.signed("essai.terme").or(TWELVE_MONTHS))
            .cap(Limit.months(Parameter.whole("essai.plafond"), "essai.plafond"))
            .suspensionsPushTheTerm()
            .exits(ExitNature.POSITIVE, ExitReason.AUTONOMIE)
            .exits(ExitNature.NEGATIVE, ExitReason.ABANDON)
            .obligation(dues -> dues.require(
                    "essai.bilan",
                    due -> Due.when(
                            dues.enrolment().start().plusDays(30),
                            due.steps(dues.enrolment(), StepKind.EVALUATION).stream()
                                    .map(Step::on)
                                    .findFirst())))
            .obligation(dues -> dues.requireIf(
                    "essai.weeks",
                    Articles.NONE,
                    due -> Rhythm.isSuspended(dues, week("2022-05-02"))
                            ? Optional.empty()
                            : Optional.of(Due.when(day("2022-05-08"), Optional.empty()))))
            .build();
    private static final Entry ENTRY = Entry.of(day("2022-03-15"), PACEA);
    private static final LocalDate ON = day("2022-12-31");

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Days week(String monday) {
        return Days.between(day(monday), day(monday).plusDays(6));
    }

    private static Dossier dossier(Fact... facts) {
        return Dossier.of(
                Subject.participant("J-1"),
                Stream.concat(Stream.of(ENTRY), Stream.of(facts)).toList());
    }

    private static Enrolment enrolment(Dossier dossier) {
        return dossier.enrolment(PACEA, ENTRY.on()).orElseThrow();
    }

    private static DerivedEnd end(Fact... facts) {
        Dossier dossier = dossier(facts);
        return WORKFLOW.end(dossier, enrolment(dossier), ON).value().orElseThrow();
    }

    private static List<Due> dues(Fact... facts) {
        Dossier dossier = dossier(facts);
        return WORKFLOW.obligations(dossier, enrolment(dossier), ON);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-14, 2023-03-14", // over before the entry: another contract's
        "2022-03-15, 2022-03-15",
        "2022-03-16, 2022-03-16"
    })
    void aTermSignedForIsNotBeforeTheEntry(LocalDate until, LocalDate end) {
        Step signature = Step.builder(day("2022-01-10"), StepKind.SIGNATURE)
                .by(PACEA)
                .until(until)
                .build();
        assertThat(end(signature).lastDay()).isEqualTo(end);
    }

    @Nested
    class Values {
        @Test
        void endsAreEqualWhenTheyAreTheSameForTheSameReasons() {
            DerivedEnd term = end();
            DerivedEnd extended = end(Extension.of(day("2022-06-01"), PACEA, term.lastDay()));

            assertThat(term).isEqualTo(end()).hasSameHashCodeAs(end()).hasToString("2023-03-14");
            assertThat(extended.lastDay()).isEqualTo(term.lastDay());
            assertThat(extended).isNotEqualTo(term);
            assertThat(end(Extension.of(day("2022-06-01"), PACEA, day("2023-04-01"))))
                    .isNotEqualTo(term);
            assertThat(term).isNotEqualTo(term.lastDay());
        }

        @Test
        void piecesAreEqualWhenTheySayTheSame() {
            DerivedEnd.Piece term = end().pieces().get(0);
            DerivedEnd.Piece cap = end().pieces().get(1);
            DerivedEnd.Piece pushed = end(suspended(PACEA)).pieces().get(1);

            assertThat(term)
                    .isEqualTo(end().pieces().get(0))
                    .hasSameHashCodeAs(end().pieces().get(0));
            assertThat(term).isNotEqualTo(cap).isNotEqualTo(pushed).isNotEqualTo("term");
            assertThat(term).isNotEqualTo(term.deciding(false)).hasToString("term 2023-03-14 (decides)");
            assertThat(cap).hasToString("cap 2023-09-14");
            assertThat(pushed.kind().code()).isEqualTo("suspension");
        }

        @Test
        void whatIsDueIsEqualWhenItIsTheSameForTheSameReasons() {
            Due due = dues().get(0);
            Due met = dues(Step.builder(day("2022-03-20"), StepKind.EVALUATION)
                            .by(PACEA)
                            .build())
                    .get(0);

            assertThat(due).isEqualTo(dues().get(0)).hasSameHashCodeAs(dues().get(0));
            assertThat(due).isNotEqualTo(met).isNotEqualTo(dues().get(1)).isNotEqualTo("due");
            assertThat(due).hasToString("essai.bilan by 2022-04-14");
            assertThat(met).hasToString("essai.bilan by 2022-04-14, done on 2022-03-20");
        }

        @Test
        void anAgendaIsInOrderOfDaySubjectDispositifAndObligation() {
            Due first = dues().get(0);
            Due second = dues().get(1);
            AgendaItem item = AgendaItem.of("J-1", PACEA, first, ON);

            assertThat(item).isEqualTo(AgendaItem.of("J-1", PACEA, first, ON));
            assertThat(item).hasSameHashCodeAs(AgendaItem.of("J-1", PACEA, first, ON));
            assertThat(item)
                    .isNotEqualTo(AgendaItem.of("J-2", PACEA, first, ON))
                    .isNotEqualTo(AgendaItem.of("J-1", CEJ, first, ON))
                    .isNotEqualTo(AgendaItem.of("J-1", PACEA, second, ON))
                    .isNotEqualTo(AgendaItem.of("J-1", PACEA, first, first.by()))
                    .isNotEqualTo("J-1");
            assertThat(item).hasToString("pacea: essai.bilan by 2022-04-14 (late)");
            assertThat(item.subject()).isEqualTo("J-1");
            assertThat(Stream.of(
                                    AgendaItem.of("J-1", PACEA, second, ON),
                                    AgendaItem.of("J-2", CEJ, first, ON),
                                    AgendaItem.of("J-1", PACEA, first, ON),
                                    AgendaItem.of("J-1", CEJ, first, ON))
                            .sorted())
                    .extracting(each -> each.subject() + " " + each.dispositif() + " "
                            + each.due().id())
                    .containsExactly(
                            "J-1 cej essai.bilan",
                            "J-1 pacea essai.bilan",
                            "J-2 cej essai.bilan",
                            "J-1 pacea essai.weeks");
        }

        @Test
        void codesAreThoseOfOutputs() {
            assertThat(ExitNature.values()).extracting(ExitNature::code).contains("positive", "neutral", "negative");
            assertThat(DerivedEnd.Kind.values())
                    .extracting(DerivedEnd.Kind::code)
                    .containsExactly("term", "suspension", "extension", "cap", "limit", "exit");
            assertThat(WORKFLOW.status(dossier(), ON)).asString().contains("pacea");
        }

        @Test
        void aWorkflowKnowsItsExits() {
            assertThat(WORKFLOW.exitReasons()).containsExactly(ExitReason.AUTONOMIE, ExitReason.ABANDON);
            assertThat(WORKFLOW.nature(ExitReason.ABANDON)).contains(ExitNature.NEGATIVE);
            assertThat(WORKFLOW.hasStepsOutsideEnrolments()).isFalse();
            assertThat(Workflow.builder(CEJ, RULES)
                            .stepsOutsideEnrolments()
                            .build()
                            .hasStepsOutsideEnrolments())
                    .isTrue();
        }
    }

    @Nested
    class Neighbours {
        private final Exit exit = Exit.of(day("2022-10-01"), PACEA, ExitReason.ABANDON);
        private final Entry again = Entry.of(day("2022-11-02"), PACEA);

        @Test
        void theLatestEnrolmentBegunByThenIsTheOneThatAStatusIsAbout() {
            Dossier twice = dossier(exit, again);

            assertThat(WORKFLOW.enrolment(twice, day("2022-03-14"))).isEmpty();
            assertThat(WORKFLOW.enrolment(twice, day("2022-11-01")).map(Enrolment::start))
                    .contains(ENTRY.on());
            assertThat(WORKFLOW.enrolment(twice, day("2022-11-02")).map(Enrolment::start))
                    .contains(again.on());
        }

        @Test
        void aSecondEnrolmentsFactsChangeNothingInTheFirst() {
            DerivedEnd alone = end(exit);
            Fact[] later = {
                again,
                Extension.of(day("2022-11-10"), PACEA, day("2024-01-01")),
                Suspension.of(day("2022-11-10"), PACEA).until(day("2022-12-10")),
                signature("2022-11-02", "2023-06-01")
            };
            Fact[] both = Stream.concat(Stream.of(exit), Stream.of(later)).toArray(Fact[]::new);

            assertThat(end(both)).isEqualTo(alone);
            assertThat(dues(both)).isEqualTo(dues(exit));
        }

        @Test
        void anotherDispositifsFactsChangeNothing() {
            Fact[] others = {
                Entry.of(day("2022-03-15"), CEJ),
                suspended(CEJ),
                Extension.of(day("2022-06-01"), CEJ, day("2024-01-01")),
                Exit.of(day("2022-09-01"), CEJ, ExitReason.ABANDON)
            };

            assertThat(end(others)).isEqualTo(end());
            assertThat(dues(others)).isEqualTo(dues());
        }

        @Test
        void theTermIsThatOfTheLatestSignatureElseTheParameters() {
            assertThat(end().lastDay()).isEqualTo("2023-03-14");
            assertThat(end(Step.of(day("2022-03-15"), StepKind.SIGNATURE)).lastDay())
                    .isEqualTo("2023-03-14");
            assertThat(end(signature("2022-03-15", "2022-12-31"), signature("2022-03-20", "2022-10-31"))
                            .lastDay())
                    .isEqualTo("2022-12-31");
        }

        @Test
        void theEarlierOfTheExitAndTheDerivedEndIsTheLastDay() {
            Dossier open = dossier();
            Dossier left = dossier(exit);

            assertThat(WORKFLOW.lastDay(RULES.inquiry(open, ON), enrolment(open)))
                    .contains(day("2023-03-14"));
            assertThat(WORKFLOW.lastDay(RULES.inquiry(left, ON), enrolment(left)))
                    .contains(exit.on());
        }

        @Test
        void whatIsNotRequiredIsNotListed() {
            assertThat(dues()).extracting(Due::id).contains("essai.weeks");
            assertThat(dues(suspended(PACEA))).extracting(Due::id).doesNotContain("essai.weeks");
            assertThat(dues(suspended(CEJ))).extracting(Due::id).contains("essai.weeks");
            assertThat(dues(Suspension.of(day("2022-05-09"), PACEA).until(day("2022-05-20"))))
                    .extracting(Due::id)
                    .contains("essai.weeks");
        }

        @Test
        void thoseWhoLeftForAKnownReasonHaveItsNature() {
            Workflow asking = Workflow.builder(PACEA, RULES)
                    .exits(ExitNature.POSITIVE, ExitReason.AUTONOMIE)
                    .obligation(dues -> dues.requireIf(
                            "essai.suite",
                            Articles.NONE,
                            due -> dues.exit()
                                    .filter(ExitNature.POSITIVE::equals)
                                    .map(nature -> Due.when(day("2023-01-01"), Optional.empty()))))
                    .build();
            Dossier well = dossier(Exit.of(day("2022-10-01"), PACEA, ExitReason.AUTONOMIE));
            Dossier badly = dossier(exit);

            assertThat(asking.obligations(well, enrolment(well), ON))
                    .extracting(Due::id)
                    .contains("essai.suite");
            assertThat(asking.obligations(badly, enrolment(badly), ON))
                    .extracting(Due::id)
                    .doesNotContain("essai.suite");
        }
    }

    private static Fact suspended(DispositifId dispositif) {
        return Suspension.of(day("2022-05-02"), dispositif).until(day("2022-05-08"));
    }

    private static Fact signature(String on, String until) {
        return Step.builder(day(on), StepKind.SIGNATURE)
                .by(PACEA)
                .until(day(until))
                .build();
    }
}
