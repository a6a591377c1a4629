package fr.parcours.testkit.contract;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.parameter.History;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What any plug-in promises: to be found, to assemble, to have wordings in every language, to name and date its parameters. */
@SuppressWarnings("exports") // who implements it has JUnit; who does not never loads it
@Experimental
public interface AssemblyContract extends Contract {
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
        faults.check(contributed.texts().equals(Contributed.by(plugin).texts()), "two calls of contribute() differ");
        contributed
                .words()
                .forEach(word -> faults.check(
                        !word.label().isBlank() && !word.isNamed(),
                        "the word '" + word + "' of the list '" + word.list() + "' has no label"));
        faults.report();
    }

    /** Assembles with what it requires and nothing else, and answers the same when it is assembled again. */
    @Test
    default void assemblesTwiceTheSame() {
        Trial trial = Trial.of(this);
        Trial again = Trial.again(this);
        Faults faults = new Faults();
        for (Question.Kind kind : Question.Kind.values()) {
            for (int index = 0; index < trial.asked(kind).size(); index++) {
                Trial.Answered one = trial.asked(kind).get(index);
                Trial.Answered other = again.asked(kind).get(index);
                faults.check(
                        one.answer() == null
                                || (other.answer() != null
                                        && one.answer()
                                                .whole()
                                                .equals(other.answer().whole())),
                        one.question() + ": two assemblies of the same plug-ins answer otherwise");
            }
        }
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
                Set<String> inFrench = Origin.placeholders(french.get(), key);
                Set<String> inEnglish = Origin.placeholders(english.get(), key);
                faults.check(
                        inFrench.equals(inEnglish),
                        "the wordings of '" + key + "' do not have the same values in French and in English: "
                                + inFrench + " and " + inEnglish);
            }
        }
        faults.report();
    }

    /** Every parameter has the plug-in's prefix, a label, and values with a source, from a plausible day. */
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

    /** Every parameter is read by some answer, or changes a figure, a check or a listing: none is unused. */
    @Test
    default void everyParameterIsUsed() {
        Trial trial = Trial.of(this);
        assumeFalse(trial.parameters().isEmpty(), "the plug-in ships no parameter");
        Faults faults = new Faults();
        for (String unused : new Mutations(trial).unused()) {
            faults.add("nothing reads the parameter '" + unused
                    + "': remove it, or give in dossiers() one whose answers need it");
        }
        faults.report();
    }

    /** Whatever parameter moves an answer is cited in it, before or after. */
    @Test
    default void parametersThatMoveAnAnswerAreCited() {
        Trial trial = Trial.of(this);
        assumeFalse(trial.parameters().isEmpty(), "the plug-in ships no parameter");
        Faults faults = new Faults();
        new Mutations(trial).areCited(faults);
        faults.report();
    }
}
