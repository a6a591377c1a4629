package fr.parcours.dispositif.of;

import static fr.parcours.dispositif.of.ObligationFormation.OBLIGATION_FORMATION;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.vocabulary.PhaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Since when the youth complies in an enrolment: the obligation is fulfilled, or the mission locale itself accompanies, by something
 * more recent than the latest ground. What is older was contradicted.
 *
 * @param grounds the grounds of the enrolment, in order
 */
record Compliance(Inquiry inquiry, Enrolment enrolment, List<Grounds.Ground> grounds) {
    Compliance {
        grounds = List.copyOf(grounds);
    }

    /**
     * Finds the first day from which the youth complies at the end of a delay, else the first one after it.
     *
     * @param opened day of the ground, else of the summons: whatever is older is contradicted
     * @param from first day of the delay
     * @param by last day of the delay
     */
    static Optional<LocalDate> on(
            Inquiry inquiry, Enrolment enrolment, LocalDate opened, LocalDate from, LocalDate by) {
        return inquiry.explain(
                        "obligation-formation.conformite",
                        asking -> new Compliance(asking, enrolment, Grounds.of(asking, enrolment))
                                .on(opened, from, by)
                                .map(day -> asking.gives(day, day))
                                .orElseGet(asking::nothing))
                .value();
    }

    private Optional<LocalDate> on(LocalDate opened, LocalDate from, LocalDate by) {
        LocalDate since = contradicted(opened, by);
        if (holds(by, since)) {
            return Optional.of(Stream.concat(Stream.of(from), days())
                    .filter(day -> !day.isBefore(from) && !day.isAfter(by) && holds(day, since))
                    .findFirst()
                    .orElse(from));
        }
        return days().filter(day -> day.isAfter(by) && holds(day, contradicted(opened, day)))
                .findFirst();
    }

    /** Gets the days on which something may begin to fulfil the obligation, in order. */
    private Stream<LocalDate> days() {
        return inquiry.facts(Fact.class, Fulfilment::mayBegin).stream()
                .map(fact -> fact instanceof Declaration declaration ? holdsFrom(declaration) : fact.on())
                .sorted();
    }

    /** Finds the first day that a declaration is about: its own, or the first of the month to come that it is made for. */
    private static LocalDate holdsFrom(Declaration declaration) {
        return declaration
                .forMonth()
                .map(month -> month.atDay(1))
                .filter(first -> first.isAfter(declaration.on()))
                .orElse(declaration.on());
    }

    private LocalDate contradicted(LocalDate opened, LocalDate day) {
        return grounds.stream()
                .map(Grounds.Ground::on)
                .filter(on -> on.isAfter(opened) && !on.isAfter(day))
                .reduce(opened, (first, second) -> second);
    }

    private boolean holds(LocalDate day, LocalDate after) {
        Inquiry then = inquiry.asOf(day);
        return Fulfilment.holds(then, after)
                || then.last(
                                Phase.class,
                                phase -> phase.dispositif().equals(OBLIGATION_FORMATION)
                                        && enrolment.contains(phase.on())
                                        && !phase.on().isAfter(day))
                        .filter(phase -> !phase.phase().equals(PhaseId.DIAGNOSTIC))
                        .filter(phase -> Fulfilment.goesOn(then, phase.on(), after))
                        .isPresent();
    }
}
