package fr.parcours.formation;

import static fr.parcours.core.indicator.Expression.amount;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.distinct;
import static fr.parcours.core.indicator.Expression.meanMonths;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Rows.aids;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.core.indicator.Rows.steps;

import fr.parcours.core.dossier.Field;
import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;

/**
 * The four chapters. All read what the young of the mission locale reached while registered; people are counted once each,
 * trainings and contracts one by one. The PLIE's trainings and money stand beside, for its own participants.
 */
final class Figures {
    static final DispositifId PLIE = DispositifId.named("plie");
    static final AidScheme FORMATION_PLIE = AidScheme.named("formation-plie");

    private Figures() {}

    static Chapter formation() {
        Rows trainings = outcomes(OutcomeKind.FORMATION).in(DispositifId.MISSION_LOCALE);
        People people = People.having(trainings);
        Indicator young =
                Indicator.of("formation.jeunes", "Jeunes ayant accédé à la formation professionnelle", count(people));
        Indicator regional = Indicator.of(
                "formation.jeunes.prf",
                "Dont formations du Programme Régional de Formation",
                count(trainings.programme(Formation.PRF)));
        Indicator plie = Indicator.of(
                "formation.plie",
                "Formations enclenchées par les bénéficiaires du PLIE",
                count(outcomes(OutcomeKind.FORMATION).in(PLIE)));
        Indicator money = Indicator.of(
                        "formation.plie.financement",
                        "Financement de formations attribué par le PLIE",
                        amount(aids(FORMATION_PLIE)))
                .showing(2);
        return Chapter.of("formation", "La formation professionnelle")
                .indicators(
                        young,
                        regional,
                        women(young, people),
                        fromDistricts(young, people),
                        withoutBaccalaureate(young, people),
                        plie,
                        money)
                .headlines(young, regional, plie, money)
                .breakdowns(breakdowns(young, people, 18, 22, 26));
    }

    static Chapter serviceCivique() {
        Rows missions = outcomes(OutcomeKind.SERVICE_CIVIQUE).in(DispositifId.MISSION_LOCALE);
        People people = People.having(missions.overlapping());
        Indicator mean = Indicator.of(
                "service-civique.duree-moyenne", "Moyenne effective de durée", meanMonths(missions.ended()));
        Indicator young = Indicator.of("service-civique.jeunes", "Jeunes en Service Civique", count(people));
        Indicator hosts = Indicator.of(
                "service-civique.structures",
                "Structures d’accueil partenaires",
                distinct(Field.PARTY, missions.overlapping()));
        return Chapter.of("service-civique", "Le Service Civique")
                .indicators(
                        mean,
                        young,
                        women(young, people),
                        fromDistricts(young, people),
                        withoutBaccalaureate(young, people),
                        hosts)
                .headlines(young, hosts, mean)
                .breakdowns(breakdowns(young, people, 18, 22, 26));
    }

    static Chapter alternance() {
        Rows contracts = outcomes(Populations.ALTERNANCE).in(DispositifId.MISSION_LOCALE);
        People people = People.having(contracts);
        Indicator young = Indicator.of("alternance.jeunes", "Jeunes ayant accédé à l’alternance", count(people));
        Indicator all = Indicator.of("alternance.contrats", "Contrats en alternance signés", count(contracts));
        Indicator apprentices = Indicator.of(
                all.id() + ".apprentissage",
                "Contrats d’apprentissage",
                count(outcomes(OutcomeKind.APPRENTISSAGE).in(DispositifId.MISSION_LOCALE)));
        Indicator professionalisation = Indicator.of(
                all.id() + ".professionnalisation",
                "Contrats de professionnalisation",
                count(outcomes(OutcomeKind.PROFESSIONNALISATION).in(DispositifId.MISSION_LOCALE)));
        return Chapter.of("alternance", "L’Alternance")
                .indicators(
                        young,
                        women(young, people),
                        Indicator.of(young.id() + ".mineurs", "Mineurs", share(people, Condition.ageUnder(18))),
                        all,
                        apprentices,
                        professionalisation)
                .headlines(young, all)
                .parts(all, apprentices, professionalisation)
                .breakdowns(breakdowns(young, people, 18, 22, 26, 30));
    }

    /** Every internship is read as a PMSMP, as {@link PmsmpCheck} does; what it is for is often not recorded, so objects add up to less. */
    static Chapter pmsmp() {
        Rows stages = steps(StepKind.STAGE).in(DispositifId.MISSION_LOCALE);
        People people = People.having(stages);
        Indicator young = Indicator.of("pmsmp.jeunes", "Jeunes en mise en situation professionnelle", count(people));
        Indicator periods = Indicator.of("pmsmp.periodes", "Périodes commencées dans l’année", count(stages));
        Indicator hosts = Indicator.of("pmsmp.structures", "Structures d’accueil", distinct(Field.PARTY, stages));
        Indicator mean = Indicator.of("pmsmp.duree-moyenne", "Durée moyenne d’une période", meanMonths(stages.ended()))
                .showing(2);
        return Chapter.of("pmsmp", "Les mises en situation en milieu professionnel")
                .indicators(
                        young,
                        women(young, people),
                        fromDistricts(young, people),
                        withoutBaccalaureate(young, people),
                        periods,
                        object("decouverte", stages, Pmsmp.DECOUVERTE),
                        object("confirmation", stages, Pmsmp.CONFIRMATION),
                        object("recrutement", stages, Pmsmp.RECRUTEMENT),
                        hosts,
                        mean,
                        Indicator.of(
                                "pmsmp.contrats",
                                "Contrats signés grâce à une mise en situation",
                                count(outcomes(Populations.CONTRACTS)
                                        .in(DispositifId.MISSION_LOCALE)
                                        .via(StepKind.STAGE))))
                .headlines(young, periods, hosts, mean)
                .breakdowns(breakdowns(young, people, 16, 18, 22, 26));
    }

    private static Indicator object(String id, Rows stages, Keyword object) {
        return Indicator.of("pmsmp.periodes." + id, object.label(), count(stages.theme(object)));
    }

    private static Indicator women(Indicator all, People people) {
        return Indicator.of(all.id() + ".femmes", "Femmes", share(people, Attributes.SEX.is("female")));
    }

    private static Indicator fromDistricts(Indicator all, People people) {
        return Indicator.of(all.id() + ".qpv", "Issus des QPV", share(people, Attributes.QPV.is(true)));
    }

    private static Indicator withoutBaccalaureate(Indicator all, People people) {
        return Indicator.of(
                all.id() + ".infra-bac",
                "Niveau inférieur au BAC",
                share(people, Attributes.EDUCATION.in("0", "1", "2", "3")));
    }

    private static Breakdown[] breakdowns(Indicator all, People people, int... ages) {
        return new Breakdown[] {
            Breakdown.by(all.id() + ".par-sexe", "Selon le sexe", people, Attributes.SEX),
            Breakdown.byAge(all.id() + ".par-age", "Selon l’âge", people, ages),
            Breakdown.by(all.id() + ".par-diplome", "Selon le niveau de diplôme", people, Attributes.EDUCATION),
            Breakdown.by(
                    all.id() + ".par-quartier", "Selon la résidence en quartier prioritaire", people, Attributes.QPV)
        };
    }
}
