package fr.parcours.dispositif.plie;

import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.declared;
import static fr.parcours.core.indicator.Expression.distinct;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Rows.enrolments;
import static fr.parcours.core.indicator.Rows.entries;
import static fr.parcours.core.indicator.Rows.exits;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.core.indicator.Rows.steps;
import static fr.parcours.dispositif.plie.Plie.PLIE;

import fr.parcours.core.dossier.Field;
import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.indicator.Unit;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition.Operator;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The chapter of the PLIE: who is accompanied, the steps of the pathway, the contracts, the exits. Facts count while their
 * participant is enrolled. The two bands of fixed-term contracts leave out the one planned for exactly six months and the one
 * without planned end, as the report prints them.
 */
final class Figures {
    /** Every contract with an end, aided ones apart: they go by their planned length. */
    private static final List<OutcomeKind> FIXED_TERM = List.of(
            OutcomeKind.CDD,
            OutcomeKind.CONTRAT_INSERTION,
            OutcomeKind.INTERIM,
            OutcomeKind.APPRENTISSAGE,
            OutcomeKind.PROFESSIONNALISATION);

    private static final int BAND = 6; // months
    private static final int HALF_YEAR = 6; // months

    private Figures() {}

    static Chapter chapter(Setting setting) {
        People people = Populations.accompaniedIn(PLIE);
        Indicator accompanied = Indicator.of("plie.accompagnes", "Participants accompagnés", count(people));
        Indicator entered = Indicator.of("plie.entrees", "Entrées", count(entries(PLIE)));
        Indicator interviews = done("plie.entretiens", "Entretiens individuels", StepKind.ENTRETIEN);
        Indicator etapes = done("plie.etapes", "Étapes de parcours", Plie.ETAPES.toArray(StepKind[]::new));
        Indicator[] kindsOfEtape = {
            done("plie.etapes.accompagnement-externalise", "Accompagnements externalisés", Plie.EXTERNAL),
            done("plie.etapes.mobilisation", "Étapes de mobilisation", Plie.MOBILISATION),
            done("plie.etapes.transition", "Étapes de transition", Plie.TRANSITION),
            done("plie.etapes.mediation-emploi", "Médiations emploi", Plie.MEDIATION),
            done("plie.etapes.senior", "Accompagnements de seniors", Plie.SENIOR),
            done("plie.etapes.sante", "Actions santé", Plie.HEALTH),
            done("plie.etapes.prestations", "Prestations achetées", StepKind.PRESTATION)
        };
        Indicator contracts = reached(
                "plie.contrats",
                "Contrats signés, créations d’entreprise comprises",
                outcomes(withCreations(Populations.CONTRACTS)));
        Indicator[] kindsOfContract = {
            reached(
                    "plie.contrats.cdd-moins-6-mois",
                    "Contrats à durée déterminée de moins de 6 mois",
                    outcomes(FIXED_TERM).lasting(Operator.UNDER, BAND)),
            reached(
                    "plie.contrats.cdd-plus-6-mois",
                    "Contrats à durée déterminée de plus de 6 mois",
                    outcomes(FIXED_TERM).lasting(Operator.OVER, BAND)),
            reached("plie.contrats.aides", "Contrats aidés (PEC, CIE)", outcomes(Populations.AIDED)),
            reached("plie.contrats.cdi", "CDI", outcomes(OutcomeKind.CDI)),
            reached("plie.contrats.creations", "Créations d’entreprise", outcomes(OutcomeKind.CREATION_ENTREPRISE))
        };
        Indicator positive =
                Indicator.of("plie.sorties-positives", "Sorties positives", count(People.having(positiveExits())));
        return Chapter.of("plie", "Le PLIE")
                .indicators(
                        accompanied,
                        entered,
                        interviews,
                        Indicator.of(
                                "plie.prescripteurs",
                                "Partenaires à l’origine des entrées",
                                distinct(Field.PRESCRIBER, entries(PLIE))),
                        Indicator.of(
                                "plie.accompagnes.femmes",
                                "Femmes parmi les accompagnés",
                                share(people, Attributes.SEX.is("female"))),
                        Indicator.of(
                                "plie.accompagnes.bac-ou-infra",
                                "Baccalauréat ou moins parmi les accompagnés",
                                share(people, Attributes.EDUCATION.in("0", "1", "2", "3", "4"))),
                        Indicator.of(
                                "plie.accompagnes.rsa",
                                "Allocataires du RSA parmi les accompagnés",
                                share(people, Attributes.BENEFITS.has("rsa"))),
                        etapes)
                .indicators(kindsOfEtape)
                .indicators(contracts)
                .indicators(kindsOfContract)
                .indicators(
                        positive,
                        Indicator.of(
                                "plie.taux-sorties-positives",
                                "Part des sorties positives dans toutes les sorties",
                                share(count(positiveExits()), count(exits(PLIE)))),
                        Indicator.of(
                                "plie.taux-sorties-positives-hors-neutres",
                                "Part des sorties positives, sorties neutres retirées",
                                share(
                                        count(positiveExits()),
                                        count(exits(PLIE)).minus(count(neutralExits(PlieWorkflow.of(setting)))))),
                        expected(setting))
                .indicators(
                        Indicator.of(
                                "plie.actions-experimentales",
                                "Actions expérimentales menées",
                                count(People.having(
                                                steps().of(SubjectKind.ACTION).by(PLIE))
                                        .where(Attributes.EXPERIMENTAL.is(true)))),
                        attended(
                                "plie.actions-experimentales.developpement-personnel",
                                "Participants au développement personnel",
                                Plie.PERSONAL_DEVELOPMENT),
                        attended(
                                "plie.actions-experimentales.alphabetisation",
                                "Participants à l’alphabétisation",
                                Plie.LITERACY),
                        Indicator.of("plie.budget", "Budget programmé", declared())
                                .in(Unit.EUROS),
                        Indicator.of("plie.budget.fse", "Budget programmé, part du FSE", declared())
                                .in(Unit.EUROS))
                .headlines(accompanied, entered, interviews, contracts, positive)
                .parts(etapes, kindsOfEtape)
                .parts(contracts, kindsOfContract)
                .breakdowns(
                        Breakdown.by("plie.accompagnes.par-sexe", "Selon le sexe", people, Attributes.SEX),
                        Breakdown.byAge("plie.accompagnes.par-age", "Selon l’âge", people, 26, 45, 55),
                        Breakdown.by(
                                "plie.accompagnes.par-diplome",
                                "Selon le niveau de diplôme",
                                people,
                                Attributes.EDUCATION),
                        Breakdown.by(
                                "plie.accompagnes.par-handicap",
                                "Selon la reconnaissance de travailleur handicapé",
                                people,
                                Attributes.RQTH),
                        Breakdown.by(
                                "plie.accompagnes.par-quartier",
                                "Selon la résidence en quartier prioritaire",
                                people,
                                Attributes.QPV));
    }

    /**
     * Forecasts the positive exits of the half-year that follows: situations that make one, still running, whose confirmation
     * falls in it, of people still enrolled. What lasts is the protocol's choice, and is printed with the figure.
     */
    private static Indicator expected(Setting setting) {
        Threshold lasting =
                setting.parameters().at(PositiveExits.LASTING, LocalDate.MAX).value();
        int followUp =
                setting.parameters().at(PositiveExits.FOLLOW_UP, LocalDate.MAX).value();
        List<String> contracts =
                setting.parameters().at(PositiveExits.CONTRACTS, LocalDate.MAX).value();
        List<OutcomeKind> kinds = Populations.CONTRACTS.stream()
                .filter(kind -> contracts.contains(kind.code()))
                .toList();
        return Indicator.of(
                "plie.sorties-prevues",
                "Sorties positives attendues au semestre suivant",
                count(People.having(outcomes(withCreations(kinds))
                                .lastingOrOpenEnded(lasting.operator(), lasting.months())
                                .notEnded()
                                .shifted(followUp, HALF_YEAR))
                        .and(People.having(enrolments(PLIE).notEnded()))));
    }

    private static List<OutcomeKind> withCreations(Collection<OutcomeKind> contracts) {
        List<OutcomeKind> all = new ArrayList<>(contracts);
        all.add(OutcomeKind.CREATION_ENTREPRISE);
        return all;
    }

    private static Rows positiveExits() {
        return exits(PLIE).reason(PositiveExit.REASONS.toArray(ExitReason[]::new));
    }

    private static Rows neutralExits(Workflow exits) {
        return exits(PLIE)
                .reason(exits.exitReasons().stream()
                        .filter(reason -> exits.nature(reason)
                                .filter(ExitNature.NEUTRAL::equals)
                                .isPresent())
                        .toArray(ExitReason[]::new));
    }

    private static Indicator done(String id, String label, StepKind... kinds) {
        return Indicator.of(id, label, count(steps(kinds).in(PLIE)));
    }

    private static Indicator reached(String id, String label, Rows outcomes) {
        return Indicator.of(id, label, count(outcomes.in(PLIE)));
    }

    private static Indicator attended(String id, String label, Keyword theme) {
        return Indicator.of(
                id, label, count(People.having(steps(StepKind.ATELIER).in(PLIE).theme(theme))));
    }
}
