package fr.parcours.social;

import static fr.parcours.social.Domiciliation.DOMICILIATION;
import static fr.parcours.social.Logement.LOGEMENT;
import static fr.parcours.social.Suite.MISSION_LOCALE;
import static fr.parcours.social.Suite.PARCOURS;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static fr.parcours.testkit.SubjectStory.anAction;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.statistics.Cell;
import fr.parcours.statistics.Distribution;
import fr.parcours.statistics.Report;
import fr.parcours.statistics.ReportChapter;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The chapter of housing over four people and the service's own sessions, counted by hand. Ana and Bao are followed for
 * housing, Cleo was received once and asked for nothing, Dino found a home the year before.
 */
class LogementFiguresTest {
    private static final Dossier ANA = aParticipant("ANA")
            .born("2001-03-10")
            .woman()
            .inQpv()
            .from("2021-01-04")
            .declaring(Attributes.HOUSING, "hosted")
            .entered(MISSION_LOCALE, "2021-01-04")
            .entered(LOGEMENT, "2021-01-11")
            .did(StepKind.INFORMATION_COLLECTIVE, LOGEMENT, "2021-01-11")
            .did(StepKind.ENTRETIEN, LOGEMENT, "2021-02-01")
            .did(StepKind.ENTRETIEN, LOGEMENT, "2021-03-01")
            .with(
                    asks("2021-02-01", "parc-social"),
                    asks("2021-02-01", "aide-logement"),
                    finds("2021-06-14", "parc-social"),
                    finds("2021-07-05", "aide-logement"))
            .exited(LOGEMENT, "2021-07-10", ExitReason.AUTONOMIE)
            .dossier();
    private static final Dossier BAO = aParticipant("BAO")
            .born("1994-11-02")
            .man()
            .outOfQpv()
            .from("2020-09-01")
            .declaring(Attributes.HOUSING, "homeless")
            .entered(MISSION_LOCALE, "2020-09-01")
            .entered(DOMICILIATION, "2020-09-01")
            .entered(LOGEMENT, "2020-09-01")
            .did(StepKind.PERMANENCE, LOGEMENT, "2021-05-04")
            .with(
                    asks("2020-12-31", "parc-prive"),
                    asks("2021-01-01", "hebergement-temporaire"),
                    finds("2021-01-15", "hebergement-temporaire"))
            .dossier();
    private static final Dossier CLEO = aParticipant("CLEO")
            .born("2004-05-20")
            .woman()
            .entered(MISSION_LOCALE, "2021-02-01")
            .did(StepKind.ENTRETIEN, LOGEMENT, "2021-12-31")
            .dossier();
    private static final Dossier DINO = aParticipant("DINO")
            .born("1999-01-01")
            .man()
            .entered(MISSION_LOCALE, "2019-02-01")
            .with(asks("2020-02-01", "parc-prive"), finds("2020-12-31", "parc-prive"))
            .dossier();
    private static final Dossier SESSIONS = anAction("A-logement")
            .did(StepKind.PERMANENCE, LOGEMENT, "2021-05-04")
            .did(StepKind.PERMANENCE, LOGEMENT, "2021-05-11")
            .did(StepKind.INFORMATION_COLLECTIVE, LOGEMENT, "2021-01-11")
            .did(StepKind.PERMANENCE, LOGEMENT, "2022-01-04")
            .dossier();

    private static final Report REPORT =
            Report.of(PARCOURS, Year.of(2021)).over(List.of(ANA, BAO, CLEO, DINO, SESSIONS));

    @ParameterizedTest
    @CsvSource({
        "logement.accompagnes, 2, Ana and Bao",
        "logement.entrees, 1, Ana; Bao entered the year before",
        "logement.en-cours, 1, Bao",
        "logement.recus, 3, Ana and Bao and Cleo on the last day",
        "logement.permanences, 2, the third is of 2022",
        "logement.entretiens, 3, two of Ana, one of Cleo",
        "logement.informations-collectives, 1, the session; not Ana’s attendance",
        "logement.demandes, 3, two of Ana on one day; Bao’s of January 1st, not the day before",
        "logement.demandes.jeunes, 2, Ana and Bao",
        "logement.demandes.parc-social, 1, Ana",
        "logement.demandes.parc-prive, 0, Bao’s and Dino’s are of 2020",
        "logement.demandes.hebergement-temporaire, 1, Bao",
        "logement.demandes.foyer-jeunes-travailleurs, 0, nobody",
        "logement.demandes.aide-logement, 1, Ana",
        "logement.acces, 3, two of Ana; one of Bao; Dino’s is of the eve of the year",
        "logement.acces.jeunes, 2, Ana and Bao",
        "logement.acces.parc-social, 1, Ana",
        "logement.acces.parc-prive, 0, Dino’s is of 2020",
        "logement.acces.hebergement-temporaire, 1, Bao",
        "logement.acces.aide-logement, 1, Ana",
        "domiciliation.jeunes, 1, Bao"
    })
    void theFiguresAreThoseCountedByHand(String figure, BigDecimal expected, String who) {
        assertThat(REPORT.cell(figure).flatMap(Cell::value).orElseThrow())
                .as(who)
                .isEqualByComparingTo(expected);
    }

    @Test
    void peopleReceivedAreBrokenDownBySexAgeAndHousing() {
        assertThat(classes("logement.recus.par-sexe")).isEqualTo(Map.of("female", 2, "male", 1));
        assertThat(classes("logement.recus.par-age")).isEqualTo(Map.of("moins-de-18", 1, "18-21", 1, "26-30", 1));
        assertThat(classes("logement.recus.par-logement")).isEqualTo(Map.of("hosted", 1, "homeless", 1, "unknown", 1));
        assertThat(classes("logement.accompagnes.par-quartier")).isEqualTo(Map.of("true", 1, "false", 1));
    }

    @Test
    void everyKindOfSolutionHasItsFrenchLabel() {
        assertThat(Logement.SOLUTION.type().closedList())
                .allSatisfy(code -> assertThat(PARCOURS.labels().in(Locale.FRENCH, Logement.SOLUTION, code))
                        .isNotEqualTo(code));
    }

    private static Map<String, Integer> classes(String id) {
        Distribution distribution = REPORT.chapters().stream()
                .map(ReportChapter::distributions)
                .flatMap(List::stream)
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        Map<String, Integer> counted = new TreeMap<>();
        distribution.classes().forEach(category -> {
            int number = category.cell().value().orElseThrow().intValueExact();
            if (number > 0) {
                counted.put(category.code(), number);
            }
        });
        return counted;
    }

    private static Step asks(String on, String solution) {
        return service(on, StepKind.DEMANDE, solution);
    }

    private static Step finds(String on, String solution) {
        return service(on, Logement.ENTREE, solution);
    }

    private static Step service(String on, StepKind kind, String solution) {
        return Step.builder(day(on), kind)
                .by(LOGEMENT)
                .value(Logement.SOLUTION, solution)
                .build();
    }
}
