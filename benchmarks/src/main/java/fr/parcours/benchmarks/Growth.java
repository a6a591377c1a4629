package fr.parcours.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import fr.parcours.core.time.Days;
import fr.parcours.runtime.Parcours;
import fr.parcours.statistics.Report;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What grows with the number of dossiers: the whole report of a file, read twice in a process of its own: once to time it, once to weigh,
 * several times a second, all that is alive on the heap.
 */
final class Growth {
    private static final int WEIGHINGS_APART = 150;

    private Growth() {}

    /** Prints the microseconds of processor a dossier takes, then the most bytes alive. */
    public static void main(String... args) throws InterruptedException {
        int dossiers = Integer.parseInt(args[0]);
        Parcours parcours = Parcours.load();
        report(parcours, Math.min(dossiers, 5_000)); // compiled by then
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        report(parcours, dossiers);
        double cpu = (system.getProcessCpuTime() - before) / 1_000.0 / dossiers;
        System.out.println(cpu + " " + weighed(parcours, dossiers));
    }

    private static void report(Parcours parcours, int dossiers) {
        Report report = Report.of(parcours, Days.ofYear(2021))
                .over(Dossiers.read(parcours, dossiers))
                .result();
        if (report.dossiers() != dossiers) {
            throw new IllegalStateException(report.dossiers() + " dossiers counted out of " + dossiers);
        }
    }

    private static long weighed(Parcours parcours, int dossiers) throws InterruptedException {
        AtomicBoolean on = new AtomicBoolean(true);
        AtomicLong most = new AtomicLong();
        Thread weighing = new Thread(() -> {
            while (on.get()) {
                System.gc();
                most.accumulateAndGet(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
                pause();
            }
        });
        weighing.start();
        report(parcours, dossiers);
        on.set(false);
        weighing.join();
        return most.get();
    }

    private static void pause() {
        try {
            Thread.sleep(WEIGHINGS_APART);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
