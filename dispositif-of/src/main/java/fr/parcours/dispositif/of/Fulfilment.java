package fr.parcours.dispositif.of;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.message.Written;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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

    static final Parameter<List<String>> ACTIVITIES =
            Parameter.someOf("obligation-formation.situations", Attributes.ACTIVITY);
    static final Parameter<List<String>> OUTCOMES = Parameter.words("obligation-formation.resultats", "outcome");
    /** Activities and outcomes. */
    static final Parameter<List<String>> SCHOOL = Parameter.codes("obligation-formation.scolarite");

    static final Parameter<List<String>> DISPOSITIFS =
            Parameter.words("obligation-formation.accompagnements", "dispositif");

    private static final String SITUATION = "obligation-formation.situation";
    static final Articles OF_ACCOMPANIMENT =
            Articles.from(ObligationFormation.FIRST_DAY, "R114-2 du code de l’éducation");
    static final Articles OF_EXEMPTION = Articles.from(ObligationFormation.FIRST_DAY, "R114-3 du code de l’éducation");

    private Fulfilment() {}

    // ---- the public ----------------------------------------------------------------------------------------------

    /** Judges that no situation of the day fulfils the obligation; an unknown one, or an unknown attendance, is asked. */
    static Verdict situation(Inquiry inquiry) {
        Optional<Way> way = way(inquiry, LocalDate.MIN);
        if (way.isPresent()) {
            return fulfils(inquiry, way.get());
        }
        Optional<Activity> declared = activity(inquiry);
        if (declared.isEmpty()) {
            return inquiry.undetermined();
        }
        return leftSince(inquiry, declared.get())
                .map(day -> inquiry.saying(SITUATION + ".sortie", day).satisfied())
                .orElseGet(() -> inquiry.satisfied(
                        inquiry.label(Attributes.ACTIVITY, declared.get().code())));
    }

    private static Verdict fulfils(Inquiry inquiry, Way way) {
        if (!way.isSchool()) {
            return inquiry.refused(way.what());
        }
        Optional<Boolean> attends = inquiry.ask(ATTENDANCE);
        if (attends.isEmpty()) {
            return inquiry.saying(SITUATION + ".assiduite", way.what()).undetermined();
        }
        return attends.get()
                ? inquiry.refused(way.what())
                : inquiry.regardless(Attributes.LEFT_SCHOOL_ON)
                        .saying(SITUATION + ".sans-assiduite", way.what())
                        .satisfied();
    }

    /**
     * Judges that no accompaniment of ours goes on, by an actor of the public employment service or in a personalised
     * pathway. All those that do are said.
     */
    static Verdict accompaniment(Inquiry inquiry) {
        List<Enrolment> open = accompaniments(inquiry);
        return open.isEmpty()
                ? inquiry.satisfied()
                : inquiry.refused(open.stream().map(Enrolment::dispositif).toList());
    }

    /** What no one has reported to the structure, or produced, counts as none, and is listed. */
    static Rule unless(Rules rules, String id, Attribute<Boolean> attribute, Articles articles) {
        return rules.rule(
                id,
                articles,
                inquiry -> inquiry.ask(attribute)
                        .map(yes -> inquiry.answer(!yes))
                        .orElseGet(() -> {
                            inquiry.presume(id);
                            return inquiry.saying(id + ".presume").satisfied();
                        }));
    }

    // ---- the procedure -------------------------------------------------------------------------------------------

    /**
     * Checks if the obligation is known to be fulfilled on the day, by something reported after another day: what is older was
     * contradicted since. An accompaniment older than that day holds again once an interview has taken place. Who went back
     * to school attends until it is reported otherwise, and a certificate holds whatever its day.
     */
    static boolean holds(Inquiry inquiry, LocalDate after) {
        return way(inquiry, after)
                        .filter(way ->
                                !way.isSchool() || inquiry.ask(ATTENDANCE).orElse(true))
                        .isPresent()
                || accompaniments(inquiry).stream().anyMatch(enrolment -> goesOn(inquiry, enrolment.start(), after))
                || (inquiry.ask(ELSEWHERE).orElse(false)
                        && inquiry.declaration(ELSEWHERE, inquiry.on())
                                .filter(declaration -> declaration.on().isAfter(after))
                                .isPresent())
                || inquiry.ask(EXEMPTION).orElse(false);
    }

    /** Checks if an accompaniment begun on a day began after another, or was resumed since by an interview. */
    static boolean goesOn(Inquiry inquiry, LocalDate begun, LocalDate after) {
        return begun.isAfter(after)
                || inquiry.first(
                                Step.class,
                                step -> step.kind().equals(StepKind.ENTRETIEN)
                                        && step.on().isAfter(after)
                                        && !step.on().isAfter(inquiry.on()))
                        .isPresent();
    }

    /** Checks if the obligation may begin to be fulfilled by a fact. */
    static boolean mayBegin(Fact fact) {
        return fact instanceof Outcome
                || fact instanceof Entry
                || fact instanceof Phase
                || (fact instanceof Step step && step.kind().equals(StepKind.ENTRETIEN))
                || (fact instanceof Declaration declaration
                        && Stream.of(Attributes.ACTIVITY, Attributes.LEFT_SCHOOL_ON, ATTENDANCE, ELSEWHERE, EXEMPTION)
                                .anyMatch(declaration.values().attributes()::contains));
    }

    // ---- both ----------------------------------------------------------------------------------------------------

    /**
     * A situation that fulfils the obligation, provided that who is at school attends.
     *
     * @param what the situation in words
     * @param since day of what says it
     */
    private record Way(Written what, boolean isSchool, LocalDate since) {}

    private static Optional<Way> way(Inquiry inquiry, LocalDate after) {
        Optional<Activity> declared = activity(inquiry);
        Optional<Way> reached = running(inquiry, declared)
                .map(outcome -> new Way(
                        inquiry.sentence(SITUATION + ".resultat", outcome.kind(), outcome.on()),
                        isSchool(inquiry, outcome.kind().code()),
                        outcome.on()));
        return reached.or(() -> declared.filter(known -> inquiry.at(ACTIVITIES).contains(known.code()))
                        .filter(known -> leftSince(inquiry, known).isEmpty())
                        .map(known -> new Way(
                                inquiry.label(Attributes.ACTIVITY, known.code()),
                                isSchool(inquiry, known.code()),
                                known.since())))
                .filter(way -> way.since().isAfter(after));
    }

    /** Finds the latest outcome that is running, begun since an activity was declared. */
    private static Optional<Outcome> running(Inquiry inquiry, Optional<Activity> declared) {
        LocalDate on = inquiry.on();
        List<String> listed = inquiry.at(OUTCOMES);
        return inquiry.last(
                Outcome.class,
                outcome -> listed.contains(outcome.kind().code())
                        && !outcome.on().isAfter(on)
                        && outcome.lastDay().map(last -> !last.isBefore(on)).orElse(true)
                        && declared.map(known -> !outcome.on().isBefore(known.since()))
                                .orElse(true));
    }

    private static List<Enrolment> accompaniments(Inquiry inquiry) {
        List<String> listed = inquiry.at(DISPOSITIFS);
        return inquiry.enrolments(
                enrolment -> listed.contains(enrolment.dispositif().code()) && enrolment.isOpen(inquiry.on()));
    }

    private static boolean isSchool(Inquiry inquiry, String code) {
        return inquiry.at(SCHOOL).contains(code);
    }

    /** Finds the day on which school was left, as declared or as a list reports, if it was since a declaration of schooling. */
    private static Optional<LocalDate> leftSince(Inquiry inquiry, Activity declared) {
        if (!isSchool(inquiry, declared.code())) {
            return Optional.empty();
        }
        List<Step> lists = inquiry.facts(
                Step.class,
                step -> step.kind().equals(SIGNALEMENT) && !step.on().isAfter(inquiry.on()));
        Optional<LocalDate> left = Stream.concat(
                        inquiry.ask(Attributes.LEFT_SCHOOL_ON).stream(),
                        lists.stream().flatMap(step -> step.values().get(Attributes.LEFT_SCHOOL_ON).value().stream()))
                .filter(day -> !day.isAfter(inquiry.on()) && !day.isBefore(declared.since()))
                .max(Comparator.naturalOrder());
        left.ifPresent(day -> inquiry.regardless(Attributes.LEFT_SCHOOL_ON)); // a list says enough
        return left;
    }

    /** An activity, declared on a day. */
    private record Activity(String code, LocalDate since) {}

    private static Optional<Activity> activity(Inquiry inquiry) {
        return inquiry.ask(Attributes.ACTIVITY)
                .flatMap(code -> inquiry.declaration(Attributes.ACTIVITY, inquiry.on())
                        .map(declaration -> new Activity(code, declaration.on())));
    }
}
