package fr.parcours.testkit.contract;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.population.Samples;
import fr.parcours.testkit.contract.Question.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One thing changed in a dossier: an attribute, a fact. If it moves an answer, the explanation before or after names it; and
 * what was not known and moves it is missing or presumed.
 *
 * @param what is changed, for messages
 * @param dossier once changed
 * @param named whether an explanation names it
 * @param listed whether an explanation lists it as missing or presumed; always, when it was known before
 */
record Change(String what, Dossier dossier, Predicate<Finding> named, Predicate<Finding> listed) {
    private static final int MOST_FACTS = 24;

    /** Holds that what moves the answers to some questions is cited in them. */
    static void areCited(Trial trial, Question.Kind kind, int questions, Faults faults) {
        List<Trial.Answered> answered = trial.answered(kind);
        int step = Math.max(1, answered.size() / questions);
        for (int index = 0; index < answered.size(); index += step) {
            Question question = answered.get(index).question();
            Answer before = question.answer();
            List<Change> changes = Stream.of(
                            answers(trial, question.dossier(), index),
                            withoutAFact(question.dossier(), index),
                            withAFactMore(trial, question.dossier(), index))
                    .flatMap(each -> each)
                    .toList();
            for (Change change : changes) {
                change.isCited(question, before, faults);
            }
        }
    }

    private void isCited(Question question, Answer before, Faults faults) {
        Question changed = question.about(dossier);
        String value = changed.value();
        if (value.equals(before.value())) {
            return;
        }
        String moved = question + ": " + what + " moves the answer from '" + before.value() + "' to '" + value + "', ";
        faults.check(
                named.test(before.explanation()) || named.test(changed.answer().explanation()),
                moved + "and neither explanation names it");
        faults.check(
                listed.test(before.explanation()),
                moved + "was not known, and is neither missing nor presumed in the first");
    }

    // ---- attributes ----------------------------------------------------------------------------------------------

    private static Stream<Change> answers(Trial trial, Dossier dossier, int seed) {
        return trial.vocabulary().codes("attribute").stream()
                .flatMap(code -> trial.vocabulary().attribute(code).stream())
                .filter(attribute -> attribute.isOf(dossier.subject().kind()))
                .flatMap(attribute -> Stream.of(seed, seed + 1)
                        .limit(Samples.of(attribute).size())
                        .map(rank -> answer(dossier, attribute, rank)));
    }

    private static Change answer(Dossier dossier, Attribute<?> attribute, int rank) {
        boolean known = dossier.facts().stream()
                .anyMatch(fact -> fact instanceof Declaration declaration
                        && declaration.values().answers().containsKey(attribute));
        boolean ofTheSubject = dossier.answer(attribute, LocalDate.MAX).isKnown();
        return new Change(
                "the attribute '" + attribute + "'",
                Subjects.answering(dossier, attribute, rank),
                finding -> finding.stream()
                        .anyMatch(part -> part.asked().contains(attribute) || isListed(part, attribute)),
                known || ofTheSubject ? finding -> true : finding -> isListed(finding, attribute));
    }

    private static boolean isListed(Finding finding, Attribute<?> attribute) {
        return finding.missing().contains(attribute) || finding.presumed().contains(attribute.code());
    }

    // ---- facts ---------------------------------------------------------------------------------------------------

    private static Stream<Change> withoutAFact(Dossier dossier, int seed) {
        List<Fact> facts = dossier.facts();
        return some(facts, seed).map(fact -> {
            List<Fact> others = new ArrayList<>(facts);
            others.remove(fact);
            return ofFact("a fact removed (" + name(fact) + ")", dossier, Dossier.of(dossier.subject(), others), fact);
        });
    }

    /** Gives one fact of each other dossier of the kind: most of them have nothing to do with what is asked. */
    private static Stream<Change> withAFactMore(Trial trial, Dossier dossier, int seed) {
        List<Dossier> others = trial.dossiers().stream()
                .filter(other -> other.subject().kind() == dossier.subject().kind()
                        && !other.facts().isEmpty())
                .toList();
        return some(others, seed).map(other -> {
            Fact fact = other.facts().get(seed % other.facts().size()).recorded(Provenance.NONE);
            List<Fact> more = new ArrayList<>(dossier.facts());
            more.add(fact);
            return ofFact("a fact added (" + name(fact) + ")", dossier, Dossier.of(dossier.subject(), more), fact);
        });
    }

    private static <T> Stream<T> some(List<T> all, int seed) {
        return Stream.iterate(0, index -> index + 1)
                .limit(Math.min(all.size(), MOST_FACTS))
                .map(index -> all.get((index + seed) % all.size()));
    }

    private static String name(Fact fact) {
        return fact.type().code() + " of " + fact.on();
    }

    /** An entry and an exit are of one enrolment: an explanation that names the one names the other. */
    private static Change ofFact(String what, Dossier before, Dossier after, Fact fact) {
        Set<Fact> names = new HashSet<>(Set.of(fact));
        Stream.of(before, after)
                .flatMap(dossier -> dossier.dispositifs().stream().flatMap(id -> dossier.enrolments(id).stream()))
                .filter(enrolment -> of(enrolment).anyMatch(fact::equals))
                .flatMap(Change::of)
                .forEach(names::add);
        return new Change(
                what,
                after,
                finding -> finding.stream()
                        .anyMatch(part -> part.facts().stream().anyMatch(names::contains) || declares(fact, part)),
                finding -> true);
    }

    private static Stream<Fact> of(Enrolment enrolment) {
        return Stream.concat(Stream.of(enrolment.entry()), enrolment.exit().stream());
    }

    private static boolean declares(Fact fact, Finding part) {
        return fact instanceof Declaration declaration
                && declaration.values().answers().keySet().stream()
                        .anyMatch(attribute -> part.asked().contains(attribute));
    }
}
