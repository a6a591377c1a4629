package fr.parcours.core.vocabulary;

/** A word of one of the smaller lists that qualify a step or an outcome. */
public final class Keyword extends Word {
    private final Topic topic;

    private Keyword(Topic topic, String code, String label) {
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

    /** Gets the list this keyword belongs to. */
    public Topic topic() {
        return topic;
    }

    @Override
    public String list() {
        return topic.field();
    }

    /** The lists of keywords; each is the vocabulary of the field of the same name. */
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
