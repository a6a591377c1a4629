package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.message.ValueLabel;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person does on the day of entry. */
final class Situations {
    private Situations() {}

    static Optional<String> activity(Dossier dossier, LocalDate on) {
        return dossier.answer(Attributes.ACTIVITY, on).value();
    }

    static Finding unknown(Rules rules, String id) {
        return rules.finding(id, Verdict.UNDETERMINED).missing(List.of(Attributes.ACTIVITY));
    }

    static String label(String activity) {
        return ValueLabel.of(Attributes.ACTIVITY, activity, Locale.FRENCH);
    }
}
