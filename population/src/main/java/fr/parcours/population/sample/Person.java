package fr.parcours.population.sample;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A person of the sample while being made: known since a day, with enrolments, traits and facts that chapters add. */
final class Person {
    private final String id;
    private final LocalDate birthDate;
    private final LocalDate knownSince;
    private final Map<DispositifId, List<Stay>> enrolments = new HashMap<>();
    private final Map<Trait, Boolean> traits = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private boolean plainSpoken;

    Person(String id, LocalDate birthDate, LocalDate knownSince) {
        this.id = id;
        this.birthDate = birthDate;
        this.knownSince = knownSince;
    }

    String id() {
        return id;
    }

    LocalDate birthDate() {
        return birthDate;
    }

    LocalDate knownSince() {
        return knownSince;
    }

    int ageOn(LocalDate day) {
        return Age.on(day, birthDate);
    }

    /** Throws dice of this person's own. */
    Dice dice(String what) {
        return Dice.of(id + " " + what);
    }

    void enter(DispositifId dispositif, Stay enrolment, String prescriber, ExitReason reason) {
        enrolments.computeIfAbsent(dispositif, key -> new ArrayList<>(2)).add(enrolment);
        add(Entry.of(enrolment.first(), dispositif).prescriber(prescriber));
        enrolment.last().ifPresent(last -> add(Exit.of(last, dispositif, reason)));
    }

    List<Stay> enrolments(DispositifId dispositif) {
        return enrolments.getOrDefault(dispositif, List.of());
    }

    Optional<Stay> enrolment(DispositifId dispositif, LocalDate day) {
        return enrolments(dispositif).stream()
                .filter(enrolment -> enrolment.contains(day))
                .findFirst();
    }

    boolean isIn(DispositifId dispositif, LocalDate day) {
        for (Stay enrolment : enrolments(dispositif)) {
            if (enrolment.contains(day)) {
                return true;
            }
        }
        return false;
    }

    boolean isInOneOf(Collection<DispositifId> dispositifs, LocalDate day) {
        for (DispositifId dispositif : dispositifs) {
            if (isIn(dispositif, day)) {
                return true;
            }
        }
        return false;
    }

    boolean isIn(DispositifId dispositif, Days period) {
        return enrolments(dispositif).stream().anyMatch(enrolment -> enrolment.overlaps(period));
    }

    /** Checks if a contract, a training or a mission has a day in an interval. */
    boolean isOccupied(Days days) {
        return facts(Outcome.class)
                .anyMatch(
                        outcome -> Days.between(outcome.on(), outcome.lastDay()).overlaps(days));
    }

    void decide(Trait trait, boolean has) {
        traits.put(trait, has);
    }

    /** Tells whether this person has a trait, empty while no chapter has decided. */
    Optional<Boolean> decided(Trait trait) {
        return Optional.ofNullable(traits.get(trait));
    }

    /** Makes this person somebody who says whether a man or a woman. */
    void speakPlainly() {
        plainSpoken = true;
    }

    boolean isPlainSpoken() {
        return plainSpoken;
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    /** Puts a fact in the place of another, which leaves no trace. */
    void swap(Fact old, Fact other) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) == old) {
                facts.set(i, other);
                return;
            }
        }
        throw new IllegalArgumentException(id + " has no such fact");
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    <F extends Fact> Stream<F> facts(Class<F> type) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }

    Dossier dossier() {
        Portrait portrait = new Portrait(this);
        Subject subject = Subject.participant(id).born(birthDate);
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(portrait.declarations());
        return Dossier.of(portrait.sex().map(subject::sex).orElse(subject), all);
    }
}
