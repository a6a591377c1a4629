package fr.parcours.population.sample;

import static fr.parcours.population.sample.ServiceWords.CLAUSES;
import static fr.parcours.population.sample.ServiceWords.ELSEWHERE;
import static fr.parcours.population.sample.ServiceWords.LOCAL;

import fr.parcours.core.dossier.Entry;
import fr.parcours.core.time.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Social clauses: 47 markets of the territory, 60 companies, and the people who work on them or, residents all, on markets
 * elsewhere. The hours of the year before are ours: they make the 26 % more that the report prints.
 */
final class ClausesService implements Service {
    private static final int MARKETS = 47;
    private static final int OPERATIONS = 32;
    private static final int AUTHORITIES = 13;
    private static final int COMPANIES = 60;
    private static final int MARKETS_ELSEWHERE = 38;

    private final Days begin;
    private final Days beginLater;
    private final Companies companies;
    private final List<ClauseWork> local;
    private final List<ClauseWork> elsewhere;

    ClausesService(int year, Companies companies) {
        this.begin = Days.between(LocalDate.of(year - 2, 9, 2), LocalDate.of(year - 1, 1, 4));
        this.beginLater = Days.between(LocalDate.of(year, 1, 4), LocalDate.of(year, 2, 26));
        this.companies = companies;
        this.local = List.of(
                new ClauseWork(year - 1, LOCAL, 80, 84, 14_640, true, 24),
                new ClauseWork(year - 1, LOCAL, 45, 47, 8_240, false, 15), // 22 880 hours
                new ClauseWork(year, LOCAL, 100, 106, 18_556, true, 31),
                new ClauseWork(year, LOCAL, 54, 57, 10_269, false, 17)); // 154 people, 163 contracts, 28 825 hours
        this.elsewhere = List.of(
                new ClauseWork(year - 1, ELSEWHERE, 170, 181, 74_800, true, 52),
                new ClauseWork(year, ELSEWHERE, 213, 231, 95_032, true, 65));
    }

    @Override
    public void provide(Population population) {
        Dice dice = Dice.of("clauses " + begin.first());
        List<CompanyFile> employers = companies.others().subList(0, COMPANIES);
        List<MarketFile> followed = new ArrayList<>();
        for (int i = 0; i < MARKETS; i++) {
            int operation = i % OPERATIONS;
            LocalDate first = dice.day(i % 5 < 4 ? begin : beginLater);
            MarketFile market = new MarketFile(
                    String.format(Locale.ROOT, "M-%03d", i + 1),
                    first,
                    "maitre-ouvrage-" + (operation % AUTHORITIES + 1),
                    "operation-" + (operation + 1),
                    employers.get(i).id());
            market.follow();
            followed.add(market);
            employers.get(i).add(Entry.of(first, CLAUSES).prescriber("maitre-ouvrage"));
        }
        employers
                .subList(MARKETS, COMPANIES)
                .forEach(company ->
                        company.add(Entry.of(dice.day(beginLater), CLAUSES).prescriber("initiative")));
        List<MarketFile> others = new ArrayList<>();
        for (int i = 0; i < MARKETS_ELSEWHERE; i++) {
            others.add(new MarketFile(
                    String.format(Locale.ROOT, "M-9%02d", i + 1),
                    dice.day(begin),
                    "maitre-ouvrage-metropole-" + (i % 15 + 1),
                    "operation-metropole-" + (i % 30 + 1),
                    dice.pick(employers).id()));
        }
        local.forEach(work -> work.provide(population, followed));
        elsewhere.forEach(work -> work.provide(population, others));
        followed.forEach(market -> population.keep(market.dossier(dice)));
        others.forEach(market -> population.keep(market.dossier(dice)));
    }
}
