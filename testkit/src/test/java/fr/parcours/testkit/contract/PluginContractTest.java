package fr.parcours.testkit.contract;

import static fr.parcours.testkit.example.TremplinPlugin.TREMPLIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.Word;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Workflow;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.testkit.example.TremplinPlugin;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PluginContractTest {
    @TempDir
    static Path folder;

    private static URLClassLoader loader;
    private static Plugin unprovided;

    /** Compiles a plug-in into a folder whose module descriptor provides nothing. */
    @BeforeAll
    static void compileAModuleThatProvidesNothing() throws IOException, ReflectiveOperationException {
        compile("Unprovided", """
                import fr.parcours.core.plugin.*;
                public final class Unprovided implements Plugin {
                    public PluginDescriptor descriptor() { return PluginDescriptor.of("unprovided", "Non fourni"); }
                    public void contribute(Contributions to) {}
                }
                """);
        compile("module-info", "module unprovided {}");
        loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, PluginContractTest.class.getClassLoader());
        unprovided = (Plugin) loader.loadClass("Unprovided").getConstructor().newInstance();
    }

    @AfterAll
    static void closeTheLoader() throws IOException {
        loader.close();
    }

    /** Each test of the contract, a plug-in that breaks it, and words of what it is told. */
    static Stream<Arguments> brokenPlugins() {
        AtomicInteger calls = new AtomicInteger();
        return Stream.of(
                broken(
                        "descriptorIsStableAndWellFormed",
                        plugin().descriptor(() -> PluginDescriptor.of("tremplin", "n° " + calls.incrementAndGet())),
                        "two calls of descriptor() differ"),
                broken("descriptorIsStableAndWellFormed", new Undeclared(), "is not a public class"),
                broken("isDeclaredAsAService", new Undeclared(), "PluginContractTest$Undeclared is not in META-INF"),
                broken("isProvidedByItsModule", unprovided, "the module unprovided does not provide Unprovided"),
                broken(
                        "contributesTwiceTheSame",
                        plugin().words(() -> wordsAnd(PhaseId.of("phase-" + calls.incrementAndGet(), "Phase"))),
                        "two calls of contribute() differ"),
                broken(
                        "assemblesTwiceTheSame",
                        plugin().dispositif(setting -> {
                            String article = "art. " + calls.incrementAndGet();
                            return judging(setting, finding -> finding.citing(List.of(article)));
                        }),
                        "two assemblies of the same plug-ins differ"),
                broken("wordingsAgreeInEveryLanguage", limping(), "'boiteux.age.refused'", "'boiteux.age.satisfied'"),
                broken(
                        "parametersAreNamedDatedAndSourced",
                        limping(),
                        "'autre.age' does not begin with 'boiteux.'",
                        "has no label",
                        "has a value from 1789-07-14"),
                broken(
                        "everyParameterIsUsed",
                        plugin().dispositif(setting -> Dispositif.of(TREMPLIN, TremplinPlugin.eligibility(setting))
                                .following(TremplinPlugin.workflow(setting))),
                        "no answer depends on the parameter 'tremplin.amount'"),
                broken(
                        "rulesAnswerAboutEverybody",
                        plugin().dispositif(setting -> judging(setting, (dossier, on) -> {
                            LocalDate birth = dossier.answer(Attributes.BIRTH_DATE, on)
                                    .value()
                                    .orElseThrow();
                            return TremplinPlugin.eligibility(setting).judge(dossier, birth.isAfter(on) ? birth : on);
                        })),
                        "tremplin, participant nothing-known (0 facts), on ",
                        "NoSuchElementException"),
                broken(
                        "rulesAnswerAboutEverybody",
                        plugin().dispositif(setting -> judging(setting, (dossier, on) -> {
                            Parameter<Integer> minimum = Parameter.whole("tremplin.age-minimum");
                            dossier.answer(Attributes.QPV, on)
                                    .value()
                                    .ifPresent(qpv -> setting.parameters().at(minimum, on));
                            return TremplinPlugin.eligibility(setting).judge(dossier, on);
                        })),
                        "on 2017-12-31 needs a parameter that has no value yet, while others are judged that day"),
                broken("rulesAnswerTwiceTheSame", everChanging(calls), "two answers differ"),
                broken("rulesIgnoreTheOrderOfFacts", everChanging(calls), "changes with the order of the facts"),
                broken(
                        "rulesSeeOnlyWhatHoldsThatDay",
                        plugin().dispositif(setting -> judging(
                                setting,
                                (dossier, on) -> TremplinPlugin.eligibility(setting)
                                        .judge(dossier, on)
                                        .citing(List.of(dossier.history().size() + " facts")))),
                        "withdrawn, replaced or yet to come changes the answer"),
                broken(
                        "rulesExplainThemselves",
                        plugin().dispositif(setting -> judging(
                                setting,
                                finding -> finding.saying(setting.messages().sentence("tremplin.aucun")))),
                        "does not write 'tremplin.aucun'",
                        "There is no wording for 'tremplin.aucun'"),
                broken(
                        "rulesExplainThemselves",
                        plugin().dispositif(setting -> judging(
                                setting,
                                finding -> finding.saying(setting.messages().sentence("tremplin.fin.duree")))),
                        "does not write 'tremplin.fin.duree' in fr: \"{0} mois depuis le {1}\""),
                broken(
                        "rulesExplainThemselves",
                        plugin().dispositif(setting -> judging(
                                setting,
                                finding -> finding.because(
                                        List.of(Finding.of("pacea.age", Verdict.SATISFIED, finding.sentence()))))),
                        "the rule 'pacea.age', satisfied, does not begin with 'tremplin.'"),
                broken(
                        "undeterminedRulesSayWhatIsMissing",
                        plugin().dispositif(setting -> judging(
                                setting,
                                finding -> setting.rules().finding("tremplin.sans-emploi", Verdict.UNDETERMINED))),
                        "cannot tell, and neither misses an attribute nor leaves it to somebody"),
                broken("undeterminedRulesSayWhatIsMissing", insatiable(), "misses 'education', which is known"),
                broken("answeringWhatIsMissingSettles", insatiable(), "'education' is missing though it was answered"),
                broken(
                        "pathwaysTellWhereEverybodyStands",
                        plugin().dispositif(setting -> following(
                                setting,
                                pathway -> pathway.obligation((dossier, enrolment) -> List.of(due(
                                        setting,
                                        dossier.facts(Step.class)
                                                .reduce((one, other) -> other)
                                                .orElseThrow()
                                                .on()))))),
                        "NoSuchElementException"),
                broken(
                        "derivedEndsAddUp",
                        plugin().dispositif(setting -> following(
                                setting,
                                pathway -> pathway.limit((dossier, enrolment) -> Optional.of(new Limit.Reached(
                                        enrolment.start(), setting.messages().sentence("tremplin.rien"), List.of()))))),
                        "tremplin: the end does not write 'tremplin.rien'"),
                broken(
                        "obligationsSaySomething",
                        plugin().dispositif(setting -> following(
                                setting,
                                pathway -> pathway.obligation((dossier, enrolment) -> List.of(
                                        due(setting, enrolment.start().plusYears(1)),
                                        new Due(
                                                "pacea.bilan",
                                                setting.messages().sentence("tremplin.premier-entretien"),
                                                enrolment.start(),
                                                Optional.of(LocalDate.MAX),
                                                List.of()))))),
                        "'pacea.bilan' does not begin with 'tremplin.'",
                        "'pacea.bilan' is met by something yet to come",
                        "'tremplin.bilan' does not write 'tremplin.bilan' in fr"),
                broken(
                        "phasesAndExitReasonsAreWords",
                        plugin().dispositif(setting -> following(
                                setting,
                                pathway -> pathway.then(PhaseId.of("limbes", "Limbes"), TremplinPlugin.ENVOL)
                                        .exits(ExitNature.NEUTRAL, ExitReason.of("oubli", "Oubli")))),
                        "'limbes' is no word of the list 'phase'",
                        "no pathway of 'tremplin' leads to the phase 'limbes'",
                        "'oubli' is no word of the list 'reason'"),
                broken(
                        "allowancesAreComputedForEverybody",
                        plugin().dispositif(setting -> paying(setting, (allowance, dossier) -> {
                            LocalDate birth = dossier.subject().birthDate().orElseThrow();
                            return new Allowance(
                                    TREMPLIN,
                                    allowance.period(),
                                    allowance.amount(),
                                    allowance.explanation().citing(List.of("né en " + birth.getYear())));
                        })),
                        "participant nothing-known (0 facts)",
                        "NoSuchElementException"),
                broken(
                        "allowancesAreExplainedAndNeverNegative",
                        plugin().dispositif(setting -> paying(
                                setting,
                                (allowance, dossier) -> new Allowance(
                                        TREMPLIN,
                                        allowance.period(),
                                        Optional.of(new BigDecimal("-0.005")),
                                        allowance.explanation()))),
                        "the amount is negative, -0.005",
                        "the amount is not in cents"),
                broken(
                        "figuresAreWellDefined",
                        plugin().chapter(setting -> TremplinPlugin.chapter()
                                .indicators(
                                        Indicator.of("tremplin.sans-nom", " ", Expression.count(Rows.steps())),
                                        Indicator.of(
                                                "tremplin.voisins",
                                                "Voisins",
                                                Expression.count(People.having(Rows.steps())
                                                        .where(Attributes.COMMUNE.within("voisinage")))))),
                        "the figure 'tremplin.sans-nom' has no label",
                        "the figure 'tremplin.voisins' cannot be resolved"),
                broken(
                        "listingsMakeRowsOfEverybody",
                        plugin().listing(Listing.of(
                                "pacea.liste",
                                "Liste",
                                List.of(Listing.Column.optional("reference", "Référence")),
                                (dossier, period) -> List.of(List.of(
                                        Optional.of(String.valueOf(calls.incrementAndGet())), Optional.empty())))),
                        "'pacea.liste' does not begin with an id of the plug-in's",
                        "'pacea.liste' does not make the same rows twice",
                        "'pacea.liste' makes rows of 2 cells"),
                broken(
                        "chaptersShowTheirOwnFigures",
                        plugin().chapter(setting -> TremplinPlugin.chapter()
                                .headlines(Indicator.of("pacea.entrees", "Entrées", Expression.count(Rows.entries())))),
                        "the chapter 'tremplin' shows 'pacea.entrees', which is not among its figures"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("brokenPlugins")
    void aBrokenPluginFails(String test, Plugin plugin, List<String> told) throws NoSuchMethodException {
        PluginContract contract = () -> plugin;
        Method method = PluginContract.class.getMethod(test);

        assertThatThrownBy(() -> call(method, contract))
                .isInstanceOf(AssertionError.class)
                .message()
                .contains(told);
    }

    @Test
    void everyTestOfTheContractIsFailedByABrokenPlugin() {
        List<String> tests = Stream.of(PluginContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .toList();

        assertThat(brokenPlugins().map(arguments -> (String) arguments.get()[0]))
                .containsAll(tests)
                .isSubsetOf(tests);
    }

    @Test
    void aPluginIsAssembledWithThoseItRequires() {
        Trial trial = Trial.of(() -> new Suite());

        assertThat(trial.assembly().plugins())
                .extracting(plugin -> plugin.descriptor().id())
                .containsExactly("suite", "tremplin");
        assertThat(trial.chapters()).extracting(Chapter::id).containsExactly("suite");
    }

    @Test
    void theStructureAndTheAuthorsOwnDossiersAreTried() {
        Dossier own = Dossier.of(Subject.participant("own"));
        LocalDate day = LocalDate.of(2030, 1, 1);
        Trial trial = Trial.of(new PluginContract() {
            @Override
            public Plugin plugin() {
                return new TremplinPlugin();
            }

            @Override
            public Structure structure() {
                return new Structure("ici", "Ici", Structure.NONE.territory(), List.of(), Map.of(), List.of());
            }

            @Override
            public List<Dossier> dossiers() {
                return List.of(own);
            }

            @Override
            public List<LocalDate> days() {
                return List.of(day);
            }
        });

        assertThat(trial.dossiers()).contains(own);
        assertThat(trial.days())
                .contains(day)
                .contains(LocalDate.of(2021, 2, 28), LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 2));
        assertThat(trial.assembly().structure().id()).isEqualTo("ici");
    }

    @Test
    void theModuleOfAClassFolderIsRead() {
        assertThat(new Origin(Plugin.class).module())
                .get()
                .matches(module -> module.name().equals("fr.parcours.core"));
        assertThat(new Origin(TremplinPlugin.class).module()).isEmpty();
    }

    @Test
    void aModuleThatProvidesThePluginIsRecognised() {
        ModuleDescriptor module = ModuleDescriptor.newModule("fr.exemple")
                .packages(Set.of("fr.parcours.testkit.example"))
                .provides(Plugin.class.getName(), List.of(TremplinPlugin.class.getName()))
                .build();

        assertThat(new Origin(TremplinPlugin.class).isProvidedBy(module)).isTrue();
        assertThat(new Origin(BrokenPlugin.class).isProvidedBy(module)).isFalse();
    }

    // ---- what is broken ------------------------------------------------------------------------------------------

    private static final class Undeclared implements Plugin {
        @Override
        public PluginDescriptor descriptor() {
            return PluginDescriptor.of("undeclared", "Non déclaré");
        }

        @Override
        public void contribute(Contributions to) {}
    }

    private static final class Suite implements Plugin {
        @Override
        public PluginDescriptor descriptor() {
            return PluginDescriptor.of("suite", "Suite").requiring("tremplin");
        }

        @Override
        public void contribute(Contributions to) {
            to.chapter(Chapter.of("suite", "Suite"));
        }
    }

    private static Arguments broken(String test, Plugin plugin, String... told) {
        return arguments(test, plugin, List.of(told));
    }

    private static BrokenPlugin plugin() {
        return new BrokenPlugin();
    }

    private static BrokenPlugin limping() {
        return plugin().descriptor(() -> PluginDescriptor.of("boiteux", "Boiteux"))
                .dispositif(
                        setting -> Dispositif.of(TREMPLIN, setting.rules().presumed("boiteux.rien", Articles.NONE)));
    }

    private static BrokenPlugin everChanging(AtomicInteger calls) {
        return plugin().dispositif(setting ->
                judging(setting, finding -> finding.citing(List.of("art. " + calls.incrementAndGet()))));
    }

    private static BrokenPlugin insatiable() {
        return plugin().dispositif(setting -> judging(
                setting,
                finding -> setting.rules()
                        .finding("tremplin.sans-emploi", Verdict.UNDETERMINED)
                        .missing(List.of(Attributes.EDUCATION))));
    }

    private static Dispositif judging(Setting setting, UnaryOperator<Finding> change) {
        Rule sound = TremplinPlugin.eligibility(setting);
        return judging(setting, (dossier, on) -> change.apply(sound.judge(dossier, on)));
    }

    private static Dispositif judging(Setting setting, BiFunction<Dossier, LocalDate, Finding> judgement) {
        return Dispositif.of(TREMPLIN, setting.rules().rule("tremplin", judgement));
    }

    private static Dispositif following(Setting setting, UnaryOperator<Workflow.Builder> change) {
        return Dispositif.of(TREMPLIN, TremplinPlugin.eligibility(setting))
                .following(change.apply(TremplinPlugin.pathway(setting)).build());
    }

    private static Dispositif paying(Setting setting, BiFunction<Allowance, Dossier, Allowance> change) {
        AllowanceScale sound = new TremplinPlugin.Scale(setting);
        return Dispositif.of(TREMPLIN, TremplinPlugin.eligibility(setting)).paying(new AllowanceScale() {
            @Override
            public Allowance month(Dossier dossier, YearMonth month) {
                return change.apply(sound.month(dossier, month), dossier);
            }

            @Override
            public Allowance year(Dossier dossier, Year year) {
                return change.apply(sound.year(dossier, year), dossier);
            }
        });
    }

    private static Due due(Setting setting, LocalDate by) {
        return new Due(
                "tremplin.bilan", setting.messages().sentence("tremplin.bilan"), by, Optional.empty(), List.of());
    }

    private static List<Word> wordsAnd(Word word) {
        List<Word> words = new ArrayList<>(TremplinPlugin.WORDS);
        words.add(word);
        return words;
    }

    private static void compile(String name, String source) throws IOException {
        Path file = Files.writeString(
                Files.createDirectories(folder.resolve("source-of-" + name)).resolve(name + ".java"), source);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "-proc:none",
                        "-d",
                        folder.toString(),
                        file.toString());
        assertThat(status).as("compilation of %s", name).isZero();
    }

    private static void call(Method method, PluginContract contract) throws Throwable {
        try {
            method.invoke(contract);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
