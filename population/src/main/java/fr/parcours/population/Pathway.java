package fr.parcours.population;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.rule.Explained;
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
import java.util.Comparator;
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

    /** Finds the last possible day in the dispositif for someone who enters; empty when nobody follows the pathway that day. */
    Optional<LocalDate> latest(Dossier known, LocalDate entry) {
        Optional<Explained<DerivedEnd>> end = derived(known.with(Entry.of(entry, id)), entry, entry);
        return end.filter(each -> each.verdict() == Verdict.UNDETERMINED).isPresent()
                ? Optional.empty() // a parameter has no value on that day
                : Optional.of(lastDay(end)).filter(last -> !last.isBefore(entry));
    }

    /** Derives the last day of the enrolment that contains a day, far away when nothing limits it. */
    LocalDate end(Dossier dossier, LocalDate day, LocalDate on) {
        return lastDay(derived(dossier, day, on));
    }

    private Optional<Explained<DerivedEnd>> derived(Dossier dossier, LocalDate day, LocalDate on) {
        Enrolment enrolment = dossier.enrolment(id, day).orElseThrow();
        return workflow.map(each -> each.end(dossier, enrolment, on));
    }

    private static LocalDate lastDay(Optional<Explained<DerivedEnd>> end) {
        return end.flatMap(Explained::value).map(DerivedEnd::lastDay).orElse(LocalDate.MAX);
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

    /** Lists the schemes that the allowance of this pathway bounds, by code. */
    List<AidScheme> schemes() {
        return dispositif.flatMap(Dispositif::allowance).stream()
                .flatMap(scale -> scale.schemes().stream())
                .sorted(Comparator.comparing(AidScheme::code))
                .toList();
    }

    /** Computes the most that a month gives, and its year less what was granted: nothing when either gives no amount. */
    BigDecimal most(Dossier dossier, YearMonth month, BigDecimal grantedInTheYear) {
        return dispositif
                .flatMap(each -> each.allowance().map(scale -> {
                    Year year = Year.from(month);
                    Explained<BigDecimal> ofMonth = scale.month(each.rules().answering(dossier, month.atDay(1)), month);
                    Explained<BigDecimal> ofYear = scale.year(each.rules().answering(dossier, year.atDay(1)), year);
                    return amount(ofMonth).min(amount(ofYear).subtract(grantedInTheYear));
                }))
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal amount(Explained<BigDecimal> given) {
        return given.value().orElse(BigDecimal.ZERO);
    }
}
