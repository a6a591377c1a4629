package fr.parcours.entreprises.clauses;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The hours and the contracts of clauses, as dossiers record them. */
final class Clause {
    /** Hours worked under a clause. */
    static final StepKind HEURES_CLAUSE = StepKind.of("heures-clause", "Heures d’insertion au titre d’une clause");
    /** A market of the territory. */
    static final Keyword TERRITOIRE = Keyword.of(Keyword.Topic.PLACE, "territoire", "Sur le territoire");
    /** A market outside the territory. */
    static final Keyword HORS_TERRITOIRE = Keyword.of(Keyword.Topic.PLACE, "hors-territoire", "Hors du territoire");

    private Clause() {}

    /** Gets the steps that record hours, in order. */
    static Stream<Step> hours(Dossier dossier) {
        return dossier.facts(Step.class).filter(step -> step.kind().equals(HEURES_CLAUSE));
    }

    /**
     * Checks if an outcome is a contract credited to clauses; one that ends before it begins is for {@code check} to report.
     */
    static boolean isContract(Outcome outcome) {
        return Populations.CONTRACTS.contains(outcome.kind())
                && outcome.via().contains(ClausesSociales.CLAUSES_SOCIALES.code())
                && !outcome.lastDay().orElse(LocalDate.MAX).isBefore(outcome.on());
    }

    /** Gets the days of a contract, to its real end or else the planned one. */
    static Days days(Outcome contract) {
        return Days.between(contract.on(), contract.lastDay());
    }

    /** Gets the days that hours may have been worked on: the month they are for, else from their day to their last one. */
    static Days days(Step hours) {
        LocalDate last = hours.until().filter(day -> day.isAfter(hours.on())).orElse(hours.on());
        return hours.forMonth().map(Days::of).orElseGet(() -> Days.between(hours.on(), last));
    }

    /** Checks if hours have a contract of their market on one of their days. */
    static boolean isUnderContract(Dossier dossier, Step hours) {
        return dossier.facts(Outcome.class)
                .filter(Clause::isContract)
                .anyMatch(contract -> contract.market().equals(hours.market())
                        && days(contract).overlaps(days(hours)));
    }
}
