package fr.parcours.formation;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Severity;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checks what dossiers say of missions and work-study contracts against the texts of that day; of a day before the first text
 * read, nothing is said. Lengths are planned ones: a contract that ends early was no less lawful. What the law lets pass by a
 * fact that the dossier does not hold is a warning.
 *
 * <ul>
 *   <li>{@code FORMATION-101}: a service civique planned for less, or more, than the law allows (L120-1 II)
 *   <li>{@code FORMATION-102}: its hours a week, when said, under the least or above the most (L120-8)
 *   <li>{@code FORMATION-103}: its first day at an age that closes it (L120-1 II)
 *   <li>{@code FORMATION-104} (warning): a minor's, without parental authorisation by its first day (L120-5)
 *   <li>{@code FORMATION-105} (warning): no host, so that it is missing from the count of hosts
 *   <li>{@code FORMATION-106}: an apprenticeship at an age that closes it (L6222-1, L6222-2)
 *   <li>{@code FORMATION-107} (warning): planned for less, or more, than L6222-7-1 says; other articles may extend it
 *   <li>{@code FORMATION-108}: a professionalisation contract for someone outside its public (L6325-1)
 *   <li>{@code FORMATION-109}: planned for less than the least, or more than the most for anybody (L6325-11)
 *   <li>{@code FORMATION-110} (warning): planned for more than a branch may agree, without the public of L6325-1-1
 *   <li>{@code FORMATION-111} (warning): the birth date is known, what opens the contract at that age is not recorded
 *   <li>{@code FORMATION-112} (warning): a financer's decision that no request came before
 * </ul>
 */
final class ContractCheck implements Check {
    private final Setting setting;
    private final Rule serviceAge;
    private final Rule apprenticeAge;
    private final Rule publics;
    private final Rule priority;

    ContractCheck(Setting setting) {
        this.setting = setting;
        this.serviceAge = ServiceCivique.age(setting.rules());
        this.apprenticeAge = Apprenticeship.age(setting.rules());
        this.publics = Professionalisation.publics(setting.rules());
        this.priority = Professionalisation.priority(setting.rules());
    }

    @Override
    public void look(Seen seen, Consumer<Problem> problems) {
        seen.dossier().facts(Outcome.class).forEach(outcome -> {
            Look look = new Look(setting.asking(seen.dossier(), outcome.on()), seen, outcome, problems);
            if (outcome.kind().equals(OutcomeKind.SERVICE_CIVIQUE)) {
                mission(look);
            } else if (outcome.kind().equals(OutcomeKind.APPRENTISSAGE)) {
                apprenticeship(look);
            } else if (outcome.kind().equals(OutcomeKind.PROFESSIONNALISATION)) {
                professionalisation(look);
            }
        });
        decisions(seen, problems);
    }

    private void mission(Look look) {
        Outcome mission = look.outcome;
        length(
                look,
                mission.on(),
                ServiceCivique.SHORTEST,
                ServiceCivique.LONGEST,
                text -> look.error("FORMATION-101", text, "correct 'on' or 'until', or end the mission on 'endedOn'."));
        judge(look, serviceAge, "FORMATION-103", "a service civique is closed at this age");
        hours(look);
        if (ServiceCivique.needsAuthorisation(look.inquiry, mission)
                && ServiceCivique.authorisedOn(look.inquiry)
                        .filter(day -> !day.isAfter(mission.on()))
                        .isEmpty()) {
            look.warning(
                    "FORMATION-104",
                    "no '" + ServiceCivique.AUTORISATION_PARENTALE + "' is recorded by the first day of a minor",
                    "record the step on the day the parent authorised the mission.");
        }
        if (mission.party().isEmpty()) {
            look.warning("FORMATION-105", "no host is named in 'party'", "");
        }
    }

    private static void hours(Look look) {
        Optional<BigDecimal> hours =
                look.outcome.values().get(Attributes.WEEKLY_HOURS).value();
        boolean minor = Conditions.isMinor(look.inquiry);
        look.inquiry
                .find(ServiceCivique.LEAST_HOURS)
                .filter(least -> hours.filter(said -> said.compareTo(BigDecimal.valueOf(least.value())) < 0)
                        .isPresent())
                .ifPresent(least -> hours(look, "under", least));
        look.inquiry
                .find(minor ? ServiceCivique.MOST_HOURS_MINOR : ServiceCivique.MOST_HOURS)
                .filter(most -> hours.filter(said -> said.compareTo(BigDecimal.valueOf(most.value())) > 0)
                        .isPresent())
                .ifPresent(most -> hours(look, "above", most));
    }

    private static void hours(Look look, String side, ParameterValue<Integer> bound) {
        look.error(
                "FORMATION-102",
                "'weeklyHours' is " + side + " " + bound.value() + " (" + bound.source() + ")",
                "correct the hours a week.");
    }

    private void apprenticeship(Look look) {
        judge(look, apprenticeAge, "FORMATION-106", "apprenticeship is closed at this age");
        length(
                look,
                look.signed(),
                Apprenticeship.SHORTEST,
                Apprenticeship.LONGEST,
                text -> look.warning("FORMATION-107", text, "correct 'on' or 'until' unless another article applies."));
    }

    private void professionalisation(Look look) {
        judge(look, publics, "FORMATION-108", "the contract is closed to this public");
        length(
                look,
                look.signed(),
                Professionalisation.SHORTEST,
                Professionalisation.LONGEST,
                text -> look.error("FORMATION-109", text, "correct 'on' or 'until'."));
        LocalDate signed = look.signed();
        boolean open = priority.verdict(look.dossier().upTo(signed), signed) == Verdict.SATISFIED;
        boolean within = look.inquiry
                .find(Professionalisation.LONGEST, signed)
                .filter(most -> !isLonger(look.outcome, most.value()))
                .isPresent();
        if (!open && within) {
            look.inquiry
                    .find(Professionalisation.BRANCH, signed)
                    .filter(most -> isLonger(look.outcome, most.value()))
                    .ifPresent(most -> look.warning(
                            "FORMATION-110",
                            "it is planned for more than " + most.value()
                                    + " months, and the public of L6325-1-1 is not recorded",
                            "declare the diploma, the registration as a jobseeker or the benefits."));
        }
    }

    /** The age, or the public, is that of the first day, from what is known that day. */
    private static void judge(Look look, Rule rule, String id, String text) {
        LocalDate on = look.outcome.on();
        Finding finding = rule.judge(look.dossier().upTo(on), on);
        if (finding.verdict() == Verdict.REFUSED) {
            look.error(id, text, "correct the birth date, the kind or the day of the outcome.");
        } else if (!finding.missing().isEmpty() && !finding.missing().contains(Attributes.BIRTH_DATE)) {
            look.warning(
                    "FORMATION-111",
                    "what opens it at this age is not recorded",
                    "declare " + String.join(" or ", quoted(finding)) + ".");
        }
    }

    private static List<String> quoted(Finding finding) {
        return finding.missing().stream()
                .map(attribute -> "'" + attribute + "'")
                .toList();
    }

    /** The day that chooses the text is the signature's, for a contract of employment. */
    private static void length(
            Look look, LocalDate day, Parameter<Integer> least, Parameter<Integer> most, Consumer<String> report) {
        look.inquiry
                .find(least, day)
                .filter(months -> isShorter(look.outcome, months.value()))
                .ifPresent(months -> report.accept(
                        "it is planned for less than " + months.value() + " months (" + months.source() + ")"));
        look.inquiry
                .find(most, day)
                .filter(months -> isLonger(look.outcome, months.value()))
                .ifPresent(months -> report.accept(
                        "it is planned for more than " + months.value() + " months (" + months.source() + ")"));
    }

    private static boolean isShorter(Outcome outcome, int months) {
        return outcome.until()
                .filter(until -> until.isBefore(Term.ofMonths(months).lastDayFrom(outcome.on())))
                .isPresent();
    }

    private static boolean isLonger(Outcome outcome, int months) {
        return outcome.until()
                .filter(until -> until.isAfter(Term.ofMonths(months).lastDayFrom(outcome.on())))
                .isPresent();
    }

    private static void decisions(Seen seen, Consumer<Problem> problems) {
        seen.dossier()
                .facts(Step.class)
                .filter(step -> isOfTraining(step, StepKind.DECISION))
                .filter(decision -> seen.dossier()
                        .facts(Step.class)
                        .filter(step -> isOfTraining(step, StepKind.DEMANDE))
                        .noneMatch(asked -> asked.party().equals(decision.party())
                                && !asked.on().isAfter(decision.on())))
                .forEach(decision -> problems.accept(Problem.warning(
                                "FORMATION-112",
                                seen.at(decision),
                                "The decision of " + decision.on() + " answers no request to the same 'party'.")
                        .toFix("record the 'demande' that came before it.")));
    }

    private static boolean isOfTraining(Step step, StepKind kind) {
        return step.kind().equals(kind) && step.dispositifs().contains(Formation.FORMATION);
    }

    /** An outcome being looked at, and where to report what is wrong. */
    private record Look(Inquiry inquiry, Seen seen, Outcome outcome, Consumer<Problem> problems) {
        Dossier dossier() {
            return seen.dossier();
        }

        LocalDate signed() {
            return Conditions.concluded(outcome);
        }

        void error(String id, String text, String remedy) {
            report(id, Severity.ERROR, text, remedy);
        }

        void warning(String id, String text, String remedy) {
            report(id, Severity.WARNING, text, remedy);
        }

        private void report(String id, Severity severity, String text, String remedy) {
            String message = "The outcome '" + outcome.kind() + "' of " + outcome.on() + ": " + text + ".";
            problems.accept(Problem.of(severity, id, seen.at(outcome), message).toFix(remedy));
        }
    }
}
