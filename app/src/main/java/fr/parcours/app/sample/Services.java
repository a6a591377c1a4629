package fr.parcours.app.sample;

import java.util.List;

/** The services of a year, in order: some receive those that others made. */
final class Services {
    private static final int JOBSEEKERS = 140;

    private Services() {}

    static List<Service> of(int year) {
        ParrainageService parrainage = new ParrainageService(year);
        ReinforcedGroups groups = new ReinforcedGroups(year);
        Companies companies = new Companies(year);
        return List.of(
                new Jobseekers(year, JOBSEEKERS),
                parrainage,
                new MobilisationService(year, parrainage),
                new RecruitmentService(year),
                new MatinalesService(year),
                new ApremsService(year),
                new NumeriqueService(year),
                groups,
                new HealthService(year, groups),
                new FajemService(year),
                new CrossBorderService(year),
                new CreationService(year),
                companies,
                new ClausesService(year, companies),
                companies::keep);
    }
}
