package fr.parcours.benchmarks;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.core.rule.Verdict;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.coherence.Coherence;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Who may enter a CEJ and a PACEA, one dossier after another, each read up to the day beforehand. One operation is one dossier. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class VerdictBenchmark {
    static final LocalDate ON = LocalDate.of(2023, 3, 15);

    /** The suite and the dossiers. */
    @State(Scope.Thread)
    public static class Asked {
        @Param({"5000"})
        public int dossiers;

        private final Parcours parcours = Parcours.load();
        private final DroolsRules drools = new DroolsRules();
        private final EasyRules easyRules = new EasyRules();
        private final Coherence coherence = parcours.coherence();
        private Dossier[] all;
        private Dossier[] seen;
        private int next;

        @Setup(Level.Trial)
        public void read() {
            all = Dossiers.all(parcours, dossiers).toArray(Dossier[]::new);
            seen = Arrays.stream(all).map(dossier -> dossier.upTo(ON)).toArray(Dossier[]::new);
        }

        private Dossier next() {
            next = next + 1 == seen.length ? 0 : next + 1;
            return seen[next];
        }

        private Dossier whole() {
            next = next + 1 == all.length ? 0 : next + 1;
            return all[next];
        }
    }

    // ---- a CEJ and a PACEA -----------------------------------------------------------------------------------------

    @Benchmark
    public void byHand(Asked asked, Blackhole hole) {
        Dossier dossier = asked.next();
        hole.consume(HandWritten.cej(dossier, ON));
        hole.consume(HandWritten.pacea(dossier, ON));
    }

    @Benchmark
    public void parcours(Asked asked, Blackhole hole) {
        Dossier dossier = asked.next();
        hole.consume(asked.parcours.diagnose(dossier, "cej", ON).verdict());
        hole.consume(asked.parcours.diagnose(dossier, "pacea", ON).verdict());
    }

    /** With every finding, not yet read in a language. */
    @Benchmark
    public void parcoursExplained(Asked asked, Blackhole hole) {
        Dossier dossier = asked.next();
        hole.consume(asked.parcours.diagnose(dossier, "cej", ON).explanation());
        hole.consume(asked.parcours.diagnose(dossier, "pacea", ON).explanation());
    }

    @Benchmark
    public void parcoursInFrench(Asked asked, Blackhole hole) {
        Dossier dossier = asked.next();
        hole.consume(asked.parcours.diagnose(dossier, "cej", ON).explanation().in(Locale.FRENCH));
        hole.consume(asked.parcours.diagnose(dossier, "pacea", ON).explanation().in(Locale.FRENCH));
    }

    @Benchmark
    public void drools(Asked asked, Blackhole hole) {
        Candidate judged = asked.drools.judge(Candidate.of(asked.next(), ON));
        hole.consume(judged.cej());
        hole.consume(judged.pacea());
    }

    @Benchmark
    public void easyRules(Asked asked, Blackhole hole) {
        Candidate judged = asked.easyRules.judge(Candidate.of(asked.next(), ON));
        hole.consume(judged.cej());
        hole.consume(judged.pacea());
    }

    // ---- all dispositifs
    // ---------------------------------------------------------------------------------------------

    @Benchmark
    public void diagnose(Asked asked, Blackhole hole) {
        for (Diagnosis.Eligibility each :
                asked.parcours.diagnose(asked.whole(), ON).eligibilities()) {
            Verdict verdict = each.verdict();
            hole.consume(verdict);
        }
    }

    @Benchmark
    public void diagnoseExplained(Asked asked, Blackhole hole) {
        for (Diagnosis.Eligibility each :
                asked.parcours.diagnose(asked.whole(), ON).eligibilities()) {
            hole.consume(each.explanation());
        }
    }

    @Benchmark
    public void diagnoseInFrench(Asked asked, Blackhole hole) {
        for (Diagnosis.Eligibility each :
                asked.parcours.diagnose(asked.whole(), ON).eligibilities()) {
            hole.consume(each.explanation().in(Locale.FRENCH));
        }
    }

    // ---- coherence
    // ---------------------------------------------------------------------------------------------------

    /** What a dossier says of itself, checked against the dispositifs and by every plug-in. */
    @Benchmark
    public List<Problem> check(Asked asked) {
        return asked.coherence.check(asked.whole());
    }
}
