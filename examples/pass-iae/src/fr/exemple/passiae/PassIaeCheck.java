package fr.exemple.passiae;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.DerivedEnd;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the facts of a PASS IAE must agree on, with each other and with the law. All are warnings; what is not known is not named.
 * Caps in all are core's to name ({@code COHERENCE-114}).
 *
 * <table>
 * <caption>Problems</caption>
 * <tr><th>id</th><th>what is wrong</th></tr>
 * <tr><td>{@code PASS-IAE-101}</td><td>an extension or a suspension without a reason of the law</td></tr>
 * <tr><td>{@code PASS-IAE-102}</td><td>an extension that nobody decided, or not who must</td></tr>
 * <tr><td>{@code PASS-IAE-103}</td><td>an extension whose reason does not hold that day</td></tr>
 * <tr><td>{@code PASS-IAE-104}</td><td>an extension longer than one decision gives</td></tr>
 * <tr><td>{@code PASS-IAE-105}</td><td>an extension decided too early, or too late</td></tr>
 * <tr><td>{@code PASS-IAE-106}</td><td>a suspension for a contract suspended for too few days</td></tr>
 * <tr><td>{@code PASS-IAE-107}</td><td>a suspension declared too long after it began</td></tr>
 * <tr><td>{@code PASS-IAE-108}</td><td>suspensions too long in all</td></tr>
 * <tr><td>{@code PASS-IAE-109}</td><td>a pathway ended for a suspension that is too short</td></tr>
 * <tr><td>{@code PASS-IAE-110}</td><td>a contract of insertion whose length is not one of the law</td></tr>
 * </table>
 */
final class PassIaeCheck implements Check {
    private static final String CONTRACT_SUSPENDED = "contrat-suspendu";
    private static final List<String> SUSPENSIONS = List.of(CONTRACT_SUSPENDED, "contrat-rompu", "contrat-termine");

    private static final Parameter<Integer> DAYS_TO_EXCEED = Parameter.whole("pass-iae.suspension.jours-a-depasser");
    private static final Parameter<Integer> DAYS_TO_DECLARE =
            Parameter.whole("pass-iae.suspension.jours-pour-declarer");
    private static final Parameter<Term> MONTHS_TO_END = Months.parameter("pass-iae.suspension.mois-avant-fin");
    private static final Parameter<List<String>>
            FIXED_TERM = // the structures whose fixed-term contract has these bounds
            Parameter.someOf("pass-iae.contrat.structures", PassIae.EMPLOYER);
    private static final Parameter<Term> SHORTEST = Months.parameter("pass-iae.contrat.mois-minimum");
    private static final Parameter<Term> LONGEST = Months.parameter("pass-iae.contrat.mois-maximum");

    private final Setting setting;
    private final Workflow pathway;

    private PassIaeCheck(Setting setting) {
        this.setting = setting;
        pathway = Pathway.of(setting);
    }

    static void contribute(Contributions to) {
        to.parameters(DAYS_TO_EXCEED, DAYS_TO_DECLARE, MONTHS_TO_END, FIXED_TERM, SHORTEST, LONGEST);
        to.check(setting -> (Supplier<Check>) () -> new PassIaeCheck(setting));
    }

    @Override
    public void look(Seen seen, Consumer<Problem> problems) {
        for (Enrolment enrolment : seen.dossier().enrolments(PassIae.PASS_IAE)) {
            if (known(asking(seen, enrolment.start()), PassIae.LENGTH).isEmpty()) {
                continue; // before the law
            }
            seen.dossier()
                    .facts(Extension.class)
                    .filter(extension -> Pathway.isOf(extension, enrolment))
                    .forEach(extension -> extension(seen, extension, problems));
            List<Suspension> suspensions = seen.dossier()
                    .facts(Suspension.class)
                    .filter(suspension -> Pathway.isOf(suspension, enrolment))
                    .toList();
            suspensions.forEach(suspension -> suspension(seen, suspension, problems));
            inAll(seen, enrolment, suspensions, problems);
            enrolment.exit().ifPresent(exit -> ended(seen, exit, suspensions, problems));
            contracts(seen, enrolment, problems);
        }
    }

    // ---- extensions ----------------------------------------------------------------------------------------------

    private void extension(Seen seen, Extension extension, Consumer<Problem> problems) {
        Optional<Prolongation> known = Prolongation.of(extension);
        if (known.isEmpty()) {
            String fact = "The extension of " + extension.on() + " gives no reason of the law.";
            problems.accept(warning("PASS-IAE-101", seen, extension, fact)
                    .toFix("write its 'reason'.")
                    .oneOf(List.of(Prolongation.codes())));
            return;
        }
        Prolongation reason = known.get();
        Inquiry asking = asking(seen, extension.on());
        String named = "The extension of " + extension.on() + " for '" + reason.code() + "' ";
        decided(seen, extension, reason, problems);
        if (reason.isContradicted(asking, extension)) {
            problems.accept(warning("PASS-IAE-103", seen, extension, named + "asks for what does not hold that day.")
                    .toFix("record what founds it (age, status, structure, training, contract), or correct"
                            + " its reason."));
        }
        before(seen, extension).ifPresent(end -> {
            reason.oneDecision(asking, end)
                    .filter(last -> last.isBefore(extension.until()))
                    .ifPresent(last -> problems.accept(warning(
                                    "PASS-IAE-104",
                                    seen,
                                    extension,
                                    named + "goes to " + extension.until() + "; one decision goes to " + last
                                            + " at most.")
                            .toFix("correct 'until', or record each decision.")));
            window(asking, end)
                    .filter(days -> !days.contains(extension.on()))
                    .ifPresent(days -> problems.accept(warning(
                                    "PASS-IAE-105",
                                    seen,
                                    extension,
                                    named + "is decided outside " + days + ", around the end on " + end + ".")
                            .toFix("correct its day.")));
        });
    }

    private void decided(Seen seen, Extension extension, Prolongation reason, Consumer<Problem> problems) {
        Optional<Step> decision = seen.dossier()
                .facts(Step.class)
                .filter(step -> step.kind().equals(StepKind.DECISION)
                        && step.on().equals(extension.on())
                        && step.keywords().containsValue(reason.theme())
                        && step.dispositifs().contains(PassIae.PASS_IAE))
                .findFirst();
        Inquiry asking = asking(seen, extension.on());
        boolean byWhoMust = !reason.isOfPrescriber(asking)
                || decision.map(step -> Diagnostic.isOfPrescriber(asking, step)).orElse(false);
        if (decision.isEmpty() || !byWhoMust) {
            problems.accept(warning(
                            "PASS-IAE-102",
                            seen,
                            extension,
                            "The extension of " + extension.on() + " for '" + reason.code()
                                    + "' has no step 'decision' of "
                                    + "that day with this theme"
                                    + (decision.isPresent() ? " by an authorised prescriber." : "."))
                    .toFix("record the decision, with its 'prescriber' when one must decide."));
        }
    }

    /** Finds the end of the enrolment as it was when an extension was decided. */
    private Optional<LocalDate> before(Seen seen, Extension extension) {
        Dossier known = seen.dossier()
                .upTo(extension.on())
                .without(fact -> fact instanceof Extension other && other.on().equals(extension.on()));
        return known.enrolment(PassIae.PASS_IAE, extension.on())
                .flatMap(enrolment ->
                        pathway.end(known, enrolment, extension.on()).value())
                .map(DerivedEnd::lastDay);
    }

    private static Optional<Days> window(Inquiry asking, LocalDate end) {
        return known(asking, Prolongation.MONTHS_BEFORE)
                .flatMap(months -> known(asking, Prolongation.MONTHS_AFTER)
                        .map(after -> Days.between(end.minusMonths(months), end.plusMonths(after))));
    }

    // ---- suspensions ---------------------------------------------------------------------------------------------

    private void suspension(Seen seen, Suspension suspension, Consumer<Problem> problems) {
        Inquiry asking = asking(seen, suspension.on());
        String named = "The suspension of " + suspension.on() + " ";
        if (suspension.reason().filter(SUSPENSIONS::contains).isEmpty()) {
            problems.accept(warning("PASS-IAE-101", seen, suspension, named + "gives no reason of the law.")
                    .toFix("write its 'reason'.")
                    .oneOf(SUSPENSIONS));
        }
        if (suspension.reason().equals(Optional.of(CONTRACT_SUSPENDED))) {
            suspension
                    .until()
                    .filter(last -> !last.isBefore(suspension.on()))
                    .map(last -> Days.between(suspension.on(), last).count())
                    .flatMap(days -> known(asking, DAYS_TO_EXCEED).filter(least -> days <= least))
                    .ifPresent(least -> problems.accept(warning(
                                    "PASS-IAE-106",
                                    seen,
                                    suspension,
                                    named + "is of a contract suspended for " + least + " days or fewer.")
                            .toFix("withdraw it, or correct its days or its reason.")));
        }
        suspension
                .provenance()
                .recordedAt()
                .map(instant -> instant.atZoneSameInstant(seen.dossier().zone()).toLocalDate())
                .flatMap(recorded -> known(asking, DAYS_TO_DECLARE)
                        .filter(days -> recorded.isAfter(suspension.on().plusDays(days))))
                .ifPresent(days -> problems.accept(warning(
                                "PASS-IAE-107",
                                seen,
                                suspension,
                                named + "was recorded more than " + days + " days after it began.")
                        .toFix("correct its day; the service that delivers the PASS does not accept it.")));
    }

    private void inAll(Seen seen, Enrolment enrolment, List<Suspension> suspensions, Consumer<Problem> problems) {
        suspensions.stream()
                .filter(suspension -> suspension.until().isPresent())
                .max(Comparator.comparing(suspension -> suspension.until().get()))
                .ifPresent(last -> {
                    Inquiry asking = asking(seen, last.until().get());
                    LocalDate term = Pathway.term(asking, enrolment);
                    known(asking, Pathway.MOST_SUSPENDED)
                            .filter(months -> term.plusDays(Pathway.suspendedDays(asking, enrolment))
                                    .isAfter(term.plusMonths(months.months())))
                            .ifPresent(months -> problems.accept(warning(
                                            "PASS-IAE-108",
                                            seen,
                                            last,
                                            "The suspensions up to "
                                                    + last.until().get() + " go beyond " + months
                                                    + " in all: the rest pushes nothing.")
                                    .toFix("correct their days, or record the exit.")));
                });
    }

    private void ended(Seen seen, Exit exit, List<Suspension> suspensions, Consumer<Problem> problems) {
        if (exit.reason().filter(Pathway.AFTER_SUSPENSION::equals).isEmpty()) {
            return;
        }
        known(asking(seen, exit.on()), MONTHS_TO_END)
                .filter(months -> suspensions.stream()
                        .filter(suspension -> !suspension
                                .until()
                                .orElse(exit.on())
                                .isBefore(exit.on().minusDays(1)))
                        .noneMatch(suspension -> exit.on().isAfter(months.lastDayFrom(suspension.on()))))
                .ifPresent(months -> problems.accept(warning(
                                "PASS-IAE-109",
                                seen,
                                exit,
                                "The exit of " + exit.on() + " for '" + Pathway.AFTER_SUSPENSION + "' does not follow "
                                        + months + " of suspension in a row.")
                        .toFix("correct the days of the suspension, or the reason of the exit.")));
    }

    // ---- contracts -----------------------------------------------------------------------------------------------

    private void contracts(Seen seen, Enrolment enrolment, Consumer<Problem> problems) {
        seen.dossier()
                .facts(Outcome.class)
                .filter(outcome -> outcome.kind().equals(OutcomeKind.CONTRAT_INSERTION)
                        && enrolment.contains(outcome.on())
                        && outcome.until()
                                .filter(last -> !last.isBefore(outcome.on()))
                                .isPresent())
                .forEach(outcome -> contract(seen, outcome, outcome.until().get(), problems));
    }

    private void contract(Seen seen, Outcome contract, LocalDate last, Consumer<Problem> problems) {
        Inquiry asking = asking(seen, contract.on());
        boolean bounded = asking.ask(PassIae.EMPLOYER)
                .filter(employer -> known(asking, FIXED_TERM)
                        .filter(listed -> listed.contains(employer))
                        .isPresent())
                .isPresent();
        boolean tooShort = known(asking, SHORTEST)
                .filter(months -> last.isBefore(months.lastDayFrom(contract.on())))
                .isPresent();
        boolean tooLong = known(asking, LONGEST)
                .filter(months -> last.isAfter(months.lastDayFrom(contract.on())))
                .isPresent();
        if (bounded && (tooShort || tooLong)) {
            problems.accept(warning(
                            "PASS-IAE-110",
                            seen,
                            contract,
                            "The contract of insertion of " + contract.on() + " is planned to end on " + last
                                    + ": it is too " + (tooShort ? "short." : "long."))
                    .toFix("correct its 'until', or the kind of structure that hires."));
        }
    }

    private Inquiry asking(Seen seen, LocalDate on) {
        return setting.asking(seen.dossier(), on);
    }

    private static <T> Optional<T> known(Inquiry asking, Parameter<T> parameter) {
        return asking.find(parameter).map(ParameterValue::value);
    }

    private static Problem warning(String id, Seen seen, Fact fact, String message) {
        return Problem.warning(id, seen.at(fact), message);
    }
}
