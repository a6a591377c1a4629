package fr.parcours.core.rule;

import fr.parcours.core.dossier.Fact;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Written;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.vocabulary.Attribute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One rule being judged, or one value being explained: what it asked so far. One that only answers keeps what it lacks, which
 * may decide, and nothing else.
 */
final class Frame {
    private static final Object[] NO_VALUES = {};

    final Rules rules;
    final String id;
    final boolean records;
    private final boolean combines;
    private @Nullable Map<Attribute<?>, Set<LocalDate>> unknown;
    private final Set<Attribute<?>> setAside = new TreeSet<>();
    /** Whether something that is needed is not known: the judgement stopped there. */
    boolean stopped;
    /** Whether something asked, here or below, is a value that nobody verified. */
    boolean unverified;

    private @Nullable Written sentence;
    private @Nullable Written otherwise;
    private Object[] values = NO_VALUES;
    final List<String> articles = new ArrayList<>(0);
    final Set<Attribute<?>> asked = new LinkedHashSet<>(0);
    final List<Fact> facts = new ArrayList<>(0);
    final List<ParameterValue<?>> parameters = new ArrayList<>(0);
    final Set<Attribute<?>> missing = new LinkedHashSet<>(0);
    final Set<String> lackingParameters = new LinkedHashSet<>(0);
    final Set<String> presumed = new LinkedHashSet<>(0);
    final List<Appraisal> appraisal = new ArrayList<>(0);
    final List<Finding> because = new ArrayList<>(0);

    private int holding;
    private int parts;
    private int least;

    /** Whether it is a combination of rules. */
    boolean combines() {
        return combines;
    }

    /** Whether this is the top, under which all the rest is: nothing is answered here. */
    boolean isRoot() {
        return id.isEmpty();
    }

    Frame(Rules rules, String id, boolean records, boolean combines) {
        this.rules = rules;
        this.id = id;
        this.records = records;
        this.combines = combines;
    }

    // ---- what is asked -------------------------------------------------------------------------------------------

    /** Notes that an attribute asked on a day is not known. */
    void lacks(Attribute<?> attribute, LocalDate day) {
        if (unknown == null) {
            unknown = new TreeMap<>();
        }
        unknown.computeIfAbsent(attribute, key -> new TreeSet<>()).add(day);
    }

    /** Notes that something stands for an attribute that is not known on a day. */
    void standsIn(Attribute<?> attribute, LocalDate day) {
        if (unknown != null && unknown.containsKey(attribute)) {
            Set<LocalDate> days = unknown.get(attribute);
            days.remove(day);
            if (days.isEmpty()) {
                unknown.remove(attribute);
            }
        }
    }

    /** Forgets that an attribute is not known, on any day. */
    void setAside(Attribute<?> attribute) {
        if (unknown != null) {
            unknown.remove(attribute);
        }
        presumed.remove(attribute.code());
        setAside.add(attribute);
    }

    Set<Attribute<?>> unknown() {
        return unknown == null ? Set.of() : unknown.keySet();
    }

    void uses(Fact fact) {
        if (records) {
            for (Fact used : facts) {
                if (used == fact) {
                    return;
                }
            }
            facts.add(fact);
        }
    }

    void uses(ParameterValue<?> value) {
        unverified |= value.unverified();
        if (records && !parameters.contains(value)) {
            parameters.add(value);
        }
    }

    // ---- what is said --------------------------------------------------------------------------------------------

    /** Says the answer in a sentence, whatever the verdict. */
    void sentence(Written newSentence) {
        sentence = newSentence;
    }

    /** Forgets the sentence: the wording of the verdict says the answer. */
    void unsay() {
        sentence = null;
    }

    /** Sets what is said where nothing else is, and the verdict has no wording. */
    void otherwise(Written newOtherwise) {
        otherwise = newOtherwise;
    }

    /** Sets the values of the wording of the verdict. */
    void say(Object[] newValues) {
        values = newValues;
    }

    /** Sets how many parts of a combination hold, and how many must. */
    void count(int newHolding, int newLeast, int newParts) {
        holding = newHolding;
        least = newLeast;
        parts = newParts;
    }

    /** Makes the finding. What was asked and is not known is missing when it may settle the verdict, else presumed. */
    Finding close(Verdict verdict) {
        if (verdict == Verdict.UNDETERMINED) {
            missing.addAll(unknown());
        } else {
            unknown().forEach(attribute -> presumed.add(attribute.code()));
        }
        return new Finding(this, verdict, sentence == null ? sentence(verdict) : sentence);
    }

    /**
     * Takes over what a part lacks, presumes and leaves to someone: it is lacking, presumed and left here too. What an
     * undetermined part lacks is presumed by what answers all the same; it moves nothing in a combination that is decided.
     */
    void takeOver(Verdict verdict) {
        for (Finding part : because) {
            if (part.verdict() == Verdict.UNDETERMINED) {
                if (verdict == Verdict.UNDETERMINED) {
                    part.missing().stream().filter(this::matters).forEach(missing::add);
                    lackingParameters.addAll(part.lackingParameters());
                    appraisal.addAll(part.appraisal());
                } else if (!combines) {
                    part.missing().stream().filter(this::matters).forEach(lacked -> presumed.add(lacked.code()));
                }
            }
            if (!combines || moves(part, verdict)) {
                part.presumed().stream()
                        .filter(each -> setAside.stream()
                                .noneMatch(attribute -> attribute.code().equals(each)))
                        .forEach(presumed::add);
            }
        }
    }

    /**
     * Whether what a part presumes may move the answer of a combination: not the refused parts of one that holds, and of one that
     * is refused the refused parts only, where the others that presume something would make enough.
     */
    private boolean moves(Finding part, Verdict verdict) {
        boolean refused = part.verdict() == Verdict.REFUSED;
        if (parts == 1 || verdict == Verdict.UNDETERMINED) {
            return true;
        }
        if (verdict == Verdict.SATISFIED) {
            return !refused;
        }
        return refused
                && because.stream()
                                .skip(Math.max(0, because.size() - parts)) // a condition given stands first
                                .filter(each -> each.verdict() != Verdict.REFUSED
                                        || !each.presumed().isEmpty())
                                .count()
                        >= least;
    }

    private boolean matters(Attribute<?> attribute) {
        return !setAside.contains(attribute);
    }

    private Written sentence(Verdict verdict) {
        String key = id + "." + verdict.code();
        boolean worded = (!combines && otherwise == null)
                || rules.messages().find(key, Locale.FRENCH).isPresent();
        if (worded) {
            return combines ? rules.sentence(key, holding, parts) : rules.sentence(key, values);
        }
        return otherwise != null
                ? otherwise
                : least == parts
                        ? Messages.core().sentence("rule.combined." + verdict.code(), holding, parts)
                        : Messages.core().sentence("rule.some." + verdict.code(), holding, parts, least);
    }
}
