package fr.parcours.app;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.workflow.AgendaItem;
import fr.parcours.json.AnswerJson;
import fr.parcours.json.Reading;
import fr.parcours.runtime.Parcours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What pathways require and that is not done. */
@Command(name = "agenda", description = "Liste ce qui est à faire ou en retard dans les parcours, entre deux jours.")
final class AgendaCommand implements Callable<Integer> {
    private static final Comparator<AgendaItem> BY_DAY = Comparator.<AgendaItem, LocalDate>comparing(
                    item -> item.due().by())
            .thenComparing(AgendaItem::subject)
            .thenComparing(AgendaItem::dispositif)
            .thenComparing(item -> item.due().id());

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DossiersOption dossiers = new DossiersOption();

    @Mixin
    private StructureOption structure = new StructureOption();

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Period.Between between = new Period.Between();

    @Option(names = "--all", description = "Toutes les personnes en retard, et non les premières seulement.")
    private boolean all;

    @Option(
            names = "--by",
            paramLabel = "referent",
            description = "Un agenda par référent, celui du dernier jour demandé : referent.")
    private @Nullable By by;

    /** Whose agendas are written apart. */
    private enum By {
        REFERENT
    }

    @Option(names = "--format", paramLabel = "FORME", description = Format.DESCRIPTION)
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        Days days = between.days(spec.commandLine());
        Parcours parcours = main.suite(structure.read());
        Reading<Agenda> reading;
        try (ProgressLine progress = ProgressLine.on(main.err())) {
            reading = dossiers.of(parcours)
                    .onProgress(progress)
                    .fold(
                            Agenda::new,
                            (agenda, located) -> {
                                List<AgendaItem> found = parcours.agenda(located.dossier(), days, agenda.problems::add);
                                agenda.items.addAll(found);
                                if (by != null && !found.isEmpty()) {
                                    agenda.note(located.dossier(), days.last());
                                }
                            },
                            Agenda::merge);
        }
        main.name(reading.problems());
        main.name(reading.doubles());
        if (!reading.doubles().isEmpty()) {
            return Main.BAD_INPUT;
        }
        List<AgendaItem> items = reading.result().items.stream().sorted(BY_DAY).toList();
        if (format == Format.JSON) {
            main.out().println(AnswerJson.in(main.language()).of(items));
        } else {
            new AgendaText(days, all)
                    .of(items, by == null ? null : reading.result().referents::get)
                    .forEach(main.out()::println);
        }
        main.failed(reading.result().problems);
        return reading.leftOut() == 0 ? Main.DONE : Main.BAD_INPUT;
    }

    /** What one worker found, and what failed, each once. */
    private static final class Agenda {
        private final List<AgendaItem> items = new ArrayList<>();
        private final Set<Problem> problems = new LinkedHashSet<>();
        private final Map<String, String> referents = new HashMap<>();

        /** Notes who follows a subject on a day. */
        void note(Dossier dossier, LocalDate on) {
            if (dossier.answer(Attributes.REFERENT, on) instanceof Answer.Known<String> referent) {
                referents.put(dossier.subject().id(), referent.known());
            }
        }

        static Agenda merge(Agenda one, Agenda other) {
            one.items.addAll(other.items);
            one.problems.addAll(other.problems);
            one.referents.putAll(other.referents);
            return one;
        }
    }
}
