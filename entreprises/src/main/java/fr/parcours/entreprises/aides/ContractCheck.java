package fr.parcours.entreprises.aides;

import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Term;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checks that aided contracts are as long as the law and the orders ask.
 *
 * <ul>
 *   <li>{@code CONTRATS-AIDES-101}: an initial contract planned for less than the law's least months (L5134-25, L5134-69-2)
 *   <li>{@code CONTRATS-AIDES-102} (warning): one planned for less than the order in force asks for that person
 *   <li>{@code CONTRATS-AIDES-103} (warning): a contract that goes beyond the longest time that may be aided, renewals
 *       included
 * </ul>
 */
final class ContractCheck implements Check {
    private static final Texts TEXTS = Texts.of(ContractCheck.class, "entreprises");

    private final Setting setting;
    private final AidLength length;

    ContractCheck(Setting setting) {
        this.setting = setting;
        this.length = new AidLength(setting.rules());
    }

    @Override
    public void look(Seen seen, Consumer<Problem> problems) {
        Inquiry inquiry = setting.asking(seen.dossier(), LocalDate.MAX);
        for (AidedContract contract : AidedContract.of(inquiry)) {
            Inquiry hired = inquiry.asOf(contract.start());
            tooShort(seen, hired, contract)
                    .or(() -> shorterThanOrdered(seen, hired, contract))
                    .ifPresent(problems);
            tooLong(seen, hired, contract).ifPresent(problems);
        }
    }

    private static Optional<Problem> tooShort(Seen seen, Inquiry hired, AidedContract contract) {
        return hired.find(AidLength.least(contract.kind()))
                .filter(least -> AidLength.isShorter(contract, least.value()))
                .map(least -> Problem.error(
                                "CONTRATS-AIDES-101",
                                seen.at(contract.outcome()),
                                TEXTS.of(
                                        "CONTRATS-AIDES-101.short",
                                        contract.kind(),
                                        contract.start(),
                                        least.value(),
                                        least.source()))
                        .toFix(TEXTS.of("CONTRATS-AIDES-101.fix")));
    }

    private Optional<Problem> shorterThanOrdered(Seen seen, Inquiry hired, AidedContract contract) {
        return Orders.choose(hired, contract, setting.rules())
                .value()
                .filter(terms -> AidLength.isShorter(contract, terms.leastMonths()))
                .map(terms -> Problem.warning(
                        "CONTRATS-AIDES-102",
                        seen.at(contract.outcome()),
                        TEXTS.of(
                                "CONTRATS-AIDES-102.order",
                                contract.kind(),
                                contract.start(),
                                terms.leastMonths(),
                                Orders.inForce(hired.asOf(contract.decidedOn())).from())));
    }

    private Optional<Problem> tooLong(Seen seen, Inquiry hired, AidedContract contract) {
        LocalDate first = contract.first().on();
        return length.most(hired)
                .filter(most -> contract.outcome()
                        .lastDay()
                        .filter(day -> day.isAfter(Term.ofMonths(most).lastDayFrom(first)))
                        .isPresent())
                .map(most -> Problem.warning(
                        "CONTRATS-AIDES-103",
                        seen.at(contract.outcome()),
                        TEXTS.of("CONTRATS-AIDES-103.long", contract.kind(), contract.start(), most, first)));
    }
}
