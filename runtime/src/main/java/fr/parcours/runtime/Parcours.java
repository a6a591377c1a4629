package fr.parcours.runtime;

import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.message.Labels;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Listing;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.problem.Attempt;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.core.workflow.AgendaItem;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.core.workflow.Workflow;
import fr.parcours.runtime.assembly.Assembler;
import fr.parcours.runtime.assembly.Assembly;
import fr.parcours.runtime.assembly.Discovery;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The suite, assembled: asks every installed dispositif about a dossier. Immutable and thread-safe.
 *
 * <pre>{@code
 * Parcours parcours = Parcours.load();
 * Diagnosis diagnosis = parcours.diagnose(dossier, LocalDate.of(2022, 3, 15));
 * String why = diagnosis.of("pacea").explanation().in(Locale.FRENCH);
 * }</pre>
 */
@Stable
public final class Parcours {
    static final Texts TEXTS = Texts.of(Parcours.class, "runtime");

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
     * Obtains the suite with every plug-in found that can be used: see {@link #loadSound(Discovery, Structure)}.
     *
     * @throws ParcoursException with every conflict among those that can be used
     */
    public static Parcours loadSound(Structure structure) {
        return loadSound(Discovery.search(), structure);
    }

    /**
     * Obtains the suite with every plug-in of a search that can be used. One that cannot be loaded, fails when it contributes,
     * ships a broken file, or requires such a one, is left out and reported by {@link #setAside()}. So is all that a plug-in makes
     * when one of its dispositifs, chapters, checks or listings cannot be made: only its words stay, since dossiers hold them.
     *
     * @throws ParcoursException with every conflict among those that can be used
     */
    public static Parcours loadSound(Discovery discovery, Structure structure) {
        return of(Assembler.assembleSound(discovery, structure));
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
    @Experimental
    public static Parcours of(Assembly assembly) {
        return new Parcours(assembly);
    }

    /** Gets the assembly that this suite asks. */
    Assembly assembly() {
        return assembly;
    }

    /** Gets the plug-ins installed, by id. */
    public List<InstalledPlugin> plugins() {
        return assembly.plugins();
    }

    /** Gets why each plug-in was set aside; empty unless {@link #loadSound} left some out. */
    public List<Problem> setAside() {
        return assembly.setAside();
    }

    /** Gets the dispositifs and the plug-in each comes from, by id. */
    public List<Owned<Dispositif>> dispositifs() {
        return assembly.dispositifs();
    }

    /** Gets the chapters of the report and the plug-in each comes from, in the structure's order. */
    @Experimental
    public List<Owned<Chapter>> chapters() {
        return assembly.chapters();
    }

    /** Gets all the words. */
    public Vocabulary vocabulary() {
        return assembly.vocabulary();
    }

    /** Gets what people read for the values of attributes. */
    public Labels labels() {
        return assembly.labels();
    }

    /** Gets what should be looked at but stops nothing: a word that a plug-in uses and no installed plug-in owns. */
    public List<Problem> warnings() {
        return assembly.warnings();
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
     * Judges which of the dispositifs for its kind a subject may enter on a day, from the facts up to that day.
     *
     * <p>A dispositif whose plug-in fails is undetermined, and {@link Diagnosis#problems()} names it; all the others are answered.
     *
     * <p>Judges the public. An open enrolment in the same dispositif, or in one declared incompatible, refuses.
     */
    public Diagnosis diagnose(Dossier dossier, LocalDate on) {
        Dossier seen = dossier.upTo(on);
        List<Diagnosis.Eligibility> eligibilities = new ArrayList<>();
        Map<DispositifId, SubjectKind> others = new TreeMap<>();
        for (Owned<Dispositif> owned : assembly.dispositifs()) {
            Dispositif dispositif = owned.value();
            if (dispositif.subject() == dossier.subject().kind()) {
                eligibilities.add(eligibility(owned, seen, on));
            } else {
                others.put(dispositif.id(), dispositif.subject());
            }
        }
        return Diagnosis.of(on, dossier.subject().kind(), eligibilities, others);
    }

    /**
     * Judges whether a subject may enter one dispositif on a day: see {@link #diagnose(Dossier, LocalDate)}.
     *
     * @throws ParcoursException if no such dispositif is installed ({@code PARCOURS-101}), or it is for another kind of subject
     *     ({@code PARCOURS-104})
     */
    public Diagnosis.Eligibility diagnose(Dossier dossier, String dispositif, LocalDate on) {
        Owned<Dispositif> owned = owned(dispositif);
        Dispositif asked = owned.value();
        if (asked.subject() != dossier.subject().kind()) {
            throw new ParcoursException(Diagnosis.forAnotherKind(
                    dispositif, asked.subject(), dossier.subject().kind()));
        }
        return eligibility(owned, dossier.upTo(on), on);
    }

    /**
     * Judges again, with the plug-ins and the values of this suite, what an evidence says was answered, from the facts that it
     * holds: see {@link Replay}.
     */
    @Experimental
    public Replay replay(Evidence evidence) {
        return Replay.of(this, evidence);
    }

    /**
     * Judges again what an evidence says was answered, from the dossier as it is known today.
     *
     * @throws ParcoursException if the dossier is another subject's ({@code EVIDENCE-106})
     */
    @Experimental
    public Replay replay(Evidence evidence, Dossier dossier) {
        return Replay.of(this, evidence, dossier);
    }

    private static Diagnosis.Eligibility eligibility(Owned<Dispositif> owned, Dossier seen, LocalDate on) {
        Dispositif dispositif = owned.value();
        return Diagnosis.Eligibility.of(dispositif.id(), dispositif.entry(), seen, on, thrown -> failed(owned, thrown));
    }

    private static Problem failed(Owned<Dispositif> owned, Throwable thrown) {
        return owned.plugin().failed(TEXTS.of("part.dispositif", owned.value().id()), thrown);
    }

    /**
     * Finds where a subject stands in a dispositif on a day. When its plug-in fails, the state is that of the facts, without an end
     * or anything due, and the {@linkplain Finding#problems() explanation} names it.
     *
     * @throws ParcoursException if no such dispositif is installed ({@code PARCOURS-101}) or it has no pathway
     *     ({@code PARCOURS-102})
     */
    public PathwayStatus status(Dossier dossier, String dispositif, LocalDate on) {
        return status(owned(dispositif), workflow(dispositif), dossier, on);
    }

    private static PathwayStatus status(Owned<Dispositif> owned, Workflow workflow, Dossier dossier, LocalDate on) {
        return Attempt.at(
                () -> {
                    PathwayStatus status = workflow.status(dossier, on);
                    status.explanation().worded();
                    return status;
                },
                thrown -> workflow.failed(dossier, on, failed(owned, thrown)));
    }

    /** Finds where a subject stands on a day in every dispositif with a pathway that it ever entered, by id. */
    public List<PathwayStatus> statuses(Dossier dossier, LocalDate on) {
        return assembly.dispositifs().stream()
                .flatMap(owned ->
                        owned.value().workflow().map(workflow -> status(owned, workflow, dossier, on)).stream())
                .filter(status -> status.state() != PathwayStatus.State.NONE
                        || !status.planned().isEmpty())
                .toList();
    }

    /**
     * Computes what a dispositif gives for a month. When its plug-in fails, there is no amount, and the
     * {@linkplain Finding#problems() explanation} names it.
     *
     * @throws ParcoursException if no such dispositif is installed ({@code PARCOURS-101}) or it gives no money
     *     ({@code PARCOURS-103})
     */
    public Allowance allowance(Dossier dossier, String dispositif, YearMonth month) {
        Owned<Dispositif> owned = owned(dispositif);
        Dispositif asked = owned.value();
        AllowanceScale scale = scale(asked);
        return Attempt.at(
                () -> worded(Allowance.of(asked.id(), scale, asked.rules(), dossier, month)
                        .restingOn(irregular(asked, dossier))),
                thrown -> Allowance.failed(asked.id(), month, failed(owned, thrown)));
    }

    /**
     * Computes what a dispositif gives for a year: see {@link #allowance(Dossier, String, YearMonth)}.
     *
     * @throws ParcoursException if no such dispositif is installed ({@code PARCOURS-101}) or it gives no money
     *     ({@code PARCOURS-103})
     */
    public Allowance allowance(Dossier dossier, String dispositif, Year year) {
        Owned<Dispositif> owned = owned(dispositif);
        Dispositif asked = owned.value();
        AllowanceScale scale = scale(asked);
        return Attempt.at(
                () -> worded(Allowance.of(asked.id(), scale, asked.rules(), dossier, year)
                        .restingOn(irregular(asked, dossier))),
                thrown -> Allowance.failed(asked.id(), year, failed(owned, thrown)));
    }

    private static List<Allowance.IrregularEntry> irregular(Dispositif dispositif, Dossier dossier) {
        List<Allowance.IrregularEntry> irregular = new ArrayList<>();
        for (Enrolment enrolment : dossier.enrolments(dispositif.id())) {
            dispositif
                    .unsatisfied(dossier, enrolment)
                    .filter(finding -> finding.verdict() == Verdict.REFUSED)
                    .ifPresent(finding -> irregular.add(new Allowance.IrregularEntry(enrolment, finding)));
        }
        return irregular;
    }

    private static Allowance worded(Allowance allowance) {
        allowance.explanation().worded();
        allowance.irregularEntries().forEach(each -> each.finding().worded());
        allowance.months().forEach(Parcours::worded);
        return allowance;
    }

    /**
     * Lists what is required by the last day and not done, in the pathways open on the first day or begun since: late when
     * its day is before the first one, due otherwise.
     *
     * @throws ParcoursException naming each plug-in that fails: see {@link #agenda(Dossier, Days, Consumer)} to have the rest
     */
    public List<AgendaItem> agenda(Dossier dossier, Days days) {
        List<Problem> problems = new ArrayList<>();
        List<AgendaItem> items = agenda(dossier, days, problems::add);
        if (!problems.isEmpty()) {
            throw new ParcoursException(problems);
        }
        return items;
    }

    /**
     * Lists what pathways require, as {@link #agenda(Dossier, Days)} does; nothing for a pathway whose plug-in fails.
     *
     * @param problems is given what failed, naming the plug-in
     */
    public List<AgendaItem> agenda(Dossier dossier, Days days, Consumer<Problem> problems) {
        List<AgendaItem> items = new ArrayList<>();
        for (Owned<Dispositif> owned : assembly.dispositifs()) {
            Dispositif dispositif = owned.value();
            if (dispositif.enrols(dossier.subject().kind())
                    && dispositif.workflow().isPresent()) {
                Workflow workflow = dispositif.workflow().get();
                items.addAll(Attempt.at(() -> agenda(workflow, dossier, days), thrown -> {
                    problems.accept(failed(owned, thrown));
                    return List.of();
                }));
            }
        }
        Collections.sort(items);
        return items;
    }

    private static List<AgendaItem> agenda(Workflow workflow, Dossier dossier, Days days) {
        LocalDate first = days.first();
        return dossier.enrolments(workflow.dispositif()).stream()
                .filter(enrolment -> enrolment.days().overlaps(days))
                .flatMap(enrolment -> workflow.obligations(dossier, enrolment, first).stream())
                .peek(due -> due.explanation().worded())
                .filter(due -> due.metOn().isEmpty() && !due.by().isAfter(days.last()))
                .map(due -> AgendaItem.of(dossier.subject().id(), workflow.dispositif(), due, first))
                .toList();
    }

    /**
     * Gets the tables that plug-ins make from dossiers, by id. One whose plug-in fails for a dossier throws a {@link
     * ParcoursException} that names it.
     */
    public List<Listing> listings() {
        return assembly.listings().stream().map(Parcours::named).toList();
    }

    private static Listing named(Owned<Listing> owned) {
        Listing listing = owned.value();
        return listing.madeBy((dossier, period) -> Attempt.at(() -> listing.rows(dossier, period), thrown -> {
            throw new ParcoursException(owned.plugin().failed(TEXTS.of("part.listing", listing.id()), thrown));
        }));
    }

    /** Gets the check of dossiers against the installed dispositifs, with the checks of plug-ins. */
    public Coherence coherence() {
        return Coherence.ofPlugins(assembly.dispositifs(), assembly.checks())
                .withSeverities(assembly.structure().severities());
    }

    private Workflow workflow(String dispositif) {
        return required(
                dispositif(dispositif).workflow(), "PARCOURS-102", TEXTS.of("PARCOURS-102.no-pathway", dispositif));
    }

    private static AllowanceScale scale(Dispositif dispositif) {
        return required(dispositif.allowance(), "PARCOURS-103", TEXTS.of("PARCOURS-103.no-allowance", dispositif.id()));
    }

    private static <T> T required(Optional<T> part, String problem, Text lack) {
        return part.orElseThrow(() -> new ParcoursException(Problem.error(problem, Location.UNKNOWN, lack)));
    }

    private Dispositif dispositif(String id) {
        return owned(id).value();
    }

    private Owned<Dispositif> owned(String id) {
        return assembly.dispositifs().stream()
                .filter(owned -> owned.value().id().code().equals(id))
                .findFirst()
                .orElseThrow(() -> new ParcoursException(Diagnosis.unknown(
                        id,
                        assembly.dispositifs().stream()
                                .map(owned -> owned.value().id().code())
                                .toList())));
    }
}
