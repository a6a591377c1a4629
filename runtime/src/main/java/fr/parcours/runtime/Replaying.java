package fr.parcours.runtime;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.json.EvidenceContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Judges an evidence again, and finds what moves the answer.
 *
 * <p>An input, that is a value or a group of communes, moves the answer when giving back to it alone what it was changes the answer
 * of today, or when it alone changes the answer that all inputs gave as they were. What differs although all inputs are as they were is
 * the work of rules. A fact moves the answer when it alone, as it was, changes the answer of today.
 */
final class Replaying {
    private final Parcours parcours;
    private final Evidence evidence;
    private final EvidenceContent then;

    Replaying(Parcours parcours, Evidence evidence) {
        this.parcours = parcours;
        this.evidence = evidence;
        this.then = evidence.content();
    }

    Replay replay(Optional<Dossier> newer) {
        newer.ifPresent(this::requireSameSubject);
        List<Difference> code = CodeChanges.of(parcours, then);
        try {
            return replay(newer, code);
        } catch (ParcoursException e) {
            return Replay.impossible(
                    evidence,
                    code.stream()
                            .map(each -> each.moving(each.after().isEmpty()))
                            .sorted(Comparator.comparing(Difference::movesTheAnswer)
                                    .reversed())
                            .toList(),
                    e.problems());
        }
    }

    private void requireSameSubject(Dossier dossier) {
        if (dossier.subject().kind() != then.subject().kind()
                || !dossier.subject().id().equals(then.subject().id())) {
            throw new ParcoursException(
                    Problem.error("EVIDENCE-106", Location.UNKNOWN, Parcours.TEXTS.of("EVIDENCE-106.subject"))
                            .toFix(Parcours.TEXTS.of("EVIDENCE-106.fix")));
        }
    }

    private void requireInstalled() {
        List<String> installed = parcours.dispositifs().stream()
                .map(owned -> owned.value().id().code())
                .toList();
        if (!installed.contains(then.dispositif())) {
            throw new ParcoursException(Diagnosis.unknown(then.dispositif(), installed));
        }
    }

    private Replay replay(Optional<Dossier> newer, List<Difference> code) {
        requireInstalled();
        Dossier used = evidence.used(parcours.vocabulary());
        Judgement judged = judge(parcours, used);
        List<Difference> differences = new ArrayList<>();
        Judgement today = judged;
        if (newer.isPresent()) {
            today = judge(parcours, newer.get());
            Dossier usedToday = Evidence.of(parcours, newer.get(), then.dispositif(), then.on())
                    .used(parcours.vocabulary());
            differences.addAll(new FactChanges(
                            used, usedToday, dossier -> judge(parcours, dossier).answer())
                    .moving(today.answer(), judged.answer()));
        }
        differences.addAll(others(used, judged, code));
        differences.sort(Comparator.comparing(Difference::movesTheAnswer).reversed());
        return Replay.judged(evidence, today.eligibility(), !today.answer().isSameAs(then.answer()), differences);
    }

    private Judgement judge(Parcours suite, Dossier dossier) {
        return Judgement.of(suite, dossier, then.dispositif(), then.on());
    }

    /** Finds the inputs, the rules and the code that changed. */
    private List<Difference> others(Dossier used, Judgement judged, List<Difference> code) {
        List<Input> inputs = Input.changed(parcours, then, judged);
        boolean differs = !judged.answer().isSameAs(then.answer());
        Optional<Judgement> restored = inputs.isEmpty()
                ? Optional.of(judged)
                : (differs || !code.isEmpty() ? given(used, inputs) : Optional.empty());
        boolean byCode = differs
                && restored.map(each -> !each.answer().isSameAs(then.answer())).orElse(true);
        List<Difference> differences = new ArrayList<>();
        for (Input input : inputs) {
            differences.add(input.difference().moving(differs && moves(input, inputs, used, judged, restored)));
        }
        if (!code.isEmpty()) {
            CodeChanges.ofRules(then.rules(), restored.orElse(judged).rules())
                    .forEach(rule -> differences.add(rule.moving(byCode)));
            code.forEach(each -> differences.add(each.moving(byCode)));
        }
        return differences;
    }

    private boolean moves(
            Input input, List<Input> inputs, Dossier used, Judgement judged, Optional<Judgement> restored) {
        Optional<Judgement> without = inputs.size() == 1 ? restored : given(used, List.of(input));
        if (without.map(each -> !each.answer().isSameAs(judged.answer())).orElse(true)) {
            return true;
        }
        List<Input> others = inputs.stream().filter(each -> each != input).toList();
        return !others.isEmpty()
                && restored.isPresent()
                && given(used, others)
                        .map(each -> !each.answer().isSameAs(restored.get().answer()))
                        .orElse(false);
    }

    /** Judges with some inputs as they were; empty when they cannot be given back. */
    private Optional<Judgement> given(Dossier used, List<Input> asTheyWere) {
        return Input.given(parcours, asTheyWere).map(suite -> judge(suite, used));
    }
}
