package fr.parcours.formation;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Step;
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
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Checks the steps {@code stage} of all dispositifs against the articles on the PMSMP, and the extensions of its enrolments. A step
 * that names {@code pmsmp} is one, and what is wrong is an error; any other may be another internship, and it is a warning. Of a
 * day before the first text read, nothing is said.
 *
 * <p>Lengths are those of agreements, from the first day to the last one, present or not. With the same host, what matters is any
 * run of twelve months that begins with a period.
 *
 * <ul>
 *   <li>{@code FORMATION-113}: longer than a month date to date, than the period renewed, or than an agreement and its renewal
 *   <li>{@code FORMATION-114}: begins while another one lasts
 *   <li>{@code FORMATION-115}: begins at an age under the least
 *   <li>{@code FORMATION-116} (warning): begins at 14 or 15, where other limits apply
 *   <li>{@code FORMATION-117}: renewed more than once
 *   <li>{@code FORMATION-118}: more agreements with the same host than are allowed
 *   <li>{@code FORMATION-119}: more days with the same host than are allowed
 *   <li>{@code FORMATION-120} (warning): one more with the same host, without what it is for
 * </ul>
 */
final class PmsmpCheck implements Check {
    private static final Texts TEXTS = Texts.of(PmsmpCheck.class, "formation");
    private static final String TOO_LONG = "FORMATION-113";
    private static final String RENEWED = "FORMATION-117";

    private final Setting setting;
    private final Rule age;

    PmsmpCheck(Setting setting) {
        this.setting = setting;
        this.age = Pmsmp.age(setting.rules());
    }

    @Override
    public void look(Seen seen, Consumer<Problem> problems) {
        if (seen.dossier().subject().kind() != SubjectKind.PARTICIPANT) {
            return;
        }
        List<Period> earlier = new ArrayList<>();
        seen.dossier()
                .facts(Step.class)
                .filter(Period::isOne)
                .map(Period::of)
                .sorted(Comparator.comparing(Period::days))
                .forEach(period -> {
                    Inquiry inquiry =
                            setting.asking(seen.dossier(), period.step().on());
                    if (inquiry.find(Pmsmp.LONGEST).isPresent()) {
                        new Look(inquiry, seen, period, List.copyOf(earlier), problems).look(age);
                    }
                    earlier.add(period);
                });
        seen.dossier().enrolments(Pmsmp.PMSMP).forEach(enrolment -> agreement(seen, enrolment, problems));
    }

    /** An enrolment is one agreement, an extension its renewal; how far it may go is the pathway's. */
    private void agreement(Seen seen, Enrolment enrolment, Consumer<Problem> problems) {
        LocalDate start = enrolment.start();
        Inquiry inquiry = setting.asking(seen.dossier(), start);
        Optional<ParameterValue<Integer>> longest = inquiry.find(Pmsmp.LONGEST);
        if (longest.isEmpty()) {
            return;
        }
        List<Extension> extensions = inquiry.facts(
                Extension.class,
                extension -> extension.dispositif().equals(Pmsmp.PMSMP) && enrolment.contains(extension.on()));
        int renewals = inquiry.at(Pmsmp.RENEWALS);
        extensions.stream()
                .skip(renewals)
                .forEach(extension -> problems.accept(Problem.error(
                                RENEWED,
                                seen.at(extension),
                                TEXTS.of("pmsmp.of", start, TEXTS.of("FORMATION-117.enrolment", times(renewals))))
                        .toFix(TEXTS.of("FORMATION-117.fix-enrolment"))));
        int months = extensions.isEmpty() ? longest.get().value() : Pmsmp.longest(inquiry, start);
        LocalDate last = Term.ofMonths(months).lastDayFrom(start);
        enrolment
                .exit()
                .filter(exit -> exit.on().isAfter(last))
                .ifPresent(exit -> problems.accept(Problem.error(
                                TOO_LONG,
                                seen.at(exit),
                                TEXTS.of(
                                        "pmsmp.of",
                                        start,
                                        TEXTS.of(
                                                "FORMATION-113.beyond",
                                                last,
                                                monthsOf(months),
                                                longest.get().source())))
                        .toFix(TEXTS.of("FORMATION-113.fix-enrolment"))));
    }

    private static Text times(int number) {
        return number == 1 ? TEXTS.of("times.once") : TEXTS.of("times.several", number);
    }

    private static Text monthsOf(int number) {
        return number == 1 ? TEXTS.of("months.one") : TEXTS.of("months.several", number);
    }

    /** A period being looked at, after those that began before it. */
    private record Look(Inquiry inquiry, Seen seen, Period period, List<Period> earlier, Consumer<Problem> problems) {

        void look(Rule age) {
            age(age);
            length();
            earlier.stream()
                    .filter(other -> other.days().overlaps(period.days()))
                    .findFirst()
                    .ifPresent(other -> report(
                            "FORMATION-114",
                            TEXTS.of(
                                    "FORMATION-114.overlap",
                                    other.days().first(),
                                    other.days().last()),
                            TEXTS.of("FORMATION-114.fix")));
            withTheHost();
        }

        private void age(Rule age) {
            LocalDate on = period.step().on();
            Finding finding = age.judge(seen.dossier().upTo(on), on);
            if (finding.verdict() == Verdict.REFUSED) {
                report("FORMATION-115", TEXTS.of("FORMATION-115.age"), TEXTS.of("FORMATION-115.fix"));
            } else if (!finding.appraisal().isEmpty()) {
                warn(
                        "FORMATION-116",
                        TEXTS.of("FORMATION-116.young", inquiry.at(Pmsmp.AGE_MINIMUM)),
                        TEXTS.of("FORMATION-116.fix"));
            }
        }

        private void length() {
            ParameterValue<Integer> most = inquiry.dated(Pmsmp.LONGEST);
            LocalDate last = lastDay(period, most.value());
            Optional<Period> first = sameObject().findFirst();
            if (period.days().last().isAfter(last)) {
                report(
                        TOO_LONG,
                        TEXTS.of("FORMATION-113.beyond", last, monthsOf(most.value()), most.source()),
                        TEXTS.of("FORMATION-113.fix"));
            } else if (first.filter(renewed -> isLonger(renewed, most.value())).isPresent()) {
                report(
                        TOO_LONG,
                        TEXTS.of("FORMATION-113.longer", first.get().days().first(), most.source()),
                        TEXTS.of("FORMATION-113.fix-object"));
            }
        }

        /** A whole month may follow a whole month, whatever the days they count. */
        private boolean isLonger(Period renewed, int months) {
            return renewed.days().last().isBefore(lastDay(renewed, months))
                    && period.days().count() > renewed.days().count();
        }

        private static LocalDate lastDay(Period period, int months) {
            return Term.ofMonths(months).lastDayFrom(period.days().first());
        }

        private Stream<Period> sameObject() {
            return within().filter(period::isFor);
        }

        /** Finds the earlier periods with the same host, of those that began less than so many months before. */
        private Stream<Period> within() {
            Term window = Term.ofMonths(inquiry.at(Pmsmp.WINDOW));
            return earlier.stream()
                    .filter(period::isWith)
                    .filter(other -> !window.lastDayFrom(other.days().first())
                            .isBefore(period.days().first()));
        }

        private void withTheHost() {
            List<Period> others = within().toList();
            if (others.isEmpty()) {
                return;
            }
            int renewals = inquiry.at(Pmsmp.RENEWALS);
            if (sameObject().count() > renewals) {
                report(RENEWED, TEXTS.of("FORMATION-117.host", times(renewals)), TEXTS.of("host.fix"));
            }
            ParameterValue<Integer> agreements = inquiry.dated(Pmsmp.AGREEMENTS);
            long objects = Stream.concat(others.stream(), Stream.of(period))
                    .flatMap(each -> each.object().stream())
                    .distinct()
                    .count();
            if (objects > agreements.value() && sameObject().findAny().isEmpty()) {
                report(
                        "FORMATION-118",
                        TEXTS.of(
                                "FORMATION-118.agreements",
                                agreements.value(),
                                monthsOf(inquiry.at(Pmsmp.WINDOW)),
                                agreements.source()),
                        TEXTS.of("host.fix"));
            }
            days(others, renewals);
        }

        private void days(List<Period> others, int renewals) {
            ParameterValue<Integer> most = inquiry.dated(Pmsmp.DAYS);
            long spent = others.stream()
                    .mapToLong(first -> days(first, others))
                    .max()
                    .orElse(0);
            boolean unknown = period.object().isEmpty()
                    || others.stream().anyMatch(other -> other.object().isEmpty());
            boolean mayRenew =
                    others.size() <= renewals && (unknown || others.stream().allMatch(period::isFor));
            if (spent > most.value() && !mayRenew) {
                report(
                        "FORMATION-119",
                        TEXTS.of(
                                "FORMATION-119.days",
                                spent,
                                monthsOf(inquiry.at(Pmsmp.WINDOW)),
                                most.value(),
                                most.source()),
                        TEXTS.of("FORMATION-119.fix"));
            } else if (unknown && others.size() > renewals) {
                warn(
                        "FORMATION-120",
                        TEXTS.of("FORMATION-120.more"),
                        TEXTS.of("FORMATION-120.fix", Pmsmp.DECOUVERTE, Pmsmp.CONFIRMATION, Pmsmp.RECRUTEMENT));
            }
        }

        /** Counts the days with the host in the run of months that one of the periods begins. */
        private long days(Period first, List<Period> others) {
            LocalDate start = first.days().first();
            Days run =
                    Days.between(start, Term.ofMonths(inquiry.at(Pmsmp.WINDOW)).lastDayFrom(start));
            return Stream.concat(others.stream(), Stream.of(period))
                    .flatMap(each -> each.days().intersection(run).stream())
                    .mapToLong(Days::count)
                    .sum();
        }

        private void report(String id, Text text, Text remedy) {
            report(id, period.isNamed() ? Severity.ERROR : Severity.WARNING, text, remedy);
        }

        private void warn(String id, Text text, Text remedy) {
            report(id, Severity.WARNING, text, remedy);
        }

        private void report(String id, Severity severity, Text text, Text remedy) {
            String what = period.isNamed() ? "pmsmp.of" : "pmsmp.stage";
            Text message = TEXTS.of(what, period.days().first(), text);
            problems.accept(
                    Problem.of(severity, id, seen.at(period.step()), message).toFix(remedy));
        }
    }
}
