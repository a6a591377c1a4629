package fr.parcours.benchmarks;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.runtime.Parcours;
import fr.parcours.statistics.Report;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all peers answered alike, before any time is compared.
 *
 * @param measures how many were compared, each over two periods
 * @param verdicts how many were compared, each by all four
 */
record Agreement(int measures, long verdicts) {
    /** Before the CEJ, in its first months, on the day measured, on a leap day, once the registration is required. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2020, 6, 15),
            LocalDate.of(2022, 6, 15),
            VerdictBenchmark.ON,
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2025, 3, 3));

    /**
     * Compares every measure over some dossiers, and every verdict over others.
     *
     * @throws IllegalStateException naming the first on which two peers differ
     */
    static Agreement over(int ofMeasures, int ofVerdicts) throws SQLException {
        return new Agreement(measures(ofMeasures), verdicts(ofVerdicts));
    }

    private static int measures(int dossiers) throws SQLException {
        Measured measured = Measured.all();
        Report report = Report.of(measured.parcours(), Days.ofYear(2021))
                .over(Dossiers.read(measured.parcours(), dossiers))
                .result();
        if (!report.problems().isEmpty() || report.dossiers() != dossiers) {
            throw new IllegalStateException(report.dossiers() + " dossiers counted: " + report.problems());
        }
        Map<String, Measured.Values> ours = measured.values(report);
        boolean anything = ours.values().stream()
                .anyMatch(values ->
                        values.current().filter(value -> value.signum() > 0).isPresent());
        if (!anything) {
            throw new IllegalStateException("nothing is counted: comparing would say nothing");
        }
        try (SqlFigures duckdb = new SqlFigures(measured.measures())) {
            duckdb.load(Dossiers.of(dossiers));
            Map<String, Measured.Values> theirs = duckdb.ask();
            ours.forEach((id, values) -> {
                if (!values.equals(theirs.get(id))) {
                    throw new IllegalStateException(
                            measured.measures().get(id) + ": " + values + " here, " + theirs.get(id) + " in DuckDB");
                }
            });
        }
        return ours.size();
    }

    private static long verdicts(int dossiers) {
        Parcours parcours = Parcours.load();
        EasyRules easyRules = new EasyRules();
        long compared = 0;
        try (DroolsRules drools = new DroolsRules()) {
            for (Dossier dossier : Dossiers.all(parcours, dossiers)) {
                for (LocalDate on : DAYS) {
                    Dossier seen = dossier.upTo(on);
                    Candidate byDrools = drools.judge(Candidate.of(seen, on));
                    Candidate byEasyRules = easyRules.judge(Candidate.of(seen, on));
                    differing(
                                    parcours.diagnose(seen, "cej", on).verdict(),
                                    HandWritten.cej(seen, on),
                                    byDrools.cej(),
                                    byEasyRules.cej())
                            .or(() -> differing(
                                    parcours.diagnose(seen, "pacea", on).verdict(),
                                    HandWritten.pacea(seen, on),
                                    byDrools.pacea(),
                                    byEasyRules.pacea()))
                            .ifPresent(verdicts -> {
                                throw new IllegalStateException(dossier.subject() + " on " + on
                                        + ", by us, by hand, Drools, Easy Rules: " + verdicts);
                            });
                    compared += 2;
                }
            }
        }
        return compared;
    }

    private static Optional<List<Verdict>> differing(Verdict... verdicts) {
        List<Verdict> all = List.of(verdicts);
        return all.stream().distinct().count() == 1 ? Optional.empty() : Optional.of(all);
    }
}
