package fr.parcours.entreprises.creation;

import static fr.parcours.entreprises.creation.CreationEntreprise.CREATION_ENTREPRISE;
import static fr.parcours.entreprises.creation.CreationEntrepriseTest.PARCOURS;
import static fr.parcours.entreprises.creation.Grant.BOURSE_CREATION;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantTest {
    private static final Participant RECEIVED = aParticipant().entered(CREATION_ENTREPRISE, "2021-01-04");
    private static final Participant ACCOMPANIED =
            RECEIVED.began(CREATION_ENTREPRISE, PhaseId.ACCOMPAGNEMENT, "2021-03-31");

    @ParameterizedTest
    @CsvSource({
        "2020-12, 0.00",
        "2021-01, 0.00",
        "2021-02, 0.00",
        "2021-03, 1000.00",
        "2021-04, 1000.00",
        "2023-04, 1000.00"
    })
    void aProjectMayHaveItsCeilingOnceAccompanied(String month, BigDecimal amount) {
        assertThat(month(ACCOMPANIED, month).amount()).contains(amount);
    }

    @Test
    void theOtherConditionsArePresumed() {
        assertThat(month(ACCOMPANIED, "2021-04").presumed()).containsExactly("creation-entreprise.bourse.conditions");
        assertThat(month(RECEIVED, "2021-04").presumed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"999.99, 0.01", "1000, 0.00", "1000.01, 0.00", "600, 400.00", "-50, 1000.00"})
    void whatWasGrantedIsTakenOff(String granted, BigDecimal left) {
        Participant helped = ACCOMPANIED.paid(BOURSE_CREATION, granted, "2021-06-15");
        assertThat(month(helped, "2021-04").amount()).contains(left);
        assertThat(month(helped, "2021-06").amount()).contains(left);
        assertThat(month(helped, "2022-06").amount()).contains(left);
        assertThat(PARCOURS.allowance(helped.dossier(), "creation-entreprise", Year.of(2021))
                        .amount())
                .contains(left);
    }

    @Test
    void anotherProjectHasAnotherCeiling() {
        Participant first = ACCOMPANIED
                .paid(BOURSE_CREATION, "1000", "2021-06-15")
                .exited(CREATION_ENTREPRISE, "2021-09-30", ExitReason.CREATION);
        assertThat(month(first, "2021-10").amount()).contains(euros("0.00"));
        Participant second = first.entered(CREATION_ENTREPRISE, "2021-09-30")
                .began(CREATION_ENTREPRISE, PhaseId.ACCOMPAGNEMENT, "2021-09-30");
        assertThat(month(second, "2021-09").amount()).contains(euros("1000.00"));
        assertThat(month(second, "2021-10").amount()).contains(euros("1000.00"));
    }

    @ParameterizedTest
    @CsvSource({"999.99, ", "1000, ", "1000.01, COHERENCE-107"})
    void checkReportsAGrantBeyondTheCeiling(String granted, String problem) {
        List<String> ids =
                PARCOURS
                        .coherence()
                        .check(ACCOMPANIED
                                .paid(BOURSE_CREATION, granted, "2021-06-15")
                                .dossier())
                        .stream()
                        .map(Problem::id)
                        .distinct()
                        .toList();
        assertThat(ids).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @ParameterizedTest
    @CsvSource({
        // two years, one project: core sees each year apart
        "2022-06-15, 400, ",
        "2022-06-15, 400.01, CREATION-ENTREPRISE-101",
        // one year: core reports it
        "2021-07-15, 400.01, COHERENCE-107"
    })
    void checkAddsUpTheYearsOfAProject(String on, String more, String problem) {
        Participant helped =
                ACCOMPANIED.paid(BOURSE_CREATION, "600", "2021-06-15").paid(BOURSE_CREATION, more, on);
        List<String> ids = PARCOURS.coherence().check(helped.dossier()).stream()
                .map(Problem::id)
                .toList();
        assertThat(ids).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Property(tries = 200)
    void neverMoreThanTheCeilingIsLeft(
            @ForAll @IntRange(min = -200_000, max = 200_000) int some,
            @ForAll @IntRange(min = -200_000, max = 200_000) int more) {
        Participant helped = ACCOMPANIED
                .paid(BOURSE_CREATION, BigDecimal.valueOf(some, 2).toString(), "2021-06-15")
                .paid(BOURSE_CREATION, BigDecimal.valueOf(more, 2).toString(), "2021-07-15");
        BigDecimal left = month(helped, "2021-08").amount().orElseThrow();
        assertThat(left).isBetween(BigDecimal.ZERO, euros("1000"));
        if (some + more >= 0) {
            assertThat(left.add(BigDecimal.valueOf(some + more, 2))).isGreaterThanOrEqualTo(euros("1000"));
        }
    }

    @Test
    void explanations() {
        ExplanationText.matches(
                getClass(),
                "bourse-left",
                month(ACCOMPANIED.paid(BOURSE_CREATION, "600", "2021-06-15"), "2021-07")
                        .explanation());
        ExplanationText.matches(
                getClass(), "bourse-not-accompanied", month(RECEIVED, "2021-02").explanation());
    }

    private static Allowance month(Participant participant, String month) {
        return PARCOURS.allowance(participant.dossier(), "creation-entreprise", YearMonth.parse(month));
    }
}
