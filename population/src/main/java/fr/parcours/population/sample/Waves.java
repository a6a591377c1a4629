package fr.parcours.population.sample;

import fr.parcours.core.dossier.Extension;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.population.draw.Dice;
import fr.parcours.population.draw.WorkingDays;
import fr.parcours.population.sample.TableRow.Span;
import fr.parcours.population.sample.TableRow.Total;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Enrols people in dispositifs, wave after wave: each is of people made for it, or taken among those already made. */
final class Waves {
    private static final int TRIES = 12;
    private static final int TRIES_OF_SOMEONE_NEW = 2000;

    private final Cast cast;
    private final Crowds crowds;
    private final Answers answers;
    private final Procedures procedures;
    private final Map<String, TableRow> dispositifs = new HashMap<>();
    private final LocalDate dataStoppedOn;

    Waves(
            Cast cast,
            Crowds crowds,
            Answers answers,
            Procedures procedures,
            List<TableRow> dispositifs,
            LocalDate dataStoppedOn) {
        this.cast = cast;
        this.crowds = crowds;
        this.answers = answers;
        this.procedures = procedures;
        this.dataStoppedOn = dataStoppedOn;
        dispositifs.forEach(row -> this.dispositifs.put(row.text("dispositif"), row));
    }

    /**
     * Deals a row.
     *
     * @throws IllegalStateException if too few people suit it
     */
    void deal(TableRow row) {
        new Wave(row).deal();
    }

    private TableRow rules(String dispositif) {
        return Objects.requireNonNull(dispositifs.get(dispositif), dispositif);
    }

    /** One row, and the rules of its dispositif. */
    private final class Wave {
        private final TableRow row;
        private final TableRow rules;
        private final Optional<String> dispositif;
        private final Dice dice;
        /** From the least age on the first day to the most on the last one. */
        private final Optional<Span> ages;

        private final Timing timing;
        private final String procedure;

        Wave(TableRow row) {
            this.row = row;
            this.rules = row.find("dispositif").map(Waves.this::rules).orElse(row);
            this.dispositif = row.find("dispositif");
            this.dice = Dice.of("wave " + row.text("wave"));
            this.ages = dispositif.isPresent() ? rules.span("ages") : Optional.empty();
            this.timing = new Timing(row, rules, ages, dice, dataStoppedOn);
            this.procedure = row.text("procedure", dispositif.orElse(""));
        }

        void deal() {
            Predicate<Draft> who = crowds.of(row, "who", 0);
            int left =
                    row.missing(Total.of(row.text("people")), row.text("people").startsWith("+") ? 0 : entered(who));
            if (row.find("makes").isPresent()) {
                for (int number = 1; number <= left; number++) {
                    make(number);
                }
                return;
            }
            for (Draft draft : dice.<Draft>shuffled(cast.matching(who))) {
                Optional<Days> days = left > 0 ? draw(draft) : Optional.empty();
                days.ifPresent(each -> enrol(draft, each));
                left -= days.isPresent() ? 1 : 0;
            }
            if (left > 0) {
                throw row.wrong(left + " people more are wanted");
            }
        }

        private long entered(Predicate<Draft> who) {
            Days entries = timing.entries();
            return cast.matching(who).stream()
                    .filter(draft -> draft.enrolments(dispositif.orElseThrow()).stream()
                            .anyMatch(days -> entries.contains(days.first())))
                    .count();
        }

        // ---- people made for it ----------------------------------------------------------------------------------

        private void make(int number) {
            for (int tries = 0; tries < TRIES_OF_SOMEONE_NEW; tries++) {
                Optional<Days> days = timing.draw(Days.from(LocalDate.MIN), Optional.empty());
                if (days.isPresent() && make(number, days.get())) {
                    return;
                }
            }
            throw row.wrong("nobody suits");
        }

        private boolean make(int number, Days days) {
            Optional<SubjectKind> other = SubjectKind.of(row.text("makes"));
            List<String> before = row.choice("known");
            LocalDate known = before.isEmpty()
                    ? days.first()
                    : WorkingDays.upTo(
                            days.first().minusDays(Span.of(dice.pick(before)).pick(dice)));
            if (other.isPresent()) {
                enrol(cast.make(other.get(), number, Optional.empty(), known), days);
                return true;
            }
            boolean young = row.text("makes").equals("young");
            LocalDate birth = known.minusYears(
                            Span.of(dice.pick(row.choice("ages"))).pick(dice))
                    .minusDays(dice.between(1, 364));
            if (days.end().isPresent() && dice.between(1, 100) <= row.whole("limit", 0)) {
                birth = days.last().plusDays(1).minusYears(ages.orElseThrow().most() + 1L);
            }
            if (!suits(birth, days) || (young && Age.on(known, birth) < 16)) {
                return false;
            }
            Draft draft = cast.make(SubjectKind.PARTICIPANT, number, Optional.of(birth), known);
            if (young) {
                register(draft);
            }
            if (young && dispositif.equals(Optional.of(Draft.REGISTRATION))) {
                draft.join(row.text("wave"));
            } else {
                enrol(draft, days);
            }
            return true;
        }

        /** Registers someone with the mission locale, from the day they are first known until they are too old. */
        private void register(Draft draft) {
            TableRow registration = rules(Draft.REGISTRATION);
            Days days = Days.between(draft.knownSince(), timing.limit(registration.span("ages"), draft.birthDate()));
            String prescriber = dice.pick(registration.choice("prescribers"));
            draft.enter(Draft.REGISTRATION, days, prescriber, ExitReason.LIMITE_AGE);
        }

        // ---- people already made ---------------------------------------------------------------------------------

        /** Draws an enrolment that suits someone, empty when none was found. */
        private Optional<Days> draw(Draft draft) {
            Optional<String> within = row.find("within").filter(code -> !code.startsWith("~"));
            for (Days container : within.map(draft::enrolments).orElse(List.of(Days.from(LocalDate.MIN)))) {
                for (int tries = 0; tries < TRIES; tries++) {
                    Optional<Days> days =
                            timing.draw(container, Optional.of(draft)).filter(each -> suits(draft, each));
                    if (days.isPresent()) {
                        return days;
                    }
                }
            }
            return Optional.empty();
        }

        private boolean suits(Draft draft, Days days) {
            boolean sameDay = timing.followsAnEnd();
            boolean again = draft.enrolments(dispositif.orElseThrow()).stream()
                    .anyMatch(other ->
                            other.overlaps(days) && !(sameDay && other.end().equals(Optional.of(days.first()))));
            boolean people = draft.kind() == SubjectKind.PARTICIPANT;
            boolean ofAge = !people
                    || row.span("ages")
                            .map(span -> isOf(span, draft, days.first()))
                            .orElse(true);
            return !again && ofAge && (!people || suits(draft.birthDate(), days)) && isApart(draft, days);
        }

        private boolean isOf(Span span, Draft draft, LocalDate day) {
            return span.least() <= draft.ageOn(day) && draft.ageOn(day) <= span.most();
        }

        /** Checks the age on the first day, and on the last one known, and that the procedure may be followed. */
        private boolean suits(LocalDate birth, Days days) {
            boolean oldEnough = ages.map(span -> Age.on(days.first(), birth) >= span.least())
                    .orElse(true);
            LocalDate last = days.end().orElse(dataStoppedOn);
            return oldEnough
                    && procedures.suit(procedure, days)
                    && ages.map(span -> !last.isAfter(Age.lastDayBefore(span.most() + 1, birth)))
                            .orElse(true);
        }

        /** Checks that an enrolment overlaps those of {@code within}, with so many working days of a year out of them. */
        private boolean isApart(Draft draft, Days days) {
            Optional<String> other = row.find("within").filter(code -> code.startsWith("~"));
            if (other.isEmpty()) {
                return true;
            }
            String around = other.get().substring(1);
            Optional<Days> counted = days.intersection(Days.ofYear(row.whole("year", 0)));
            return draft.enrolments(around).stream().anyMatch(days::overlaps)
                    && counted.isPresent()
                    && WorkingDays.in(counted.get()).stream()
                                    .filter(day -> draft.enrolment(around, day).isEmpty())
                                    .count()
                            >= row.whole("apart", 0);
        }

        // ---- the enrolment ---------------------------------------------------------------------------------------

        private void enrol(Draft draft, Days days) {
            draft.join(row.text("wave"));
            if (dispositif.isEmpty()) {
                return;
            }
            draft.enter(dispositif.get(), days, pick("prescribers"), reason(draft, days));
            procedures.add(procedure, draft, days, dice);
            timing.term(days.first())
                    .filter(last -> days.end().filter(last::isBefore).isPresent())
                    .ifPresent(last -> {
                        LocalDate extended = dice.workingDay(Days.between(last.minusDays(25), last));
                        draft.add(Extension.of(extended, Draft.dispositif(dispositif.get()), days.last()));
                    });
        }

        private String pick(String column) {
            List<String> own = row.choice(column);
            return answers.reference(dice.pick(own.isEmpty() ? rules.choice(column) : own), dice);
        }

        /** Finds the ages of the registration, for those who are registered. */
        private Optional<Span> registered(Draft draft) {
            return draft.entry(Draft.REGISTRATION)
                    .flatMap(day -> rules(Draft.REGISTRATION).span("ages"));
        }

        private ExitReason reason(Draft draft, Days days) {
            if (days.end().isPresent() && row.find("reasons").isEmpty()) {
                Optional<Span> limited = ages.or(() -> registered(draft));
                if (limited.isPresent()
                        && timing.limit(limited, draft.birthDate()).equals(days.end())) {
                    return ExitReason.LIMITE_AGE;
                } else if (timing.term(days.first())
                        .filter(last -> !days.last().isBefore(last))
                        .isPresent()) {
                    return ExitReason.TERME;
                }
            }
            String code = pick("reasons");
            return ExitReason.of(code, code);
        }
    }
}
