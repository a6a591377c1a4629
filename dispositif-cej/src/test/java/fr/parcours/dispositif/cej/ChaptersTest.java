package fr.parcours.dispositif.cej;

import static fr.parcours.dispositif.cej.Suite.PARCOURS;
import static fr.parcours.testkit.Literals.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.runtime.assembly.Owned;
import fr.parcours.statistics.Report;
import fr.parcours.testkit.RandomSubjects;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chapters of the CEJ and of the young graduates, confirmed by a plain count. */
class ChaptersTest {
    private static final LocalDate FIRST = day("2024-01-01");
    private static final LocalDate LAST = day("2024-12-31");
    private static final Set<String> POSITIVE = Set.of(
            "autonomie",
            "emploi-durable",
            "emploi",
            "creation",
            "alternance",
            "formation",
            "scolarite",
            "qualification",
            "dynamique");
    private static final Set<String> NEUTRAL = Set.of("limite-age", "demenagement", "sante", "deces");
    private static final Set<String> NEGATIVE = Set.of("terme", "demande", "abandon", "non-respect", "radiation");

    @ParameterizedTest
    @CsvSource({"cej", "jeunes-diplomes"})
    void theFiguresAreThoseOfAPlainCount(String dispositif) {
        List<Dossier> people = RandomSubjects.of(PARCOURS)
                .participants(3_000)
                .seed(2024)
                .over(Days.between(day("2022-03-01"), day("2025-12-31")))
                .stream()
                .map(ChaptersTest::active)
                .toList();
        Map<String, BigDecimal> counted = new Count(dispositif).over(people);
        Report report = Report.of(PARCOURS, Year.of(2024)).over(people);
        Map<String, BigDecimal> reported = new TreeMap<>();
        counted.keySet()
                .forEach(name -> reported.put(
                        name,
                        report.cell(dispositif + "." + name)
                                .orElseThrow()
                                .displayed()
                                .orElseThrow()));
        assertThat(rounded(reported)).isEqualTo(rounded(counted));
        assertThat(counted.get("entrees")).isGreaterThan(BigDecimal.TEN);
        counted.forEach((name, value) ->
                assertThat(value).as(name).matches(found -> found.signum() > 0 || name.equals("sorties.autres")));
    }

    @Test
    void theAccompaniedAreBrokenDownBySexAgeEducationAndDistrict() {
        for (String id : List.of("cej", "jeunes-diplomes")) {
            Chapter chapter = PARCOURS.chapters().stream()
                    .map(Owned::value)
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(chapter.breakdowns())
                    .extracting(breakdown -> breakdown.id().substring(id.length()))
                    .containsExactly(
                            ".accompagnes.par-sexe",
                            ".accompagnes.par-age",
                            ".accompagnes.par-diplome",
                            ".accompagnes.par-quartier");
        }
    }

    /** Random people seldom do activities: hours declared and validated are added, some of them out of the year. */
    private static Dossier active(Dossier dossier) {
        int number = Math.floorMod(dossier.subject().id().hashCode(), 400);
        LocalDate on = FIRST.minusDays(20).plusDays(number);
        return dossier.with(
                worked(on, BigDecimal.valueOf(25L * (number % 20 + 1), 2), "declared"),
                worked(on.plusDays(7), BigDecimal.valueOf(25L * (number % 30 + 1), 2), "validated"));
    }

    private static Step worked(LocalDate on, BigDecimal hours, String state) {
        return Step.builder(on, StepKind.ACTIVITE)
                .by(Cej.CEJ)
                .hours(hours)
                .value(Attributes.STATE, state)
                .build();
    }

    private static Map<String, String> rounded(Map<String, BigDecimal> figures) {
        Map<String, String> rounded = new TreeMap<>();
        figures.forEach((name, value) -> rounded.put(
                name,
                value.setScale(name.equals("allocations") ? 2 : 0, RoundingMode.HALF_UP)
                        .toPlainString()));
        return rounded;
    }

    /** Goes through the facts of each dossier in order of days. */
    private static final class Count {
        private final String dispositif;
        private final Map<String, BigDecimal> figures = new TreeMap<>();
        private long days;
        private long ended;

        Count(String dispositif) {
            this.dispositif = dispositif;
            for (String name : List.of(
                    "accompagnes",
                    "entrees",
                    "premieres-entrees",
                    "presents",
                    "sorties",
                    "sorties.positives",
                    "sorties.neutres",
                    "sorties.negatives",
                    "sorties.autres",
                    "entretiens")) {
                figures.put(name, BigDecimal.ZERO);
            }
            if (dispositif.equals("cej")) {
                List.of("heures.validees", "heures.declarees", "allocations")
                        .forEach(name -> figures.put(name, BigDecimal.ZERO));
            }
        }

        Map<String, BigDecimal> over(List<Dossier> people) {
            people.forEach(this::count);
            figures.put(
                    "duree-moyenne",
                    BigDecimal.valueOf(days).divide(BigDecimal.valueOf(ended * 30.4375), 9, RoundingMode.HALF_UP));
            return figures;
        }

        private void count(Dossier dossier) {
            LocalDate begun = null;
            boolean accompanied = false;
            int entries = 0;
            for (Fact fact : dossier.facts()) {
                if (fact instanceof Entry entry && entry.dispositif().code().equals(dispositif) && begun == null) {
                    begun = entry.on();
                    entries++;
                    if (inYear(begun)) {
                        add("entrees", BigDecimal.ONE);
                        if (entries == 1) {
                            add("premieres-entrees", BigDecimal.ONE);
                        }
                    }
                } else if (fact instanceof Exit exit && exit.dispositif().code().equals(dispositif) && begun != null) {
                    accompanied |= !begun.isAfter(LAST) && !exit.on().isBefore(FIRST);
                    if (inYear(exit.on())) {
                        left(exit);
                        days += ChronoUnit.DAYS.between(begun, exit.on()) + 1;
                        ended++;
                    }
                    if (!begun.isAfter(LAST) && exit.on().isAfter(LAST)) {
                        add("presents", BigDecimal.ONE);
                    }
                    begun = null;
                } else if (fact instanceof Aid aid
                        && aid.scheme().code().equals("allocation-cej")
                        && inYear(aid.on())
                        && figures.containsKey("allocations")) {
                    add("allocations", aid.amount());
                }
            }
            if (begun != null && !begun.isAfter(LAST)) {
                accompanied = true;
                add("presents", BigDecimal.ONE);
            }
            if (accompanied) {
                add("accompagnes", BigDecimal.ONE);
            }
            dossier.facts().stream()
                    .filter(Step.class::isInstance)
                    .map(Step.class::cast)
                    .filter(step -> inYear(step.on()) && isEnrolled(dossier, step.on()))
                    .forEach(this::done);
        }

        private void left(Exit exit) {
            add("sorties", BigDecimal.ONE);
            String reason = exit.reason().map(Object::toString).orElse("");
            add(
                    POSITIVE.contains(reason)
                            ? "sorties.positives"
                            : NEUTRAL.contains(reason)
                                    ? "sorties.neutres"
                                    : NEGATIVE.contains(reason) ? "sorties.negatives" : "sorties.autres",
                    BigDecimal.ONE);
        }

        private void done(Step step) {
            if (step.kind().code().equals("entretien")) {
                add("entretiens", BigDecimal.valueOf(step.count()));
            }
            if (step.kind().code().equals("activite") && figures.containsKey("heures.validees")) {
                String state = step.values().get(Attributes.STATE).value().orElse("");
                String name = "heures." + (state.equals("validated") ? "validees" : "declarees");
                if (state.equals("validated") || state.equals("declared")) {
                    add(name, step.hours().orElse(BigDecimal.ZERO));
                }
            }
        }

        private boolean isEnrolled(Dossier dossier, LocalDate on) {
            LocalDate begun = null;
            for (Fact fact : dossier.facts()) {
                if (fact instanceof Entry entry && entry.dispositif().code().equals(dispositif) && begun == null) {
                    begun = entry.on();
                } else if (fact instanceof Exit exit && exit.dispositif().code().equals(dispositif) && begun != null) {
                    if (!on.isBefore(begun) && !on.isAfter(exit.on())) {
                        return true;
                    }
                    begun = null;
                }
            }
            return begun != null && !on.isBefore(begun);
        }

        private void add(String name, BigDecimal more) {
            figures.merge(name, more, BigDecimal::add);
        }

        private static boolean inYear(LocalDate on) {
            return !on.isBefore(FIRST) && !on.isAfter(LAST);
        }
    }
}
