package fr.parcours.population.sample;

import static fr.parcours.population.sample.ServiceWords.FAJEM;
import static fr.parcours.population.sample.ServiceWords.FAJEM_DECISION;
import static fr.parcours.population.sample.ServiceWords.FAJEM_KIND;
import static fr.parcours.population.sample.ServiceWords.MOBILITY;
import static fr.parcours.population.sample.ServiceWords.WORK;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.StepKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The youth aid fund: 344 files of 293 young people, from 16 to the eve of the 25th birthday. Each opens with the request and
 * closes once the aid is granted; in an emergency, that very day. A few requests are refused.
 *
 * @param season the year
 */
record FajemService(Season season) implements Service {
    private static final int PEOPLE = 293;
    private static final int TOO_OLD = 25;
    private static final int REFUSED = 24;

    /**
     * Aids of one kind.
     *
     * @param code of the kind
     * @param files how many
     * @param euros in all
     * @param least euros of one
     * @param most euros of one
     * @param delay days before the decision, at most
     */
    private record Kind(String code, int files, int euros, int least, int most, int delay) {
        AidScheme scheme() {
            return AidScheme.of("fajem-" + code, code);
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("urgence", 302, 106_074, 80, 700, 0),
            new Kind("thematique", 41, 11_541, 100, 600, 30),
            new Kind("renforce", 1, 800, 400, 800, 30));

    private record File(Kind kind, int euros) {}

    @Override
    public void provide(Population population) {
        Dice dice = Dice.of("fajem " + season.year());
        List<File> files = new ArrayList<>();
        for (Kind kind : KINDS) {
            for (int euros :
                    Parts.of(season.of(kind.euros()), season.of(kind.files()), kind.least(), kind.most(), dice)) {
                files.add(new File(kind, euros));
            }
        }
        List<File> left = dice.shuffled(files);
        int others = left.size() - season.of(PEOPLE);
        int people = season.of(PEOPLE);
        int refused = season.of(REFUSED);
        for (Person person : new Youth(population, season.year()).shuffled(dice)) {
            List<LocalDate> days = people + refused > 0 ? days(person) : List.of();
            if (people > 0 && days.size() > 130) {
                boolean again = others > 0;
                open(person, left.remove(0), dice.pick(again ? days.subList(0, 60) : days), dice);
                if (again) {
                    open(person, left.remove(0), dice.pick(days.subList(100, days.size())), dice);
                    others--;
                }
                people--;
            } else if (refused > 0 && !days.isEmpty()) {
                refuse(person, dice.pick(days), dice);
                refused--;
            }
        }
        Missing.none(left.size(), "files", "of the fund");
    }

    /** Lists the days on which a person may ask, and be answered within the year. */
    private List<LocalDate> days(Person person) {
        Days days = Days.between(LocalDate.of(season.year(), 1, 4), LocalDate.of(season.year(), 11, 26));
        return WorkingDays.in(days).stream()
                .filter(day -> person.ageOn(day) < TOO_OLD && person.isIn(Words.MISSION_LOCALE, day))
                .toList();
    }

    private static void open(Person person, File file, LocalDate deposit, Dice dice) {
        Kind kind = file.kind();
        LocalDate decision = answer(person, kind, deposit, "accordee", dice);
        LocalDate paid = WorkingDays.from(decision.plusDays(dice.between(0, 5)));
        person.add(Aid.of(paid, kind.scheme(), BigDecimal.valueOf(file.euros())).by(FAJEM));
        person.enter(FAJEM, Stay.between(deposit, paid), "mission-locale", ExitReason.TERME);
    }

    private static void refuse(Person person, LocalDate deposit, Dice dice) {
        Kind kind = dice.pick(KINDS.subList(0, 2));
        LocalDate decision = answer(person, kind, deposit, "refusee", dice);
        person.enter(FAJEM, Stay.between(deposit, decision), "mission-locale", ExitReason.TERME);
    }

    /** Adds a request and its answer, and tells when that came. */
    private static LocalDate answer(Person person, Kind kind, LocalDate deposit, String answer, Dice dice) {
        LocalDate decision =
                kind.delay() == 0 ? deposit : WorkingDays.from(deposit.plusDays(dice.between(3, kind.delay() - 4)));
        Step.Builder request = Step.builder(deposit, StepKind.DEMANDE).by(FAJEM).value(FAJEM_KIND, kind.code());
        if (kind.delay() > 0) {
            request.keyword(dice.pick(List.of(MOBILITY, WORK)));
        }
        person.add(request.build());
        person.add(Step.builder(decision, StepKind.DECISION)
                .by(FAJEM)
                .value(FAJEM_KIND, kind.code())
                .value(FAJEM_DECISION, answer)
                .build());
        return decision;
    }
}
