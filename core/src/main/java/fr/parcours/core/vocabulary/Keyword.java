package fr.parcours.core.vocabulary;

import fr.parcours.core.lifecycle.Stable;
import org.jspecify.annotations.Nullable;

/** A word of one of the smaller lists that qualify a step or an outcome. */
@Stable
public final class Keyword extends Word {
    /** Young people. */
    public static final Keyword JEUNES = of(Topic.AUDIENCE, "jeunes", "Jeunes");
    /** Minors. */
    public static final Keyword MINEURS = of(Topic.AUDIENCE, "mineurs", "Mineurs");
    /** Adults. */
    public static final Keyword ADULTES = of(Topic.AUDIENCE, "adultes", "Adultes");
    /** Young people of the Garantie jeunes. */
    public static final Keyword GARANTIE_JEUNES = of(Topic.AUDIENCE, "garantie-jeunes", "Garantie jeunes");
    /** In presence. */
    public static final Keyword PRESENCE = of(Topic.MODE, "presence", "En présence");
    /** At a distance. */
    public static final Keyword DISTANCE = of(Topic.MODE, "distance", "À distance");
    /** By telephone. */
    public static final Keyword TELEPHONE = of(Topic.MODE, "telephone", "Par téléphone");

    private final Topic topic;

    private Keyword(Topic topic, String code, @Nullable String label) {
        super(code, label);
        this.topic = topic;
    }

    /**
     * Obtains a word from its list, its code and its French label.
     *
     * @throws IllegalArgumentException if the code is not lower-case and hyphened
     */
    public static Keyword of(Topic topic, String code, String label) {
        return new Keyword(topic, code, label);
    }

    /**
     * Names a keyword that another plug-in owns.
     *
     * @throws IllegalArgumentException if the code is not lower-case and hyphened
     */
    public static Keyword named(Topic topic, String code) {
        return new Keyword(topic, code, null);
    }

    /** Gets the list this keyword belongs to. */
    public Topic topic() {
        return topic;
    }

    @Override
    public String list() {
        return topic.field();
    }

    /** The lists of keywords; each has the words of the field of the same name. */
    public enum Topic {
        /** Subject of a workshop or step. */
        THEME("theme"),
        /** For whom a session is held. */
        AUDIENCE("audience"),
        /** Where a market is carried out. */
        PLACE("place"),
        /** Public programme that pays for a training. */
        PROGRAMME("programme"),
        /** How a step is held. */
        MODE("mode");

        private final String field;

        Topic(String field) {
            this.field = field;
        }

        /** Gets the name of the field that holds the keyword. */
        public String field() {
            return field;
        }
    }
}
