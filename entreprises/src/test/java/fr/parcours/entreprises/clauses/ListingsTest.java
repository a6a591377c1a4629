package fr.parcours.entreprises.clauses;

import static fr.parcours.entreprises.clauses.Markets.PARCOURS;
import static fr.parcours.entreprises.clauses.Markets.contract;
import static fr.parcours.entreprises.clauses.Markets.hours;
import static fr.parcours.entreprises.clauses.Markets.market;
import static fr.parcours.entreprises.clauses.Markets.marketOf;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.time.Days;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingsTest {
    @Test
    void aMarketShowsTheHoursDueBesideThoseOfItsAmount() {
        Dossier market = marketOf("1000000.00")
                .declaring(Market.CONTRACTING_AUTHORITY, "MO-1")
                .declaring(Market.OPERATION, "O-1")
                .declaring(Market.HOLDER, "E-1")
                .declaring(Market.LABOUR_SHARE, new BigDecimal("40"))
                .declaring(Market.DUE_HOURS, new BigDecimal("700"))
                .declaring(Market.ENDS_ON, day("2022-06-30"))
                .with(
                        Step.builder(day("2021-12-31"), Clause.HEURES_CLAUSE)
                                .hours(new BigDecimal("12.5"))
                                .build(),
                        Step.builder(day("2022-01-01"), Clause.HEURES_CLAUSE)
                                .hours(new BigDecimal("3"))
                                .build())
                .dossier();
        assertThat(rows("clauses-sociales.marches", market))
                .containsExactly("M-1 | MO-1 | O-1 | E-1 | 2022-06-30 | 1000000 | 40 | 5 | 30 | 667"
                        + " | clauses-sociales.cout-horaire clauses-sociales.taux-insertion | 700 | 12.5");
    }

    @Test
    void whatAMarketDoesNotTellIsEmpty() {
        assertThat(rows("clauses-sociales.marches", market().dossier()))
                .containsExactly("M-1 |  |  |  |  |  |  |  |  |  |  |  | 0");
    }

    @Test
    void aMarketNotFollowedInThePeriodHasNoRow() {
        Dossier market = marketOf("1000000").dossier();
        assertThat(PARCOURS.listings().get(1).rows(market, Days.ofYear(2020))).isEmpty();
        assertThat(rows("clauses-sociales.marches", aParticipant("J-1").dossier()))
                .isEmpty();
    }

    @Test
    void hoursAreTheRowsOfAMarketAParticipantAnEmployerAndAMonth() {
        Dossier dossier = aParticipant("J-1")
                .with(
                        contract("M-1", "2021-02-10", "2021-03-15").party("E-1").build(),
                        hours("M-1", "2021-02-15", "35").party("E-1").build(),
                        hours("M-1", "2021-02-22", "30.50").party("E-1").build(),
                        hours("M-1", "2021-03-02", "7").party("E-2").build(),
                        hours("M-1", "2021-05-02", "60")
                                .party("E-1")
                                .forMonth(YearMonth.of(2021, 4))
                                .build(),
                        hours("M-2", "2021-02-15", "5").build(),
                        hours("M-1", "2020-12-31", "5").build())
                .dossier();
        assertThat(rows("clauses-sociales.heures", dossier))
                .containsExactly(
                        "M-1 | J-1 | E-1 | territoire | 2021-02 | 65.5 | 1",
                        "M-1 | J-1 | E-2 | territoire | 2021-03 | 7 | 1",
                        "M-1 | J-1 | E-1 | territoire | 2021-04 | 60 | 0",
                        "M-2 | J-1 |  | territoire | 2021-02 | 5 | 0");
        assertThat(rows("clauses-sociales.heures", market().dossier())).isEmpty();
    }

    @Test
    void hoursThatTellNothingAreMissing() {
        Dossier dossier =
                aParticipant("J-1").did(Clause.HEURES_CLAUSE, "2021-02-15").dossier();
        assertThat(rows("clauses-sociales.heures", dossier)).containsExactly(" | J-1 |  |  | 2021-02 |  | 0");
    }

    private static List<String> rows(String id, Dossier dossier) {
        Listing listing = PARCOURS.listings().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        List<List<java.util.Optional<String>>> rows = listing.rows(dossier, Days.ofYear(2021));
        assertThat(rows).allMatch(row -> row.size() == listing.columns().size());
        return rows.stream()
                .map(row -> String.join(
                        " | ", row.stream().map(cell -> cell.orElse("")).toList()))
                .toList();
    }
}
