package fr.parcours.app.readme;

import static fr.parcours.core.vocabulary.DispositifId.MISSION_LOCALE;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.runtime.Parcours;
import fr.parcours.statistics.Report;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of the README are these, compiled and run. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Path HERE = Path.of("src/test/java/fr/parcours/app/readme");
    /** Compiled and run by the tests of the distribution, as a third party would. */
    private static final Path EXAMPLE = ROOT.resolve("examples/emploi-franc/src");

    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void asksWhoMayEnter() {
        Parcours parcours = Parcours.load();

        Dossier dossier = Dossier.of(
                Subject.participant("J-000123").born(LocalDate.of(2001, 5, 17)),
                Entry.of(LocalDate.of(2021, 2, 3), DispositifId.MISSION_LOCALE));

        Diagnosis diagnosis = parcours.diagnose(dossier, LocalDate.of(2027, 5, 17));
        Verdict verdict = diagnosis.of("pacea").verdict(); // REFUSED
        String why = diagnosis.of("pacea").explanation().in(Locale.FRENCH);

        assertThat(verdict).isEqualTo(Verdict.REFUSED);
        assertThat(readme()).contains(why);
    }

    @Test
    void countsAFigure() {
        Parcours parcours = Parcours.load();
        DispositifId pacea = DispositifId.of("pacea", "PACEA");
        List<Dossier> dossiers = List.of(
                aParticipant("J-1").entered(pacea, "2021-02-03").dossier(),
                aParticipant("J-2").entered(MISSION_LOCALE, "2021-02-03").dossier());

        Report report = Report.of(parcours, Year.of(2021)).over(dossiers);
        BigDecimal entries = report.cell("pacea.entrees").orElseThrow().value().orElseThrow();

        assertThat(entries).isEqualByComparingTo("1");
    }

    @Test
    void everyExampleOfTheReadmeIsInTheseSources() throws IOException {
        String sources = words(Files.readString(HERE.resolve("ReadmeTest.java")))
                + words(Files.readString(EXAMPLE.resolve("fr/exemple/emploifranc/EmploiFrancPlugin.java")));

        Matcher block = JAVA_BLOCK.matcher(readme());
        int blocks = 0;
        for (; block.find(); blocks++) {
            assertThat(sources).contains(words(block.group(1)));
        }
        assertThat(blocks).isEqualTo(3);
        assertThat(words(readme())).contains(words(Files.readString(EXAMPLE.resolve("module-info.java"))));
    }

    private static String readme() {
        try {
            return Files.readString(ROOT.resolve("README.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }
}
