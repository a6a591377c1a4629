package fr.parcours.social;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.ValueLabel;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Appraisal;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The administrative address that a young person without a stable home has at the structure, which asks for it and whom the
 * structure accompanies, up to 30: to the eve of the 31st birthday, when it ends.
 *
 * <p>The counsellor draws up a deed: a {@code signature} that names the domiciliation. It holds until the day it says, else for
 * a year, and an {@code extension} renews it. The holder comes for the mail: each {@code visite} that names the
 * domiciliation, or {@code contact} when it is by phone, is logged. The year and the three months between two visits
 * (L264-2, L264-5 and D264-1 of the code de l'action sociale et des familles, not read again) carry the "unverified" mark.
 */
final class Domiciliation {
    static final DispositifId DOMICILIATION = DispositifId.of("domiciliation", "Domiciliation administrative");
    /** A word of the reception's. */
    static final StepKind VISITE = StepKind.of("visite", "Visite");

    private static final Set<StepKind> SIGNS_OF_LIFE = Set.of(VISITE, StepKind.CONTACT);
    private static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("domiciliation.age-minimum");
    private static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("domiciliation.age-maximum");
    private static final Parameter<List<String>> ADMITTED = Parameter.codes("domiciliation.logements-admis");
    private static final Parameter<List<String>> APPRAISED = Parameter.codes("domiciliation.logements-apprecies");
    private static final Parameter<Integer> LENGTH = Parameter.whole("domiciliation.duree");
    private static final Parameter<Integer> BETWEEN_VISITS = Parameter.whole("domiciliation.delai-passage");

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;
    private final Workflow limits;

    private Domiciliation(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
        this.limits = pathway().build();
    }

    static Dispositif of(Setting setting) {
        Domiciliation domiciliation = new Domiciliation(setting);
        return Dispositif.of(DOMICILIATION, domiciliation.eligibility(setting))
                .following(domiciliation
                        .pathway()
                        .obligation(domiciliation::deed)
                        .obligation(domiciliation::visits)
                        .build());
    }

    private Rule eligibility(Setting setting) {
        return rules.given(
                rules.inForce("domiciliation.existence", LENGTH),
                rules.all(
                        "domiciliation.public",
                        Registration.rule(setting, "domiciliation.inscription"),
                        rules.age("domiciliation.age", AGE_MINIMUM, AGE_MAXIMUM),
                        rules.rule("domiciliation.logement", this::housing)));
    }

    /** Who has no stable home may ask; whether a host or a hostel gives one is appraised. */
    private Finding housing(Dossier dossier, LocalDate on) {
        String id = "domiciliation.logement";
        ParameterValue<List<String>> admitted = parameters.at(ADMITTED, on);
        ParameterValue<List<String>> appraised = parameters.at(APPRAISED, on);
        return dossier.answer(Attributes.HOUSING, on)
                .value()
                .map(code -> {
                    String label = ValueLabel.of(Attributes.HOUSING, code, Locale.FRENCH);
                    if (admitted.value().contains(code)) {
                        return rules.finding(id, Verdict.SATISFIED, label);
                    }
                    if (appraised.value().contains(code)) {
                        return Finding.of(
                                        id,
                                        Verdict.UNDETERMINED,
                                        messages.sentence("domiciliation.logement.apprecie", label))
                                .appraised(List.of(new Appraisal(
                                        messages.sentence("domiciliation.appreciation.logement"),
                                        messages.sentence("domiciliation.decide.logement"))));
                    }
                    return rules.finding(id, Verdict.REFUSED, label);
                })
                .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED).missing(List.of(Attributes.HOUSING)))
                .using(admitted, appraised)
                .using(Rules.declared(dossier, Attributes.HOUSING, on));
    }

    private Workflow.Builder pathway() {
        Limit year = Workflow.months(parameters, LENGTH, messages, "domiciliation.fin.duree");
        return Workflow.of(DOMICILIATION)
                .usualExits()
                .term((dossier, enrolment) -> written(dossier, enrolment).or(() -> year.of(dossier, enrolment)))
                .limit(Workflow.age(parameters, AGE_MAXIMUM, messages, "domiciliation.fin.age"));
    }

    /** Finds the latest day that a deed of the enrolment says. */
    private Optional<Limit.Reached> written(Dossier dossier, Enrolment enrolment) {
        return deeds(dossier, enrolment)
                .flatMap(deed -> deed.until().stream()
                        .filter(until -> !until.isBefore(enrolment.start()))
                        .map(until -> new Limit.Reached(
                                until, messages.sentence("domiciliation.fin.acte", deed.on()), List.of())))
                .max(Comparator.comparing(Limit.Reached::lastDay));
    }

    private List<Due> deed(Dossier dossier, Enrolment enrolment) {
        return List.of(new Due(
                "domiciliation.acte",
                messages.sentence("domiciliation.acte", enrolment.start()),
                enrolment.start(),
                deeds(dossier, enrolment).map(Step::on).findFirst(),
                List.of()));
    }

    /** A visit within a delay of the one before, of the entry for the first, as long as the domiciliation lasts. */
    private List<Due> visits(Dossier dossier, Enrolment enrolment) {
        List<Due> dues = new ArrayList<>();
        Optional<LocalDate> end = limits.lastDay(dossier, enrolment);
        LocalDate from = enrolment.start();
        for (LocalDate visit : steps(dossier)
                .filter(step -> SIGNS_OF_LIFE.contains(step.kind()))
                .map(Step::on)
                .filter(day -> day.isAfter(enrolment.start()) && enrolment.contains(day))
                .distinct()
                .toList()) {
            dues.add(visit(from, Optional.of(visit)));
            from = visit;
        }
        Due next = visit(from, Optional.empty());
        if (end.filter(day -> next.by().isAfter(day)).isEmpty()) {
            dues.add(next);
        }
        return dues;
    }

    private Due visit(LocalDate from, Optional<LocalDate> metOn) {
        ParameterValue<Integer> months = parameters.at(BETWEEN_VISITS, from);
        return new Due(
                "domiciliation.passage",
                messages.sentence("domiciliation.passage", months.value(), from),
                Delay.ofMonths(months.value()).lastDayAfter(from),
                metOn,
                List.of(months.source()));
    }

    /** Gets the deeds from the end of the enrolment before to the end of this one: one may be drawn up ahead of the entry. */
    private static Stream<Step> deeds(Dossier dossier, Enrolment enrolment) {
        Optional<LocalDate> before = dossier.enrolments(DOMICILIATION).stream()
                .flatMap(other -> other.lastDay().stream())
                .filter(day ->
                        !day.isAfter(enrolment.start()) && !enrolment.lastDay().equals(Optional.of(day)))
                .max(Comparator.naturalOrder());
        return steps(dossier)
                .filter(step -> step.kind().equals(StepKind.SIGNATURE))
                .filter(step -> before.map(day -> step.on().isAfter(day)).orElse(true)
                        || !step.on().isBefore(enrolment.start()))
                .filter(step ->
                        enrolment.lastDay().map(day -> !step.on().isAfter(day)).orElse(true));
    }

    private static Stream<Step> steps(Dossier dossier) {
        return dossier.facts(Step.class).filter(step -> step.dispositifs().contains(DOMICILIATION));
    }
}
