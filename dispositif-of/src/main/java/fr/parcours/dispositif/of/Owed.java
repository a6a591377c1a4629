package fr.parcours.dispositif.of;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an enrolment requires as long as the obligation binds: what was not done and is due only after that is left out. An exit
 * for want of anything reached ends the enrolment, not what was owed by then to the law.
 *
 * @param lastDay last day on which it binds, empty while it is not known
 */
record Owed(Dues dues, Optional<LocalDate> lastDay) {
    /** Obtains what is owed up to majority, or to the eve of an exit that is not for want of anything reached. */
    static Owed of(Dues dues, Limit majority, Workflow exits) {
        Enrolment enrolment = dues.enrolment();
        Optional<LocalDate> released = enrolment
                .exit()
                .filter(exit -> exit.reason()
                        .flatMap(exits::nature)
                        .filter(nature -> nature != ExitNature.NEGATIVE)
                        .isPresent())
                .map(exit -> exit.on().minusDays(1));
        Optional<LocalDate> ofAge = dues.inquiry()
                .explain("obligation-formation.majorite", asking -> majority.of(asking, enrolment))
                .value();
        return new Owed(dues, Stream.concat(released.stream(), ofAge.stream()).min(Comparator.naturalOrder()));
    }

    /**
     * Requires something, unless it is not owed.
     *
     * @param id identifier of the obligation, and of its wording
     * @param values those of the wording
     */
    void require(String id, Articles articles, Function<Inquiry, Due.When> when, Object... values) {
        Due.When stated = when.apply(dues.inquiry());
        if (stated.metOn().isPresent()
                || lastDay.map(day -> !stated.by().isAfter(day)).orElse(true)) {
            dues.require(id, articles, due -> {
                due.saying(id, values);
                return when.apply(due);
            });
        }
    }
}
