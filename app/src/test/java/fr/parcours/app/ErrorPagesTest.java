package fr.parcours.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.parcours.core.indicator.DefinitionFile;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of {@code docs/errors}: one for each problem that the suite can raise. An example made of dossiers, of a structure's
 * file or of definitions is run, and prints what its page says.
 */
class ErrorPagesTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGES = ROOT.resolve("docs/errors");
    /** An id, and not the key of one of its texts. */
    private static final Pattern ID = Pattern.compile("\\b[A-Z]+(-[A-Z]+)*-[0-9]{3}\\b(?!\\.[a-z])");
    /** What has the form of an id and is none: a digest, and the model that the contract of plug-ins shows. */
    private static final Set<String> NO_IDS = Set.of("SHA-256", "WORD-123");

    private static final Pattern FENCE = Pattern.compile("```([a-z]*)\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern SECTION = Pattern.compile("^## ", Pattern.MULTILINE);
    private static final List<String> SECTIONS = List.of("What it means", "Why it matters", "Example", "To fix");

    private static final Parcours INSTALLED = Parcours.load();

    /** The sections of a page by title, the text before them under an empty one. */
    private record Page(String id, Map<String, String> sections) {
        static Page read(Path file) {
            Map<String, String> sections = new TreeMap<>();
            SECTION.splitAsStream("\n" + text(file)).forEach(part -> {
                int end = part.indexOf('\n');
                sections.put(part.substring(0, end).strip(), part.substring(end).strip());
            });
            return new Page(file.getFileName().toString().replace(".md", ""), sections);
        }

        String title() {
            return section("").lines().findFirst().orElse("").replaceFirst("^# " + id + ": ", "");
        }

        String section(String title) {
            return sections.getOrDefault(title, "");
        }

        /** Gets what stands between fences in the example, by language. The message has none. */
        Map<String, String> example() {
            Map<String, String> blocks = new TreeMap<>();
            Matcher fence = FENCE.matcher(section("Example"));
            while (fence.find()) {
                blocks.put(fence.group(1), fence.group(2));
            }
            return blocks;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    @TempDir
    private Path directory;

    @Test
    void thereIsAPageForEachProblemAndForNoOther() {
        assertThat(pages().map(Page::id)).containsExactlyElementsOf(raised().keySet());
    }

    /** Else a text would mean two things, or one thing be said in two ways. */
    @Test
    void anIdStandsInOneSourceFile() {
        assertThat(raised()).allSatisfy((id, files) -> assertThat(files).as(id).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageSaysWhatWhyAndWhatToDo(Page page) {
        assertThat(page.section(""))
                .startsWith("# " + page.id() + ": ")
                .containsPattern("\\n\\n\\*\\*(Error|Warning)\\*\\*, raised by the modules? `[a-z-]+`");
        assertThat(SECTIONS)
                .allSatisfy(section -> assertThat(page.section(section)).isNotBlank());
        assertThat(page.sections()).hasSize(SECTIONS.size() + 1);
        assertThat(page.example().get("")).contains("[" + page.id() + "]");
        assertThat(page.section("To fix")).startsWith("- ");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aLinkLeadsToAPage(Page page) {
        String text = String.join("\n", page.sections().values());
        assertThat(Pattern.compile("]\\(([^)]+)\\)").matcher(text).results().map(link -> link.group(1)))
                .allSatisfy(link -> assertThat(PAGES.resolve(link)).exists());
    }

    @Test
    void theListNamesEachPageOnceWithItsTitle() {
        List<String> listed = text(PAGES.resolve("README.md"))
                .lines()
                .filter(line -> line.startsWith("- ["))
                .map(line -> line.replace(" (warning)", ""))
                .toList();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        pages().map(page -> "- [" + page.id() + "](" + page.id() + ".md): " + page.title())
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("pagesToRun")
    void anExamplePrintsWhatItsPageSays(Page page) {
        assertThat(run(page.example(), Locale.ENGLISH))
                .containsExactlyElementsOf(
                        page.example().getOrDefault("", "").lines().toList());
    }

    /** The same problems at the same places, in other words: each is said in French, and none falls back to English. */
    @ParameterizedTest
    @MethodSource("pagesToRun")
    void anExamplePrintsTheSameInFrench(Page page) {
        List<String> english = page.example().getOrDefault("", "").lines().toList();
        List<String> french = run(page.example(), Locale.FRENCH);
        assertThat(french).hasSameSizeAs(english);
        for (int line = 0; line < french.size(); line++) {
            assertThat(named(french.get(line))).isEqualTo(named(english.get(line)));
            assertThat(french.get(line))
                    .isNotEqualTo(english.get(line))
                    .doesNotContain("To fix:", "One of:", "Did you mean");
            assertThat(french.get(line)).matches(".*\\. À faire\u00a0: .*|.*[.!?]\\p{Z}*");
        }
    }

    /** Gets what a line says before its message: the place, and the id. */
    private static String named(String line) {
        return line.substring(0, line.indexOf(']'));
    }

    private static Stream<Page> pagesToRun() {
        return pages().filter(page ->
                page.example().keySet().stream().anyMatch(Set.of("ndjson", "yaml", "definitions")::contains));
    }

    private List<String> run(Map<String, String> example, Locale language) {
        if (example.containsKey("definitions")) {
            return catchThrowableOfType(
                            ParcoursException.class,
                            () -> DefinitionFile.read(
                                    "figures.txt", example.get("definitions"), INSTALLED.vocabulary()))
                    .problems()
                    .stream()
                    .map(problem -> problem.in(language))
                    .toList();
        }
        List<String> arguments = new ArrayList<>(List.of("check", "--lang", language.getLanguage()));
        arguments.add(Session.file(directory, "dossiers.ndjson", example.getOrDefault("ndjson", "")));
        if (example.containsKey("yaml")) {
            arguments.add("--structure");
            arguments.add(Session.file(directory, "structure.yaml", example.get("yaml")));
        }
        StringWriter err = new StringWriter();
        Main.commandLine(structure -> structure.equals(Structure.NONE) ? INSTALLED : Parcours.load(structure))
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
        return err.toString()
                .replace(directory + directory.getFileSystem().getSeparator(), "")
                .lines()
                .filter(line -> !line.matches("Expl(ications|anations)\\p{Z}?: .*"))
                .toList();
    }

    private static Stream<Page> pages() {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().map(Page::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds the ids that main code names outside its comments, with the files that do. */
    private static Map<String, Set<Path>> raised() {
        Map<String, Set<Path>> raised = new TreeMap<>();
        sources()
                .forEach(source -> text(source)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.startsWith("*") && !line.startsWith("/"))
                        .flatMap(line -> ID.matcher(line).results().map(id -> id.group()))
                        .filter(id -> !NO_IDS.contains(id))
                        .forEach(id -> raised.computeIfAbsent(id, files -> new TreeSet<>())
                                .add(source)));
        return raised;
    }

    /** A third party's plug-in may have pages of its own. */
    private static boolean hasNoPages(Path example) {
        return !Files.exists(example.resolve("docs/errors"));
    }

    private static List<Path> sources() {
        try (Stream<Path> modules =
                        Files.find(ROOT, 5, (path, attributes) -> path.endsWith(Path.of("src", "main", "java")));
                Stream<Path> examples = Files.list(ROOT.resolve("examples"))) {
            List<Path> roots = Stream.concat(
                            modules, examples.filter(ErrorPagesTest::hasNoPages).map(example -> example.resolve("src")))
                    .filter(Files::isDirectory)
                    .toList();
            List<Path> sources = new ArrayList<>();
            for (Path root : roots) {
                try (Stream<Path> files = Files.walk(root)) {
                    sources.addAll(files.filter(file -> file.toString().endsWith(".java"))
                            .toList());
                }
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
