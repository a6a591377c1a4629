package fr.parcours.core.rule;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.lifecycle.Stable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A condition of the law, as a value, made by {@link Rules}. It is judged through an {@link Inquiry}, which records all that it
 * asks: its finding cites everything that decides the answer. Immutable.
 */
@Stable
public final class Rule {
    private final String id;
    private final Rules rules;
    private final Articles articles;
    private final Judgement judgement;
    private final boolean combines;
    private final @Nullable Rule condition;
    private final @Nullable Rule then;

    private Rule(
            String id,
            Rules rules,
            Articles articles,
            Judgement judgement,
            boolean combines,
            @Nullable Rule condition,
            @Nullable Rule then) {
        this.id = Objects.requireNonNull(id, "id");
        this.rules = rules;
        this.articles = Objects.requireNonNull(articles, "articles");
        this.judgement = Objects.requireNonNull(judgement, "judgement");
        this.combines = combines;
        this.condition = condition;
        this.then = then;
    }

    static Rule of(String id, Rules rules, Articles articles, Judgement judgement) {
        return new Rule(id, rules, articles, judgement, false, null, null);
    }

    /** Obtains a rule made of others; without a wording of its own, it says how many of them hold. */
    static Rule combining(String id, Rules rules, Articles articles, Judgement judgement) {
        return new Rule(id, rules, articles, judgement, true, null, null);
    }

    /** Obtains a rule judged only while a condition holds; it has no finding of its own. */
    static Rule given(Rule condition, Rule then) {
        return new Rule(then.id, then.rules, Articles.NONE, inquiry -> inquiry.judge(then), false, condition, then);
    }

    /** How a rule judges. */
    @FunctionalInterface
    public interface Judgement {
        /**
         * Judges the dossier of an inquiry. Must ask everything through it and must not read the clock. When the dossier does
         * not say enough, answers undetermined and does not throw.
         */
        Verdict of(Inquiry inquiry);
    }

    /** Gets the identifier, prefixed with the plug-in's own: {@code pacea.age}. */
    public String id() {
        return id;
    }

    /** Gets what made this rule: its wordings and its parameters. */
    public Rules rules() {
        return rules;
    }

    Articles articles() {
        return articles;
    }

    Judgement judgement() {
        return judgement;
    }

    boolean combines() {
        return combines;
    }

    /** Gets the condition under which this rule is judged; null when there is none. */
    @Nullable
    Rule condition() {
        return condition;
    }

    /** Gets the rule judged while the condition holds. */
    Rule then() {
        return Objects.requireNonNull(then);
    }

    /** Judges a dossier on a day, from the facts it holds, and explains. */
    public Finding judge(Dossier dossier, LocalDate on) {
        return rules.inquiry(dossier, on).finding(this);
    }

    /** Judges a dossier on a day, from the facts it holds, without explanation. */
    public Verdict verdict(Dossier dossier, LocalDate on) {
        return rules.answering(dossier, on).judge(this);
    }

    /** Prints the id. */
    @Override
    public String toString() {
        return id;
    }
}
