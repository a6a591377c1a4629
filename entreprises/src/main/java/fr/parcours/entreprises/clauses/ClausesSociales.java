package fr.parcours.entreprises.clauses;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Dues;
import fr.parcours.entreprises.Plain;
import java.time.LocalDate;

/**
 * Social clauses: who the hours are reserved for, and how long a path may last.
 *
 * <p>No article lists the publics: they are the clause's own, and the structure's habit stands in the parameters. A path of
 * contracts lasts 24 months at most, a rule of practice that was read in no text.
 *
 * <p>Markets and companies are followed under the same word. The enrolment of a market ends with its works; by then the hours it
 * owes are drawn up, an {@code evaluation} step of the market's dossier that names the dispositif.
 */
final class ClausesSociales {
    static final DispositifId CLAUSES_SOCIALES = DispositifId.of("clauses-sociales", "Clauses sociales");
    static final Parameter<Integer> LONGEST = Parameter.whole("clauses-sociales.duree-maximale");

    private static final String HOURS_DUE = "clauses-sociales.heures-dues";

    private ClausesSociales() {}

    static Dispositif of(Setting setting) {
        Rules rules = setting.rules();
        return Dispositif.of(
                        CLAUSES_SOCIALES,
                        rules.given(
                                rules.inForce("clauses-sociales.existence", Publics.ADMITTED),
                                rules.all(
                                        "clauses-sociales.eligible",
                                        Publics.admitted(rules),
                                        rules.rule("clauses-sociales.duree", ClausesSociales::notUsedUp))))
                .enrolling(SubjectKind.MARKET, SubjectKind.COMPANY)
                .following(setting.workflow(CLAUSES_SOCIALES)
                        .usualExits()
                        .limit(ClausesSociales::pathFilled)
                        .limit(ClausesSociales::worksEnded)
                        .obligation(ClausesSociales::hoursDue)
                        .build());
    }

    /** A path already filled by the contracts up to the day before leaves nothing. */
    private static Verdict notUsedUp(Inquiry inquiry) {
        int longest = inquiry.at(LONGEST);
        ClausePath path = path(inquiry);
        return path.fills(longest)
                .filter(day -> day.isBefore(inquiry.on()))
                .map(day -> inquiry.refused(longest, day))
                .orElseGet(() ->
                        inquiry.satisfied(longest, path.daysUpTo(inquiry.on().minusDays(1))));
    }

    private static ClausePath path(Inquiry inquiry) {
        return ClausePath.of(inquiry.facts(Outcome.class, Clause::isContract));
    }

    private static Explained<LocalDate> pathFilled(Inquiry inquiry, Enrolment enrolment) {
        ClausePath path = path(inquiry);
        if (path.contracts().isEmpty()) {
            return inquiry.nothing();
        }
        int longest = inquiry.at(LONGEST, enrolment.start());
        return path.fills(longest)
                .map(day ->
                        inquiry.saying("clauses-sociales.fin.duree", longest).gives(day))
                .orElseGet(inquiry::nothing);
    }

    private static Explained<LocalDate> worksEnded(Inquiry inquiry, Enrolment enrolment) {
        if (inquiry.subject() != SubjectKind.MARKET) {
            return inquiry.nothing();
        }
        return inquiry.ask(Market.ENDS_ON, LocalDate.MAX)
                .map(day -> inquiry.saying("clauses-sociales.fin.marche").gives(day))
                .orElseGet(() ->
                        inquiry.saying("clauses-sociales.fin.marche.inconnue").unknown());
    }

    /**
     * The hours a market reserves, drawn up when its works end: those its contract says, else those computed from its amount.
     */
    private static void hoursDue(Dues dues) {
        if (dues.inquiry().subject() != SubjectKind.MARKET) {
            return;
        }
        dues.require(HOURS_DUE, due -> {
            LocalDate end = due.asOf(LocalDate.MAX).need(Market.ENDS_ON);
            Inquiry inquiry = due.asOf(end);
            inquiry.ask(Market.DUE_HOURS)
                    .ifPresentOrElse(
                            hours -> inquiry.saying(HOURS_DUE + ".contrat", Plain.of(hours)), () -> computed(inquiry));
            return Due.when(
                    end,
                    due.first(
                                    Step.class,
                                    step -> step.kind().equals(StepKind.EVALUATION)
                                            && step.dispositifs().contains(CLAUSES_SOCIALES)
                                            && dues.enrolment().contains(step.on()))
                            .map(Step::on));
        });
    }

    private static void computed(Inquiry inquiry) {
        Market.Reserve reserve = Market.reserve(inquiry);
        inquiry.saying(
                HOURS_DUE + ".calcul",
                Plain.of(reserve.hours()),
                reserve.amount(),
                Plain.of(reserve.labourShare()),
                Plain.of(reserve.insertionRate()),
                reserve.hourlyCost());
    }
}
