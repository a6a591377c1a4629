package fr.parcours.population;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.Workflow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What a dispositif says of who follows it: the only class that asks rules, workflows and scales. */
final class Pathway {
    private final DispositifId id;
    private final Optional<Dispositif> dispositif;
    private final Optional<Workflow> workflow;

    /**
     * Makes a pathway.
     *
     * @param dispositif empty for a word that no dispositif is behind: everyone enters, nothing limits it
     */
    Pathway(DispositifId id, Optional<Dispositif> dispositif) {
        this.id = id;
        this.dispositif = dispositif;
        this.workflow = dispositif.flatMap(Dispositif::workflow);
    }

    DispositifId id() {
        return id;
    }

    boolean isForPeople() {
        return dispositif.map(each -> each.subject() == SubjectKind.PARTICIPANT).orElse(true);
    }

    /** Checks that nothing refuses an entry; unknown answers refuse nobody. */
    boolean admits(Dossier known, LocalDate entry) {
        Dossier seen = known.upTo(entry);
        return dispositif
                .map(each -> each.incompatible().stream().noneMatch(other -> seen.isEnrolled(other, entry))
                        && each.eligibility().judge(seen, entry).verdict() != Verdict.REFUSED)
                .orElse(true);
    }

    /** Finds the last day someone who enters may stay; empty when nobody follows the pathway that day. */
    Optional<LocalDate> latest(Dossier known, LocalDate entry) {
        try {
            return Optional.of(end(known.with(Entry.of(entry, id)), entry, entry))
                    .filter(end -> !end.isBefore(entry));
        } catch (ParcoursException e) {
            return Optional.empty(); // a parameter has no value on that day
        }
    }

    /** Derives the last day of the enrolment that contains a day, far away when nothing limits it. */
    LocalDate end(Dossier dossier, LocalDate day, LocalDate on) {
        Enrolment enrolment = dossier.enrolment(id, day).orElseThrow();
        return workflow.flatMap(each -> each.end(dossier, enrolment, on))
                .map(DerivedEnd::lastDay)
                .orElse(LocalDate.MAX);
    }

    /** Gets the phases, of some, that may follow one, or begin an enrolment. */
    List<PhaseId> phases(Optional<PhaseId> current, List<PhaseId> words) {
        return workflow.map(each -> each.phases().stream()
                        .filter(phase -> each.allows(current, phase))
                        .toList())
                .orElse(words);
    }

    /** Gets the reasons, of some, for which someone may leave on a day. */
    List<ExitReason> reasons(LocalDate day, List<ExitReason> words) {
        return workflow.map(each -> words.stream()
                        .filter(reason -> each.allows(reason, day))
                        .toList())
                .orElse(words);
    }

    /** Gets the scheme that the allowance of this pathway bounds. */
    Optional<AidScheme> scheme() {
        return dispositif.flatMap(Dispositif::allowance).flatMap(scale -> scale.scheme());
    }

    /** Computes the most that a month gives, and its year less what was granted: nothing when either gives no amount. */
    BigDecimal most(Dossier dossier, YearMonth month, BigDecimal grantedInTheYear) {
        try {
            return dispositif
                    .flatMap(Dispositif::allowance)
                    .map(scale -> {
                        BigDecimal ofMonth =
                                scale.month(dossier, month).amount().orElse(BigDecimal.ZERO);
                        BigDecimal ofYear =
                                scale.year(dossier, Year.from(month)).amount().orElse(BigDecimal.ZERO);
                        return ofMonth.min(ofYear.subtract(grantedInTheYear));
                    })
                    .orElse(BigDecimal.ZERO);
        } catch (ParcoursException e) {
            return BigDecimal.ZERO; // a parameter of the scale has no value for that month
        }
    }
}
