package fr.parcours.population;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.population.draw.Dice;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The dossiers of people who never were: as many as wanted, written in the words of a suite and following its pathways.
 * Immutable.
 *
 * <p>Each dossier depends on the suite, the days, the seed and its own number only: a larger population begins with the same
 * dossiers as a smaller one, and any of them can be made alone. Dossiers are made as they are read; none is kept. A
 * participant has about twenty facts when the suite has dispositifs to enter.
 *
 * <p>Dossiers are valid: only words of the vocabulary, ends that do not precede beginnings, corrections that name what they
 * correct, enrolments in one dispositif that do not overlap. The check given finds nothing to say about any of them either:
 * what it would name is left out of the story. Nobody enters a dispositif on a day when it refuses them, unknown answers
 * refusing nobody; phases follow the transition table; no enrolment lasts past the derived end; exit reasons are those of the
 * day; aids of a scheme that an allowance limits are within that limit. A word without a dispositif behind it is entered and
 * left by anyone.
 *
 * <p>They are plausible too. What is done, signed or begun is on a working day, neither a week-end nor a public holiday; what
 * ends by itself (a term, an age, a contract), and what is declared of it, may be on any day. The activity declared follows
 * the outcomes and ends with them. Contracts of alternance begin in September most of the time.
 */
@Experimental
public final class RandomDossiers implements Iterable<Dossier> {
    private static final Pattern PLACE = Pattern.compile("facts\\[(\\d+)].*");
    private static final int MOST_REPAIRS = 12;
    private static final Days FIVE_YEARS =
            Days.between(Days.ofYear(2019).first(), Days.ofYear(2023).last());

    private final Repertoire repertoire;
    private final Function<Dossier, List<Problem>> check;
    private final Days days;
    private final long seed;
    private final long participants;
    private final long companies;
    private final long actions;

    private RandomDossiers(
            Repertoire repertoire,
            Function<Dossier, List<Problem>> check,
            Days days,
            long seed,
            long participants,
            long companies,
            long actions) {
        if (participants < 0 || companies < 0 || actions < 0) {
            throw new IllegalArgumentException("a population has zero subjects or more");
        }
        if (days.isEndless()) {
            throw new IllegalArgumentException("a population lives between two days");
        }
        this.repertoire = repertoire;
        this.check = check;
        this.days = days;
        this.seed = seed;
        this.participants = participants;
        this.companies = companies;
        this.actions = actions;
    }

    /**
     * Obtains the dossiers of nobody yet, from 2019-01-01 to 2023-12-31, with the seed 0.
     *
     * @param vocabulary the words to write them with
     * @param dispositifs those that people enter
     * @param check finds what is wrong with a dossier; a problem about a fact has {@code facts[n]} as its path, n being the place
     *     of the fact in the history
     */
    public static RandomDossiers of(
            Vocabulary vocabulary, Collection<Dispositif> dispositifs, Function<Dossier, List<Problem>> check) {
        return new RandomDossiers(Repertoire.of(vocabulary, dispositifs), check, FIVE_YEARS, 0, 0, 0, 0);
    }

    /**
     * Returns a copy with a number of participants.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public RandomDossiers participants(long number) {
        return new RandomDossiers(repertoire, check, days, seed, number, companies, actions);
    }

    /**
     * Returns a copy with a number of companies, after the participants.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public RandomDossiers companies(long number) {
        return new RandomDossiers(repertoire, check, days, seed, participants, number, actions);
    }

    /**
     * Returns a copy with a number of collective actions, after the companies.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public RandomDossiers actions(long number) {
        return new RandomDossiers(repertoire, check, days, seed, participants, companies, number);
    }

    /** Returns a copy grown from another seed. */
    public RandomDossiers seed(long newSeed) {
        return new RandomDossiers(repertoire, check, days, newSeed, participants, companies, actions);
    }

    /**
     * Returns a copy whose facts happen between two days, both included. Planned ends may come later.
     *
     * @throws IllegalArgumentException if the interval has no end
     */
    public RandomDossiers over(Days newDays) {
        return new RandomDossiers(repertoire, check, newDays, seed, participants, companies, actions);
    }

    /** Makes the dossier of a participant, whatever the number of them, from its number, 0 for the first. */
    public Dossier participant(long number) {
        return coherent(
                new RandomPerson(repertoire, history(SubjectKind.PARTICIPANT, number)).draw(reference("J", number)));
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
        RandomHistory history = history(SubjectKind.COMPANY, number);
        RandomActs acts = new RandomActs(repertoire, history);
        LocalDate known = history.since(history.first());
        declare(history, SubjectKind.COMPANY, known);
        history.add(Step.of(known, StepKind.CONTACT));
        history.repeat(12, 60, () -> {
            LocalDate day = history.since(known);
            history.addCorrectable(() -> acts.step(day, List.of()));
        });
        return coherent(history.dossier(
                Subject.of(SubjectKind.COMPANY, reference("E", number)).siret(acts.siret())));
    }

    private Dossier action(long number) {
        RandomHistory history = history(SubjectKind.ACTION, number);
        RandomActs acts = new RandomActs(repertoire, history);
        LocalDate known = history.since(history.first());
        declare(history, SubjectKind.ACTION, known);
        StepKind kind =
                history.dice().pick(List.of(StepKind.ATELIER, StepKind.INFORMATION_COLLECTIVE, StepKind.EVENEMENT));
        for (int sessions = history.dice().between(1, 10); sessions > 0; sessions--) {
            history.add(acts.session(history.since(known), kind));
        }
        return coherent(history.dossier(Subject.of(SubjectKind.ACTION, reference("A", number))));
    }

    private void declare(RandomHistory history, SubjectKind kind, LocalDate day) {
        history.add(Declaration.of(day, new RandomAnswers(repertoire, history).some(kind, day, 80)));
    }

    // ---- coherent ------------------------------------------------------------------------------------------------

    /** Leaves out the facts that the check names, until it names none; whom it still would name has no story. */
    private Dossier coherent(Dossier drawn) {
        Dossier dossier = drawn;
        for (int time = 0; time < MOST_REPAIRS; time++) {
            List<Fact> history = dossier.history();
            List<Problem> problems = check.apply(dossier);
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

    private RandomHistory history(SubjectKind kind, long number) {
        return new RandomHistory(Dice.of(seed * 31 + kind.code().hashCode(), number), days);
    }

    private static String reference(String letter, long number) {
        String digits = Long.toString(number + 1);
        return letter + "-" + "0".repeat(Math.max(0, 7 - digits.length())) + digits;
    }
}
