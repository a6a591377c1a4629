package fr.parcours.population.sample;

import static fr.parcours.population.sample.ServiceWords.ACTIVITY_CODE;
import static fr.parcours.population.sample.ServiceWords.STAFF;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.vocabulary.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A made-up company while being made. */
final class CompanyFile {
    private static final List<String> ACTIVITIES = List.of(
            "10.71C", "41.20B", "43.21A", "43.34Z", "45.20A", "47.11B", "47.71Z", "49.41A", "55.10Z", "56.10A",
            "56.10C", "62.02A", "78.20Z", "81.21Z", "88.10A", "96.02A");

    private final String id;
    private final String siret;
    private final int staff;
    private final String activity;
    private final LocalDate knownSince;
    private final List<Fact> facts = new ArrayList<>();

    CompanyFile(int number, int staff, LocalDate knownSince, Dice dice) {
        this.id = String.format(Locale.ROOT, "E-%04d", number);
        this.siret = siret(number);
        this.staff = staff;
        this.activity = dice.pick(ACTIVITIES);
        this.knownSince = knownSince;
    }

    String id() {
        return id;
    }

    int staff() {
        return staff;
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    Dossier dossier() {
        List<Fact> all = new ArrayList<>(facts);
        all.add(Declaration.of(knownSince, Values.NONE.with(STAFF, staff).with(ACTIVITY_CODE, activity)));
        return Dossier.of(Subject.of(SubjectKind.COMPANY, id).siret(siret), all);
    }

    /** Makes a SIRET that checks, and that no company has: no SIREN begins with three zeros. */
    private static String siret(int number) {
        String siren = checked(String.format(Locale.ROOT, "000%05d", number));
        return checked(siren + "0001");
    }

    /** Adds the digit that makes a number check by Luhn's formula. */
    private static String checked(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
            int weighed = i % 2 == 0 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
