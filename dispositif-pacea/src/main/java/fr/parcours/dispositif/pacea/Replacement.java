package fr.parcours.dispositif.pacea;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.workflow.Limit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A contract that another one takes the place of: since 2025-01-01 the contract of L5411-6 is one contract, called contrat
 * d'engagement jeune in a CEJ (L5131-6), the contract of the PACEA in a PACEA (L5131-4).
 */
final class Replacement {
    private Replacement() {}

    /**
     * Finds the first enrolment that takes the place of another, which was to go on.
     *
     * @param replacing lists the dispositifs that do, by date; none before its first value
     */
    static Optional<Enrolment> of(Inquiry inquiry, Enrolment enrolment, Parameter<List<String>> replacing) {
        return inquiry
                .enrolments(other -> other.start().isAfter(enrolment.start())
                        && enrolment.isOpen(other.start())
                        && inquiry.find(replacing, other.start())
                                .filter(codes -> codes.value()
                                        .contains(other.dispositif().code()))
                                .isPresent())
                .stream()
                .min(Comparator.comparing(Enrolment::start));
    }

    /** Obtains the limit of the day before another contract takes the place. Wording values: the other one, its first day. */
    static Limit by(Parameter<List<String>> replacing, String wording) {
        return (inquiry, enrolment) -> of(inquiry, enrolment, replacing)
                .map(other -> inquiry.saying(wording, other.dispositif(), other.start())
                        .gives(other.start().minusDays(1)))
                .orElseGet(inquiry::nothing);
    }
}
