package fr.parcours.population.sample;

import static fr.parcours.core.vocabulary.OutcomeKind.CDD;
import static fr.parcours.core.vocabulary.OutcomeKind.CDI;
import static fr.parcours.core.vocabulary.OutcomeKind.CIE;
import static fr.parcours.core.vocabulary.OutcomeKind.CONTRAT_INSERTION;
import static fr.parcours.core.vocabulary.OutcomeKind.CREATION_ENTREPRISE;
import static fr.parcours.core.vocabulary.OutcomeKind.FORMATION;
import static fr.parcours.core.vocabulary.OutcomeKind.INTERIM;
import static fr.parcours.core.vocabulary.OutcomeKind.PEC;
import static fr.parcours.population.sample.Words.MEDIATION;
import static fr.parcours.population.sample.Words.PLIE;

import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.StepKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * What happens to the adults of the PLIE, the médiation emploi first.
 *
 * <p>The exits forecast for the first half of 2022 are the lasting results reached in the second half of 2021: 51 people, 20 of
 * them in médiation, and nothing else that lasts is reached then. 60 results of the first half make exits of the year; the others
 * do not hold six months.
 */
final class AdultTables {
    private static final Days YEAR = Days.ofYear(2021);
    private static final Days FIRST_HALF = Days.between(LocalDate.of(2021, 1, 4), LocalDate.of(2021, 6, 28));
    private static final Days SECOND_HALF = Days.between(LocalDate.of(2021, 7, 1), LocalDate.of(2021, 12, 20));
    private static final Length SHORT = Length.ofDays(15, 150);
    private static final Length LONG = Length.ofDays(200, 420);
    private static final Length A_FEW_DAYS = Length.ofDays(1, 45);

    /** Still there at the end of the year, with nothing lasting yet. */
    private static final Predicate<Person> GOES_ON = ((Predicate<Person>) person -> person.isIn(PLIE, YEAR.last()))
            .and(ContractQuota.hasLasting(YEAR).negate());

    private static final Predicate<Person> NOTHING_LASTING =
            ContractQuota.hasLasting(YEAR).negate();

    /** First, so that nothing dealt after ends them: 31 people, 51 with the 20 in médiation. */
    private static final Table LASTING = Table.of(Zone.in(PLIE).outside(MEDIATION))
            .deal(
                    2021,
                    ContractQuota.of(CDI, 10, Length.OPEN_ENDED, SECOND_HALF).among(GOES_ON),
                    ContractQuota.of(CDD, 12, LONG, SECOND_HALF).among(GOES_ON),
                    ContractQuota.of(CREATION_ENTREPRISE, 9, Length.OPEN_ENDED, SECOND_HALF)
                            .among(GOES_ON));

    private static final Table MEDIATED = Table.of(Zone.in(MEDIATION, PLIE))
            .deal(
                    2021,
                    ContractQuota.of(CDI, 12, Length.OPEN_ENDED, SECOND_HALF).among(GOES_ON),
                    ContractQuota.of(CDD, 8, LONG, SECOND_HALF).among(GOES_ON),
                    ContractQuota.of(CDI, 18, Length.OPEN_ENDED, FIRST_HALF)
                            .among(NOTHING_LASTING)
                            .losing(70),
                    ContractQuota.of(CDD, 14, LONG, FIRST_HALF)
                            .among(NOTHING_LASTING)
                            .losing(70), // 32 with the 8 above and the 10 below
                    ContractQuota.of(CIE, 10, Length.ofMonths(6), YEAR).among(NOTHING_LASTING),
                    ContractQuota.of(PEC, 4, Length.ofMonths(9), FIRST_HALF).among(NOTHING_LASTING),
                    ContractQuota.of(CONTRAT_INSERTION, 9, SHORT, YEAR).among(NOTHING_LASTING), // 13 with the 4 above
                    ContractQuota.of(FORMATION, 17, Length.ofDays(10, 60), YEAR).upTo(2),
                    ContractQuota.of(CDD, 56, SHORT, YEAR).upTo(2),
                    ContractQuota.of(INTERIM, 110, A_FEW_DAYS, YEAR).upTo(6)); // 228 without the 13 and the 17

    private static final Table ADULTS = Table.of(Zone.in(PLIE).outside(MEDIATION))
            .deal(
                    2020,
                    ContractQuota.of(FORMATION, 120, Length.ofDays(10, 200), Days.ofYear(2020)),
                    ContractQuota.of(CDD, 140, SHORT, Days.ofYear(2020)).upTo(2),
                    ContractQuota.of(INTERIM, 160, A_FEW_DAYS, Days.ofYear(2020))
                            .upTo(3),
                    StepQuota.of(StepKind.ENTRETIEN, 4620).withOneEach(),
                    StepQuota.of(Words.OUTSOURCED, 430),
                    StepQuota.of(Words.MOBILISATION_STEP, 290))
            .deal(
                    2021,
                    ContractQuota.of(CDI, 16, Length.OPEN_ENDED, FIRST_HALF)
                            .among(NOTHING_LASTING)
                            .losing(100), // 83
                    ContractQuota.of(CDD, 21, LONG, FIRST_HALF)
                            .among(NOTHING_LASTING)
                            .losing(60), // 79 of more than six months
                    ContractQuota.of(CREATION_ENTREPRISE, 8, Length.OPEN_ENDED, FIRST_HALF)
                            .among(NOTHING_LASTING), // 26
                    ContractQuota.of(PEC, 66, Length.ofDays(280, 364), FIRST_HALF)
                            .among(NOTHING_LASTING)
                            .losing(20),
                    ContractQuota.of(CIE, 24, Length.ofMonths(12), FIRST_HALF)
                            .among(NOTHING_LASTING)
                            .losing(20),
                    ContractQuota.of(CIE, 28, Length.ofMonths(6), YEAR).among(NOTHING_LASTING), // 132 aided contracts
                    new TrainingQuota(209),
                    ContractQuota.of(CONTRAT_INSERTION, 40, Length.ofDays(100, 150), YEAR),
                    ContractQuota.of(CDD, 103, SHORT, YEAR),
                    ContractQuota.of(INTERIM, 150, A_FEW_DAYS, YEAR).upTo(2), // 468 of less than six months
                    new TrainingAid(new BigDecimal("63547.08")));

    private static final Table ACCOMPANIED = Table.of(Zone.in(PLIE))
            .deal(
                    2021,
                    StepQuota.of(StepKind.ENTRETIEN, 5664).withOneEach(),
                    StepQuota.of(Words.OUTSOURCED, 557),
                    StepQuota.of(Words.MOBILISATION_STEP, 366),
                    StepQuota.of(Words.TRANSITION_STEP, 40),
                    StepQuota.of(Words.MEDIATION_STEP, 147), // all dealt with the médiation
                    StepQuota.of(Words.HEALTH_STEP, 24),
                    StepQuota.of(StepKind.PRESTATION, 224), // the report does not print them: 1 365 steps in all
                    StepQuota.of(Words.SENIOR_STEP, 7).among(person -> person.ageOn(YEAR.first()) >= 45),
                    new ExperimentalAction(Words.PERSONAL_DEVELOPMENT, "A-000001", 12),
                    new ExperimentalAction(Words.LITERACY, "A-000002", 11));

    private AdultTables() {}

    /** Lists all tables, the narrowest zone first. */
    static List<Table> all() {
        return List.of(LASTING, MEDIATED, ADULTS, ACCOMPANIED);
    }
}
