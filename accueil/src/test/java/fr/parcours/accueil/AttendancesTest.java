package fr.parcours.accueil;

import static fr.parcours.accueil.Suite.PARCOURS;
import static fr.parcours.accueil.Suite.PLIE;
import static fr.parcours.core.vocabulary.DispositifId.MISSION_LOCALE;
import static fr.parcours.testkit.Literals.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Withdrawal;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.runtime.coherence.Coherence;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttendancesTest {
    private final Coherence.Run run = PARCOURS.coherence().run();
    private final List<Problem> problems = new ArrayList<>();
    private int line;

    @ParameterizedTest
    @CsvSource({"2021-03-14, 1", "2021-03-15, 0", "2021-03-16, 0"})
    void whoAttendsIsRegistered(String on, int warnings) {
        participant("J-1", Entry.of(day("2021-03-15"), PLIE), attendance(StepKind.ATELIER, on));
        assertThat(problems()).hasSize(warnings).allMatch(each -> each.contains("ACCUEIL-101"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "atelier",
                "information-collective",
                "evenement",
                "preparation-recrutement",
                "simulation-entretien",
                "matinale",
                "aprem"
            })
    void whoNeverRegisteredIsReported(String kind) {
        participant("J-1", attendance(StepKind.of(kind, kind), "2021-03-15"));
        assertThat(problems())
                .containsExactly("essai.ndjson:1: facts[0]: [ACCUEIL-101] The attendance '" + kind
                        + "' of 2021-03-15 comes before any entry in a dispositif. To fix: record the registration, or"
                        + " count the attendance on the action's dossier.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact", "entretien", "visite", "cv", "impression", "mise-en-relation"})
    void whatIsNoAttendanceAsksForNoRegistration(String kind) {
        participant("J-1", attendance(StepKind.of(kind, kind), "2021-03-15"));
        assertThat(problems()).isEmpty();
    }

    /** The matinales and aprèms are open to all: only those sent by who registers people are expected to be registered. */
    @ParameterizedTest
    @CsvSource({
        "matinale, initiative, 0",
        "matinale, centre-social-1, 0",
        "matinale, mission-locale, 1",
        "matinale, plie, 1",
        "aprem, initiative, 0",
        "aprem, mjc-2, 0",
        "aprem, plie, 1",
        "atelier, initiative, 1",
        "atelier, centre-social-1, 1"
    })
    void whoSentThePersonMatters(String kind, String prescriber, int warnings) {
        participant(
                "J-1",
                Step.builder(day("2021-03-15"), StepKind.of(kind, kind))
                        .prescriber(prescriber)
                        .build());
        assertThat(problems()).hasSize(warnings);
    }

    @ParameterizedTest
    @CsvSource({
        "atelier, 2021-03-14, 1",
        "atelier, 2021-03-15, 0",
        "atelier, 2021-03-16, 1",
        // another kind that day
        "matinale, 2021-03-15, 1"
    })
    void anAttendanceHasItsSession(String kind, String on, int warnings) {
        action("A-1", Step.of(day("2021-03-15"), StepKind.ATELIER));
        registered("J-1", attended(StepKind.of(kind, kind), on, "A-1"));
        assertThat(problems()).hasSize(warnings).allMatch(each -> each.contains("ACCUEIL-102"));
    }

    @ParameterizedTest
    @CsvSource({"2021-03-14, 1", "2021-03-15, 0", "2021-03-17, 0", "2021-03-19, 0", "2021-03-20, 1"})
    void aSessionMayLastSeveralDays(String on, int warnings) {
        action(
                "A-1",
                Step.builder(day("2021-03-15"), StepKind.ATELIER)
                        .until(day("2021-03-19"))
                        .build(),
                Step.of(day("2021-03-16"), StepKind.ATELIER));
        registered("J-1", attended(StepKind.ATELIER, on, "A-1"));
        assertThat(problems()).hasSize(warnings);
    }

    @Test
    void theAttendancesOfASessionAreReportedOnceWhateverTheOrderOfTheDossiers() {
        registered("J-1", attended(StepKind.ATELIER, "2021-03-14", "A-1"));
        action("A-1", Step.of(day("2021-03-15"), StepKind.ATELIER));
        registered("J-2", attended(StepKind.ATELIER, "2021-03-14", "A-1"));
        assertThat(problems())
                .containsExactly("essai.ndjson:1: facts[1]: [ACCUEIL-102] This attendance, like 1 more, names an action"
                        + " that holds no session 'atelier' on 2021-03-14. To fix: record the session on the action's"
                        + " dossier, or correct the day, the kind or the party.");
    }

    @Test
    void anActionThatIsNotAmongTheDossiersIsNotMissed() {
        registered("J-1", attended(StepKind.ATELIER, "2021-03-14", "A-2"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void anActionWithoutAnySessionIsReportedByItsAttendances() {
        action("A-1");
        registered("J-1", attended(StepKind.ATELIER, "2021-03-14", "A-1"));
        assertThat(problems()).singleElement().asString().contains("ACCUEIL-102");
    }

    @Test
    void aSessionThatWasWithdrawnWasNotHeld() {
        Provenance withdrawn = Provenance.NONE.withdrawn(
                Withdrawal.of(OffsetDateTime.parse("2021-03-16T09:00:00+01:00"), "accueil", "annulée"));
        action("A-1", Step.of(day("2021-03-15"), StepKind.ATELIER).recorded(withdrawn));
        registered("J-1", attended(StepKind.ATELIER, "2021-03-15", "A-1"));
        assertThat(problems()).singleElement().asString().contains("ACCUEIL-102");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "numerique, garantie-jeunes, 0",
                "webhelp, garantie-jeunes, 1",
                "numerique, jeunes, 1",
                "numerique, -, 1",
                "-, garantie-jeunes, 1",
                // that of the other session of the day
                "-, -, 0"
            })
    void anAttendanceRepeatsTheThemeAndTheAudienceOfItsSession(String theme, String audience, int warnings) {
        action(
                "A-1",
                Step.builder(day("2021-03-15"), StepKind.ATELIER)
                        .keyword(EspaceNumerique.ATELIER_NUMERIQUE)
                        .keyword(Keyword.GARANTIE_JEUNES)
                        .build(),
                Step.of(day("2021-03-15"), StepKind.ATELIER));
        Step.Builder attendance =
                Step.builder(day("2021-03-15"), StepKind.ATELIER).party("A-1");
        if (theme != null) {
            attendance.keyword(Keyword.of(Keyword.Topic.THEME, theme, theme));
        }
        if (audience != null) {
            attendance.keyword(Keyword.of(Keyword.Topic.AUDIENCE, audience, audience));
        }
        registered("J-1", attendance.build());
        assertThat(problems()).hasSize(warnings).allMatch(each -> each.contains("ACCUEIL-104"));
    }

    @Test
    void thoseThatDoNotRepeatItAreReportedTogether() {
        action(
                "A-1",
                Step.builder(day("2021-03-15"), StepKind.ATELIER)
                        .keyword(Keyword.GARANTIE_JEUNES)
                        .build());
        for (String id : List.of("J-1", "J-2", "J-3")) {
            registered(id, attended(StepKind.ATELIER, "2021-03-15", "A-1"));
        }
        assertThat(problems())
                .containsExactly("essai.ndjson:2: facts[1]: [ACCUEIL-104] This attendance, like 2 more, does not have"
                        + " the theme and the audience of the session 'atelier' held on 2021-03-15. To fix: repeat the"
                        + " theme and the audience of the session: figures read them on the attendance.");
    }

    @ParameterizedTest
    @CsvSource({
        "entretien, 1",
        "diagnostic, 1",
        "signature, 1",
        "stage, 1",
        "atelier, 0",
        "simulation-entretien, 0",
        "permanence, 0",
        "visite, 0",
        "avis, 0"
    })
    void anActionHoldsNothingThatOnlyAPersonDoes(String kind, int errors) {
        action("A-1", Step.of(day("2021-03-15"), StepKind.of(kind, kind)));
        assertThat(problems()).hasSize(errors).allMatch(each -> each.contains("ACCUEIL-103"));
    }

    @Test
    void thatIsAnErrorAndTheOthersAreWarnings() {
        action("A-1", Step.of(day("2021-03-15"), StepKind.ENTRETIEN));
        participant("J-1", attended(StepKind.ATELIER, "2021-03-15", "A-1"));
        List<Problem> reported = new ArrayList<>(problems);
        reported.addAll(run.conclude());
        assertThat(reported)
                .extracting(problem -> problem.id() + " " + problem.severity())
                .containsExactly("ACCUEIL-103 ERROR", "ACCUEIL-101 WARNING", "ACCUEIL-102 WARNING");
    }

    @Test
    void noProblemQuotesASubject() {
        action("A-1", Step.of(day("2021-03-15"), StepKind.ENTRETIEN));
        participant("J-1", attended(StepKind.ATELIER, "2021-03-15", "A-1"));
        assertThat(problems()).hasSize(3).noneMatch(each -> each.contains("A-1") || each.contains("J-1"));
    }

    /** A service credited with a session has no enrolment in the action's dossier, and none is expected. */
    @Test
    void theSessionsOfAServiceAreSound() {
        action(
                "A-1",
                Step.builder(day("2021-03-15"), StepKind.PERMANENCE)
                        .by(Parrainage.PARRAINAGE)
                        .build(),
                Step.builder(day("2021-03-15"), StepKind.ATELIER)
                        .by(Mobilisation.MOBILISATION)
                        .build());
        assertThat(problems()).isEmpty();
    }

    @Test
    void otherDossiersAreLeftAlone() {
        check(SubjectKind.COMPANY, "E-1", Step.of(day("2021-03-15"), StepKind.ENTRETIEN));
        registered(
                "J-1",
                Outcome.builder(day("2021-03-15"), OutcomeKind.CDI).party("E-1").build());
        assertThat(problems()).isEmpty();
    }

    private static Step attendance(StepKind kind, String on) {
        return Step.of(day(on), kind);
    }

    private static Step attended(StepKind kind, String on, String action) {
        return Step.builder(day(on), kind).party(action).build();
    }

    private void registered(String id, Fact fact) {
        check(SubjectKind.PARTICIPANT, id, Entry.of(day("2021-01-04"), MISSION_LOCALE), fact);
    }

    private void participant(String id, Fact... facts) {
        check(SubjectKind.PARTICIPANT, id, facts);
    }

    private void action(String id, Fact... facts) {
        check(SubjectKind.ACTION, id, facts);
    }

    private void check(SubjectKind kind, String id, Fact... facts) {
        line++;
        problems.addAll(run.check(Subject.of(kind, id), List.of(facts), Location.of("essai.ndjson", line)));
    }

    private List<String> problems() {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(run.conclude());
        return all.stream().map(Problem::toString).toList();
    }
}
