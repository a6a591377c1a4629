package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.time.Days;
import java.time.YearMonth;

/**
 * A civil month of an enrolment. Parameters are those of its first day; age and situation are those of the first of its
 * {@link #days()}.
 *
 * @param month the month
 * @param enrolment the enrolment, which has a day in the month
 */
record EnrolmentMonth(YearMonth month, Enrolment enrolment) {
    /** Gets the days of the month, from the day of entry in the month of the signature. */
    Days days() {
        return Days.of(month).intersection(Days.from(enrolment.start())).orElseThrow();
    }

    /** Gets the days of the month in the enrolment: what happens after the exit suspends nothing. */
    Days enrolled() {
        return Days.of(month).intersection(enrolment.days()).orElseThrow();
    }
}
