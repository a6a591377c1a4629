package fr.parcours.entreprises.clauses;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;
    private final Market markets;

    private ClausesSociales(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
        this.markets = new Market(parameters);
    }

    static Dispositif of(Setting setting) {
        ClausesSociales clauses = new ClausesSociales(setting);
        return Dispositif.of(CLAUSES_SOCIALES, clauses.eligibility(setting))
                .enrolling(SubjectKind.MARKET, SubjectKind.COMPANY)
                .following(clauses.workflow());
    }

    private Rule eligibility(Setting setting) {
        Publics publics = new Publics(setting);
        return rules.given(
                rules.inForce("clauses-sociales.existence", Publics.ADMITTED),
                rules.all(
                        "clauses-sociales.eligible",
                        publics.rule(),
                        rules.rule("clauses-sociales.duree", this::notUsedUp)));
    }

    /** A path already filled by the contracts up to the eve leaves nothing. */
    private Finding notUsedUp(Dossier dossier, LocalDate on) {
        ParameterValue<Integer> longest = parameters.at(LONGEST, on);
        ClausePath path = ClausePath.of(dossier);
        Optional<LocalDate> filled = path.fills(longest.value()).filter(day -> day.isBefore(on));
        String id = "clauses-sociales.duree";
        return filled.map(day -> rules.finding(id, Verdict.REFUSED, longest.value(), day))
                .orElseGet(() -> rules.finding(id, Verdict.SATISFIED, longest.value(), path.daysUpTo(on.minusDays(1))))
                .using(longest)
                .using(path.contracts());
    }

    private Workflow workflow() {
        return Workflow.of(CLAUSES_SOCIALES)
                .usualExits()
                .limit(this::pathFilled)
                .limit(this::worksEnded)
                .obligation(this::hoursDue)
                .build();
    }

    private Optional<Limit.Reached> pathFilled(Dossier dossier, Enrolment enrolment) {
        return parameters
                .find(LONGEST, enrolment.start())
                .flatMap(longest -> ClausePath.of(dossier)
                        .fills(longest.value())
                        .map(day -> new Limit.Reached(
                                day,
                                messages.sentence("clauses-sociales.fin.duree", longest.value()),
                                List.of(longest))));
    }

    private Optional<Limit.Reached> worksEnded(Dossier dossier, Enrolment enrolment) {
        return endOfWorks(dossier)
                .map(day -> new Limit.Reached(day, messages.sentence("clauses-sociales.fin.marche"), List.of()));
    }

    private static Optional<LocalDate> endOfWorks(Dossier dossier) {
        return dossier.answer(Market.ENDS_ON, LocalDate.MAX).value();
    }

    /**
     * The hours a market reserves, drawn up when its works end: those its contract says, else those computed from its amount.
     */
    private List<Due> hoursDue(Dossier dossier, Enrolment enrolment) {
        Optional<LocalDate> end = endOfWorks(dossier);
        if (end.isEmpty()) {
            return List.of();
        }
        Optional<Market.Reserve> reserve = markets.reserve(dossier, end.get());
        return dossier
                .answer(Market.DUE_HOURS, end.get())
                .value()
                .map(hours -> messages.sentence("clauses-sociales.heures-dues.contrat", Plain.of(hours)))
                .or(() -> reserve.map(each -> messages.sentence(
                        "clauses-sociales.heures-dues.calcul",
                        Plain.of(each.hours()),
                        each.amount(),
                        Plain.of(each.labourShare()),
                        Plain.of(each.insertionRate()),
                        each.hourlyCost(),
                        messages.sentence(
                                each.unverified().isEmpty()
                                        ? "clauses-sociales.valeurs.verifiees"
                                        : "clauses-sociales.valeurs.non-verifiees"))))
                .map(what -> new Due(
                        "clauses-sociales.heures-dues",
                        what,
                        end.get(),
                        dossier.facts(Step.class)
                                .filter(step -> step.kind().equals(StepKind.EVALUATION)
                                        && step.dispositifs().contains(CLAUSES_SOCIALES))
                                .map(Step::on)
                                .filter(enrolment::contains)
                                .findFirst(),
                        List.of()))
                .stream()
                .toList();
    }
}
