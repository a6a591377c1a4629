package fr.parcours.dispositif.of;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.message.ValueLabel;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What fulfils the obligation on a day (L114-1 of the code de l'éducation, since 2020-09-01): school, enrolled and attending
 * (R114-1), an apprenticeship, a training, a job, a service civique, an accompaniment (R114-2); a medical certificate exempts
 * (R114-3). Nothing else does: neither the creation of a business nor volunteering is in the text.
 *
 * <p>Of what a dossier says of a situation the latest counts: an outcome that is running, unless another activity was
 * declared after it began; the activity declared, unless it is school and school was left since. The rules judge the public,
 * those who do <em>not</em> fulfil the obligation: what fulfils it refuses.
 */
final class Fulfilment {
    static final Attribute<Boolean> ATTENDANCE = Attribute.yesNo("schoolAttendance", "Assiduité scolaire");
    static final Attribute<Boolean> EXEMPTION =
            Attribute.yesNo("medicalExemption", "Dispense médicale, sur certificat");
    static final Attribute<Boolean> ELSEWHERE =
            Attribute.yesNo("accompaniedElsewhere", "Accompagnement par un autre organisme");
    /** A list names the youth: received on its day, school left on its {@code leftSchoolOn}. */
    static final StepKind SIGNALEMENT = StepKind.of("signalement", "Signalement reçu d’une liste");

    static final String SITUATION = "obligation-formation.situation";
    static final String ACCOMPANIMENT = "obligation-formation.accompagnement";

    private static final Parameter<List<String>> ACTIVITIES = Parameter.codes("obligation-formation.situations");
    private static final Parameter<List<String>> OUTCOMES = Parameter.codes("obligation-formation.resultats");
    private static final Parameter<List<String>> SCHOOL = Parameter.codes("obligation-formation.scolarite");
    static final Parameter<List<String>> DISPOSITIFS = Parameter.codes("obligation-formation.accompagnements");

    private static final Articles OF_ACCOMPANIMENT =
            Articles.from(ObligationFormation.FIRST_DAY, "R114-2 du code de l’éducation");
    private static final Articles OF_EXEMPTION =
            Articles.from(ObligationFormation.FIRST_DAY, "R114-3 du code de l’éducation");

    private final Parameters parameters;
    private final Messages messages;
    private final Rules rules;

    Fulfilment(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.rules = setting.rules();
    }

    /**
     * A situation that fulfils the obligation, provided that who is at school attends.
     *
     * @param what the situation in words
     * @param fact what tells it
     */
    private record Way(Sentence what, boolean isSchool, Fact fact) {}

    /** Checks that no situation of the day fulfils the obligation; an unknown one, or an unknown attendance, is asked. */
    Finding situation(Dossier dossier, LocalDate on) {
        ParameterValue<List<String>> activities = parameters.at(ACTIVITIES, on);
        return way(dossier, on, LocalDate.MIN)
                .map(way -> judged(dossier, on, way).using(List.of(way.fact())))
                .orElseGet(() -> none(dossier, on))
                .using(activities, parameters.at(OUTCOMES, on));
    }

    private Finding judged(Dossier dossier, LocalDate on, Way way) {
        if (!way.isSchool()) {
            return rules.finding(SITUATION, Verdict.REFUSED, way.what());
        }
        return dossier.answer(ATTENDANCE, on)
                .value()
                .map(attends -> attends
                        ? rules.finding(SITUATION, Verdict.REFUSED, way.what())
                        : Finding.of(
                                SITUATION,
                                Verdict.SATISFIED,
                                messages.sentence(SITUATION + ".sans-assiduite", way.what())))
                .orElseGet(() -> Finding.of(
                                SITUATION,
                                Verdict.UNDETERMINED,
                                messages.sentence(SITUATION + ".assiduite", way.what()))
                        .missing(List.of(ATTENDANCE)))
                .using(parameters.at(SCHOOL, on))
                .using(Rules.declared(dossier, ATTENDANCE, on));
    }

    private Finding none(Dossier dossier, LocalDate on) {
        return declared(dossier, on)
                .map(told -> leftSince(dossier, on, told)
                        .map(day ->
                                Finding.of(SITUATION, Verdict.SATISFIED, messages.sentence(SITUATION + ".sortie", day)))
                        .orElseGet(() -> rules.finding(SITUATION, Verdict.SATISFIED, label(code(told))))
                        .using(List.of(told)))
                .orElseGet(() -> rules.finding(SITUATION, Verdict.UNDETERMINED).missing(List.of(Attributes.ACTIVITY)));
    }

    /**
     * Checks that no accompaniment of ours goes on, by an actor of the public employment service or in a personalised
     * pathway. All those that do are told.
     */
    Finding accompaniment(Dossier dossier, LocalDate on) {
        List<Enrolment> enrolments = enrolments(dossier, on).toList();
        Finding finding = enrolments.isEmpty()
                ? rules.finding(ACCOMPANIMENT, Verdict.SATISFIED)
                : rules.finding(
                        ACCOMPANIMENT,
                        Verdict.REFUSED,
                        enrolments.stream().map(Enrolment::dispositif).toList());
        return finding.using(enrolments.stream().map(Enrolment::entry).toList()).using(parameters.at(DISPOSITIFS, on));
    }

    /** Obtains the rule that no accompaniment goes on elsewhere. */
    Rule accompaniedElsewhere() {
        return unless("obligation-formation.autre-accompagnement", ELSEWHERE, OF_ACCOMPANIMENT);
    }

    /** Obtains the rule that no medical certificate exempts. */
    Rule exempted() {
        return unless("obligation-formation.dispense", EXEMPTION, OF_EXEMPTION);
    }

    /** What nobody has told the structure, or produced, counts as none, and is listed. */
    private Rule unless(String id, Attribute<Boolean> attribute, Articles articles) {
        return rules.rule(
                id,
                (dossier, on) -> dossier.answer(attribute, on)
                        .value()
                        .map(yes -> rules.finding(id, yes ? Verdict.REFUSED : Verdict.SATISFIED))
                        .orElseGet(() -> Finding.of(id, Verdict.SATISFIED, messages.sentence(id + ".presume"))
                                .presuming(List.of(id)))
                        .citing(articles.at(on).stream().toList())
                        .using(Rules.declared(dossier, attribute, on)));
    }

    /**
     * Checks if the obligation is known to be fulfilled on a day, by something told after another day: what is older was
     * contradicted since. An accompaniment older than that day holds again once an interview has taken place. Who went back
     * to school attends until told otherwise, and a certificate holds whatever its day.
     */
    boolean holds(Dossier dossier, LocalDate on, LocalDate after) {
        return way(dossier, on, after)
                        .filter(way -> !way.isSchool()
                                || dossier.answer(ATTENDANCE, on).value().orElse(true))
                        .isPresent()
                || enrolments(dossier, on).anyMatch(enrolment -> goesOn(dossier, enrolment.start(), on, after))
                || dossier.declaration(ELSEWHERE, on)
                        .filter(told -> told.on().isAfter(after))
                        .flatMap(told -> told.values().get(ELSEWHERE).value())
                        .orElse(false)
                || dossier.answer(EXEMPTION, on).value().orElse(false);
    }

    /** Checks if an accompaniment begun on a day began after another, or was resumed since by an interview. */
    static boolean goesOn(Dossier dossier, LocalDate begun, LocalDate on, LocalDate after) {
        return begun.isAfter(after)
                || dossier.facts(Step.class)
                        .filter(step -> step.kind().equals(StepKind.ENTRETIEN))
                        .anyMatch(step -> step.on().isAfter(after) && !step.on().isAfter(on));
    }

    private Stream<Enrolment> enrolments(Dossier dossier, LocalDate on) {
        List<String> listed = parameters.at(DISPOSITIFS, on).value();
        return dossier.dispositifs().stream()
                .filter(dispositif -> listed.contains(dispositif.code()))
                .flatMap(dispositif -> dossier.enrolment(dispositif, on).stream())
                .filter(enrolment -> enrolment.isOpen(on));
    }

    private Optional<Way> way(Dossier dossier, LocalDate on, LocalDate after) {
        Optional<Declaration> declared = declared(dossier, on);
        List<String> listed = parameters.at(OUTCOMES, on).value();
        Optional<Outcome> running = dossier.facts(Outcome.class)
                .filter(outcome -> listed.contains(outcome.kind().code()))
                .filter(outcome -> !outcome.on().isAfter(on)
                        && outcome.lastDay().map(last -> !last.isBefore(on)).orElse(true))
                .filter(outcome ->
                        declared.map(told -> !outcome.on().isBefore(told.on())).orElse(true))
                .reduce((first, second) -> second);
        Optional<Way> found = running.isPresent()
                ? running.map(outcome -> new Way(
                        messages.sentence(SITUATION + ".resultat", outcome.kind(), outcome.on()),
                        isSchool(outcome.kind().code(), on),
                        outcome))
                : declared.filter(told -> parameters.at(ACTIVITIES, on).value().contains(code(told)))
                        .filter(told -> leftSince(dossier, on, told).isEmpty())
                        .map(told -> new Way(
                                messages.sentence(SITUATION + ".declaree", label(code(told))),
                                isSchool(code(told), on),
                                told));
        return found.filter(way -> way.fact().on().isAfter(after));
    }

    private boolean isSchool(String code, LocalDate on) {
        return parameters.at(SCHOOL, on).value().contains(code);
    }

    private static Optional<Declaration> declared(Dossier dossier, LocalDate on) {
        return dossier.declaration(Attributes.ACTIVITY, on)
                .filter(told -> told.values().get(Attributes.ACTIVITY).isKnown());
    }

    private static String code(Declaration told) {
        return told.values().get(Attributes.ACTIVITY).value().orElseThrow();
    }

    /** Finds the day on which school was left, as declared or as a list told, if it was since a declaration of schooling. */
    private Optional<LocalDate> leftSince(Dossier dossier, LocalDate on, Declaration told) {
        return Stream.concat(
                        dossier.answer(Attributes.LEFT_SCHOOL_ON, on).value().stream(),
                        dossier.facts(Step.class)
                                .filter(step -> step.kind().equals(SIGNALEMENT)
                                        && !step.on().isAfter(on))
                                .flatMap(step -> step.values().get(Attributes.LEFT_SCHOOL_ON).value().stream()))
                .filter(day -> isSchool(code(told), on))
                .filter(day -> !day.isAfter(on) && !day.isBefore(told.on()))
                .max(Comparator.naturalOrder());
    }

    private static String label(String activity) {
        return ValueLabel.of(Attributes.ACTIVITY, activity, Locale.FRENCH);
    }
}
