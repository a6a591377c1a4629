package fr.parcours.app;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.message.Citations;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.json.AnswerJson;
import fr.parcours.runtime.Parcours;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    /** How many months of obligations are shown, unless another day is asked for. */
    private static final int HORIZON = 6;

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

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "Dernier jour des échéances détaillées ; par défaut, six mois après le jour demandé.")
    private @Nullable LocalDate until;

    @Option(names = "--all", description = "Toutes les obligations, remplies et lointaines comprises.")
    private boolean all;

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
            out.println(status.dispositif().label() + " : " + state(status.state())
                    + status.start().map(day -> ", entrée le " + Text.day(day)).orElse("")
                    + status.phase()
                            .map(PhaseId::label)
                            .map(phase -> ", phase : " + phase)
                            .orElse(""));
            status.end().ifPresent(this::write);
            obligations(status);
            planned(status);
        }
    }

    /** Writes what is late, then what is due up to the horizon, then how much is done or further; all of it if wanted. */
    private void obligations(PathwayStatus status) {
        LocalDate horizon = until == null ? on.plusMonths(HORIZON) : until;
        List<Due> done = new ArrayList<>();
        List<Due> further = new ArrayList<>();
        for (Due due : status.obligations()) {
            if (!all && due.state(on) == Due.State.MET) {
                done.add(due);
            } else if (!all && due.by().isAfter(horizon)) {
                further.add(due);
            } else {
                main.out().println("  " + state(due.state(on)) + "  " + line(due));
            }
        }
        if (!further.isEmpty()) {
            main.out()
                    .println("  plus tard  "
                            + (further.size() == 1
                                    ? "le "
                                    : Text.count(further.size(), "échéance", "échéances") + ", la première le ")
                            + Text.day(further.stream()
                                    .map(Due::by)
                                    .min(LocalDate::compareTo)
                                    .orElseThrow()) + " : "
                            + further.get(0).what().in(Locale.FRENCH));
        }
        if (!done.isEmpty()) {
            main.out()
                    .println("  fait       "
                            + Text.count(done.size(), "obligation remplie", "obligations remplies")
                            + " (--all)");
        }
    }

    /** Writes an obligation with its day, once: not again where its own words say it. */
    private static String line(Due due) {
        String what = due.explanation().in(Locale.FRENCH);
        return what
                + (what.contains(Text.longDay(due.by())) ? "" : ", au plus tard le " + Text.day(due.by()))
                + due.metOn().map(day -> ", fait le " + Text.day(day)).orElse("")
                + sources(due);
    }

    private void planned(PathwayStatus status) {
        status.planned().stream()
                .map(fact -> "  prévu      " + FindingText.kind(fact) + " du " + Text.day(fact.on()))
                .distinct()
                .forEach(main.out()::println);
    }

    private void write(DerivedEnd end) {
        main.out()
                .println("  Dernier jour : " + Text.day(end.lastDay()) + (end.isProvisional() ? " (provisoire)" : ""));
        Set<String> said = new HashSet<>();
        for (DerivedEnd.Piece piece : end.pieces()) {
            String line =
                    Text.day(piece.lastDay()) + " : " + piece.explanation().in(Locale.FRENCH);
            if (said.add(line)) {
                main.out().println("    " + (piece.decides() ? "→ " : "  ") + line);
            }
        }
    }

    private static String sources(Due due) {
        return due.sources().isEmpty()
                ? ""
                : " [" + String.join(" ; ", Citations.in(Locale.FRENCH, due.sources())) + "]";
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
