package fr.parcours.accueil;

import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.figure;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Expression.sincePrevious;
import static fr.parcours.core.vocabulary.DispositifId.MISSION_LOCALE;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.indicator.Unit;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.StepKind;

/**
 * The chapter of the reception: who is new, who is in contact, who is accompanied, all while registered with the mission
 * locale. New is the first registration ever: a person who comes back is not new.
 */
final class ReceptionFigures {
    private static final People NEWCOMERS =
            People.having(Rows.entries(MISSION_LOCALE).first());
    private static final Rows ACTIONS = Rows.steps(
                    StepKind.ENTRETIEN,
                    StepKind.ATELIER,
                    StepKind.INFORMATION_COLLECTIVE,
                    StepKind.CONTACT,
                    StepKind.PRESTATION,
                    StepKind.MISE_EN_RELATION,
                    StepKind.EVENEMENT)
            .in(MISSION_LOCALE);
    private static final People ACCOMPANIED = Populations.YOUNG_ACCOMPANIED;

    private ReceptionFigures() {}

    static Chapter chapter() {
        Indicator newcomers = Indicator.of("accueil.nouveaux-inscrits", "Jeunes nouveaux inscrits", count(NEWCOMERS));
        Indicator inContact = Indicator.of("accueil.en-contact", "Jeunes en contact", count(People.having(ACTIONS)));
        Indicator actions = Indicator.of(
                "accueil.actions",
                "Actions réalisées (entretiens, ateliers, informations collectives, contacts…)",
                count(ACTIONS));
        Indicator accompanied = Indicator.of("accueil.accompagnes", "Jeunes en accompagnement", count(ACCOMPANIED));
        return Chapter.of("accueil", "L’accueil")
                .indicators(
                        newcomers,
                        Indicator.of(
                                "accueil.nouveaux-inscrits.delta-2020",
                                "Évolution des nouveaux inscrits",
                                sincePrevious(figure(newcomers.id()))),
                        among(NEWCOMERS, newcomers, "femmes", "Femmes", Attributes.SEX.is("female")),
                        among(NEWCOMERS, newcomers, "mineurs", "Mineurs", Condition.ageUnder(18)),
                        among(
                                NEWCOMERS,
                                newcomers,
                                "infra-bac",
                                "Niveau inférieur au BAC",
                                Attributes.EDUCATION.in("0", "1", "2", "3")),
                        inContact,
                        actions,
                        Indicator.of(
                                        "accueil.actions.par-jeune",
                                        "Actions par jeune en contact",
                                        figure(actions.id())
                                                .over(figure(inContact.id()))
                                                .floor())
                                .in(Unit.RATIO)
                                .showing(0),
                        accompanied)
                .indicators(situations(accompanied))
                .indicators(levels(accompanied))
                .headlines(newcomers, inContact, actions, accompanied)
                .breakdowns(
                        Breakdown.by(
                                newcomers.id() + ".par-sexe", "Nouveaux, selon le sexe", NEWCOMERS, Attributes.SEX),
                        Breakdown.byAge(newcomers.id() + ".par-age", "Nouveaux, selon l’âge", NEWCOMERS, 18, 22, 26),
                        Breakdown.by(accompanied.id() + ".par-sexe", "Selon le sexe", ACCOMPANIED, Attributes.SEX),
                        Breakdown.byAge(accompanied.id() + ".par-age", "Selon l’âge", ACCOMPANIED, 18, 22, 26),
                        Breakdown.by(
                                accompanied.id() + ".par-diplome",
                                "Selon le niveau de diplôme",
                                ACCOMPANIED,
                                Attributes.EDUCATION),
                        Breakdown.by(
                                accompanied.id() + ".par-quartier",
                                "Selon la résidence en quartier prioritaire",
                                ACCOMPANIED,
                                Attributes.QPV),
                        Breakdown.by(
                                accompanied.id() + ".par-logement",
                                "Selon le logement",
                                ACCOMPANIED,
                                Attributes.HOUSING));
    }

    private static Indicator[] situations(Indicator accompanied) {
        return new Indicator[] {
            among(accompanied, "qpv", "Issus des Quartiers Prioritaires de la Ville", Attributes.QPV.is(true))
                    .showing(1),
            among(accompanied, "hommes", "Hommes", Attributes.SEX.is("male")),
            among(accompanied, "femmes", "Femmes", Attributes.SEX.is("female")),
            among(accompanied, "tourcoing", "Tourquennois(es)", Attributes.COMMUNE.within("tourcoing")),
            among(
                    accompanied,
                    "vallee-lys",
                    "Habitants de la Vallée de la Lys",
                    Attributes.COMMUNE.within("vallee-lys")),
            among(
                            accompanied,
                            "logement-precaire",
                            "Logement précaire ou sans domicile fixe",
                            Attributes.HOUSING.in("precarious", "homeless"))
                    .showing(1),
            among(accompanied, "sans-permis", "Sans permis de conduire", Attributes.DRIVING_LICENCE.is(false)),
            among(accompanied, "rqth", "Reconnaissance de Travailleur Handicapé", Attributes.RQTH.is(true))
                    .showing(1),
            among(accompanied, "rsa", "Allocataires du RSA", Attributes.BENEFITS.has("rsa"))
                    .showing(1)
        };
    }

    /** Distinguishes the levels of the scale of 1969, as the report does. */
    private static Indicator[] levels(Indicator accompanied) {
        return new Indicator[] {
            level(accompanied, "niveau-1", "Niveau I (Master)", "7", "8"),
            level(accompanied, "niveau-2", "Niveau II (Licence)", "6"),
            level(accompanied, "niveau-3", "Niveau III (BTS)", "5"),
            level(accompanied, "niveau-4", "Niveau IV (BAC)", "4"),
            level(accompanied, "niveau-5-infra", "Niveau V et Infra V (CAP/BEP)", "0", "1", "2", "3")
        };
    }

    private static Indicator level(Indicator accompanied, String suffix, String label, String... levels) {
        return among(accompanied, suffix, label, Attributes.EDUCATION.in(levels))
                .showing(1);
    }

    private static Indicator among(Indicator accompanied, String suffix, String label, Condition condition) {
        return among(ACCOMPANIED, accompanied, suffix, label, condition);
    }

    private static Indicator among(People people, Indicator all, String suffix, String label, Condition condition) {
        return Indicator.of(all.id() + "." + suffix, label, share(people, condition));
    }
}
