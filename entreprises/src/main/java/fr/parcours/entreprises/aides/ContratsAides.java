package fr.parcours.entreprises.aides;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.time.Term;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Aided contracts: who may sign one, and the accompaniment of who did.
 *
 * <p>For persons without a job who meet "des difficultés sociales et professionnelles particulières d'accès à l'emploi"
 * (L5134-20, L5134-65): no criterion is given, the difficulties are presumed. Beyond that, the publics are those of the
 * region's order, for the PEC or for the CIE; one of the two is enough.
 *
 * <p>An enrolment accompanies the contracts: it ends with the last of them, and within the longest time that may be aided.
 */
final class ContratsAides {
    static final DispositifId CONTRATS_AIDES = DispositifId.of("contrats-aides", "Contrats aidés");

    private static final Parameter<List<String>> WITHOUT_JOB = Parameter.codes("contrats-aides.situations-sans-emploi");
    private static final Articles PUBLIC = Articles.from(LocalDate.of(2017, 1, 1), "L5134-20 et L5134-65");

    private final Messages messages;
    private final Rules rules;
    private final Audiences audiences;
    private final Orders orders;
    private final AidLength length;

    private ContratsAides(Setting setting) {
        this.messages = setting.messages();
        this.rules = setting.rules();
        this.audiences = new Audiences(setting);
        this.orders = new Orders(setting, audiences);
        this.length = new AidLength(setting, audiences);
    }

    static Dispositif of(Setting setting) {
        ContratsAides aided = new ContratsAides(setting);
        Workflow limits = aided.limits().build();
        return Dispositif.of(CONTRATS_AIDES, aided.eligibility())
                .following(
                        aided.limits().obligation(new Meetings(setting, limits)).build())
                .paying(new StateShare(setting, aided.orders, aided.length));
    }

    private Rule eligibility() {
        return rules.given(
                rules.inForce("contrats-aides.existence", Orders.REGION),
                rules.all(
                        "contrats-aides.public",
                        audiences.oldEnough(),
                        rules.oneOf("contrats-aides.situation", Attributes.ACTIVITY, WITHOUT_JOB),
                        rules.presumed("contrats-aides.difficultes", PUBLIC),
                        rules.any(
                                "contrats-aides.contrat",
                                orders.opens(OutcomeKind.PEC),
                                orders.opens(OutcomeKind.CIE))));
    }

    private Workflow.Builder limits() {
        return Workflow.of(CONTRATS_AIDES)
                .usualExits()
                .startsWith(PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                .then(PhaseId.SUIVI, PhaseId.ACCOMPAGNEMENT)
                .term(this::lastContract)
                .cap(this::longest);
    }

    /** The end of the contract that ends last, while none is without end. */
    private Optional<Limit.Reached> lastContract(Dossier dossier, Enrolment enrolment) {
        List<AidedContract> contracts = AidedContract.of(dossier).stream()
                .filter(contract -> contract.days().overlaps(enrolment.days()))
                .toList();
        return contracts.stream()
                        .anyMatch(contract -> contract.outcome().lastDay().isEmpty())
                ? Optional.empty()
                : contracts.stream()
                        .max(Comparator.comparing(
                                contract -> contract.outcome().lastDay().orElseThrow()))
                        .map(contract -> new Limit.Reached(
                                contract.outcome().lastDay().orElseThrow(),
                                messages.sentence("contrats-aides.fin.contrat", contract.kind(), contract.start()),
                                List.of()));
    }

    private Optional<Limit.Reached> longest(Dossier dossier, Enrolment enrolment) {
        return length.most(dossier, enrolment.start())
                .map(months -> new Limit.Reached(
                        Term.ofMonths(months.value()).lastDayFrom(enrolment.start()),
                        messages.sentence("contrats-aides.fin.maximum", months.value(), enrolment.start()),
                        List.of(months)));
    }
}
