package fr.parcours.accueil;

import static fr.parcours.accueil.EspaceNumerique.ATELIER_NUMERIQUE;
import static fr.parcours.accueil.Mobilisation.MOBILISATION;
import static fr.parcours.accueil.Mobilisation.PREPARATION_RECRUTEMENT;
import static fr.parcours.accueil.Mobilisation.SIMULATION_ENTRETIEN;
import static fr.parcours.accueil.Parrainage.PARRAINAGE;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.distinct;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.core.indicator.Rows.steps;

import fr.parcours.core.dossier.Field;
import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The chapters of the services whose steps name them: the digital space, the parrainage, the mobilisation. A session held by
 * two services needs a fact each.
 */
final class ServiceFigures {
    /** A job dating, a word of another plug-in. */
    static final StepKind UNIS_VERS_EMPLOI = StepKind.named("unis-vers-emploi");

    private ServiceFigures() {}

    static Chapter numerique() {
        Indicator cvs = Indicator.of("numerique.cv", "CV réalisés ou modifiés", count(steps(EspaceNumerique.CV)));
        Indicator prints = Indicator.of(
                "numerique.impressions",
                "Impressions CV et lettres de motivation",
                count(steps(EspaceNumerique.IMPRESSION)));
        People people = People.having(steps(EspaceNumerique.VISITE));
        Indicator visitors =
                Indicator.of("numerique.accueillis", "Personnes accueillies à la cyberbase", count(people));
        return brokenDown(
                Chapter.of("numerique", "L’espace et le service numérique")
                        .indicators(cvs, prints, visitors)
                        .headlines(cvs, prints, visitors),
                visitors,
                people);
    }

    static Chapter parrainage() {
        People people = Populations.accompaniedIn(PARRAINAGE);
        Rows interviews = steps(StepKind.ENTRETIEN).by(PARRAINAGE);
        Indicator sponsors =
                Indicator.of("parrainage.parrains", "Parrains et marraines", distinct(Field.PARTY, interviews));
        Indicator young = Indicator.of("parrainage.jeunes", "Jeunes parrainés", count(people));
        Indicator held = Indicator.of("parrainage.entretiens", "Entretiens individuels", count(interviews));
        List<OutcomeKind> jobsAndTrainings = new ArrayList<>(Populations.CONTRACTS);
        jobsAndTrainings.add(OutcomeKind.CREATION_ENTREPRISE);
        jobsAndTrainings.addAll(Populations.TRAINING);
        Indicator situations = Indicator.of(
                "parrainage.situations",
                "Jeunes ayant accédé à une situation d’emploi ou de formation",
                count(People.having(outcomes(jobsAndTrainings).in(PARRAINAGE))));
        return brokenDown(
                Chapter.of("parrainage", "Le parrainage")
                        .indicators(
                                sponsors,
                                young,
                                held,
                                sessions(
                                        PARRAINAGE,
                                        "permanences",
                                        "Permanences réalisées",
                                        held(PARRAINAGE, StepKind.PERMANENCE)),
                                situations,
                                Indicator.of(
                                        "parrainage.preparations-webhelp",
                                        "Préparations « entretien WEBHELP »",
                                        count(steps(SIMULATION_ENTRETIEN)
                                                .by(PARRAINAGE)
                                                .theme(Parrainage.WEBHELP))),
                                sessions(
                                        PARRAINAGE,
                                        "preparations-nombre",
                                        "Préparations aux recrutements en nombre",
                                        held(PARRAINAGE, PREPARATION_RECRUTEMENT)),
                                sessions(
                                        PARRAINAGE,
                                        "ateliers-gj",
                                        "Ateliers Garantie Jeunes",
                                        held(PARRAINAGE, StepKind.ATELIER).audience(Keyword.GARANTIE_JEUNES)))
                        .headlines(sponsors, young, held, situations),
                young,
                people);
    }

    static Chapter mobilisation() {
        People people = People.having(steps().by(MOBILISATION));
        People prepared = People.having(steps(PREPARATION_RECRUTEMENT));
        People hired = People.having(outcomes(Populations.CONTRACTS).via(PREPARATION_RECRUTEMENT));
        Indicator rate = Indicator.of(
                "mobilisation.taux-transformation",
                "Taux de transformation (préparation aux recrutements en nombre)",
                share(count(hired), count(prepared)));
        Indicator received = Indicator.of("mobilisation.jeunes", "Jeunes reçus", count(people));
        Indicator workshops =
                sessions(MOBILISATION, "ateliers", "Ateliers réalisés", held(MOBILISATION, StepKind.ATELIER));
        return brokenDown(
                Chapter.of("mobilisation", "La mobilisation des publics")
                        .indicators(
                                rate,
                                received,
                                workshops,
                                sessions(
                                        MOBILISATION,
                                        "permanences",
                                        "Permanences réalisées",
                                        held(MOBILISATION, StepKind.PERMANENCE)),
                                sessions(
                                        MOBILISATION,
                                        "ateliers-numeriques",
                                        "Ateliers numériques réalisés",
                                        held(MOBILISATION, StepKind.ATELIER).theme(ATELIER_NUMERIQUE)),
                                Indicator.of(
                                        "mobilisation.jeunes-preparation",
                                        "Jeunes vus en préparation",
                                        count(People.having(steps(PREPARATION_RECRUTEMENT, SIMULATION_ENTRETIEN)
                                                .by(MOBILISATION)))),
                                sessions(
                                        MOBILISATION,
                                        "unis-vers-emploi",
                                        "Participations à « Unis vers l’Emploi »",
                                        held(MOBILISATION, UNIS_VERS_EMPLOI)),
                                sessions(
                                        MOBILISATION,
                                        "ateliers-gj",
                                        "Ateliers Garantie Jeunes animés",
                                        held(MOBILISATION, StepKind.ATELIER).audience(Keyword.GARANTIE_JEUNES)))
                        .headlines(received, workshops, rate),
                received,
                people);
    }

    /** Selects the sessions that a service holds. */
    private static Rows held(DispositifId service, StepKind kind) {
        return steps(kind).of(SubjectKind.ACTION).by(service);
    }

    private static Indicator sessions(DispositifId service, String suffix, String label, Rows held) {
        return Indicator.of(service + "." + suffix, label, count(held));
    }

    private static Chapter brokenDown(Chapter chapter, Indicator all, People people) {
        return chapter.breakdowns(
                Breakdown.by(all.id() + ".par-sexe", "Selon le sexe", people, Attributes.SEX),
                Breakdown.byAge(all.id() + ".par-age", "Selon l’âge", people, 18, 22, 26),
                Breakdown.by(all.id() + ".par-diplome", "Selon le niveau de diplôme", people, Attributes.EDUCATION),
                Breakdown.by(
                        all.id() + ".par-quartier",
                        "Selon la résidence en quartier prioritaire",
                        people,
                        Attributes.QPV));
    }
}
