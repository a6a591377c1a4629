package fr.parcours.dispositif.pacea;

import static fr.parcours.dispositif.pacea.ContratEngagement.CONTRAT_ENGAGEMENT;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The pathway of the contrat d'engagement (L5411-6), since 2025-01-01. The text gives it no length: it ends with the term that its
 * signature says, when it says one, on the day before a CEJ or a PACEA takes its place, and on the day before the 26th birthday,
 * when the mission locale may follow no longer.
 *
 * <p>A diagnostic global comes first (L5411-5-2). The contract is signed within one month of the {@linkplain Notice notified}
 * orientation, or of the entry where no notification is recorded (D5411-14-1); each orientation notified before that opens a new
 * month, and one notified after the signature asks for another contract (D5411-14-2). Within six months of the signature the
 * contract says what a reasonable offer of employment is (R5411-15-1, since 2025-03-22), an {@code offre-raisonnable} step; no
 * offer may be held against the person before. Each week asks for {@linkplain WeeklyActivity hours of activity}.
 *
 * <p>It carries no allowance, so who is in breach is first warned, then struck off the list for 1 to 4 months (R5412-3-3): what
 * this pathway knows of it is the procedure and the exit reason.
 */
final class EngagementWorkflow {
    /** The contract says what offers of employment are reasonable for the person. */
    static final StepKind OFFER = StepKind.of("offre-raisonnable", "Offre raisonnable d’emploi définie");
    /** Another organisation, or another form of contract. */
    static final ExitReason REORIENTATION =
            ExitReason.of("reorientation", "Réorientation (CEJ, PACEA ou autre organisme référent)");

    private static final Parameter<Integer> SIGNATURE_DELAY = Parameter.whole("contrat-engagement.delai-signature");
    static final Parameter<Integer> OFFER_DELAY = Parameter.whole("contrat-engagement.delai-offre-raisonnable");
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final Articles DIAGNOSTIC = Articles.from(FIRST_DAY, "L5411-5-2");
    private static final Articles REORIENTED = Articles.from(FIRST_DAY, "D5411-14-2");

    private EngagementWorkflow() {}

    static void contribute(Contributions to) {
        to.words(OFFER, REORIENTATION, WeeklyActivity.AGREED, WeeklyActivity.EXEMPTION);
        to.parameters(SIGNATURE_DELAY, OFFER_DELAY, WeeklyActivity.LEAST);
    }

    static Workflow of(Setting setting) {
        return setting.workflow(CONTRAT_ENGAGEMENT)
                .usualExits()
                .exits(ExitNature.NEUTRAL, REORIENTATION)
                .exits(ExitNature.NEGATIVE, Registration.STRUCK_OFF)
                .startsWith(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.DIAGNOSTIC, PhaseId.ACCOMPAGNEMENT)
                .then(PhaseId.ACCOMPAGNEMENT, PhaseId.SUIVI)
                .then(PhaseId.SUIVI, PhaseId.ACCOMPAGNEMENT)
                .term(Limit.signed("contrat-engagement.fin.contrat"))
                .limit(Limit.age(ContratEngagement.AGE_MAXIMUM, "contrat-engagement.fin.age"))
                .limit(Replacement.by(ContratEngagement.INCOMPATIBLE, "contrat-engagement.fin.remplace"))
                .obligation(EngagementWorkflow::diagnostic)
                .obligation(EngagementWorkflow::signatures)
                .obligation(EngagementWorkflow::offer)
                .obligation(WeeklyActivity::list)
                .obligation(Sanctions.decisions("contrat-engagement.sanction.decision"))
                .build();
    }

    /** Finds the day on which the contract was first signed. */
    static Optional<Step> signed(Inquiry inquiry, Enrolment enrolment) {
        return inquiry.first(Step.class, inquiry.isOf(enrolment, StepKind.SIGNATURE));
    }

    /** No text dates the diagnostic: it comes before the contract that it founds. */
    private static void diagnostic(Dues dues) {
        dues.require("contrat-engagement.diagnostic", DIAGNOSTIC, due -> {
            due.saying("contrat-engagement.diagnostic");
            LocalDate opened = Notice.ofOrientations(due, dues.enrolment()).stream()
                    .findFirst()
                    .map(Step::on)
                    .orElse(dues.enrolment().start());
            LocalDate by =
                    signed(due, dues.enrolment()).map(Step::on).orElseGet(() -> lastDay(due, dues.enrolment(), opened));
            return Due.when(
                    by,
                    due.first(Step.class, due.isOf(dues.enrolment(), StepKind.DIAGNOSTIC))
                            .map(Step::on));
        });
    }

    /** An orientation may have been notified before the contract existed: the delay is then that of the entry. */
    private static int months(Inquiry due, Enrolment enrolment, LocalDate opened) {
        return due.at(SIGNATURE_DELAY, opened.isBefore(enrolment.start()) ? enrolment.start() : opened);
    }

    private static LocalDate lastDay(Inquiry due, Enrolment enrolment, LocalDate opened) {
        return Delay.ofMonths(months(due, enrolment, opened)).lastDayAfter(opened);
    }

    // ---- the signature -------------------------------------------------------------------------------------------

    private static void signatures(Dues dues) {
        List<Step> orientations = Notice.ofOrientations(dues.inquiry(), dues.enrolment());
        List<Step> signatures = dues.inquiry().steps(dues.enrolment(), StepKind.SIGNATURE);
        if (orientations.isEmpty()) {
            dues.require("contrat-engagement.signature", due -> {
                LocalDate entry = dues.enrolment().start();
                due.saying("contrat-engagement.signature.entree", months(due, dues.enrolment(), entry), entry);
                return Due.when(
                        lastDay(due, dues.enrolment(), entry),
                        signed(due, dues.enrolment()).map(Step::on));
            });
            return;
        }
        for (int place = 0; place < orientations.size(); place++) {
            boolean first = place == 0;
            Step orientation = orientations.get(place);
            Optional<Step> next = orientations.stream().skip(place + 1L).findFirst();
            Optional<Step> signed = signatures.stream()
                    .filter(step -> first || !step.on().isBefore(orientation.on()))
                    .filter(step ->
                            next.map(other -> step.on().isBefore(other.on())).orElse(true))
                    .findFirst();
            if (next.isPresent() && signed.isEmpty()) {
                continue; // the next orientation opened a new month
            }
            dues.require("contrat-engagement.signature", first ? Articles.NONE : REORIENTED, due -> {
                signed.ifPresent(due::about);
                due.about(orientation);
                due.saying(
                        first
                                ? "contrat-engagement.signature.orientation"
                                : "contrat-engagement.signature.reorientation",
                        months(due, dues.enrolment(), orientation.on()),
                        orientation.on());
                return Due.when(lastDay(due, dues.enrolment(), orientation.on()), signed.map(Step::on));
            });
        }
    }

    // ---- the reasonable offer ------------------------------------------------------------------------------------

    /** What a reasonable offer is must be said within a delay of the signature; nothing is due of contracts signed before. */
    private static void offer(Dues dues) {
        dues.requireIf(
                "contrat-engagement.offre-raisonnable",
                Articles.NONE,
                due -> signed(due, dues.enrolment())
                        .flatMap(contract -> due.find(OFFER_DELAY, contract.on())
                                .map(months -> {
                                    due.saying("contrat-engagement.offre-raisonnable", months.value(), contract.on());
                                    return Due.when(
                                            Delay.ofMonths(months.value()).lastDayAfter(contract.on()),
                                            due.first(Step.class, due.isOf(dues.enrolment(), OFFER))
                                                    .map(Step::on));
                                })));
    }
}
