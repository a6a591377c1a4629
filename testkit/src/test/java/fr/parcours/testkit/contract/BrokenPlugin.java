package fr.parcours.testkit.contract;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.vocabulary.Word;
import fr.parcours.testkit.example.TremplinPlugin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The example's plug-in, sound until one of its parts is broken. */
public final class BrokenPlugin implements Plugin {
    private Supplier<PluginDescriptor> descriptor = () -> new TremplinPlugin().descriptor();
    private final List<Listing> listings = new ArrayList<>();
    private final List<Supplier<Check>> checks = new ArrayList<>();
    private List<Parameter<?>> parameters = TremplinPlugin.PARAMETERS;
    private Supplier<List<Word>> words = () -> TremplinPlugin.WORDS;
    private Function<Setting, Dispositif> dispositif = TremplinPlugin::dispositif;
    private Function<Setting, Chapter> chapter = setting -> TremplinPlugin.chapter();

    BrokenPlugin descriptor(Supplier<PluginDescriptor> broken) {
        this.descriptor = broken;
        return this;
    }

    BrokenPlugin words(Supplier<List<Word>> broken) {
        this.words = broken;
        return this;
    }

    BrokenPlugin dispositif(Function<Setting, Dispositif> broken) {
        this.dispositif = broken;
        return this;
    }

    BrokenPlugin listing(Listing broken) {
        listings.add(broken);
        return this;
    }

    BrokenPlugin check(Supplier<Check> broken) {
        checks.add(broken);
        return this;
    }

    BrokenPlugin parameters(Parameter<?>... keys) {
        this.parameters = List.of(keys);
        return this;
    }

    BrokenPlugin chapter(Function<Setting, Chapter> broken) {
        this.chapter = broken;
        return this;
    }

    @Override
    public PluginDescriptor descriptor() {
        return descriptor.get();
    }

    @Override
    public void contribute(Contributions to) {
        to.words(words.get().toArray(Word[]::new));
        to.parameters(parameters.toArray(Parameter<?>[]::new));
        to.dispositif(dispositif);
        to.chapter(chapter);
        checks.forEach(check -> to.check(setting -> check));
        listings.forEach(listing -> to.listing(setting -> listing));
    }
}
