package fr.parcours.json;

import fr.parcours.core.lifecycle.Internal;
import fr.parcours.core.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An evidence judged again, as data. Its writer is {@link EvidenceJson}.
 *
 * @param evidence what was judged again
 * @param differs whether the answer differs, or cannot be judged
 * @param today the answer of today, empty when it cannot be judged
 * @param differences what is no longer what it was
 * @param problems what stopped the judgement
 */
@Internal
public record ReplayContent(
        EvidenceContent evidence,
        boolean differs,
        Optional<EvidenceContent.Answer> today,
        List<Change> differences,
        List<Problem> problems) {
    public ReplayContent {
        differences = List.copyOf(differences);
        problems = List.copyOf(problems);
    }

    /**
     * Something that is no longer what it was.
     *
     * @param kind code of what it is
     * @param id its id
     * @param moves whether it moves the answer
     * @param before what it was, by name
     * @param after what it is, by name
     * @param sentence the same, for people
     */
    public record Change(
            String kind,
            String id,
            boolean moves,
            Map<String, String> before,
            Map<String, String> after,
            String sentence) {}
}
