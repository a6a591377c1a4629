package fr.parcours.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.message.Messages;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.workflow.Limit;
import fr.parcours.runtime.assembly.TestPlugin;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An enrolment whose derived end has passed refuses nothing, though nobody recorded its exit: rights do not hang on data entry. */
class UnrecordedExitTest {
    private static final DispositifId LONG = DispositifId.of("long", "Long");
    private static final DispositifId OTHER = DispositifId.of("autre", "Autre");
    private static final DispositifId CIRCLE = DispositifId.of("cercle", "Cercle");
    private static final DispositifId FAILING = DispositifId.of("casse", "Cassé");
    private static final LocalDate ENTRY = LocalDate.of(2022, 3, 15);

    /** Twelve months, pushed by suspensions; a new one six months after the last day of the one before. */
    private static Dispositif twelveMonths(Setting setting) {
        return Dispositif.of(
                        LONG,
                        setting.rules()
                                .rule(
                                        "essai.age",
                                        inquiry -> inquiry.enrolments(LONG).stream()
                                                        .flatMap(enrolment -> inquiry.lastDay(enrolment).stream())
                                                        .allMatch(last ->
                                                                inquiry.on().isAfter(last.plusMonths(6)))
                                                ? inquiry.satisfied(LONG)
                                                : inquiry.refused(LONG, ENTRY)))
                .following(setting.workflow(LONG)
                        .term(months(12))
                        .suspensionsPushTheTerm()
                        .build());
    }

    private static Limit months(int months) {
        return (inquiry, enrolment) -> inquiry.saying(Messages.core().sentence("workflow.limit.none"))
                .gives(enrolment.start().plusMonths(months).minusDays(1));
    }

    private static Dispositif freely(DispositifId id, Setting setting, Limit limit, DispositifId... incompatible) {
        return Dispositif.of(id, setting.rules().inCoreWords().presumed("diagnosis.not-enrolled", Articles.NONE))
                .incompatibleWith(incompatible)
                .following(setting.workflow(id).term(limit).build());
    }

    private static final Parcours PARCOURS = Parcours.of(List.of(
            TestPlugin.of("essai", to -> {
                to.words(LONG, OTHER, CIRCLE);
                to.dispositif(UnrecordedExitTest::twelveMonths);
                to.dispositif(setting -> freely(OTHER, setting, months(1), LONG, CIRCLE, FAILING));
                // its end asks if someone is in it
                to.dispositif(setting -> freely(
                        CIRCLE,
                        setting,
                        (inquiry, enrolment) -> inquiry.running(CIRCLE).isPresent()
                                ? months(2).of(inquiry, enrolment)
                                : inquiry.nothing()));
            }),
            TestPlugin.of("casse", to -> {
                to.words(FAILING);
                to.dispositif(setting -> freely(FAILING, setting, (inquiry, enrolment) -> {
                    throw new IllegalStateException();
                }));
            })));

    private static Diagnosis.Eligibility entry(DispositifId dispositif, String on, Fact... facts) {
        return PARCOURS.diagnose(dossier(facts), LocalDate.parse(on)).of(dispositif.code());
    }

    private static Dossier dossier(Fact... facts) {
        return Dossier.of(Subject.participant("J-1").born(LocalDate.of(2002, 5, 17)), List.of(facts));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-13, REFUSED",
        "2023-03-14, REFUSED", // its last day
        "2023-03-15, SATISFIED",
        "2031-01-01, SATISFIED"
    })
    void refusesUntilItsDerivedEnd(String on, Verdict verdict) {
        assertThat(entry(OTHER, on, Entry.of(ENTRY, LONG)).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-24, REFUSED", // ten suspended days push the end
        "2023-03-25, SATISFIED"
    })
    void theEndIsThatOfThePathwayWithAllThatMovesIt(String on, Verdict verdict) {
        Suspension tenDays = Suspension.of(LocalDate.of(2022, 6, 1), LONG).until(LocalDate.of(2022, 6, 10));
        assertThat(entry(OTHER, on, Entry.of(ENTRY, LONG), tenDays).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2023-06-30, REFUSED", "2023-07-01, SATISFIED"})
    void anExtensionMovesIt(String on, Verdict verdict) {
        Extension extension = Extension.of(LocalDate.of(2023, 3, 1), LONG, LocalDate.of(2023, 6, 30));
        assertThat(entry(OTHER, on, Entry.of(ENTRY, LONG), extension).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-15, REFUSED", // no longer enrolled, but six months have not passed
        "2023-09-14, REFUSED",
        "2023-09-15, SATISFIED"
    })
    void aDelayRunsFromTheDerivedEnd(String on, Verdict verdict) {
        assertThat(entry(LONG, on, Entry.of(ENTRY, LONG)).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2023-07-10, REFUSED", "2023-07-11, SATISFIED"})
    void aDelayRunsFromTheRecordedExitWhereThereIsOne(String on, Verdict verdict) {
        Exit earlier = Exit.of(LocalDate.of(2023, 1, 10), LONG, ExitReason.ABANDON);
        assertThat(entry(LONG, on, Entry.of(ENTRY, LONG), earlier).verdict()).isEqualTo(verdict);
    }

    @Test
    void theAnswerSaysThatTheExitIsToBeRecorded() {
        Diagnosis.Eligibility answer = entry(OTHER, "2023-03-15", Entry.of(ENTRY, LONG));

        assertThat(answer.explanation().in(Locale.FRENCH))
                .isEqualTo(
                        "Autre : entrée possible. Long, entrée du 15 mars 2022, n’est plus en cours : terme passé depuis le 14 mars"
                                + " 2023, sortie à enregistrer.");
        assertThat(answer.explanation().stream().flatMap(finding -> finding.facts().stream()))
                .contains(Entry.of(ENTRY, LONG));
    }

    @Test
    void anEndThatRestsOnItselfIsAskedOnce() {
        assertThat(entry(OTHER, "2022-05-14", Entry.of(ENTRY, CIRCLE)).verdict())
                .isEqualTo(Verdict.REFUSED);
        assertThat(entry(OTHER, "2022-05-15", Entry.of(ENTRY, CIRCLE)).verdict())
                .isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void aPathwayThatFailsGoesOnAndIsNamed() {
        Diagnosis diagnosis = PARCOURS.diagnose(dossier(Entry.of(ENTRY, FAILING)), LocalDate.of(2023, 3, 15));

        assertThat(diagnosis.of("autre").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(diagnosis.of("long").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(diagnosis.problems()).extracting(Problem::id).containsOnly("PLUGIN-119");
        assertThat(diagnosis.problems()).extracting(Problem::message).allMatch(message -> message.contains("'casse'"));
    }
}
