package fr.parcours.entreprises;

import static fr.parcours.core.indicator.Expression.count;
import static fr.parcours.core.indicator.Rows.outcomes;
import static fr.parcours.core.indicator.Rows.steps;

import fr.parcours.core.indicator.Indicator;
import fr.parcours.core.indicator.People;
import fr.parcours.core.indicator.Populations;
import fr.parcours.core.indicator.Rows;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.Word;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What becomes of the candidates of a recruitment: invited, present, preselected, signed. People at each stage, each stage
 * by its own facts: someone who signed without being preselected still counts as a signatory.
 *
 * @param service the service credited with a result
 * @param prefix what its figures' ids begin with
 * @param title what their labels begin with, empty or ended by its own punctuation
 * @param attendance attendances
 * @param ofTheService keeps the steps of the service
 */
record Funnel(Word service, String prefix, String title, Rows attendance, UnaryOperator<Rows> ofTheService) {
    /** Obtains the funnel of sessions of a kind of their own, which their other facts credit. */
    static Funnel of(StepKind session, String prefix, String title) {
        return new Funnel(session, prefix, title, steps(session), rows -> rows.via(session));
    }

    /** Obtains the funnel of the sessions of a service that its steps name. */
    static Funnel of(DispositifId service, StepKind session, String prefix) {
        return new Funnel(service, prefix, "", steps(session).by(service), rows -> rows.by(service));
    }

    People present() {
        return People.having(attendance);
    }

    Indicator invited() {
        return figure("convoques", "Candidats convoqués", ofTheService.apply(steps(StepKind.CONVOCATION)));
    }

    Indicator participants() {
        return figure("participants", "Participants", attendance);
    }

    Indicator preselected() {
        return figure(
                "preselectionnes", "Candidats présélectionnés", ofTheService.apply(steps(Recruitment.PRESELECTION)));
    }

    Indicator signatories() {
        return figure(
                "signataires",
                "Personnes ayant signé au moins un contrat",
                outcomes(Populations.CONTRACTS).via(service));
    }

    private Indicator figure(String id, String label, Rows rows) {
        String text =
                title.isEmpty() ? label : title + label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
        return Indicator.of(prefix + "." + id, text, count(People.having(rows)));
    }
}
