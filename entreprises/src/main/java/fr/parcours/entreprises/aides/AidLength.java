package fr.parcours.entreprises.aides;

import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * How long a contract is aided.
 *
 * <p>At least the months of the law (PEC: 6, L5134-25 since 2017-12-22; CIE: 6, L5134-69-2), more where the order says so, 9
 * for a PEC since 2018: for the initial contract, not for what renews it. At most the months of the order for each contract,
 * and 24 months in all, renewals included; 60 for a recognised disabled worker or from 50; from 58, to the retirement
 * (L5134-23, L5134-25-1, L5134-67-1, L5134-69-1, since 2015-08-19).
 */
final class AidLength {
    static final Parameter<Integer> LEAST_PEC = Parameter.whole("contrats-aides.duree-minimale-pec");
    static final Parameter<Integer> LEAST_CIE = Parameter.whole("contrats-aides.duree-minimale-cie");
    static final Parameter<Integer> MOST = Parameter.whole("contrats-aides.duree-maximale");
    static final Parameter<Integer> EXTENDED = Parameter.whole("contrats-aides.duree-maximale-etendue");
    static final Parameter<Integer> EXTENDED_AGE = Parameter.whole("contrats-aides.duree-etendue-age");
    static final Parameter<Integer> UNLIMITED_AGE = Parameter.whole("contrats-aides.duree-sans-limite-age");
    private static final String SHORTEST = "contrats-aides.part-etat.minimum";

    private final Rules rules;
    private final Rule extended;
    private final Rule unlimited;

    AidLength(Rules rules) {
        this.rules = rules;
        this.extended = rules.any(
                "contrats-aides.prolongation",
                Audiences.disabled(rules),
                rules.ageAtLeast("contrats-aides.prolongation.age", EXTENDED_AGE));
        this.unlimited = rules.ageAtLeast("contrats-aides.sans-limite.age", UNLIMITED_AGE);
    }

    /** Gets the least months of the law for a kind of contract. */
    static Parameter<Integer> least(OutcomeKind kind) {
        return kind.equals(OutcomeKind.PEC) ? LEAST_PEC : LEAST_CIE;
    }

    /** Checks if an initial contract is planned for fewer months than required; one without planned end is not. */
    static boolean isShorter(AidedContract contract, int months) {
        return !contract.isRenewal()
                && contract.outcome()
                        .until()
                        .filter(day -> day.isBefore(Term.ofMonths(months).lastDayFrom(contract.start())))
                        .isPresent();
    }

    /** Finds the most months of a chain of contracts, empty when no text limits it; unknown counts as not extended. */
    Optional<Integer> most(Inquiry inquiry) {
        if (inquiry.judge(unlimited) == Verdict.SATISFIED) {
            return Optional.empty();
        }
        return inquiry.find(inquiry.judge(extended) == Verdict.SATISFIED ? EXTENDED : MOST)
                .map(ParameterValue::value);
    }

    /** Obtains the rule that a contract is long enough for its public in the order; read on its first day. */
    Rule longEnough(AidedContract contract, Order.Terms terms) {
        return rules.rule(SHORTEST, inquiry -> {
            inquiry.about(contract.outcome());
            int least = Math.max(inquiry.at(least(contract.kind())), terms.leastMonths());
            Orders.cite(inquiry, contract);
            return contract.isRenewal()
                    ? inquiry.saying(
                                    SHORTEST + ".renouvellement",
                                    contract.first().on())
                            .satisfied()
                    : inquiry.answer(!isShorter(contract, least), least);
        });
    }

    /**
     * Finds the last day that is aided, as far as a month needs it: what extends the 24 months is asked only when it matters. The
     * law is that of the first day of the contract.
     */
    Explained<LocalDate> last(Inquiry inquiry, AidedContract contract, Order.Terms terms, YearMonth month) {
        return inquiry.asOf(contract.start()).explain("contrats-aides.part-etat.duree", asking -> {
            Orders.cite(asking, contract);
            LocalDate ordered = Term.ofMonths(terms.mostMonths(contract)).lastDayFrom(contract.start());
            Optional<LocalDate> ended = contract.outcome().lastDay().filter(day -> !day.isAfter(ordered));
            LocalDate own = ended.orElse(ordered);
            Sentence why = ended.isPresent()
                    ? asking.sentence("contrats-aides.jusqua.contrat")
                    : asking.sentence("contrats-aides.jusqua.arrete", terms.mostMonths(contract));
            LocalDate needed = own.isBefore(month.atEndOfMonth()) ? own : month.atEndOfMonth();
            int most = asking.at(MOST);
            if (!needed.isAfter(capped(contract, most)) || asking.judge(unlimited) == Verdict.SATISFIED) {
                return until(asking, own, why, month);
            }
            Verdict more = asking.judge(extended);
            if (more == Verdict.UNDETERMINED) {
                return asking.unknown(most, contract.first().on());
            }
            int months = more == Verdict.SATISFIED ? asking.at(EXTENDED) : most;
            LocalDate cap = capped(contract, months);
            return own.isAfter(cap)
                    ? until(
                            asking,
                            cap,
                            asking.sentence(
                                    "contrats-aides.jusqua.plafond",
                                    months,
                                    contract.first().on()),
                            month)
                    : until(asking, own, why, month);
        });
    }

    private static LocalDate capped(AidedContract contract, int months) {
        return Term.ofMonths(months).lastDayFrom(contract.first().on());
    }

    private static Explained<LocalDate> until(Inquiry asking, LocalDate last, Sentence why, YearMonth month) {
        return asking.concludes(Verdict.of(!last.isBefore(month.atDay(1))), Optional.of(last), last, why);
    }
}
