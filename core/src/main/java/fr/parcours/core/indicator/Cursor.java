package fr.parcours.core.indicator;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a text that is read by recursive descent. Spaces before what is read do not matter. */
final class Cursor {
    private static final Pattern SPACES = Pattern.compile("\\s*");

    private final String text;
    private final Matcher matcher;
    private int at;

    Cursor(String text, int start) {
        this.text = text;
        this.matcher = SPACES.matcher(text);
        this.at = start;
    }

    /** Gets where reading has come to, spaces not skipped. */
    int at() {
        return at;
    }

    /** Skips spaces and gets where the next thing starts. */
    int start() {
        matcher.usePattern(SPACES).region(at, text.length());
        at = matcher.lookingAt() ? matcher.end() : at;
        return at;
    }

    boolean isAtEnd() {
        return start() == text.length();
    }

    /** Reads what has a form, if it comes next. */
    Optional<String> next(Pattern form) {
        int start = start();
        matcher.usePattern(form).region(start, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher.group());
    }

    /** Reads a sign, if it comes next. */
    boolean accept(String sign) {
        if (!text.startsWith(sign, start())) {
            return false;
        }
        at += sign.length();
        return true;
    }

    /** Gets the word of a form that stands at a place, else the one character that does; empty at the end. Goes back there. */
    String found(int place, Pattern form) {
        at = place;
        String found = next(form).orElseGet(() -> text.substring(start(), Math.min(start() + 1, text.length())));
        at = place;
        return found;
    }
}
