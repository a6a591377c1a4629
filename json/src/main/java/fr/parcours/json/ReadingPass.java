package fr.parcours.json;

import fr.parcours.core.dossier.Extras;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * One pass over all lines: the calling thread reads batches and takes back what they gave, in input order; workers parse
 * them.
 */
final class ReadingPass<V extends DossierVisitor> {
    private static final int SECONDS_TO_STOP = 10;

    private final DossierFormat format;
    private final ToLongFunction<Subject> digest;
    private final Consumer<? super Progress> progress;
    private final Consumer<? super RejectedLine> rejects;
    private final long totalBytes;

    private final LongSet seen = new LongSet();
    private final Map<Long, Location> suspects = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private long dossiers;
    private long leftOut;
    private volatile boolean stopped;

    ReadingPass(
            DossierFormat format,
            ToLongFunction<Subject> digest,
            Consumer<? super Progress> progress,
            Consumer<? super RejectedLine> rejects,
            long totalBytes) {
        this.format = format;
        this.digest = digest;
        this.progress = progress;
        this.rejects = rejects;
        this.totalBytes = totalBytes;
    }

    /** Gets the digests met twice, each with its second place. */
    Map<Long, Location> suspects() {
        return suspects;
    }

    Reading<V> reading(V result, List<InputFile> inputs, List<Problem> doubles) {
        return new Reading<>(result, inputs, dossiers, leftOut, problems, doubles);
    }

    V run(BatchReader reader, int count, Supplier<? extends V> visitors, BinaryOperator<V> merge) {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            workers.add(new Worker(visitors.get()));
        }
        if (count == 1) {
            for (Optional<Batch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                take(workers.get(0).read(batch.get()));
            }
        } else {
            inParallel(reader, workers);
        }
        return workers.stream().map(worker -> worker.visitor).reduce(merge).orElseThrow();
    }

    private void inParallel(BatchReader reader, List<Worker> workers) {
        ExecutorService executor = Executors.newFixedThreadPool(workers.size(), ReadingPass::thread);
        Queue<Worker> idle = new ConcurrentLinkedQueue<>(workers);
        Queue<FutureTask<BatchResult>> underWay = new ArrayDeque<>();
        try {
            for (Optional<Batch> next = reader.next(); next.isPresent(); next = reader.next()) {
                Batch batch = next.get();
                FutureTask<BatchResult> task = new FutureTask<>(() -> {
                    Worker worker = idle.remove();
                    try {
                        return worker.read(batch);
                    } finally {
                        idle.add(worker);
                    }
                });
                executor.execute(task);
                underWay.add(task);
                while (underWay.size() > 2 * workers.size()
                        || (!underWay.isEmpty() && underWay.element().isDone())) {
                    take(result(underWay.remove()));
                }
            }
            while (!underWay.isEmpty()) {
                take(result(underWay.remove()));
            }
        } finally {
            stop(executor);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "parcours-reading");
        thread.setDaemon(true);
        return thread;
    }

    private static BatchResult result(FutureTask<BatchResult> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the reading was interrupted");
        }
    }

    /** Waits for the workers, so that none of them is still folding when the caller goes on. */
    private void stop(ExecutorService executor) {
        stopped = true;
        executor.shutdown();
        try {
            if (!executor.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Takes what a batch gave, in input order. */
    private void take(BatchResult result) {
        for (int i = 0; i < result.count; i++) {
            if (!seen.add(result.digests[i]) && suspects.size() < Reading.MOST_DOUBLES) {
                suspects.putIfAbsent(result.digests[i], Location.of(result.batch.file(), result.lines[i]));
            }
        }
        dossiers += result.count;
        leftOut += result.bad.cardinality();
        if (!result.bad.isEmpty()) {
            result.batch.lines((line, offset, length) -> {
                if (result.bad.get(line.line() - result.batch.firstLine())) {
                    reject(line, result.batch.bytes(), offset, length);
                }
            });
        }
        progress.accept(Progress.of(result.batch.stored(), totalBytes, dossiers));
    }

    /** Parses a bad line again for its problems: those of a whole batch may take hundreds of times its own room. */
    private void reject(Location line, byte[] bytes, int offset, int length) {
        List<Problem> ofLine = new ArrayList<>();
        format.parse(bytes, offset, length, line, new Ignoring(), ofLine::add);
        ofLine.stream().limit(Reading.MOST_PROBLEMS - problems.size()).forEach(problems::add);
        rejects.accept(
                new RejectedLine(line, ByteBuffer.wrap(Arrays.copyOfRange(bytes, offset, offset + length)), ofLine));
    }

    /** What a batch gave. */
    private static final class BatchResult {
        private final Batch batch;
        /** The bad lines, counted from the first of the batch. */
        private final BitSet bad = new BitSet();

        private long[] digests = new long[64];
        private int[] lines = new int[64];
        private int count;

        BatchResult(Batch batch) {
            this.batch = batch;
        }

        void add(long digest, Location line) {
            if (count == digests.length) {
                digests = Arrays.copyOf(digests, count * 2);
                lines = Arrays.copyOf(lines, count * 2);
            }
            digests[count] = digest;
            lines[count] = line.line();
            count++;
        }
    }

    /** Ignores what a line says. */
    private static final class Ignoring implements DossierVisitor {
        @Override
        public void begin(Location line) {}

        @Override
        public void subject(Subject subject) {}

        @Override
        public void fact(Fact fact) {}

        @Override
        public void end(Extras extras) {}

        @Override
        public void abandon() {}
    }

    /** A visitor with the subject of the line it is shown; works on one batch at a time. */
    private final class Worker implements DossierVisitor {
        private final V visitor;
        private long subject;

        Worker(V visitor) {
            this.visitor = visitor;
        }

        BatchResult read(Batch batch) {
            BatchResult result = new BatchResult(batch);
            batch.lines((line, offset, length) -> {
                if (stopped) {
                    return;
                }
                if (format.parse(batch.bytes(), offset, length, line, this, problem -> {})) {
                    result.add(subject, line);
                } else {
                    result.bad.set(line.line() - batch.firstLine());
                }
            });
            return result;
        }

        @Override
        public void begin(Location line) {
            visitor.begin(line);
        }

        @Override
        public void subject(Subject newSubject) {
            subject = digest.applyAsLong(newSubject);
            visitor.subject(newSubject);
        }

        @Override
        public void fact(Fact fact) {
            visitor.fact(fact);
        }

        @Override
        public void end(Extras extras) {
            visitor.end(extras);
        }

        @Override
        public void abandon() {
            visitor.abandon();
        }
    }
}
