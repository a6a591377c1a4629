package fr.parcours.benchmarks;

import fr.parcours.core.time.Days;
import fr.parcours.json.DossierFiles;
import fr.parcours.json.DossierFormat;
import fr.parcours.statistics.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

public final class Equal {
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        Measured measured = Measured.all();
        Report report = Report.of(measured.parcours(), Days.ofYear(2021))
                .over(DossierFiles.of(DossierFormat.of(measured.parcours().vocabulary()), List.of(file)))
                .result();
        Map<String, Measured.Values> ours = measured.values(report);
        try (SqlFigures sql = new SqlFigures(measured.measures())) {
            sql.load(file);
            Map<String, Measured.Values> theirs = sql.ask();
            int bad = 0;
            int zero = 0;
            for (String id : ours.keySet()) {
                if (!ours.get(id).equals(theirs.get(id))) {
                    bad++;
                    System.out.println(measured.measures().get(id) + "\n   " + ours.get(id) + "\n   " + theirs.get(id));
                }
                if (ours.get(id).current().map(v -> v.signum() == 0).orElse(true)) zero++;
            }
            System.out.println(ours.size() + " measures, " + bad + " differ, zero " + zero);
            for (int i = 0; i < 3; i++) {
                long t = System.nanoTime();
                sql.ask();
                System.out.println("ask " + (System.nanoTime() - t) / 1e6 + " ms");
            }
            for (int i = 0; i < 2; i++) {
                long t = System.nanoTime();
                sql.load(file);
                System.out.println("load " + (System.nanoTime() - t) / 1e6 + " ms");
            }
        }
    }
}
