package fr.parcours.statistics;

import fr.parcours.core.dossier.Dossier;

/** Who belongs to a population, compiled; operands are the numbers of earlier ones. */
interface Membership {
    /** Finds the last day on which the subject at hand is in the count, {@link EpochDays#NONE} when it is not. */
    int lastDay(DossierAtHand atHand, Dossier dossier, int periodsBack);

    /** Subjects with a row of a selection. */
    record Having(int selection) implements Membership {
        @Override
        public int lastDay(DossierAtHand atHand, Dossier dossier, int periodsBack) {
            return atHand.placedOn(selection, periodsBack);
        }
    }

    /** An intersection. */
    record And(int first, int second) implements Membership {
        @Override
        public int lastDay(DossierAtHand atHand, Dossier dossier, int periodsBack) {
            return atHand.memberOn(second, periodsBack) == EpochDays.NONE
                    ? EpochDays.NONE
                    : atHand.memberOn(first, periodsBack);
        }
    }

    /** A union. */
    record Or(int first, int second) implements Membership {
        @Override
        public int lastDay(DossierAtHand atHand, Dossier dossier, int periodsBack) {
            int one = atHand.memberOn(first, periodsBack);
            int other = atHand.memberOn(second, periodsBack);
            return one == EpochDays.NONE ? other : other == EpochDays.NONE ? one : Math.max(one, other);
        }
    }

    /** Those who meet a condition. */
    record Where(int of, int condition) implements Membership {
        @Override
        public int lastDay(DossierAtHand atHand, Dossier dossier, int periodsBack) {
            int on = atHand.memberOn(of, periodsBack);
            return on != EpochDays.NONE && atHand.holds(condition, dossier, on) ? on : EpochDays.NONE;
        }
    }
}
