package fr.parcours.entreprises.creation;

import static fr.parcours.entreprises.creation.CreationEntreprise.CREATION_ENTREPRISE;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.StructureFile;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreationEntrepriseTest {
    static final Parcours PARCOURS = Parcours.of(
            List.of(new CreationEntreprisePlugin()),
            StructureFile.read("structure.yaml", "communes: { territoire: [\"59599\"] }"));
    private static final Participant HERE = aParticipant().living("59599");

    @ParameterizedTest
    @CsvSource({
        // the 16th birthday
        "2005-03-15, 2021-03-14, REFUSED",
        "2005-03-15, 2021-03-15, SATISFIED",
        "2005-03-15, 2021-03-16, SATISFIED",
        // 30, until the day before the 31st birthday
        "1990-03-15, 2021-03-14, SATISFIED",
        "1990-03-15, 2021-03-15, REFUSED",
        "1990-03-15, 2021-03-16, REFUSED",
        // born on 29 February
        "1992-02-29, 2023-02-28, SATISFIED",
        "1992-02-29, 2023-03-01, REFUSED"
    })
    void holdersOfAProjectAreFrom16To30(String birthDate, String on, Verdict expected) {
        assertThat(judge(HERE.born(birthDate), on).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31, REFUSED", "2019-01-01, SATISFIED", "2019-01-02, SATISFIED"})
    void nothingIsKnownBefore2019(String on, Verdict expected) {
        assertThat(judge(HERE.born("2000-01-01"), on).verdict()).isEqualTo(expected);
    }

    @Test
    void whoLivesElsewhereMaySettleTheCompanyHere() {
        Finding elsewhere = judge(aParticipant().born("2000-01-01").living("59350"), "2021-03-15");
        assertThat(elsewhere.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(elsewhere.missing()).isEmpty();
        assertThat(elsewhere.appraisal()).hasSize(1);
    }

    @Test
    void whatIsNotKnownIsAsked() {
        assertThat(judge(aParticipant(), "2021-03-15").missing())
                .containsExactly(Attributes.BIRTH_DATE, Attributes.COMMUNE);
    }

    @Test
    void aStructureWithoutTerritoryAppraises() {
        Finding finding = Parcours.of(List.of(new CreationEntreprisePlugin()))
                .diagnose(HERE.born("2000-01-01").dossier(), day("2021-03-15"))
                .of("creation-entreprise")
                .explanation();
        assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(finding.appraisal()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "diagnostic accompagnement suivi, true",
        "accompagnement suivi, true",
        "suivi, false",
        "diagnostic suivi, false",
        "accompagnement diagnostic, false"
    })
    void aProjectIsReceivedThenAccompaniedThenFollowed(String phases, boolean sound) {
        Participant participant = HERE.entered(CREATION_ENTREPRISE, "2021-01-04");
        LocalDate on = day("2021-01-04");
        for (String phase : Pattern.compile(" ").splitAsStream(phases).toList()) {
            participant = participant.began(CREATION_ENTREPRISE, PhaseId.of(phase, phase), on.toString());
            on = on.plusMonths(1);
        }
        assertThat(PARCOURS.coherence().check(participant.dossier()))
                .extracting(Problem::id)
                .isEqualTo(sound ? List.of() : List.of("COHERENCE-103"));
    }

    @Test
    void aProjectLastsAsLongAsNeeded() {
        PathwayStatus status = status(HERE.entered(CREATION_ENTREPRISE, "2019-01-07"), "2022-06-01");
        assertThat(status.state()).isEqualTo(PathwayStatus.State.OPEN);
        assertThat(status.end()).isEmpty();
        assertThat(status.obligations()).isEmpty();
    }

    @Test
    void aCompanyCreatedIsFollowedWithinAMonth() {
        Participant created =
                HERE.entered(CREATION_ENTREPRISE, "2021-01-04").reached(OutcomeKind.CREATION_ENTREPRISE, "2021-03-31");
        Due due = status(created, "2021-04-30").obligations().get(0);
        assertThat(due.by()).isEqualTo("2021-04-30");
        assertThat(due.state(day("2021-04-30"))).isEqualTo(Due.State.DUE);
        assertThat(due.state(day("2021-05-01"))).isEqualTo(Due.State.LATE);
        Participant followed = created.began(CREATION_ENTREPRISE, PhaseId.SUIVI, "2021-04-12");
        assertThat(status(followed, "2021-04-30").obligations().get(0).metOn()).contains(day("2021-04-12"));
    }

    @Test
    void aCreationOutsideTheProjectRequiresNothing() {
        Participant created = HERE.entered(CREATION_ENTREPRISE, "2021-01-04")
                .exited(CREATION_ENTREPRISE, "2021-03-01", ExitReason.ABANDON)
                .reached(OutcomeKind.CREATION_ENTREPRISE, "2021-06-01");
        assertThat(status(created, "2021-12-31").obligations()).isEmpty();
    }

    @Test
    void explanations() {
        ExplanationText.matches(
                getClass(),
                "creation-elsewhere",
                judge(aParticipant().born("2000-01-01").living("59350"), "2021-03-15"));
        ExplanationText.matches(getClass(), "creation-unknown", judge(aParticipant(), "2021-03-15"));
    }

    private static Finding judge(Participant participant, String on) {
        return PARCOURS.diagnose(participant.dossier(), day(on))
                .of("creation-entreprise")
                .explanation();
    }

    private static PathwayStatus status(Participant participant, String on) {
        return PARCOURS.status(participant.dossier(), "creation-entreprise", day(on));
    }
}
