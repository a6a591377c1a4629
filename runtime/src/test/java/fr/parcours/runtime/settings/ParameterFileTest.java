package fr.parcours.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.parcours.core.Golden;
import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.parameter.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParameterFileTest {
    static List<Path> brokenFiles() {
        return Golden.files("parameter-files", ".yaml");
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aMistakeIsReportedWithItsFileLineAndPath(Path file) throws IOException {
        String name = file.getFileName().toString();
        String text = Files.readString(file);

        Golden.assertRefused("parameter-files/" + name.replace(".yaml", ""), () -> ParameterFile.read(name, text));
    }

    @Test
    void readsLabelsUnitsAndValuesOldestFirst() {
        List<History> histories = ParameterFile.read("parameters.yaml", """
                parameters:
                  essai.age:
                    label: Âge
                    unit: ans
                    values:
                      - { from: 2022-03-01, value: 25, source: "L5131-6, I", confidence: S1 }
                      - from: 2017-01-01
                        value: "24"
                        source: L5131-4
                        confidence: D
                        unverified: true
                """);

        assertThat(histories).hasSize(1);
        assertThat(histories.get(0).id()).isEqualTo("essai.age");
        assertThat(histories.get(0).label()).isEqualTo("Âge");
        assertThat(histories.get(0).unit()).isEqualTo("ans");
        assertThat(histories.get(0).location()).hasToString("parameters.yaml:2: parameters.essai.age");
        assertThat(histories.get(0).values())
                .extracting(DatedValue::from, DatedValue::texts, DatedValue::source, DatedValue::confidence)
                .containsExactly(
                        tuple(LocalDate.of(2017, 1, 1), List.of("24"), "L5131-4", Confidence.D),
                        tuple(LocalDate.of(2022, 3, 1), List.of("25"), "L5131-6, I", Confidence.S1));
        assertThat(histories.get(0).values()).extracting(DatedValue::unverified).containsExactly(true, false);
    }

    @Test
    void theLabelMayBeLeftOut() {
        History history = ParameterFile.read("p.yaml", """
                parameters:
                  essai.age:
                    values: [{ from: 2022-03-01, value: 25, source: L5131-6, confidence: S1 }]
                """).get(0);

        assertThat(history.label()).isEqualTo("essai.age");
        assertThat(history.unit()).isEmpty();
    }
}
