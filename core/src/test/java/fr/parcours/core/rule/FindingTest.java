package fr.parcours.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.Golden;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.parameter.History;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.parameter.Stated;
import fr.parcours.core.problem.Location;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {
    private static final Messages MESSAGES = Messages.of(FindingTest.class, "essai");
    private static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");
    private static final LocalDate ON = LocalDate.of(2022, 3, 15);

    private static String tree(Finding finding, String margin) {
        StringBuilder text = new StringBuilder(margin)
                .append(finding.rule())
                .append(' ')
                .append(finding.verdict().code())
                .append(" : ")
                .append(finding.line(Locale.FRENCH));
        if (!finding.sources().isEmpty()) {
            text.append(' ').append(finding.sources());
        }
        if (!finding.missing().isEmpty()) {
            text.append(" ; demander ").append(finding.missing());
        }
        finding.because().forEach(each -> text.append('\n').append(tree(each, margin + "  ")));
        return text.toString();
    }

    @Test
    void isATreeThatReadsAsAnExplanation() {
        Parameters parameters = Stated.nothing()
                .value("essai.age-minimum", "2017-01-01", Confidence.S1, "L5131-3", "16")
                .value("essai.age-maximum", "2017-01-01", Confidence.S1, "R5131-4", "25")
                .parameters();
        Rules rules = Rules.of(MESSAGES, parameters);
        Articles articles = Articles.from(LocalDate.of(2017, 1, 1), "L5131-4");
        Rule rule = rules.all(
                "essai.ensemble",
                rules.age("essai.age", Parameter.whole("essai.age-minimum"), Parameter.whole("essai.age-maximum")),
                rules.any(
                        "essai.public",
                        rules.condition("essai.qpv", Attributes.QPV.is(true), articles),
                        rules.presumed("essai.difficulte", Articles.NONE)),
                rules.condition("essai.qpv", Attributes.QPV.is(true), articles),
                rules.notEnrolled("essai.libre", articles, PACEA));
        Dossier dossier = Dossier.of(
                Subject.participant("J-1").born(LocalDate.of(1990, 3, 1)), Entry.of(LocalDate.of(2022, 2, 1), PACEA));

        Golden.assertText("explanations/refused", tree(rule.judge(dossier, ON), ""));
    }

    private static final Parameter<Integer> LEAST = Parameter.whole("essai.minimum");

    private static Finding judgedWith(LocalDate on, History history) {
        Rules rules = Rules.of(MESSAGES, Parameters.of(List.of(history)));
        return rules.rule("essai.difficulte", inquiry -> inquiry.answer(inquiry.at(LEAST) >= 0))
                .judge(Dossier.of(Subject.participant("J-1")), on);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-31, ''",
        "2023-04-01, ' (connu jusqu’au 31 mars 2023 : Minimum)'",
        "2026-11-30, ' (connu jusqu’au 31 mars 2023 : Minimum)'"
    })
    void saysUntilWhenAValueIsKnownAfterIt(LocalDate on, String mark) {
        Finding finding = judgedWith(
                on,
                new History(
                        LEAST.id(),
                        "Minimum",
                        "EUR",
                        List.of(DatedValue.of(LocalDate.of(2022, 4, 1), "décret", Confidence.S1, "16")),
                        Optional.of(MonthDay.of(4, 1)),
                        Location.UNKNOWN));

        assertThat(finding.verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding.in(Locale.FRENCH)).isEqualTo("Rencontre des difficultés d’insertion (présumé)." + mark);
        assertThat(finding.line(Locale.FRENCH)).isEqualTo(finding.in(Locale.FRENCH));
        assertThat(finding.unverified()).hasSize(mark.isEmpty() ? 0 : 1);
    }

    @Test
    void isUndeterminedAfterAnOrderThatHasLapsed() {
        Finding finding = judgedWith(
                LocalDate.of(2022, 1, 1),
                new History(
                        LEAST.id(),
                        "Minimum",
                        "EUR",
                        List.of(new DatedValue(
                                LocalDate.of(2021, 5, 12),
                                Optional.of(LocalDate.of(2021, 12, 31)),
                                List.of("16"),
                                "arrêté du 12 mai",
                                Confidence.S1,
                                false,
                                Location.UNKNOWN)),
                        Location.UNKNOWN));

        assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(finding.lackingParameters()).containsExactly("essai.minimum");
        assertThat(finding.in(Locale.FRENCH))
                .isEqualTo(
                        "Minimum : aucune valeur n’est connue le 1er janvier 2022 ; la dernière (arrêté du 12 mai) a pris"
                                + " fin le 31 décembre 2021.");
    }

    @Test
    void equalFindingsAreEqual() {
        Rules rules = Rules.of(MESSAGES, Parameters.NONE);
        Rule rule = rules.condition("essai.qpv", Attributes.QPV.is(true), Articles.NONE);
        Dossier dossier = Dossier.of(Subject.participant("J-1"));

        assertThat(rule.judge(dossier, ON))
                .isEqualTo(rule.judge(dossier, ON))
                .hasSameHashCodeAs(rule.judge(dossier, ON))
                .hasToString("essai.qpv undetermined");
    }

    @Test
    void verdictsHaveTheCodesOfTheOutputs() {
        assertThat(List.of(Verdict.values()))
                .extracting(Verdict::code)
                .containsExactly("satisfied", "refused", "undetermined");
    }

    @Test
    void anArticleHoldsFromItsDateUntilTheNext() {
        Articles articles =
                Articles.from(LocalDate.of(2022, 3, 1), "L5131-6").then(LocalDate.of(2017, 1, 1), "L5131-4");

        assertThat(articles.at(LocalDate.of(2016, 12, 31))).isEmpty();
        assertThat(articles.at(LocalDate.of(2017, 1, 1))).contains("L5131-4");
        assertThat(articles.at(LocalDate.of(2022, 2, 28))).contains("L5131-4");
        assertThat(articles.at(LocalDate.of(2022, 3, 1))).contains("L5131-6");
        assertThat(Articles.NONE.at(ON)).isEmpty();
    }
}
