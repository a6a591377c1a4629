package fr.parcours.testkit.contract;

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

/** What a plug-in contributes, in order, as texts that two calls must give alike. */
record Contributed(List<Word> words, List<String> texts) {
    static Contributed by(Plugin plugin) {
        List<Word> words = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        plugin.contribute(new Contributions() {
            @Override
            public void words(Word... more) {
                for (Word word : more) {
                    words.add(word);
                    texts.add("word " + word.list() + " " + word.code() + " " + word.label());
                }
            }

            @Override
            public void dispositif(Function<Setting, Dispositif> factory) {
                texts.add("dispositif");
            }

            @Override
            public void chapter(Chapter chapter) {
                texts.add("chapter " + chapter);
            }

            @Override
            public void chapter(Function<Setting, Chapter> factory) {
                texts.add("chapter");
            }

            @Override
            public void check(Function<Setting, Supplier<Check>> factory) {
                texts.add("check");
            }

            @Override
            public void listing(Function<Setting, Listing> factory) {
                texts.add("listing");
            }
        });
        return new Contributed(List.copyOf(words), List.copyOf(texts));
    }
}
