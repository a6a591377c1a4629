package fr.parcours.core.rule;

import fr.parcours.core.message.Sentence;

/**
 * A judgement that the law leaves to somebody.
 *
 * @param what what is judged
 * @param by who judges
 */
public record Appraisal(Sentence what, Sentence by) {}
