package fr.parcours.population.sample;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Makes up what figures do not count of a fact: who with, how long, in which way. */
final class Particulars {
    private static final Keyword PRESENCE = mode("presence", "En présence");
    private static final Keyword DISTANCE = mode("distance", "À distance");
    private static final Keyword TELEPHONE = mode("telephone", "Par téléphone");

    /** Planned length in days, least and most; an outcome without one is open-ended. */
    private static final Map<OutcomeKind, Length> LENGTHS = Map.of(
            OutcomeKind.INTERIM, Length.ofDays(1, 45),
            OutcomeKind.CDD, Length.ofDays(20, 270),
            OutcomeKind.CONTRAT_INSERTION, Length.ofDays(120, 240),
            OutcomeKind.PEC, Length.ofDays(276, 365),
            OutcomeKind.CIE, Length.ofDays(180, 365),
            OutcomeKind.APPRENTISSAGE, Length.ofDays(300, 730),
            OutcomeKind.PROFESSIONNALISATION, Length.ofDays(190, 365),
            OutcomeKind.FORMATION, Length.ofDays(10, 240),
            OutcomeKind.SCOLARITE, Length.ofDays(200, 300),
            OutcomeKind.SERVICE_CIVIQUE, Length.ofDays(240, 310));

    private Particulars() {}

    static Step step(StepKind kind, LocalDate on, Dice dice) {
        Step.Builder step = Step.builder(on, kind);
        if (kind.equals(StepKind.ENTRETIEN)) {
            step.keyword(dice.chance(0.7) ? PRESENCE : dice.chance(0.6) ? TELEPHONE : DISTANCE);
        } else if (kind.equals(StepKind.CONTACT)) {
            step.keyword(TELEPHONE);
        } else if (kind.equals(StepKind.STAGE)) {
            step.party(company(dice)).until(on.plusDays(dice.between(2, 25)));
        }
        return step.build();
    }

    /**
     * Makes up an outcome that is over, at the latest, on the eve of the next one.
     *
     * @param next first day of the person's next outcome
     */
    static Outcome outcome(OutcomeKind kind, LocalDate on, Optional<LocalDate> next, Dice dice) {
        return outcome(kind, on, LENGTHS.getOrDefault(kind, Length.OPEN_ENDED).lastDay(on, dice), next, dice);
    }

    /** Makes up an outcome with a planned end, over, at the latest, on the eve of the next one. */
    static Outcome outcome(
            OutcomeKind kind, LocalDate on, Optional<LocalDate> planned, Optional<LocalDate> next, Dice dice) {
        Outcome.Builder outcome = Outcome.builder(on, kind).party(party(kind, dice));
        planned.ifPresent(outcome::until);
        next.map(day -> day.minusDays(1))
                .filter(eve -> planned.map(eve::isBefore).orElse(true))
                .ifPresent(outcome::endedOn);
        if (kind.equals(OutcomeKind.CDI)) {
            outcome.trialEndsOn(on.plusMonths(2).minusDays(1));
        } else if (kind.equals(OutcomeKind.FORMATION)) {
            outcome.qualifying(dice.chance(0.5));
        }
        if (kind.family() == OutcomeKind.Family.EMPLOYMENT && dice.chance(0.5)) {
            outcome.signedOn(on.minusDays(dice.between(0, 6)));
        }
        return outcome.build();
    }

    /** Obtains a builder of the same outcome, to add to it. */
    static Outcome.Builder again(Outcome outcome) {
        Outcome.Builder again = Outcome.builder(outcome.on(), outcome.kind())
                .count(outcome.count())
                .values(outcome.values())
                .recorded(outcome.provenance());
        outcome.keywords().values().forEach(again::keyword);
        outcome.dispositifs().forEach(again::by);
        outcome.via().forEach(again::via);
        outcome.party().ifPresent(again::party);
        outcome.market().ifPresent(again::market);
        outcome.until().ifPresent(again::until);
        outcome.endedOn().ifPresent(again::endedOn);
        outcome.trialEndsOn().ifPresent(again::trialEndsOn);
        outcome.signedOn().ifPresent(again::signedOn);
        outcome.qualifying().ifPresent(again::qualifying);
        return again;
    }

    /** Obtains the same step with a theme. */
    static Step on(Step step, Keyword theme) {
        Step.Builder again = Step.builder(step.on(), step.kind()).keyword(theme);
        step.keywords().values().forEach(again::keyword);
        return again.build();
    }

    private static String party(OutcomeKind kind, Dice dice) {
        if (kind.equals(OutcomeKind.INTERIM)) {
            return "interim-" + dice.between(1, 24);
        }
        return switch (kind.family()) {
            case TRAINING -> "formation-" + dice.between(1, 60);
            case CREATION -> "creation-" + dice.between(1, 9999);
            case COMMITMENT -> "structure-" + dice.between(1, 52);
            default -> company(dice);
        };
    }

    private static String company(Dice dice) {
        return "entreprise-" + dice.between(1, 900);
    }

    private static Keyword mode(String code, String label) {
        return Keyword.of(Keyword.Topic.MODE, code, label);
    }
}
