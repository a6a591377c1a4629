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
        "2005-03-15, false, 2021-03-14, REFUSED",
        "2005-03-15, false, 2021-03-15, SATISFIED",
        "2005-03-15, false, 2021-03-16, SATISFIED",
        // under 26
        "1995-03-15, false, 2021-03-14, SATISFIED",
        "1995-03-15, false, 2021-03-15, REFUSED",
        "1995-03-15, false, 2021-03-16, REFUSED",
        // under 30 for a disabled worker
        "1995-03-15, true, 2021-03-15, SATISFIED",
        "1991-03-15, true, 2021-03-14, SATISFIED",
        "1991-03-15, true, 2021-03-15, REFUSED",
        "1991-03-15, true, 2021-03-16, REFUSED"
    })
    void theYoungAreUnder26Or30(String birthDate, boolean rqth, String on, Verdict expected) {
        Participant participant = KNOWN.born(birthDate).from("2021-01-01").declaring(Attributes.RQTH, rqth);
        assertThat(judge(participant, on).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, REFUSED", "2021-01-01, SATISFIED", "2021-01-02, SATISFIED"})
    void nothingIsKnownBeforeTheFirstOrder(String on, Verdict expected) {
        assertThat(judge(KNOWN.born("2000-01-01"), on).verdict()).isEqualTo(expected);
    }

    @Test
    void atAnyAgeTheResidentsOfAPriorityDistrictMaySignAPecButNoCie() {
        Finding finding = judge(KNOWN.born("1975-06-01").from("2021-01-01").inQpv(), "2021-03-15");
        assertThat(finding.verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(find(finding, "contrats-aides.pec").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(find(finding, "contrats-aides.cie").verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void aRuralZoneCountsWhereTheStructureNamesItsCommunes() {
        Parcours rural = Contracts.forStructure("communes: { zrr: [\"59001\"] }");
        Participant adult = KNOWN.born("1975-06-01");
        assertThat(judge(rural, adult, "2021-03-15").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(rural, adult.from("2021-01-01").living("59001"), "2021-03-15")
                        .verdict())
                .isEqualTo(Verdict.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource({"job-seeking, SATISFIED", "inactive, SATISFIED", "employed, REFUSED", "apprentice, REFUSED"})
    void onlyPersonsWithoutAJob(String activity, Verdict expected) {
        Participant participant = KNOWN.born("2000-01-01").from("2021-01-01").declaring(Attributes.ACTIVITY, activity);
        assertThat(judge(participant, "2021-03-15").verdict()).isEqualTo(expected);
    }

    @Test
    void whatIsNotKnownIsAskedAndNothingElse() {
        assertThat(judge(aParticipant(), "2021-03-15").missing())
                .containsExactlyInAnyOrder(Attributes.ACTIVITY, Attributes.BIRTH_DATE, Attributes.QPV, Attributes.RQTH);
        // a contract is already possible: neither the district nor the disability is asked
        assertThat(judge(SEEKING.born("2000-01-01"), "2021-03-15").missing()).isEmpty();
        assertThat(judge(SEEKING.born("1993-01-01"), "2021-03-15").missing())
                .containsExactlyInAnyOrder(Attributes.QPV, Attributes.RQTH);
        assertThat(judge(SEEKING.born("1975-01-01"), "2021-03-15").missing()).containsExactly(Attributes.QPV);
    }

    @Test
    void theDifficultiesArePresumed() {
        assertThat(judge(KNOWN.born("2000-01-01"), "2021-03-15").presumed())
                .containsExactly("contrats-aides.difficultes");
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
        "grand-est, 2021-05-12, 0",
        "grand-est, 2021-05-13, 0",
        "hauts-de-france, 2021-05-13, 0",
        "autre, 2021-05-13, 0"
    })
    void theOrderOfTheRegionAndOfTheDayNamesThePublics(String region, String on, long publics) {
        Participant participant =
                KNOWN.born("1971-01-01").from("2021-01-01").declaring(Attributes.BENEFITS, Set.of("rsa"));
        Finding finding = judge(Contracts.in(region), participant, on);
        assertThat(find(finding, "contrats-aides.pec").stream()
                        .filter(line ->
                                line.rule().startsWith("contrats-aides.pec.") && line.verdict() == Verdict.SATISFIED))
                .hasSize((int) publics);
        assertThat(finding.verdict()).isEqualTo(publics > 0 ? Verdict.SATISFIED : Verdict.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"2022-06-01, REFUSED", "2022-06-02, SATISFIED", "2022-06-03, SATISFIED"})
    void aSeniorIsOneFromTheBirthday(String on, Verdict expected) {
        Finding finding = judge(Contracts.in("nouvelle-aquitaine"), KNOWN.born("1972-06-02"), on);
        assertThat(find(finding, "contrats-aides.pec.seniors").verdict()).isEqualTo(expected);
    }

    @Test
    void anOrderNotReadIsMarked() {
        Participant young = KNOWN.born("2000-01-01");
        assertThat(judge(young, "2022-02-28").unverified())
                .extracting(ParameterValue::parameter)
                .containsExactly("contrats-aides.situations-sans-emploi");
        assertThat(judge(young, "2022-03-01").unverified())
                .extracting(ParameterValue::parameter)
                .containsExactlyInAnyOrder(
                        "contrats-aides.situations-sans-emploi", "contrats-aides.arrete.hauts-de-france");
    }

    @Test
    void explanations() {
        ExplanationText.matches(getClass(), "aides-young", judge(KNOWN.born("2000-01-01"), "2021-03-15"));
        ExplanationText.matches(getClass(), "aides-disabled-unknown", judge(SEEKING.born("1993-01-01"), "2021-03-15"));
        ExplanationText.matches(
                getClass(),
                "aides-refused",
                judge(
                        KNOWN.born("1975-06-01").from("2021-01-01").declaring(Attributes.ACTIVITY, "employed"),
                        "2021-03-15"));
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
