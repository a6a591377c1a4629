package fr.parcours.testkit.contract;

import fr.parcours.core.message.Sentence;
import fr.parcours.core.message.Written;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.core.vocabulary.Word;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong, collected and reported once. */
final class Faults {
    /** A hyphen, a dot, or a capital inside: what a word of a sentence has not, or not in that place. */
    private static final Pattern CODE = Pattern.compile("[-.]|[a-z][A-Z]");

    private static final Pattern NOT_OF_A_CODE = Pattern.compile("[^\\p{L}\\d.-]+|[.](?=\\s|$)");
    private static final Pattern NOT_ELIDED =
            Pattern.compile("\\bde (?!onz|oui\\b)[aeiouyâéèêîôAEIOUÉÈÊ]\\p{L}", Pattern.UNICODE_CHARACTER_CLASS);

    private static final int MOST_REPORTED = 10;
    private static final Pattern LEFT_OUT = Pattern.compile("\\{\\d");

    private final Set<String> faults = new LinkedHashSet<>();
    private final Set<Sentence> sentences = new HashSet<>();
    private final Set<String> codes = new TreeSet<>();

    void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    void add(String fault) {
        faults.add(fault);
    }

    /** Takes the codes that no sentence may show: those of a vocabulary that are no word of any language. */
    void readingWith(Vocabulary vocabulary) {
        Stream<String> values = vocabulary.words("attribute").stream()
                .flatMap(word -> word instanceof Attribute<?> attribute
                        ? Stream.concat(Stream.of(attribute.code()), attribute.type().closedList().stream())
                        : Stream.empty());
        Stream<String> dispositifs = vocabulary.words("dispositif").stream()
                .filter(word -> !word.isNamed()) // the label of another's word is its owner's
                .map(Word::code);
        Stream.concat(values, dispositifs)
                .filter(code -> CODE.matcher(code).find())
                .forEach(codes::add);
    }

    /** Checks that a French sentence reads as it is meant: no straight apostrophe, no elision forgotten, no raw code. */
    private void checkReads(String text, String name) {
        check(!text.contains("'"), name + " shows a straight apostrophe: \"" + text + "\"");
        check(!NOT_ELIDED.matcher(text).find(), name + " lacks an elision: \"" + text + "\"");
        Set<String> shown = new TreeSet<>(List.of(NOT_OF_A_CODE.split(text)));
        shown.retainAll(codes);
        check(shown.isEmpty(), name + " shows " + shown + ", a code and no label: \"" + text + "\"");
    }

    /** Checks that a sentence writes itself in each language: its wording exists and no value of it is left out. */
    void checkWritten(Written written, String name) {
        if (!(written instanceof Sentence sentence) || !sentences.add(sentence)) {
            return;
        }
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            try {
                String text = sentence.in(language);
                check(
                        !text.isBlank() && !LEFT_OUT.matcher(text).find(),
                        name + " does not write '" + sentence.key() + "' in " + language + ": \"" + text + "\"");
                if (language.equals(Locale.FRENCH)) {
                    checkReads(text, name);
                }
            } catch (RuntimeException e) {
                add(name + " does not write '" + sentence.key() + "' in " + language + ": " + e.getMessage());
            }
        }
    }

    /** Fails with the first faults, if there is any. */
    void report() {
        if (!faults.isEmpty()) {
            String more = faults.size() > MOST_REPORTED
                    ? System.lineSeparator() + "and " + (faults.size() - MOST_REPORTED) + " more"
                    : "";
            throw new AssertionError(
                    faults.stream().limit(MOST_REPORTED).collect(Collectors.joining(System.lineSeparator(), "", more)));
        }
    }
}
