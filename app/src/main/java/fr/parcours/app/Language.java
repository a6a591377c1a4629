package fr.parcours.app;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The language that problems, summaries and mistakes in commands are written in: French, unless English is asked for. */
final class Language implements ITypeConverter<Locale> {
    static final String OPTION = "--lang";
    /** Says the language of all commands. */
    static final String VARIABLE = "PARCOURS_LANG";

    static final String DESCRIPTION =
            "Langue des problèmes signalés : fr ou en (par défaut : celle de PARCOURS_LANG, sinon fr).";

    @Override
    public Locale convert(String text) {
        if (!text.equals("fr") && !text.equals("en")) {
            throw new TypeConversionException("'" + text + "' is neither fr nor en");
        }
        return Locale.forLanguageTag(text);
    }

    /**
     * Finds the language asked for, also in a command that cannot be read to its end.
     *
     * @param arguments of the command, as typed
     * @param variable the environment's own choice
     */
    static Locale asked(List<String> arguments, @Nullable String variable) {
        String asked = variable == null ? "" : variable;
        for (int place = 0; place < arguments.size(); place++) {
            String argument = arguments.get(place);
            if (argument.startsWith(OPTION + "=")) {
                asked = argument.substring(OPTION.length() + 1);
            } else if (argument.equals(OPTION) && place + 1 < arguments.size()) {
                asked = arguments.get(place + 1);
            }
        }
        return asked.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
    }
}
