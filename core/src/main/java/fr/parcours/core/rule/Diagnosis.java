package fr.parcours.core.rule;

import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who may enter what, on a day.
 *
 * @param on the day
 * @param eligibilities one per dispositif, by id
 */
public record Diagnosis(LocalDate on, List<Eligibility> eligibilities) {
    public Diagnosis {
        eligibilities = List.copyOf(eligibilities);
    }

    /**
     * The answer for one dispositif.
     *
     * @param dispositif the dispositif
     * @param explanation the verdict and why; its {@code missing}, {@code presumed} and {@code appraisal} are the answer's
     */
    public record Eligibility(DispositifId dispositif, Finding explanation) {
        /** Gets the verdict. */
        public Verdict verdict() {
            return explanation.verdict();
        }
    }

    /**
     * Gets the answer for one dispositif.
     *
     * @throws ParcoursException if no such dispositif is installed ({@code PARCOURS-101})
     */
    public Eligibility of(String dispositif) {
        return eligibilities.stream()
                .filter(eligibility -> eligibility.dispositif().code().equals(dispositif))
                .findFirst()
                .orElseThrow(() -> new ParcoursException(
                        Problem.error("PARCOURS-101", Location.UNKNOWN, "There is no dispositif '" + dispositif + "'.")
                                .didYouMean(
                                        dispositif,
                                        eligibilities.stream()
                                                .map(eligibility ->
                                                        eligibility.dispositif().code())
                                                .toList())));
    }

    /** Gets the attributes to ask, those that settle the most undetermined verdicts first, with how many each concerns. */
    public Map<Attribute<?>, Long> questions() {
        Map<Attribute<?>, Long> counts = new TreeMap<>();
        eligibilities.stream()
                .filter(eligibility -> eligibility.verdict() == Verdict.UNDETERMINED)
                .forEach(eligibility -> eligibility
                        .explanation()
                        .missing()
                        .forEach(attribute -> counts.merge(attribute, 1L, Long::sum)));
        Map<Attribute<?>, Long> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Attribute<?>, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }
}
