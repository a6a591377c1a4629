package fr.parcours.entreprises.clauses;

import static fr.parcours.entreprises.clauses.Markets.PARCOURS;
import static fr.parcours.entreprises.clauses.Markets.market;
import static fr.parcours.entreprises.clauses.Markets.marketOf;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.SubjectStory.aMarket;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Written;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.testkit.SubjectStory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketTest {
    private static final LocalDate DAY = day("2021-06-01");
    private static final SubjectStory WORKS = marketOf("1000000").declaring(Market.ENDS_ON, day("2022-06-30"));
    private static final Rules RULES =
            Rules.of(Messages.of(ClausesSocialesPlugin.class, "clauses-sociales"), PARCOURS.parameters());

    @ParameterizedTest
    @CsvSource({
        // the usual example, then halves of an hour
        "1000000, 50, 5, 833",
        "1000000, 50, 10, 1667",
        "900, 50, 5, 1",
        "600, 50, 5, 1",
        "599.99, 50, 5, 0",
        "1800, 50, 5, 2",
        "1000000, 62.5, 7.5, 1563",
        "0, 50, 5, 0"
    })
    void theHoursToReserveFollowFromTheAmount(String amount, String labour, String insertion, String hours) {
        Dossier market = marketOf(amount)
                .declaring(Market.LABOUR_SHARE, new BigDecimal(labour))
                .declaring(Market.INSERTION_RATE, new BigDecimal(insertion))
                .dossier();
        assertThat(reserve(market, DAY).value().orElseThrow().hours()).isEqualTo(hours);
    }

    @Test
    void whatTheMarketDoesNotDeclareIsTheStructuresUsualAndIsMarked() {
        Explained<Market.Reserve> usual = reserve(marketOf("1000000").dossier(), DAY);
        assertThat(usual.value().orElseThrow().hours()).isEqualTo("833");
        assertThat(usual.explanation().unverified())
                .extracting(ParameterValue::parameter)
                .containsExactly(
                        "clauses-sociales.cout-horaire",
                        "clauses-sociales.part-main-oeuvre",
                        "clauses-sociales.taux-insertion");
        Explained<Market.Reserve> own = reserve(
                marketOf("1000000")
                        .declaring(Market.LABOUR_SHARE, new BigDecimal("40"))
                        .dossier(),
                DAY);
        assertThat(own.value().orElseThrow().hours()).isEqualTo("667");
        assertThat(own.explanation().unverified()).hasSize(2);
    }

    @Test
    void nothingIsComputedWithoutAnAmountNorBeforeTheFirstCost() {
        Explained<Market.Reserve> unknown = reserve(market().dossier(), DAY);
        assertThat(unknown.value()).isEmpty();
        assertThat(unknown.explanation().missing()).containsExactly(Market.AMOUNT);
        SubjectStory early = aMarket("M-1").from("2018-01-01").declaring(Market.AMOUNT, euros("1000000"));
        Explained<Market.Reserve> unread = reserve(early.dossier(), day("2018-12-31"));
        assertThat(unread.value()).isEmpty();
        assertThat(unread.explanation().lackingParameters()).containsExactly("clauses-sociales.cout-horaire");
    }

    @Test
    void theHoursAreDrawnUpWhenTheWorksEnd() {
        PathwayStatus status = status(WORKS.dossier(), "2022-06-30");
        assertThat(status.end().orElseThrow().lastDay()).isEqualTo("2022-06-30");
        Due due = due(status);
        assertThat(due.by()).isEqualTo("2022-06-30");
        assertThat(plain(due.what()))
                .isEqualTo("Bilan des 833 heures d’insertion à réserver : 1 000 000,00 € × 50 % × 5 % ÷ 30,00 €");
        assertThat(plain(due.explanation())).startsWith(plain(due.what())).contains("valeurs non vérifiées");
        assertThat(due.state(day("2022-06-30"))).isEqualTo(Due.State.DUE);
        assertThat(due.state(day("2022-07-01"))).isEqualTo(Due.State.LATE);
    }

    @Test
    void theHoursOfTheMarketItselfGoFirst() {
        Due due = due(status(
                WORKS.declaring(Market.DUE_HOURS, new BigDecimal("900.50")).dossier(), "2022-06-30"));
        assertThat(due.what().in(Locale.FRENCH)).isEqualTo("Bilan des 900,5 heures d’insertion dues par le marché");
    }

    @Test
    void anEvaluationOfTheMarketMeetsIt() {
        Dossier drawnUp = WORKS.did(StepKind.EVALUATION, ClausesSociales.CLAUSES_SOCIALES, "2022-06-15")
                .dossier();
        assertThat(due(status(drawnUp, "2022-06-30")).metOn()).contains(day("2022-06-15"));
    }

    @Test
    void aMarketWithoutEndOrWithoutHoursRequiresNothing() {
        assertThat(obligations(marketOf("1000000").dossier())).isEmpty();
        assertThat(obligations(
                        market().declaring(Market.ENDS_ON, day("2022-06-30")).dossier()))
                .isEmpty();
    }

    private static Explained<Market.Reserve> reserve(Dossier market, LocalDate on) {
        return RULES.inquiry(market, on)
                .explain("clauses-sociales.heures-dues.calcul", inquiry -> inquiry.gives(Market.reserve(inquiry)));
    }

    private static String plain(Written written) {
        return written.in(Locale.FRENCH).replace('\u202f', ' ').replace('\u00a0', ' ');
    }

    private static List<Due> obligations(Dossier market) {
        return status(market, "2022-06-30").obligations().stream()
                .filter(due -> due.id().equals("clauses-sociales.heures-dues"))
                .toList();
    }

    private static Due due(PathwayStatus status) {
        return status.obligations().stream()
                .filter(due -> due.id().equals("clauses-sociales.heures-dues"))
                .findFirst()
                .orElseThrow();
    }

    private static PathwayStatus status(Dossier market, String on) {
        return PARCOURS.status(market, "clauses-sociales", day(on));
    }
}
