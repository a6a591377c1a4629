package fr.parcours.runtime;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.json.AnswerJson;
import fr.parcours.json.EvidenceContent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A dossier judged for one dispositif, and what the answer rests on, as data. */
final class Judgement {
    private final Parcours parcours;
    private final Diagnosis.Eligibility eligibility;
    private final EvidenceContent.Answer answer;

    private Judgement(Parcours parcours, Diagnosis.Eligibility eligibility) {
        this.parcours = parcours;
        this.eligibility = eligibility;
        this.answer = answer(eligibility.explanation());
    }

    static Judgement of(Parcours parcours, Dossier dossier, String dispositif, LocalDate on) {
        return new Judgement(parcours, parcours.diagnose(dossier, dispositif, on));
    }

    Diagnosis.Eligibility eligibility() {
        return eligibility;
    }

    Finding explanation() {
        return eligibility.explanation();
    }

    EvidenceContent.Answer answer() {
        return answer;
    }

    /** Gets the rules judged, in the order of the explanation. */
    List<EvidenceContent.Judged> rules() {
        return Fingerprint.ofRules(explanation());
    }

    /** Gets the values read, by id, then by first day. */
    List<EvidenceContent.Value> values() {
        return explanation().stream()
                .flatMap(finding -> finding.parameters().stream())
                .distinct()
                .map(value -> Effective.of(parcours, value))
                .sorted(Comparator.comparing(EvidenceContent.Value::id).thenComparing(EvidenceContent.Value::from))
                .toList();
    }

    static EvidenceContent.Answer answer(Finding explanation) {
        return new EvidenceContent.Answer(
                explanation.verdict(),
                explanation.verdict() == Verdict.REFUSED
                        ? explanation.reasons().stream()
                                .map(Finding::rule)
                                .distinct()
                                .sorted()
                                .toList()
                        : List.of(),
                codes(explanation.missing()),
                List.copyOf(explanation.lackingParameters()),
                List.copyOf(explanation.presumed()),
                AnswerJson.in(Locale.FRENCH).of(explanation),
                explanation.in(Locale.FRENCH));
    }

    private static List<String> codes(Set<Attribute<?>> attributes) {
        return attributes.stream().map(Attribute::code).toList();
    }
}
