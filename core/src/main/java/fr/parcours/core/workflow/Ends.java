package fr.parcours.core.workflow;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Written;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When the enrolments of a pathway end.
 *
 * @param term counted from the entry; suspensions and extensions move it
 * @param cap counted from the entry; nothing moves it
 * @param hardLimits days that nothing passes
 * @param suspensionsPush whether suspended days push the term
 * @param mostSuspended by how many months at most, read on the day of entry
 * @param extensions how far an enrolment may be extended for each reason; none when the pathway asks for no reason
 */
record Ends(
        DispositifId dispositif,
        Optional<Limit> term,
        Optional<Limit> cap,
        List<Limit> hardLimits,
        boolean suspensionsPush,
        Optional<Parameter<Integer>> mostSuspended,
        Map<String, ExtensionLimit> extensions) {
    Ends {
        hardLimits = List.copyOf(hardLimits);
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /** Derives the last day of an enrolment: see {@link Workflow#end(Inquiry, Enrolment)}. */
    Explained<DerivedEnd> derived(Inquiry inquiry, Enrolment enrolment) {
        List<DerivedEnd.Piece> pieces = new ArrayList<>();
        Optional<LocalDate> end = Optional.empty();
        boolean known = true;
        Explained<LocalDate> base = limit(inquiry, "terme", term, enrolment);
        if (base.value().isPresent()) {
            end = base.value();
            pieces.add(new DerivedEnd.Piece(DerivedEnd.Kind.TERM, end.get(), 0, true, base.explanation()));
        }
        known &= base.verdict() != Verdict.UNDETERMINED;
        if (end.isPresent() && suspensionsPush) {
            Optional<LocalDate> extended = latest(inquiry, enrolment).map(Extension::until);
            end = Optional.of(pushed(inquiry, enrolment, end.get(), extended, pieces));
        }
        for (Explained<LocalDate> extension : extensions(inquiry, enrolment)) {
            if (extension.value().isPresent()) {
                LocalDate until = extension.value().get();
                boolean decides = end.isEmpty() || until.isAfter(end.get());
                pieces.add(new DerivedEnd.Piece(DerivedEnd.Kind.EXTENSION, until, 0, decides, extension.explanation()));
                end = decides ? Optional.of(until) : end;
            }
        }
        List<Optional<Limit>> limits = new ArrayList<>(List.of(cap));
        hardLimits.forEach(limit -> limits.add(Optional.of(limit)));
        for (int place = 0; place < limits.size(); place++) {
            Explained<LocalDate> reached =
                    limit(inquiry, place == 0 ? "plafond" : "limite-" + place, limits.get(place), enrolment);
            if (reached.value().isPresent()) {
                LocalDate last = reached.value().get();
                boolean decides = end.isEmpty() || last.isBefore(end.get());
                pieces.add(new DerivedEnd.Piece(
                        place == 0 ? DerivedEnd.Kind.CAP : DerivedEnd.Kind.LIMIT,
                        last,
                        0,
                        decides,
                        reached.explanation()));
                end = decides ? Optional.of(last) : end;
            }
            known &= reached.verdict() != Verdict.UNDETERMINED;
        }
        if (end.isEmpty() && !known) {
            return saying(inquiry, "workflow.end.unknown", dispositif).unknown();
        }
        if (end.isEmpty()) {
            return saying(inquiry, "workflow.end.none", dispositif).nothing();
        }
        DerivedEnd derived = new DerivedEnd(end.get(), onlyTheLastDecides(pieces));
        return saying(
                        inquiry,
                        derived.isProvisional() ? "workflow.end.provisional" : "workflow.end",
                        dispositif,
                        derived.lastDay(),
                        inquiry.on())
                .gives(derived);
    }

    private Explained<LocalDate> limit(Inquiry inquiry, String name, Optional<Limit> limit, Enrolment enrolment) {
        if (limit.isEmpty()) {
            return inquiry.nothing();
        }
        return inquiry.explain(
                dispositif.code() + ".fin." + name,
                said("workflow.limit.none"),
                asking -> limit.get().of(asking, enrolment));
    }

    // ---- extensions ----------------------------------------------------------------------------------------------

    private Predicate<Extension> isOf(Enrolment enrolment) {
        return extension -> extension.dispositif().equals(dispositif) && enrolment.contains(extension.on());
    }

    private Optional<Extension> latest(Inquiry inquiry, Enrolment enrolment) {
        return inquiry.max(Extension.class, isOf(enrolment), Comparator.comparing(Extension::until));
    }

    /** Explains how far extensions go: the latest, or where the pathway asks for reasons each of them, within the limit of its own. */
    private List<Explained<LocalDate>> extensions(Inquiry inquiry, Enrolment enrolment) {
        List<Extension> counted = extensions.isEmpty()
                ? latest(inquiry, enrolment).stream().toList()
                : inquiry.facts(Extension.class, isOf(enrolment));
        List<Explained<LocalDate>> explained = new ArrayList<>();
        for (Extension extension : counted) {
            explained.add(inquiry.explain(
                    dispositif.code() + ".fin.prolongation",
                    asking -> extensions.isEmpty()
                            ? saying(asking.about(extension), "workflow.end.extension", extension.until())
                                    .gives(extension.until())
                            : extended(asking.about(extension), enrolment, extension)));
        }
        return explained;
    }

    private Explained<LocalDate> extended(Inquiry inquiry, Enrolment enrolment, Extension extension) {
        LocalDate until = extension.until();
        Optional<ExtensionLimit> reason = extension.reason().map(extensions::get);
        if (reason.isEmpty()) {
            return saying(inquiry, "workflow.end.extension.reason", until).nothing();
        }
        LocalDate last = most(inquiry, enrolment, extension, reason.get())
                .filter(until::isAfter)
                .orElse(until);
        return saying(
                        inquiry,
                        last.equals(until) ? "workflow.end.extension" : "workflow.end.extension.cut",
                        last,
                        until)
                .gives(last);
    }

    private Optional<LocalDate> most(Inquiry inquiry, Enrolment enrolment, Extension extension, ExtensionLimit reason) {
        return inquiry.explain(
                        dispositif.code() + ".fin.prolongation.limite",
                        said("workflow.limit.none"),
                        asking -> reason.of(asking, enrolment, extension))
                .value();
    }

    /** Finds the last day that an extension may give: see {@link Workflow#farthest}. */
    Optional<LocalDate> farthest(Inquiry inquiry, Enrolment enrolment, Extension extension) {
        return Stream.of(
                        Stream.concat(cap.stream(), hardLimits.stream())
                                .flatMap(limit ->
                                        limit(inquiry, "limite", Optional.of(limit), enrolment).value().stream()),
                        extension
                                .reason()
                                .map(extensions::get)
                                .flatMap(reason -> most(inquiry, enrolment, extension, reason))
                                .stream())
                .flatMap(days -> days)
                .min(Comparator.naturalOrder());
    }

    // ---- suspensions ---------------------------------------------------------------------------------------------

    private LocalDate pushed(
            Inquiry inquiry,
            Enrolment enrolment,
            LocalDate end,
            Optional<LocalDate> extended,
            List<DerivedEnd.Piece> pieces) {
        LocalDate pushed = end;
        for (Days days : inquiry.suspensions(enrolment)) {
            LocalDate before = pushed;
            boolean counts = !days.first().isAfter(before);
            Explained<LocalDate> after = inquiry.explain(dispositif.code() + ".fin.suspension", piece -> {
                piece.suspensions(enrolment, days);
                return after(piece, enrolment, days, end, before, extended);
            });
            pushed = after.value().orElse(before);
            pieces.add(new DerivedEnd.Piece(
                            DerivedEnd.Kind.SUSPENSION,
                            pushed,
                            ChronoUnit.DAYS.between(before, pushed),
                            counts,
                            after.explanation())
                    .running(counts && isRunning(inquiry, enrolment, days)));
        }
        return pushed;
    }

    /** Finds the end that suspended days push to, from the end as the earlier ones pushed it. */
    private Explained<LocalDate> after(
            Inquiry inquiry,
            Enrolment enrolment,
            Days days,
            LocalDate term,
            LocalDate before,
            Optional<LocalDate> extended) {
        if (days.first().isAfter(before)) {
            boolean within =
                    extended.filter(until -> !days.first().isAfter(until)).isPresent();
            String wording = within ? "workflow.end.suspension.extended" : "workflow.end.suspension.after";
            return saying(inquiry, wording, days.count(), days.first(), days.last())
                    .gives(before);
        }
        LocalDate after = before.plusDays(days.count());
        if (mostSuspended.isPresent()) {
            int months = inquiry.at(mostSuspended.get(), enrolment.start());
            LocalDate most = Term.ofMonths(months).lastDayFrom(term.plusDays(1));
            if (after.isAfter(most)) {
                return saying(inquiry, "workflow.end.suspension.most", months, days.first(), days.last())
                        .gives(most);
            }
        }
        String wording =
                isRunning(inquiry, enrolment, days) ? "workflow.end.suspension.running" : "workflow.end.suspension";
        return saying(inquiry, wording, days.count(), days.first(), days.last()).gives(after);
    }

    /** Checks if suspended days go on after the day of the inquiry: no end is recorded, and the enrolment is not over. */
    private boolean isRunning(Inquiry inquiry, Enrolment enrolment, Days days) {
        return days.last().equals(inquiry.on())
                && enrolment.isOpen(inquiry.on())
                && inquiry.first(
                                Suspension.class,
                                suspension -> suspension.dispositif().equals(dispositif)
                                        && suspension.until().isEmpty()
                                        && days.contains(suspension.on()))
                        .isPresent();
    }

    private static List<DerivedEnd.Piece> onlyTheLastDecides(List<DerivedEnd.Piece> pieces) {
        int deciding = 0;
        for (int index = 0; index < pieces.size(); index++) {
            if (pieces.get(index).decides()) {
                deciding = index;
            }
        }
        List<DerivedEnd.Piece> marked = new ArrayList<>();
        for (int index = 0; index < pieces.size(); index++) {
            marked.add(pieces.get(index).deciding(index == deciding));
        }
        return marked;
    }

    /** Says something in core's words. */
    static Inquiry saying(Inquiry inquiry, String key, Object... values) {
        return inquiry.saying(said(key, values));
    }

    static Written said(String key, Object... values) {
        return Messages.core().sentence(key, values);
    }
}
