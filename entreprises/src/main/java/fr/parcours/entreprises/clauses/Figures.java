package fr.parcours.entreprises.clauses;

import static fr.parcours.core.indicator.Expression.constant;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.declared;
import static fr.parcours.core.indicator.Expression.distinct;
import static fr.parcours.core.indicator.Expression.figure;
import static fr.parcours.core.indicator.Expression.growth;
import static fr.parcours.core.indicator.Expression.hours;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Rows.enrolments;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.core.indicator.Rows.steps;
import static fr.parcours.entreprises.clauses.ClausesSociales.CLAUSES_SOCIALES;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Expression;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.indicator.Unit;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The chapter: what the markets of the territory give, and what residents do on the markets outside it.
 *
 * <p>A full-time equivalent is so many hours a year, a parameter: the figures print it. A definition has no date, so its
 * latest value rules. The hours of the whole metropolis come from the metropolis: the structure declares them.
 */
final class Figures {
    static final Parameter<BigDecimal> HOURS_OF_A_JOB = Parameter.amount("clauses-sociales.heures-par-etp");
    private static final Condition RESIDENT = Attributes.COMMUNE.within("territoire");
    private static final Rows HERE = steps(Clause.HEURES_CLAUSE).place(Clause.TERRITOIRE);
    private static final Rows ELSEWHERE =
            steps(Clause.HEURES_CLAUSE).place(Clause.HORS_TERRITOIRE).where(RESIDENT);

    private Figures() {}

    static Chapter chapter(Setting setting) {
        Expression aJob = constant(setting.parameters()
                .at(HOURS_OF_A_JOB, LocalDate.MAX)
                .value()
                .stripTrailingZeros()
                .toPlainString());
        Rows contracts = outcomes(Populations.CONTRACTS).via(CLAUSES_SOCIALES).overlapping();
        Rows markets = enrolments(CLAUSES_SOCIALES).of(SubjectKind.MARKET);
        People here = People.having(HERE);
        People elsewhere = People.having(ELSEWHERE);
        Indicator hoursHere =
                Indicator.of("clauses-sociales.local.heures", "Heures générées sur le territoire", hours(HERE));
        Indicator hoursElsewhere = Indicator.of(
                "clauses-sociales.metropole.heures",
                "Heures travaillées par des habitants du territoire sur des marchés extérieurs",
                hours(ELSEWHERE));
        Indicator followed =
                Indicator.of("clauses-sociales.local.marches", "Marchés suivis", count(People.having(markets)));
        Indicator participants =
                Indicator.of("clauses-sociales.local.participants", "Participants sur le territoire", count(here));
        return Chapter.of("clauses-sociales", "Les clauses sociales")
                .indicators(
                        Indicator.of(
                                "clauses-sociales.evolution",
                                "Progression des heures sur un an",
                                growth(figure(hoursHere.id()))),
                        hoursHere,
                        Indicator.of(
                                        "clauses-sociales.local.etp",
                                        "ETP en continu sur l’année, sur le territoire",
                                        figure(hoursHere.id()).over(aJob))
                                .in(Unit.ETP)
                                .showing(0),
                        Indicator.of(
                                "clauses-sociales.local.operations",
                                "Opérations de marchés publics",
                                distinct(Market.OPERATION, markets)),
                        followed,
                        Indicator.of(
                                "clauses-sociales.local.maitres-ouvrage",
                                "Maîtres d’ouvrage",
                                distinct(Market.CONTRACTING_AUTHORITY, markets)),
                        Indicator.of(
                                "clauses-sociales.local.entreprises",
                                "Entreprises accompagnées",
                                count(People.having(enrolments(CLAUSES_SOCIALES).of(SubjectKind.COMPANY)))),
                        Indicator.of(
                                "clauses-sociales.local.contrats",
                                "Contrats de travail sur le territoire",
                                count(contracts.place(Clause.TERRITOIRE))),
                        participants,
                        Indicator.of(
                                "clauses-sociales.local.heures.habitants-taux",
                                "Part des heures réalisées par des habitants du territoire",
                                share(figure("clauses-sociales.local.heures.habitants"), figure(hoursHere.id()))),
                        Indicator.of(
                                "clauses-sociales.local.heures.habitants",
                                "Heures réalisées par des habitants du territoire",
                                hours(HERE.where(RESIDENT))),
                        hoursElsewhere,
                        Indicator.of(
                                        "clauses-sociales.metropole.etp",
                                        "ETP en continu sur l’année, sur des marchés extérieurs",
                                        figure(hoursElsewhere.id()).over(aJob))
                                .in(Unit.ETP),
                        Indicator.of(
                                        "clauses-sociales.metropole.part",
                                        "Part des heures générées sur l’ensemble du territoire métropolitain",
                                        share(
                                                figure(hoursElsewhere.id()),
                                                figure("clauses-sociales.metropole.heures-totales")))
                                .showing(1),
                        Indicator.of(
                                        "clauses-sociales.metropole.heures-totales",
                                        "Heures de clauses de toute la métropole",
                                        declared())
                                .in(Unit.HOURS),
                        Indicator.of(
                                "clauses-sociales.metropole.contrats",
                                "Contrats de travail sur des marchés extérieurs",
                                count(contracts.place(Clause.HORS_TERRITOIRE).where(RESIDENT))),
                        Indicator.of(
                                "clauses-sociales.metropole.participants",
                                "Participants sur des marchés extérieurs",
                                count(elsewhere)),
                        Indicator.of(
                                "clauses-sociales.metropole.participants.qpv",
                                "Participants sur des marchés extérieurs, dont résidents en QPV",
                                count(elsewhere.where(Attributes.QPV.is(true)))))
                .headlines(hoursHere, hoursElsewhere, followed, participants)
                .breakdowns(
                        Breakdown.by(
                                "clauses-sociales.local.participants.par-sexe",
                                "Participants sur le territoire, selon le sexe",
                                here,
                                Attributes.SEX),
                        Breakdown.byAge(
                                "clauses-sociales.local.participants.par-age",
                                "Participants sur le territoire, selon l’âge",
                                here,
                                26,
                                50),
                        Breakdown.by(
                                "clauses-sociales.local.participants.par-prestation",
                                "Participants sur le territoire, selon les prestations",
                                here,
                                Attributes.BENEFITS),
                        Breakdown.by(
                                "clauses-sociales.metropole.participants.par-quartier",
                                "Participants sur les marchés extérieurs, selon la résidence en quartier prioritaire",
                                elsewhere,
                                Attributes.QPV));
    }
}
