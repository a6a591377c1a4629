package fr.parcours.accueil;

import static fr.parcours.core.indicator.Expression.amount;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.figure;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Rows.aids;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.core.indicator.Rows.steps;

import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.indicator.Unit;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.util.stream.Stream;

/**
 * The recap of the whole report. Some of its figures are those of other chapters: where such a chapter is not in the report,
 * the figure is undefined and says so. People followed by two structures are counted once, and so are contracts.
 */
final class Recap {
    private static final DispositifId PLIE = DispositifId.named("plie");
    private static final DispositifId PACEA = DispositifId.named("pacea");
    private static final DispositifId GARANTIE_JEUNES = DispositifId.named("garantie-jeunes");
    private static final StepKind CONTACT_ENTREPRISE = StepKind.named("contact-entreprise");
    private static final StepKind ENTRETIEN_ENTREPRISE = StepKind.named("entretien-entreprise");

    /** The money paid to young people, from any plug-in. */
    private static final AidScheme[] TO_THE_YOUNG = Stream.of(
                    "allocation-pacea",
                    "allocation-garantie-jeunes",
                    "allocation-cej",
                    "fajem-urgence",
                    "fajem-thematique",
                    "fajem-renforce",
                    "fajem-collectif",
                    "bourse-creation",
                    "aide-diverse")
            .map(AidScheme::named)
            .toArray(AidScheme[]::new);

    private Recap() {}

    /** Names the words of the chapters that it takes up. */
    static void uses(Contributions to) {
        to.uses(PLIE, PACEA, GARANTIE_JEUNES, CONTACT_ENTREPRISE, ENTRETIEN_ENTREPRISE);
        to.uses(TO_THE_YOUNG);
    }

    static Chapter chapter() {
        Rows contacts = steps(CONTACT_ENTREPRISE, ENTRETIEN_ENTREPRISE, EspaceNumerique.VISITE)
                .of(SubjectKind.COMPANY);
        Indicator companies = Indicator.of(
                "bilan.entreprises-accompagnees", "Entreprises accompagnées", count(People.having(contacts)));
        Indicator accompanied = Indicator.of(
                "bilan.accompagnes",
                "Personnes accompagnées",
                count(Populations.YOUNG_ACCOMPANIED.or(Populations.accompaniedIn(PLIE))));
        Indicator paid = Indicator.of("bilan.versements-jeunes", "Versés aux jeunes", amount(aids(TO_THE_YOUNG)));
        Indicator contracts = Indicator.of(
                "bilan.contrats",
                "Contrats de travail signés",
                count(outcomes(Populations.CONTRACTS).in(DispositifId.MISSION_LOCALE, PLIE))
                        .plus(count(outcomes(OutcomeKind.CREATION_ENTREPRISE).in(PLIE))));
        return Chapter.of("bilan", "Le bilan en bref")
                .indicators(
                        Indicator.of(
                                "edito.jeunes-accompagnes.evolution",
                                "Jeunes accompagnés en 2021 par rapport à 2020",
                                onPrevious("accueil.accompagnes")),
                        companies,
                        Indicator.of("bilan.contacts", "Contacts", count(contacts)),
                        accompanied,
                        Indicator.of(
                                "bilan.accompagnes.jeunes",
                                "Jeunes",
                                share(figure("accueil.accompagnes"), figure(accompanied.id()))),
                        Indicator.of("bilan.accompagnes.plie", "Bénéficiaires du PLIE", figure("plie.accompagnes")),
                        Indicator.of("bilan.pacea", "Jeunes accompagnés dans le PACEA", figure("pacea.accompagnes")),
                        Indicator.of(
                                "bilan.pacea.garantie-jeunes",
                                "Dont accompagnés dans la Garantie Jeunes",
                                count(Populations.accompaniedIn(PACEA)
                                        .and(Populations.accompaniedIn(GARANTIE_JEUNES)))),
                        Indicator.of(
                                "bilan.cotraitance",
                                "Jeunes accompagnés dans la cotraitance Pôle Emploi",
                                figure("cotraitance.accompagnes")),
                        paid,
                        Indicator.of("bilan.versements-jeunes.ratio-2020", "Par rapport à 2020", onPrevious(paid.id())),
                        contracts,
                        Indicator.of(
                                        "bilan.heures-clauses",
                                        "Heures de clauses au profit des demandeurs d’emploi du territoire",
                                        figure("clauses-sociales.metropole.heures"))
                                .in(Unit.HOURS),
                        Indicator.of(
                                "bilan.creations", "Créations d’entreprises", figure("creation-entreprise.creees")),
                        Indicator.of("bilan.formations", "Personnes en formation", figure("formation.jeunes")))
                .headlines(accompanied, companies, contracts, paid);
    }

    /** Obtains an index on the year before, 100 for as much: so the recap writes its own. */
    private static Expression onPrevious(String figure) {
        return share(figure(figure), figure(figure).previous());
    }
}
