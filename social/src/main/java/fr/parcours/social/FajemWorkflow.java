package fr.parcours.social;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Written;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A file open with the fund: for each request deposited in it, the papers it lacks, then its decision.
 *
 * <p>A decision is due from the day the file is complete: the same day in an emergency, else at the next commission. One that
 * adjourns makes another due from the next day. The papers of an incomplete file are due by the sitting it would have gone to.
 * The file has neither phase nor term: no text limits it, and a request deposited in time outlives the birthday.
 */
final class FajemWorkflow {
    private FajemWorkflow() {}

    static Workflow of(Setting setting) {
        // A file that is closed once all is decided says nothing of what the person reached.
        return setting.workflow(Fajem.FAJEM)
                .stepsOutsideEnrolments()
                .usualExits()
                .exits(ExitNature.NEUTRAL, ExitReason.TERME)
                .obligation(FajemWorkflow::list)
                .build();
    }

    private static void list(Dues dues) {
        FajemFile.of(dues.inquiry()).requests().stream()
                .filter(request -> dues.enrolment().contains(request.depositedOn()))
                .forEach(request -> {
                    papers(dues, request);
                    decisions(dues, request);
                });
    }

    private static void papers(Dues dues, FajemRequest request) {
        if (request.missing().isEmpty()) {
            return;
        }
        dues.require("fajem.pieces", due -> {
            due.facts(Step.class, request::includes);
            due.saying(
                    "fajem.pieces",
                    kind(due, request),
                    request.depositedOn(),
                    request.missing().stream()
                            .map(paper -> due.label(Fajem.MISSING_PAPERS, paper))
                            .toList());
            return Due.when(
                    FajemCommissions.decides(due, request, request.depositedOn())
                            .day(),
                    request.completeOn());
        });
    }

    private static void decisions(Dues dues, FajemRequest request) {
        LocalDate open = request.depositedOn();
        for (Step decision : request.decisions()) {
            LocalDate since = open;
            LocalDate from = request.completeOn()
                    .filter(day -> day.isAfter(since) && !day.isAfter(decision.on()))
                    .orElse(since);
            decision(dues, request, from, Optional.of(decision.on()));
            open = decision.on().plusDays(1);
        }
        if (request.settled().isEmpty()) {
            request.decidableFrom().ifPresent(from -> decision(dues, request, from, Optional.empty()));
        }
    }

    private static void decision(Dues dues, FajemRequest request, LocalDate from, Optional<LocalDate> metOn) {
        dues.require("fajem.decision", due -> {
            due.facts(Step.class, request::includes);
            FajemCommissions.Sitting sitting = FajemCommissions.decides(due, request, from);
            due.saying("fajem.decision." + sitting.how(), kind(due, request), request.depositedOn(), sitting.day());
            return Due.when(sitting.day(), metOn);
        });
    }

    private static Written kind(Inquiry inquiry, FajemRequest request) {
        return request.kind()
                .map(code -> inquiry.label(Fajem.KIND, code))
                .orElseGet(() -> inquiry.sentence("fajem.nature.non-precisee"));
    }
}
