package fr.parcours.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.population.sample.LysTourcoing2021;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.RandomSubjects;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a counsellor can do about a verdict that is not determined: there is always something to ask, or someone decides. */
class QuestionsTest {
    private static final Parcours PARCOURS = Parcours.load();
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2021, 6, 15), LocalDate.of(2022, 9, 1), LocalDate.of(2025, 3, 3), LocalDate.of(2026, 11, 30));

    @Test
    void everyUndeterminedVerdictHasAQuestionOrSomeoneWhoDecides() {
        Map<String, String> without = new TreeMap<>();
        Stream.concat(
                        RandomSubjects.of(PARCOURS).participants(150).companies(10).stream(),
                        LysTourcoing2021.dossiers().limit(300))
                .forEach(dossier -> DAYS.forEach(day -> look(dossier, day, without)));
        assertThat(without).isEmpty();
    }

    private static void look(Dossier dossier, LocalDate day, Map<String, String> without) {
        for (Diagnosis.Eligibility each : PARCOURS.diagnose(dossier, day).eligibilities()) {
            Finding finding = each.explanation();
            if (each.verdict() == Verdict.UNDETERMINED
                    && finding.missing().isEmpty()
                    && finding.appraisal().isEmpty()) {
                finding.reasons()
                        .forEach(reason -> without.putIfAbsent(
                                each.dispositif().code() + " " + reason.rule() + " " + reason.lackingParameters(),
                                dossier.subject().id() + " on " + day + ": " + reason.in(Locale.FRENCH)));
            }
        }
    }
}
