package fr.parcours.entreprises.aides;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Aided contracts: who may sign one, and the accompaniment of who did.
 *
 * <p>For persons without a job who meet "des difficultés sociales et professionnelles particulières d'accès à l'emploi"
 * (L5134-20, L5134-65): no criterion is given, the difficulties are presumed. Beyond that, the publics are those of the
 * region's order, for the PEC or for the CIE; one of the two is enough. Where no order was read, for a day or for a public, the
 * answer is undetermined and says which one is missing.
 *
 * <p>An enrolment accompanies the contracts: it ends with the last of them, and within the longest time that may be aided.
 */
final class ContratsAides {
    static final DispositifId CONTRATS_AIDES = DispositifId.of("contrats-aides", "Contrats aidés");

    static final Parameter<List<String>> WITHOUT_JOB =
            Parameter.someOf("contrats-aides.situations-sans-emploi", Attributes.ACTIVITY);
    /** A foreign worker needs a permit (L5221-2), since the labour code of 2008-05-01. */
    private static final Articles RIGHT_TO_WORK = Articles.from(LocalDate.of(2008, 5, 1), "L5221-2");

    private static final Articles PUBLIC = Articles.from(LocalDate.of(2017, 1, 1), "L5134-20 et L5134-65");

    private ContratsAides() {}

    static Dispositif of(Setting setting) {
        AidLength length = new AidLength(setting.rules());
        return Dispositif.of(CONTRATS_AIDES, eligibility(setting.rules()))
                .following(setting.workflow(CONTRATS_AIDES)
                        .usualExits()
                        .startsWith(PhaseId.ACCOMPAGNEMENT)
                        .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                        .then(PhaseId.SUIVI, PhaseId.ACCOMPAGNEMENT)
                        .term(ContratsAides::lastContract)
                        .cap((inquiry, enrolment) -> longest(inquiry.asOf(enrolment.start()), length))
                        .obligation(Meetings::list)
                        .build())
                .paying(StateShare.scale(setting.rules(), length));
    }

    private static Rule eligibility(Rules rules) {
        return rules.all(
                "contrats-aides.public",
                rules.ageAtLeast("contrats-aides.age", Audiences.AGE_MINIMUM),
                rules.oneOf("contrats-aides.situation", Attributes.ACTIVITY, WITHOUT_JOB),
                rules.presumed("contrats-aides.difficultes", PUBLIC),
                rules.rule("contrats-aides.droit-au-travail", RIGHT_TO_WORK, ContratsAides::mayWork),
                rules.given(
                        Orders.known(rules),
                        rules.any(
                                "contrats-aides.contrat",
                                Orders.opens(OutcomeKind.PEC, rules),
                                Orders.opens(OutcomeKind.CIE, rules))));
    }

    /** Presumed of who was not asked: a contract of employment asks it of everyone. */
    private static Verdict mayWork(Inquiry inquiry) {
        Optional<Boolean> answer = inquiry.ask(Attributes.RIGHT_TO_WORK);
        if (answer.isPresent()) {
            return inquiry.answer(answer.get());
        }
        inquiry.presume(Attributes.RIGHT_TO_WORK, true);
        return inquiry.lacking().contains(Attributes.RIGHT_TO_WORK)
                ? inquiry.undetermined()
                : inquiry.saying("contrats-aides.droit-au-travail.presume").satisfied();
    }

    /** The end of the contract that ends last, while none is without end. */
    private static Explained<LocalDate> lastContract(Inquiry inquiry, Enrolment enrolment) {
        Optional<AidedContract> last = AidedContract.of(inquiry).stream()
                .filter(contract -> contract.days().overlaps(enrolment.days()))
                .max(Comparator.comparing(
                        contract -> contract.outcome().lastDay().orElse(LocalDate.MAX)));
        Optional<LocalDate> end = last.flatMap(contract -> contract.outcome().lastDay());
        return end.isEmpty()
                ? inquiry.nothing()
                : inquiry.saying(
                                "contrats-aides.fin.contrat",
                                last.get().kind(),
                                last.get().start())
                        .gives(end.get());
    }

    private static Explained<LocalDate> longest(Inquiry inquiry, AidLength length) {
        return length.most(inquiry)
                .map(months -> inquiry.saying("contrats-aides.fin.maximum", months, inquiry.on())
                        .gives(Term.ofMonths(months).lastDayFrom(inquiry.on())))
                .orElseGet(inquiry::nothing);
    }
}
