package fr.parcours.core.rule;

import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.message.Written;
import java.util.Objects;

/**
 * A judgement that the law leaves to someone.
 *
 * @param what what is judged
 * @param by who judges
 */
@Stable
public record Appraisal(Written what, Written by) {
    public Appraisal {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(by, "by");
    }
}
