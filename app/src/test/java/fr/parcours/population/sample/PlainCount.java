package fr.parcours.population.sample;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The figures counted with plain loops, as someone with the definitions and no engine would. */
final class PlainCount {
    static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");
    static final DispositifId PPAE = DispositifId.of("ppae", "PPAE");

    private static final Map<String, Set<String>> CONTRACTS = Map.of(
            "interim", Set.of("interim"),
            "cdd", Set.of("cdd", "contrat-insertion"),
            "alternance", Set.of("apprentissage", "professionnalisation"),
            "cdi", Set.of("cdi"),
            "aides", Set.of("pec", "cie"),
            "creations", Set.of("creation-entreprise"));
    private static final Set<String> NOT_A_SITUATION = Set.of("benevolat");

    private final List<Dossier> dossiers;
    private final Days year;
    private final Map<String, BigDecimal> figures = new HashMap<>();

    private PlainCount(List<Dossier> dossiers, Days year) {
        this.dossiers = dossiers;
        this.year = year;
    }

    /** Counts a year of dossiers, each already as known on some day. */
    static Map<String, BigDecimal> of(List<Dossier> dossiers, int year) {
        PlainCount count = new PlainCount(dossiers, Days.ofYear(year));
        count.chapter("pacea", PACEA);
        count.chapter("cotraitance", PPAE);
        count.put(
                "pacea.accompagnes.delta-" + (year - 1),
                people(dossiers, PACEA, Days.ofYear(year)) - people(dossiers, PACEA, Days.ofYear(year - 1)));
        count.autonomy();
        count.aids();
        return count.figures;
    }

    static long people(List<Dossier> dossiers, DispositifId dispositif, Days period) {
        return dossiers.stream()
                .filter(dossier -> dossier.isEnrolled(dispositif, period))
                .count();
    }

    private void chapter(String prefix, DispositifId dispositif) {
        put(prefix + ".accompagnes", people(dossiers, dispositif, year));
        share(prefix + ".accompagnes.femmes", dispositif, Attributes.SEX, "female"::equals);
        share(prefix + ".accompagnes.qpv", dispositif, Attributes.QPV, Boolean.TRUE::equals);
        share(
                prefix + ".accompagnes.infra-bac",
                dispositif,
                Attributes.EDUCATION,
                Set.of("0", "1", "2", "3")::contains);
        put(
                prefix + ".entrees",
                dossiers.stream()
                        .flatMap(dossier -> dossier.enrolments(dispositif).stream())
                        .filter(enrolment -> year.contains(enrolment.start()))
                        .count());
        put(prefix + ".entretiens", steps(dispositif, "entretien"));
        put(prefix + ".stages", steps(dispositif, "stage"));
        put(prefix + ".formations", outcomes(dispositif, Set.of("formation", "scolarite")));
        put(prefix + ".service-civique", outcomes(dispositif, Set.of("service-civique")));
        CONTRACTS.forEach((name, kinds) -> put(prefix + ".contrats." + name, outcomes(dispositif, kinds)));
        put(
                prefix + ".contrats",
                CONTRACTS.values().stream()
                        .mapToLong(kinds -> outcomes(dispositif, kinds))
                        .sum());
        put(
                prefix + ".situations",
                dossiers.stream()
                        .filter(dossier -> facts(dossier, Outcome.class, dispositif)
                                .anyMatch(outcome ->
                                        !NOT_A_SITUATION.contains(outcome.kind().code())))
                        .count());
    }

    private void autonomy() {
        long inPhase = dossiers.stream()
                .filter(dossier -> dossier.facts(Phase.class)
                        .anyMatch(phase -> phase.dispositif().equals(PACEA)
                                && phase.phase().code().equals("autonomie")
                                && dossier.days(phase).overlaps(year)))
                .count();
        percent("pacea.accompagnes.autonomie", inPhase, people(dossiers, PACEA, year));
    }

    private void aids() {
        BigDecimal total = BigDecimal.ZERO;
        for (Dossier dossier : dossiers) {
            for (Aid aid : dossier.facts(Aid.class).toList()) {
                if (aid.scheme().code().equals("allocation-pacea") && year.contains(aid.on())) {
                    total = total.add(aid.amount());
                }
            }
        }
        figures.put("pacea.aides-financieres", total);
    }

    private <T> void share(String id, DispositifId dispositif, Attribute<T> attribute, Predicate<T> value) {
        long all = 0;
        long having = 0;
        for (Dossier dossier : dossiers) {
            Optional<LocalDate> lastDay = lastDay(dossier, dispositif);
            if (lastDay.isPresent()) {
                all++;
                having += dossier.answer(attribute, lastDay.get())
                                .value()
                                .filter(value)
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        percent(id, having, all);
    }

    /** Finds the last day of the year on which the person was enrolled. */
    private Optional<LocalDate> lastDay(Dossier dossier, DispositifId dispositif) {
        return dossier.enrolments(dispositif).stream()
                .map(Enrolment::days)
                .filter(days -> days.overlaps(year))
                .map(days -> days.intersection(year).orElseThrow().last())
                .max(LocalDate::compareTo);
    }

    private long steps(DispositifId dispositif, String kind) {
        return dossiers.stream()
                .flatMap(dossier -> facts(dossier, Step.class, dispositif))
                .filter(step -> step.kind().code().equals(kind))
                .mapToLong(Step::count)
                .sum();
    }

    private long outcomes(DispositifId dispositif, Set<String> kinds) {
        return dossiers.stream()
                .flatMap(dossier -> facts(dossier, Outcome.class, dispositif))
                .filter(outcome -> kinds.contains(outcome.kind().code()))
                .mapToLong(Outcome::count)
                .sum();
    }

    private <F extends Fact> Stream<F> facts(Dossier dossier, Class<F> type, DispositifId dispositif) {
        return dossier.facts(type)
                .filter(fact -> year.contains(fact.on()) && dossier.isEnrolled(dispositif, fact.on()));
    }

    private void percent(String id, long numerator, long denominator) {
        figures.put(
                id, BigDecimal.valueOf(100 * numerator).divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL64));
    }

    private void put(String id, long value) {
        figures.put(id, BigDecimal.valueOf(value));
    }
}
