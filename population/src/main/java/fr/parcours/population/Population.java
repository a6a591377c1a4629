package fr.parcours.population;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.coherence.Coherence;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * People who never were: as many dossiers as wanted, written in the words of a suite and following its pathways. Immutable.
 *
 * <p>Each dossier depends on the suite, the days, the seed and its own number only: a larger population begins with the same
 * dossiers as a smaller one, and any of them can be made alone. Dossiers are made as they are read; none is kept. A
 * participant has about twenty facts when the suite has dispositifs to enter.
 *
 * <p>Dossiers are valid: only words of the vocabulary, ends that do not precede beginnings, corrections that name what they
 * correct, enrolments in one dispositif that do not overlap. {@linkplain fr.parcours.runtime.coherence.Coherence Coherence} finds
 * nothing to say about any of them either, whatever plug-ins check: what it would name is left out of the story. Nobody enters a dispositif with a workflow on a day when it refuses them, unknown
 * answers refusing nobody; phases follow the transition table; nobody stays past the derived end; exit reasons are those of
 * the day; aids of a scheme that an allowance bounds stay within it. A word without a dispositif behind it, or without a
 * workflow, is entered and left by anybody.
 *
 * <pre>{@code
 * Population.of(Parcours.load()).participants(100_000).companies(50).seed(2021).stream()
 * }</pre>
 */
@Experimental
public final class Population implements Iterable<Dossier> {
    private static final Pattern PLACE = Pattern.compile("facts\\[(\\d+)].*");
    private static final int MOST_REPAIRS = 12;
    private static final Days FIVE_YEARS =
            Days.between(Days.ofYear(2019).first(), Days.ofYear(2023).last());

    private final Words words;
    private final Coherence coherence;
    private final Days days;
    private final long seed;
    private final long participants;
    private final long companies;
    private final long actions;

    private Population(
            Words words, Coherence coherence, Days days, long seed, long participants, long companies, long actions) {
        if (participants < 0 || companies < 0 || actions < 0) {
            throw new IllegalArgumentException("a population has zero subjects or more");
        }
        if (days.isEndless()) {
            throw new IllegalArgumentException("a population lives between two days");
        }
        this.words = words;
        this.coherence = coherence;
        this.days = days;
        this.seed = seed;
        this.participants = participants;
        this.companies = companies;
        this.actions = actions;
    }

    /** Obtains the population of nobody yet, from 2019-01-01 to 2023-12-31, with the seed 0. */
    public static Population of(Parcours parcours) {
        return new Population(Words.of(parcours), parcours.coherence(), FIVE_YEARS, 0, 0, 0, 0);
    }

    /**
     * Returns a copy of this population with a number of participants.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Population participants(long number) {
        return new Population(words, coherence, days, seed, number, companies, actions);
    }

    /**
     * Returns a copy of this population with a number of companies, after the participants.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Population companies(long number) {
        return new Population(words, coherence, days, seed, participants, number, actions);
    }

    /**
     * Returns a copy of this population with a number of collective actions, after the companies.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Population actions(long number) {
        return new Population(words, coherence, days, seed, participants, companies, number);
    }

    /** Returns a copy of this population grown from another seed. */
    public Population seed(long newSeed) {
        return new Population(words, coherence, days, newSeed, participants, companies, actions);
    }

    /**
     * Returns a copy of this population whose facts happen between two days, both included. Planned ends may come later.
     *
     * @throws IllegalArgumentException if the interval has no end
     */
    public Population over(Days newDays) {
        return new Population(words, coherence, newDays, seed, participants, companies, actions);
    }

    /** Makes the dossier of a participant, whatever the size of the population, from its number, 0 for the first. */
    public Dossier participant(long number) {
        return coherent(
                new Life(words, days, random(SubjectKind.PARTICIPANT, number)).ofParticipant(reference("J", number)));
    }

    /** Makes the dossiers, one at a time: participants, then companies, then actions. */
    public Stream<Dossier> stream() {
        long total = Math.addExact(participants, Math.addExact(companies, actions));
        return LongStream.range(0, total).mapToObj(this::dossier);
    }

    /** {@inheritDoc} Makes the dossiers of {@link #stream}, in the same order. */
    @Override
    public Iterator<Dossier> iterator() {
        return stream().iterator();
    }

    private Dossier dossier(long number) {
        if (number < participants) {
            return participant(number);
        }
        long beyond = number - participants;
        return beyond < companies ? company(beyond) : action(beyond - companies);
    }

    private Dossier company(long number) {
        return coherent(new Life(words, days, random(SubjectKind.COMPANY, number)).ofCompany(reference("E", number)));
    }

    private Dossier action(long number) {
        return coherent(new Life(words, days, random(SubjectKind.ACTION, number)).ofAction(reference("A", number)));
    }

    /** Leaves out the facts that coherence names, until it names none; somebody it still would name has no story. */
    private Dossier coherent(Dossier drawn) {
        Dossier dossier = drawn;
        for (int time = 0; time < MOST_REPAIRS; time++) {
            List<Fact> history = dossier.history();
            List<Problem> problems = coherence.check(dossier);
            if (problems.isEmpty()) {
                return dossier;
            }
            Set<Fact> left = Collections.newSetFromMap(new IdentityHashMap<>());
            problems.stream()
                    .map(problem -> PLACE.matcher(problem.location().path()))
                    .filter(Matcher::matches)
                    .forEach(place -> left.add(history.get(Integer.parseInt(place.group(1)))));
            if (left.isEmpty()) {
                break;
            }
            dossier = Dossier.of(dossier.subject(), without(left, history));
        }
        return Dossier.of(drawn.subject());
    }

    /** Leaves facts out, and the corrections of them, which would correct nothing. */
    private static List<Fact> without(Set<Fact> left, List<Fact> facts) {
        Set<String> ids = new HashSet<>();
        left.forEach(fact -> fact.provenance().id().ifPresent(ids::add));
        return facts.stream()
                .filter(fact -> !left.contains(fact)
                        && fact.provenance().replaces().filter(ids::contains).isEmpty())
                .toList();
    }

    /** Neighbouring numbers give unrelated sequences: the generator mixes its seed at each step. */
    private SplittableRandom random(SubjectKind kind, long number) {
        long start = new SplittableRandom(seed * 31 + kind.code().hashCode()).nextLong();
        return new SplittableRandom(start + number);
    }

    private static String reference(String letter, long number) {
        String digits = Long.toString(number + 1);
        return letter + "-" + "0".repeat(Math.max(0, 7 - digits.length())) + digits;
    }
}
