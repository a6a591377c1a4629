package fr.parcours.social;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that a dossier tells of the fund: the requests, oldest first, and the decisions that answer none.
 *
 * <p>A decision answers the oldest request deposited by then, of the same kind where both say one, that nothing has settled
 * yet. A request is complete on its deposit unless it lists missing papers; then on the day of the first {@code pieces} step
 * that names the fund, agrees on the kind, and lists none any more.
 */
record FajemFile(List<FajemRequest> requests, List<Step> orphans) {
    /** A word of the contrat d'engagement jeune, whose papers are told in the same way. */
    static final StepKind PIECES = StepKind.of("pieces", "Pièces justificatives complètes");

    static FajemFile of(Dossier dossier) {
        List<Step> deposits = steps(dossier, StepKind.DEMANDE).toList();
        Map<Step, List<Step>> answers = new HashMap<>();
        List<Step> orphans = new ArrayList<>();
        steps(dossier, StepKind.DECISION)
                .forEach(decision -> deposits.stream()
                        .filter(deposit -> !deposit.on().isAfter(decision.on()))
                        .filter(deposit -> FajemRequest.agree(FajemRequest.kind(deposit), FajemRequest.kind(decision)))
                        .filter(deposit -> answers.getOrDefault(deposit, List.of()).stream()
                                .allMatch(FajemRequest::isAdjourned))
                        .findFirst()
                        .ifPresentOrElse(
                                deposit -> answers.computeIfAbsent(deposit, key -> new ArrayList<>())
                                        .add(decision),
                                () -> orphans.add(decision)));
        List<FajemRequest> requests = deposits.stream()
                .map(deposit -> request(dossier, deposit, answers.getOrDefault(deposit, List.of())))
                .toList();
        return new FajemFile(requests, List.copyOf(orphans));
    }

    /** Gets the requests deposited by a day and not settled before it. */
    Stream<FajemRequest> pending(LocalDate day) {
        return requests.stream()
                .filter(request -> !request.depositedOn().isAfter(day))
                .filter(request -> request.awaits(day));
    }

    private static FajemRequest request(Dossier dossier, Step deposit, List<Step> decisions) {
        Set<String> missing = missing(deposit);
        Optional<LocalDate> completeOn = missing.isEmpty() ? Optional.of(deposit.on()) : Optional.empty();
        List<Step> given = steps(dossier, PIECES)
                .filter(papers -> !papers.on().isBefore(deposit.on()))
                .filter(papers -> FajemRequest.agree(FajemRequest.kind(deposit), FajemRequest.kind(papers)))
                .toList();
        for (Step papers : given) {
            if (completeOn.isEmpty()) {
                Set<String> left = missing(papers);
                completeOn = left.isEmpty() ? Optional.of(papers.on()) : completeOn;
                missing = left.isEmpty() ? missing : left;
            }
        }
        return new FajemRequest(deposit, missing, completeOn, List.copyOf(decisions));
    }

    private static Set<String> missing(Step step) {
        return step.values().get(Fajem.MISSING_PAPERS).value().orElse(Set.of());
    }

    private static Stream<Step> steps(Dossier dossier, StepKind kind) {
        return dossier.facts(Step.class)
                .filter(step -> step.kind().equals(kind) && step.dispositifs().contains(Fajem.FAJEM));
    }
}
