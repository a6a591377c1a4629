package fr.parcours.accueil;

import static fr.parcours.core.vocabulary.DispositifId.MISSION_LOCALE;

import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.message.Written;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.core.workflow.Limit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Registration with the mission locale: from 16 to 25 (L5314-2, since 2008-05-01), out of school, which the structure adds.
 *
 * <p>Some services of a structure go on to 30: the creation of a business, housing. From 26, a person in one of them
 * may register, and remains registered until the day before the 31st birthday; for anyone else the structure judges. No text
 * sets a delay between the pre-registration and the first interview: none is due.
 */
final class MissionLocale {
    static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("mission-locale.age-minimum");
    static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("mission-locale.age-maximum");
    static final Parameter<Integer> AGE_EXTENDED = Parameter.whole("mission-locale.age-maximum-prolonge");
    static final Parameter<List<String>> EXTENDING = Parameter.words("mission-locale.services-prolonges", "dispositif");
    static final Parameter<List<String>> AT_SCHOOL =
            Parameter.someOf("mission-locale.situations-scolaires", Attributes.ACTIVITY);

    private MissionLocale() {}

    static Dispositif of(Setting setting) {
        Rules rules = setting.rules();
        return Dispositif.of(
                        MISSION_LOCALE,
                        rules.given(
                                rules.inForce("mission-locale.existence", AGE_MINIMUM),
                                rules.all(
                                        "mission-locale.public",
                                        age(setting),
                                        rules.rule("mission-locale.scolarite", MissionLocale::outOfSchool))))
                .following(setting.workflow(MISSION_LOCALE)
                        .usualExits()
                        .limit(MissionLocale::lastBirthday)
                        .build());
    }

    /** Only who is beyond the usual age is asked about the services that go on. */
    private static Rule age(Setting setting) {
        Rules rules = setting.rules();
        Rule usual = rules.age("mission-locale.age.commun", AGE_MINIMUM, AGE_MAXIMUM);
        Rule extended = rules.all(
                "mission-locale.age.prolonge",
                rules.age("mission-locale.age.etendu", AGE_MINIMUM, AGE_EXTENDED),
                rules.rule("mission-locale.service", inquiry -> inExtendingService(inquiry, setting.vocabulary())));
        return rules.rule("mission-locale.age", inquiry -> {
            Verdict verdict = inquiry.judge(usual);
            boolean older =
                    inquiry.age().filter(age -> age > inquiry.at(AGE_MAXIMUM)).isPresent();
            return older
                    ? inquiry.answer(inquiry.judge(extended))
                    : inquiry.saying("mission-locale.age.usuel").answer(verdict);
        });
    }

    private static Verdict inExtendingService(Inquiry inquiry, Vocabulary vocabulary) {
        List<String> services = inquiry.at(EXTENDING);
        Optional<Enrolment> open = inquiry
                .enrolments(
                        enrolment -> services.contains(enrolment.dispositif().code()) && enrolment.isOpen(inquiry.on()))
                .stream()
                .findFirst();
        if (open.isPresent()) {
            return inquiry.satisfied(open.get().dispositif(), open.get().start());
        }
        List<DispositifId> named = services.stream()
                .map(DispositifId::named)
                .map(vocabulary::resolve)
                .toList();
        return inquiry.appraised(
                inquiry.sentence("mission-locale.appreciation.service", named),
                inquiry.sentence("mission-locale.appreciation.structure"),
                named);
    }

    /** The day of leaving school wins over an earlier declaration of a pupil, not over a later one. */
    private static Verdict outOfSchool(Inquiry inquiry) {
        List<String> atSchool = inquiry.at(AT_SCHOOL);
        Optional<String> activity = inquiry.ask(Attributes.ACTIVITY);
        Optional<Written> label = activity.map(code -> inquiry.label(Attributes.ACTIVITY, code));
        if (activity.filter(code -> !atSchool.contains(code)).isPresent()) {
            return inquiry.satisfied(label.get());
        }
        Optional<LocalDate> leaving = inquiry.ask(Attributes.LEFT_SCHOOL_ON);
        boolean hasLeft = leaving.filter(day -> !day.isAfter(inquiry.on())).isPresent();
        if (hasLeft && (activity.isEmpty() || !activityDeclaredAfter(inquiry, leaving.get()))) {
            return inquiry.satisfied(inquiry.sentence("mission-locale.scolarite.sortie", leaving.get()));
        }
        return label.or(() -> leaving.map(day -> inquiry.sentence("mission-locale.scolarite.sortie-prevue", day)))
                .map(inquiry::refused)
                .orElseGet(inquiry::undetermined);
    }

    private static boolean activityDeclaredAfter(Inquiry inquiry, LocalDate day) {
        return inquiry.declaration(Attributes.ACTIVITY, inquiry.on())
                .filter(declaration -> declaration.on().isAfter(day))
                .isPresent();
    }

    private static Explained<LocalDate> lastBirthday(Inquiry inquiry, Enrolment enrolment) {
        Explained<LocalDate> usual =
                Limit.age(AGE_MAXIMUM, "mission-locale.fin.age").of(inquiry, enrolment);
        return usual.value()
                        .filter(last -> goesBeyond(inquiry, enrolment, last))
                        .isPresent()
                ? Limit.age(AGE_EXTENDED, "mission-locale.fin.age-prolonge").of(inquiry, enrolment)
                : usual;
    }

    /** Checks if a registration goes beyond the usual age: it began then, or a service that goes on was not over. */
    private static boolean goesBeyond(Inquiry inquiry, Enrolment enrolment, LocalDate usualEnd) {
        if (enrolment.start().isAfter(usualEnd)) {
            return true;
        }
        List<String> services = inquiry.at(EXTENDING, enrolment.start());
        return !inquiry.enrolments(other -> services.contains(other.dispositif().code())
                        && other.lastDay().map(day -> day.isAfter(usualEnd)).orElse(true))
                .isEmpty();
    }
}
