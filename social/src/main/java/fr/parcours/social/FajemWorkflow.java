package fr.parcours.social;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A file open with the fund: for each request deposited in it, the papers it lacks, then its decision.
 *
 * <p>A decision is due from the day the file is complete: the same day in an emergency, else at the next commission. One that
 * adjourns makes another due from the morrow. The papers of an incomplete file are due by the sitting it would have gone to.
 * The file has neither phase nor term: no text limits it, and a request deposited in time outlives the birthday.
 */
final class FajemWorkflow {
    private final Messages messages;
    private final FajemCommissions commissions;

    FajemWorkflow(Setting setting) {
        this.messages = setting.messages();
        this.commissions = new FajemCommissions(setting.parameters());
    }

    Workflow workflow() {
        // A file that is closed once all is decided tells nothing of what the person reached.
        return Workflow.of(Fajem.FAJEM)
                .stepsOutsideEnrolments()
                .usualExits()
                .exits(ExitNature.NEUTRAL, ExitReason.TERME)
                .obligation(this::dues)
                .build();
    }

    private List<Due> dues(Dossier dossier, Enrolment enrolment) {
        return FajemFile.of(dossier).requests().stream()
                .filter(request -> enrolment.contains(request.depositedOn()))
                .flatMap(request -> Stream.concat(papers(request).stream(), decisions(request).stream()))
                .toList();
    }

    private Optional<Due> papers(FajemRequest request) {
        if (request.missing().isEmpty()) {
            return Optional.empty();
        }
        FajemCommissions.Sitting sitting = commissions.decides(request, request.depositedOn());
        List<String> lacking = request.missing().stream()
                .map(paper -> messages.sentence("fajem.piece." + paper).in(Locale.FRENCH))
                .toList();
        return Optional.of(new Due(
                "fajem.pieces",
                messages.sentence("fajem.pieces", kind(request), request.depositedOn(), lacking),
                sitting.day(),
                request.completeOn(),
                List.of(sitting.source())));
    }

    private List<Due> decisions(FajemRequest request) {
        List<Due> dues = new ArrayList<>();
        LocalDate open = request.depositedOn();
        for (Step decision : request.decisions()) {
            LocalDate from = request.completeOn()
                    .filter(day -> !day.isAfter(decision.on()))
                    .map(later(open))
                    .orElse(open);
            dues.add(decision(request, from, Optional.of(decision.on())));
            open = decision.on().plusDays(1);
        }
        if (request.settled().isEmpty()) {
            request.decidableFrom()
                    .map(from -> decision(request, from, Optional.empty()))
                    .ifPresent(dues::add);
        }
        return dues;
    }

    private static UnaryOperator<LocalDate> later(LocalDate one) {
        return other -> one.isAfter(other) ? one : other;
    }

    private Due decision(FajemRequest request, LocalDate from, Optional<LocalDate> metOn) {
        FajemCommissions.Sitting sitting = commissions.decides(request, from);
        return new Due(
                "fajem.decision",
                messages.sentence(
                        "fajem.decision." + sitting.how(), kind(request), request.depositedOn(), sitting.day()),
                sitting.day(),
                metOn,
                List.of(sitting.source()));
    }

    private Sentence kind(FajemRequest request) {
        return messages.sentence("fajem.nature." + request.kind().orElse("non-precisee"));
    }
}
