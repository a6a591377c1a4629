package fr.parcours.app;

import fr.parcours.core.dossier.Dossier;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads "known on": an instant with its offset, or a date, which means the end of that day in Paris. */
final class KnownOn implements ITypeConverter<Instant> {
    static final String DESCRIPTION =
            "Données telles que connues à cette date (fin de journée) ou à cet instant ; par défaut, tout ce que disent les"
                    + " fichiers.";

    @Override
    public Instant convert(String text) {
        try {
            return text.contains("T") ? OffsetDateTime.parse(text).toInstant() : Dossier.endOf(Text.readDay(text));
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text
                    + "' is neither a date (2022-02-24) nor an instant with its offset (2022-02-24T18:00:00+01:00)");
        }
    }
}
