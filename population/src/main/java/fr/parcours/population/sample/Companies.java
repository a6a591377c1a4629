package fr.parcours.population.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The 625 companies of the sample. The conseil RH reaches 263 of them in the published year: the report tells their sizes. */
final class Companies implements Service {
    private static final int ALL = 625;
    private static final int UNDER_10 = 170;
    private static final int UNDER_50 = 83;
    private static final int UNDER_100 = 10;
    private static final int REACHED = UNDER_10 + UNDER_50 + UNDER_100;

    private final List<CompanyFile> companies = new ArrayList<>();

    Companies(LocalDate from) {
        Dice dice = Dice.of("companies");
        for (int i = 0; i < ALL; i++) {
            companies.add(new CompanyFile(i + 1, staff(i, dice), from.minusDays(dice.between(1, 800)), dice));
        }
    }

    private static int staff(int number, Dice dice) {
        if (number < UNDER_10) {
            return dice.between(0, 9);
        } else if (number < UNDER_10 + UNDER_50) {
            return dice.between(10, 49);
        }
        if (number < REACHED) {
            return dice.between(50, 99);
        }
        return dice.chance(0.6) ? dice.between(0, 9) : dice.between(2, 20) * dice.between(2, 12);
    }

    List<CompanyFile> all() {
        return List.copyOf(companies);
    }

    List<CompanyFile> reached() {
        return companies.subList(0, REACHED);
    }

    /** Gets those the conseil RH does not reach in the published year. */
    List<CompanyFile> others() {
        return companies.subList(REACHED, ALL);
    }

    /** Keeps the dossiers: the services have all added to them. */
    @Override
    public void provide(Population population) {
        companies.forEach(company -> population.keep(company.dossier()));
    }
}
