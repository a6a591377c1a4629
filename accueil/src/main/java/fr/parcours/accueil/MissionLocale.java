package fr.parcours.accueil;

import static fr.parcours.core.vocabulary.DispositifId.MISSION_LOCALE;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Fact;
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
import fr.parcours.core.time.Age;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Registration with the mission locale: from 16 to 25 (L5314-2, since 2008-05-01), out of school, which the structure adds.
 *
 * <p>Some services of a structure go on to 30: the creation of a business, housing. From 26, who is in one of them may
 * register, and enrolments registered to the eve of the 31st birthday; who is not yet is left to the structure's judgement. No text
 * sets a delay between the pre-registration and the first interview: none is due.
 */
final class MissionLocale {
    private static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("mission-locale.age-minimum");
    private static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("mission-locale.age-maximum");
    private static final Parameter<Integer> AGE_EXTENDED = Parameter.whole("mission-locale.age-maximum-prolonge");
    private static final Parameter<List<String>> EXTENDING = Parameter.codes("mission-locale.services-prolonges");
    private static final Parameter<List<String>> AT_SCHOOL = Parameter.codes("mission-locale.situations-scolaires");

    private final Parameters parameters;
    private final Messages messages;
    private final Vocabulary vocabulary;
    private final Rules rules;

    private MissionLocale(Setting setting) {
        this.parameters = setting.parameters();
        this.messages = setting.messages();
        this.vocabulary = setting.vocabulary();
        this.rules = setting.rules();
    }

    static Dispositif of(Setting setting) {
        MissionLocale registration = new MissionLocale(setting);
        return Dispositif.of(MISSION_LOCALE, registration.eligibility()).following(registration.workflow());
    }

    private Rule eligibility() {
        return rules.given(
                rules.inForce("mission-locale.existence", AGE_MINIMUM),
                rules.all("mission-locale.public", age(), rules.rule("mission-locale.scolarite", this::outOfSchool)));
    }

    /** Only who is beyond the usual age is asked about the services that go on. */
    private Rule age() {
        Rule usual = rules.age("mission-locale.age.commun", AGE_MINIMUM, AGE_MAXIMUM);
        Rule either = rules.any(
                "mission-locale.age",
                usual,
                rules.all(
                        "mission-locale.age.prolonge",
                        rules.age("mission-locale.age.etendu", AGE_MINIMUM, AGE_EXTENDED),
                        rules.rule("mission-locale.service", this::inExtendingService)));
        return rules.rule(
                either.id(),
                (dossier, on) -> isOlder(dossier, on) ? either.judge(dossier, on) : usual.judge(dossier, on));
    }

    private boolean isOlder(Dossier dossier, LocalDate on) {
        return dossier.answer(Attributes.BIRTH_DATE, on)
                .value()
                .filter(birth ->
                        Age.on(on, birth) > parameters.at(AGE_MAXIMUM, on).value())
                .isPresent();
    }

    private Finding inExtendingService(Dossier dossier, LocalDate on) {
        ParameterValue<List<String>> services = parameters.at(EXTENDING, on);
        String id = "mission-locale.service";
        return enrolments(dossier, services, enrolment -> enrolment.isOpen(on))
                .findFirst()
                .map(enrolment -> rules.finding(id, Verdict.SATISFIED, enrolment.dispositif(), enrolment.start())
                        .using(List.<Fact>of(enrolment.entry())))
                .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED, labels(services))
                        .appraised(List.of(new Appraisal(
                                messages.sentence("mission-locale.appreciation.service", labels(services)),
                                messages.sentence("mission-locale.appreciation.structure")))))
                .using(services);
    }

    private List<String> labels(ParameterValue<List<String>> services) {
        return services.value().stream()
                .map(code ->
                        vocabulary.dispositif(code).map(DispositifId::label).orElse(code))
                .toList();
    }

    /** The day of leaving school wins over an earlier declaration of a pupil, not over a later one. */
    private Finding outOfSchool(Dossier dossier, LocalDate on) {
        ParameterValue<List<String>> atSchool = parameters.at(AT_SCHOOL, on);
        Optional<String> activity = dossier.answer(Attributes.ACTIVITY, on).value();
        Optional<LocalDate> declared =
                dossier.declaration(Attributes.ACTIVITY, on).map(Declaration::on);
        Optional<LocalDate> leaving =
                dossier.answer(Attributes.LEFT_SCHOOL_ON, on).value();
        boolean hasLeft = leaving.filter(day -> !day.isAfter(on)).isPresent();
        String id = "mission-locale.scolarite";
        Finding finding;
        if (activity.filter(code -> !atSchool.value().contains(code)).isPresent()) {
            finding = rules.finding(id, Verdict.SATISFIED, label(activity.get()));
        } else if (hasLeft
                && (activity.isEmpty()
                        || declared.filter(day -> !day.isAfter(leaving.get())).isPresent())) {
            finding = rules.finding(
                    id, Verdict.SATISFIED, messages.sentence("mission-locale.scolarite.sortie", leaving.get()));
        } else if (activity.isPresent()) {
            finding = rules.finding(id, Verdict.REFUSED, label(activity.get()));
        } else {
            finding = leaving.map(day -> rules.finding(
                            id, Verdict.REFUSED, messages.sentence("mission-locale.scolarite.sortie-prevue", day)))
                    .orElseGet(() -> rules.finding(id, Verdict.UNDETERMINED).missing(List.of(Attributes.ACTIVITY)));
        }
        return finding.using(atSchool)
                .using(Rules.declared(dossier, Attributes.ACTIVITY, on))
                .using(Rules.declared(dossier, Attributes.LEFT_SCHOOL_ON, on));
    }

    private static String label(String activity) {
        return ValueLabel.of(Attributes.ACTIVITY, activity, Locale.FRENCH);
    }

    private Workflow workflow() {
        Limit usual = Workflow.age(parameters, AGE_MAXIMUM, messages, "mission-locale.fin.age");
        Limit extended = Workflow.age(parameters, AGE_EXTENDED, messages, "mission-locale.fin.age-prolonge");
        return Workflow.of(MISSION_LOCALE)
                .usualExits()
                .limit((dossier, enrolment) -> usual.of(dossier, enrolment)
                        .flatMap(reached -> goesBeyond(dossier, enrolment, reached.lastDay())
                                ? extended.of(dossier, enrolment)
                                : Optional.of(reached)))
                .build();
    }

    /** Checks if a registration goes beyond the usual age: it began then, or a service that goes on was not over. */
    private boolean goesBeyond(Dossier dossier, Enrolment enrolment, LocalDate usualEnd) {
        ParameterValue<List<String>> services = parameters.at(EXTENDING, enrolment.start());
        return enrolment.start().isAfter(usualEnd)
                || enrolments(
                                dossier,
                                services,
                                other -> other.lastDay()
                                        .map(day -> day.isAfter(usualEnd))
                                        .orElse(true))
                        .findAny()
                        .isPresent();
    }

    private static Stream<Enrolment> enrolments(
            Dossier dossier, ParameterValue<List<String>> services, Predicate<Enrolment> kept) {
        return dossier.dispositifs().stream()
                .filter(dispositif -> services.value().contains(dispositif.code()))
                .flatMap(dispositif -> dossier.enrolments(dispositif).stream())
                .filter(kept);
    }
}
