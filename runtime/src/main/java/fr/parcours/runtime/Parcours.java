package fr.parcours.runtime;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.core.workflow.AgendaItem;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.core.workflow.Workflow;
import fr.parcours.runtime.assembly.Assembler;
import fr.parcours.runtime.assembly.Assembly;
import fr.parcours.runtime.assembly.InstalledPlugin;
import fr.parcours.runtime.assembly.Owned;
import fr.parcours.runtime.assembly.ParcoursModule;
import fr.parcours.runtime.coherence.Coherence;
import fr.parcours.runtime.settings.Structure;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The suite, assembled: asks every installed dispositif about a dossier. Immutable and thread-safe.
 *
 * <pre>{@code
 * Parcours parcours = Parcours.load();
 * Diagnosis diagnosis = parcours.diagnose(dossier, LocalDate.of(2022, 3, 15));
 * String why = diagnosis.of("pacea").explanation().in(Locale.FRENCH);
 * }</pre>
 */
public final class Parcours {
    private static final Comparator<AgendaItem> BY_DAY = Comparator.<AgendaItem, LocalDate>comparing(
                    item -> item.due().by())
            .thenComparing(AgendaItem::subject)
            .thenComparing(AgendaItem::dispositif)
            .thenComparing(item -> item.due().id());

    private final Assembly assembly;

    private Parcours(Assembly assembly) {
        this.assembly = assembly;
    }

    /**
     * Obtains the suite with every plug-in found on the module path and on the class path.
     *
     * @throws ParcoursException with every plug-in that cannot be used and every conflict
     */
    public static Parcours load() {
        return load(Structure.NONE);
    }

    /**
     * Obtains the suite with every plug-in found, for a structure.
     *
     * @throws ParcoursException with every plug-in that cannot be used and every conflict
     */
    public static Parcours load(Structure structure) {
        return of(Assembler.assemble(ParcoursModule.load(), structure));
    }

    /**
     * Obtains the suite with every plug-in found that can be used. One that cannot be loaded, fails when it contributes,
     * ships a broken file, or requires such a one, is left out and told by {@link #setAside()}.
     *
     * @throws ParcoursException with every conflict among those that can be used
     */
    public static Parcours loadSound(Structure structure) {
        return of(Assembler.assemble(ParcoursModule.loadSound(), structure));
    }

    /**
     * Obtains the suite with some plug-ins only.
     *
     * @throws ParcoursException with every conflict
     */
    public static Parcours of(Collection<? extends Plugin> plugins) {
        return of(plugins, Structure.NONE);
    }

    /**
     * Obtains the suite with some plug-ins only, for a structure.
     *
     * @throws ParcoursException with every conflict
     */
    public static Parcours of(Collection<? extends Plugin> plugins, Structure structure) {
        return of(Assembler.assemble(plugins, structure));
    }

    /** Obtains the suite from an assembly, such as the one a host's injector gives. */
    public static Parcours of(Assembly assembly) {
        return new Parcours(assembly);
    }

    /** Gets the plug-ins installed, by id. */
    public List<InstalledPlugin> plugins() {
        return assembly.plugins();
    }

    /** Gets why each plug-in set aside was, naming it; empty unless {@link #loadSound} left some out. */
    public List<Problem> setAside() {
        return assembly.setAside();
    }

    /** Gets the dispositifs and the plug-in each comes from, by id. */
    public List<Owned<Dispositif>> dispositifs() {
        return assembly.dispositifs();
    }

    /** Gets the chapters of the report, in the structure's order. */
    public List<Chapter> chapters() {
        return assembly.chapters().stream().map(Owned::value).toList();
    }

    /** Gets all the words. */
    public Vocabulary vocabulary() {
        return assembly.vocabulary();
    }

    /** Gets the effective parameters. */
    public Parameters parameters() {
        return assembly.parameters();
    }

    /** Gets the structure. */
    public Structure structure() {
        return assembly.structure();
    }

    /**
     * Tells which dispositifs a subject may enter on a day, of those for its kind, seeing only the facts up to that day.
     *
     * <p>Judges the public. An open enrolment in the same dispositif, or in one declared incompatible, refuses.
     */
    public Diagnosis diagnose(Dossier dossier, LocalDate on) {
        Dossier seen = dossier.upTo(on);
        List<Diagnosis.Eligibility> eligibilities = new ArrayList<>();
        for (Dispositif dispositif : dispositifsFor(dossier)) {
            DispositifId id = dispositif.id();
            eligibilities.add(new Diagnosis.Eligibility(id, entry(dispositif).judge(seen, on)));
        }
        return new Diagnosis(on, eligibilities);
    }

    private List<Dispositif> dispositifsFor(Dossier dossier) {
        return assembly.dispositifs().stream()
                .map(Owned::value)
                .filter(dispositif -> dispositif.subject() == dossier.subject().kind())
                .toList();
    }

    private Rule entry(Dispositif dispositif) {
        Rules rules = Rules.of(Messages.core(), assembly.parameters());
        Set<DispositifId> incompatible = new LinkedHashSet<>();
        incompatible.add(dispositif.id());
        incompatible.addAll(dispositif.incompatible());
        Rule notEnrolled =
                rules.notEnrolled("diagnosis.not-enrolled", Articles.NONE, incompatible.toArray(DispositifId[]::new));
        Rule both = rules.all(dispositif.id().code(), dispositif.eligibility(), notEnrolled);
        return rules.rule(dispositif.id().code(), (dossier, on) -> {
            Finding finding = both.judge(dossier, on);
            return finding.saying(Messages.core()
                    .sentence(
                            "diagnosis." + finding.verdict().code(),
                            dispositif.id(),
                            finding.reasons().stream()
                                    .map(Finding::sentence)
                                    .distinct()
                                    .toList()));
        });
    }

    /**
     * Tells where a subject stands in a dispositif on a day.
     *
     * @throws ParcoursException if no such dispositif is installed ({@code PARCOURS-101}) or it has no pathway
     *     ({@code PARCOURS-102})
     */
    public PathwayStatus status(Dossier dossier, String dispositif, LocalDate on) {
        return workflow(dispositif).status(dossier, on);
    }

    /** Tells where a subject stands on a day in every dispositif with a pathway it ever entered, by id. */
    public List<PathwayStatus> statuses(Dossier dossier, LocalDate on) {
        return workflows()
                .map(workflow -> workflow.status(dossier, on))
                .filter(status -> status.state() != PathwayStatus.State.NONE
                        || !status.planned().isEmpty())
                .toList();
    }

    /**
     * Computes what a dispositif gives for a month.
     *
     * @throws ParcoursException if no such dispositif is installed ({@code PARCOURS-101}) or it gives no money
     *     ({@code PARCOURS-103})
     */
    public Allowance allowance(Dossier dossier, String dispositif, YearMonth month) {
        return scale(dispositif).month(dossier, month);
    }

    /**
     * Computes what a dispositif gives for a year.
     *
     * @throws ParcoursException if no such dispositif is installed ({@code PARCOURS-101}) or it gives no money
     *     ({@code PARCOURS-103})
     */
    public Allowance allowance(Dossier dossier, String dispositif, Year year) {
        return scale(dispositif).year(dossier, year);
    }

    /**
     * Lists what pathways open on the first day, or begun since, require by the last day and is not done: late when its day
     * is before the first one, due otherwise.
     */
    public List<AgendaItem> agenda(Dossier dossier, Days days) {
        LocalDate first = days.first();
        List<AgendaItem> items = new ArrayList<>();
        assembly.dispositifs().stream()
                .map(Owned::value)
                .filter(dispositif -> dispositif.enrols(dossier.subject().kind()))
                .flatMap(dispositif -> dispositif.workflow().stream())
                .forEach(workflow -> dossier.enrolments(workflow.dispositif()).stream()
                        .filter(enrolment -> enrolment.days().overlaps(days))
                        .flatMap(enrolment -> workflow.obligations(dossier, enrolment, first).stream())
                        .filter(due -> due.metOn().isEmpty() && !due.by().isAfter(days.last()))
                        .map(due ->
                                new AgendaItem(dossier.subject().id(), workflow.dispositif(), due, due.state(first)))
                        .forEach(items::add));
        items.sort(BY_DAY);
        return items;
    }

    /** Gets the tables that plug-ins make from dossiers, by id. */
    public List<Listing> listings() {
        return assembly.listings().stream().map(Owned::value).toList();
    }

    /** Gets the check of dossiers against the dispositifs installed, and all that plug-ins check. */
    public Coherence coherence() {
        return Coherence.of(
                assembly.dispositifs().stream().map(Owned::value).toList(),
                assembly.checks().stream().map(Owned::value).toList());
    }

    private java.util.stream.Stream<Workflow> workflows() {
        return assembly.dispositifs().stream().flatMap(owned -> owned.value().workflow().stream());
    }

    private Workflow workflow(String dispositif) {
        return required(dispositif(dispositif).workflow(), "PARCOURS-102", dispositif, "has no pathway");
    }

    private AllowanceScale scale(String dispositif) {
        return required(dispositif(dispositif).allowance(), "PARCOURS-103", dispositif, "gives no allowance");
    }

    private static <T> T required(Optional<T> part, String problem, String dispositif, String lack) {
        return part.orElseThrow(() -> new ParcoursException(
                Problem.error(problem, Location.UNKNOWN, "The dispositif '" + dispositif + "' " + lack + ".")));
    }

    private Dispositif dispositif(String id) {
        return assembly.dispositifs().stream()
                .map(Owned::value)
                .filter(dispositif -> dispositif.id().code().equals(id))
                .findFirst()
                .orElseThrow(() -> new ParcoursException(
                        Problem.error("PARCOURS-101", Location.UNKNOWN, "There is no dispositif '" + id + "'.")
                                .didYouMean(
                                        id,
                                        assembly.dispositifs().stream()
                                                .map(owned -> owned.value().id().code())
                                                .toList())));
    }
}
