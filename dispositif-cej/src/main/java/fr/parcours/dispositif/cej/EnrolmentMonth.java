package fr.parcours.dispositif.cej;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A civil month of an enrolment. Parameters are those of its first day; age and situation are those of its {@link #day()}.
 *
 * @param month the month
 * @param enrolment the enrolment, which has a day in the month
 */
record EnrolmentMonth(YearMonth month, Enrolment enrolment) {
    LocalDate first() {
        return month.atDay(1);
    }

    LocalDate last() {
        return month.atEndOfMonth();
    }

    /** Gets the first day of the month, the day of entry in the month of the signature. */
    LocalDate day() {
        return enrolment.start().isAfter(first()) ? enrolment.start() : first();
    }

    /** Answers on {@link #day()}; what was first declared later in the month holds for it. */
    <T> Answer<T> answer(Dossier dossier, Attribute<T> attribute) {
        Answer<T> answer = dossier.answer(attribute, day());
        return answer instanceof Answer.Undeclared ? dossier.answer(attribute, last()) : answer;
    }
}
