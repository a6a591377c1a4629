package fr.parcours.runtime.assembly;

import static fr.parcours.runtime.assembly.TestPlugin.chapter;
import static fr.parcours.runtime.assembly.TestPlugin.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import com.google.inject.multibindings.OptionalBinder;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.runtime.settings.StructureFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssemblyTest {
    private static final Parameter<Integer> AGE = Parameter.whole("commun.age");
    private static final LocalDate ON = LocalDate.of(2022, 6, 1);
    private static final Structure STRUCTURE = StructureFile.read("lys.yaml", """
            communes:
              tourcoing: "59599"
            parameters:
              commun.age:
                values: [{ from: 2020-01-01, value: 29, source: CA, confidence: LOCAL }]
            chapters: [z, a]
            """);

    @Test
    void pluginsAndDispositifsAreInOrderOfId() {
        Parcours parcours = Parcours.of(List.of(
                TestPlugin.of("z", to -> to.dispositif(open("cej"))),
                TestPlugin.of("a", to -> {
                    to.dispositif(open("plie"));
                    to.dispositif(open("aij"));
                }),
                TestPlugin.of("m", "z")));

        assertThat(parcours.plugins())
                .extracting(plugin -> plugin.descriptor().id())
                .containsExactly("a", "m", "z");
        assertThat(parcours.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("aij", "cej", "plie");
        assertThat(parcours.dispositifs().get(1).plugin().descriptor().id()).isEqualTo("z");
    }

    @Test
    void chaptersAreInOrderOfIdUnlessTheStructureSaysOtherwise() {
        List<TestPlugin> plugins = List.of(
                TestPlugin.of("commune-a", to -> {
                    to.chapter(chapter("z"));
                    to.chapter(chapter("a"));
                }),
                TestPlugin.of("m", to -> to.chapter(chapter("m"))));

        assertThat(Parcours.of(plugins).chapters())
                .extracting(chapter -> chapter.value().id())
                .containsExactly("a", "m", "z");
        assertThat(Parcours.of(plugins, STRUCTURE).chapters())
                .extracting(chapter -> chapter.value().id())
                .containsExactly("z", "a");
    }

    @Test
    void eachFactoryIsCalledOnceWithTheWholeSetting() {
        List<Setting> settings = new ArrayList<>();
        Parcours parcours = Parcours.of(
                List.of(
                        TestPlugin.of("commune-a", to -> {
                            to.chapter(chapter("z"));
                            to.chapter(setting -> {
                                settings.add(setting);
                                return chapter("a");
                            });
                        }),
                        TestPlugin.of("z", to -> to.words(StepKind.of("cv", "CV")))),
                STRUCTURE);
        parcours.chapters();

        assertThat(settings).hasSize(1);
        assertThat(settings.get(0).parameters().at(AGE, ON).value()).isEqualTo(29);
        assertThat(settings.get(0).territory().communes("tourcoing")).containsExactly("59599");
        assertThat(settings.get(0).vocabulary().step("cv")).isPresent();
        assertThat(settings.get(0).vocabulary()).isSameAs(parcours.vocabulary());
    }

    @Nested
    class AWordOfAnotherPlugin {
        private static final StepKind CV = StepKind.named("cv");
        private static final TestPlugin USER = TestPlugin.of("a", to -> to.uses(CV, StepKind.named("entretien")));

        @Test
        void isItsOwnersWhenTheOwnerIsInstalled() {
            Parcours parcours = Parcours.of(List.of(USER, TestPlugin.of("z", to -> to.words(StepKind.of("cv", "CV")))));

            assertThat(parcours.warnings()).isEmpty();
            assertThat(parcours.vocabulary().step("cv")).hasValueSatisfying(step -> {
                assertThat(step).isEqualTo(CV);
                assertThat(step.label()).isEqualTo("CV");
            });
        }

        @Test
        void mayBeWrittenWhileNoOwnerIsInstalledAndIsWarnedOf() {
            Parcours parcours = Parcours.of(List.of(
                    TestPlugin.of("b", to -> to.uses(StepKind.named("cvs"))),
                    TestPlugin.of("c", to -> to.words(StepKind.of("cv", "CV")))));

            assertThat(parcours.vocabulary().step("cvs"))
                    .hasValueSatisfying(step -> assertThat(step.label()).isEqualTo("cvs"));
            assertThat(parcours.warnings())
                    .extracting(Problem::toString)
                    .containsExactly(
                            "[PLUGIN-113] The plug-in 'b' (fr.parcours.runtime.assembly.TestPlugin, class path) uses"
                                    + " the word 'cvs' of the list 'step', which no plug-in installed owns: it has no label."
                                    + " Did you mean 'cv'? To fix: install the plug-in that owns it, or correct the code.");
        }
    }

    @Nested
    class AValueOfTheStructure {
        @Test
        void replacesTheShippedFromItsDayOn() {
            Parameters parameters = Parcours.of(
                            List.of(TestPlugin.of("commune-a")), StructureFile.read("lys.yaml", """
                            parameters:
                              commun.age:
                                values: [{ from: 2023-01-01, value: 29, source: CA, confidence: LOCAL }]
                            """))
                    .parameters();

            assertThat(parameters.at(AGE, LocalDate.of(2022, 12, 31)).value()).isEqualTo(25);
            assertThat(parameters.at(AGE, LocalDate.of(2023, 1, 1)).value()).isEqualTo(29);
        }

        @Test
        void untilADayLeavesTheShippedAfterIt() {
            Parameters parameters = Parcours.of(
                            List.of(TestPlugin.of("commune-a")), StructureFile.read("lys.yaml", """
                            parameters:
                              commun.age:
                                values:
                                  - { from: 2023-01-01, until: 2023-12-31, value: 29, source: CA, confidence: LOCAL }
                            """))
                    .parameters();

            assertThat(parameters.at(AGE, LocalDate.of(2023, 12, 31)).value()).isEqualTo(29);
            assertThat(parameters.at(AGE, LocalDate.of(2024, 1, 1)).value()).isEqualTo(25);
        }
    }

    @Nested
    class InAHostsInjector {
        private final ParcoursModule module =
                ParcoursModule.of(List.of(TestPlugin.of("commune-a", to -> to.dispositif(open("cej")))));

        @Test
        void allIsBound() {
            Injector injector = Guice.createInjector(module);

            Assembly assembly = injector.getInstance(Assembly.class);
            assertThat(injector.getInstance(Vocabulary.class)).isSameAs(assembly.vocabulary());
            assertThat(injector.getInstance(Parameters.class)).isSameAs(assembly.parameters());
            assertThat(Parcours.of(assembly)
                            .diagnose(Dossier.of(Subject.participant("J-1")), ON)
                            .eligibilities())
                    .hasSize(1);
            assertThat(module.plugins()).isEqualTo(assembly.plugins());
        }

        @Test
        void theStructureIsTheHostsToSet() {
            Injector injector = Guice.createInjector(module, new AbstractModule() {
                @Override
                protected void configure() {
                    OptionalBinder.newOptionalBinder(binder(), Structure.class)
                            .setBinding()
                            .toInstance(StructureFile.read("lys.yaml", """
                                    parameters:
                                      commun.age:
                                        values: [{ from: 2020-01-01, value: 27, source: CA, confidence: LOCAL }]
                                    """));
                }
            });

            assertThat(injector.getInstance(Assembly.class)
                            .parameters()
                            .at(AGE, ON)
                            .value())
                    .isEqualTo(27);
            assertThat(Guice.createInjector(module)
                            .getInstance(Parameters.class)
                            .at(AGE, ON)
                            .value())
                    .isEqualTo(25);
        }

        @Test
        void theHostKeepsItsOwnHabits() {
            Injector injector = Guice.createInjector(module);

            assertThat(injector.getInstance(OfTheHost.class)).isNotNull();
        }

        @Test
        void aConflictIsTheCauseOfGuicesError() {
            ParcoursModule broken = ParcoursModule.of(List.of(
                    TestPlugin.of("a", to -> to.dispositif(open("cej"))),
                    TestPlugin.of("b", to -> to.dispositif(open("cej")))));

            assertThatExceptionOfType(CreationException.class)
                    .isThrownBy(() -> Guice.createInjector(Stage.PRODUCTION, broken))
                    .withMessageContaining("[PLUGIN-109]")
                    .withCauseInstanceOf(ParcoursException.class);
        }
    }

    /** A class with neither binding nor annotation, as hosts have. */
    static class OfTheHost {}
}
