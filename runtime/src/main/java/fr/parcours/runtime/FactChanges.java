package fr.parcours.runtime;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.json.EvidenceContent.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The facts used that are no longer the same, and those that move the answer. */
final class FactChanges {
    /** How a fact that changed is found again: by its reference first. */
    private static final List<BiPredicate<Fact, Fact>> PAIRINGS =
            List.of(FactChanges::hasTheReferenceOf, FactChanges::isInThePlaceOf);

    private final Dossier before;
    private final Dossier after;
    private final Function<Dossier, Answer> judging;

    /** A fact that was used, that is used, or both when it changed; none for the subject itself. */
    private record Change(@Nullable Fact was, @Nullable Fact is) {
        boolean isOfSubject() {
            return was == null && is == null;
        }
    }

    FactChanges(Dossier before, Dossier after, Function<Dossier, Answer> judging) {
        this.before = before;
        this.after = after;
        this.judging = judging;
    }

    /**
     * Finds what changed.
     *
     * @param today the answer from the facts of today
     * @param then the answer from the facts of then, by the rules of today
     */
    List<Difference> moving(Answer today, Answer then) {
        boolean move = !today.isSameAs(then);
        List<Difference> differences = new ArrayList<>();
        for (Change change : changes()) {
            differences.add(difference(change)
                    .moving(move && !judging.apply(without(change)).isSameAs(today)));
        }
        boolean together = move && differences.stream().noneMatch(Difference::movesTheAnswer);
        return together ? differences.stream().map(each -> each.moving(true)).toList() : differences;
    }

    private List<Change> changes() {
        List<Fact> was = new ArrayList<>(before.facts());
        List<Fact> is = new ArrayList<>(after.facts());
        for (Fact fact : before.facts()) {
            if (is.remove(fact)) {
                was.remove(fact);
            }
        }
        List<Change> changes = new ArrayList<>();
        if (!before.subject().equals(after.subject())) {
            changes.add(new Change(null, null));
        }
        for (BiPredicate<Fact, Fact> pairing : PAIRINGS) {
            for (Fact fact : List.copyOf(was)) {
                is.stream().filter(each -> pairing.test(fact, each)).findFirst().ifPresent(now -> {
                    was.remove(fact);
                    is.remove(now);
                    changes.add(new Change(fact, now));
                });
            }
        }
        was.forEach(fact -> changes.add(new Change(fact, null)));
        is.forEach(fact -> changes.add(new Change(null, fact)));
        return changes;
    }

    private static boolean hasTheReferenceOf(Fact one, Fact other) {
        return one.type() == other.type()
                && one.provenance().id().isPresent()
                && one.provenance().id().equals(other.provenance().id());
    }

    /** Whether a fact may be the correction of another: of its type and its day, and, declared, of an attribute that it declares. */
    private static boolean isInThePlaceOf(Fact one, Fact other) {
        return one.type() == other.type()
                && one.on().equals(other.on())
                && (!(one instanceof Declaration was && other instanceof Declaration is)
                        || !Collections.disjoint(
                                was.values().attributes(), is.values().attributes()));
    }

    /** Gets the facts of today without one change. */
    private Dossier without(Change change) {
        if (change.isOfSubject()) {
            return Dossier.of(before.subject(), after.facts()).zone(after.zone());
        }
        List<Fact> facts = new ArrayList<>(after.facts());
        if (change.is() != null) {
            facts.remove(change.is());
        }
        if (change.was() != null) {
            facts.add(change.was());
        }
        return Dossier.of(after.subject(), facts).zone(after.zone());
    }

    private Difference difference(Change change) {
        if (change.isOfSubject()) {
            return ofSubject();
        }
        Fact fact = change.is() == null ? Objects.requireNonNull(change.was()) : change.is();
        String how = change.was() == null ? "new" : change.is() == null ? "gone" : "changed";
        String id = fact.provenance().id().orElse(fact.type().code() + " " + fact.on());
        return new Difference(
                Difference.Kind.FACT,
                id,
                data(change.was()),
                data(change.is()),
                false,
                Input.MESSAGES.sentence("evidence.fact." + how, named(fact, attributes(change))));
    }

    private Difference ofSubject() {
        boolean birth = !before.subject().birthDate().equals(after.subject().birthDate());
        Attribute<?> attribute = birth ? Attributes.BIRTH_DATE : Attributes.SEX;
        Function<Subject, Optional<?>> field = subject -> birth ? subject.birthDate() : subject.sex();
        String how = field.apply(before.subject()).isEmpty()
                ? "new"
                : field.apply(after.subject()).isEmpty() ? "gone" : "changed";
        return new Difference(
                Difference.Kind.FACT,
                attribute.code(),
                Map.of(),
                Map.of(),
                false,
                Input.MESSAGES.sentence("evidence.fact." + how, attribute.label()));
    }

    /** Finds the attributes that a declaration declares otherwise than it did. */
    private static Set<Attribute<?>> attributes(Change change) {
        Set<Attribute<?>> attributes = new TreeSet<>();
        for (Fact fact : new Fact[] {change.was(), change.is()}) {
            if (fact instanceof Declaration declaration) {
                attributes.addAll(declaration.values().attributes());
            }
        }
        if (change.was() instanceof Declaration was && change.is() instanceof Declaration is) {
            attributes.removeIf(
                    attribute -> was.values().get(attribute).equals(is.values().get(attribute)));
        }
        return attributes;
    }

    private static Sentence named(Fact fact, Set<Attribute<?>> attributes) {
        Sentence type = Input.MESSAGES.sentence("evidence.fact." + fact.type().code());
        return attributes.isEmpty()
                ? Input.MESSAGES.sentence("evidence.fact", type, fact.on())
                : Input.MESSAGES.sentence("evidence.fact.declaring", type, fact.on(), List.copyOf(attributes));
    }

    private static Map<String, String> data(@Nullable Fact fact) {
        Map<String, String> data = new LinkedHashMap<>();
        if (fact != null) {
            data.put("type", fact.type().code());
            data.put("on", fact.on().toString());
        }
        return data;
    }
}
