package fr.parcours.population;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.population.draw.Dice;
import fr.parcours.population.draw.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Draws enrolments and what happens during each: phases, interviews, suspensions, extensions, an exit. */
final class RandomPathway {
    private static final List<String> SUSPENSIONS = List.of("sante", "emploi", "maternite", "detention");
    private static final int DAYS_BETWEEN_INTERVIEWS = 45;

    private final Repertoire repertoire;
    private final RandomHistory history;
    private final RandomActs acts;
    private final RandomAids aids;
    private final Dice dice;
    private final Subject subject;

    RandomPathway(Repertoire repertoire, RandomHistory history, Subject subject) {
        this.repertoire = repertoire;
        this.history = history;
        this.acts = new RandomActs(repertoire, history);
        this.aids = new RandomAids(repertoire, history);
        this.dice = history.dice();
        this.subject = subject;
    }

    /** Registers with the mission locale, for good most of the time. */
    void register(LocalDate day) {
        enter(repertoire.registration(), day);
        if (history.chance(15)) {
            leave(repertoire.registration(), history.since(day));
        }
    }

    /** Draws enrolments, the earlier ones first, so that each entry is judged on all that comes before it. */
    void enrolments(LocalDate registered) {
        List<LocalDate> entries = new ArrayList<>();
        for (int left = dice.between(0, 3); left > 0; left--) {
            entries.add(history.since(registered));
        }
        Collections.sort(entries);
        entries.forEach(this::enrolment);
    }

    /** Adds an enrolment in one of the dispositifs that may be entered on a day, if there is any. */
    private void enrolment(LocalDate entry) {
        Dossier known = history.dossier(subject);
        for (Pathway pathway : dice.<Pathway>shuffled(repertoire.pathways())) {
            Optional<LocalDate> latest = known.isEnrolled(pathway.id(), entry) || !pathway.admits(known, entry)
                    ? Optional.empty()
                    : pathway.latest(known, entry);
            if (latest.isPresent()) {
                enrolment(pathway, entry, latest.get());
                return;
            }
        }
    }

    private void enrolment(Pathway pathway, LocalDate entry, LocalDate latest) {
        LocalDate drawn = WorkingDays.upTo(entry.plusDays(dice.between(20, 720)));
        LocalDate wished = drawn.isAfter(history.last()) || history.chance(10) ? LocalDate.MAX : drawn;
        LocalDate exit = wished.isBefore(latest) ? wished : latest;
        LocalDate end = exit.isBefore(history.last()) ? exit : history.last();
        enter(pathway, entry);
        int before = history.size();
        during(pathway, entry, end);
        if (pathway.end(history.dossier(subject), entry, end).isBefore(end)) {
            history.backTo(before); // a contract signed for less, say
        }
        if (!exit.isAfter(history.last())) {
            leave(pathway, exit);
        }
    }

    private void enter(Pathway pathway, LocalDate day) {
        Entry entry = Entry.of(day, pathway.id());
        history.add(history.chance(40) ? entry.prescriber(dice.pick(RandomActs.PRESCRIBERS)) : entry);
    }

    /** Adds an exit, without a reason when the dispositif has none for that day. */
    private void leave(Pathway pathway, LocalDate day) {
        List<ExitReason> reasons = pathway.reasons(day, repertoire.reasons());
        Optional<ExitReason> reason = reasons.isEmpty() ? Optional.empty() : Optional.of(dice.pick(reasons));
        history.add(reason.map(known -> Exit.of(day, pathway.id(), known)).orElseGet(() -> Exit.of(day, pathway.id())));
    }

    private void during(Pathway pathway, LocalDate entry, LocalDate end) {
        DispositifId dispositif = pathway.id();
        phases(pathway, entry, end);
        int most = (int) Math.min(7, ChronoUnit.DAYS.between(entry, end) / DAYS_BETWEEN_INTERVIEWS);
        for (int interviews = 1 + dice.between(0, most); interviews > 0; interviews--) {
            LocalDate day = history.between(entry, end);
            history.addCorrectable(() -> acts.interview(day, dispositif));
        }
        history.repeat(4, 40, () -> {
            LocalDate day = history.between(entry, end);
            history.addCorrectable(() -> acts.step(day, List.of(dispositif)));
        });
        if (history.chance(12)) {
            history.add(suspension(history.between(entry, end), dispositif));
        }
        if (history.chance(8)) {
            history.add(Extension.of(history.between(entry, end), dispositif, end.plusDays(dice.between(30, 200))));
        }
        List<AidScheme> own = repertoire.aids().stream()
                .filter(scheme -> scheme.code().endsWith("-" + dispositif))
                .toList();
        if (!own.isEmpty() && history.chance(50)) {
            aids.months(dice.pick(own), dispositif, entry, end);
        }
    }

    private Suspension suspension(LocalDate day, DispositifId dispositif) {
        Suspension suspension = Suspension.of(day, dispositif);
        suspension = history.chance(80) ? suspension.until(day.plusDays(dice.between(0, 60))) : suspension;
        return history.chance(50) ? suspension.reason(dice.pick(SUSPENSIONS)) : suspension;
    }

    private void phases(Pathway pathway, LocalDate entry, LocalDate end) {
        if (!history.chance(70)) {
            return;
        }
        TreeSet<LocalDate> beginnings = new TreeSet<>(Set.of(entry));
        history.repeat(2, 35, () -> beginnings.add(history.between(entry, end)));
        Optional<PhaseId> current = Optional.empty();
        for (LocalDate beginning : beginnings) {
            List<PhaseId> next = pathway.phases(current, repertoire.phases());
            if (!next.isEmpty()) {
                current = Optional.of(dice.pick(next));
                Phase begun = Phase.of(beginning, pathway.id(), current.get());
                LocalDate planned = Term.ofMonths(dice.between(1, 6)).lastDayFrom(beginning);
                history.add(history.chance(50) ? begun.until(planned) : begun);
            }
        }
    }
}
