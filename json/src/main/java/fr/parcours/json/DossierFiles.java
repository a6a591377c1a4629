package fr.parcours.json;

import fr.parcours.core.dossier.Extras;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Files of dossiers, one per line, plain or compressed with gzip, read as one stream. Immutable.
 *
 * <p>A line with problems is left out, registers no subject, and is handed to {@link #onReject}. A subject that is on two
 * lines, of the same file or of two, is a double. Blank lines are skipped; lines may end with CR LF, and a file may begin with
 * a byte order mark. The memory used does not grow with the number of dossiers, except for the few bytes per subject that
 * detect doubles.
 */
@Stable
public final class DossierFiles {
    private final DossierFormat format;
    private final List<Path> paths;
    private final Map<Path, Path> places;
    private final int workers;
    private final Consumer<? super Progress> progress;
    private final Consumer<? super RejectedLine> rejects;
    private final ToLongFunction<Subject> digest;

    private DossierFiles(
            DossierFormat format,
            List<Path> paths,
            Map<Path, Path> places,
            int workers,
            Consumer<? super Progress> progress,
            Consumer<? super RejectedLine> rejects,
            ToLongFunction<Subject> digest) {
        this.format = format;
        this.paths = paths;
        this.places = places;
        this.workers = workers;
        this.progress = progress;
        this.rejects = rejects;
        this.digest = digest;
    }

    /** Obtains files, read with as many workers as there are processors. */
    public static DossierFiles of(DossierFormat format, Collection<Path> paths) {
        Objects.requireNonNull(paths, "paths").forEach(path -> Objects.requireNonNull(path, "path"));
        return new DossierFiles(
                Objects.requireNonNull(format, "format"),
                List.copyOf(paths),
                Map.of(),
                Runtime.getRuntime().availableProcessors(),
                step -> {},
                line -> {},
                Subjects::digest);
    }

    /**
     * Returns a copy of these files, read with a number of workers. With one, everything happens on the calling thread and
     * dossiers are folded in input order.
     *
     * @throws IllegalArgumentException if there is not at least one
     */
    public DossierFiles withParallelism(int newWorkers) {
        if (newWorkers < 1) {
            throw new IllegalArgumentException("reading needs at least one worker, not " + newWorkers);
        }
        return new DossierFiles(format, paths, places, newWorkers, progress, rejects, digest);
    }

    /** Returns a copy of these files that reports how far it is, often, on the calling thread. */
    public DossierFiles onProgress(Consumer<? super Progress> listener) {
        return new DossierFiles(
                format, paths, places, workers, Objects.requireNonNull(listener, "listener"), rejects, digest);
    }

    /** Returns a copy of these files that gives the lines left out to a listener, in input order, on the calling thread. */
    public DossierFiles onReject(Consumer<? super RejectedLine> consumer) {
        return new DossierFiles(
                format, paths, places, workers, progress, Objects.requireNonNull(consumer, "consumer"), digest);
    }

    /**
     * Returns a copy of these files that reads some of them elsewhere, and names them as they were given: a copy of a pipe, a
     * file that is not in its place yet.
     *
     * @param newPlaces where to read them, by the path given
     */
    public DossierFiles readingFrom(Map<Path, Path> newPlaces) {
        return new DossierFiles(format, paths, Map.copyOf(newPlaces), workers, progress, rejects, digest);
    }

    /** Returns a copy of these files with another digest of subjects. */
    DossierFiles digesting(ToLongFunction<Subject> newDigest) {
        return new DossierFiles(format, paths, places, workers, progress, rejects, newDigest);
    }

    /**
     * Folds all the dossiers, in parallel. Each worker folds what it reads into an accumulator of its own; the accumulators
     * are merged at the end. The result must not depend on the order of dossiers, unless there is one worker.
     *
     * @param accumulator makes an empty accumulator, on the calling thread
     * @param step folds one dossier in; an accumulator is used by one worker at a time
     * @throws ParcoursException before anything is folded, if a file is missing or may not be read; later, if one cannot be
     *     read to its end
     */
    public <A> Reading<A> fold(
            Supplier<? extends A> accumulator,
            BiConsumer<? super A, ? super LocatedDossier> step,
            BinaryOperator<A> merge) {
        Objects.requireNonNull(accumulator, "accumulator");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(merge, "merge");
        Reading<Folding<A>> reading = visit(
                () -> new Folding<>(accumulator.get(), step),
                (one, other) -> new Folding<>(merge.apply(one.result, other.result), step));
        return reading.map(folding -> folding.result);
    }

    /**
     * Shows all the lines to visitors, in parallel: like {@link #fold}, without making dossiers.
     *
     * @param visitors makes the visitor of a worker, on the calling thread; a visitor is used by one worker at a time
     * @param merge merges two visitors that have seen their last line
     * @throws ParcoursException as {@link #fold}
     */
    public <V extends DossierVisitor> Reading<V> visit(Supplier<? extends V> visitors, BinaryOperator<V> merge) {
        Objects.requireNonNull(visitors, "visitors");
        Objects.requireNonNull(merge, "merge");
        long totalBytes = check();
        ReadingPass<V> pass = new ReadingPass<>(format, digest, progress, rejects, totalBytes);
        try (BatchReader reader = new BatchReader(paths, places)) {
            V result = pass.run(reader, workers, visitors, merge);
            return pass.reading(result, reader.inputs(), doubles(pass, reader.inputs()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Finds the dossiers of some subjects, in input order. Reads one line after the other, to the end.
     *
     * @param wanted chooses the subjects; few, because their dossiers are all kept
     * @throws ParcoursException if the line of a subject chosen has problems; if one of them is on two lines; if none
     *     is found and some lines have problems; if a file cannot be read
     */
    public List<LocatedDossier> find(Predicate<? super Subject> wanted) {
        Objects.requireNonNull(wanted, "wanted");
        check();
        List<LocatedDossier> found = new ArrayList<>();
        List<Problem> ofWanted = new ArrayList<>();
        List<Problem> ofOthers = new ArrayList<>();
        Subjects subjects = new Subjects();
        Choosing visitor = new Choosing(wanted);
        List<Problem> problems = new ArrayList<>();
        readLines((line, bytes, offset, length) -> {
            problems.clear();
            boolean good = format.parse(bytes, offset, length, line, visitor, problems::add);
            if (!visitor.isChosen()) {
                problems.stream().limit(Reading.MOST_PROBLEMS - ofOthers.size()).forEach(ofOthers::add);
            } else if (good) {
                found.add(new LocatedDossier(line, visitor.builder.dossier()));
                subjects.note(visitor.builder.dossier().subject(), line).ifPresent(ofWanted::add);
            } else {
                ofWanted.addAll(problems);
            }
            return true;
        });
        if (!ofWanted.isEmpty()) {
            throw new ParcoursException(ofWanted);
        }
        if (found.isEmpty() && !ofOthers.isEmpty()) {
            throw new ParcoursException(ofOthers);
        }
        return List.copyOf(found);
    }

    /** Checks that all files are there and returns the bytes they hold, as far as known. */
    private long check() {
        List<Problem> problems = new ArrayList<>();
        long bytes = 0;
        for (Path path : paths) {
            Path place = places.getOrDefault(path, path);
            String fault = !Files.exists(place)
                    ? "DOSSIER-161.absent"
                    : Files.isDirectory(place)
                            ? "DOSSIER-161.directory"
                            : Files.isReadable(place) ? "" : "DOSSIER-161.forbidden";
            if (!fault.isEmpty()) {
                problems.add(Problem.error("DOSSIER-161", Location.of(path.toString(), 0), LineCursor.TEXTS.of(fault)));
            } else if (Files.isRegularFile(place)) {
                bytes += size(place);
            }
        }
        problems.addAll(givenTwice());
        if (!problems.isEmpty()) {
            throw new ParcoursException(problems);
        }
        return bytes;
    }

    private List<Problem> givenTwice() {
        List<Problem> problems = new ArrayList<>();
        Map<Path, Path> given = new HashMap<>();
        for (Path path : paths) {
            Path other = Files.isRegularFile(path) ? given.putIfAbsent(real(path), path) : null;
            if (other != null) {
                problems.add(Problem.error(
                                "DOSSIER-163",
                                Location.of(path.toString(), 0),
                                other.equals(path)
                                        ? LineCursor.TEXTS.of("DOSSIER-163.same")
                                        : LineCursor.TEXTS.of("DOSSIER-163.other", other))
                        .toFix(LineCursor.TEXTS.of("DOSSIER-163.fix")));
            }
        }
        return problems;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Reads the files again to distinguish the subjects given twice from those whose digests are equal by chance. */
    private List<Problem> doubles(ReadingPass<?> pass, List<InputFile> inputs) {
        if (pass.suspects().isEmpty()) {
            return List.of();
        }
        if (!paths.stream().allMatch(path -> Files.isRegularFile(places.getOrDefault(path, path)))) {
            return pass.suspects().values().stream().map(Subjects::givenTwice).toList();
        }
        List<Problem> doubles = new ArrayList<>();
        Subjects subjects = new Subjects();
        Noting visitor = new Noting();
        List<InputFile> again = readLines((line, bytes, offset, length) -> {
            if (format.parse(bytes, offset, length, line, visitor, problem -> {})) {
                visitor.subject
                        .filter(subject -> pass.suspects().containsKey(digest.applyAsLong(subject)))
                        .flatMap(subject -> subjects.note(subject, line))
                        .ifPresent(doubles::add);
            }
            return doubles.size() < Reading.MOST_DOUBLES;
        });
        for (int i = 0; i < again.size(); i++) {
            if (!again.get(i).equals(inputs.get(i))) {
                throw BatchReader.changed(paths.get(i));
            }
        }
        return doubles;
    }

    /** Reads a line; returns whether to go on. */
    private interface LineVisitor {
        boolean visit(Location line, byte[] bytes, int offset, int length);
    }

    /** Reads lines; returns the files read to their end. */
    private List<InputFile> readLines(LineVisitor visitor) {
        try (BatchReader reader = new BatchReader(paths, places)) {
            boolean[] on = {true};
            for (Optional<Batch> batch = reader.next(); on[0] && batch.isPresent(); batch = reader.next()) {
                byte[] bytes = batch.get().bytes();
                batch.get()
                        .lines((line, offset, length) -> on[0] = on[0] && visitor.visit(line, bytes, offset, length));
            }
            return reader.inputs();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Folds the dossiers it builds. */
    private static final class Folding<A> extends Building {
        private final A result;
        private final BiConsumer<? super A, ? super LocatedDossier> step;

        Folding(A result, BiConsumer<? super A, ? super LocatedDossier> step) {
            this.result = result;
            this.step = step;
        }

        @Override
        public void end(Extras extras) {
            builder.end(extras);
            step.accept(result, new LocatedDossier(builder.line(), builder.dossier()));
        }
    }

    /** Builds the dossiers of the subjects chosen. */
    private static final class Choosing extends Building {
        private final Predicate<? super Subject> wanted;
        private boolean chosen;

        Choosing(Predicate<? super Subject> wanted) {
            this.wanted = wanted;
        }

        boolean isChosen() {
            return chosen;
        }

        @Override
        public void begin(Location line) {
            chosen = false;
            builder.begin(line);
        }

        @Override
        public void subject(Subject subject) {
            chosen = wanted.test(subject);
            builder.subject(subject);
        }

        @Override
        public void end(Extras extras) {
            if (chosen) {
                builder.end(extras);
            }
        }
    }

    /** Hands everything to a builder. */
    private abstract static class Building implements DossierVisitor {
        final DossierBuilder builder = new DossierBuilder();

        @Override
        public void begin(Location line) {
            builder.begin(line);
        }

        @Override
        public void subject(Subject subject) {
            builder.subject(subject);
        }

        @Override
        public void fact(Fact fact) {
            builder.fact(fact);
        }

        @Override
        public void abandon() {
            builder.abandon();
        }
    }

    /** Notes the subject only. */
    private static final class Noting implements DossierVisitor {
        private Optional<Subject> subject = Optional.empty();

        @Override
        public void begin(Location line) {
            subject = Optional.empty();
        }

        @Override
        public void subject(Subject newSubject) {
            subject = Optional.of(newSubject);
        }

        @Override
        public void fact(Fact fact) {}

        @Override
        public void end(Extras extras) {}

        @Override
        public void abandon() {}
    }
}
