package fr.parcours.benchmarks;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.OptionalDouble;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures methods with JMH, each in a process of its own.
 *
 * @param warmups iterations left out
 * @param iterations iterations kept
 * @param length of each
 * @param log where JMH says all it does
 */
record InProcess(int warmups, int iterations, TimeValue length, Path log) {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    Cost measure(Line.Method method) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + method.benchmark().getName().replace(".", "\\.") + "\\." + method.method() + "$")
                .param("dossiers", Integer.toString(method.dossiers()))
                .forks(1)
                .threads(1)
                .warmupIterations(warmups)
                .warmupTime(length)
                .measurementIterations(iterations)
                .measurementTime(length)
                .addProfiler(CpuProfiler.class)
                .addProfiler(GCProfiler.class)
                .jvmArgs("-Xmx3g", "-Ddata=" + System.getProperty("data", "target/data"))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.NORMAL)
                .output(log.toString());
        if (method.measures() >= 0) {
            options.param("measures", Integer.toString(method.measures()));
        }
        return cost(run(options)).over(method.parts());
    }

    private static RunResult run(ChainedOptionsBuilder options) {
        try {
            Collection<RunResult> results = new Runner(options.build()).run();
            if (results.size() != 1) {
                throw new IllegalStateException(results.size() + " benchmarks instead of one");
            }
            return results.iterator().next();
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cost cost(RunResult result) {
        return new Cost(
                score(result, CpuProfiler.CPU),
                result.getPrimaryResult().getScore(),
                OptionalDouble.of(score(result, ALLOCATED)));
    }

    private static double score(RunResult result, String measured) {
        return Objects.requireNonNull(result.getSecondaryResults().get(measured), measured)
                .getScore();
    }
}
