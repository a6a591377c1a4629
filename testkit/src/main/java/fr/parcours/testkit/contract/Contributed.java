package fr.parcours.testkit.contract;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.vocabulary.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a plug-in contributes, in order. */
final class Contributed implements Contributions {
    private final List<Word> words = new ArrayList<>();
    private final List<Word> uses = new ArrayList<>();
    private final List<Parameter<?>> keys = new ArrayList<>();
    private final List<Function<Setting, Dispositif>> dispositifs = new ArrayList<>();
    private final List<Function<Setting, Chapter>> chapters = new ArrayList<>();
    private final List<Function<Setting, Supplier<Check>>> checks = new ArrayList<>();
    private final List<Function<Setting, Listing>> listings = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    private Contributed() {}

    static Contributed by(Plugin plugin) {
        Contributed contributed = new Contributed();
        plugin.contribute(contributed);
        return contributed;
    }

    List<Word> words() {
        return words;
    }

    List<Word> uses() {
        return uses;
    }

    List<Parameter<?>> keys() {
        return keys;
    }

    List<Dispositif> dispositifs(Setting setting) {
        return made(dispositifs, setting);
    }

    List<Chapter> chapters(Setting setting) {
        return made(chapters, setting);
    }

    List<Supplier<Check>> checks(Setting setting) {
        return made(checks, setting);
    }

    List<Listing> listings(Setting setting) {
        return made(listings, setting);
    }

    /** Gets a text for each contribution: two calls must give the same. */
    List<String> texts() {
        return texts;
    }

    private static <T> List<T> made(List<Function<Setting, T>> factories, Setting setting) {
        return factories.stream().map(factory -> factory.apply(setting)).toList();
    }

    @Override
    public void words(Word... more) {
        for (Word word : more) {
            words.add(word);
            texts.add("word " + word.list() + " " + word.code() + " " + word.label());
        }
    }

    @Override
    public void uses(Word... more) {
        for (Word word : more) {
            uses.add(word);
            texts.add("uses " + word.list() + " " + word.code());
        }
    }

    @Override
    public void parameters(Parameter<?>... more) {
        for (Parameter<?> key : more) {
            keys.add(key);
            texts.add("parameter " + key.id() + ", " + key.form());
        }
    }

    @Override
    public void dispositif(Function<Setting, Dispositif> factory) {
        dispositifs.add(factory);
        texts.add("dispositif");
    }

    @Override
    public void chapter(Chapter chapter) {
        chapters.add(setting -> chapter);
        texts.add("chapter " + chapter);
    }

    @Override
    public void chapter(Function<Setting, Chapter> factory) {
        chapters.add(factory);
        texts.add("chapter");
    }

    @Override
    public void check(Function<Setting, Supplier<Check>> factory) {
        checks.add(factory);
        texts.add("check");
    }

    @Override
    public void listing(Function<Setting, Listing> factory) {
        listings.add(factory);
        texts.add("listing");
    }
}
