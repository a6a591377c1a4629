package fr.parcours.population.sample;

import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.population.draw.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A dossier while being made: someone, a company, a market or an action, with what tables have dealt so far. */
final class Draft {
    /** The dispositif that young people enter first. */
    static final String REGISTRATION = "mission-locale";

    private final SubjectKind kind;
    private final String id;
    private final int number;
    private final Optional<LocalDate> birthDate;
    private final Map<String, List<Days>> enrolments = new HashMap<>();
    private final Map<String, Boolean> traits = new HashMap<>();
    private final Set<String> groups = new HashSet<>();
    private final Map<String, List<Fact>> facts = new LinkedHashMap<>();
    private final List<Outcome> occupations = new ArrayList<>();
    private final List<Fact> latest = new ArrayList<>();
    private LocalDate knownSince;

    /**
     * Makes an empty dossier.
     *
     * @param number place among those made for the same row, from 1
     * @param birthDate empty for whom has none
     */
    Draft(SubjectKind kind, String id, int number, Optional<LocalDate> birthDate, LocalDate knownSince) {
        this.kind = kind;
        this.id = id;
        this.number = number;
        this.birthDate = birthDate;
        this.knownSince = knownSince;
    }

    /** Obtains the word of a dispositif; its label is its owner's. */
    static DispositifId dispositif(String code) {
        return DispositifId.of(code, code);
    }

    SubjectKind kind() {
        return kind;
    }

    String id() {
        return id;
    }

    int number() {
        return number;
    }

    LocalDate birthDate() {
        return birthDate.orElseThrow();
    }

    LocalDate knownSince() {
        return knownSince;
    }

    int ageOn(LocalDate day) {
        return Age.on(day, birthDate());
    }

    /** Throws dice of this one's own. */
    Dice dice(String what) {
        return Dice.of(id + " " + what);
    }

    // ---- enrolments ----------------------------------------------------------------------------------------------

    void enter(String code, Days days, String prescriber, ExitReason reason) {
        DispositifId dispositif = dispositif(code);
        knownSince = days.first().isBefore(knownSince) ? days.first() : knownSince;
        List<Days> all = enrolments.computeIfAbsent(code, key -> new ArrayList<>(2));
        all.add(days);
        all.sort(Comparator.naturalOrder());
        add(Entry.of(days.first(), dispositif).prescriber(prescriber));
        days.end().ifPresent(last -> add(Exit.of(last, dispositif, reason)));
    }

    /** Lists the enrolments in a dispositif, oldest first. */
    List<Days> enrolments(String dispositif) {
        return enrolments.getOrDefault(dispositif, List.of());
    }

    /** Finds the enrolment that contains a day; the last of two that share it. */
    Optional<Days> enrolment(String dispositif, LocalDate day) {
        List<Days> all = enrolments(dispositif);
        for (int last = all.size() - 1; last >= 0; last--) {
            if (all.get(last).contains(day)) {
                return Optional.of(all.get(last));
            }
        }
        return Optional.empty();
    }

    boolean isIn(String dispositif, LocalDate day) {
        for (Days days : enrolments(dispositif)) {
            if (days.contains(day)) {
                return true;
            }
        }
        return false;
    }

    /** Finds the first day in a dispositif. */
    Optional<LocalDate> entry(String dispositif) {
        return enrolments(dispositif).stream().findFirst().map(Days::first);
    }

    /** Gets the first day on which something may be done: that of the registration, for those who register. */
    LocalDate firstDay() {
        return entry(REGISTRATION).orElse(knownSince);
    }

    // ---- groups and traits ---------------------------------------------------------------------------------------

    void join(String group) {
        groups.add(group);
    }

    boolean isOf(String group) {
        return groups.contains(group);
    }

    void decide(String trait, boolean has) {
        traits.put(trait, has);
    }

    /** Returns whether this person has a trait, empty while it is not decided. */
    Optional<Boolean> decided(String trait) {
        return Optional.ofNullable(traits.get(trait));
    }

    // ---- facts ---------------------------------------------------------------------------------------------------

    void add(Fact fact) {
        facts.computeIfAbsent(Quota.kind(fact), code -> new ArrayList<>(2)).add(fact);
        latest.add(fact);
        if (fact instanceof Outcome outcome && !outcome.kind().equals(OutcomeKind.BENEVOLAT)) {
            occupations.add(outcome);
        }
    }

    /** Puts a fact of the same kind in the place of another, which leaves no trace. */
    void swap(Fact old, Fact other) {
        String code = Quota.kind(old);
        Objects.requireNonNull(facts.get(code), code).replaceAll(fact -> fact == old ? other : fact);
        latest.replaceAll(fact -> fact == old ? other : fact);
        occupations.replaceAll(outcome -> outcome == old ? (Outcome) other : outcome);
    }

    /** Lists the facts of a kind, by the code of a step, of an outcome, of an aid scheme, or of a type of fact. */
    List<Fact> facts(String code) {
        return facts.getOrDefault(code, List.of());
    }

    List<Fact> facts() {
        return facts.values().stream().flatMap(List::stream).toList();
    }

    /** Takes what was added since it was last asked. */
    List<Fact> latest() {
        List<Fact> taken = List.copyOf(latest);
        latest.clear();
        return taken;
    }

    /** Lists the outcomes that occupy this one: all but volunteering. */
    List<Outcome> occupations() {
        return List.copyOf(occupations);
    }

    /** Lists the days of contracts, trainings and missions. */
    List<Days> busy() {
        List<Days> busy = new ArrayList<>();
        occupations.forEach(outcome -> busy.add(days(outcome)));
        return busy;
    }

    /** Gets the days of an outcome, without end while none is known; or those left to the enrolment when a phase begins. */
    Days days(Fact fact) {
        if (fact instanceof Phase phase) {
            return Days.between(
                    phase.on(), enrolment(phase.dispositif().code(), phase.on()).flatMap(Days::end));
        }
        return fact instanceof Outcome outcome ? Days.between(outcome.on(), outcome.lastDay()) : Days.of(fact.on());
    }
}
