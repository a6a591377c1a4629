package fr.parcours.social;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.Problem;
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
        problems.accept(Problem.warning(
                        "SOCIAL-104",
                        seen.at(aid),
                        "The collective aid of " + aid.on() + " stands in a participant's dossier.")
                .toFix("record it in the dossier of the action it pays for."));
    }

    private void orphan(Step decision) {
        problems.accept(Problem.error(
                        "SOCIAL-102",
                        seen.at(decision),
                        "The decision of " + decision.on()
                                + " answers no request to the fund deposited by that day and still open.")
                .toFix("record the request, or correct the day or the kind of one of the two."));
    }

    private void theme(FajemRequest request) {
        LocalDate day = request.depositedOn();
        Optional<List<String>> helped = inquiry.find(FajemAllowance.THEMES, day).map(ParameterValue::value);
        request.theme()
                .filter(theme -> helped.isPresent() && !helped.get().contains(theme.code()))
                .ifPresent(theme -> problems.accept(Problem.warning(
                        "SOCIAL-107",
                        seen.at(request.deposit()),
                        "On " + day + ", the fund does not help the theme '" + theme + "'.")));
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
            problems.accept(Problem.warning(
                            "SOCIAL-101",
                            seen.at(aid),
                            "No request to the fund precedes the aid '" + aid.scheme() + "' of " + aid.on() + ".")
                    .toFix("record the request it answers."));
            return;
        }
        possible.stream()
                .filter(request -> !request.isRefused())
                .reduce((earlier, later) -> later)
                .ifPresentOrElse(
                        request -> age(request, aid),
                        () -> problems.accept(Problem.error(
                                "SOCIAL-108",
                                seen.at(aid),
                                "The aid '" + aid.scheme() + "' of " + aid.on()
                                        + " was granted though its request was refused.")));
    }

    private void age(FajemRequest request, Aid aid) {
        if (FajemAge.excludes(inquiry, request.depositedOn())) {
            problems.accept(Problem.error(
                    "SOCIAL-103",
                    seen.at(aid),
                    "The aid '" + aid.scheme() + "' of " + aid.on() + " answers a request deposited on "
                            + request.depositedOn() + ", outside the ages of the fund."));
        }
    }

    private void kind(Aid aid) {
        if (isBeyond(aid.amount(), FajemCeilings.of(aid.scheme()), aid.on())) {
            problems.accept(Problem.error(
                    "SOCIAL-105",
                    seen.at(aid),
                    "The aid of " + aid.on() + " goes beyond the ceiling of one aid '" + aid.scheme() + "'."));
        }
    }

    private void total(YearMonth month, Aid last) {
        total("month " + month, FajemCeilings.granted(inquiry, month, month), FajemCeilings.MONTHLY, last);
    }

    private void total(Year year, Aid last) {
        BigDecimal granted = FajemCeilings.granted(inquiry, year.atMonth(Month.JANUARY), year.atMonth(Month.DECEMBER));
        total("year " + year, granted, FajemCeilings.YEARLY, last);
    }

    private void total(String period, BigDecimal granted, Parameter<Optional<BigDecimal>> ceiling, Aid last) {
        if (isBeyond(granted, ceiling, last.month().atDay(1))) {
            problems.accept(Problem.error(
                            "SOCIAL-106",
                            seen.at(last),
                            "The fund's aids for the " + period + " go beyond its ceiling.")
                    .toFix("ask for the allowance of that period, and record the recovery or correct the aids."));
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
