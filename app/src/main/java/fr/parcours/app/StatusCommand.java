package fr.parcours.app;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.json.AnswerJson;
import fr.parcours.runtime.Parcours;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Where a participant stands in each pathway on a day. */
@Command(
        name = "status",
        description = "Dit où en est un participant dans ses parcours : phase, fin expliquée, obligations.")
final class StatusCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DossierOption dossier = new DossierOption();

    @Mixin
    private StructureOption structure = new StructureOption();

    @Option(names = "--dispositif", paramLabel = "ID", description = "Ce dispositif seulement.")
    private @Nullable String dispositif;

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "Jour demandé.")
    private LocalDate on = LocalDate.MIN;

    @Option(names = "--known-on", paramLabel = "T", converter = KnownOn.class, description = KnownOn.DESCRIPTION)
    private @Nullable Instant knownOn;

    @Option(names = "--format", paramLabel = "FORME", description = Format.DESCRIPTION)
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        Parcours parcours = main.suite(structure.read());
        if (dispositif != null) {
            DispositifName.check(parcours, dispositif, spec.commandLine());
        }
        Dossier read = dossier.read(parcours);
        Dossier known = knownOn == null ? read : read.asKnownOn(knownOn);
        List<PathwayStatus> statuses =
                dispositif == null ? parcours.statuses(known, on) : List.of(parcours.status(known, dispositif, on));
        if (format == Format.JSON) {
            main.out().println(AnswerJson.in(main.language()).of(on, statuses));
        } else {
            write(known.subject().id(), statuses);
        }
        statuses.forEach(status -> main.failed(status.explanation().problems()));
        return Main.DONE;
    }

    private void write(String subject, List<PathwayStatus> statuses) {
        PrintWriter out = main.out();
        out.println("Parcours de " + subject + " au " + Text.day(on));
        if (statuses.isEmpty()) {
            out.println("Aucun parcours.");
        }
        for (PathwayStatus status : statuses) {
            out.println();
            out.println(status.dispositif().label() + " (" + status.dispositif().code() + ") : " + state(status.state())
                    + status.start().map(day -> ", entrée le " + Text.day(day)).orElse("")
                    + status.phase()
                            .map(PhaseId::label)
                            .map(phase -> ", phase : " + phase)
                            .orElse(""));
            status.end().ifPresent(this::write);
            status.obligations()
                    .forEach(due -> out.println("  " + state(due.state(on)) + "  "
                            + due.explanation().in(Locale.FRENCH) + ", au plus tard le " + Text.day(due.by())
                            + due.metOn()
                                    .map(day -> ", fait le " + Text.day(day))
                                    .orElse("") + sources(due)));
            status.planned()
                    .forEach(fact -> out.println("  prévu  " + FindingText.kind(fact) + " du " + Text.day(fact.on())));
        }
    }

    private void write(DerivedEnd end) {
        main.out()
                .println("  Dernier jour : " + Text.day(end.lastDay()) + (end.isProvisional() ? " (provisoire)" : ""));
        for (DerivedEnd.Piece piece : end.pieces()) {
            main.out()
                    .println("    " + (piece.decides() ? "→ " : "  ") + Text.day(piece.lastDay()) + " : "
                            + piece.explanation().in(Locale.FRENCH));
        }
    }

    private static String sources(Due due) {
        return due.sources().isEmpty() ? "" : " [" + String.join(" ; ", due.sources()) + "]";
    }

    private static String state(PathwayStatus.State state) {
        return switch (state) {
            case OPEN -> "en cours";
            case SUSPENDED -> "suspendu";
            case CLOSED -> "terminé";
            case NONE -> "pas de parcours";
        };
    }

    static String state(Due.State state) {
        return switch (state) {
            case MET -> "fait     ";
            case DUE -> "à faire  ";
            case LATE -> "en retard";
        };
    }
}
