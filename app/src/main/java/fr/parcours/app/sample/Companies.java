package fr.parcours.app.sample;

import static fr.parcours.app.sample.ServiceWords.COMPANY_CONTACT;
import static fr.parcours.app.sample.ServiceWords.COMPANY_INTERVIEW;
import static fr.parcours.app.sample.ServiceWords.CONSEIL_RH;
import static fr.parcours.app.sample.ServiceWords.VISIT;

import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/**
 * The 625 companies of a year and their 2 296 contacts. The conseil RH reaches 263 of them, whose sizes the report tells, and
 * supports 82; the others are met for a recruitment.
 */
final class Companies implements Service {
    private static final int ALL = 625;
    private static final int CONTACTS = 2296;
    private static final int UNDER_10 = 170;
    private static final int UNDER_50 = 83;
    private static final int UNDER_100 = 10;
    private static final int REACHED = UNDER_10 + UNDER_50 + UNDER_100;
    private static final int SUPPORTED = 82;
    private static final int INTERVIEWS = 191;
    private static final int OTHER_CONTACTS = 383;
    private static final int MOST_INTERVIEWS = 4;

    private final LocalDateRange days;
    private final List<CompanyFile> companies = new ArrayList<>();

    Companies(int year) {
        this.days = Days.between(LocalDate.of(year, 1, 11), LocalDate.of(year, 12, 17));
        Dice dice = Dice.of("companies " + year);
        for (int i = 0; i < ALL; i++) {
            companies.add(
                    new CompanyFile(i + 1, staff(i, dice), days.getStart().minusDays(dice.between(1, 900)), dice));
        }
    }

    private static int staff(int number, Dice dice) {
        if (number < UNDER_10) {
            return dice.between(0, 9);
        } else if (number < UNDER_10 + UNDER_50) {
            return dice.between(10, 49);
        }
        return number < REACHED ? dice.between(50, 99) : dice.between(1, 25) * dice.between(1, 12);
    }

    /** Gets those the conseil RH does not reach. */
    List<CompanyFile> others() {
        return companies.subList(REACHED, ALL);
    }

    @Override
    public void provide(Population population) {
        Dice dice = Dice.of("contacts with companies " + days.getStart().getYear());
        List<CompanyFile> reached = companies.subList(0, REACHED);
        List<CompanyFile> small = dice.shuffled(reached.subList(0, UNDER_10 + UNDER_50));
        List<CompanyFile> supported = small.subList(0, SUPPORTED);
        List<Integer> interviews = Parts.of(INTERVIEWS, SUPPORTED, 1, MOST_INTERVIEWS, dice);
        for (int i = 0; i < SUPPORTED; i++) {
            support(supported.get(i), interviews.get(i), dice);
        }
        // each is reached once at least, but those who were interviewed
        List<CompanyFile> toReach = new ArrayList<>(reached);
        toReach.removeAll(supported);
        while (toReach.size() < OTHER_CONTACTS) {
            toReach.add(dice.pick(reached));
        }
        toReach.forEach(company -> company.add(
                Step.builder(dice.day(days), COMPANY_CONTACT).by(CONSEIL_RH).build()));

        List<CompanyFile> toMeet = new ArrayList<>(others());
        while (toMeet.size() < CONTACTS - INTERVIEWS - OTHER_CONTACTS) {
            toMeet.add(dice.pick(companies));
        }
        toMeet.forEach(company -> company.add(
                Step.of(dice.day(days), dice.pick(List.of(COMPANY_CONTACT, COMPANY_CONTACT, COMPANY_CONTACT, VISIT)))));
    }

    /** Keeps the dossiers, once every service has added to them. */
    void keep(Population population) {
        companies.forEach(company -> population.keep(company.dossier()));
    }

    private void support(CompanyFile company, int interviews, Dice dice) {
        LocalDate entry =
                dice.day(Days.between(days.getStart(), days.getEndInclusive().minusDays(120)));
        LocalDate last = entry.plusDays(dice.between(90, 115));
        company.add(Entry.of(entry, CONSEIL_RH).prescriber(dice.pick(List.of("initiative", "chambre-consulaire"))));
        company.add(Phase.of(entry, CONSEIL_RH, PhaseId.DIAGNOSTIC));
        company.add(Step.builder(entry, COMPANY_INTERVIEW).by(CONSEIL_RH).build());
        for (int i = 1; i < interviews; i++) {
            company.add(Step.builder(dice.day(Days.between(entry.plusDays(1), last)), COMPANY_INTERVIEW)
                    .by(CONSEIL_RH)
                    .build());
        }
        company.add(Phase.of(WorkingDays.from(entry.plusDays(14)), CONSEIL_RH, PhaseId.ACCOMPAGNEMENT));
        if (dice.chance(0.5)) {
            LocalDate exit = WorkingDays.from(days.getEndInclusive().plusDays(dice.between(25, 55)));
            company.add(Exit.of(exit, CONSEIL_RH, dice.pick(List.of(ExitReason.AUTONOMIE, ExitReason.TERME))));
        }
    }
}
