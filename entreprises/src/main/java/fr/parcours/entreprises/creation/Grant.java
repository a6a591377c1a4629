package fr.parcours.entreprises.creation;

import static fr.parcours.entreprises.creation.CreationEntreprise.CREATION_ENTREPRISE;

import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.allowance.MonthlyScale;
import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.PhaseId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The investment grant: the most that may still be granted to the projects of a month or a year. One ceiling a project, that
 * of the day it was received, less what was granted to it whenever it was; once the accompaniment has begun. The other
 * conditions of the structure are presumed.
 */
final class Grant {
    /** The grant. */
    static final AidScheme BOURSE_CREATION = AidScheme.of("bourse-creation", "Bourse à la création d’entreprise");

    static final Parameter<BigDecimal> CEILING = Parameter.amount("creation-entreprise.bourse-plafond");
    private static final String ID = "creation-entreprise.bourse";

    private Grant() {}

    /** Obtains the scale. A project has one ceiling, whatever the number of months. */
    static AllowanceScale scale() {
        return MonthlyScale.ceiling(
                        ID,
                        (inquiry, month) -> left(inquiry, Days.of(month)),
                        (inquiry, year) -> left(inquiry, Days.ofYear(year.getValue())))
                .paidUnder(BOURSE_CREATION);
    }

    private static Optional<BigDecimal> left(Inquiry inquiry, Days days) {
        List<Enrolment> projects = inquiry.enrolments(
                CREATION_ENTREPRISE, project -> project.days().overlaps(days));
        if (projects.isEmpty()) {
            inquiry.explain(
                    ID + ".projet", none -> none.saying(ID + ".aucun-projet").nothing());
        }
        BigDecimal total = BigDecimal.ZERO;
        for (Enrolment project : projects) {
            boolean accompanied =
                    inquiry.explain(ID + ".accompagnement", line -> accompanied(line, project, days.last()))
                                    .verdict()
                            == Verdict.SATISFIED;
            if (accompanied) {
                total = total.add(inquiry.need(inquiry.explain(ID + ".plafond", line -> left(line, project))));
            }
        }
        if (total.signum() > 0) {
            inquiry.presume(ID + ".conditions");
        }
        return Optional.of(total);
    }

    private static Explained<LocalDate> accompanied(Inquiry line, Enrolment project, LocalDate until) {
        line.enrolments(CREATION_ENTREPRISE, project::equals);
        return CreationEntreprise.began(line, project, PhaseId.ACCOMPAGNEMENT)
                .filter(day -> !day.isAfter(until))
                .map(day -> line.gives(day, project.start(), day))
                .orElseGet(() -> line.nothing(project.start()));
    }

    /** Finds what was granted to a project, whenever it was: on the day one ends and another begins, to the new one. */
    static List<Aid> granted(Inquiry inquiry, Enrolment project) {
        return inquiry.facts(
                Aid.class,
                aid -> aid.scheme().equals(BOURSE_CREATION)
                        && inquiry.asOf(aid.on())
                                .enrolment(CREATION_ENTREPRISE)
                                .filter(project::equals)
                                .isPresent());
    }

    /** Finds what is left under the ceiling of a project. */
    private static Explained<BigDecimal> left(Inquiry line, Enrolment project) {
        BigDecimal ceiling = line.at(CEILING, project.start());
        BigDecimal already =
                granted(line, project).stream().map(Aid::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        BigDecimal left = ceiling.subtract(already.max(BigDecimal.ZERO)) // a recovery raises no ceiling
                .max(BigDecimal.ZERO)
                .setScale(2, RoundingMode.HALF_UP);
        return line.givesEuros(left, ceiling, already, left);
    }
}
