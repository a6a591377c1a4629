package fr.parcours.social;

import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.allowance.MonthlyScale;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.Keyword;
import java.math.BigDecimal;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the fund may still grant one person for a month or a year, under its own ceilings. How much is the commission's choice;
 * where no ceiling of the month or of the year is set, no amount is given and the explanation says so.
 *
 * <p>Nothing can be granted to someone who can deposit no request in the period and has none awaiting its decision. The
 * ceiling of one aid is said for each kind; it does not bound several.
 */
final class FajemAllowance {
    static final Parameter<List<String>> THEMES = Parameter.words("fajem.thematiques", "theme");

    private final Rule inTimeInMonth;
    private final Rule inTimeInYear;
    private final Rule kinds;
    private final Rule unbounded;

    private FajemAllowance(Rules rules) {
        this.inTimeInMonth = FajemAge.rule(rules, first -> Days.of(YearMonth.from(first)));
        this.inTimeInYear = FajemAge.rule(rules, first -> Days.ofYear(first.getYear()));
        this.kinds = kinds(rules);
        this.unbounded = rules.rule(
                "fajem.aide.montant",
                inquiry -> inquiry.appraised(
                        inquiry.sentence("fajem.appreciation.montant"), inquiry.sentence("fajem.decide.montant")));
    }

    static AllowanceScale of(Rules rules) {
        FajemAllowance allowance = new FajemAllowance(rules);
        return MonthlyScale.ceiling("fajem.aide", allowance::month, allowance::year);
    }

    private Optional<BigDecimal> month(Inquiry inquiry, YearMonth month) {
        Verdict inTime = inquiry.judge(inTimeInMonth);
        Optional<BigDecimal> ofMonth = left(inquiry, "fajem.aide.mois", FajemCeilings.MONTHLY, month, month, month);
        Optional<BigDecimal> ofYear = left(inquiry, Year.of(month.getYear()));
        return most(
                inquiry,
                inTime,
                Stream.concat(ofMonth.stream(), ofYear.stream()).min(Comparator.naturalOrder()));
    }

    /** The ceilings and the themes of a year are those of its last month, the last ones that a month of the year is held to. */
    private Optional<BigDecimal> year(Inquiry inquiry, Year year) {
        Verdict inTime = inquiry.judge(inTimeInYear);
        Inquiry december = inquiry.asOf(year.atMonth(Month.DECEMBER).atDay(1));
        return most(december, inTime, left(december, year));
    }

    private Optional<BigDecimal> most(Inquiry inquiry, Verdict inTime, Optional<BigDecimal> left) {
        inquiry.judge(kinds);
        if (left.isEmpty()) {
            inquiry.judge(unbounded);
        }
        if (inTime == Verdict.REFUSED
                || left.filter(euros -> euros.signum() <= 0).isPresent()) {
            return Optional.of(BigDecimal.ZERO);
        }
        return inTime == Verdict.SATISFIED ? left : Optional.empty();
    }

    private static Optional<BigDecimal> left(Inquiry inquiry, Year year) {
        return left(
                inquiry,
                "fajem.aide.annee",
                FajemCeilings.YEARLY,
                year,
                year.atMonth(Month.JANUARY),
                year.atMonth(Month.DECEMBER));
    }

    /** Explains what is left under a ceiling, empty when none is set. */
    private static Optional<BigDecimal> left(
            Inquiry inquiry,
            String id,
            Parameter<Optional<BigDecimal>> ceiling,
            TemporalAccessor period,
            YearMonth first,
            YearMonth last) {
        return inquiry.need(inquiry.explain(id, line -> {
            Optional<BigDecimal> most = line.at(ceiling);
            BigDecimal granted = FajemCeilings.granted(line, first, last);
            Optional<BigDecimal> left = most.map(euros -> euros.subtract(granted));
            if (left.isEmpty()) {
                return line.saying(id + ".aucun", period, granted).gives(left);
            }
            return line.concludes(
                    Verdict.of(left.get().signum() > 0), Optional.of(left), period, most.get(), granted, left.get());
        }));
    }

    /** Obtains the rule that says the ceiling of one aid of each kind, and the themes helped; it refuses nothing. */
    private static Rule kinds(Rules rules) {
        Stream<Rule> kinds = Fajem.INDIVIDUAL.stream()
                .map(scheme -> rules.rule(
                        "fajem.aide.nature",
                        inquiry -> inquiry.at(FajemCeilings.of(scheme))
                                .map(euros -> inquiry.satisfied(scheme, euros))
                                .orElseGet(() -> inquiry.saying("fajem.aide.nature.aucun", scheme)
                                        .satisfied())));
        Rule themes = rules.rule(
                "fajem.aide.thematiques",
                inquiry -> inquiry.satisfied(inquiry.at(THEMES).stream()
                        .map(code -> Keyword.named(Keyword.Topic.THEME, code))
                        .toList()));
        return rules.all(
                "fajem.aide.natures", Stream.concat(kinds, Stream.of(themes)).toArray(Rule[]::new));
    }
}
