package fr.parcours.population.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The services of the published year and of the one before, in order: some receive those that others made. */
final class Services {
    /** Ours: the report tells nothing of that year, which the lockdowns shortened. */
    private static final double YEAR_BEFORE = 0.6;

    private Services() {}

    static List<Service> of(int year) {
        Companies companies = new Companies(LocalDate.of(year - 1, 1, 1));
        return Stream.of(
                        of(new Season(year - 1, YEAR_BEFORE), companies),
                        of(new Season(year, 1), companies),
                        Stream.of(new ClausesService(year, companies), companies))
                .flatMap(services -> services)
                .toList();
    }

    private static Stream<Service> of(Season season, Companies companies) {
        ParrainageService parrainage = new ParrainageService(season);
        ReinforcedGroups groups = new ReinforcedGroups(season);
        return Stream.of(
                new Jobseekers(season),
                parrainage,
                new MobilisationService(season, parrainage),
                new RecruitmentService(season),
                new MatinalesService(season),
                new ApremsService(season),
                new NumeriqueService(season),
                groups,
                new HealthService(season, groups),
                new FajemService(season),
                new CrossBorderService(season),
                new CreationService(season),
                new CompanyContacts(season, companies));
    }
}
