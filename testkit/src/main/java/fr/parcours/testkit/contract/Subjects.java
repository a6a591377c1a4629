package fr.parcours.testkit.contract;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.Word;
import fr.parcours.core.workflow.Workflow;
import fr.parcours.population.Samples;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.RandomSubjects;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The subjects a plug-in is tried on, none of whom exists. */
final class Subjects {
    private static final LocalDate LONG_BEFORE = LocalDate.of(1900, 1, 1);
    private static final int PEOPLE = 20;
    private static final int RANKS = 9;
    private static final int ENTRIES = 6;
    private static final BigDecimal PAID = new BigDecimal("100.00");

    private final Trial trial;

    Subjects(Trial trial) {
        this.trial = trial;
    }

    /**
     * Gives, of each kind, one of whom nothing is known, one who refuses every answer, some who answered everything long ago;
     * then some who go through each pathway, and a random population.
     */
    Stream<Dossier> stream() {
        return Stream.of(
                        Stream.of(SubjectKind.values()).flatMap(this::extremes),
                        trial.dispositifs().stream().flatMap(this::walks),
                        RandomSubjects.of(Parcours.of(List.of(new WordsOnly(trial.plugins()))))
                                .participants(PEOPLE)
                                .companies(2)
                                .actions(2)
                                .seed(1)
                                .stream())
                .flatMap(Function.identity());
    }

    /**
     * A plug-in with the words of others and nothing else. A population made of words only follows no rule: what is on trial does not
     * choose the dossiers that try it, and meets some that it would have refused.
     */
    private record WordsOnly(List<Plugin> plugins) implements Plugin {
        @Override
        public PluginDescriptor descriptor() {
            return PluginDescriptor.of("words", "Mots");
        }

        @Override
        public void contribute(Contributions to) {
            plugins.forEach(plugin -> {
                Contributed contributed = Contributed.by(plugin);
                to.words(contributed.words().toArray(Word[]::new));
                to.uses(contributed.uses().toArray(Word[]::new));
            });
        }
    }

    // ---- those of whom nothing, or everything, is known ----------------------------------------------------------

    private Stream<Dossier> extremes(SubjectKind kind) {
        Values refused = Values.NONE;
        for (Attribute<?> attribute : attributes(kind)) {
            refused = refused.refused(attribute);
        }
        List<Dossier> extremes = new ArrayList<>(List.of(
                Dossier.of(Subject.of(kind, "nothing-known")),
                Dossier.of(Subject.of(kind, "everything-refused"), Declaration.of(LONG_BEFORE, refused))));
        for (int rank = 0; rank < RANKS; rank++) {
            extremes.add(Dossier.of(Subject.of(kind, "everything-answered-" + rank), declared(kind, rank)));
        }
        return extremes.stream();
    }

    private List<Attribute<?>> attributes(SubjectKind kind) {
        List<Attribute<?>> attributes = new ArrayList<>();
        for (String name : trial.vocabulary().codes("attribute")) {
            trial.vocabulary()
                    .attribute(name)
                    .filter(attribute -> attribute.isOf(kind))
                    .ifPresent(attributes::add);
        }
        return attributes;
    }

    private List<Fact> declared(SubjectKind kind, int rank) {
        List<Fact> declared = new ArrayList<>();
        for (Attribute<?> attribute : attributes(kind)) {
            sample(attribute, rank).ifPresent(declared::add);
        }
        return declared;
    }

    private static <T> Optional<Fact> sample(Attribute<T> attribute, int rank) {
        List<T> samples = Samples.of(attribute);
        return samples.isEmpty()
                ? Optional.empty()
                : Optional.of(Declaration.of(LONG_BEFORE, attribute, samples.get(rank % samples.size())));
    }

    // ---- those who go through a pathway --------------------------------------------------------------------------

    private Stream<Dossier> walks(Dispositif dispositif) {
        List<LocalDate> entries = entries();
        return Arrays.stream(SubjectKind.values())
                .filter(dispositif::enrols)
                .flatMap(kind -> Stream.iterate(0, rank -> rank + 1)
                        .limit(entries.size())
                        .map(rank -> walk(dispositif, kind, entries.get(rank), rank)));
    }

    private List<LocalDate> entries() {
        List<LocalDate> days = trial.days().stream()
                .filter(day -> day.getYear() >= 2015)
                .sorted()
                .toList();
        int step = Math.max(1, days.size() / ENTRIES);
        return Stream.iterate(0, index -> index < days.size(), index -> index + step)
                .map(days::get)
                .toList();
    }

    private Dossier walk(Dispositif dispositif, SubjectKind kind, LocalDate entry, int rank) {
        List<Fact> facts = declared(kind, rank);
        facts.add(Entry.of(entry, dispositif.id()));
        dispositif.workflow().ifPresent(workflow -> follow(dispositif, workflow, entry, rank, facts));
        for (StepKind step : steps()) {
            facts.add(Step.builder(entry.minusDays(rank), step)
                    .by(dispositif.id())
                    .build());
            facts.add(Step.builder(entry.plusDays(10L * rank + 5), step)
                    .by(dispositif.id())
                    .until(entry.plusMonths(9))
                    .build());
        }
        dispositif
                .allowance()
                .ifPresent(scale -> scale.schemes()
                        .forEach(scheme -> facts.add(
                                Aid.of(entry.plusMonths(1), scheme, PAID).by(dispositif.id()))));
        Subject subject = Subject.of(kind, dispositif.id() + "-" + kind.code() + "-" + rank);
        return Dossier.of(
                kind == SubjectKind.PARTICIPANT ? subject.born(entry.minusYears(17 + 4L * rank)) : subject, facts);
    }

    private List<StepKind> steps() {
        return Stream.concat(
                        Stream.of(StepKind.ENTRETIEN, StepKind.DIAGNOSTIC, StepKind.SIGNATURE, StepKind.EVALUATION),
                        trial.contributed().words().stream()
                                .filter(StepKind.class::isInstance)
                                .map(StepKind.class::cast))
                .distinct()
                .toList();
    }

    /** Goes through some phases, is suspended or extended or not, leaves or does not. */
    private static void follow(Dispositif dispositif, Workflow workflow, LocalDate entry, int rank, List<Fact> facts) {
        Optional<PhaseId> phase = next(workflow, Optional.empty(), rank);
        for (int place = 0; place < 3 && phase.isPresent(); place++) {
            facts.add(Phase.of(entry.plusDays(40L * place), dispositif.id(), phase.get()));
            phase = next(workflow, phase, rank + place);
        }
        if (rank % 2 == 1) {
            facts.add(Suspension.of(entry.plusDays(30), dispositif.id()).until(entry.plusDays(49)));
        }
        if (rank % 3 == 1) {
            facts.add(Extension.of(entry.plusDays(60), dispositif.id(), entry.plusMonths(14)));
        }
        List<ExitReason> reasons = List.copyOf(workflow.exitReasons());
        if (rank % 3 == 2 && !reasons.isEmpty()) {
            facts.add(Exit.of(entry.plusMonths(7), dispositif.id(), reasons.get(rank % reasons.size())));
        }
    }

    private static Optional<PhaseId> next(Workflow workflow, Optional<PhaseId> from, int rank) {
        List<PhaseId> possible = workflow.phases().stream()
                .filter(phase -> workflow.allows(from, phase))
                .toList();
        return possible.isEmpty() ? Optional.empty() : Optional.of(possible.get(rank % possible.size()));
    }

    // ---- answers given -------------------------------------------------------------------------------------------

    /**
     * Gives a dossier with one more answer, true ever since, in place of any other about that attribute; the same dossier
     * when the attribute has no sample.
     *
     * @param rank which sample, counted round
     */
    static Dossier answering(Dossier dossier, Attribute<?> attribute, int rank) {
        Optional<Fact> answer = sample(attribute, rank);
        if (answer.isEmpty()) {
            return dossier;
        }
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : dossier.facts()) {
            facts.add(
                    fact instanceof Declaration declaration
                            ? declaration.values(declaration.values().without(attribute))
                            : fact);
        }
        facts.add(answer.get());
        return Dossier.of(dossier.subject(), facts);
    }
}
