package fr.parcours.social;

import fr.parcours.core.dossier.Step;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that a dossier says of the fund: the requests, oldest first, and the decisions that answer none.
 *
 * <p>A decision answers the oldest request deposited by then, of the same kind where both say one, that nothing has settled
 * yet. Papers given are those of every request deposited by then whose kind they do not contradict.
 */
record FajemFile(List<FajemRequest> requests, List<Step> orphans) {
    /** The papers of a request are given; a word of the contrat d'engagement jeune. */
    static final StepKind PIECES = StepKind.named("pieces");

    static FajemFile of(Inquiry inquiry) {
        List<Step> deposits = steps(inquiry, StepKind.DEMANDE);
        List<Step> papers = steps(inquiry, PIECES);
        Map<Step, List<Step>> answers = new HashMap<>();
        List<Step> orphans = new ArrayList<>();
        for (Step decision : steps(inquiry, StepKind.DECISION)) {
            deposits.stream()
                    .filter(deposit -> mayConcern(decision, deposit))
                    .filter(deposit ->
                            answers.getOrDefault(deposit, List.of()).stream().allMatch(FajemRequest::isAdjourned))
                    .findFirst()
                    .map(deposit -> answers.computeIfAbsent(deposit, key -> new ArrayList<>()))
                    .orElse(orphans)
                    .add(decision);
        }
        List<FajemRequest> requests = deposits.stream()
                .map(deposit -> new FajemRequest(
                        deposit,
                        papers.stream()
                                .filter(given -> mayConcern(given, deposit))
                                .toList(),
                        List.copyOf(answers.getOrDefault(deposit, List.of()))))
                .toList();
        return new FajemFile(requests, List.copyOf(orphans));
    }

    /** Gets the requests deposited by a day and not settled before it. */
    Stream<FajemRequest> pending(LocalDate day) {
        return requests.stream()
                .filter(request -> !request.depositedOn().isAfter(day))
                .filter(request -> request.awaits(day));
    }

    private static boolean mayConcern(Step step, Step deposit) {
        return !step.on().isBefore(deposit.on())
                && FajemRequest.agree(FajemRequest.kind(deposit), FajemRequest.kind(step));
    }

    private static List<Step> steps(Inquiry inquiry, StepKind kind) {
        return inquiry.facts(
                Step.class,
                step -> step.kind().equals(kind) && step.dispositifs().contains(Fajem.FAJEM));
    }
}
