package fr.parcours.json;

import static fr.parcours.json.Words.FORMAT;
import static fr.parcours.json.Words.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message, word for word: {@code problems.txt} holds lines, and under each what is said of it. */
class ProblemsOfALineTest {
    private static final Location PLACE = Location.of("dossiers.ndjson", 7);

    @TestFactory
    Stream<DynamicTest> sayWhatIsWrongAndWhere() throws IOException {
        return cases().stream()
                .map(expected -> DynamicTest.dynamicTest(
                        expected.get(0),
                        () -> assertThat(problems(text(expected.get(0))))
                                .containsExactlyElementsOf(expected.subList(1, expected.size()))));
    }

    @Test
    void neverQuoteWhatStandsInASubjectOrInValues() {
        String secret = "Jean Dupont";

        List<String> problems = problems("{\"subject\":{\"kind\":\"" + secret + "\",\"id\":\"J-1\",\"birthDate\":\""
                + secret
                + "\",\"sex\":\"" + secret + "\",\"siret\":\"" + secret + "\",\"" + secret
                + "\":1},\"facts\":[{\"type\":\""
                + secret + "\",\"on\":\"" + secret + "\",\"values\":{\"commune\":\"" + secret + "\",\"qpv\":\"" + secret
                + "\",\"housing\":\"" + secret + "\",\"benefits\":\"" + secret + "\",\"weeklyHours\":\"" + secret
                + "\",\"" + secret + "\":1},\"recordedAt\":\"" + secret + "\",\"hours\":\"" + secret + "\"}],"
                + secret);

        assertThat(problems).hasSizeGreaterThan(10).noneMatch(problem -> problem.contains("Dupont"));
    }

    /** A name in the wrong column looks like a code: it is measured, not quoted. */
    @ParameterizedTest
    @ValueSource(strings = {"dupont", "Dupont", "marie-claire", "jean.dupont", "J2", "durand2001"})
    void neverQuoteWhatCouldBeAPersonWhereACodeOrAFieldIsExpected(String secret) {
        List<String> problems = problems("{\"subject\":{\"kind\":\"" + secret + "\",\"id\":\"J-1\",\"" + secret
                + "\":1},\"facts\":[{\"type\":\"step\",\"on\":\"2021-01-01\",\"kind\":\"" + secret + "\",\"" + secret
                + "\":true,\"dispositif\":[\"" + secret + "\"],\"values\":{\"" + secret + "\":1}}],\"" + secret
                + "\":1}");

        assertThat(problems).hasSizeGreaterThan(5).noneMatch(problem -> problem.contains(secret));
    }

    @Test
    void refuseBytesThatAreNotUtf8() {
        byte[] bytes = line("{\"type\":\"step\",\"on\":\"2021-01-01\",\"kind\":\"entretien\",\"x-note\":\"é\"}")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(problems(bytes))
                .containsExactly(
                        "dossiers.ndjson:7: [DOSSIER-102] The line is not UTF-8: byte 117 cannot be read. To fix: save the file as UTF-8.");
    }

    @Test
    void refuseALineThatIsTooDeep() {
        assertThat(problems("{\"x-deep\":" + "[".repeat(1000)))
                .containsExactly(
                        "dossiers.ndjson:7: [DOSSIER-103] The line is larger or deeper than what is read. To fix: keep a dossier under 16 MiB and 100 levels, its numbers and names short.");
    }

    @Test
    void refuseALineThatIsTooLong() {
        assertThat(problems(new byte[17 * 1024 * 1024]))
                .singleElement()
                .asString()
                .contains("[DOSSIER-103]");
    }

    @Test
    void stopListingAfterAThousand() {
        List<String> problems = problems(line("{}" + ",{}".repeat(5000)));

        assertThat(problems).hasSize(1001);
        assertThat(problems.get(1000))
                .isEqualTo(
                        "dossiers.ndjson:7: [DOSSIER-107] The line has more than 1000 problems; the others are not listed.");
    }

    @Test
    void areAllThrownTogether() {
        ParcoursException thrown = catchThrowableOfType(
                ParcoursException.class, () -> FORMAT.read(line("{\"type\":\"step\",\"on\":\"2021\"}")));

        assertThat(thrown.problems()).extracting(Problem::id).containsExactly("DOSSIER-131", "DOSSIER-112");
    }

    static List<List<String>> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(ProblemsOfALineTest.class.getResourceAsStream("problems.txt"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<List<String>> cases = new ArrayList<>();
            for (String row : all.lines().toList()) {
                if (row.startsWith("line ") || row.startsWith("fact ")) {
                    cases.add(new ArrayList<>(List.of(row)));
                } else if (!row.isEmpty() && !row.startsWith("#")) {
                    cases.get(cases.size() - 1).add(row);
                }
            }
            return cases;
        }
    }

    static String text(String row) {
        return row.startsWith("fact ") ? line(row.substring(5)) : row.substring(5);
    }

    private static List<String> problems(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(byte[] bytes) {
        List<String> problems = new ArrayList<>();
        byte[] among = Arrays.copyOf("###".getBytes(StandardCharsets.UTF_8), bytes.length + 3);
        System.arraycopy(bytes, 0, among, 3, bytes.length);
        FORMAT.parse(among, 3, bytes.length, PLACE, new DossierBuilder(), problem -> problems.add(problem.toString()));
        return problems;
    }
}
