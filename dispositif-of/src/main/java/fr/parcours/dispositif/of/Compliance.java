package fr.parcours.dispositif.of;

import static fr.parcours.dispositif.of.ObligationFormation.OBLIGATION_FORMATION;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Phase;
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
record Compliance(Dossier dossier, Enrolment enrolment, List<Grounds.Ground> grounds, Fulfilment fulfilment) {
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
    Optional<LocalDate> on(LocalDate opened, LocalDate from, LocalDate by) {
        LocalDate since = contradicted(opened, by);
        if (holds(by, since)) {
            return Optional.of(days().filter(day -> !day.isBefore(from) && !day.isAfter(by) && holds(day, since))
                    .findFirst()
                    .orElse(from));
        }
        return days().filter(day -> day.isAfter(by) && holds(day, contradicted(opened, day)))
                .findFirst();
    }

    private Stream<LocalDate> days() {
        return dossier.facts().stream().map(Fact::on);
    }

    private LocalDate contradicted(LocalDate opened, LocalDate day) {
        return grounds.stream()
                .map(Grounds.Ground::on)
                .filter(on -> on.isAfter(opened) && !on.isAfter(day))
                .reduce(opened, (first, second) -> second);
    }

    private boolean holds(LocalDate day, LocalDate after) {
        return fulfilment.holds(dossier, day, after)
                || dossier.facts(Phase.class)
                        .filter(phase -> phase.dispositif().equals(OBLIGATION_FORMATION)
                                && enrolment.contains(phase.on())
                                && !phase.on().isAfter(day))
                        .reduce((first, second) -> second)
                        .filter(phase -> !phase.phase().equals(PhaseId.DIAGNOSTIC))
                        .filter(phase -> Fulfilment.goesOn(dossier, phase.on(), day, after))
                        .isPresent();
    }
}
