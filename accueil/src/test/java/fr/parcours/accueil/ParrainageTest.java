package fr.parcours.accueil;

import static fr.parcours.accueil.Parrainage.PARRAINAGE;
import static fr.parcours.accueil.Suite.PARCOURS;
import static fr.parcours.accueil.Suite.judged;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.ExplanationText;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Structures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParrainageTest {
    @ParameterizedTest
    @CsvSource({
        // the 16th birthday: tomorrow, today, yesterday
        "2005-03-15, 2021-03-14, REFUSED",
        "2005-03-15, 2021-03-15, SATISFIED",
        "2005-03-15, 2021-03-16, SATISFIED",
        // the 26th
        "1995-03-15, 2021-03-14, SATISFIED",
        "1995-03-15, 2021-03-15, REFUSED",
        "1995-03-15, 2021-03-16, REFUSED"
    })
    void theYoungFrom16To25AreMentored(String birthDate, String on, Verdict expected) {
        assertThat(judge(aParticipant().born(birthDate), on).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1996-11-07, REFUSED", "1996-11-08, SATISFIED", "1996-11-09, SATISFIED"})
    void itIsGeneralisedFromNovember1996(String on, Verdict expected) {
        assertThat(judge(aParticipant().born("1976-01-01"), on).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2002-05-02, circulaire du 1996-11-08",
        "2002-05-03, circulaire 2002-26 du 2002-05-03",
        "2003-08-03, circulaire 2002-26 du 2002-05-03",
        "2003-08-04, circulaire 2003-20 du 2003-08-04"
    })
    void theCircularIsThatOfTheDay(String on, String circular) {
        Finding criterion = criterion(judge(aParticipant().born("1983-01-01"), on));
        assertThat(criterion.sources()).containsExactly(circular, "choix de la structure");
        assertThat(criterion.stream())
                .filteredOn(finding -> finding.rule().equals("parrainage.reseau"))
                .singleElement()
                .satisfies(network -> assertThat(network.articles()).containsExactly(circular));
    }

    /** What the dossier says is enough on its own; else what has no criterion is presumed, and listed. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "0, false, known",
                "3, false, known",
                "4, false, presumed",
                "4, true, known",
                "8, true, known",
                "3, ?, known",
                "?, true, known",
                "?, ?, presumed",
                "?, false, presumed",
                "5, ?, presumed"
            })
    void oneCriterionIsEnough(String level, String district, String how) {
        Participant participant = aParticipant().born("2000-01-01");
        participant =
                level == null ? participant : participant.from("2021-01-01").withEducation(level);
        participant = district == null
                ? participant
                : participant.from("2021-01-01").declaring(Attributes.QPV, Boolean.valueOf(district));
        Finding criterion = criterion(judge(participant, "2021-03-15"));
        assertThat(criterion.verdict()).isEqualTo(Verdict.SATISFIED);
        if (how.equals("known")) {
            assertThat(criterion.presumed()).isEmpty();
        } else {
            assertThat(criterion.presumed())
                    .containsExactly("parrainage.discrimination", "parrainage.milieu", "parrainage.reseau");
        }
    }

    /** The level and the district that are not known are asked for where they may settle it. */
    @Test
    void moreCriteriaMayBeAskedThanThoseThatArePresumed() {
        Parcours strict = Parcours.of(
                List.of(new AccueilPlugin()), Structures.choosing(Map.of("parrainage.criteres-minimum", "4")));
        Finding criterion =
                criterion(strict.diagnose(aParticipant().born("2000-01-01").dossier(), day("2021-03-15"))
                        .of("parrainage")
                        .explanation());
        assertThat(criterion.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(criterion.missing()).containsExactly(Attributes.EDUCATION, Attributes.QPV);
    }

    @Test
    void theReadinessToSearchIsPresumed() {
        Finding finding =
                judge(aParticipant().born("2000-01-01").from("2021-01-01").inQpv(), "2021-03-15");
        assertThat(finding.presumed()).containsExactly("parrainage.recherche");
    }

    @Test
    void onlyTheBirthDateIsAskedFor() {
        assertThat(judge(aParticipant(), "2021-03-15").missing()).containsExactly(Attributes.BIRTH_DATE);
    }

    /** Some pupils since 2003, and nothing of the others refuses. */
    @ParameterizedTest
    @ValueSource(strings = {"pupil", "student", "employed", "job-seeking"})
    void theActivityDoesNotMatter(String activity) {
        assertThat(judge(
                                aParticipant()
                                        .born("2000-01-01")
                                        .from("2021-01-01")
                                        .declaring(Attributes.ACTIVITY, activity),
                                "2021-03-15")
                        .verdict())
                .isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void itLastsAsLongAsItIsNeeded() {
        Participant mentored = aParticipant().born("1996-01-01").entered(PARRAINAGE, "2021-03-01");
        PathwayStatus status = PARCOURS.status(mentored.dossier(), "parrainage", day("2023-03-01"));
        assertThat(status.state()).isEqualTo(PathwayStatus.State.OPEN);
        assertThat(status.end()).isEmpty();
        assertThat(status.obligations()).isEmpty();
    }

    @Test
    void whoHasLeftMayComeBack() {
        Participant left = aParticipant()
                .born("2000-01-01")
                .entered(PARRAINAGE, "2021-03-01")
                .exited(PARRAINAGE, "2021-06-30", ExitReason.AUTONOMIE);
        assertThat(judge(left, "2021-06-29").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(left, "2021-06-30").verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void explanations() {
        ExplanationText.matches(
                getClass(),
                "parrainage-in-qpv",
                judge(
                        aParticipant()
                                .born("2000-01-01")
                                .from("2021-01-01")
                                .inQpv()
                                .withEducation("5"),
                        "2021-03-15"));
        ExplanationText.matches(
                getClass(), "parrainage-presumed", judge(aParticipant().born("2000-01-01"), "2021-03-15"));
        ExplanationText.matches(getClass(), "parrainage-before-1996", judge(aParticipant(), "1996-11-07"));
    }

    private static Finding criterion(Finding finding) {
        return finding.stream()
                .filter(each -> each.rule().equals("parrainage.critere"))
                .findFirst()
                .orElseThrow();
    }

    private static Finding judge(Participant participant, String on) {
        return judged(participant, "parrainage", on);
    }
}
