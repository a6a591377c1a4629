package fr.parcours.statistics;

import static fr.parcours.core.indicator.Expression.amount;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.figure;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Expression.sincePrevious;
import static fr.parcours.core.indicator.Rows.aids;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.core.indicator.Rows.steps;
import static fr.parcours.statistics.Example.ALLOCATION;
import static fr.parcours.statistics.Example.chapter;
import static fr.parcours.statistics.Example.day;
import static fr.parcours.statistics.Example.parcours;
import static fr.parcours.statistics.Example.participants;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCountsTest {
    private static final People RECEIVED = People.having(steps(StepKind.ENTRETIEN));
    private static final Indicator ALL = Indicator.of("recus", "Reçus", count(RECEIVED));
    private static final Step STEP = Step.of(day("2021-05-01"), StepKind.ENTRETIEN);
    private static final Step BEFORE = Step.of(day("2020-05-01"), StepKind.ENTRETIEN);

    private final List<Dossier> dossiers = new ArrayList<>();

    private void people(int number, String sex, Fact... facts) {
        dossiers.addAll(
                participants(number, Subject.participant(sex + dossiers.size()).sex(sex), facts));
    }

    private Report report(Chapter chapter) {
        return Report.of(parcours(chapter), Example.YEAR).minCount(5).over(dossiers);
    }

    private static String shown(Report report, String id) {
        Cell cell = report.cell(id).orElseThrow();
        return cell.hidden()
                ? "hidden"
                : cell.value().map(BigDecimal::toPlainString).orElse("undefined");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, hidden", "4, hidden", "5, 5"})
    void countsFromOneToUnderTheLeastAreHidden(int number, String shown) {
        people(number, "female", STEP);
        assertThat(shown(report(chapter(ALL)), "recus")).isEqualTo(shown);
    }

    @Test
    void nothingIsHiddenUnlessAsked() {
        people(1, "female", STEP);
        Report report = Report.of(parcours(chapter(ALL)), Example.YEAR).over(dossiers);
        assertThat(shown(report, "recus")).isEqualTo("1");
        assertThat(report.cell("recus").orElseThrow().hidden()).isFalse();
    }

    @Test
    void aHiddenClassDoesNotFollowFromTheOthers() {
        people(3, "other", STEP);
        people(20, "male", STEP);
        people(30, "female", STEP);
        Report report = report(chapter(ALL).breakdowns(Breakdown.by("par-sexe", "Par sexe", RECEIVED, Attributes.SEX)));
        assertThat(shown(report, "par-sexe.other")).isEqualTo("hidden");
        assertThat(shown(report, "par-sexe.male")).isEqualTo("hidden");
        assertThat(shown(report, "par-sexe.female")).isEqualTo("30");
        assertThat(shown(report, "par-sexe.unknown")).isEqualTo("0");
        assertThat(shown(report, "recus")).isEqualTo("53");
    }

    @Test
    void aFigureThatSaysTheSameAsAHiddenClassIsHiddenToo() {
        people(3, "other", STEP);
        people(20, "male", STEP);
        Indicator others = Indicator.of("autres", "Autres", count(RECEIVED.where(Attributes.SEX.is("other"))));
        Indicator men = Indicator.of("hommes", "Hommes", share(RECEIVED, Attributes.SEX.is("male")));
        Report report = report(
                chapter(ALL, others, men).breakdowns(Breakdown.by("par-sexe", "Par sexe", RECEIVED, Attributes.SEX)));
        assertThat(shown(report, "autres")).isEqualTo("hidden");
        assertThat(shown(report, "hommes")).isEqualTo("hidden");
        assertThat(report.cell("hommes").orElseThrow().numerator()).isEmpty();
        assertThat(report.cell("hommes").orElseThrow().denominator()).isEmpty();
    }

    @Test
    void twoHiddenClassesThatAddUpToTwoCouldBeWorkedOut() {
        people(1, "other", STEP);
        people(1, "male", STEP);
        people(30, "female", STEP);
        Report report = report(chapter(ALL).breakdowns(Breakdown.by("par-sexe", "Par sexe", RECEIVED, Attributes.SEX)));
        assertThat(shown(report, "par-sexe.female")).isEqualTo("hidden");
    }

    @ParameterizedTest
    @CsvSource({"4, 50, hidden", "5, 50, 9.0909", "50, 4, hidden", "50, 5, 90.909", "0, 50, 0", "50, 0, 100"})
    void aShareIsHiddenWhenItsNumeratorOrTheRestIsSmall(int women, int men, String shown) {
        people(women, "female", STEP);
        people(men, "male", STEP);
        Report report =
                report(chapter(ALL, Indicator.of("femmes", "Femmes", share(RECEIVED, Attributes.SEX.is("female")))));
        assertThat(shown(report, "femmes")).startsWith(shown);
    }

    @Test
    void aShareDoesNotGiveAwayTheFewWhoAreKnownNotToBeIn() {
        people(40, "female", STEP);
        people(2, "male", STEP);
        dossiers.addAll(participants(10, Subject.participant("x"), STEP));
        Report report =
                report(chapter(ALL, Indicator.of("femmes", "Femmes", share(RECEIVED, Attributes.SEX.is("female")))));
        Cell women = report.cell("femmes").orElseThrow();
        assertThat(women.hidden() || women.unknown().isEmpty()).isTrue();
        assertThat(shown(report, "recus")).isEqualTo("52");
    }

    @Test
    void aPartDoesNotFollowFromItsTotal() {
        people(10, "female", STEP, Outcome.of(day("2021-06-01"), OutcomeKind.CDD));
        people(2, "male", STEP, Outcome.of(day("2021-06-01"), OutcomeKind.CDI));
        people(6, "male", STEP, Outcome.of(day("2021-06-01"), OutcomeKind.INTERIM));
        Indicator contracts = Indicator.of("contrats", "Contrats", count(outcomes()));
        Indicator cdd = Indicator.of("cdd", "CDD", count(outcomes(OutcomeKind.CDD)));
        Indicator cdi = Indicator.of("cdi", "CDI", count(outcomes(OutcomeKind.CDI)));
        Indicator interim = Indicator.of("interim", "Intérim", count(outcomes(OutcomeKind.INTERIM)));
        Report report = report(chapter(contracts, cdd, cdi, interim).parts(contracts, cdd, cdi, interim));
        assertThat(shown(report, "cdi")).isEqualTo("hidden");
        assertThat(shown(report, "interim")).isEqualTo("hidden");
        assertThat(shown(report, "cdd")).isEqualTo("10");
        assertThat(shown(report, "contrats")).isEqualTo("18");
    }

    @Test
    void aSmallDifferenceOfFiguresHidesOneOfThem() {
        people(20, "female", STEP, Outcome.of(day("2021-06-01"), OutcomeKind.CDD));
        people(3, "female", STEP);
        Indicator with = Indicator.of("avec", "Avec", count(RECEIVED.and(People.having(outcomes()))));
        Indicator without = Indicator.of("sans", "Sans", figure("recus").minus(figure("avec")));
        Report report = report(chapter(ALL, with, without));
        assertThat(shown(report, "sans")).isEqualTo("hidden");
        assertThat(shown(report, "avec")).isEqualTo("hidden");
        assertThat(shown(report, "recus")).isEqualTo("23");
    }

    @Test
    void anAmountOverTooFewFactsIsHidden() {
        people(4, "female", Aid.of(day("2021-06-01"), ALLOCATION, new BigDecimal("100")));
        Report report = report(chapter(
                Indicator.of("aides", "Aides", amount(aids())),
                Indicator.of("moyenne", "Moyenne", amount(aids()).over(count(aids())))));
        assertThat(shown(report, "aides")).isEqualTo("hidden");
        assertThat(shown(report, "moyenne")).isEqualTo("hidden");
    }

    @Test
    void aSmallPreviousCountIsHiddenAndDoesNotFollowFromTheDifference() {
        people(3, "female", STEP, BEFORE);
        people(9, "female", STEP);
        Report report = report(chapter(ALL, Indicator.of("ecart", "Écart", sincePrevious(figure("recus")))));
        assertThat(report.cell("recus").orElseThrow().previous()).isEmpty();
        assertThat(List.of(shown(report, "recus"), shown(report, "ecart"))).contains("hidden");
    }
}
