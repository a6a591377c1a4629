package fr.parcours.entreprises.clauses;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The hours and the contracts that a dossier tells of clauses. */
final class Clause {
    /** Hours worked under a clause. */
    static final StepKind HEURES_CLAUSE = StepKind.of("heures-clause", "Heures d’insertion au titre d’une clause");
    /** A market of the territory. */
    static final Keyword TERRITOIRE = Keyword.of(Keyword.Topic.PLACE, "territoire", "Sur le territoire");
    /** A market outside the territory. */
    static final Keyword HORS_TERRITOIRE = Keyword.of(Keyword.Topic.PLACE, "hors-territoire", "Hors du territoire");

    private Clause() {}

    /** Gets the steps that tell hours, in order. */
    static Stream<Step> hours(Dossier dossier) {
        return dossier.facts(Step.class).filter(step -> step.kind().equals(HEURES_CLAUSE));
    }

    /** Gets the contracts credited to clauses, in order; one that ends before it begins is for {@code check} to tell. */
    static List<Outcome> contracts(Dossier dossier) {
        return dossier.facts(Outcome.class)
                .filter(outcome -> Populations.CONTRACTS.contains(outcome.kind()))
                .filter(outcome -> outcome.via().contains(ClausesSociales.CLAUSES_SOCIALES.code()))
                .filter(outcome -> outcome.lastDay()
                        .map(day -> !day.isBefore(outcome.on()))
                        .orElse(true))
                .toList();
    }

    /** Gets the days of a contract, to its real end or else the planned one. */
    static Days days(Outcome contract) {
        return Days.between(contract.on(), contract.lastDay());
    }

    /** Gets the days that hours may have been worked on: the month they are for, else from their day to their last one. */
    static Days days(Step hours) {
        LocalDate last = hours.until().filter(day -> day.isAfter(hours.on())).orElse(hours.on());
        return hours.forMonth()
                .map(month -> Days.between(month.atDay(1), month.atEndOfMonth()))
                .orElseGet(() -> Days.between(hours.on(), last));
    }

    /** Checks if hours have a contract of their market on one of their days. */
    static boolean isUnderContract(Dossier dossier, Step hours) {
        return contracts(dossier).stream()
                .anyMatch(contract -> contract.market().equals(hours.market())
                        && days(contract).overlaps(days(hours)));
    }
}
