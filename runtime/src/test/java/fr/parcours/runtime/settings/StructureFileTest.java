package fr.parcours.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.Golden;
import fr.parcours.core.parameter.History;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureFileTest {
    static List<Path> brokenFiles() {
        return Golden.files("structure-files", ".yaml");
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aMistakeIsReportedWithItsFileLineAndPath(Path file) throws IOException {
        String name = file.getFileName().toString();
        String text = Files.readString(file);

        Golden.assertRefused("structure-files/" + name.replace(".yaml", ""), () -> StructureFile.read(name, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void whatIsNestedWithoutEndIsRefused(String level) {
        String text = "structure:\n  id: " + level.repeat(100_000);

        assertThatThrownBy(() -> StructureFile.read("deep.yaml", text))
                .isInstanceOf(ParcoursException.class)
                .hasMessageContaining("[SETTINGS-101]");
    }

    @Test
    void readsWhatAStructureSets() {
        Structure structure = StructureFile.read("lys.yaml", """
                structure: { id: lys-tourcoing, name: Mission Emploi Lys-Tourcoing }
                communes:
                  tourcoing: "59599"
                  corse: [2A004, 2B033, 01004]
                parameters:
                  pacea.plafond:
                    values:
                      - { from: 2021-01-01, value: 1500, source: conseil d’administration, confidence: LOCAL }
                declared:
                  plie.budget: 1656896
                  plie.budget[previous]: 1600000.50
                chapters: [pacea, cotraitance]
                checks:
                  COHERENCE-112: warning
                  FORMATION-113: error
                """);

        assertThat(structure.id()).isEqualTo("lys-tourcoing");
        assertThat(structure.name()).isEqualTo("Mission Emploi Lys-Tourcoing");
        assertThat(structure.territory().communes("tourcoing")).containsExactly("59599");
        assertThat(structure.territory().communes("corse")).containsExactly("01004", "2A004", "2B033");
        assertThat(structure.overrides()).extracting(History::id).containsExactly("pacea.plafond");
        assertThat(structure.declared())
                .containsExactly(
                        Map.entry("plie.budget", new BigDecimal("1656896")),
                        Map.entry("plie.budget[previous]", new BigDecimal("1600000.50")));
        assertThat(structure.chapters()).containsExactly("pacea", "cotraitance");
        assertThat(structure.severities())
                .containsExactly(
                        Map.entry("COHERENCE-112", Severity.WARNING), Map.entry("FORMATION-113", Severity.ERROR));
    }

    @Test
    void allIsOptional() {
        assertThat(StructureFile.read("lys.yaml", "chapters: []")).isEqualTo(Structure.NONE);
    }
}
