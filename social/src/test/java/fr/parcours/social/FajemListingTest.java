package fr.parcours.social;

import static fr.parcours.social.Suite.PARCOURS;
import static fr.parcours.social.Suite.answered;
import static fr.parcours.social.Suite.asked;
import static fr.parcours.social.Suite.choosing;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.plugin.Listing;
import fr.parcours.core.time.Days;
import fr.parcours.json.DossierFormat;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Participant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FajemListingTest {
    private static final Parcours WITH_CALENDAR = choosing("fajem.commissions", "[2021-05-12, 2021-06-09]");

    @Test
    void eachRequestOfThePeriodIsARow() {
        Participant situation = aParticipant()
                .born("2000-01-01")
                .with(asked("urgence", "2020-12-31"))
                .with(asked("urgence", "2021-01-01"))
                .with(answered("urgence", "2021-01-01", "refusee"))
                .with(answered("urgence", "2021-01-02", "accordee"))
                .with(asked("thematique", "2021-05-03", "rib", "devis"))
                .with(asked("renforce", "2021-05-13"))
                .with(asked("thematique", "2022-01-01"));
        assertThat(rows(situation))
                .containsExactly(
                        "P-1 2021-01-01 urgence - - 2021-01-01 2021-01-01 2021-01-02 1",
                        "P-1 2021-05-03 thematique - devis, relevé d’identité bancaire - - - -",
                        "P-1 2021-05-13 renforce - - 2021-05-13 2021-06-09 - -");
    }

    @Test
    void anAdjournmentMovesTheLastDayToDecide() {
        Participant adjourned = aParticipant()
                .born("2000-01-01")
                .with(asked("thematique", "2021-05-03"))
                .with(answered("thematique", "2021-05-12", "ajournee"));
        assertThat(rows(adjourned)).containsExactly("P-1 2021-05-03 thematique - - 2021-05-03 2021-06-09 - -");
        assertThat(rows(adjourned.with(answered("thematique", "2021-06-09", "refusee"))))
                .containsExactly("P-1 2021-05-03 thematique - - 2021-05-03 2021-06-09 2021-06-09 0");
    }

    @Test
    void beforeTheFundHasRulesTheLastDayToDecideIsNotKnown() {
        Participant early = aParticipant().born("1985-01-01").with(asked("thematique", "2004-12-31"));
        assertThat(listing(PARCOURS).rows(early.dossier(), Days.ofYear(2004)))
                .singleElement()
                .satisfies(row -> assertThat(row.get(1)).contains("2004-12-31"))
                .satisfies(row -> assertThat(row.get(6)).isEmpty());
    }

    /** A request and its decision, as a file writes them. */
    @Test
    void theWordsAreReadFromAFile() {
        String line = """
                {"subject":{"kind":"participant","id":"J-1","birthDate":"2000-01-01"},"facts":[
                 {"type":"step","on":"2021-05-03","kind":"demande","dispositif":"fajem","theme":"mobilite",
                  "values":{"fajem.kind":"thematique","fajem.commonLaw":true,"fajem.missingPapers":["devis"]}},
                 {"type":"step","on":"2021-05-12","kind":"decision","dispositif":"fajem",
                  "values":{"fajem.kind":"thematique","fajem.decision":"accordee"}},
                 {"type":"aid","on":"2021-05-20","scheme":"fajem-thematique","amount":"250.00"}]}
                """.replace("\n", "");
        assertThat(listing(PARCOURS)
                        .rows(DossierFormat.of(PARCOURS.vocabulary()).read(line), Days.ofYear(2021)))
                .singleElement()
                .satisfies(row -> assertThat(row.get(3)).contains("mobilite"))
                .satisfies(row -> assertThat(row.get(4)).contains("devis"))
                .satisfies(row -> assertThat(row.get(8)).contains(Listing.COUNTED));
    }

    private static List<String> rows(Participant situation) {
        return listing(WITH_CALENDAR).rows(situation.dossier(), Days.ofYear(2021)).stream()
                .map(row -> String.join(
                        " ", row.stream().map(cell -> cell.orElse("-")).toList()))
                .toList();
    }

    private static Listing listing(Parcours parcours) {
        return parcours.listings().stream()
                .filter(listing -> listing.id().equals("fajem.demandes"))
                .findFirst()
                .orElseThrow();
    }
}
