package fr.parcours.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
    private static final Location PLACE = new Location("mai.ndjson", 12, "facts[3].kind");

    @Test
    void printsWhereWhatAndWhatToDo() {
        Problem problem = Problem.error("DOSSIER-104", PLACE, "There is no kind of step 'entretein'.")
                .didYouMean("entretein", List.of("entretien", "atelier", "stage"))
                .toFix("correct the code, or install the plug-in that knows it.");

        assertThat(problem)
                .hasToString("mai.ndjson:12: facts[3].kind: [DOSSIER-104] There is no kind of step 'entretein'."
                        + " Did you mean 'entretien'? To fix: correct the code, or install the plug-in that knows it.");
    }

    @Test
    void readsInEachLanguage() {
        Problem problem = Problem.error(
                        "DOSSIER-104",
                        new Location("", 3, "facts[3].kind"),
                        new Text("There is no 'entretein'.", "« entretein » n’existe pas."))
                .didYouMean("entretein", List.of("entretien", "atelier", "stage"))
                .toFix(new Text("correct the code.", "corriger le code."));

        assertThat(problem.message(Locale.FRENCH)).isEqualTo("« entretein » n’existe pas.");
        assertThat(problem.remedy(Locale.FRENCH)).isEqualTo("corriger le code.");
        assertThat(problem.message()).isEqualTo(problem.message(Locale.ENGLISH)).isEqualTo("There is no 'entretein'.");
        assertThat(problem.in(Locale.FRENCH).replace('\u00a0', ' '))
                .isEqualTo(
                        "ligne 3: facts[3].kind: [DOSSIER-104] « entretein » n’existe pas. Vouliez-vous dire « entretien » ?"
                                + " À faire : corriger le code.");
        assertThat(problem.in(Locale.ENGLISH))
                .isEqualTo(problem.toString())
                .isEqualTo("line 3: facts[3].kind: [DOSSIER-104] There is no 'entretein'. Did you mean 'entretien'?"
                        + " To fix: correct the code.");
        assertThat(Problem.error("X-1", PLACE, "")
                        .oneOf(List.of("b", "a"))
                        .in(Locale.FRENCH)
                        .replace('\u00a0', ' '))
                .endsWith("[X-1]  Choix : « a », « b ».");
    }

    /** What a plug-in that ships no texts says. */
    @Test
    void saysAPlainSentenceInEveryLanguage() {
        Problem plain = Problem.warning("X-1", PLACE, "It is wrong.").toFix("mend it.");

        assertThat(plain.message(Locale.FRENCH)).isEqualTo("It is wrong.");
        assertThat(plain.remedy(Locale.FRENCH)).isEqualTo("mend it.");
        assertThat(plain)
                .isEqualTo(Problem.warning("X-1", PLACE, Text.plain("It is wrong."))
                        .toFix(Text.plain("mend it.")))
                .isNotEqualTo(Problem.warning("X-1", PLACE, new Text("It is wrong.", "C’est faux."))
                        .toFix("mend it."));
    }

    @Test
    void keepsItsLanguagesWithinAnotherAndWithOneMoreSentence() {
        Problem whole = Problem.warning("X-1", PLACE, new Text("It is wrong.", "C’est faux."))
                .adding(new Text("So.", "Voilà."))
                .within("X-2", new Text("Stopped: ", "Arrêt : "));

        assertThat(whole.message()).isEqualTo("Stopped: [X-1] It is wrong. So.");
        assertThat(whole.message(Locale.FRENCH)).isEqualTo("Arrêt : [X-1] C’est faux. Voilà.");
    }

    @Test
    void printsNoMoreThanItKnows() {
        assertThat(Problem.error("X-1", Location.UNKNOWN, "It is wrong.")).hasToString("[X-1] It is wrong.");
    }

    @Test
    void isAnErrorOrAWarning() {
        assertThat(Problem.error("X-1", PLACE, "").isError()).isTrue();
        assertThat(Problem.warning("X-1", PLACE, "").isError()).isFalse();
    }

    @Test
    void namesThePageThatExplainsIt() {
        assertThat(Problem.error("DOSSIER-104", PLACE, "").page()).isEqualTo("docs/errors/DOSSIER-104.md");
    }

    @Nested
    class ALocation {
        @ParameterizedTest
        @CsvSource({
            "a.ndjson, 3, subject, 'a.ndjson:3: subject'",
            "a.ndjson, 3, '', 'a.ndjson:3'",
            "a.ndjson, 0, '', 'a.ndjson'",
            "a.ndjson, 0, subject, 'a.ndjson: subject'",
            "'', 3, subject, 'line 3: subject'",
            "'', 3, '', 'line 3'",
            "'', 0, subject, 'subject'",
            "'', 0, '', ''"
        })
        void leavesOutWhatIsUnknown(String file, int line, String path, String text) {
            assertThat(new Location(file, line, path)).hasToString(text);
        }

        @Test
        void ofALineMayPointInsideIt() {
            assertThat(Location.of("mai.ndjson", 12).at("facts[3].kind")).isEqualTo(PLACE);
        }
    }

    @Nested
    class DidYouMean {
        @Test
        void proposesTheClosestFirstThenInAlphabeticalOrder() {
            assertThat(Problem.closest("cia", List.of("cie", "cdi", "cdd", "pec", "apprentissage")))
                    .containsExactly("cie", "cdd", "cdi");
        }

        @Test
        void proposesThreeNamesAtMost() {
            assertThat(Problem.closest("s", List.of("s4", "s3", "s2", "s1"))).containsExactly("s1", "s2", "s3");
        }

        @Test
        void proposesNothingWhenNothingIsClose() {
            assertThat(Problem.closest("withdrawm", List.of("kind", "party"))).isEmpty();
        }

        @Test
        void forgivesMoreInLongerNames() {
            assertThat(Problem.closest("accompagnement-externe", List.of("accompagnement-externalise")))
                    .containsExactly("accompagnement-externalise");
        }

        @Test
        void mindsNoCapitals() {
            assertThat(Problem.closest("BIRTHDATE", List.of("birthDate"))).containsExactly("birthDate");
        }
    }

    @Nested
    class Choices {
        @Test
        void areListedWhenNoneIsClose() {
            Problem problem =
                    Problem.error("X-1", PLACE, "Unknown.").didYouMeanOneOf("abandon", List.of("pacea", "cej"));

            assertThat(problem.suggestions()).isEmpty();
            assertThat(problem.choices()).containsExactly("cej", "pacea");
            assertThat(problem.toString()).endsWith("[X-1] Unknown. One of: 'cej', 'pacea'.");
        }

        @Test
        void areLeftOutWhenOneIsClose() {
            assertThat(Problem.error("X-1", PLACE, "Unknown.")
                            .didYouMeanOneOf("paceo", List.of("pacea", "cej"))
                            .choices())
                    .isEmpty();
        }

        @Test
        void areLeftOutWhenTheyAreMany() {
            List<String> thirty =
                    IntStream.rangeClosed(1, 30).mapToObj(n -> "figure-" + n).toList();
            List<String> more =
                    Stream.concat(thirty.stream(), Stream.of("figure-31")).toList();

            assertThat(Problem.error("X-1", PLACE, "Unknown.")
                            .didYouMeanOneOf("abandon", thirty)
                            .choices())
                    .hasSize(30);
            assertThat(Problem.error("X-1", PLACE, "Unknown.")
                            .didYouMeanOneOf("abandon", more)
                            .choices())
                    .isEmpty();
        }
    }

    @Nested
    class AnException {
        @Test
        void printsAllItsProblemsOneALine() {
            Problem one = Problem.error("X-1", PLACE, "One.");
            Problem two = Problem.error("X-2", PLACE, "Two.");

            ParcoursException exception = new ParcoursException(List.of(one, two));

            assertThat(exception.problems()).containsExactly(one, two);
            assertThat(exception.getMessage().lines()).containsExactly(one.toString(), two.toString());
        }

        @Test
        void keepsItsProblemsWhenItTravels() throws IOException, ClassNotFoundException {
            ParcoursException exception = new ParcoursException(
                    Problem.error("X-1", PLACE, "One.").toFix("write it.").didYouMean("kimd", List.of("kind")));

            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream to = new ObjectOutputStream(bytes)) {
                to.writeObject(exception);
            }
            try (ObjectInputStream from = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                assertThat(((ParcoursException) from.readObject()).problems()).isEqualTo(exception.problems());
            }
        }

        @Test
        void needsAProblem() {
            assertThatIllegalArgumentException().isThrownBy(() -> new ParcoursException(List.of()));
        }
    }
}
