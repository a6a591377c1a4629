package fr.parcours.entreprises.aides;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A PEC or a CIE.
 *
 * @param outcome the contract
 * @param first the contract it renews, however many came between; itself when it renews none
 */
record AidedContract(Outcome outcome, Outcome first) {
    /** Whether the employer is an "atelier et chantier d'insertion", said with the contract. */
    static final Attribute<Boolean> CHANTIER_INSERTION =
            Attribute.yesNo("chantierInsertion", "Employeur : atelier et chantier d’insertion");

    /** Finds the aided contracts, in order; one that ends before it begins is for check to report. */
    static List<AidedContract> of(Inquiry inquiry) {
        List<AidedContract> contracts = new ArrayList<>();
        for (Outcome outcome : inquiry.facts(Outcome.class, AidedContract::isAided)) {
            contracts.add(new AidedContract(
                    outcome,
                    contracts.stream()
                            .filter(other -> renews(outcome, other.outcome()))
                            .reduce((one, later) -> later)
                            .map(AidedContract::first)
                            .orElse(outcome)));
        }
        return List.copyOf(contracts);
    }

    private static boolean isAided(Outcome outcome) {
        return Populations.AIDED.contains(outcome.kind())
                && !outcome.lastDay().orElse(LocalDate.MAX).isBefore(outcome.on());
    }

    private static boolean renews(Outcome outcome, Outcome other) {
        return outcome.kind().equals(other.kind())
                && outcome.party().equals(other.party())
                && other.lastDay().map(day -> day.plusDays(1)).equals(Optional.of(outcome.on()));
    }

    OutcomeKind kind() {
        return outcome.kind();
    }

    LocalDate start() {
        return outcome.on();
    }

    /** Gets the days, to the real end or else the planned one. */
    Days days() {
        return Days.between(start(), outcome.lastDay());
    }

    /** Gets the day of the decision to aid it: of the signature, else of the beginning. */
    LocalDate decidedOn() {
        return outcome.signedOn().orElse(start());
    }

    /** Gets the day on which what the order asks of the person is read: of the beginning, or of a decision that came after. */
    LocalDate judgedOn() {
        return decidedOn().isAfter(start()) ? decidedOn() : start();
    }

    boolean isRenewal() {
        return !outcome.equals(first);
    }

    boolean isForChantierInsertion() {
        return outcome.values().get(CHANTIER_INSERTION).value().orElse(false);
    }
}
