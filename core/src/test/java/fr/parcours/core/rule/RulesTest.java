package fr.parcours.core.rule;

import static fr.parcours.core.rule.Verdict.REFUSED;
import static fr.parcours.core.rule.Verdict.SATISFIED;
import static fr.parcours.core.rule.Verdict.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.parameter.Stated;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    private static final Parameter<Integer> MINIMUM = Parameter.whole("essai.age-minimum");
    private static final Parameter<Integer> MAXIMUM = Parameter.whole("essai.age-maximum");
    private static final Parameters PARAMETERS = Stated.nothing()
            .value("essai.age-minimum", "2017-01-01", Confidence.S1, "L5131-3", "16")
            .value("essai.situations", "2017-01-01", Confidence.S1, "L5131-6", "job-seeking", "inactive")
            .value("essai.age-maximum", "2017-01-01", Confidence.S3, "L5131-3", "25")
            .value("essai.age-maximum", "2022-03-01", Confidence.S1, "L5131-6", "29")
            .parameters();
    private static final Rules RULES = Rules.of(Messages.of(RulesTest.class, "essai"), PARAMETERS);
    private static final Articles ARTICLES =
            Articles.from(LocalDate.of(2017, 1, 1), "L5131-4").then(LocalDate.of(2022, 3, 1), "L5131-6");
    private static final Subject SOMEONE = Subject.participant("J-1");
    private static final LocalDate ON = LocalDate.of(2021, 6, 15);
    private static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");
    private static final DispositifId CEJ = DispositifId.of("cej", "CEJ");

    @Nested
    class AnAnswerListedByAParameter {
        private final Rule rule =
                RULES.oneOf("essai.situation", Attributes.ACTIVITY, Parameter.codes("essai.situations"));

        @ParameterizedTest
        @CsvSource({"job-seeking, SATISFIED", "inactive, SATISFIED", "student, REFUSED"})
        void isSatisfiedWhenListed(String activity, Verdict verdict) {
            Finding finding = rule.judge(Dossier.of(SOMEONE, Declaration.of(ON, Attributes.ACTIVITY, activity)), ON);

            assertThat(finding.verdict()).isEqualTo(verdict);
            assertThat(finding.facts()).hasSize(1);
            assertThat(finding.parameters())
                    .extracting(ParameterValue::parameter)
                    .containsExactly("essai.situations");
        }

        @Test
        void isUndeterminedWhileUnknown() {
            Finding finding = rule.judge(Dossier.of(SOMEONE), ON);

            assertThat(finding.verdict()).isEqualTo(UNDETERMINED);
            assertThat(finding.missing()).containsExactly(Attributes.ACTIVITY);
        }
    }

    @Nested
    class AnAge {
        private final Rule rule = RULES.age("essai.age", MINIMUM, MAXIMUM);

        @ParameterizedTest(name = "born {0}: {1}")
        @CsvSource({
            "2005-06-16, REFUSED", // 16 tomorrow
            "2005-06-15, SATISFIED", // 16 today
            "2005-06-14, SATISFIED",
            "1995-06-16, SATISFIED", // 26 tomorrow: 25 ans révolus
            "1995-06-15, REFUSED", // 26 today
            "1995-06-14, REFUSED"
        })
        void liesBetweenTwoBoundsBothIncluded(LocalDate birth, Verdict verdict) {
            assertThat(rule.judge(Dossier.of(SOMEONE.born(birth)), ON).verdict())
                    .isEqualTo(verdict);
        }

        @ParameterizedTest
        @CsvSource({"2022-02-28, REFUSED", "2022-03-01, SATISFIED"})
        void isJudgedWithTheParametersOfTheDay(LocalDate on, Verdict verdict) {
            assertThat(rule.judge(Dossier.of(SOMEONE.born(LocalDate.of(1994, 1, 10))), on)
                            .verdict())
                    .isEqualTo(verdict);
        }

        @Test
        void saysTheAgeTheBoundsAndTheDaysBetweenWhichItHolds() {
            Finding finding = rule.judge(Dossier.of(SOMEONE.born(LocalDate.of(2004, 2, 29))), ON);

            assertThat(finding.in(Locale.FRENCH))
                    .isEqualTo("17 ans : dans les âges (16 à 25 ans), du 29 février 2020 au 28 février 2030."
                            + " (valeur non vérifiée : essai.age-maximum)");
            assertThat(finding.parameters())
                    .extracting(ParameterValue::parameter, ParameterValue::value)
                    .containsExactly(tuple("essai.age-minimum", 16), tuple("essai.age-maximum", 25));
            assertThat(finding.sources()).containsExactly("L5131-3");
            assertThat(finding.unverified())
                    .extracting(ParameterValue::parameter)
                    .containsExactly("essai.age-maximum");
        }

        @Test
        void isUndeterminedWithoutABirthDate() {
            Finding finding = rule.judge(Dossier.of(SOMEONE), ON);

            assertThat(finding.verdict()).isEqualTo(UNDETERMINED);
            assertThat(finding.missing()).containsExactly(Attributes.BIRTH_DATE);
            assertThat(finding.in(Locale.FRENCH))
                    .isEqualTo("Âge inconnu : de 16 à 25 ans. (valeur non vérifiée : essai.age-maximum)");
        }

        @Test
        void usesACorrectedBirthDateAndNamesIt() {
            Declaration correction = Declaration.of(ON, Attributes.BIRTH_DATE, LocalDate.of(2004, 1, 1));
            Dossier dossier = Dossier.of(SOMEONE.born(LocalDate.of(1984, 1, 1)), correction);

            assertThat(rule.judge(dossier.upTo(ON.minusDays(1)), ON).verdict()).isEqualTo(REFUSED);
            assertThat(rule.judge(dossier, ON).verdict()).isEqualTo(SATISFIED);
            assertThat(rule.judge(dossier, ON.minusDays(1)).verdict()).isEqualTo(SATISFIED);
            assertThat(rule.judge(dossier, ON).facts()).containsExactly(correction);
        }
    }

    @Nested
    class ACondition {
        private final Rule rule = RULES.condition("essai.qpv", Attributes.QPV.is(true), ARTICLES);

        @Test
        void holdsOrNotAndNamesTheDeclaration() {
            Declaration yes = Declaration.of(ON, Attributes.QPV, true);
            Declaration no = Declaration.of(ON, Attributes.QPV, false);

            assertThat(rule.judge(Dossier.of(SOMEONE, yes), ON).verdict()).isEqualTo(SATISFIED);
            assertThat(rule.judge(Dossier.of(SOMEONE, yes), ON).facts()).containsExactly(yes);
            assertThat(rule.judge(Dossier.of(SOMEONE, no), ON).verdict()).isEqualTo(REFUSED);
            assertThat(rule.judge(Dossier.of(SOMEONE, no), ON).missing()).isEmpty();
        }

        @Test
        void isUndeterminedWhenTheAnswerIsUnknownOrRefused() {
            Dossier refused = Dossier.of(SOMEONE, Declaration.of(ON, Values.NONE.refused(Attributes.QPV)));

            for (Dossier dossier : List.of(Dossier.of(SOMEONE), refused)) {
                assertThat(rule.judge(dossier, ON).verdict()).isEqualTo(UNDETERMINED);
                assertThat(rule.judge(dossier, ON).missing()).containsExactly(Attributes.QPV);
            }
        }

        @ParameterizedTest
        @CsvSource({"2016-12-31, ''", "2017-01-01, L5131-4", "2022-02-28, L5131-4", "2022-03-01, L5131-6"})
        void citesTheArticleOfTheDay(LocalDate on, String article) {
            assertThat(rule.judge(Dossier.of(SOMEONE), on).articles())
                    .isEqualTo(article.isEmpty() ? List.of() : List.of(article));
        }
    }

    @Nested
    class NotEnrolled {
        private final Rule rule = RULES.notEnrolled("essai.libre", ARTICLES, PACEA, CEJ);
        private final Entry entry = Entry.of(LocalDate.of(2021, 6, 1), PACEA);

        @ParameterizedTest
        @CsvSource({"2021-05-31, SATISFIED", "2021-06-01, REFUSED", "2022-12-31, REFUSED"})
        void refusesFromTheEntryOn(LocalDate on, Verdict verdict) {
            assertThat(rule.judge(Dossier.of(SOMEONE, entry), on).verdict()).isEqualTo(verdict);
        }

        @ParameterizedTest
        @CsvSource({"2021-06-14, REFUSED", "2021-06-15, SATISFIED", "2021-06-16, SATISFIED"})
        void refusesNoMoreOnTheDayOfTheExit(LocalDate on, Verdict verdict) {
            Dossier dossier = Dossier.of(SOMEONE, entry, Exit.of(ON, PACEA, ExitReason.TERME));

            assertThat(rule.judge(dossier, on).verdict()).isEqualTo(verdict);
        }

        @Test
        void refusesWhenAnotherEnrolmentBeganOnTheDayOfTheExit() {
            Dossier dossier = Dossier.of(SOMEONE, entry, Exit.of(ON, PACEA, ExitReason.TERME), Entry.of(ON, PACEA));

            assertThat(rule.judge(dossier, ON).verdict()).isEqualTo(REFUSED);
        }

        @Test
        void saysInWhatAndSinceWhen() {
            Finding finding = rule.judge(Dossier.of(SOMEONE, entry), ON);

            assertThat(finding.in(Locale.FRENCH)).isEqualTo("Déjà accompagné dans PACEA depuis le 1er juin 2021.");
            assertThat(finding.facts()).containsExactly(entry);
            assertThat(finding.articles()).containsExactly("L5131-4");
        }

        @Test
        void reportsAllOpenEnrolments() {
            Finding finding = rule.judge(Dossier.of(SOMEONE, entry, Entry.of(ON, CEJ)), ON);

            assertThat(finding.verdict()).isEqualTo(REFUSED);

            assertThat(finding.reasons())
                    .extracting(refusal -> refusal.in(Locale.FRENCH))
                    .containsExactly(
                            "Déjà accompagné dans PACEA depuis le 1er juin 2021.",
                            "Déjà accompagné dans CEJ depuis le 15 juin 2021.");
        }

        @Test
        void isNotConcernedByOtherDispositifs() {
            Dossier dossier = Dossier.of(SOMEONE, Entry.of(ON, DispositifId.of("plie", "PLIE")));

            assertThat(rule.judge(dossier, ON).verdict()).isEqualTo(SATISFIED);
        }
    }

    @Test
    void aConditionWithoutCriterionIsPresumedAndListed() {
        Finding finding = RULES.presumed("essai.difficulte", ARTICLES).judge(Dossier.of(SOMEONE), ON);

        assertThat(finding.verdict()).isEqualTo(SATISFIED);
        assertThat(finding.presumed()).containsExactly("essai.difficulte");
        assertThat(finding.articles()).containsExactly("L5131-4");
    }

    @ParameterizedTest
    @CsvSource({"2016-12-31, REFUSED", "2017-01-01, SATISFIED", "2017-01-02, SATISFIED"})
    void aDispositifIsInForceFromTheFirstDayOfAParameter(LocalDate on, Verdict verdict) {
        Finding finding = RULES.inForce("essai.en-vigueur", MINIMUM).judge(Dossier.of(SOMEONE), on);

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.in(Locale.FRENCH)).endsWith("depuis le 1er janvier 2017.");
    }

    @Test
    void nothingIsAskedOfADispositifThatDoesNotExistYet() {
        Rule rule = RULES.given(RULES.inForce("essai.en-vigueur", MINIMUM), RULES.age("essai.age", MINIMUM, MAXIMUM));

        Finding finding = rule.judge(Dossier.of(SOMEONE), LocalDate.of(2016, 12, 31));

        assertThat(finding.verdict()).isEqualTo(REFUSED);
        assertThat(finding.missing()).isEmpty();
        assertThat(finding.in(Locale.FRENCH)).isEqualTo("N’existe que depuis le 1er janvier 2017.");
    }

    @Test
    void rulesPrintTheirIdentifier() {
        assertThat(RULES.presumed("essai.difficulte", Articles.NONE)).hasToString("essai.difficulte");
    }
}
