package fr.parcours.json;

import static fr.parcours.json.Words.FORMAT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every dossier, and of every line whatever it holds. */
class DossierFormatLawsTest {
    @Property(tries = 300)
    void whatIsWrittenIsReadBack(@ForAll("dossiers") Dossier dossier) {
        String line = FORMAT.write(dossier);

        assertThat(line).doesNotContain("\n", "\r");
        assertThat(FORMAT.read(line)).isEqualTo(dossier);
        assertThat(FORMAT.write(FORMAT.read(line))).isEqualTo(line);
    }

    @Property(tries = 300)
    void theOrderOfFactsDoesNotMatter(@ForAll("dossiers") Dossier dossier, @ForAll Random random) {
        List<Fact> shuffled = new ArrayList<>(dossier.history());
        Collections.shuffle(shuffled, random);

        assertThat(FORMAT.write(Dossier.of(dossier.subject(), shuffled, dossier.extras())))
                .isEqualTo(FORMAT.write(dossier));
    }

    @Property(tries = 300)
    void theOrderOfFieldsDoesNotMatter(@ForAll("dossiersWithoutExtras") Dossier dossier, @ForAll Random random) {
        String line = FORMAT.write(dossier);

        assertThat(FORMAT.read(new ShuffledJson(random).shuffle(line))).isEqualTo(dossier);
    }

    @Property(tries = 1000)
    void aDamagedLineIsReadOrHasProblemsAndNothingElse(@ForAll("dossiers") Dossier dossier, @ForAll Random random) {
        byte[] line = FORMAT.write(dossier).getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
            line[random.nextInt(line.length)] =
                    (byte) (random.nextBoolean() ? random.nextInt() : "{}[]\",:0\\".charAt(random.nextInt(9)));
        }

        assertReadOrHasProblems(line);
    }

    @Property(tries = 1000)
    void anyBytesHaveProblemsAndNothingElse(@ForAll byte[] garbage) {
        assertReadOrHasProblems(garbage);
    }

    @Property(tries = 1000)
    void anyJsonHasProblemsAndNothingElse(@ForAll("almostDossiers") String json) {
        assertReadOrHasProblems(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertReadOrHasProblems(byte[] line) {
        List<Problem> problems = new ArrayList<>();
        DossierBuilder builder = new DossierBuilder();

        boolean good = FORMAT.parse(line, 0, line.length, Location.UNKNOWN, builder, problems::add);

        assertThat(good).isEqualTo(problems.isEmpty());
        if (good) {
            assertThat(FORMAT.read(FORMAT.write(builder.dossier()))).isEqualTo(builder.dossier());
        }
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return AnyDossier.dossiers();
    }

    @Provide
    Arbitrary<Dossier> dossiersWithoutExtras() {
        return AnyDossier.dossiersWithoutExtras();
    }

    /** JSON made of the names of the format, put anywhere. */
    @Provide
    Arbitrary<String> almostDossiers() {
        Arbitrary<String> names = Arbitraries.of(
                "subject",
                "facts",
                "kind",
                "id",
                "type",
                "on",
                "values",
                "withdrawn",
                "at",
                "dispositif",
                "via",
                "count",
                "hours",
                "for",
                "recordedAt",
                "replaces",
                "x-a",
                "qpv",
                "birthDate",
                "amount",
                "reason");
        Arbitrary<String> leaves = Arbitraries.of(
                "null",
                "true",
                "0",
                "-1.5e9",
                "1e999999999",
                "\"\"",
                "\"step\"",
                "\"declaration\"",
                "\"2021-02-10\"",
                "\"2021-02\"",
                "\"participant\"",
                "\"pacea\"",
                "\"refused\"",
                "\"entretien\"",
                "\"2021-02-10T09:00:00+99:99\"",
                "\"1.50\"",
                "123456789012345678901234567890");
        return Arbitraries.lazyOf(
                () -> leaves, () -> leaves, () -> almost(names, leaves, 3), () -> almost(names, leaves, 4));
    }

    private static Arbitrary<String> almost(Arbitrary<String> names, Arbitrary<String> leaves, int depth) {
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<String> inner = Arbitraries.oneOf(leaves, almost(names, leaves, depth - 1));
        Arbitrary<String> fields = names.flatMap(name -> inner.map(value -> "\"" + name + "\":" + value));
        return Arbitraries.oneOf(
                fields.list().ofMaxSize(6).map(list -> "{" + String.join(",", list) + "}"),
                inner.list().ofMaxSize(3).map(list -> "[" + String.join(",", list) + "]"));
    }
}
