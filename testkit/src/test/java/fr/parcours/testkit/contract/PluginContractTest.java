package fr.parcours.testkit.contract;

import static fr.parcours.testkit.example.TremplinPlugin.TREMPLIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.allowance.MonthlyScale;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
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
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.Word;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.ExitNature;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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

    private static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("tremplin.age-minimum");

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

    /** Each test of the contract, a plug-in that breaks it, and words of what is reported. */
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
                            int call = calls.incrementAndGet();
                            return judging(setting, inquiry -> inquiry.answer(call % 2 == 0));
                        }),
                        "two assemblies of the same plug-ins answer otherwise"),
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
                        "nothing reads the parameter 'tremplin.amount'"),
                broken(
                        "parametersThatMoveAnAnswerAreCited",
                        plugin().dispositif(setting -> judging(setting, inquiry -> {
                            int minimum = setting.parameters()
                                    .at(AGE_MINIMUM, LocalDate.of(2021, 1, 1))
                                    .value();
                            return inquiry.answer(minimum == 18);
                        })),
                        "the parameter 'tremplin.age-minimum' moves the answer from 'satisfied' to 'refused'",
                        "and neither explanation names it"),
                broken(
                        "rulesAnswerAboutEveryone",
                        plugin().dispositif(setting -> judging(
                                setting,
                                inquiry -> inquiry.answer(inquiry.ask(Attributes.BIRTH_DATE)
                                        .orElseThrow()
                                        .isBefore(inquiry.on())))),
                        "tremplin, who may enter, participant nothing-known (0 facts), on ",
                        "NoSuchElementException"),
                broken("rulesAnswerTwiceTheSame", everChanging(calls), "two answers differ"),
                broken("rulesIgnoreTheOrderOfFacts", everChanging(calls), "changes with the order of the facts"),
                broken(
                        "rulesSeeOnlyWhatHoldsThatDay",
                        everChanging(calls),
                        "withdrawn, replaced or yet to come changes the answer"),
                broken(
                        "rulesExplainThemselves",
                        plugin().dispositif(setting -> judging(
                                setting,
                                inquiry -> inquiry.saying("tremplin.aucun").satisfied())),
                        "does not write 'tremplin.aucun'",
                        "There is no wording for 'tremplin.aucun'"),
                broken(
                        "rulesExplainThemselves",
                        plugin().dispositif(setting -> judging(
                                setting,
                                inquiry -> inquiry.saying("tremplin.fin.duree").satisfied())),
                        "does not write 'tremplin.fin.duree' in fr: \"{0} mois depuis le {1}\""),
                broken(
                        "rulesExplainThemselves",
                        plugin().dispositif(setting -> judging(setting, inquiry -> {
                            inquiry.judge(setting.rules()
                                    .rule(
                                            "pacea.age",
                                            part -> part.saying("tremplin.motivation.quoi")
                                                    .satisfied()));
                            return inquiry.saying("tremplin.motivation.quoi").satisfied();
                        })),
                        "the rule 'pacea.age', satisfied, does not begin with 'tremplin.'"),
                broken(
                        "undeterminedRulesSayWhatIsMissing",
                        plugin().dispositif(setting -> judging(setting, Inquiry::undetermined)),
                        "cannot decide, and neither misses an attribute or a parameter nor leaves it to someone"),
                broken(
                        "answeringWhatIsMissingSettles",
                        insatiable(),
                        "still cannot decide once [education] were answered"),
                broken("whatMovesAVerdictIsCited", smuggling(), "and neither explanation names it"),
                broken(
                        "whatMovesAVerdictIsCited",
                        plugin().dispositif(setting -> judging(
                                setting,
                                inquiry -> inquiry.answer(inquiry.ask(Attributes.QPV)
                                                .isPresent()
                                        || inquiry.regardless(Attributes.QPV).subject() == SubjectKind.COMPANY))),
                        "was not known, and is neither missing nor presumed in the first"),
                broken(
                        "pathwaysSayWhereEveryoneStands",
                        plugin().dispositif(setting -> following(
                                setting,
                                pathway -> pathway.obligation(dues -> dues.require(
                                        "tremplin.bilan",
                                        due -> Due.when(
                                                due.last(
                                                                Step.class,
                                                                step -> step.until()
                                                                        .isPresent())
                                                        .orElseThrow()
                                                        .on(),
                                                Optional.empty()))))),
                        "NoSuchElementException"),
                broken(
                        "pathwaysAnswerTwiceTheSame",
                        plugin().dispositif(setting -> following(
                                setting,
                                pathway ->
                                        pathway.limit((inquiry, enrolment) -> inquiry.saying("tremplin.fin.age", 1, 2)
                                                .gives(enrolment.start().plusDays(calls.incrementAndGet()))))),
                        "two answers differ"),
                broken(
                        "pathwaysExplainThemselves",
                        plugin().dispositif(setting -> following(
                                setting,
                                pathway -> pathway.limit((inquiry, enrolment) ->
                                        inquiry.saying("tremplin.rien").gives(enrolment.start())))),
                        "does not write 'tremplin.rien'"),
                broken(
                        "obligationsAreMetByWhatHappened",
                        plugin().dispositif(setting -> following(
                                setting,
                                pathway -> pathway.obligation(dues -> dues.require(
                                        "pacea.bilan",
                                        due -> Due.when(dues.enrolment().start(), Optional.of(LocalDate.MAX)))))),
                        "'pacea.bilan' does not begin with 'tremplin.'",
                        "'pacea.bilan' is met by something yet to come"),
                broken(
                        "phasesAndExitReasonsAreWords",
                        plugin().dispositif(setting -> following(
                                setting,
                                pathway -> pathway.startsWith(PhaseId.of("limbes", "Limbes"))
                                        .exits(ExitNature.NEUTRAL, ExitReason.of("oubli", "Oubli")))),
                        "'limbes' is no word of the list 'phase'",
                        "'oubli' is no word of the list 'reason'"),
                broken(
                        "whatMovesAPathwayIsCited",
                        plugin().dispositif(setting -> following(
                                setting,
                                pathway -> pathway.limit((inquiry, enrolment) -> inquiry.saying(
                                                "tremplin.fin.age", 1, 2)
                                        .gives(enrolment
                                                .start()
                                                .plusDays(smuggled(inquiry).size()))))),
                        "and neither explanation names it"),
                broken(
                        "allowancesAreComputedForEveryone",
                        paying(MonthlyScale.of(
                                "tremplin.allocation",
                                (inquiry, month) -> Optional.of(
                                        inquiry.ask(Attributes.RESOURCES_OTHER).orElseThrow()))),
                        "participant nothing-known (0 facts)",
                        "NoSuchElementException"),
                broken(
                        "allowancesAnswerTwiceTheSame",
                        paying(MonthlyScale.of(
                                "tremplin.allocation",
                                (inquiry, month) -> Optional.of(BigDecimal.valueOf(calls.incrementAndGet())))),
                        "two answers differ"),
                broken(
                        "allowancesExplainThemselves",
                        paying(MonthlyScale.of("tremplin.rien", (inquiry, month) -> Optional.of(BigDecimal.ONE))),
                        "does not write 'tremplin.rien.satisfied'"),
                broken(
                        "allowancesAreInCentsAndNeverNegative",
                        paying(MonthlyScale.of(
                                "tremplin.allocation", (inquiry, month) -> Optional.of(new BigDecimal("-0.01")))),
                        "the amount is negative, -0.01"),
                broken(
                        "allowancesAreInCentsAndNeverNegative",
                        paying(MonthlyScale.of("tremplin.allocation", (inquiry, month) -> Optional.empty())),
                        "an amount is to be given unless something is missing, or someone's to appraise"),
                broken(
                        "whatMovesAnAmountIsCited",
                        paying(MonthlyScale.of(
                                "tremplin.allocation",
                                (inquiry, month) ->
                                        Optional.of(smuggled(inquiry).isEmpty() ? BigDecimal.ZERO : BigDecimal.ONE))),
                        "and neither explanation names it",
                        "was not known, and is neither missing nor presumed in the first"),
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
                        "definitionsNameKnownWords",
                        plugin().chapter(setting -> TremplinPlugin.chapter()
                                .indicators(
                                        Indicator.of(
                                                "tremplin.pas",
                                                "Pas",
                                                Expression.count(Rows.steps(StepKind.of("entretein", "Entretien")))),
                                        Indicator.of("tremplin.seul", "Seul", Expression.figure("tremplin.autre")))),
                        "the figure 'tremplin.seul' rests on the figure 'tremplin.autre', which no chapter has",
                        "the figure 'tremplin.pas' cannot be read: ",
                        "The word 'entretein' is not in the vocabulary here. Did you mean 'entretien'?"),
                broken(
                        "figuresAreCounted",
                        plugin().chapter(setting -> TremplinPlugin.chapter()
                                .indicators(
                                        Indicator.of("tremplin.oeuf", "Œuf", Expression.figure("tremplin.poule")),
                                        Indicator.of("tremplin.poule", "Poule", Expression.figure("tremplin.oeuf")))),
                        "failed: [STATISTICS-106] The figure is defined by itself: tremplin.oeuf"),
                broken(
                        "listingsMakeRowsOfEveryone",
                        plugin().listing(Listing.of(
                                "pacea.liste",
                                "Liste",
                                List.of(Listing.Column.counted("majeur", "Majeur")),
                                (dossier, period) -> List.of(
                                        List.of(Optional.of("oui " + calls.incrementAndGet()), Optional.empty())))),
                        "'pacea.liste' does not begin with an id of the plug-in's",
                        "the rows differ the second time",
                        "a row has 2 cells, not 1",
                        "the column 'majeur' is counted, and a cell of it is neither '1' nor '0'"),
                broken(
                        "checksLookAtEveryone",
                        plugin().check(() -> (seen, problems) ->
                                problems.accept(Problem.warning("oubli", Location.UNKNOWN, "Oubli."))),
                        "a check reports the problem 'oubli': the form of an id is WORD-123"),
                broken(
                        "checksLookAtEveryone",
                        plugin().check(() -> (seen, problems) -> {
                            throw new IllegalStateException("boom");
                        }),
                        "participant nothing-known (0 facts): java.lang.IllegalStateException: boom"),
                broken(
                        "chaptersShowTheirOwnFigures",
                        plugin().chapter(setting -> TremplinPlugin.chapter()
                                .headlines(Indicator.of("pacea.entrees", "Entrées", Expression.count(Rows.entries())))),
                        "the chapter 'tremplin' shows 'pacea.entrees', which is not among its figures"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("brokenPlugins")
    void aBrokenPluginFails(String test, Plugin plugin, List<String> messages) throws NoSuchMethodException {
        PluginContract contract = () -> plugin;
        Method method = PluginContract.class.getMethod(test);
        Trial.forget();

        assertThatThrownBy(() -> call(method, contract))
                .isInstanceOf(AssertionError.class)
                .message()
                .contains(messages);
    }

    @Test
    void everyTestOfTheContractIsFailedByABrokenPlugin() {
        List<String> tests = Stream.of(PluginContract.class.getMethods())
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

    private static Arguments broken(String test, Plugin plugin, String... messages) {
        return arguments(test, plugin, List.of(messages));
    }

    private static BrokenPlugin plugin() {
        return new BrokenPlugin();
    }

    private static BrokenPlugin limping() {
        return plugin().descriptor(() -> PluginDescriptor.of("boiteux", "Boiteux"))
                .parameters(Parameter.whole("autre.age"))
                .dispositif(
                        setting -> Dispositif.of(TREMPLIN, setting.rules().presumed("boiteux.rien", Articles.NONE)));
    }

    private static BrokenPlugin everChanging(AtomicInteger calls) {
        return plugin().dispositif(setting ->
                judging(setting, inquiry -> inquiry.answer(calls.incrementAndGet() % 5 < 2)));
    }

    private static BrokenPlugin insatiable() {
        return plugin().dispositif(setting -> judging(setting, inquiry -> {
            inquiry.ask(Attributes.EDUCATION);
            return inquiry.undetermined();
        }));
    }

    /** A plug-in whose rule looks at facts without keeping them. */
    private static BrokenPlugin smuggling() {
        return plugin().dispositif(setting ->
                judging(setting, inquiry -> inquiry.answer(smuggled(inquiry).isEmpty())));
    }

    /** Sees the facts of a dossier, and keeps none. */
    private static List<Fact> smuggled(Inquiry inquiry) {
        List<Fact> seen = new ArrayList<>();
        inquiry.facts(Fact.class, fact -> {
            seen.add(fact);
            return false;
        });
        return seen;
    }

    private static Dispositif judging(Setting setting, Rule.Judgement judgement) {
        return Dispositif.of(TREMPLIN, setting.rules().rule("tremplin", inquiry -> {
            inquiry.saying("tremplin.motivation.quoi");
            return judgement.of(inquiry);
        }));
    }

    private static Dispositif following(Setting setting, UnaryOperator<Workflow.Builder> change) {
        return Dispositif.of(TREMPLIN, TremplinPlugin.eligibility(setting))
                .following(change.apply(TremplinPlugin.pathway(setting)).build());
    }

    private static BrokenPlugin paying(AllowanceScale scale) {
        return plugin().dispositif(setting ->
                Dispositif.of(TREMPLIN, TremplinPlugin.eligibility(setting)).paying(scale));
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
