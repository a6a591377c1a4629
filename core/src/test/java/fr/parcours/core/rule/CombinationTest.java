package fr.parcours.core.rule;

import static fr.parcours.core.rule.Verdict.REFUSED;
import static fr.parcours.core.rule.Verdict.SATISFIED;
import static fr.parcours.core.rule.Verdict.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Written;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What rules made of others answer. */
class CombinationTest {
    private static final Messages MESSAGES = Messages.of(CombinationTest.class, "essai");
    private static final Rules RULES = Rules.of(MESSAGES, Parameters.NONE);
    private static final Dossier NOBODY = Dossier.of(Subject.participant("J-1"));
    private static final LocalDate ON = LocalDate.of(2022, 3, 15);
    private static final Written ANYTHING = MESSAGES.sentence("pluriel", 1);

    private static Rule answering(String id, Verdict verdict) {
        return RULES.rule(id, inquiry -> inquiry.saying(ANYTHING).answer(verdict));
    }

    private static Rule answering(Verdict verdict) {
        return answering("essai." + verdict.code(), verdict);
    }

    private static Rule missing(String id, Attribute<?> attribute) {
        return RULES.rule(id, inquiry -> {
            inquiry.ask(attribute);
            return inquiry.saying(ANYTHING).undetermined();
        });
    }

    private static Rule presuming(String id) {
        return RULES.rule(id, inquiry -> {
            inquiry.presume(id);
            return inquiry.saying(ANYTHING).satisfied();
        });
    }

    /** Judges both ways: the verdict alone is the explained one. */
    private static Finding judge(Rule rule) {
        Finding finding = rule.judge(NOBODY, ON);
        assertThat(rule.verdict(NOBODY, ON)).isEqualTo(finding.verdict());
        return finding;
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "SATISFIED, SATISFIED, SATISFIED",
        "SATISFIED, UNDETERMINED, UNDETERMINED",
        "SATISFIED, REFUSED, REFUSED",
        "UNDETERMINED, UNDETERMINED, UNDETERMINED",
        "UNDETERMINED, REFUSED, REFUSED", // nothing that could be learnt would change it
        "REFUSED, REFUSED, REFUSED"
    })
    void all(Verdict one, Verdict other, Verdict together) {
        assertThat(judge(RULES.all("a", answering(one), answering(other))).verdict())
                .isEqualTo(together);
        assertThat(judge(RULES.all("a", answering(other), answering(one))).verdict())
                .isEqualTo(together);
    }

    @ParameterizedTest(name = "{0} or {1}: {2}")
    @CsvSource({
        "SATISFIED, SATISFIED, SATISFIED",
        "SATISFIED, UNDETERMINED, SATISFIED", // nothing that could be learnt would change it
        "SATISFIED, REFUSED, SATISFIED",
        "UNDETERMINED, UNDETERMINED, UNDETERMINED",
        "UNDETERMINED, REFUSED, UNDETERMINED",
        "REFUSED, REFUSED, REFUSED"
    })
    void any(Verdict one, Verdict other, Verdict either) {
        assertThat(judge(RULES.any("a", answering(one), answering(other))).verdict())
                .isEqualTo(either);
        assertThat(judge(RULES.any("a", answering(other), answering(one))).verdict())
                .isEqualTo(either);
    }

    @ParameterizedTest(name = "2 of {0}, {1}, {2}: {3}")
    @CsvSource({
        "SATISFIED, SATISFIED, SATISFIED, SATISFIED",
        "SATISFIED, SATISFIED, UNDETERMINED, SATISFIED",
        "SATISFIED, SATISFIED, REFUSED, SATISFIED",
        "SATISFIED, UNDETERMINED, UNDETERMINED, UNDETERMINED",
        "SATISFIED, UNDETERMINED, REFUSED, UNDETERMINED",
        "SATISFIED, REFUSED, REFUSED, REFUSED",
        "UNDETERMINED, UNDETERMINED, UNDETERMINED, UNDETERMINED",
        "UNDETERMINED, UNDETERMINED, REFUSED, UNDETERMINED",
        "UNDETERMINED, REFUSED, REFUSED, REFUSED",
        "REFUSED, REFUSED, REFUSED, REFUSED"
    })
    void atLeastTwo(Verdict one, Verdict two, Verdict three, Verdict together) {
        assertThat(judge(RULES.atLeast(2, "a", answering(one), answering(two), answering(three)))
                        .verdict())
                .isEqualTo(together);
    }

    @ParameterizedTest
    @CsvSource({"SATISFIED, REFUSED", "REFUSED, SATISFIED", "UNDETERMINED, UNDETERMINED"})
    void not(Verdict verdict, Verdict negated) {
        assertThat(judge(RULES.not("a", answering(verdict))).verdict()).isEqualTo(negated);
    }

    @ParameterizedTest
    @EnumSource
    void givenACondition(Verdict verdict) {
        Rule rule = RULES.given(answering(SATISFIED), answering("essai.suite", verdict));

        assertThat(rule.id()).isEqualTo("essai.suite");
        assertThat(judge(rule).rule()).isEqualTo("essai.suite");
        assertThat(judge(rule).verdict()).isEqualTo(verdict);
        assertThat(judge(rule).because()).containsExactly(judge(answering(SATISFIED)));
    }

    @ParameterizedTest
    @EnumSource(names = "SATISFIED", mode = EnumSource.Mode.EXCLUDE)
    void givenAConditionThatDoesNotHoldItsFindingIsTheAnswer(Verdict first) {
        Rule rule = RULES.given(answering("essai.condition", first), RULES.rule("essai.suite", inquiry -> {
            throw new AssertionError("judged for nothing");
        }));

        assertThat(rule.id()).isEqualTo("essai.suite");
        assertThat(judge(rule)).isEqualTo(judge(answering("essai.condition", first)));
    }

    @Test
    void nothingToHoldHoldsAndNoneToChooseDoesNot() {
        assertThat(judge(RULES.all("a")).verdict()).isEqualTo(SATISFIED);
        assertThat(judge(RULES.any("a")).verdict()).isEqualTo(REFUSED);
    }

    @Property(tries = 100)
    void whatIsUndeterminedCouldGoBothWays(@ForAll @Size(min = 1, max = 4) List<Verdict> verdicts) {
        for (int least = 1; least <= verdicts.size(); least++) {
            Verdict verdict = atLeast(least, verdicts.stream());
            Verdict atBest = atLeast(least, verdicts.stream().map(each -> each == UNDETERMINED ? SATISFIED : each));
            Verdict atWorst = atLeast(least, verdicts.stream().map(each -> each == UNDETERMINED ? REFUSED : each));

            assertThat(verdict).isEqualTo(atBest == atWorst ? atBest : UNDETERMINED);
        }
    }

    private static Verdict atLeast(int least, Stream<Verdict> verdicts) {
        return judge(RULES.atLeast(
                        least, "a", verdicts.map(CombinationTest::answering).toArray(Rule[]::new)))
                .verdict();
    }

    @Nested
    class Explanations {
        @Test
        void keepEveryChildInTheOrderGiven() {
            Finding finding = judge(
                    RULES.all("a", answering("z", REFUSED), answering("m", SATISFIED), answering("b", UNDETERMINED)));

            assertThat(finding.because()).extracting(Finding::rule).containsExactly("z", "m", "b");
            assertThat(finding.stream()).extracting(Finding::rule).containsExactly("a", "z", "m", "b");
        }

        @Test
        void reportAllRefusalsNotTheFirst() {
            Finding finding = judge(RULES.all(
                    "a",
                    answering("age", REFUSED),
                    answering("ok", SATISFIED),
                    RULES.any("lieu", answering("qpv", REFUSED), answering("commune", REFUSED)),
                    RULES.any("autre", answering("rsa", REFUSED), answering("rqth", SATISFIED)),
                    RULES.not("pas-deux", answering("deja", SATISFIED))));

            assertThat(finding.reasons())
                    .extracting(Finding::rule)
                    .containsExactly("age", "qpv", "commune", "pas-deux");
        }

        @ParameterizedTest
        @EnumSource(names = "REFUSED", mode = EnumSource.Mode.EXCLUDE)
        void tellOnlyTheReasonsThatMadeTheVerdict(Verdict verdict) {
            assertThat(judge(RULES.any("a", RULES.all("b", answering(verdict)), answering("non", REFUSED)))
                            .reasons())
                    .extracting(Finding::rule)
                    .containsExactly(answering(verdict).id());
        }

        @Test
        void listWhatIsMissingOnlyWhereItWouldSettleSomething() {
            Rule qpv = missing("qpv", Attributes.QPV);
            Rule rsa = missing("rsa", Attributes.BENEFITS);

            assertThat(judge(RULES.all("a", qpv, rsa, answering(SATISFIED))).missing())
                    .containsExactly(Attributes.BENEFITS, Attributes.QPV);
            assertThat(judge(RULES.all("a", qpv, answering(REFUSED))).missing()).isEmpty();
            assertThat(judge(RULES.any("a", qpv, answering(SATISFIED))).missing())
                    .isEmpty();
            assertThat(judge(RULES.all("a", RULES.any("b", qpv, answering(SATISFIED)), rsa))
                            .missing())
                    .containsExactly(Attributes.BENEFITS);
            assertThat(judge(RULES.not("a", qpv)).missing()).containsExactly(Attributes.QPV);
        }

        @Test
        void listWhatIsPresumed() {
            assertThat(judge(RULES.all("a", presuming("difficulte"), presuming("motivation")))
                            .presumed())
                    .containsExactly("difficulte", "motivation");
            assertThat(judge(RULES.all("a", RULES.all("b", presuming("difficulte")), answering(UNDETERMINED)))
                            .presumed())
                    .containsExactly("difficulte");
        }

        @Test
        void handOnTheAppraisalsThatWouldSettleAnUndeterminedRule() {
            Appraisal weakJob = new Appraisal(MESSAGES.sentence("pluriel", 1), MESSAGES.sentence("pluriel", 2));
            Rule appraised = RULES.rule(
                    "appreciation", inquiry -> inquiry.saying(ANYTHING).appraised(weakJob.what(), weakJob.by()));

            assertThat(judge(RULES.all("a", appraised, answering(SATISFIED))).appraisal())
                    .containsExactly(weakJob);
            assertThat(judge(RULES.all("a", appraised, answering(REFUSED))).appraisal())
                    .isEmpty();
        }

        @Test
        void speakWithThePluginsWordingElseCores() {
            assertThat(judge(RULES.all("essai.ensemble", answering(SATISFIED), answering(SATISFIED)))
                            .in(Locale.FRENCH))
                    .isEqualTo("Les 2 conditions sont remplies.");
            assertThat(judge(RULES.all("essai.ensemble", answering(REFUSED), answering(SATISFIED)))
                            .in(Locale.FRENCH))
                    .isEqualTo("1 condition remplie sur 2.");
            assertThat(judge(RULES.all("sans-texte", answering(SATISFIED), answering(SATISFIED)))
                            .in(Locale.FRENCH))
                    .isEqualTo("Conditions remplies : 2 sur 2.");
            assertThat(judge(RULES.all("sans-texte", answering(REFUSED), answering(SATISFIED)))
                            .in(Locale.FRENCH))
                    .isEqualTo("Conditions non réunies : 1 remplie sur 2.");
            assertThat(judge(RULES.all("sans-texte", answering(UNDETERMINED), answering(SATISFIED)))
                            .in(Locale.FRENCH))
                    .isEqualTo("À déterminer : 1 condition remplie sur 2.");
        }
    }
}
