package fr.parcours.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.core.workflow.Workflow;
import fr.parcours.runtime.assembly.Discovery;
import fr.parcours.runtime.assembly.TestPlugin;
import fr.parcours.runtime.settings.Structure;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a plug-in throws becomes one problem that names it, and all the rest is answered. */
class IsolationTest {
    private static final DispositifId FAILING = DispositifId.of("casse", "Cassé");
    private static final LocalDate ON = LocalDate.of(2022, 3, 15);
    private static final Days MONTH = Days.between(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 3, 31));
    private static final String NAME = "'casse' (fr.parcours.runtime.assembly.TestPlugin, class path)";
    private static final Subject YOUNG = Subject.participant("J-1").born(LocalDate.of(2002, 5, 17));
    private static final Dossier DOSSIER = Dossier.of(YOUNG, List.of(Entry.of(LocalDate.of(2022, 1, 10), FAILING)));

    /** What a plug-in may throw, each in a way of its own. */
    static Stream<Runnable> failures() {
        return Stream.of(
                () -> {
                    throw new IllegalStateException("Dupont, née le 17 mai 2002");
                },
                IsolationTest::endless,
                () -> {
                    throw new NoSuchMethodError("'void fr.parcours.core.rule.Rules.gone()'");
                },
                () -> {
                    throw new ExceptionInInitializerError(new IllegalArgumentException("boom"));
                },
                () -> {
                    throw new AssertionError("boom");
                },
                () -> sneaky(new IOException("boom")));
    }

    @SuppressWarnings("InfiniteRecursion") // on purpose
    private static void endless() {
        endless();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private static Parcours with(Consumer<Contributions> contribution) {
        return Parcours.of(List.of(
                TestPlugin.of("casse", to -> {
                    to.words(FAILING);
                    contribution.accept(to);
                }),
                TestPlugin.of("sain", to -> to.dispositif(TestPlugin.open("sain")))));
    }

    private static Rule failing(Setting setting, Runnable failure) {
        return setting.rules().rule("casse.public", inquiry -> {
            failure.run();
            return Verdict.SATISFIED;
        });
    }

    private static Parcours withPathway(Consumer<Workflow.Builder> built) {
        return with(to -> to.dispositif(setting -> {
            Workflow.Builder builder = setting.workflow(FAILING);
            built.accept(builder);
            return Dispositif.of(
                            FAILING, TestPlugin.open("casse").apply(setting).eligibility())
                    .following(builder.build());
        }));
    }

    private static void assertNamed(List<Problem> problems, String part) {
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.id()).isEqualTo("PLUGIN-119");
            assertThat(problem.message()).startsWith("The " + part + " of the plug-in " + NAME + " failed");
            assertThat(problem.remedy()).isNotEmpty();
            assertThat(problem.toString()).doesNotContain("Dupont", "2002");
        });
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aRuleLeavesTheOthersJudged(Runnable failure) {
        Parcours parcours = with(to -> to.dispositif(setting -> Dispositif.of(FAILING, failing(setting, failure))));

        Diagnosis diagnosis = parcours.diagnose(Dossier.of(YOUNG, List.of()), ON);

        assertThat(diagnosis.of("sain").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(diagnosis.of("casse").verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(diagnosis.of("casse").explanation().in(Locale.FRENCH))
                .isEqualTo("Sans réponse : une extension a échoué (PLUGIN-119).");
        assertNamed(diagnosis.problems(), "dispositif 'casse'");
        assertThat(parcours.diagnose(DOSSIER, "casse", ON).explanation().problems())
                .isEqualTo(diagnosis.problems());
    }

    @Test
    void aRuleWithoutAWordingKeepsItsVerdict() {
        Parcours parcours = with(to -> to.dispositif(setting -> Dispositif.of(FAILING, failing(setting, () -> {}))));

        Diagnosis diagnosis = parcours.diagnose(Dossier.of(YOUNG, List.of()), ON);

        assertThat(diagnosis.of("casse").verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(diagnosis.problems())
                .singleElement()
                .asString()
                .contains(NAME, "[MESSAGE-101] There is no wording for 'casse.public.satisfied'.");
    }

    @Test
    void saysWhereInThePluginItFailed() {
        Parcours parcours = with(to -> to.dispositif(setting ->
                Dispositif.of(FAILING, setting.rules().rule("casse.public", inquiry -> TestPlugin.failing("Dupont")))));

        assertThat(parcours.diagnose(DOSSIER, ON).problems())
                .singleElement()
                .asString()
                .containsPattern("failed in 'casse.public': IllegalStateException at TestPlugin\\.java:\\d+\\.");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aLimitLeavesTheStateThatFactsSay(Runnable failure) {
        Limit limit = (inquiry, enrolment) -> {
            failure.run();
            return inquiry.nothing();
        };
        assertOnlyTheEndFails(withPathway(builder -> builder.term(limit)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void anObligationLeavesTheStateThatFactsSay(Runnable failure) {
        assertOnlyTheEndFails(withPathway(builder -> builder.obligation(dues -> failure.run())));
    }

    private static void assertOnlyTheEndFails(Parcours parcours) {
        PathwayStatus status = parcours.status(DOSSIER, "casse", ON);
        assertThat(status.state()).isEqualTo(PathwayStatus.State.OPEN);
        assertThat(status.start()).contains(LocalDate.of(2022, 1, 10));
        assertThat(status.end()).isEmpty();
        assertNamed(status.explanation().problems(), "dispositif 'casse'");
        assertThat(parcours.statuses(DOSSIER, ON)).hasSize(1);

        List<Problem> problems = new ArrayList<>();
        assertThat(parcours.agenda(DOSSIER, MONTH, problems::add)).isEmpty();
        assertNamed(problems, "dispositif 'casse'");
        assertThatThrownBy(() -> parcours.agenda(DOSSIER, MONTH)).isInstanceOf(ParcoursException.class);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aScaleLeavesNoAmount(Runnable failure) {
        Parcours parcours = with(to -> to.dispositif(setting -> Dispositif.of(
                        FAILING, TestPlugin.open("casse").apply(setting).eligibility())
                .paying(new Scale(failure))));

        Allowance month = parcours.allowance(DOSSIER, "casse", YearMonth.of(2022, 3));
        assertThat(month.amount()).isEmpty();
        assertNamed(month.explanation().problems(), "dispositif 'casse'");
        assertNamed(
                parcours.allowance(DOSSIER, "casse", Year.of(2022))
                        .explanation()
                        .problems(),
                "dispositif 'casse'");
    }

    private record Scale(Runnable failure) implements AllowanceScale {
        @Override
        public Explained<BigDecimal> month(Inquiry inquiry, YearMonth month) {
            failure.run();
            return inquiry.nothing();
        }

        @Override
        public Explained<BigDecimal> year(Inquiry inquiry, Year year) {
            return inquiry.nothing();
        }

        @Override
        public Set<AidScheme> schemes() {
            failure.run();
            return Set.of();
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aListingNamesItself(Runnable failure) {
        Parcours parcours = with(to -> to.listing(setting ->
                Listing.of("casse.liste", "Liste", List.of(Listing.Column.optional("a", "A")), (dossier, period) -> {
                    failure.run();
                    return List.of(List.of(Optional.of("a")));
                })));

        assertThatThrownBy(() -> parcours.listings().get(0).rows(DOSSIER, MONTH))
                .isInstanceOfSatisfying(
                        ParcoursException.class, thrown -> assertNamed(thrown.problems(), "listing 'casse.liste'"));
    }

    @Nested
    class Checking {
        private final Dossier wrong = Dossier.of(
                YOUNG,
                List.of(Entry.of(LocalDate.of(2022, 1, 10), FAILING), Entry.of(LocalDate.of(2022, 1, 20), FAILING)));

        @ParameterizedTest
        @MethodSource("fr.parcours.runtime.IsolationTest#failures")
        void goesOnAfterARuleAndNamesItOnce(Runnable failure) {
            Parcours parcours = with(to -> to.dispositif(setting -> Dispositif.of(FAILING, failing(setting, failure))));

            var run = parcours.coherence().run();
            List<Problem> problems = new ArrayList<>(run.check(YOUNG, wrong.history(), location(1)));
            problems.addAll(run.check(YOUNG, wrong.history(), location(2)));

            assertThat(problems)
                    .extracting(Problem::id)
                    .containsExactlyInAnyOrder("PLUGIN-119", "COHERENCE-101", "COHERENCE-101");
        }

        @ParameterizedTest
        @MethodSource("fr.parcours.runtime.IsolationTest#failures")
        void goesOnAfterACheck(Runnable failure) {
            Check check = (seen, problems) -> failure.run();

            assertThat(with(to -> to.check(setting -> () -> check)).coherence().check(wrong))
                    .extracting(Problem::id)
                    .containsExactly("PLUGIN-119", "COHERENCE-101");
        }

        @ParameterizedTest
        @MethodSource("fr.parcours.runtime.IsolationTest#failures")
        void goesOnWithoutACheckThatCannotBegin(Runnable failure) {
            var run = with(to -> to.check(setting -> () -> {
                        failure.run();
                        return (seen, problems) -> {};
                    }))
                    .coherence()
                    .run();

            assertNamed(run.conclude(), "check");
        }

        private static Location location(int line) {
            return Location.of("essai.ndjson", line);
        }
    }

    @Nested
    class Starting {
        private Parcours sound(Consumer<Contributions> contribution) {
            return Parcours.loadSound(
                    new Discovery(
                            List.of(
                                    TestPlugin.of("casse", to -> {
                                        to.words(FAILING);
                                        contribution.accept(to);
                                    }),
                                    TestPlugin.of("sain", to -> {
                                        to.dispositif(TestPlugin.open("sain"));
                                        to.chapter(TestPlugin.chapter("sain", "sain.total"));
                                    })),
                            List.of()),
                    Structure.NONE);
        }

        @ParameterizedTest
        @MethodSource("fr.parcours.runtime.IsolationTest#failures")
        void goesOnWithoutWhatAPluginCannotMake(Runnable failure) {
            List<Consumer<Contributions>> parts = List.of(
                    to -> to.dispositif(setting -> {
                        failure.run();
                        throw new AssertionError();
                    }),
                    to -> to.chapter(setting -> {
                        failure.run();
                        throw new AssertionError();
                    }),
                    to -> to.check(setting -> {
                        failure.run();
                        throw new AssertionError();
                    }),
                    to -> to.listing(setting -> {
                        failure.run();
                        throw new AssertionError();
                    }));
            for (Consumer<Contributions> part : parts) {
                Parcours parcours = sound(part);

                assertThat(parcours.dispositifs())
                        .extracting(owned -> owned.value().id().code())
                        .containsExactly("sain");
                assertThat(parcours.chapters()).hasSize(1);
                assertThat(parcours.vocabulary().dispositif("casse")).isPresent();
                assertThat(parcours.setAside()).singleElement().asString().contains("PLUGIN-117", NAME);
            }
        }

        @ParameterizedTest
        @MethodSource("fr.parcours.runtime.IsolationTest#failures")
        void goesOnWithoutAPluginThatCannotContribute(Runnable failure) {
            Parcours parcours = sound(to -> failure.run());

            assertThat(parcours.dispositifs()).hasSize(1);
            assertThat(parcours.setAside()).singleElement().asString().contains("PLUGIN-102", NAME);
        }
    }
}
