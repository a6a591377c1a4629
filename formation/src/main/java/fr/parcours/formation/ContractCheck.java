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
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
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
    private static final Texts TEXTS = Texts.of(ContractCheck.class, "formation");

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
                text -> look.error("FORMATION-101", text, TEXTS.of("FORMATION-101.fix")));
        judge(look, serviceAge, "FORMATION-103", TEXTS.of("FORMATION-103.age"));
        hours(look);
        if (ServiceCivique.needsAuthorisation(look.inquiry, mission)
                && ServiceCivique.authorisedOn(look.inquiry)
                        .filter(day -> !day.isAfter(mission.on()))
                        .isEmpty()) {
            look.warning(
                    "FORMATION-104",
                    TEXTS.of("FORMATION-104.minor", ServiceCivique.AUTORISATION_PARENTALE),
                    TEXTS.of("FORMATION-104.fix"));
        }
        if (mission.party().isEmpty()) {
            look.warning("FORMATION-105", TEXTS.of("FORMATION-105.host"), Text.plain(""));
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
                .ifPresent(least -> hours(look, "FORMATION-102.under", least));
        look.inquiry
                .find(minor ? ServiceCivique.MOST_HOURS_MINOR : ServiceCivique.MOST_HOURS)
                .filter(most -> hours.filter(said -> said.compareTo(BigDecimal.valueOf(most.value())) > 0)
                        .isPresent())
                .ifPresent(most -> hours(look, "FORMATION-102.above", most));
    }

    private static void hours(Look look, String side, ParameterValue<Integer> bound) {
        look.error("FORMATION-102", TEXTS.of(side, bound.value(), bound.source()), TEXTS.of("FORMATION-102.fix"));
    }

    private void apprenticeship(Look look) {
        judge(look, apprenticeAge, "FORMATION-106", TEXTS.of("FORMATION-106.age"));
        length(
                look,
                look.signed(),
                Apprenticeship.SHORTEST,
                Apprenticeship.LONGEST,
                text -> look.warning("FORMATION-107", text, TEXTS.of("FORMATION-107.fix")));
    }

    private void professionalisation(Look look) {
        judge(look, publics, "FORMATION-108", TEXTS.of("FORMATION-108.public"));
        length(
                look,
                look.signed(),
                Professionalisation.SHORTEST,
                Professionalisation.LONGEST,
                text -> look.error("FORMATION-109", text, TEXTS.of("FORMATION-109.fix")));
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
                            TEXTS.of("FORMATION-110.branch", most.value()),
                            TEXTS.of("FORMATION-110.fix")));
        }
    }

    /** The age, or the public, is that of the first day, from what is known that day. */
    private static void judge(Look look, Rule rule, String id, Text text) {
        LocalDate on = look.outcome.on();
        Finding finding = rule.judge(look.dossier().upTo(on), on);
        if (finding.verdict() == Verdict.REFUSED) {
            look.error(id, text, TEXTS.of("judged.fix"));
        } else if (!finding.missing().isEmpty() && !finding.missing().contains(Attributes.BIRTH_DATE)) {
            look.warning(
                    "FORMATION-111",
                    TEXTS.of("FORMATION-111.unrecorded"),
                    TEXTS.of("FORMATION-111.fix", anyOf(finding)));
        }
    }

    private static Text anyOf(Finding finding) {
        return finding.missing().stream()
                .map(attribute -> new Text("'" + attribute + "'", "«\u00a0" + attribute + "\u00a0»"))
                .reduce((some, other) -> some.and(new Text(" or ", " ou ")).and(other))
                .orElseThrow();
    }

    /** The day that chooses the text is the signature's, for a contract of employment. */
    private static void length(
            Look look, LocalDate day, Parameter<Integer> least, Parameter<Integer> most, Consumer<Text> report) {
        look.inquiry
                .find(least, day)
                .filter(months -> isShorter(look.outcome, months.value()))
                .ifPresent(months -> report.accept(TEXTS.of("length.short", months.value(), months.source())));
        look.inquiry
                .find(most, day)
                .filter(months -> isLonger(look.outcome, months.value()))
                .ifPresent(months -> report.accept(TEXTS.of("length.long", months.value(), months.source())));
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
                                "FORMATION-112", seen.at(decision), TEXTS.of("FORMATION-112.request", decision.on()))
                        .toFix(TEXTS.of("FORMATION-112.fix"))));
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

        void error(String id, Text text, Text remedy) {
            report(id, Severity.ERROR, text, remedy);
        }

        void warning(String id, Text text, Text remedy) {
            report(id, Severity.WARNING, text, remedy);
        }

        private void report(String id, Severity severity, Text text, Text remedy) {
            Text message = TEXTS.of("outcome.of", outcome.kind(), outcome.on(), text);
            problems.accept(Problem.of(severity, id, seen.at(outcome), message).toFix(remedy));
        }
    }
}
