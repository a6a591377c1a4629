package fr.parcours.social;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Text;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a participant's dossier must agree on about the youth aid fund. A structure that records aids and no request is asked
 * nothing about requests.
 *
 * <table>
 * <caption>Problems</caption>
 * <tr><th>id</th><th>what is wrong</th></tr>
 * <tr><td>{@code SOCIAL-101} (warning)</td><td>an individual aid that no request precedes, in a dossier that records requests</td></tr>
 * <tr><td>{@code SOCIAL-102}</td><td>a decision that answers no request deposited by its day</td></tr>
 * <tr><td>{@code SOCIAL-103}</td><td>an aid whose request was deposited outside the ages of the fund, at 25 or more</td></tr>
 * <tr><td>{@code SOCIAL-104} (warning)</td><td>a collective aid in a participant's dossier</td></tr>
 * <tr><td>{@code SOCIAL-105}</td><td>an aid beyond the ceiling of one aid of its kind</td></tr>
 * <tr><td>{@code SOCIAL-106}</td><td>aids beyond the ceiling of a month or of a year</td></tr>
 * <tr><td>{@code SOCIAL-107} (warning)</td><td>a request on a theme that the fund does not help that day</td></tr>
 * <tr><td>{@code SOCIAL-108}</td><td>an aid though the only requests it may answer were refused</td></tr>
 * </table>
 */
final class FajemCheck {
    private static final Texts TEXTS = Texts.of(FajemCheck.class, "social");

    private final Check.Seen seen;
    private final Inquiry inquiry;
    private final FajemFile file;
    private final List<Aid> aids;
    private final Consumer<Problem> problems;

    private FajemCheck(Check.Seen seen, Inquiry inquiry, Consumer<Problem> problems) {
        this.seen = seen;
        this.inquiry = inquiry;
        this.file = FajemFile.of(inquiry);
        this.aids = inquiry.facts(Aid.class, aid -> Fajem.INDIVIDUAL.contains(aid.scheme()));
        this.problems = problems;
    }

    static Supplier<Check> of(Setting setting) {
        return () -> (seen, problems) -> {
            if (seen.dossier().subject().kind() == SubjectKind.PARTICIPANT) {
                // each question names its day
                new FajemCheck(seen, setting.asking(seen.dossier(), LocalDate.MAX), problems).look();
            }
        };
    }

    private void look() {
        inquiry.facts(Aid.class, aid -> aid.scheme().equals(Fajem.COLLECTIF)).forEach(this::collective);
        file.orphans().forEach(this::orphan);
        file.requests().forEach(this::theme);
        for (Aid aid : aids) {
            if (aid.amount().signum() > 0) {
                request(aid);
                kind(aid);
            }
        }
        last(Aid::month).forEach(this::total);
        last(aid -> Year.of(aid.month().getYear())).forEach(this::total);
    }

    private void collective(Aid aid) {
        problems.accept(Problem.warning("SOCIAL-104", seen.at(aid), TEXTS.of("SOCIAL-104.collective", aid.on()))
                .toFix(TEXTS.of("SOCIAL-104.fix")));
    }

    private void orphan(Step decision) {
        problems.accept(Problem.error("SOCIAL-102", seen.at(decision), TEXTS.of("SOCIAL-102.orphan", decision.on()))
                .toFix(TEXTS.of("SOCIAL-102.fix")));
    }

    private void theme(FajemRequest request) {
        LocalDate day = request.depositedOn();
        Optional<List<String>> helped = inquiry.find(FajemAllowance.THEMES, day).map(ParameterValue::value);
        request.theme()
                .filter(theme -> helped.isPresent() && !helped.get().contains(theme.code()))
                .ifPresent(theme -> problems.accept(Problem.warning(
                        "SOCIAL-107", seen.at(request.deposit()), TEXTS.of("SOCIAL-107.theme", day, theme))));
    }

    /** Judges an aid by the requests it may answer: the age is judged on the last one not refused. */
    private void request(Aid aid) {
        if (file.requests().isEmpty()) {
            return;
        }
        List<FajemRequest> possible = file.requests().stream()
                .filter(request -> !request.depositedOn().isAfter(aid.on()))
                .filter(request -> request.mayGive(aid.scheme()))
                .toList();
        if (possible.isEmpty()) {
            problems.accept(
                    Problem.warning("SOCIAL-101", seen.at(aid), TEXTS.of("SOCIAL-101.unasked", aid.scheme(), aid.on()))
                            .toFix(TEXTS.of("SOCIAL-101.fix")));
            return;
        }
        possible.stream()
                .filter(request -> !request.isRefused())
                .reduce((earlier, later) -> later)
                .ifPresentOrElse(
                        request -> age(request, aid),
                        () -> problems.accept(Problem.error(
                                "SOCIAL-108", seen.at(aid), TEXTS.of("SOCIAL-108.refused", aid.scheme(), aid.on()))));
    }

    private void age(FajemRequest request, Aid aid) {
        if (FajemAge.excludes(inquiry, request.depositedOn())) {
            problems.accept(Problem.error(
                    "SOCIAL-103",
                    seen.at(aid),
                    TEXTS.of("SOCIAL-103.age", aid.scheme(), aid.on(), request.depositedOn())));
        }
    }

    private void kind(Aid aid) {
        if (isBeyond(aid.amount(), FajemCeilings.of(aid.scheme()), aid.on())) {
            problems.accept(
                    Problem.error("SOCIAL-105", seen.at(aid), TEXTS.of("SOCIAL-105.ceiling", aid.on(), aid.scheme())));
        }
    }

    private void total(YearMonth month, Aid last) {
        total(
                TEXTS.of("SOCIAL-106.month", month),
                FajemCeilings.granted(inquiry, month, month),
                FajemCeilings.MONTHLY,
                last);
    }

    private void total(Year year, Aid last) {
        BigDecimal granted = FajemCeilings.granted(inquiry, year.atMonth(Month.JANUARY), year.atMonth(Month.DECEMBER));
        total(TEXTS.of("SOCIAL-106.year", year), granted, FajemCeilings.YEARLY, last);
    }

    private void total(Text message, BigDecimal granted, Parameter<Optional<BigDecimal>> ceiling, Aid last) {
        if (isBeyond(granted, ceiling, last.month().atDay(1))) {
            problems.accept(Problem.error("SOCIAL-106", seen.at(last), message).toFix(TEXTS.of("SOCIAL-106.fix")));
        }
    }

    /** Checks if an amount is beyond a ceiling on a day; nothing is before the fund has rules, nor where none is set. */
    private boolean isBeyond(BigDecimal euros, Parameter<Optional<BigDecimal>> ceiling, LocalDate day) {
        return inquiry.find(ceiling, day)
                .flatMap(ParameterValue::value)
                .filter(most -> euros.compareTo(most) > 0)
                .isPresent();
    }

    /** Finds the last aid for each period. */
    private <P> Map<P, Aid> last(Function<Aid, P> period) {
        Map<P, Aid> last = new LinkedHashMap<>();
        aids.forEach(aid -> last.put(period.apply(aid), aid));
        return last;
    }
}
