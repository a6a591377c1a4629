package fr.parcours.entreprises.aides;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.OutcomeKind;
import java.time.LocalDate;
import java.util.List;
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
    private static final Parameter<Integer> MOST = Parameter.whole("contrats-aides.duree-maximale");
    private static final Parameter<Integer> EXTENDED = Parameter.whole("contrats-aides.duree-maximale-etendue");
    private static final Parameter<Integer> EXTENDED_AGE = Parameter.whole("contrats-aides.duree-etendue-age");
    private static final Parameter<Integer> UNLIMITED_AGE = Parameter.whole("contrats-aides.duree-sans-limite-age");
    private static final String ID = "contrats-aides.part-etat.duree";

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;
    private final Rule extended;
    private final Rule unlimited;

    AidLength(Setting setting, Audiences audiences) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
        this.extended = rules.any(
                "contrats-aides.prolongation",
                audiences.disabled(),
                audiences.from("contrats-aides.prolongation.age", EXTENDED_AGE));
        this.unlimited = audiences.from("contrats-aides.sans-limite.age", UNLIMITED_AGE);
    }

    /** Gets the least months of the law for a kind of contract, empty before the first text. */
    Optional<ParameterValue<Integer>> legalLeast(OutcomeKind kind, LocalDate on) {
        return parameters.find(least(kind), on);
    }

    private static Parameter<Integer> least(OutcomeKind kind) {
        return Parameter.whole("contrats-aides.duree-minimale-" + kind.code());
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
    Optional<ParameterValue<Integer>> most(Dossier dossier, LocalDate hired) {
        if (parameters.find(MOST, hired).isEmpty()
                || unlimited.judge(dossier, hired).verdict() == Verdict.SATISFIED) {
            return Optional.empty();
        }
        boolean more = extended.judge(dossier, hired).verdict() == Verdict.SATISFIED;
        return Optional.of(parameters.at(more ? EXTENDED : MOST, hired));
    }

    /** Tells whether an initial contract is long enough for its line of the order. */
    Finding longEnough(AidedContract contract, Order.Line line, ParameterValue<Order> order) {
        String id = "contrats-aides.part-etat.minimum";
        ParameterValue<Integer> legal = parameters.at(least(contract.kind()), contract.start());
        int least = Math.max(legal.value(), line.leastMonths());
        return (contract.isRenewal()
                        ? Finding.of(
                                id,
                                Verdict.SATISFIED,
                                messages.sentence(
                                        id + ".renouvellement", contract.first().on()))
                        : rules.finding(id, isShorter(contract, least) ? Verdict.REFUSED : Verdict.SATISFIED, least))
                .using(legal, order)
                .using(List.of(contract.outcome()));
    }

    /**
     * Finds the last day that is aided, as far as a month needs it: what extends the 24 months is asked only when it matters.
     *
     * @param until last day of the month
     */
    Last last(Dossier dossier, AidedContract contract, Order.Line line, LocalDate until) {
        LocalDate ordered = Term.ofMonths(line.mostMonths()).lastDayFrom(contract.start());
        Last own = contract.outcome()
                .lastDay()
                .filter(day -> !day.isAfter(ordered))
                .map(day -> last(day, messages.sentence("contrats-aides.jusqua.contrat")))
                .orElseGet(() -> last(ordered, messages.sentence("contrats-aides.jusqua.arrete", line.mostMonths())));
        ParameterValue<Integer> most = parameters.at(MOST, contract.start());
        LocalDate ordinary = capped(contract, most);
        LocalDate needed = own.day().orElseThrow().isBefore(until) ? own.day().get() : until;
        if (!needed.isAfter(ordinary)) {
            return new Last(own.day(), own.finding().using(most));
        }
        Finding more = extended.judge(dossier, contract.start());
        Finding noLimit = unlimited.judge(dossier, contract.start());
        if (noLimit.verdict() == Verdict.SATISFIED) {
            return new Last(own.day(), own.finding().because(List.of(noLimit)));
        }
        if (more.verdict() == Verdict.UNDETERMINED) {
            return new Last(
                    Optional.empty(),
                    rules.finding(
                                    ID,
                                    Verdict.UNDETERMINED,
                                    most.value(),
                                    contract.first().on())
                            .using(most)
                            .missing(more.missing())
                            .because(List.of(more)));
        }
        ParameterValue<Integer> cap =
                more.verdict() == Verdict.SATISFIED ? parameters.at(EXTENDED, contract.start()) : most;
        LocalDate end = capped(contract, cap);
        Last capped = own.day().get().isAfter(end)
                ? last(
                        end,
                        messages.sentence(
                                "contrats-aides.jusqua.plafond",
                                cap.value(),
                                contract.first().on()))
                : own;
        return new Last(capped.day(), capped.finding().using(cap).because(List.of(more)));
    }

    private static LocalDate capped(AidedContract contract, ParameterValue<Integer> months) {
        return Term.ofMonths(months.value()).lastDayFrom(contract.first().on());
    }

    private Last last(LocalDate day, Sentence why) {
        return new Last(Optional.of(day), rules.finding(ID, Verdict.SATISFIED, day, why));
    }

    /** Obtains the words of an aid that is over. */
    Finding over(Last last) {
        return Finding.of(
                        ID,
                        Verdict.REFUSED,
                        messages.sentence(
                                ID + ".refused",
                                last.finding().sentence().values().toArray()))
                .using(last.finding().parameters().toArray(ParameterValue<?>[]::new))
                .because(last.finding().because());
    }

    /**
     * The last day that is aided, and why.
     *
     * @param day empty when something that would extend the aid is not known
     */
    record Last(Optional<LocalDate> day, Finding finding) {}
}
