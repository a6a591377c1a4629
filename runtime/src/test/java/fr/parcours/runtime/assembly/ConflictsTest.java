package fr.parcours.runtime.assembly;

import static fr.parcours.runtime.assembly.TestPlugin.chapter;
import static fr.parcours.runtime.assembly.TestPlugin.open;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.Golden;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.ValueType;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.runtime.settings.StructureFile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What plug-ins that do not go together are refused with. */
class ConflictsTest {
    private static void assertRefused(String name, Plugin... plugins) {
        Golden.assertRefused("conflicts/" + name, () -> Parcours.of(List.of(plugins)));
    }

    @Test
    void duplicateId() {
        assertRefused("duplicate-id", TestPlugin.of("b"), TestPlugin.of("b"));
    }

    @Test
    void missingRequirement() {
        assertRefused("missing-requirement", TestPlugin.of("cej", "pacae", "plie"), TestPlugin.of("pacea"));
    }

    @Test
    void cycle() {
        assertRefused(
                "cycle",
                TestPlugin.of("a", "c"),
                TestPlugin.of("b", "a"),
                TestPlugin.of("c", "b"),
                TestPlugin.of("dependante", "a"),
                TestPlugin.of("seule", "seule"));
    }

    @Test
    void duplicateWords() {
        assertRefused(
                "duplicate-words",
                TestPlugin.of(
                        "a",
                        to -> to.words(
                                StepKind.of("cv", "CV"),
                                StepKind.of("entretien", "Entretien à nous"),
                                Keyword.of(Keyword.Topic.THEME, "cps", "CPS"))),
                TestPlugin.of(
                        "b",
                        to -> to.words(
                                StepKind.of("cv", "Atelier CV"),
                                DispositifId.of("cv", "Un dispositif peut"),
                                Keyword.of(Keyword.Topic.AUDIENCE, "cps", "Autre liste"))));
    }

    @Test
    void aWordTwiceInOnePlugin() {
        assertRefused(
                "word-twice", TestPlugin.of("a", to -> to.words(StepKind.of("cv", "CV"), StepKind.of("cv", "CV"))));
    }

    @Test
    void duplicateParameters() {
        assertRefused("duplicate-parameters", TestPlugin.of("commune-a"), TestPlugin.of("commune-b"));
    }

    @Test
    void parametersDeclaredAndNotShippedOrShippedAndNotDeclared() {
        assertRefused(
                "parameter-keys",
                TestPlugin.of("a", to -> to.parameters(Parameter.amount("a.plafond"))),
                TestPlugin.of("essai", to -> to.parameters(Parameter.whole("essai.age-minimun"))),
                TestPlugin.silent("commune-a"));
    }

    @Test
    void parametersThatAreNotOfTheFormOfTheirKey() {
        Structure structure = StructureFile.read("lys.yaml", """
                parameters:
                  commun.age:
                    values: [{ from: 2022-01-01, value: vingt-cinq, source: CA, confidence: LOCAL }]
                """);

        Golden.assertRefused(
                "conflicts/parameter-form", () -> Parcours.of(List.of(TestPlugin.of("commune-a")), structure));
    }

    @Test
    void anAttributeUsedOtherwiseThanItsOwnerMakesIt() {
        assertRefused(
                "uses-type",
                TestPlugin.of(
                        "a",
                        to -> to.words(
                                Attribute.yesNo("quota", "Quota"),
                                Attribute.oneOf("motif", "Motif", "sante", "logement"))),
                TestPlugin.of(
                        "b",
                        to -> to.uses(
                                Attribute.named("quota", new ValueType.Whole()),
                                Attribute.named("motif", new ValueType.OneOf(List.of("logement", "santé"))))));
    }

    @Test
    void brokenParameters() {
        assertRefused("broken-parameters", TestPlugin.of("cassee"));
    }

    @Test
    void duplicateDispositifsChaptersAndFigures() {
        assertRefused(
                "duplicate-contributions",
                TestPlugin.of("a", to -> {
                    to.dispositif(open("cej"));
                    to.chapter(chapter("jeunes", "jeunes.entrees", "jeunes.sorties"));
                }),
                TestPlugin.of("b", to -> {
                    to.dispositif(open("cej"));
                    to.chapter(chapter("jeunes", "autres.entrees"));
                    to.chapter(setting -> chapter("autres", "jeunes.entrees"));
                }));
    }

    @Test
    void aPluginThatThrowsWhenItDescribesItself() {
        assertRefused("throws-descriptor", new Plugin() {
            @Override
            public PluginDescriptor descriptor() {
                return PluginDescriptor.of("Mal nommée", "Mal nommée");
            }

            @Override
            public void contribute(Contributions to) {
                throw new AssertionError("never asked");
            }
        });
    }

    @Test
    void aPluginThatThrowsWhenItContributesIsStillThereForThoseThatRequireIt() {
        assertRefused(
                "throws-contribute",
                TestPlugin.of("a", to -> {
                    throw new IllegalStateException("boom");
                }),
                TestPlugin.of("b", "a"));
    }

    @Test
    void factoriesThatThrow() {
        assertRefused(
                "throws-factory",
                TestPlugin.of(
                        "a",
                        to -> to.dispositif(setting -> {
                            throw new IllegalStateException("boom");
                        })),
                TestPlugin.of(
                        "b",
                        to -> to.chapter(setting -> {
                            int bound = setting.parameters()
                                    .at(Parameter.whole("b.seuil"), LocalDate.of(2022, 1, 1))
                                    .value();
                            return Chapter.of("b", "Chapitre " + bound);
                        })));
    }

    @Test
    void whatTheStructureSetsAndNoPluginKnows() {
        Structure structure = StructureFile.read("lys.yaml", """
                parameters:
                  commun.agee:
                    values: [{ from: 2022-01-01, value: 1, source: CA, confidence: LOCAL }]
                chapters: [jeunes, jeune]
                """);

        Golden.assertRefused(
                "conflicts/structure",
                () -> Parcours.of(List.of(TestPlugin.of("commune-a", to -> to.chapter(chapter("jeunes")))), structure));
    }

    @Test
    void allAreReportedTogether() {
        assertRefused(
                "all-together",
                TestPlugin.of("a", to -> {
                    throw new IllegalStateException("boom");
                }),
                TestPlugin.of("b", "absente"),
                TestPlugin.of("c", "d"),
                TestPlugin.of("d", to -> to.words(StepKind.of("entretien", "Encore")))
                        .requiring("c"),
                TestPlugin.of("b"),
                TestPlugin.of("cassee"),
                TestPlugin.of("commune-a"),
                TestPlugin.of("commune-b"));
    }

    @Test
    void noneIsNoError() {
        Parcours parcours = Parcours.of(List.of());

        assertThat(parcours.plugins()).isEmpty();
        assertThat(parcours.dispositifs()).isEmpty();
        assertThat(parcours.chapters()).isEmpty();
    }
}
