package fr.parcours.accueil;

import static fr.parcours.accueil.Matinales.APREM;
import static fr.parcours.accueil.Matinales.MATINALE;
import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Expression.share;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.core.indicator.Rows.steps;

import fr.parcours.core.indicator.Breakdown;
import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.util.Collection;
import java.util.List;

/**
 * The chapter of the matinales and aprèms: sessions held, attendances (the participants of the report are not people), what
 * the aprèms led to. Young and adult are distinguished at 26, on the day of the attendance.
 */
final class MatinalesFigures {
    private static final int ADULT = 26;

    private MatinalesFigures() {}

    static Chapter chapter() {
        Indicator sessions = Indicator.of("matinales.animations", "Animations", count(held(MATINALE, APREM)));
        Indicator attendances = Indicator.of("matinales.participants", "Participants", count(steps(MATINALE, APREM)));
        Indicator mornings = Indicator.of("matinales.matinees", "Matinales animées", count(held(MATINALE)));
        Indicator atMornings = Indicator.of(
                "matinales.matinees.participations", "Participations aux matinales", count(steps(MATINALE)));
        Indicator afternoons = Indicator.of("matinales.aprems", "Aprèms animées", count(held(APREM)));
        Indicator atAfternoons =
                Indicator.of("matinales.aprems.participations", "Participations aux aprèms", count(steps(APREM)));
        People people = People.having(steps(MATINALE, APREM));
        return Chapter.of("matinales", "Les matinales et aprèms de l’emploi")
                .indicators(
                        sessions,
                        attendances,
                        young("matinales.participants.jeunes", "Jeunes", steps(MATINALE, APREM)),
                        adult("matinales.participants.adultes", "Adultes", steps(MATINALE, APREM)),
                        women("matinales.participants.femmes", "Femmes", steps(MATINALE, APREM)),
                        mornings,
                        atMornings,
                        sentBy("plie", atMornings, "plie", "Participations issues du PLIE"),
                        sentBy("mission-locale", atMornings, "ml", "Participations issues de la Mission Locale"),
                        sentBy("initiative", atMornings, "initiative", "Participations de leur propre initiative"),
                        afternoons,
                        atAfternoons,
                        women("matinales.aprems.femmes", "Femmes (aprèms)", steps(APREM)),
                        adult("matinales.aprems.adultes", "Adultes (aprèms)", steps(APREM)),
                        young("matinales.aprems.jeunes", "Jeunes (aprèms)", steps(APREM)))
                .indicators(results())
                .headlines(sessions, attendances, mornings, afternoons)
                .parts(sessions, mornings, afternoons)
                .parts(attendances, atMornings, atAfternoons)
                .breakdowns(
                        Breakdown.by(
                                "matinales.personnes.par-sexe", "Personnes, selon le sexe", people, Attributes.SEX),
                        Breakdown.byAge("matinales.personnes.par-age", "Personnes, selon l’âge", people, 18, ADULT, 45),
                        Breakdown.by(
                                "matinales.personnes.par-quartier",
                                "Personnes, selon la résidence en quartier prioritaire",
                                people,
                                Attributes.QPV));
    }

    private static Indicator[] results() {
        return new Indicator[] {
            Indicator.of(
                    "matinales.aprems.mises-en-relation",
                    "Mises en relation sur des offres (aprèms)",
                    count(steps(StepKind.MISE_EN_RELATION).via(APREM))),
            Indicator.of(
                    "matinales.aprems.situations",
                    "Participants ayant accédé à une situation professionnelle",
                    count(People.having(outcomes(Populations.CONTRACTS).via(APREM)))),
            signed("matinales.aprems.contrats", "Contrats de travail signés", Populations.CONTRACTS),
            signed("matinales.aprems.contrats.cdi", "CDI", List.of(OutcomeKind.CDI)),
            signed("matinales.aprems.contrats.cdd", "CDD", Populations.FIXED_TERM),
            signed("matinales.aprems.contrats.interim", "Missions intérimaires", List.of(OutcomeKind.INTERIM)),
            signed("matinales.aprems.contrats.aides", "Contrats aidés", Populations.AIDED),
            signed(
                    "matinales.aprems.service-civique",
                    "Missions de Service Civique démarrées",
                    List.of(OutcomeKind.SERVICE_CIVIQUE))
        };
    }

    private static Rows held(StepKind... kinds) {
        return steps(kinds).of(SubjectKind.ACTION);
    }

    private static Indicator young(String id, String label, Rows attendances) {
        return Indicator.of(id, label, count(attendances.where(Condition.ageUnder(ADULT))));
    }

    private static Indicator adult(String id, String label, Rows attendances) {
        return Indicator.of(id, label, count(attendances.where(Condition.ageAtLeast(ADULT))));
    }

    private static Indicator women(String id, String label, Rows attendances) {
        return Indicator.of(id, label, share(attendances, Attributes.SEX.is("female")));
    }

    private static Indicator sentBy(String prescriber, Indicator all, String suffix, String label) {
        return Indicator.of(
                all.id() + "." + suffix, label, count(steps(MATINALE).prescriber(prescriber)));
    }

    private static Indicator signed(String id, String label, Collection<OutcomeKind> kinds) {
        return Indicator.of(id, label, count(outcomes(kinds).via(APREM)));
    }
}
