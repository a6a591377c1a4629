package fr.parcours.population.sample;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A collective action while being made: sessions of one kind, on the same theme and for the same people. The sessions stand in
 * its own dossier, the attendances in those of the people, who say again what the session is about.
 */
final class Series {
    /** The structure works half of the first week, and closes before the end of the year. */
    private static final int OPENS = 7;

    private static final int CLOSES = 351;

    private final String id;
    private final StepKind kind;
    private final List<LocalDate> days;
    private final List<Keyword> keywords = new ArrayList<>();
    private final List<DispositifId> services = new ArrayList<>();
    private final List<Fact> more = new ArrayList<>();
    private boolean attendedThere;

    Series(String id, StepKind kind, List<LocalDate> days) {
        this.id = "A-" + id + "-" + days.get(0).getYear();
        this.kind = kind;
        this.days = List.copyOf(days);
    }

    /** Lists days of a year, as far from each other as may be; two sessions on one day when there are more than days. */
    static List<LocalDate> spread(int year, int sessions, DayOfWeek... on) {
        Set<DayOfWeek> week = on.length == 0 ? Set.of(DayOfWeek.values()) : Set.copyOf(Arrays.asList(on));
        List<LocalDate> open = new ArrayList<>();
        for (int day = OPENS; day <= CLOSES; day++) {
            LocalDate each = LocalDate.ofYearDay(year, day);
            if (WorkingDays.isOne(each) && week.contains(each.getDayOfWeek())) {
                open.add(each);
            }
        }
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            days.add(open.get((2 * i + 1) * open.size() / (2 * sessions)));
        }
        return days;
    }

    /** Says what the sessions are about, for whom, or how they are held. */
    Series with(Keyword... words) {
        keywords.addAll(Arrays.asList(words));
        return this;
    }

    /** Says whose service it is, on its sessions and on the attendances. */
    Series by(DispositifId service) {
        services.add(service);
        attendedThere = true;
        return this;
    }

    /** Says who holds the sessions; whoever attends is not received by that service for all that. */
    Series heldBy(DispositifId service) {
        services.add(service);
        return this;
    }

    String id() {
        return id;
    }

    List<LocalDate> days() {
        return days;
    }

    void attend(Person person, LocalDate day) {
        attend(person, day, step -> step);
    }

    /** Adds an attendance that tells more than its session. */
    void attend(Person person, LocalDate day, UnaryOperator<Step.Builder> telling) {
        Step.Builder step = Step.builder(day, kind).party(id);
        keywords.forEach(step::keyword);
        if (attendedThere) {
            services.forEach(step::by);
        }
        person.add(telling.apply(step).build());
    }

    /** Adds to the dossier of the action. */
    void add(Fact fact) {
        more.add(fact);
    }

    Dossier dossier() {
        List<Fact> facts = new ArrayList<>(more);
        facts.add(Declaration.of(days.get(0), Values.NONE.with(Attributes.FORMAT, kind.code())));
        for (LocalDate day : days) {
            Step.Builder session = Step.builder(day, kind);
            keywords.forEach(session::keyword);
            services.forEach(session::by);
            facts.add(session.build());
        }
        return Dossier.of(Subject.of(SubjectKind.ACTION, id), facts);
    }
}
