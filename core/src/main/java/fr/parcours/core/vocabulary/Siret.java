package fr.parcours.core.vocabulary;

import fr.parcours.core.lifecycle.Stable;
import java.util.regex.Pattern;

/** The number of an establishment: the nine digits of its company, the SIREN, then five of its own. */
@Stable
public final class Siret {
    private static final Pattern FORM = Pattern.compile("[0-9]{14}");
    private static final int SIREN_LENGTH = 9;
    /** La Poste has more establishments than Luhn's formula can number. */
    private static final String LA_POSTE = "356000000";

    private static final int LA_POSTE_DIVISOR = 5;

    private Siret() {}

    /**
     * Checks if a text is fourteen digits that satisfy Luhn's formula, as do those of the SIREN. Those of La Poste's
     * establishments may instead add up to a multiple of five.
     */
    public static boolean isValid(String siret) {
        return FORM.matcher(siret).matches()
                && satisfiesLuhn(siren(siret))
                && (satisfiesLuhn(siret) || isOfLaPoste(siret));
    }

    /** Gets the SIREN of a SIRET: its first nine digits. */
    public static String siren(String siret) {
        return siret.substring(0, SIREN_LENGTH);
    }

    /** From the right, every second digit counts double, less nine when that makes two digits; the sum ends with zero. */
    private static boolean satisfiesLuhn(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - place), 10);
            int weighed = place % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static boolean isOfLaPoste(String siret) {
        int sum = siret.chars().map(digit -> Character.digit(digit, 10)).sum();
        return siren(siret).equals(LA_POSTE) && sum % LA_POSTE_DIVISOR == 0;
    }
}
