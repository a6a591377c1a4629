package fr.exemple.passiae;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pathway of a PASS IAE: 24 months (R5132-1-2), pushed by the days during which no contract runs (R5132-1-3), and
 * prolonged for the reasons of {@link Prolongation} (R5132-1-8), each within its own cap.
 */
final class Pathway {
    /** The pathway ended because it had been suspended for twelve months (R5132-1-3). */
    static final ExitReason AFTER_SUSPENSION =
            ExitReason.of("fin-apres-suspension", "Fin décidée après douze mois de suspension");

    static final ExitReason[] POSITIVE = {
        ExitReason.EMPLOI_DURABLE,
        ExitReason.EMPLOI,
        ExitReason.CREATION,
        ExitReason.ALTERNANCE,
        ExitReason.FORMATION,
        ExitReason.SCOLARITE,
        ExitReason.QUALIFICATION
    };
    static final ExitReason[] NEUTRAL = {
        ExitReason.DEMENAGEMENT, ExitReason.SANTE, ExitReason.RETRAITE, ExitReason.DECES
    };
    static final ExitReason[] NEGATIVE = {
        AFTER_SUSPENSION, ExitReason.TERME, ExitReason.DEMANDE, ExitReason.ABANDON, ExitReason.NON_RESPECT
    };

    static final Parameter<Term> MOST_SUSPENDED = Months.parameter("pass-iae.suspension.mois");

    private Pathway() {}

    static void contribute(Contributions to) {
        to.parameters(MOST_SUSPENDED);
    }

    static Workflow of(Setting setting) {
        return setting.workflow(PassIae.PASS_IAE)
                .term(Pathway::first)
                .suspensionsPushTheTerm()
                .cap(Pathway::longest)
                .exits(ExitNature.POSITIVE, POSITIVE)
                .exits(ExitNature.NEUTRAL, NEUTRAL)
                .exits(ExitNature.NEGATIVE, NEGATIVE)
                .build();
    }

    private static Explained<LocalDate> first(Inquiry inquiry, Enrolment enrolment) {
        LocalDate term = term(inquiry, enrolment);
        int months = inquiry.at(PassIae.LENGTH, enrolment.start()).months();
        return inquiry.saying("pass-iae.fin.duree", months, enrolment.start()).gives(term);
    }

    /**
     * Finds the last day that suspensions and prolongations may give, each within its own cap; none while there is neither. When a
     * reason cuts a prolongation, it is the last day that all of them reach.
     */
    private static Explained<LocalDate> longest(Inquiry inquiry, Enrolment enrolment) {
        int months = inquiry.at(MOST_SUSPENDED, enrolment.start()).months();
        LocalDate term = term(inquiry, enrolment);
        LocalDate pushed = term.plusDays(suspendedDays(inquiry, enrolment));
        boolean tooLong = pushed.isAfter(term.plusMonths(months));
        LocalDate reached = tooLong ? term.plusMonths(months) : pushed;
        long suspended = ChronoUnit.DAYS.between(term, reached);
        Optional<LocalDate> cap = tooLong ? Optional.of(reached) : Optional.empty();
        Optional<Extension> widest = Optional.empty();
        List<Extension> extensions = inquiry.facts(Extension.class, extension -> isOf(extension, enrolment));
        for (Extension extension : extensions) {
            Optional<LocalDate> most = Prolongation.of(extension)
                    .flatMap(reason -> reason.longest(inquiry, enrolment, extension, suspended));
            LocalDate last = most.filter(extension.until()::isAfter).orElse(extension.until());
            if (last.isAfter(reached)) {
                reached = last;
                cap = most;
                widest = Optional.of(extension);
            }
        }
        LocalDate last = reached;
        boolean cut =
                extensions.stream().anyMatch(extension -> extension.until().isAfter(last));
        if (!cut && cap.isEmpty()) {
            return inquiry.nothing();
        }
        return widest.map(extension -> saying(inquiry, extension))
                .orElseGet(() -> inquiry.saying("pass-iae.fin.suspensions", months))
                .gives(cut ? last : cap.get());
    }

    private static Inquiry saying(Inquiry inquiry, Extension extension) {
        return Prolongation.of(extension)
                .map(reason -> reason.saying(inquiry, extension))
                .orElseGet(() -> inquiry.saying("pass-iae.fin.sans-motif"));
    }

    static LocalDate term(Inquiry inquiry, Enrolment enrolment) {
        return inquiry.at(PassIae.LENGTH, enrolment.start()).lastDayFrom(enrolment.start());
    }

    /** Counts the suspended days of an enrolment, each once; a running suspension up to the day of the inquiry. */
    static long suspendedDays(Inquiry inquiry, Enrolment enrolment) {
        return inquiry.facts(Suspension.class, suspension -> isOf(suspension, enrolment)).stream()
                .flatMap(suspension -> days(suspension, inquiry.on()))
                .flatMap(days -> days.intersection(enrolment.days()).stream())
                .flatMap(Days::stream)
                .distinct()
                .count();
    }

    private static Stream<Days> days(Suspension suspension, LocalDate on) {
        LocalDate last = suspension.until().orElse(on);
        return last.isBefore(suspension.on()) ? Stream.empty() : Stream.of(Days.between(suspension.on(), last));
    }

    static boolean isOf(Suspension suspension, Enrolment enrolment) {
        return suspension.dispositif().equals(PassIae.PASS_IAE) && enrolment.contains(suspension.on());
    }

    static boolean isOf(Extension extension, Enrolment enrolment) {
        return extension.dispositif().equals(PassIae.PASS_IAE) && enrolment.contains(extension.on());
    }
}
