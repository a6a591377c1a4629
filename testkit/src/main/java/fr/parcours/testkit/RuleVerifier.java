package fr.parcours.testkit;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attribute;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks what a rule answers, and why. A check that does not hold throws an {@link AssertionError} with the whole
 * explanation.
 *
 * <pre>{@code
 * verify(rule).given(dossier).on("2026-01-01").isRefused().citing("L5131-3").saying(Locale.FRENCH, "…");
 * verify(rule).given(someone).on("2026-01-01").isUndetermined().missing(Attributes.BIRTH_DATE);
 * }</pre>
 */
@Experimental
public final class RuleVerifier {
    private final Rule rule;

    private RuleVerifier(Rule rule) {
        this.rule = rule;
    }

    /** Obtains the verifier of a rule. */
    public static RuleVerifier verify(Rule rule) {
        return new RuleVerifier(rule);
    }

    /** Sets the dossier to judge. */
    public Situation given(Dossier dossier) {
        return new Situation(rule, dossier);
    }

    /** A rule and the dossier it is given. */
    public static final class Situation {
        private final Rule rule;
        private final Dossier dossier;

        private Situation(Rule rule, Dossier dossier) {
            this.rule = rule;
            this.dossier = dossier;
        }

        /** Judges the dossier on a day, from the facts up to that day only. */
        public Judgement on(LocalDate day) {
            return new Judgement(day, rule.judge(dossier.upTo(day), day));
        }

        /**
         * Judges the dossier on a day such as {@code 2026-01-01}, from the facts up to that day only.
         *
         * @throws java.time.DateTimeException if the text is no day
         */
        public Judgement on(String day) {
            return on(LocalDate.parse(day));
        }
    }

    /** What a rule answered. */
    public static final class Judgement {
        private final LocalDate day;
        private final Finding finding;

        private Judgement(LocalDate day, Finding finding) {
            this.day = day;
            this.finding = finding;
        }

        /** Checks that the rule is satisfied. */
        public Judgement isSatisfied() {
            return is(Verdict.SATISFIED);
        }

        /** Checks that the rule refuses. */
        public Judgement isRefused() {
            return is(Verdict.REFUSED);
        }

        /** Checks that the rule cannot decide. */
        public Judgement isUndetermined() {
            return is(Verdict.UNDETERMINED);
        }

        private Judgement is(Verdict verdict) {
            return check(
                    finding.verdict() == verdict,
                    "to be " + verdict.code() + " but it is "
                            + finding.verdict().code());
        }

        /** Checks that an article or a parameter's source is cited, here or below. */
        public Judgement citing(String article) {
            return check(
                    finding.stream().anyMatch(part -> part.sources().contains(article)),
                    "to cite '" + article + "' but it cites "
                            + finding.stream()
                                    .flatMap(part -> part.sources().stream())
                                    .distinct()
                                    .toList());
        }

        /** Checks that exactly this sentence is said in a language, here or below. */
        public Judgement saying(Locale language, String sentence) {
            return check(
                    finding.stream().anyMatch(part -> part.in(language).equals(sentence)),
                    "to say in " + language + ": " + sentence);
        }

        /** Checks that the reasons to refuse are exactly the rules with these ids, in any order. */
        public Judgement becauseOf(String... rules) {
            Set<String> reasons = new TreeSet<>();
            if (finding.verdict() == Verdict.REFUSED) {
                finding.reasons().forEach(refusal -> reasons.add(refusal.rule()));
            }
            return check(
                    reasons.equals(new TreeSet<>(List.of(rules))),
                    "to be refused because of " + Arrays.toString(rules) + " but it is because of " + reasons);
        }

        /** Checks that exactly these attributes are missing. */
        public Judgement missing(Attribute<?>... attributes) {
            return check(
                    finding.missing().equals(Set.of(attributes)),
                    "to miss " + Arrays.toString(attributes) + " but it misses " + finding.missing());
        }

        /** Checks that exactly this is presumed. */
        public Judgement presuming(String... conditions) {
            return check(
                    finding.presumed().equals(Set.of(conditions)),
                    "to presume " + Arrays.toString(conditions) + " but it presumes " + finding.presumed());
        }

        /** Checks that something is left to the judgement of someone. */
        public Judgement leftToAppraisal() {
            return check(!finding.appraisal().isEmpty(), "to be left to the judgement of someone");
        }

        /** Gets what the rule found, for further checks. */
        public Finding finding() {
            return finding;
        }

        private Judgement check(boolean holds, String expectation) {
            if (!holds) {
                StringBuilder text = new StringBuilder("expected the rule '" + finding.rule() + "' on " + day + " "
                        + expectation + System.lineSeparator() + "it found:");
                explain(finding, "  ", text);
                throw new AssertionError(text.toString());
            }
            return this;
        }

        private static void explain(Finding finding, String indent, StringBuilder text) {
            text.append(System.lineSeparator())
                    .append(indent)
                    .append(finding.rule())
                    .append(' ')
                    .append(finding.verdict().code())
                    .append(": ")
                    .append(finding.in(Locale.FRENCH));
            finding.because().forEach(part -> explain(part, indent + "  ", text));
        }
    }
}
