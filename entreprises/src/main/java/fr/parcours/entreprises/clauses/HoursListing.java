package fr.parcours.entreprises.clauses;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Listing.Column;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The hours of a period as a contracting authority asks for them: by market, participant, employer and month, and whether a
 * contract of that market covers them. Hours are in the period by their own day, as figures count them.
 */
final class HoursListing {
    private HoursListing() {}

    static Listing listing() {
        return Listing.of(
                        "clauses-sociales.heures",
                        "Heures d’insertion par marché, participant et mois",
                        List.of(
                                Column.required("marche", "Marché"),
                                Column.required("participant", "Participant"),
                                Column.optional("employeur", "Employeur"),
                                Column.required("lieu", "Lieu du marché"),
                                Column.required("mois", "Mois"),
                                Column.required("heures", "Heures"),
                                Column.counted("sous-contrat", "Couvertes par un contrat du marché")),
                        HoursListing::rows)
                .by("marche");
    }

    /** Hours that make one row, in the order of rows. */
    private record Key(
            Optional<String> market, YearMonth month, Optional<String> party, Optional<String> place, boolean covered)
            implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing((Key key) -> key.market.orElse(""))
                .thenComparing(Key::month)
                .thenComparing(key -> key.party.orElse(""))
                .thenComparing(key -> key.place.orElse(""))
                .thenComparing(Key::covered);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static List<List<Optional<String>>> rows(Dossier dossier, Days period) {
        if (dossier.subject().kind() != SubjectKind.PARTICIPANT) {
            return List.of();
        }
        Map<Key, List<Step>> byRow = new TreeMap<>();
        Clause.hours(dossier)
                .filter(step -> period.contains(step.on()))
                .forEach(step -> byRow.computeIfAbsent(key(dossier, step), key -> new ArrayList<>())
                        .add(step));
        List<List<Optional<String>>> rows = new ArrayList<>();
        byRow.forEach((key, steps) -> rows.add(List.of(
                key.market(),
                Optional.of(dossier.subject().id()),
                key.party(),
                key.place(),
                Optional.of(key.month().toString()),
                hours(steps),
                Optional.of(key.covered() ? Listing.COUNTED : Listing.NOT_COUNTED))));
        return rows;
    }

    private static Key key(Dossier dossier, Step step) {
        return new Key(
                step.market(),
                step.forMonth().orElseGet(() -> YearMonth.from(step.on())),
                step.party(),
                Optional.ofNullable(step.keywords().get(Keyword.Topic.PLACE)).map(Keyword::code),
                Clause.isUnderContract(dossier, step));
    }

    /** Adds up hours; empty when none of the steps gives any. */
    private static Optional<String> hours(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step.hours().stream())
                .reduce(BigDecimal::add)
                .map(HoursListing::plain);
    }

    /** Writes a number with a point and no decimal that says nothing. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
