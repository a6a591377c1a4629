package fr.parcours.app;

import fr.parcours.core.problem.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A mistake in how a command was written, said in either language. */
final class Mistake extends ParameterException {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Main.TEXTS;

    /** How the command line library, which speaks English only, and our own readers of values say what is wrong. */
    private static final Map<Pattern, String> SAID = said();

    /** The last group of these says what is wrong with a value, in a sentence of its own. */
    private static final List<String> WITHIN = List.of("mistake.value", "mistake.value-of");

    private final fr.parcours.core.problem.Text text;

    Mistake(CommandLine command, fr.parcours.core.problem.Text text) {
        super(command, text.english());
        this.text = text;
    }

    /** Says what is wrong with a command in a language. */
    static String in(Locale language, ParameterException failure) {
        return failure instanceof Mistake ours
                ? ours.text.in(language)
                : said(Objects.requireNonNullElse(failure.getMessage(), ""), language);
    }

    /** Says what names may have been meant, one line; empty when none is close. */
    static List<String> suggestions(Locale language, ParameterException failure) {
        List<String> close =
                failure instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return close.isEmpty()
                ? List.of()
                : List.of(TEXTS.of("mistake.suggestions", String.join(", ", close))
                        .in(language));
    }

    /** Says in a language what was said in English; as it was said when it is none of what is known. */
    private static String said(String english, Locale language) {
        if (!language.equals(Locale.FRENCH)) {
            return english;
        }
        for (Map.Entry<Pattern, String> known : SAID.entrySet()) {
            Matcher matcher = known.getKey().matcher(english);
            if (matcher.matches()) {
                Object[] groups = new Object[matcher.groupCount()];
                for (int group = 1; group <= groups.length; group++) {
                    String words = matcher.group(group);
                    boolean within = group == groups.length && WITHIN.contains(known.getValue());
                    groups[group - 1] = within ? said(words, language) : words.replace("', '", "\u00a0», «\u00a0");
                }
                return TEXTS.of(known.getValue(), groups).in(language);
            }
        }
        return english;
    }

    private static Map<Pattern, String> said() {
        Map<Pattern, String> said = new LinkedHashMap<>();
        said.put(Pattern.compile("Unknown option: '(.*)'"), "mistake.unknown-option");
        said.put(Pattern.compile("Unknown options: '(.*)'"), "mistake.unknown-options");
        said.put(Pattern.compile("Unmatched argument at index (\\d+): '(.*)'"), "mistake.unmatched");
        said.put(Pattern.compile("Unmatched arguments from index (\\d+): '(.*)'"), "mistake.unmatched-several");
        said.put(Pattern.compile("Missing required option: '(.*)'"), "mistake.missing-option");
        said.put(Pattern.compile("Missing required options: '(.*)'"), "mistake.missing-options");
        said.put(Pattern.compile("Missing required parameters?: '(.*)'"), "mistake.missing-parameter");
        said.put(Pattern.compile("Missing required options and parameters: '(.*)'"), "mistake.missing-both");
        said.put(Pattern.compile("Missing required subcommand"), "mistake.missing-subcommand");
        said.put(
                Pattern.compile("Error: Missing required argument \\(specify one of these\\): (.*)"),
                "mistake.missing-group");
        said.put(Pattern.compile("Error: Missing required argument\\(s\\): (.*)"), "mistake.missing-arguments");
        said.put(Pattern.compile("Error: (.*) are mutually exclusive \\(specify only one\\)"), "mistake.exclusive");
        said.put(Pattern.compile("option '(.*)' should be specified only once"), "mistake.once");
        said.put(
                Pattern.compile("Missing required parameter for option '(.*)' at index (.*) \\((.*)\\)"),
                "mistake.value-missing-at");
        said.put(Pattern.compile("Missing required parameter for option '(.*)' \\((.*)\\)"), "mistake.value-missing");
        said.put(Pattern.compile("Expected parameter for option '(.*)' but found '(.*)'"), "mistake.value-expected");
        said.put(Pattern.compile("Invalid value for option '([^']*)' \\((.*?)\\): (.*)"), "mistake.value-of");
        said.put(Pattern.compile("Invalid value for option '([^']*)': (.*)"), "mistake.value");
        said.put(Pattern.compile("expected one of \\[(.*)] \\(case-insensitive\\) but was '(.*)'"), "mistake.choice");
        said.put(Pattern.compile("'(.*)' is not a day, such as .*"), "mistake.day");
        said.put(Pattern.compile("'(.*)' is not a month, such as .*"), "mistake.month");
        said.put(Pattern.compile("'(.*)' is not a year, such as .*"), "mistake.year");
        said.put(Pattern.compile("'(.*)' is neither a date .*"), "mistake.known-on");
        said.put(Pattern.compile("'(.*)' is neither fr nor en"), "mistake.language");
        said.put(Pattern.compile("'(.*)' is not an? (int|long)"), "mistake.number");
        return said;
    }
}
