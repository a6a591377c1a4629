package fr.parcours.population.sample;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.time.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The making of the dossiers, stage after stage. A figure is met by the stage that owns it, and no later stage moves it.
 *
 * <ol>
 *   <li>people are enrolled, the widest dispositif first: a chapter takes its people from those before it
 *   <li>outcomes, interviews and money are dealt, the narrowest zone first: a wider one only gets what is missing to it
 *   <li>services add their own facts and dossiers
 *   <li>the totals of the whole mission locale are dealt, less what is already there
 *   <li>traits are decided, for all shares at once, now that nobody joins a crowd any more
 *   <li>surroundings, corrections and later news move no figure known on the day the data stopped
 * </ol>
 */
final class Making {
    private final LocalDate dataStoppedOn;
    private final Days year;
    private final Days yearBefore;
    private final List<Days> periods;
    private final Population population;
    /** The widest first. */
    private final List<Calibration> calibrations;

    private final List<Service> services;

    Making(Year published, LocalDate dataStoppedOn) {
        this.dataStoppedOn = dataStoppedOn;
        this.year = Days.ofYear(published.getValue());
        this.yearBefore = Days.ofYear(published.getValue() - 1);
        this.periods = List.of(yearBefore, year, Days.between(year.last().plusDays(1), dataStoppedOn));
        this.population = new Population(dataStoppedOn);
        this.calibrations = List.of(
                new PaceaCalibration(dataStoppedOn),
                new CotraitanceCalibration(year, dataStoppedOn),
                new GarantieJeunesCalibration(year, dataStoppedOn),
                new ObligationFormationCalibration(year, dataStoppedOn),
                new ReperageCalibration(year),
                new MissionLocaleCalibration(year, dataStoppedOn),
                new PlieCalibration(year),
                new MediationCalibration(year));
        this.services = Services.of(published.getValue());
    }

    Stream<Dossier> dossiers() {
        calibrations.forEach(calibration -> calibration.enrol(population));
        AdultTables.all().forEach(this::deal);
        YoungTables.all().forEach(this::deal);
        services.forEach(service -> service.provide(population));
        List.of(new Reception(2020, 3179, 5310, 63_900), new Reception(2021, 4292, 6268, 82_727))
                .forEach(reception -> reception.deal(population));
        List.of(new OtherAid(2020, new BigDecimal("3578405.00")), new OtherAid(2021, new BigDecimal("4651927.00")))
                .forEach(aid -> aid.deal(population));
        balance();
        surround();
        return population.dossiers();
    }

    private void deal(Table table) {
        for (Days period : periods) {
            Dealing dealing = new Dealing(population, table.zone(), period);
            table.quotas(Year.of(period.first().getYear())).forEach(quota -> quota.deal(dealing));
        }
    }

    private void balance() {
        Map<Trait, List<Share>> shares = new LinkedHashMap<>();
        Stream.concat(
                        calibrations.stream().map(Calibration::shares),
                        services.stream().map(Service::shares))
                .flatMap(List::stream)
                .forEach(share -> shares.computeIfAbsent(share.trait(), trait -> new ArrayList<>())
                        .add(share));
        Trait.DECIDED_IN_ORDER.stream()
                .filter(shares::containsKey)
                .forEach(trait -> Balance.decide(trait, shares.get(trait), population));
    }

    private void surround() {
        new Surroundings(population, yearBefore.union(year), dataStoppedOn).add();
        Dealing pacea = new Dealing(population, Zone.in(Words.PACEA).outside(Words.PPAE), year);
        new Corrections(pacea, dataStoppedOn).make();
        new LaterNews(pacea, dataStoppedOn).add();
    }
}
