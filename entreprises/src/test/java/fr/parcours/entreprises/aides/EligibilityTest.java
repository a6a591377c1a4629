package fr.parcours.entreprises.aides;

import static fr.parcours.entreprises.aides.Contracts.PARCOURS;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {
    private static final Participant SEEKING = aParticipant().declaring(Attributes.ACTIVITY, "job-seeking");
    private static final Participant KNOWN = SEEKING.outOfQpv()
            .living("59599")
            .declaring(Attributes.RQTH, false)
            .declaring(Attributes.BENEFITS, Set.of());

    @ParameterizedTest
    @CsvSource({
        // the 16th birthday
        "2005-06-15, false, 2021-06-14, REFUSED",
        "2005-06-15, false, 2021-06-15, SATISFIED",
        "2005-06-15, false, 2021-06-16, SATISFIED",
        // under 26; what the order gives to the others was not read
        "1995-06-15, false, 2021-06-14, SATISFIED",
        "1995-06-15, false, 2021-06-15, UNDETERMINED",
        "1995-06-15, false, 2021-06-16, UNDETERMINED",
        // under 31 for a disabled worker
        "1995-06-15, true, 2021-06-15, SATISFIED",
        "1990-06-15, true, 2021-06-14, SATISFIED",
        "1990-06-15, true, 2021-06-15, UNDETERMINED",
        "1990-06-15, true, 2021-06-16, UNDETERMINED"
    })
    void theYoungAreUnder26Or31(String birthDate, boolean rqth, String on, Verdict expected) {
        Participant participant = KNOWN.born(birthDate).from("2021-01-01").declaring(Attributes.RQTH, rqth);
        assertThat(judge(participant, on).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2021-06-14, SATISFIED", "2021-06-15, REFUSED", "2021-06-16, REFUSED"})
    void aCieIsForTheYoungOnly(String on, Verdict expected) {
        Finding finding = judge(KNOWN.born("1995-06-15"), on);
        assertThat(find(finding, "contrats-aides.cie").verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-06-14, SATISFIED", // presumed of who was not asked
        "2021-06-15, REFUSED",
        "2021-06-30, REFUSED",
        "2021-07-01, SATISFIED", // the permit
        "2021-09-01, UNDETERMINED" // asked again, and not said
    })
    void whoMayNotWorkInFranceIsRefused(String on, Verdict expected) {
        Participant foreigner = KNOWN.born("2001-01-01")
                .from("2021-06-15")
                .declaring(Attributes.RIGHT_TO_WORK, false)
                .from("2021-07-01")
                .declaring(Attributes.RIGHT_TO_WORK, true)
                .from("2021-09-01")
                .refusing(Attributes.RIGHT_TO_WORK);
        Finding finding = judge(foreigner, on);
        assertThat(finding.verdict()).isEqualTo(expected);
        assertThat(finding.presumed().contains("rightToWork")).isEqualTo(on.equals("2021-06-14"));
        assertThat(finding.missing().contains(Attributes.RIGHT_TO_WORK)).isEqualTo(expected == Verdict.UNDETERMINED);
    }

    /** Nobody is refused, and nobody accepted, on the days of an order that was not read. */
    @ParameterizedTest
    @CsvSource({
        "2019-06-01, UNDETERMINED",
        // the first orders that were read
        "2021-05-11, UNDETERMINED",
        "2021-05-12, SATISFIED",
        "2021-05-13, SATISFIED",
        // they were renewed to the end of 2021
        "2021-12-30, SATISFIED",
        "2021-12-31, SATISFIED",
        "2022-01-01, UNDETERMINED",
        "2022-01-02, UNDETERMINED",
        "2023-01-01, UNDETERMINED",
        "2026-11-30, UNDETERMINED"
    })
    void outsideTheOrdersThatWereReadNothingIsDecided(String on, Verdict expected) {
        assertThat(judge(KNOWN.born("2001-01-01"), on).verdict()).isEqualTo(expected);
    }

    @Test
    void theOrderThatIsMissingIsNamed() {
        Finding before = judge(KNOWN.born("2000-01-01"), "2021-05-11");
        assertThat(before.lackingParameters()).containsExactly("contrats-aides.arrete.hauts-de-france");
        assertThat(before.sentence().in(Locale.FRENCH))
                .contains("Arrêtés préfectoraux des Hauts-de-France")
                .contains("12 mai 2021");
        Finding after = judge(KNOWN.born("2004-01-01"), "2026-11-30");
        assertThat(after.missing()).isEmpty();
        assertThat(after.appraisal()).isNotEmpty();
        assertThat(after.sentence().in(Locale.FRENCH))
                .contains("Arrêtés préfectoraux des Hauts-de-France : aucun n’a été lu à partir du 1er janvier 2022");
    }

    @Test
    void anOrderOfTheStructureDecidesFromItsFirstDay() {
        Parcours own = Contracts.forStructure("""
                parameters:
                  contrats-aides.arrete.hauts-de-france:
                    label: Arrêtés préfectoraux des Hauts-de-France
                    values:
                      - { from: 2026-03-01, until: 2026-12-31, value: pec jeunes 45 % 26 h 9-12 mois, source: arrêté, confidence: LOCAL }
                """);
        Participant young = KNOWN.born("2004-01-01");
        assertThat(judge(own, young, "2026-02-28").verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(judge(own, young, "2026-03-01").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(judge(own, young, "2026-03-02").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(judge(own, young, "2026-12-31").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(judge(own, young, "2027-01-01").verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void whoHasAJobIsRefusedWhateverTheOrders() {
        Participant employed = KNOWN.born("2000-01-01").from("2021-01-01").declaring(Attributes.ACTIVITY, "employed");
        assertThat(judge(employed, "2026-11-30").verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void whatTheOrderGivesToAdultsWasNotReadEvenToResidentsOfAPriorityDistrict() {
        Finding finding = judge(KNOWN.born("1975-06-01").from("2021-01-01").inQpv(), "2021-06-15");
        assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(find(finding, "contrats-aides.pec").verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(find(finding, "contrats-aides.cie").verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void aRuralZoneCountsWhereTheStructureNamesItsCommunes() {
        Parcours rural = Contracts.forStructure("""
                communes: { zrr: ["59001"] }
                parameters:
                  contrats-aides.arrete.hauts-de-france:
                    label: Arrêtés préfectoraux des Hauts-de-France
                    values:
                      - { from: 2021-01-01, value: pec qpv-zrr 80 % 30 h 9-12 mois, source: essai, confidence: LOCAL }
                """);
        Participant adult = KNOWN.born("1975-06-01");
        assertThat(judge(rural, adult, "2021-06-15").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(rural, adult.from("2021-01-01").living("59001"), "2021-06-15")
                        .verdict())
                .isEqualTo(Verdict.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource({"job-seeking, SATISFIED", "inactive, SATISFIED", "employed, REFUSED", "apprentice, REFUSED"})
    void onlyPersonsWithoutAJob(String activity, Verdict expected) {
        Participant participant = KNOWN.born("2000-01-01").from("2021-01-01").declaring(Attributes.ACTIVITY, activity);
        assertThat(judge(participant, "2021-06-15").verdict()).isEqualTo(expected);
    }

    @Test
    void whatIsNotKnownIsAskedAndNothingElse() {
        assertThat(judge(aParticipant(), "2021-06-15").missing())
                .containsExactlyInAnyOrder(Attributes.ACTIVITY, Attributes.BIRTH_DATE, Attributes.QPV, Attributes.RQTH);
        // a contract is already possible: neither the district nor the disability is asked
        assertThat(judge(SEEKING.born("2000-01-01"), "2021-06-15").missing()).isEmpty();
        assertThat(judge(SEEKING.born("1993-01-01"), "2021-06-15").missing())
                .containsExactlyInAnyOrder(Attributes.QPV, Attributes.RQTH);
        assertThat(judge(SEEKING.born("1975-01-01"), "2021-06-15").missing()).isEmpty();
    }

    @Test
    void theDifficultiesAndTheRightToWorkArePresumed() {
        assertThat(judge(KNOWN.born("2000-01-01"), "2021-06-15").presumed())
                .containsExactly("contrats-aides.difficultes", "rightToWork");
    }

    @ParameterizedTest
    @CsvSource({
        // region, day, publics of the PEC that someone of 50 on the RSA belongs to
        "nouvelle-aquitaine, 2021-05-02, 0",
        "nouvelle-aquitaine, 2021-05-03, 2",
        "nouvelle-aquitaine, 2021-05-04, 2",
        "nouvelle-aquitaine, 2022-02-20, 2",
        "nouvelle-aquitaine, 2022-02-21, 3",
        "nouvelle-aquitaine, 2022-02-22, 3",
        "nouvelle-aquitaine, 2022-12-31, 3",
        "nouvelle-aquitaine, 2023-01-01, 0",
        "grand-est, 2021-05-12, 0",
        "grand-est, 2021-05-13, 0",
        "grand-est, 2022-02-01, 0",
        "hauts-de-france, 2021-05-13, 0",
        "autre, 2021-05-13, 0"
    })
    void theOrderOfTheRegionAndOfTheDayNamesThePublics(String region, String on, long publics) {
        Participant participant =
                KNOWN.born("1971-01-01").from("2021-01-01").declaring(Attributes.BENEFITS, Set.of("rsa"));
        Finding finding = judge(Contracts.in(region), participant, on);
        assertThat(finding.stream()
                        .filter(line ->
                                line.rule().startsWith("contrats-aides.pec.") && line.verdict() == Verdict.SATISFIED))
                .hasSize((int) publics);
        assertThat(finding.verdict()).isEqualTo(publics > 0 ? Verdict.SATISFIED : Verdict.UNDETERMINED);
    }

    @ParameterizedTest
    @CsvSource({"2022-06-01, REFUSED", "2022-06-02, SATISFIED", "2022-06-03, SATISFIED"})
    void aSeniorIsOneFromTheBirthday(String on, Verdict expected) {
        Finding finding = judge(Contracts.in("nouvelle-aquitaine"), KNOWN.born("1972-06-02"), on);
        assertThat(find(finding, "contrats-aides.pec.seniors").verdict()).isEqualTo(expected);
    }

    @Test
    void anOrderNotWhollyReadIsMarked() {
        Participant young = KNOWN.born("2000-01-01");
        assertThat(judge(young, "2021-06-15").unverified())
                .extracting(ParameterValue::parameter)
                .containsExactly("contrats-aides.situations-sans-emploi");
        assertThat(judge(Contracts.in("grand-est"), young, "2021-06-15").unverified())
                .extracting(ParameterValue::parameter)
                .containsOnly("contrats-aides.situations-sans-emploi", "contrats-aides.arrete.grand-est");
    }

    @Test
    void explanations() {
        ExplanationText.matches(getClass(), "aides-young", judge(KNOWN.born("2000-01-01"), "2021-06-15"));
        ExplanationText.matches(getClass(), "aides-disabled-unknown", judge(SEEKING.born("1993-01-01"), "2021-06-15"));
        ExplanationText.matches(getClass(), "aides-not-read", judge(KNOWN.born("2004-01-01"), "2026-11-30"));
        ExplanationText.matches(getClass(), "aides-before", judge(KNOWN.born("2000-01-01"), "2021-05-11"));
        ExplanationText.matches(getClass(), "aides-adult", judge(KNOWN.born("1975-06-01"), "2021-06-15"));
        ExplanationText.matches(
                getClass(),
                "aides-refused",
                judge(
                        KNOWN.born("1975-06-01").from("2021-01-01").declaring(Attributes.ACTIVITY, "employed"),
                        "2021-06-15"));
    }

    private static Finding judge(Participant participant, String on) {
        return judge(PARCOURS, participant, on);
    }

    private static Finding judge(Parcours parcours, Participant participant, String on) {
        return parcours.diagnose(participant.dossier(), day(on))
                .of("contrats-aides")
                .explanation();
    }

    private static Finding find(Finding finding, String rule) {
        return finding.stream()
                .filter(part -> part.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
