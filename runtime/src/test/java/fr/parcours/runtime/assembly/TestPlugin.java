package fr.parcours.runtime.assembly;

import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.DispositifId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** A plug-in made in a test. */
public final class TestPlugin implements Plugin {
    /** The keys of the parameters that the plug-ins of these tests ship, by plug-in. */
    private static final Map<String, List<Parameter<?>>> SHIPPED = Map.of(
            "essai",
            List.of(Parameter.whole("essai.age-minimum"), Parameter.whole("essai.age-maximum")),
            "commune-a",
            List.of(Parameter.whole("commun.age")),
            "commune-b",
            List.of(Parameter.whole("commun.age")));

    private final PluginDescriptor descriptor;
    private final Consumer<Contributions> contribution;

    private TestPlugin(PluginDescriptor descriptor, Consumer<Contributions> contribution) {
        this.descriptor = descriptor;
        this.contribution = contribution;
    }

    /** Obtains a plug-in that contributes nothing. */
    public static TestPlugin of(String id, String... requires) {
        return of(id, to -> {}).requiring(requires);
    }

    /** Obtains a plug-in from what it contributes. */
    public static TestPlugin of(String id, Consumer<Contributions> contribution) {
        return new TestPlugin(PluginDescriptor.of(id, "Essai " + id), contribution);
    }

    /** Returns a copy of this plug-in that requires others. */
    public TestPlugin requiring(String... ids) {
        return new TestPlugin(descriptor.requiring(ids), contribution);
    }

    /** Obtains a plug-in that contributes nothing, and does not declare the parameters it ships. */
    static Plugin silent(String id) {
        return new Plugin() {
            @Override
            public PluginDescriptor descriptor() {
                return PluginDescriptor.of(id, "Essai " + id);
            }

            @Override
            public void contribute(Contributions to) {}
        };
    }

    /** Fails, quoting what it should not. */
    public static Verdict failing(String value) {
        throw new IllegalStateException("unknown name: " + value);
    }

    /** Makes a dispositif that anybody may enter. */
    public static Function<Setting, Dispositif> open(String id) {
        return setting -> Dispositif.of(
                DispositifId.of(id, id.toUpperCase(Locale.ROOT)),
                setting.rules()
                        .rule(
                                id + ".public",
                                inquiry -> inquiry.saying(Messages.core().sentence("diagnosis.not-enrolled.satisfied"))
                                        .satisfied()));
    }

    /** Makes a chapter with figures that are declared. */
    public static Chapter chapter(String id, String... figures) {
        Chapter chapter = Chapter.of(id, "Chapitre " + id);
        for (String figure : figures) {
            chapter = chapter.indicators(Indicator.of(figure, "Chiffre " + figure, Expression.declared()));
        }
        return chapter;
    }

    @Override
    public PluginDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void contribute(Contributions to) {
        to.parameters(SHIPPED.getOrDefault(descriptor.id(), List.of()).toArray(Parameter<?>[]::new));
        contribution.accept(to);
    }
}
