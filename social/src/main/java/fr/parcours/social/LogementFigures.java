package fr.parcours.social;

import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.meanMonths;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Rows.enrolments;
import static fr.parcours.core.indicator.Rows.entries;
import static fr.parcours.core.indicator.Rows.steps;
import static fr.parcours.social.Domiciliation.DOMICILIATION;
import static fr.parcours.social.Logement.LOGEMENT;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;

/**
 * The chapter of housing, which no report has published yet: who is accompanied and received, what is asked by kind, what
 * is found by nature, by what means, how long it takes. Two mean lengths are distinguished: that of the accompaniments that
 * ended in the period, and, so far, of those that run on its last day.
 */
final class LogementFigures {
    private LogementFigures() {}

    static Chapter chapter() {
        People accompanied = Populations.accompaniedIn(LOGEMENT);
        Indicator all = Indicator.of("logement.accompagnes", "Jeunes accompagnés vers un logement", count(accompanied));
        Indicator entered = Indicator.of("logement.entrees", "Entrées", count(entries(LOGEMENT)));
        Indicator running = Indicator.of(
                "logement.en-cours",
                "Accompagnements en cours à la fin de la période",
                count(enrolments(LOGEMENT).running()));
        Indicator mean = Indicator.of(
                "logement.duree-moyenne.termines",
                "Durée moyenne des accompagnements terminés dans la période",
                meanMonths(enrolments(LOGEMENT).ended()));
        Indicator requests =
                Indicator.of("logement.demandes", "Demandes de logement", count(byService(StepKind.DEMANDE)));
        Indicator accesses =
                Indicator.of("logement.acces", "Accès à un logement ou à une aide", count(byService(Logement.ENTREE)));
        Indicator housed = Indicator.of(
                "logement.acces.jeunes",
                "Jeunes ayant accédé à un logement ou à une aide",
                count(People.having(byService(Logement.ENTREE))));
        Indicator[] asked = {
            request("parc-social", "Demandes d’un logement du parc social"),
            request("parc-prive", "Demandes d’un logement du parc privé"),
            request("hebergement-temporaire", "Demandes d’un hébergement temporaire"),
            request("foyer-jeunes-travailleurs", "Demandes d’une place en foyer de jeunes travailleurs"),
            request("aide-logement", "Demandes d’une aide au logement")
        };
        Indicator[] solutions = {
            access("parc-social", "Logements du parc social"),
            access("parc-prive", "Logements du parc privé"),
            access("hebergement-temporaire", "Hébergements temporaires"),
            access("foyer-jeunes-travailleurs", "Foyers de jeunes travailleurs"),
            access("aide-logement", "Aides au logement obtenues")
        };
        People received =
                People.having(byService(StepKind.PERMANENCE, StepKind.ENTRETIEN, StepKind.INFORMATION_COLLECTIVE));
        Indicator receivedPeople = Indicator.of("logement.recus", "Jeunes reçus", count(received));
        Indicator domiciled = Indicator.of(
                "domiciliation.jeunes", "Jeunes domiciliés", count(Populations.accompaniedIn(DOMICILIATION)));
        return Chapter.of("logement", "Le logement")
                .indicators(
                        all,
                        entered,
                        running,
                        Indicator.of(
                                "logement.accompagnes.femmes",
                                "Femmes parmi les accompagnés",
                                share(accompanied, Attributes.SEX.is("female"))),
                        Indicator.of(
                                "logement.accompagnes.precaires",
                                "Sans logement stable parmi les accompagnés",
                                share(accompanied, Attributes.HOUSING.in("hosted", "precarious", "homeless"))),
                        mean,
                        Indicator.of(
                                "logement.duree-moyenne.en-cours",
                                "Durée moyenne, à la fin de la période, des accompagnements en cours",
                                meanMonths(enrolments(LOGEMENT).running())),
                        Indicator.of(
                                "logement.permanences",
                                "Permanences tenues",
                                count(byService(StepKind.PERMANENCE).of(SubjectKind.ACTION))),
                        Indicator.of("logement.entretiens", "Entretiens menés", count(byService(StepKind.ENTRETIEN))),
                        Indicator.of(
                                "logement.informations-collectives",
                                "Informations collectives tenues",
                                count(byService(StepKind.INFORMATION_COLLECTIVE).of(SubjectKind.ACTION))),
                        receivedPeople,
                        requests,
                        Indicator.of(
                                "logement.demandes.jeunes",
                                "Jeunes ayant fait une demande de logement",
                                count(People.having(byService(StepKind.DEMANDE)))))
                .indicators(asked)
                .indicators(accesses, housed)
                .indicators(solutions)
                .indicators(
                        domiciled,
                        Indicator.of(
                                "domiciliation.actes",
                                "Actes de domiciliation établis",
                                count(steps(StepKind.SIGNATURE).by(DOMICILIATION))),
                        Indicator.of(
                                "domiciliation.passages",
                                "Passages des jeunes domiciliés",
                                count(steps(Domiciliation.VISITE).by(DOMICILIATION))))
                .headlines(all, receivedPeople, requests, housed, domiciled)
                .parts(requests, asked)
                .parts(accesses, solutions)
                .breakdowns(
                        Breakdown.by("logement.accompagnes.par-sexe", "Selon le sexe", accompanied, Attributes.SEX),
                        Breakdown.byAge("logement.accompagnes.par-age", "Selon l’âge", accompanied, 18, 22, 26, 31),
                        Breakdown.by(
                                "logement.accompagnes.par-logement",
                                "Selon le logement",
                                accompanied,
                                Attributes.HOUSING),
                        Breakdown.by(
                                "logement.accompagnes.par-quartier",
                                "Selon la résidence en quartier prioritaire",
                                accompanied,
                                Attributes.QPV),
                        Breakdown.by(
                                "logement.recus.par-sexe", "Jeunes reçus, selon le sexe", received, Attributes.SEX),
                        Breakdown.byAge(
                                "logement.recus.par-age", "Jeunes reçus, selon l’âge", received, 18, 22, 26, 31),
                        Breakdown.by(
                                "logement.recus.par-logement",
                                "Jeunes reçus, selon le logement",
                                received,
                                Attributes.HOUSING));
    }

    private static Indicator request(String solution, String label) {
        return Indicator.of(
                "logement.demandes." + solution,
                label,
                count(byService(StepKind.DEMANDE).where(Logement.SOLUTION.is(solution))));
    }

    private static Indicator access(String solution, String label) {
        return Indicator.of(
                "logement.acces." + solution,
                label,
                count(byService(Logement.ENTREE).where(Logement.SOLUTION.is(solution))));
    }

    private static Rows byService(StepKind... kinds) {
        return steps(kinds).by(LOGEMENT);
    }
}
