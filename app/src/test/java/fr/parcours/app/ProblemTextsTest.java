package fr.parcours.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of what problems say, {@code problems.properties} in English and {@code problems_fr.properties} in French, of all modules. */
class ProblemTextsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9])");
    private static final Pattern TEXT = Pattern.compile("\"([A-Za-z0-9.-]+)\"");
    /** A key that stands alone in the code: that of a text of a problem, or one that is asked for in so many words. */
    private static final Pattern KEY = Pattern.compile(
            "\"([A-Z-]+-[0-9]{3}\\.[a-z0-9-]*[a-z0-9])\"|(?:TEXTS\\.of|Texts\\.core\\(\\)\\.of|main\\.said)\\(\\s*\"([^\"]+[^\".-])\"");

    /** The two files of a module, and its code. */
    private record Owner(Path english, Path french, String code) {
        Properties in(Path file) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return texts;
        }

        @Override
        public String toString() {
            return english.getParent().getFileName().toString();
        }
    }

    @Test
    void eachModuleThatNamesProblemsHasItsFiles() {
        assertThat(owners().map(Owner::toString))
                .contains("core", "json", "runtime", "statistics", "publication", "app")
                .contains("accueil", "entreprises", "formation", "of", "plie", "social");
    }

    @ParameterizedTest
    @MethodSource("owners")
    void bothLanguagesSayTheSameThings(Owner owner) {
        Properties english = owner.in(owner.english());
        Properties french = owner.in(owner.french());
        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(french.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    @ParameterizedTest
    @MethodSource("owners")
    void eachTextCanBeWritten(Owner owner) {
        for (Path file : List.of(owner.english(), owner.french())) {
            owner.in(file)
                    .forEach((key, pattern) -> assertThatCode(() -> new MessageFormat((String) pattern, Locale.ROOT))
                            .as("%s in %s", key, file)
                            .doesNotThrowAnyException());
        }
        assertThat(owner.in(owner.french()).entrySet().stream()
                        .filter(text -> !text.getKey().toString().matches("(summary|usage)\\..*")))
                .allSatisfy(text -> assertThat((String) text.getValue())
                        .as("%s", text.getKey())
                        .doesNotContainPattern("\\p{L}'+\\p{L}")
                        .doesNotContainPattern("« | »| [;:?!](\\s|$)"));
    }

    @ParameterizedTest
    @MethodSource("owners")
    void eachKeyOfTheCodeHasItsText(Owner owner) {
        Set<String> asked = KEY.matcher(owner.code())
                .results()
                .map(key -> key.group(1) == null ? key.group(2) : key.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(owner.in(owner.english()).stringPropertyNames()).containsAll(asked);
    }

    /** A key is written whole, or begins or ends as the code says: {@code "DOSSIER-104." + what}. */
    @ParameterizedTest
    @MethodSource("owners")
    void eachTextIsUsed(Owner owner) {
        Set<String> written =
                TEXT.matcher(owner.code()).results().map(text -> text.group(1)).collect(Collectors.toSet());
        assertThat(owner.in(owner.english()).stringPropertyNames())
                .allSatisfy(key -> assertThat(written).anyMatch(text -> stands(text, key)));
    }

    private static boolean stands(String text, String key) {
        return text.equals(key)
                || (text.matches(".+[.-]") && key.startsWith(text))
                || (text.matches("\\.[a-z-]+") && key.endsWith(text));
    }

    private static Set<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern)
                .results()
                .map(argument -> argument.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Owner> owners() {
        try (Stream<Path> files = Files.find(
                ROOT,
                8,
                (path, attributes) -> path.endsWith("problems.properties")
                        && path.toString().replace('\\', '/').contains("/src/main/resources/"))) {
            return files
                    .sorted()
                    .map(english -> new Owner(
                            english,
                            english.resolveSibling("problems_fr.properties"),
                            code(english.subpath(0, 2).resolve("src/main/java"))))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ProblemTextsTest::text)
                    .collect(Collectors.joining("\n"));
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
