package fr.parcours.core.rule;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.message.ValueLabel;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.time.Age;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.DispositifId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Makes rules that speak with one plug-in's wordings and read its parameters.
 *
 * <p>The wording of a rule is {@code <rule id>.satisfied}, {@code .refused} or {@code .undetermined}. Those of combinations
 * may be left out: core's own then say how many conditions hold.
 */
public final class Rules {
    private final Messages messages;
    private final Parameters parameters;

    private Rules(Messages messages, Parameters parameters) {
        this.messages = messages;
        this.parameters = parameters;
    }

    /** Obtains rules with wordings and parameters. */
    public static Rules of(Messages messages, Parameters parameters) {
        return new Rules(messages, parameters);
    }

    /** Obtains a rule from its judgement; the way out for what no method here says. */
    public Rule rule(String id, BiFunction<Dossier, LocalDate, Finding> judgement) {
        return new Judged(id, judgement);
    }

    /** Obtains a finding with the wording {@code <rule id>.<verdict>}. */
    public Finding finding(String rule, Verdict verdict, Object... values) {
        return Finding.of(rule, verdict, messages.sentence(rule + "." + verdict.code(), values));
    }

    /** Obtains the rule that every rule holds. All are judged, so that all refusals are told. */
    public Rule all(String id, Rule... rules) {
        return atLeast(rules.length, id, rules);
    }

    /** Obtains the rule that at least one rule holds. */
    public Rule any(String id, Rule... rules) {
        return atLeast(1, id, rules);
    }

    /**
     * Obtains the rule that at least {@code least} rules hold: satisfied as soon as so many are, refused when too few are
     * left, undetermined between the two.
     */
    public Rule atLeast(int least, String id, Rule... rules) {
        List<Rule> parts = List.of(rules);
        return rule(id, (dossier, on) -> {
            List<Finding> findings =
                    parts.stream().map(part -> part.judge(dossier, on)).toList();
            long satisfied = count(findings, Verdict.SATISFIED);
            long possible = satisfied + count(findings, Verdict.UNDETERMINED);
            Verdict verdict =
                    satisfied >= least ? Verdict.SATISFIED : possible < least ? Verdict.REFUSED : Verdict.UNDETERMINED;
            return gather(id, verdict, findings, satisfied);
        });
    }

    /** Obtains the rule that another does not hold; what is undetermined stays so. */
    public Rule not(String id, Rule negated) {
        return rule(id, (dossier, on) -> {
            Finding finding = negated.judge(dossier, on);
            Verdict verdict = switch (finding.verdict()) {
                case SATISFIED -> Verdict.REFUSED;
                case REFUSED -> Verdict.SATISFIED;
                case UNDETERMINED -> Verdict.UNDETERMINED;
            };
            return gather(id, verdict, List.of(finding), verdict == Verdict.SATISFIED ? 1 : 0);
        });
    }

    /**
     * Obtains the rule that the age lies between two parameters, in whole years, both included: "16 à 25 ans révolus" holds
     * until the eve of the 26th birthday. Wording values: age, minimum, maximum, first day, last day.
     */
    public Rule age(String id, Parameter<Integer> minimum, Parameter<Integer> maximum) {
        return rule(id, (dossier, on) -> {
            ParameterValue<Integer> least = parameters.at(minimum, on);
            ParameterValue<Integer> most = parameters.at(maximum, on);
            Optional<LocalDate> birth =
                    dossier.answer(Attributes.BIRTH_DATE, on).value();
            if (birth.isEmpty()) {
                return finding(id, Verdict.UNDETERMINED, least.value(), most.value())
                        .using(least, most)
                        .missing(List.of(Attributes.BIRTH_DATE));
            }
            int age = Age.on(on, birth.get());
            boolean holds = age >= least.value() && age <= most.value();
            return finding(
                            id,
                            holds ? Verdict.SATISFIED : Verdict.REFUSED,
                            age,
                            least.value(),
                            most.value(),
                            Age.reaches(least.value(), birth.get()),
                            Age.lastDayBefore(most.value() + 1, birth.get()))
                    .using(least, most)
                    .using(declared(dossier, Attributes.BIRTH_DATE, on));
        });
    }

    /** Obtains the rule that a condition on attributes holds; unknown is undetermined. */
    public Rule condition(String id, Condition condition, Articles articles) {
        return rule(id, (dossier, on) -> {
            Optional<Boolean> holds = condition.test(dossier, on);
            Verdict verdict =
                    holds.map(yes -> yes ? Verdict.SATISFIED : Verdict.REFUSED).orElse(Verdict.UNDETERMINED);
            return finding(id, verdict)
                    .citing(articles.at(on).stream().toList())
                    .using(declared(dossier, condition.attribute(), on))
                    .missing(holds.isPresent() ? List.of() : List.of(condition.attribute()));
        });
    }

    /**
     * Obtains the rule that an attribute's answer is one of the codes that a parameter lists; unknown is undetermined. Wording
     * value: the label of the answer.
     */
    public Rule oneOf(String id, Attribute<String> attribute, Parameter<List<String>> listed) {
        return rule(id, (dossier, on) -> {
            ParameterValue<List<String>> admitted = parameters.at(listed, on);
            return dossier.answer(attribute, on)
                    .value()
                    .map(code -> finding(
                            id,
                            admitted.value().contains(code) ? Verdict.SATISFIED : Verdict.REFUSED,
                            ValueLabel.of(attribute, code, Locale.FRENCH)))
                    .orElseGet(() -> finding(id, Verdict.UNDETERMINED).missing(List.of(attribute)))
                    .using(admitted)
                    .using(declared(dossier, attribute, on));
        });
    }

    /**
     * Obtains the rule that the subject has no open enrolment in any of some dispositifs on the day. An enrolment that ends that day is
     * not open: an entry may follow the exit. All open enrolments are told. Wording values: dispositif, day of entry.
     */
    public Rule notEnrolled(String id, Articles articles, DispositifId... dispositifs) {
        List<DispositifId> several = List.of(dispositifs);
        return rule(id, (dossier, on) -> {
            List<String> cited = articles.at(on).stream().toList();
            List<Finding> open = several.stream()
                    .flatMap(dispositif -> dossier.enrolment(dispositif, on).stream())
                    .filter(enrolment -> enrolment.isOpen(on))
                    .map(enrolment -> finding(id, Verdict.REFUSED, enrolment.dispositif(), enrolment.start())
                            .using(List.<Fact>of(enrolment.entry()))
                            .citing(cited))
                    .toList();
            return switch (open.size()) {
                case 0 -> finding(id, Verdict.SATISFIED, several).citing(cited);
                case 1 -> open.get(0);
                default ->
                    Finding.of(
                                    id,
                                    Verdict.REFUSED,
                                    ofCore(Verdict.REFUSED, several.size() - open.size(), several.size()))
                            .because(open);
            };
        });
    }

    /** Obtains a condition that the law states without a criterion: presumed, and listed. */
    public Rule presumed(String id, Articles articles) {
        return rule(
                id,
                (dossier, on) -> finding(id, Verdict.SATISFIED)
                        .citing(articles.at(on).stream().toList())
                        .presuming(List.of(id)));
    }

    /** Obtains the rule that the day is not before the first day of a parameter's history. Wording value: that day. */
    public Rule inForce(String id, Parameter<?> parameter) {
        return rule(id, (dossier, on) -> {
            LocalDate first = parameters.firstDay(parameter);
            return finding(id, on.isBefore(first) ? Verdict.REFUSED : Verdict.SATISFIED, first)
                    .using(parameters.at(parameter, first));
        });
    }

    /**
     * Obtains the rule made of others, judged only while a first one holds: nothing is asked of a dispositif that does not
     * exist on that day. While it does not hold, or is undetermined, its finding is the answer.
     */
    public Rule given(Rule first, Rule then) {
        return rule(then.id(), (dossier, on) -> {
            Finding finding = first.judge(dossier, on);
            return finding.verdict() == Verdict.SATISFIED ? then.judge(dossier, on) : finding;
        });
    }

    /** Gets the declaration that answers for an attribute, none when the subject's own field does. */
    public static List<Fact> declared(Dossier dossier, Attribute<?> attribute, LocalDate on) {
        return dossier.declaration(attribute, on).<List<Fact>>map(List::of).orElseGet(List::of);
    }

    /** Gets the attributes of a list that are not known on a day. */
    public static List<Attribute<?>> unknown(Dossier dossier, LocalDate on, List<Attribute<?>> attributes) {
        List<Attribute<?>> unknown = new ArrayList<>();
        for (Attribute<?> attribute : attributes) {
            Answer<?> answer = dossier.answer(attribute, on);
            if (!answer.isKnown()) {
                unknown.add(attribute);
            }
        }
        return unknown;
    }

    private Finding gather(String id, Verdict verdict, List<Finding> findings, long satisfied) {
        Set<Attribute<?>> missing = new TreeSet<>();
        Set<String> presumed = new TreeSet<>();
        List<Appraisal> appraisals = new ArrayList<>();
        for (Finding finding : findings) {
            if (verdict == Verdict.UNDETERMINED && finding.verdict() == Verdict.UNDETERMINED) {
                missing.addAll(finding.missing());
                appraisals.addAll(finding.appraisal());
            }
            if (finding.verdict() != Verdict.REFUSED) {
                presumed.addAll(finding.presumed());
            }
        }
        return Finding.of(id, verdict, combined(id, verdict, findings.size(), satisfied))
                .missing(missing)
                .presuming(presumed)
                .appraised(appraisals)
                .because(findings);
    }

    private Sentence combined(String id, Verdict verdict, int parts, long satisfied) {
        String key = id + "." + verdict.code();
        return messages.find(key, Locale.FRENCH).isPresent()
                ? messages.sentence(key, satisfied, parts)
                : ofCore(verdict, satisfied, parts);
    }

    private static Sentence ofCore(Verdict verdict, long satisfied, int parts) {
        return Messages.core().sentence("rule.combined." + verdict.code(), satisfied, parts);
    }

    private static long count(List<Finding> findings, Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    private record Judged(String id, BiFunction<Dossier, LocalDate, Finding> judgement) implements Rule {
        @Override
        public Finding judge(Dossier dossier, LocalDate on) {
            return judgement.apply(dossier, on);
        }

        @Override
        public String toString() {
            return id;
        }
    }
}
