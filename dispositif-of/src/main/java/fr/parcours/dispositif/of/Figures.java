package fr.parcours.dispositif.of;

import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Rows.enrolments;
import static fr.parcours.core.indicator.Rows.entries;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.core.indicator.Rows.phases;
import static fr.parcours.core.indicator.Rows.steps;
import static fr.parcours.dispositif.of.ObligationFormation.OBLIGATION_FORMATION;
import static fr.parcours.dispositif.of.Reperage.REPERAGE;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import java.util.Collection;
import java.util.List;

/**
 * The two chapters. They do not mean the same by a situation: an internship is one under the obligation de formation, which
 * any activity in a company serves, and none in the repérage. In neither does the creation of a business count among contracts.
 */
final class Figures {
    /** The sessions of "Ouvrir le champ des possibles". */
    static final Keyword CHAMP_DES_POSSIBLES =
            Keyword.of(Keyword.Topic.THEME, "champ-des-possibles", "Ouvrir le champ des possibles");

    static final DispositifId PACEA = DispositifId.named("pacea");
    static final DispositifId GARANTIE_JEUNES = DispositifId.named("garantie-jeunes");
    static final DispositifId CEJ = DispositifId.named("cej");

    /** Who left school below the level of a CAP. */
    private static final Condition UNQUALIFIED = Attributes.EDUCATION.in("0", "1", "2");

    /** The page of the repérage has no line for temporary work and aided contracts: they are counted with fixed-term ones. */
    private static final List<OutcomeKind> FIXED_TERM = List.of(
            OutcomeKind.CDD, OutcomeKind.CIE, OutcomeKind.CONTRAT_INSERTION, OutcomeKind.INTERIM, OutcomeKind.PEC);

    private Figures() {}

    static Chapter obligationFormation() {
        People received = People.having(steps(StepKind.ENTRETIEN, StepKind.ATELIER, StepKind.INFORMATION_COLLECTIVE)
                .in(OBLIGATION_FORMATION));
        People inPacea = received.and(People.having(enrolments(PACEA)));
        Indicator all = Indicator.of("obligation-formation.recus", "Jeunes reçus sur l’année", count(received));
        Indicator events = Indicator.of(
                "obligation-formation.evenements",
                "Événements",
                count(steps(
                                StepKind.ENTRETIEN,
                                StepKind.ATELIER,
                                StepKind.INFORMATION_COLLECTIVE,
                                StepKind.CONTACT,
                                StepKind.PRESTATION,
                                StepKind.MISE_EN_RELATION,
                                StepKind.EVENEMENT)
                        .in(OBLIGATION_FORMATION)));
        Indicator interviews = interviews(OBLIGATION_FORMATION);
        Indicator situations = Indicator.of(
                "obligation-formation.situations",
                "Jeunes ayant accédé à au moins une situation professionnelle",
                count(People.having(outcomes(Populations.SITUATIONS).in(OBLIGATION_FORMATION))
                        .or(People.having(steps(StepKind.STAGE).in(OBLIGATION_FORMATION)))));
        Indicator contracts =
                reached(OBLIGATION_FORMATION, "contrats", "Contrats de travail signés", Populations.CONTRACTS);
        return Chapter.of("obligation-formation", "L’obligation de formation")
                .indicators(
                        all,
                        Indicator.of(
                                "obligation-formation.recus.hommes",
                                "Hommes",
                                share(received, Attributes.SEX.is("male"))),
                        Indicator.of(
                                "obligation-formation.recus.qpv",
                                "Issus des QPV",
                                share(received, Attributes.QPV.is(true))),
                        events,
                        interviews,
                        Indicator.of(
                                "obligation-formation.recus.sans-qualification",
                                "Sortis du système scolaire sans qualification",
                                share(received, UNQUALIFIED)),
                        Indicator.of(
                                "obligation-formation.pacea", "Accompagnés dans le cadre du PACEA", count(inPacea)),
                        Indicator.of(
                                "obligation-formation.pacea.gj",
                                "Dont en Garantie Jeunes",
                                count(inPacea.and(People.having(enrolments(GARANTIE_JEUNES))))),
                        Indicator.of(
                                "obligation-formation.recus.hors-domicile-parents",
                                "Mineurs ne résidant plus au domicile des parents",
                                share(
                                        received,
                                        Attributes.HOUSING.in("own", "hosted", "hostel", "precarious", "homeless"))),
                        situations,
                        contracts,
                        reached(
                                OBLIGATION_FORMATION,
                                "contrats.alternance",
                                "Dont contrats en alternance",
                                Populations.ALTERNANCE),
                        internships(OBLIGATION_FORMATION),
                        reached(
                                OBLIGATION_FORMATION,
                                "formations",
                                "Formations démarrées (E2C, formation individuelle…)",
                                List.of(OutcomeKind.FORMATION)),
                        reached(
                                OBLIGATION_FORMATION,
                                "scolarite",
                                "Retours en scolarité",
                                List.of(OutcomeKind.SCOLARITE)),
                        reached(
                                OBLIGATION_FORMATION,
                                "service-civique",
                                "Missions de Service Civique démarrées",
                                List.of(OutcomeKind.SERVICE_CIVIQUE)),
                        Indicator.of(
                                "obligation-formation.champ-des-possibles.jeunes",
                                "Jeunes ayant démarré « Ouvrir le champ des possibles »",
                                count(People.having(steps(StepKind.PRESTATION)
                                        .in(OBLIGATION_FORMATION)
                                        .theme(CHAMP_DES_POSSIBLES)))))
                .headlines(all, events, interviews, situations, contracts)
                .breakdowns(breakdowns("obligation-formation.recus", received, 16, 17, 18));
    }

    static Chapter reperage() {
        People found = People.having(entries(REPERAGE));
        People integrated = found.and(People.having(phases(REPERAGE, PhaseId.SUIVI)));
        Indicator all = Indicator.of("reperage.reperes", "Jeunes repérés", count(found));
        Indicator interviews = interviews(REPERAGE);
        Indicator followed =
                Indicator.of("reperage.integres", "Jeunes repérés ayant intégré un suivi", count(integrated));
        Indicator situations = Indicator.of(
                "reperage.situations",
                "Jeunes ayant démarré une situation professionnelle",
                count(People.having(outcomes(Populations.SITUATIONS).in(REPERAGE))));
        Indicator contracts = reached(REPERAGE, "contrats", "Contrats de travail signés", Populations.CONTRACTS);
        // a contract of professionnalisation has no line of its own: it is in the total only
        Indicator[] kinds = {
            reached(REPERAGE, "contrats.cdd", "CDD", FIXED_TERM),
            reached(REPERAGE, "contrats.apprentissage", "Contrats d’apprentissage", List.of(OutcomeKind.APPRENTISSAGE)),
            reached(REPERAGE, "contrats.cdi", "CDI", List.of(OutcomeKind.CDI))
        };
        return Chapter.of("reperage", "Le repérage des invisibles")
                .indicators(
                        all,
                        interviews,
                        Indicator.of("reperage.reperes.hommes", "Hommes", share(found, Attributes.SEX.is("male"))),
                        Indicator.of(
                                "reperage.reperes.sans-qualification",
                                "Sortis du système scolaire sans qualification",
                                share(found, UNQUALIFIED)),
                        Indicator.of(
                                "reperage.reperes.moins-21-ans",
                                "Moins de 21 ans",
                                share(found, Condition.ageUnder(21))),
                        Indicator.of(
                                "reperage.reperes.logement-precaire",
                                "Logement précaire ou rupture d’hébergement",
                                share(found, Attributes.HOUSING.in("precarious", "homeless"))),
                        followed,
                        Indicator.of(
                                "reperage.integres.renforce",
                                "Dont en accompagnement renforcé (PACEA, Garantie jeunes, CEJ)",
                                count(integrated.and(People.having(enrolments(PACEA, GARANTIE_JEUNES, CEJ))))),
                        situations,
                        contracts)
                .indicators(kinds)
                .indicators(
                        reached(REPERAGE, "formations", "Formations ou retours en scolarité", Populations.TRAINING),
                        reached(
                                REPERAGE,
                                "creations",
                                "Création d’entreprise",
                                List.of(OutcomeKind.CREATION_ENTREPRISE)),
                        internships(REPERAGE))
                .headlines(all, interviews, followed, situations, contracts)
                .parts(contracts, kinds)
                .breakdowns(breakdowns("reperage.reperes", found, 18, 21, 26, 30));
    }

    private static Indicator interviews(DispositifId dispositif) {
        return Indicator.of(
                dispositif + ".entretiens",
                "Entretiens individuels",
                count(steps(StepKind.ENTRETIEN).in(dispositif)));
    }

    private static Indicator internships(DispositifId dispositif) {
        return Indicator.of(
                dispositif + ".stages",
                "Stages en entreprises effectués",
                count(steps(StepKind.STAGE).in(dispositif)));
    }

    private static Indicator reached(DispositifId dispositif, String id, String label, Collection<OutcomeKind> kinds) {
        return Indicator.of(dispositif + "." + id, label, count(outcomes(kinds).in(dispositif)));
    }

    private static Breakdown[] breakdowns(String id, People people, int... ages) {
        return new Breakdown[] {
            Breakdown.by(id + ".par-sexe", "Selon le sexe", people, Attributes.SEX),
            Breakdown.byAge(id + ".par-age", "Selon l’âge", people, ages),
            Breakdown.by(id + ".par-diplome", "Selon le niveau de diplôme", people, Attributes.EDUCATION),
            Breakdown.by(id + ".par-quartier", "Selon la résidence en quartier prioritaire", people, Attributes.QPV),
            Breakdown.by(id + ".par-logement", "Selon le logement", people, Attributes.HOUSING)
        };
    }
}
