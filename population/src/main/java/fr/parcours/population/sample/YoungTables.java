package fr.parcours.population.sample;

import static fr.parcours.core.vocabulary.OutcomeKind.APPRENTISSAGE;
import static fr.parcours.core.vocabulary.OutcomeKind.CDD;
import static fr.parcours.core.vocabulary.OutcomeKind.CDI;
import static fr.parcours.core.vocabulary.OutcomeKind.CIE;
import static fr.parcours.core.vocabulary.OutcomeKind.CONTRAT_INSERTION;
import static fr.parcours.core.vocabulary.OutcomeKind.CREATION_ENTREPRISE;
import static fr.parcours.core.vocabulary.OutcomeKind.FORMATION;
import static fr.parcours.core.vocabulary.OutcomeKind.INTERIM;
import static fr.parcours.core.vocabulary.OutcomeKind.PEC;
import static fr.parcours.core.vocabulary.OutcomeKind.PROFESSIONNALISATION;
import static fr.parcours.core.vocabulary.OutcomeKind.SCOLARITE;
import static fr.parcours.core.vocabulary.OutcomeKind.SERVICE_CIVIQUE;
import static fr.parcours.core.vocabulary.StepKind.ATELIER;
import static fr.parcours.core.vocabulary.StepKind.CONTACT;
import static fr.parcours.core.vocabulary.StepKind.ENTRETIEN;
import static fr.parcours.core.vocabulary.StepKind.EVENEMENT;
import static fr.parcours.core.vocabulary.StepKind.INFORMATION_COLLECTIVE;
import static fr.parcours.core.vocabulary.StepKind.MISE_EN_RELATION;
import static fr.parcours.core.vocabulary.StepKind.PRESTATION;
import static fr.parcours.core.vocabulary.StepKind.STAGE;
import static fr.parcours.population.sample.Words.ALLOCATION_PACEA;
import static fr.parcours.population.sample.Words.FIELD_OF_POSSIBILITIES;
import static fr.parcours.population.sample.Words.GARANTIE_JEUNES;
import static fr.parcours.population.sample.Words.MISSION_LOCALE;
import static fr.parcours.population.sample.Words.OBLIGATION_FORMATION;
import static fr.parcours.population.sample.Words.PACEA;
import static fr.parcours.population.sample.Words.PPAE;
import static fr.parcours.population.sample.Words.REGIONAL_PROGRAMME;
import static fr.parcours.population.sample.Words.REPERAGE;

import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import java.util.List;

/**
 * What happens to young people, zone after zone, the narrowest first. A figure that the report prints is said as it prints it;
 * the intersections are ours, chosen so that every figure around them is possible:
 *
 * <ul>
 *   <li>the Garantie jeunes and PACEA share 950 contracts of a short or an aided kind (690 at least), 184 of alternance (170 at
 *       least) and 80 CDI (68 at least), since 3 080 contracts hold both
 *   <li>the PPAE and the Garantie jeunes share 38 contracts of alternance (10 at least, since 292 hold both; more, since the
 *       213 of PACEA hold most of those of the PPAE)
 * </ul>
 */
final class YoungTables {
    /** Under the yearly ceiling of 2020, three times that of a month: 1 477.71, and 1 491.02 from 1 April (R5131-14). */
    private static final int UNDER_THE_LEGAL_CEILING = 1470;
    /** What the structure grants for a year, from 2021 on. */
    private static final int GRANTED_BY_THE_STRUCTURE = 1400;

    private static final Table FOUND = Table.of(Zone.in(REPERAGE, MISSION_LOCALE))
            .deal(
                    2021,
                    SituationQuota.of(43)
                            .signedBy(28)
                            .with(INTERIM, 9)
                            .with(CDD, 10) // 19
                            .with(FORMATION, 10)
                            .with(SCOLARITE, 4) // 14
                            .with(APPRENTISSAGE, 6)
                            .with(CDI, 3)
                            .with(CREATION_ENTREPRISE, 1),
                    StepQuota.of(STAGE, 17));
    private static final Table FOUND_ANYWHERE =
            Table.of(Zone.in(REPERAGE)).deal(2021, StepQuota.of(ENTRETIEN, 549).withOneEach());

    private static final Table MINORS_IN_GARANTIE = Table.of(
                    Zone.in(OBLIGATION_FORMATION, GARANTIE_JEUNES).outside(REPERAGE))
            .deal(
                    2021,
                    SituationQuota.of(44)
                            .signedBy(32)
                            .minorsToo()
                            .twice(APPRENTISSAGE, 2)
                            .with(INTERIM, 3)
                            .with(CDD, 2)
                            .with(FORMATION, 14)
                            .with(SCOLARITE, 4)
                            .with(PROFESSIONNALISATION, 3)
                            .with(APPRENTISSAGE, 26));
    private static final Table MINORS = Table.of(Zone.in(OBLIGATION_FORMATION).outside(REPERAGE, GARANTIE_JEUNES))
            .deal(
                    2021,
                    SituationQuota.of(120)
                            .minorsToo()
                            .twice(APPRENTISSAGE, 2)
                            .with(INTERIM, 8)
                            .with(CDD, 10) // 57 contracts with the 39 of alternance
                            .with(FORMATION, 51)
                            .with(SCOLARITE, 20)
                            .with(PROFESSIONNALISATION, 9)
                            .with(APPRENTISSAGE, 30) // 39
                            .with(SERVICE_CIVIQUE, 7));
    private static final Table MINORS_RECEIVED = Table.of(
                    Zone.in(OBLIGATION_FORMATION).outside(REPERAGE))
            .deal(
                    2021,
                    new InternshipQuota(71, 170),
                    StepQuota.of(ENTRETIEN, 1745).withOneEach(),
                    StepQuota.of(PRESTATION, 30).on(FIELD_OF_POSSIBILITIES).withOneEachAtMost(),
                    StepQuota.of(ATELIER, 150),
                    StepQuota.of(INFORMATION_COLLECTIVE, 76),
                    StepQuota.of(EVENEMENT, 20),
                    StepQuota.of(MISE_EN_RELATION, 40),
                    StepQuota.of(CONTACT, 250)); // 2 311 events in all

    private static final Table DELEGATED_IN_GARANTIE = Table.of(
                    Zone.in(PPAE, GARANTIE_JEUNES).outside(REPERAGE, OBLIGATION_FORMATION))
            .deal(
                    2021,
                    SituationQuota.of(150)
                            .signedBy(120)
                            .with(INTERIM, 110)
                            .with(CDD, 78)
                            .with(CONTRAT_INSERTION, 4)
                            .with(FORMATION, 55)
                            .with(SCOLARITE, 8)
                            .with(PEC, 3)
                            .with(CIE, 3)
                            .with(PROFESSIONNALISATION, 8)
                            .with(APPRENTISSAGE, 30)
                            .with(CDI, 11)
                            .with(CREATION_ENTREPRISE, 2)
                            .with(SERVICE_CIVIQUE, 2));
    private static final Table DELEGATED_BEFORE = Table.of(Zone.in(PPAE))
            .deal(
                    2020,
                    SituationQuota.of(322)
                            .with(INTERIM, 243)
                            .with(CDD, 166) // with the 8 below, 174
                            .with(CONTRAT_INSERTION, 8)
                            .with(FORMATION, 115) // with the 15 below, 130
                            .with(SCOLARITE, 15)
                            .with(PEC, 10)
                            .with(CIE, 8) // 18
                            .with(PROFESSIONNALISATION, 9)
                            .with(APPRENTISSAGE, 36) // 45
                            .with(CDI, 26)
                            .with(CREATION_ENTREPRISE, 6)
                            .with(SERVICE_CIVIQUE, 11),
                    StepQuota.of(STAGE, 57),
                    StepQuota.of(ENTRETIEN, 4517).withOneEach());
    private static final Table DELEGATED = Table.of(
                    Zone.in(PPAE).outside(REPERAGE, OBLIGATION_FORMATION, GARANTIE_JEUNES))
            .deal(
                    2021,
                    SituationQuota.of(381)
                            .with(INTERIM, 296)
                            .with(CDD, 202) // with the 10 below, 212
                            .with(CONTRAT_INSERTION, 10)
                            .with(FORMATION, 130) // with the 18 below, 148
                            .with(SCOLARITE, 18)
                            .with(PEC, 12)
                            .with(CIE, 10) // 22
                            .with(PROFESSIONNALISATION, 20)
                            .with(APPRENTISSAGE, 33) // 53
                            .with(CDI, 31)
                            .with(CREATION_ENTREPRISE, 7)
                            .with(SERVICE_CIVIQUE, 13));
    private static final Table DELEGATED_SEEN = Table.of(Zone.in(PPAE).outside(REPERAGE, OBLIGATION_FORMATION))
            .deal(2021, StepQuota.of(STAGE, 69), StepQuota.of(ENTRETIEN, 5393).withOneEach());

    private static final Table GARANTIE_IN_PACEA = Table.of(
                    Zone.in(GARANTIE_JEUNES, PACEA).outside(REPERAGE, OBLIGATION_FORMATION, PPAE))
            .deal(
                    2021,
                    SituationQuota.of(720)
                            .signedBy(520)
                            .twice(APPRENTISSAGE, 1)
                            .twice(FORMATION, 30)
                            .with(INTERIM, 560)
                            .with(CDD, 330)
                            .with(CONTRAT_INSERTION, 14)
                            .with(FORMATION, 300)
                            .with(SCOLARITE, 60)
                            .with(PEC, 25)
                            .with(CIE, 21)
                            .with(PROFESSIONNALISATION, 17)
                            .with(APPRENTISSAGE, 167)
                            .with(CDI, 80)
                            .with(CREATION_ENTREPRISE, 8)
                            .with(SERVICE_CIVIQUE, 15),
                    StepQuota.of(STAGE, 230),
                    StepQuota.of(ENTRETIEN, 13_000).withOneEach());
    private static final Table GARANTIE = Table.of(
                    Zone.in(GARANTIE_JEUNES).outside(REPERAGE, OBLIGATION_FORMATION, PPAE, PACEA))
            .deal(
                    2021,
                    SituationQuota.of(993)
                            .signedBy(750)
                            .twice(APPRENTISSAGE, 1)
                            .twice(FORMATION, 40)
                            .with(INTERIM, 820)
                            .with(CDD, 580)
                            .with(CONTRAT_INSERTION, 25)
                            .with(FORMATION, 560)
                            .with(SCOLARITE, 149) // 709
                            .with(PEC, 30)
                            .with(CIE, 28) // 1 483
                            .with(PROFESSIONNALISATION, 36)
                            .with(APPRENTISSAGE, 213)
                            .with(CDI, 135)
                            .with(CREATION_ENTREPRISE, 9)
                            .with(SERVICE_CIVIQUE, 25),
                    StepQuota.of(STAGE, 668),
                    StepQuota.of(ENTRETIEN, 17_216),
                    ExitQuota.of(GARANTIE_JEUNES)
                            .with(
                                    38,
                                    SituationQuota::isContract,
                                    ExitReason.EMPLOI,
                                    ExitReason.EMPLOI_DURABLE,
                                    ExitReason.ALTERNANCE)
                            .with(
                                    12,
                                    kind -> kind.family() == OutcomeKind.Family.TRAINING,
                                    ExitReason.FORMATION,
                                    ExitReason.SCOLARITE)
                            .with(8, kind -> kind.equals(SERVICE_CIVIQUE), ExitReason.DYNAMIQUE));

    private static final Table ACCOMPANIED = Table.of(
                    Zone.in(PACEA).outside(REPERAGE, OBLIGATION_FORMATION, PPAE, GARANTIE_JEUNES))
            .deal(
                    2021,
                    new PhaseQuota(PACEA, PhaseId.AUTONOMIE, PhaseId.ACCOMPAGNEMENT, 1946), // 60 %
                    SituationQuota.of(1566)
                            .signedBy(1105)
                            .twice(APPRENTISSAGE, 1)
                            .with(INTERIM, 1027)
                            .with(CDD, 637) // with the 32 below, 669
                            .with(CONTRAT_INSERTION, 32)
                            .with(FORMATION, 498) // with the 78 below, 576
                            .with(SCOLARITE, 78)
                            .with(PEC, 42)
                            .with(CIE, 35) // 77
                            .with(PROFESSIONNALISATION, 34)
                            .with(APPRENTISSAGE, 179) // 213
                            .with(CDI, 155)
                            .with(CREATION_ENTREPRISE, 32)
                            .with(SERVICE_CIVIQUE, 101),
                    StepQuota.of(STAGE, 394),
                    StepQuota.of(ENTRETIEN, 29_140).withOneEach());
    /** In 2020 only PACEA and the PPAE have quotas: those of the other chapters follow from them. */
    private static final Table ACCOMPANIED_BEFORE = Table.of(Zone.in(PACEA).outside(PPAE))
            .deal(
                    2020,
                    new PhaseQuota(PACEA, PhaseId.AUTONOMIE, PhaseId.ACCOMPAGNEMENT, 1565), // 57 %
                    SituationQuota.of(1283)
                            .with(INTERIM, 811)
                            .with(CDD, 506) // with the 27 below, 533
                            .with(CONTRAT_INSERTION, 27)
                            .with(FORMATION, 437) // with the 69 below, 506
                            .with(SCOLARITE, 69)
                            .with(PEC, 36)
                            .with(CIE, 25) // 61
                            .with(PROFESSIONNALISATION, 38)
                            .with(APPRENTISSAGE, 141) // 179
                            .with(CDI, 128)
                            .with(CREATION_ENTREPRISE, 27)
                            .with(SERVICE_CIVIQUE, 88),
                    StepQuota.of(STAGE, 307),
                    StepQuota.of(ENTRETIEN, 24_368).withOneEach());

    private static final Table EVERYBODY = Table.of(
                    Zone.in(MISSION_LOCALE).outside(REPERAGE, OBLIGATION_FORMATION, PPAE, GARANTIE_JEUNES, PACEA))
            .deal(
                    2021,
                    SituationQuota.of(1440)
                            .twice(APPRENTISSAGE, 1)
                            .with(INTERIM, 1499)
                            .with(CDD, 915) // with the 50 below and the aided contracts, 1 067
                            .with(CONTRAT_INSERTION, 50)
                            .with(PEC, 54)
                            .with(CIE, 48) // 102
                            .with(PROFESSIONNALISATION, 60)
                            .with(APPRENTISSAGE, 232) // 292
                            .with(CDI, 222),
                    PeopleQuota.of(FORMATION, 723),
                    new ProgrammeQuota(REGIONAL_PROGRAMME, 135),
                    PeopleQuota.running(SERVICE_CIVIQUE, 219),
                    new HostQuota(52));

    /** Last, so that nothing is paid for a month that an outcome fills. */
    private static final Table ALLOWANCES = Table.of(Zone.in(GARANTIE_JEUNES))
            .deal(2020, AllowanceQuota.of("2930000.00"))
            .deal(2021, AllowanceQuota.of("3806041.71"))
            .deal(2022, AllowanceQuota.all());

    private static final Table AIDS = Table.of(Zone.in(PACEA))
            .deal(2020, AidEnvelope.of(ALLOCATION_PACEA, 511_940, UNDER_THE_LEGAL_CEILING))
            .deal(
                    2021,
                    AidEnvelope.of(ALLOCATION_PACEA, 635_281, GRANTED_BY_THE_STRUCTURE)
                            .withOneTakenBack())
            .deal(2022, AidEnvelope.of(ALLOCATION_PACEA, 30_000, GRANTED_BY_THE_STRUCTURE));

    private YoungTables() {}

    /** Lists all tables, the narrowest zone first. */
    static List<Table> all() {
        return List.of(
                DELEGATED_BEFORE,
                ACCOMPANIED_BEFORE,
                FOUND,
                FOUND_ANYWHERE,
                MINORS_IN_GARANTIE,
                MINORS,
                MINORS_RECEIVED,
                DELEGATED_IN_GARANTIE,
                DELEGATED,
                DELEGATED_SEEN,
                GARANTIE_IN_PACEA,
                GARANTIE,
                ACCOMPANIED,
                EVERYBODY,
                ALLOWANCES,
                AIDS);
    }
}
