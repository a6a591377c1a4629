package fr.parcours.population.sample;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * What young people are paid in a year, in all: the report leaves out of its chapters a part of it, paid here under a scheme of
 * its own.
 *
 * @param year the year
 * @param total euros paid under all schemes for young people
 */
record OtherAid(int year, BigDecimal total) {
    /** The schemes of the total; the services' own are among them. */
    private static final Set<String> FOR_THE_YOUNG = Set.of(
            "aide-diverse",
            "allocation-cej",
            "allocation-garantie-jeunes",
            "allocation-pacea",
            "bourse-creation",
            "fajem-collectif",
            "fajem-renforce",
            "fajem-thematique",
            "fajem-urgence");

    private static final int MOST = 350;

    void deal(Population population) {
        Dice dice = Dice.of("other aid " + year);
        BigDecimal already = population.all().stream()
                .flatMap(person -> person.facts(Aid.class))
                .filter(aid -> aid.on().getYear() == year && isForTheYoung(aid.scheme()))
                .map(Aid::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = total.subtract(already);
        List<Person> people = dice.shuffled(Reception.accompanied(year).of(population));
        for (int i = 0; left.signum() > 0; i++) {
            Person person = people.get(i % people.size());
            LocalDate day =
                    dice.day(person.enrolments(Words.MISSION_LOCALE).get(0).within(Days.ofYear(year)));
            BigDecimal amount = BigDecimal.valueOf(dice.between(30, MOST)).min(left);
            person.add(Aid.of(day, Words.OTHER_AID, amount).forMonth(YearMonth.from(day)));
            left = left.subtract(amount);
        }
        if (left.signum() < 0) {
            throw new IllegalStateException("already " + already + " euros are paid to young people in " + year);
        }
    }

    private static boolean isForTheYoung(AidScheme scheme) {
        return FOR_THE_YOUNG.contains(scheme.code());
    }
}
