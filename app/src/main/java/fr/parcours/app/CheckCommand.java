package fr.parcours.app;

import fr.parcours.core.dossier.Extras;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.json.AnswerJson;
import fr.parcours.json.DossierFiles;
import fr.parcours.json.DossierFormat;
import fr.parcours.json.DossierVisitor;
import fr.parcours.json.Reading;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.coherence.Coherence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Whether files of dossiers are well formed, and whether what they say holds together. */
@Command(name = "check", description = "Contrôle la forme des dossiers et la cohérence de ce qu’ils disent.")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Parameters(arity = "1..*", paramLabel = "FICHIER", description = "Dossiers, un par ligne (.ndjson, .ndjson.gz).")
    private List<Path> files = List.of();

    @Mixin
    private StructureOption structure = new StructureOption();

    @Option(names = "--format", paramLabel = "FORME", description = Format.DESCRIPTION)
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        Parcours parcours = main.suite(structure.read());
        ProblemLog log = format == Format.JSON ? new JsonLog() : new TextLog();
        log.begin();
        Reading<Examiner> reading;
        Coherence.Run run = parcours.coherence().run();
        try (ProgressLine progress = ProgressLine.on(main.err())) {
            reading = DossierFiles.of(DossierFormat.of(parcours.vocabulary()), files)
                    .withParallelism(1) // problems are printed as they are found, in the order of the files
                    .onProgress(progress)
                    .onReject(line -> line.problems().forEach(log))
                    .visit(() -> new Examiner(run, log), (one, other) -> one);
        }
        run.conclude().forEach(log);
        reading.doubles().forEach(log);
        log.end(reading.dossiers() + reading.leftOut());
        return log.count == 0 ? Main.DONE : Main.BAD_INPUT;
    }

    /** Prints problems one by one, whatever their number. */
    private abstract static class ProblemLog implements Consumer<Problem> {
        long count;

        void begin() {}

        @Override
        public void accept(Problem problem) {
            print(problem);
            count++;
        }

        abstract void print(Problem problem);

        abstract void end(long lines);
    }

    private final class TextLog extends ProblemLog {
        @Override
        void print(Problem problem) {
            main.name(problem);
        }

        @Override
        void end(long lines) {
            main.out()
                    .println(
                            count == 0
                                    ? main.said("summary.check-none", lines)
                                    : main.said("summary.check", lines, count));
        }
    }

    private final class JsonLog extends ProblemLog {
        private final AnswerJson json = AnswerJson.in(main.language());

        @Override
        void begin() {
            main.out().print("[");
        }

        @Override
        void print(Problem problem) {
            main.out().println(count == 0 ? "" : ",");
            main.out().print(json.of(problem));
        }

        @Override
        void end(long lines) {
            main.out().println("]");
        }
    }

    /** Examines each dossier with its facts in the order of the line, which problems count in. */
    private static final class Examiner implements DossierVisitor {
        private final Coherence.Run run;
        private final Consumer<Problem> problems;
        private final List<Fact> facts = new ArrayList<>();
        private Location line = Location.UNKNOWN;
        private @Nullable Subject subject;

        Examiner(Coherence.Run run, Consumer<Problem> problems) {
            this.run = run;
            this.problems = problems;
        }

        @Override
        public void begin(Location newLine) {
            line = newLine;
            facts.clear();
        }

        @Override
        public void subject(Subject newSubject) {
            subject = newSubject;
        }

        @Override
        public void fact(Fact fact) {
            facts.add(fact);
        }

        @Override
        public void end(Extras extras) {
            if (subject != null) {
                run.check(subject, facts, line).forEach(problems);
            }
        }

        @Override
        public void abandon() {
            facts.clear();
        }
    }
}
