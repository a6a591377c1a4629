package fr.parcours.dispositif.of;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Limit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an enrolment requires as long as the obligation binds: what was not done and is due only after that is left out. An exit
 * with a negative reason ends the enrolment, not what the law already required.
 *
 * @param lastDay last day on which it binds, empty while it is not known
 */
record LimitedDues(Dues dues, Optional<LocalDate> lastDay) {
    /** Obtains what is due until majority, or until the day before an exit whose reason is not negative. */
    static LimitedDues of(Dues dues, Limit majority) {
        Enrolment enrolment = dues.enrolment();
        Optional<LocalDate> released = dues.exit()
                .filter(nature -> nature != ExitNature.NEGATIVE)
                .flatMap(nature -> enrolment.lastDay())
                .map(day -> day.minusDays(1));
        Optional<LocalDate> ofAge = dues.inquiry()
                .explain("obligation-formation.majorite", asking -> majority.of(asking, enrolment))
                .value();
        return new LimitedDues(
                dues, Stream.concat(released.stream(), ofAge.stream()).min(Comparator.naturalOrder()));
    }

    /** Requires something if it is due by the last day: see {@link Dues#requireIf}. */
    void require(String id, Articles articles, Function<Inquiry, Optional<Due.When>> when) {
        dues.requireIf(
                id,
                articles,
                due -> when.apply(due)
                        .filter(stated -> stated.metOn().isPresent()
                                || lastDay.map(day -> !stated.by().isAfter(day)).orElse(true)));
    }
}
