package fr.parcours.population.sample;

import static fr.parcours.population.sample.ServiceWords.COMPANY_CONTACT;
import static fr.parcours.population.sample.ServiceWords.COMPANY_INTERVIEW;
import static fr.parcours.population.sample.ServiceWords.CONSEIL_RH;
import static fr.parcours.population.sample.ServiceWords.VISIT;

import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The 2 296 contacts with companies in a year. The conseil RH supports 82 of those it reaches; the others are met for a
 * recruitment.
 */
final class CompanyContacts implements Service {
    private static final int CONTACTS = 2296;
    private static final int SUPPORTED = 82;
    private static final int INTERVIEWS = 191;
    private static final int OTHER_CONTACTS = 383;
    private static final int MOST_INTERVIEWS = 4;
    private static final int TOO_LARGE = 50;
    private static final List<StepKind> MEETINGS = List.of(COMPANY_CONTACT, COMPANY_CONTACT, COMPANY_CONTACT, VISIT);

    private final Season season;
    private final Days days;
    private final List<CompanyFile> all;
    private final List<CompanyFile> reached;
    private final List<CompanyFile> met;

    CompanyContacts(Season season, Companies companies) {
        this.season = season;
        this.days = Days.between(LocalDate.of(season.year(), 1, 11), LocalDate.of(season.year(), 12, 17));
        // whoever is supported in another year is left in peace afterwards
        this.all = season.isPublished() ? companies.all() : companies.others();
        this.reached = season.isPublished() ? companies.reached() : season.of(companies.others());
        this.met = season.of(companies.others());
    }

    @Override
    public void provide(Population population) {
        Dice dice = Dice.of("contacts with companies " + season.year());
        int interviews = season.of(INTERVIEWS);
        int contacts = season.of(OTHER_CONTACTS);
        List<CompanyFile> supported = dice.shuffled(reached).stream()
                .filter(company -> company.staff() < TOO_LARGE)
                .limit(season.of(SUPPORTED))
                .toList();
        List<Integer> numbers = Parts.of(interviews, supported.size(), 1, MOST_INTERVIEWS, dice);
        for (int i = 0; i < supported.size(); i++) {
            support(supported.get(i), numbers.get(i), dice);
        }
        // each is reached once at least, but those who were interviewed
        List<CompanyFile> toReach = new ArrayList<>(reached);
        toReach.removeAll(supported);
        while (toReach.size() < contacts) {
            toReach.add(dice.pick(reached));
        }
        toReach.forEach(company -> company.add(
                Step.builder(dice.day(days), COMPANY_CONTACT).by(CONSEIL_RH).build()));

        List<CompanyFile> toMeet = new ArrayList<>(met);
        while (toMeet.size() < season.of(CONTACTS) - interviews - contacts) {
            toMeet.add(dice.pick(all));
        }
        toMeet.forEach(company -> company.add(Step.of(dice.day(days), dice.pick(MEETINGS))));
    }

    private void support(CompanyFile company, int interviews, Dice dice) {
        LocalDate entry = dice.day(Days.between(days.first(), days.last().minusDays(120)));
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
        if (!season.isPublished() || dice.chance(0.5)) {
            LocalDate exit = WorkingDays.from(
                    days.last().plusDays(season.isPublished() ? dice.between(25, 55) : dice.between(1, 12)));
            company.add(Exit.of(exit, CONSEIL_RH, dice.pick(List.of(ExitReason.AUTONOMIE, ExitReason.TERME))));
        }
    }
}
