package fr.parcours.testkit;

import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.Structures.choosing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.History;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.runtime.settings.StructureFile;
import fr.parcours.testkit.example.TremplinPlugin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StructuresTest {
    @Test
    void aChoiceReplacesWhatThePluginShips() {
        Parcours parcours = Parcours.of(List.of(new TremplinPlugin()), choosing("tremplin.age-minimum", "15"));

        assertThat(parcours.parameters().histories().get("tremplin.age-minimum").values())
                .singleElement()
                .satisfies(value -> {
                    assertThat(value.texts()).containsExactly("15");
                    assertThat(value.from()).isEqualTo(day("1900-01-01"));
                    assertThat(value.confidence()).isEqualTo(Confidence.LOCAL);
                });
    }

    @Test
    void severalChoicesMayBeListsToo() {
        assertThat(choosing(Map.of("a", "1", "b", "[2, 3]")).overrides())
                .extracting(History::id, history -> history.values().get(0).texts())
                .containsExactlyInAnyOrder(tuple("a", List.of("1")), tuple("b", List.of("2", "3")));
    }

    @Test
    void whatIsUnverifiedIsListed() {
        Structure unsure = StructureFile.read("structure.yaml", """
                parameters:
                  tremplin.months:
                    values:
                      - { from: 2018-01-01, value: 12, source: presse, confidence: K }
                      - { from: 2019-01-01, value: 14, source: conseil, confidence: LOCAL }
                """);

        assertThat(Unverified.values(Parcours.of(List.of(new TremplinPlugin()))))
                .isEmpty();
        assertThat(Unverified.values(Parcours.of(List.of(new TremplinPlugin()), unsure)))
                .containsExactly("tremplin.months 2018-01-01");
    }

    @Test
    void anAmountIsReadAsWritten() {
        assertThat(euros("497.50")).isEqualTo("497.50");
    }
}
