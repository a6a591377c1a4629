package fr.parcours.testkit.contract;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.parameter.History;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.Word;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.core.workflow.Workflow;
import fr.parcours.population.Samples;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.testkit.contract.Trial.Answered;
import fr.parcours.testkit.contract.Trial.Question;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every plug-in promises. A test class implements it, gives its plug-in, and inherits the tests.
 *
 * <pre>{@code
 * final class EmploiFrancPluginTest implements PluginContract {
 *     public Plugin plugin() {
 *         return new EmploiFrancPlugin();
 *     }
 * }
 * }</pre>
 *
 * <p>The plug-in is assembled with those it requires, found by {@link java.util.ServiceLoader}, and tried on generated
 * dossiers (nobody in particular, somebody who refuses every answer, some who answered everything, a random population, a few
 * companies and actions), on the eve, the day and the day after of every change of a parameter, and on a few other days. Tests about what the plug-in does
 * not contribute are skipped. The tests take no time zone, language or clock from their surroundings.
 */
@SuppressWarnings("exports") // who implements it has JUnit; who does not never loads it
public interface PluginContract {
    /** Makes the plug-in, a new one at each call. */
    Plugin plugin();

    /** Gets the structure to assemble it for; one that sets nothing unless overridden. */
    default Structure structure() {
        return Structure.NONE;
    }

    /** Gets dossiers to try besides the generated ones; none unless overridden. */
    default List<Dossier> dossiers() {
        return List.of();
    }

    /** Gets days to try besides the usual ones; none unless overridden. */
    default List<LocalDate> days() {
        return List.of();
    }

    // ---- the plug-in ---------------------------------------------------------------------------------------------

    /** The descriptor is the same at each call, has a title and does not require itself; the class can be loaded. */
    @Test
    default void descriptorIsStableAndWellFormed() {
        Plugin plugin = plugin();
        PluginDescriptor descriptor = plugin.descriptor();
        Faults faults = new Faults();
        faults.check(descriptor.equals(plugin.descriptor()), "two calls of descriptor() differ");
        faults.check(descriptor.equals(plugin().descriptor()), "the descriptors of two instances differ");
        faults.check(!descriptor.title().isBlank(), "the descriptor has no title");
        faults.check(!descriptor.requires().contains(descriptor.id()), "the plug-in requires itself");
        Class<?> type = plugin.getClass();
        faults.check(
                Modifier.isPublic(type.getModifiers())
                        && Stream.of(type.getConstructors()).anyMatch(each -> each.getParameterCount() == 0),
                type.getName() + " is not a public class with a public constructor without parameters");
        faults.report();
    }

    /** {@code META-INF/services} names the class, for the class path. */
    @Test
    default void isDeclaredAsAService() {
        Class<?> type = plugin().getClass();
        Faults faults = new Faults();
        faults.check(
                new Origin(type).declaresService(),
                type.getName() + " is not in META-INF/services/" + Plugin.class.getName());
        faults.report();
    }

    /** The module descriptor, when there is one, provides the class. */
    @Test
    default void isProvidedByItsModule() {
        Origin origin = new Origin(plugin().getClass());
        Optional<ModuleDescriptor> module = origin.module().filter(descriptor -> !descriptor.isAutomatic());
        assumeTrue(module.isPresent(), "the plug-in is in no module");
        Faults faults = new Faults();
        faults.check(
                origin.isProvidedBy(module.get()),
                "the module " + module.get().name() + " does not provide "
                        + origin.type().getName());
        faults.report();
    }

    /** Contributes something, the same twice. */
    @Test
    default void contributesTwiceTheSame() {
        Plugin plugin = plugin();
        Contributed contributed = Contributed.by(plugin);
        Faults faults = new Faults();
        faults.check(!contributed.texts().isEmpty(), "the plug-in contributes nothing");
        faults.check(contributed.equals(Contributed.by(plugin)), "two calls of contribute() differ");
        contributed
                .words()
                .forEach(word -> faults.check(
                        !word.label().isBlank(),
                        "the word '" + word + "' of the list '" + word.list() + "' has no label"));
        faults.report();
    }

    /** Assembles with what it requires and nothing else, and answers the same when it is assembled again. */
    @Test
    default void assemblesTwiceTheSame() {
        Trial trial = Trial.of(this);
        Faults faults = new Faults();
        faults.check(
                Trial.sameTexts(trial.transcript(), trial.again().transcript()),
                "two assemblies of the same plug-ins differ");
        faults.report();
    }

    /** All the wordings it ships in other languages have the keys and the values of the French ones. */
    @Test
    default void wordingsAgreeInEveryLanguage() {
        Plugin plugin = plugin();
        Origin origin = new Origin(plugin.getClass());
        String id = plugin.descriptor().id();
        Optional<Properties> french = origin.wordings(id, "messages.properties");
        Optional<Properties> english = origin.wordings(id, "messages_en.properties");
        assumeTrue(french.isPresent() || english.isPresent(), "the plug-in ships no wording");
        Faults faults = new Faults();
        faults.check(french.isPresent(), "there is no French file, messages.properties");
        if (french.isPresent() && english.isPresent()) {
            Set<String> keys = new TreeSet<>(french.get().stringPropertyNames());
            keys.addAll(english.get().stringPropertyNames());
            for (String key : keys) {
                faults.check(
                        placeholders(french.get(), key).equals(placeholders(english.get(), key)),
                        "the wordings of '" + key + "' do not have the same values in French and in English: "
                                + placeholders(french.get(), key) + " and " + placeholders(english.get(), key));
            }
        }
        faults.report();
    }

    // ---- parameters ----------------------------------------------------------------------------------------------

    /** Every parameter bears the plug-in's prefix, a label, and values with a source, from a plausible day. */
    @Test
    default void parametersAreNamedDatedAndSourced() {
        Trial trial = Trial.of(this);
        assumeFalse(trial.parameters().isEmpty(), "the plug-in ships no parameter");
        Faults faults = new Faults();
        for (History parameter : trial.parameters()) {
            String name = "the parameter '" + parameter.id() + "' ";
            faults.check(
                    trial.isOwn(parameter.id()),
                    name + "does not begin with '" + trial.descriptor().id() + ".'");
            faults.check(
                    !parameter.label().isBlank() && !parameter.label().equals(parameter.id()), name + "has no label");
            for (DatedValue value : parameter.values()) {
                faults.check(!value.source().isBlank(), name + "has a value without source, from " + value.from());
                faults.check(!value.texts().isEmpty(), name + "has an empty value, from " + value.from());
                faults.check(
                        value.from().getYear() >= 1900 && value.from().getYear() < 2200,
                        name + "has a value from " + value.from());
            }
        }
        faults.report();
    }

    /** Had a parameter no value, or one that nobody can read, something would be answered otherwise: none is dead. */
    @Test
    default void everyParameterIsUsed() {
        Trial trial = Trial.of(this);
        assumeFalse(trial.parameters().isEmpty(), "the plug-in ships no parameter");
        List<String> transcript = new ArrayList<>();
        trial.transcript().forEachRemaining(transcript::add);
        Faults faults = new Faults();
        for (History parameter : trial.parameters()) {
            faults.check(
                    trial.depends(transcript, parameter),
                    "no answer depends on the parameter '" + parameter.id()
                            + "': remove it, or give in dossiers() one that needs it");
        }
        faults.report();
    }

    // ---- eligibility ---------------------------------------------------------------------------------------------

    /**
     * Rules answer about any dossier on any day. Before the first value of a parameter they may say that it has none: for
     * everybody, not for some only.
     */
    @Test
    default void rulesAnswerAboutEverybody() {
        Trial trial = withDispositifs();
        Faults faults = new Faults();
        Map<String, Question> answered = new HashMap<>();
        Map<String, Question> stopped = new TreeMap<>();
        trial.questions().forEach(question -> {
            String day = question.dispositif().id() + " on " + question.day();
            try {
                question.judge();
                answered.put(day, question);
            } catch (RuntimeException e) {
                if (trial.isBeforeTheLaw(e, question)) {
                    stopped.put(day, question);
                } else {
                    faults.add(question + ": " + e);
                }
            }
        });
        stopped.forEach((day, question) -> faults.check(
                !answered.containsKey(day),
                question
                        + " needs a parameter that has no value yet, while others are judged that day: write the value then"
                        + " in force, or refuse before the first one (Rules.inForce)"));
        faults.check(!answered.isEmpty(), "no rule answers on any day");
        faults.report();
    }

    /** Rules answer the same twice. */
    @Test
    default void rulesAnswerTwiceTheSame() {
        Trial trial = withDispositifs();
        Faults faults = new Faults();
        Trial.answers(
                        trial.questions(),
                        question -> Trial.text(question.judge()).equals(Trial.text(question.judge())))
                .forEach(same -> faults.check(same.answer(), same.question() + ": two answers differ"));
        faults.report();
    }

    /** Rules do not depend on the order in which facts are given. */
    @Test
    default void rulesIgnoreTheOrderOfFacts() {
        Trial trial = withDispositifs();
        Faults faults = new Faults();
        IdentityHashMap<Dossier, Dossier> reversed = new IdentityHashMap<>();
        for (Dossier dossier : trial.dossiers()) {
            List<Fact> facts = new ArrayList<>(dossier.history());
            Collections.reverse(facts);
            reversed.put(dossier, Dossier.of(dossier.subject(), facts));
        }
        Trial.answers(trial.questions(), question -> {
                    Dossier other = reversed.get(question.dossier());
                    return Trial.text(question.judge())
                            .equals(Trial.text(question.about(other).judge()));
                })
                .forEach(same -> faults.check(
                        same.answer(), same.question() + ": the answer changes with the order of the facts"));
        faults.report();
    }

    /** Rules see the facts that hold up to the day only: none withdrawn or replaced, none that is planned. */
    @Test
    default void rulesSeeOnlyWhatHoldsThatDay() {
        Trial trial = withDispositifs();
        Faults faults = new Faults();
        Trial.answers(trial.questions(), question -> {
                    Dossier held = Dossier.of(
                            question.dossier().subject(),
                            question.dossier().upTo(question.day()).facts());
                    return Trial.text(question.judge())
                            .equals(Trial.text(question.about(held).judge()));
                })
                .forEach(same -> faults.check(
                        same.answer(),
                        same.question() + ": a fact withdrawn, replaced or yet to come changes the answer"));
        faults.report();
    }

    /** Rules say why, in French and in English, under ids that begin with the plug-in's or one of its dispositifs'. */
    @Test
    default void rulesExplainThemselves() {
        Trial trial = withDispositifs();
        Faults faults = new Faults();
        for (Dispositif dispositif : trial.dispositifs()) {
            faults.check(
                    trial.isOwn(dispositif.eligibility().id()),
                    "the rule '" + dispositif.eligibility().id() + "' does not begin with '"
                            + trial.descriptor().id() + ".'");
        }
        Trial.answers(trial.questions(), Question::judge)
                .forEach(judged -> explained(trial, judged.question(), judged.answer(), faults));
        faults.report();
    }

    /** A rule that cannot tell says which attributes would help, none of them known, or who is to judge what. */
    @Test
    default void undeterminedRulesSayWhatIsMissing() {
        Trial trial = withDispositifs();
        Faults faults = new Faults();
        Trial.answers(trial.questions(), Question::judge)
                .filter(judged -> judged.answer().verdict() == Verdict.UNDETERMINED)
                .forEach(judged -> {
                    Finding finding = judged.answer();
                    Question question = judged.question();
                    faults.check(
                            !finding.missing().isEmpty() || !finding.appraisal().isEmpty(),
                            question + ": cannot tell, and neither misses an attribute nor leaves it to somebody");
                    for (Attribute<?> attribute : finding.missing()) {
                        faults.check(
                                !question.dossier()
                                        .upTo(question.day())
                                        .answer(attribute, question.day())
                                        .isKnown(),
                                question + ": misses '" + attribute + "', which is known");
                        faults.check(
                                trial.assembly()
                                        .vocabulary()
                                        .attribute(attribute.code())
                                        .isPresent(),
                                question + ": misses '" + attribute + "', which is no word of the vocabulary");
                    }
                });
        faults.report();
    }

    /** Answering what is missing is of use: what was answered is not asked again, and in the end the verdict is settled. */
    @Test
    default void answeringWhatIsMissingSettles() {
        Trial trial = withDispositifs();
        Faults faults = new Faults();
        Trial.answers(trial.questions(), Question::judge)
                .filter(judged -> !judged.answer().missing().isEmpty())
                .forEach(judged -> {
                    int ranks = judged.answer().missing().stream()
                            .mapToInt(attribute -> Samples.of(attribute).size())
                            .max()
                            .orElse(0);
                    for (int rank = 0; rank < ranks; rank++) {
                        settle(judged, rank, faults);
                    }
                });
        faults.report();
    }

    // ---- pathways ------------------------------------------------------------------------------------------------

    /** A pathway tells where anybody stands on any day, the same twice. */
    @Test
    default void pathwaysTellWhereEverybodyStands() {
        Trial trial = withWorkflows();
        Faults faults = new Faults();
        trial.pathwayQuestions()
                .forEach(question -> answersTwiceTheSame(trial, question, each -> Trial.text(each.status()), faults));
        faults.report();
    }

    /** A derived end is explained: its pieces, applied in order, give its day, and one of them decides. */
    @Test
    default void derivedEndsAddUp() {
        Trial trial = withWorkflows();
        Faults faults = new Faults();
        Trial.answers(trial.pathwayQuestions(), Question::status)
                .forEach(status -> status.answer().end().ifPresent(end -> addsUp(status.question(), end, faults)));
        faults.report();
    }

    /** Obligations have an id, a sentence in French and in English, and are met by what has happened only. */
    @Test
    default void obligationsSaySomething() {
        Trial trial = withWorkflows();
        Faults faults = new Faults();
        Trial.answers(trial.pathwayQuestions(), Question::status).forEach(status -> {
            PathwayStatus stand = status.answer();
            for (Due due : stand.obligations()) {
                String name = "the obligation '" + due.id() + "'";
                faults.check(
                        trial.isOwn(due.id()),
                        name + " does not begin with '" + trial.descriptor().id() + ".'");
                written(due.what(), name, faults);
                faults.check(
                        due.metOn().filter(day -> day.isAfter(stand.on())).isEmpty(),
                        status.question() + ": " + name + " is met by something yet to come");
            }
        });
        faults.report();
    }

    /** Dispositifs, phases and exit reasons are words; every phase can be reached; a workflow is its own dispositif's. */
    @Test
    default void phasesAndExitReasonsAreWords() {
        Trial trial = withDispositifs();
        Faults faults = new Faults();
        for (Dispositif dispositif : trial.dispositifs()) {
            isWord(trial, dispositif.id(), faults);
        }
        for (Workflow workflow : trial.workflows()) {
            faults.check(
                    trial.dispositifs().stream()
                            .anyMatch(each ->
                                    each.workflow().filter(workflow::equals).isPresent()
                                            && each.id().equals(workflow.dispositif())),
                    "the pathway of '" + workflow.dispositif() + "' is another dispositif's");
            workflow.exitReasons().forEach(reason -> isWord(trial, reason, faults));
            Set<PhaseId> reached = reached(workflow);
            for (PhaseId phase : workflow.phases()) {
                isWord(trial, phase, faults);
                faults.check(
                        reached.contains(phase),
                        "no pathway of '" + workflow.dispositif() + "' leads to the phase '" + phase + "'");
            }
        }
        faults.report();
    }

    // ---- money ---------------------------------------------------------------------------------------------------

    /** A scale answers about anybody for any month and year, the same twice. */
    @Test
    default void allowancesAreComputedForEverybody() {
        Trial trial = withAllowances();
        Faults faults = new Faults();
        trial.monthQuestions()
                .forEach(question -> answersTwiceTheSame(trial, question, each -> Trial.text(each.month()), faults));
        trial.yearQuestions()
                .forEach(question -> answersTwiceTheSame(trial, question, each -> Trial.text(each.year()), faults));
        faults.report();
    }

    /**
     * An allowance is never negative, is in cents, for what was asked, explained, and absent only when something is missing or
     * somebody's to appraise.
     */
    @Test
    default void allowancesAreExplainedAndNeverNegative() {
        Trial trial = withAllowances();
        Faults faults = new Faults();
        Trial.answers(trial.monthQuestions(), Question::month)
                .forEach(month ->
                        isFair(trial, month, YearMonth.from(month.question().day()), faults));
        Trial.answers(trial.yearQuestions(), Question::year)
                .forEach(year -> isFair(trial, year, Year.from(year.question().day()), faults));
        faults.report();
    }

    // ---- chapters ------------------------------------------------------------------------------------------------

    /** Figures have unique ids, a label, and a definition whose text does not change from one run to the next. */
    @Test
    default void figuresAreWellDefined() {
        Trial trial = withChapters();
        List<Indicator> again = trial.again().chapters().stream()
                .flatMap(chapter -> chapter.indicators().stream())
                .toList();
        List<Indicator> indicators = trial.chapters().stream()
                .flatMap(chapter -> chapter.indicators().stream())
                .toList();
        Faults faults = new Faults();
        faults.check(
                indicators.stream()
                        .map(Indicator::definition)
                        .toList()
                        .equals(again.stream().map(Indicator::definition).toList()),
                "the definitions of two assemblies differ");
        for (Indicator indicator : indicators) {
            String name = "the figure '" + indicator.id() + "' ";
            faults.check(!indicator.label().isBlank(), name + "has no label");
            faults.check(
                    !indicator.definition().matches("(?s).*@[0-9a-f]{5,}.*"),
                    name + "has a definition that changes at each run: " + indicator.definition());
            try {
                indicator.resolve(trial.assembly().structure().territory());
            } catch (IllegalArgumentException e) {
                faults.add(name + "cannot be resolved, " + e.getMessage() + ": name the group in structure()");
            }
        }
        faults.report();
    }

    // ---- listings ------------------------------------------------------------------------------------------------

    /** Listings answer about any dossier for any year, the same twice, a row one cell a column. */
    @Test
    default void listingsMakeRowsOfEverybody() {
        Trial trial = Trial.of(this);
        assumeFalse(trial.listings().isEmpty(), "the plug-in has no listing");
        Faults faults = new Faults();
        for (Listing listing : trial.listings()) {
            faults.check(
                    trial.isOwn(listing.id()), "'" + listing.id() + "' does not begin with an id of the plug-in's");
            faults.check(
                    trial.rows(listing).stream().allMatch(row -> row.get().equals(row.get())),
                    "'" + listing.id() + "' does not make the same rows twice");
            for (Dossier dossier : trial.dossiers()) {
                listing.rows()
                        .of(dossier, Days.ofYear(2021))
                        .forEach(row -> faults.check(
                                row.size() == listing.columns().size(),
                                "'" + listing.id() + "' makes rows of " + row.size() + " cells"));
            }
        }
        faults.report();
    }

    /** Chapters have a title, show first, and add up, figures of their own only; no break-down drops the unknown. */
    @Test
    default void chaptersShowTheirOwnFigures() {
        Trial trial = withChapters();
        Faults faults = new Faults();
        for (Chapter chapter : trial.chapters()) {
            String name = "the chapter '" + chapter.id() + "' ";
            faults.check(!chapter.title().isBlank(), name + "has no title");
            Set<String> own = new TreeSet<>();
            chapter.indicators().forEach(indicator -> own.add(indicator.id()));
            Set<String> shown = new LinkedHashSet<>(chapter.headlines());
            for (Chapter.Parts parts : chapter.parts()) {
                shown.add(parts.total());
                shown.addAll(parts.parts());
                faults.check(
                        !parts.parts().contains(parts.total()),
                        name + "makes '" + parts.total() + "' a part of itself");
            }
            shown.forEach(
                    id -> faults.check(own.contains(id), name + "shows '" + id + "', which is not among its figures"));
            for (Breakdown breakdown : chapter.breakdowns()) {
                faults.check(!breakdown.label().isBlank(), "the break-down '" + breakdown.id() + "' has no label");
                faults.check(
                        breakdown.classes().containsKey(Breakdown.UNKNOWN),
                        "the break-down '" + breakdown.id() + "' drops the unknown");
            }
        }
        faults.report();
    }

    // ---- the work of the tests -----------------------------------------------------------------------------------

    private Trial withDispositifs() {
        Trial trial = Trial.of(this);
        assumeFalse(trial.dispositifs().isEmpty(), "the plug-in has no dispositif");
        return trial;
    }

    private Trial withWorkflows() {
        Trial trial = Trial.of(this);
        assumeFalse(trial.workflows().isEmpty(), "the plug-in lays out no pathway");
        return trial;
    }

    private Trial withAllowances() {
        Trial trial = Trial.of(this);
        assumeTrue(
                trial.dispositifs().stream()
                        .anyMatch(dispositif -> dispositif.allowance().isPresent()),
                "the plug-in gives no money");
        return trial;
    }

    private Trial withChapters() {
        Trial trial = Trial.of(this);
        assumeFalse(trial.chapters().isEmpty(), "the plug-in has no chapter");
        return trial;
    }

    private static Set<String> placeholders(Properties wordings, String key) {
        Set<String> placeholders = new TreeSet<>();
        String wording = wordings.getProperty(key);
        if (wording == null) {
            placeholders.add("no wording");
        } else {
            Matcher matcher = Pattern.compile("\\{(\\d+)").matcher(wording);
            while (matcher.find()) {
                placeholders.add(matcher.group(1));
            }
        }
        return placeholders;
    }

    private static void answersTwiceTheSame(
            Trial trial, Question question, Function<Question, String> ask, Faults faults) {
        try {
            faults.check(ask.apply(question).equals(ask.apply(question)), question + ": two answers differ");
        } catch (RuntimeException e) {
            faults.check(trial.isBeforeTheLaw(e, question), question + ": " + e);
        }
    }

    private static void explained(Trial trial, Question question, Finding finding, Faults faults) {
        finding.stream().forEach(part -> {
            String name = "the rule '" + part.rule() + "', " + part.verdict().code() + ",";
            faults.check(
                    trial.isOwn(part.rule()),
                    name + " does not begin with '" + trial.descriptor().id() + ".'");
            written(part.sentence(), question.dispositif().id() + ": " + name, faults);
            part.appraisal().forEach(appraisal -> {
                written(appraisal.what(), name, faults);
                written(appraisal.by(), name, faults);
            });
        });
    }

    /** Checks that a sentence writes itself: its wording exists and no value of it is left out. */
    private static void written(Sentence sentence, String name, Faults faults) {
        if (!faults.firstTime(sentence)) {
            return;
        }
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            try {
                String text = sentence.in(language);
                faults.check(
                        !text.isBlank()
                                && !Pattern.compile("\\{\\d").matcher(text).find(),
                        name + " does not write '" + sentence.key() + "' in " + language + ": \"" + text + "\"");
            } catch (RuntimeException e) {
                faults.add(name + " does not write '" + sentence.key() + "' in " + language + ": " + e.getMessage());
            }
        }
    }

    /** Answers what is missing, and what is then missing, until nothing is, with the samples of one rank. */
    private static void settle(Answered<Finding> judged, int rank, Faults faults) {
        Question question = judged.question();
        Finding finding = judged.answer();
        Set<Attribute<?>> answered = new TreeSet<>();
        while (!finding.missing().isEmpty()) {
            Dossier dossier = question.dossier();
            for (Attribute<?> attribute : finding.missing()) {
                if (!answered.add(attribute)) {
                    faults.add(question + ": '" + attribute + "' is missing though it was answered");
                    return;
                }
                if (Samples.of(attribute).isEmpty()) {
                    return;
                }
                dossier = Trial.answering(dossier, attribute, rank);
            }
            question = question.about(dossier);
            try {
                finding = question.judge();
            } catch (RuntimeException e) {
                faults.add(question + ": once " + answered + " were answered, " + e);
                return;
            }
        }
        faults.check(
                finding.verdict() != Verdict.UNDETERMINED
                        || !finding.appraisal().isEmpty(),
                question + ": still cannot tell once " + answered + " were answered");
    }

    private static void addsUp(Question question, DerivedEnd end, Faults faults) {
        Optional<LocalDate> day = Optional.empty();
        for (DerivedEnd.Piece piece : end.pieces()) {
            written(piece.sentence(), question.dispositif().id() + ": the end", faults);
            LocalDate last = piece.lastDay();
            Optional<LocalDate> before = day;
            day = Optional.of(
                    switch (piece.kind()) {
                        case BASE, EXIT -> last;
                        case SUSPENSION ->
                            before.map(each -> each.plusDays(piece.days())).orElse(last);
                        case EXTENSION ->
                            before.filter(each -> each.isAfter(last)).orElse(last);
                        case CAP, LIMIT ->
                            before.filter(each -> each.isBefore(last)).orElse(last);
                    });
        }
        List<DerivedEnd.Piece> deciding =
                end.pieces().stream().filter(DerivedEnd.Piece::decides).toList();
        faults.check(
                day.equals(Optional.of(end.lastDay())),
                question + ": the pieces of the end give "
                        + day.map(LocalDate::toString).orElse("nothing") + ", not " + end.lastDay());
        faults.check(
                deciding.size() == 1 && deciding.get(0).lastDay().equals(end.lastDay()),
                question + ": no single piece decides the end, " + end.lastDay());
    }

    private static Set<PhaseId> reached(Workflow workflow) {
        Set<PhaseId> reached = new TreeSet<>();
        Deque<PhaseId> next = new ArrayDeque<>();
        workflow.phases().stream()
                .filter(phase -> workflow.allows(Optional.empty(), phase))
                .forEach(next::add);
        while (!next.isEmpty()) {
            PhaseId phase = next.remove();
            if (reached.add(phase)) {
                workflow.phases().stream()
                        .filter(other -> workflow.allows(Optional.of(phase), other))
                        .forEach(next::add);
            }
        }
        return reached;
    }

    private static void isWord(Trial trial, Word word, Faults faults) {
        faults.check(
                trial.assembly().vocabulary().codes(word.list()).contains(word.code()),
                "'" + word + "' is no word of the list '" + word.list() + "'");
    }

    private static void isFair(Trial trial, Answered<Allowance> answered, TemporalAccessor period, Faults faults) {
        Question question = answered.question();
        Allowance allowance = answered.answer();
        faults.check(
                allowance.dispositif().equals(question.dispositif().id())
                        && allowance.period().equals(period),
                question + ": the allowance is for " + allowance.dispositif() + ", " + allowance.period());
        faults.check(
                allowance.amount().isPresent()
                        == (allowance.missing().isEmpty()
                                && allowance.explanation().appraisal().isEmpty()),
                question + ": an amount is to be given unless something is missing, or somebody's to appraise");
        BigDecimal amount = allowance.amount().orElse(BigDecimal.ZERO);
        faults.check(amount.signum() >= 0, question + ": the amount is negative, " + amount);
        faults.check(amount.stripTrailingZeros().scale() <= 2, question + ": the amount is not in cents, " + amount);
        explained(trial, question, allowance.explanation(), faults);
    }
}
