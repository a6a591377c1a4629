package fr.parcours.runtime;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extras;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What was used of a dossier: the least of these dossiers that gives the same answer for the same reasons.
 *
 * <ol>
 *   <li>the facts that the explanation cites; of a declaration, only the attributes asked;
 *   <li>these facts whole, and all entries, exits and phases: an enrolment that is cited may end where another begins;
 *   <li>all the facts up to the day.
 * </ol>
 *
 * <p>In all of them, of the subject only the birth date and the sex, if they were asked; of a fact neither what it replaced, nor who
 * recorded it, nor its {@code x-} fields. If none gives the same answer, because a rule reads these, all the facts are used as they are.
 */
final class UsedFacts {
    private final Dossier seen;
    private final Finding explanation;

    private UsedFacts(Dossier seen, Finding explanation) {
        this.seen = seen;
        this.explanation = explanation;
    }

    /**
     * Finds what was used.
     *
     * @param seen the dossier that was judged
     * @param explanation its explanation
     * @param same whether a dossier gives the same
     */
    static Dossier of(Dossier seen, Finding explanation, Predicate<Dossier> same) {
        UsedFacts used = new UsedFacts(seen, explanation);
        return Stream.<Supplier<Dossier>>of(used::cited, used::citedWithPathways, used::all)
                .map(Supplier::get)
                .filter(same)
                .findFirst()
                .orElseGet(used::asItIs);
    }

    private Dossier cited() {
        Map<Fact, Set<Attribute<?>>> cited = citations();
        return dossier(
                subject(),
                seen.facts().stream()
                        .filter(cited::containsKey)
                        .map(fact -> bare(narrowed(fact, cited.get(fact))))
                        .toList());
    }

    private Dossier citedWithPathways() {
        Map<Fact, Set<Attribute<?>>> cited = citations();
        return dossier(
                subject(),
                seen.facts().stream()
                        .filter(fact -> cited.containsKey(fact)
                                || fact instanceof Entry
                                || fact instanceof Exit
                                || fact instanceof Phase)
                        .map(UsedFacts::bare)
                        .toList());
    }

    private Dossier all() {
        return dossier(subject(), seen.facts().stream().map(UsedFacts::bare).toList());
    }

    private Dossier asItIs() {
        return Dossier.of(
                        seen.subject(),
                        seen.facts().stream().map(UsedFacts::held).toList(),
                        seen.extras())
                .zone(seen.zone());
    }

    private Dossier dossier(Subject subject, List<Fact> facts) {
        return Dossier.of(subject, facts).zone(seen.zone());
    }

    /** Finds the facts cited, and of a declaration the attributes that a finding which cites it asked; all when it asked none. */
    private Map<Fact, Set<Attribute<?>>> citations() {
        Map<Fact, Set<Attribute<?>>> citations = new HashMap<>();
        explanation.stream()
                .forEach(finding -> finding.facts()
                        .forEach(fact -> citations
                                .computeIfAbsent(fact, each -> new TreeSet<>())
                                .addAll(read(fact, finding.asked()))));
        return citations;
    }

    private static Set<Attribute<?>> read(Fact fact, Set<Attribute<?>> asked) {
        if (!(fact instanceof Declaration declaration)) {
            return Set.of();
        }
        Set<Attribute<?>> read = new TreeSet<>(declaration.values().attributes());
        read.retainAll(asked);
        return read.isEmpty() ? declaration.values().attributes() : read;
    }

    private static Fact narrowed(Fact fact, Set<Attribute<?>> kept) {
        if (!(fact instanceof Declaration declaration)) {
            return fact;
        }
        Values values = declaration.values();
        for (Attribute<?> attribute : declaration.values().attributes()) {
            if (!kept.contains(attribute)) {
                values = values.without(attribute);
            }
        }
        return declaration.values(values);
    }

    /** Returns a fact with its own fields, its reference and when it was recorded, which orders the facts of one day. */
    private static Fact bare(Fact fact) {
        Fact bare = fact.extras(Extras.NONE).recorded(recording(fact));
        return bare instanceof Declaration declaration
                ? declaration.values(declaration.values().extras(Extras.NONE))
                : bare;
    }

    private static Provenance recording(Fact fact) {
        Optional<Provenance> named = fact.provenance().id().map(Provenance::id);
        Provenance recording = named.orElse(Provenance.NONE);
        return fact.provenance().recordedAt().map(recording::recordedAt).orElse(recording);
    }

    /** Returns a fact that holds, whatever it replaced and whenever it was withdrawn. */
    private static Fact held(Fact fact) {
        Provenance recording = recording(fact);
        return fact.recorded(
                fact.provenance().recordedBy().map(recording::recordedBy).orElse(recording));
    }

    private Subject subject() {
        Set<Attribute<?>> asked = new TreeSet<>();
        explanation.stream().forEach(finding -> asked.addAll(finding.asked()));
        Subject whole = seen.subject();
        Subject subject = Subject.of(whole.kind(), whole.id());
        if (asked.contains(Attributes.BIRTH_DATE) && whole.birthDate().isPresent()) {
            subject = subject.born(whole.birthDate().get());
        }
        if (asked.contains(Attributes.SEX) && whole.sex().isPresent()) {
            subject = subject.sex(whole.sex().get());
        }
        return subject;
    }
}
