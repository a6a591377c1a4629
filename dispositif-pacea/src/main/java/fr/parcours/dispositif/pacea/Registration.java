package fr.parcours.dispositif.pacea;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The registration on the list of people seeking work (L5411-1), which accompaniment towards employment requires since
 * 2025-01-01, and what the registration itself requires of foreigners: valid permits to stay and to work (L5411-4).
 *
 * <p>The young person who asks a mission locale for accompaniment is registered by it: where nothing is declared, the
 * registration is presumed, and so are the two permits, except of a pupil or a student, who seeks no work. What is declared to be
 * false refuses.
 */
final class Registration {
    /** Being struck off the list (L5412-1), which ends an accompaniment that requires the registration. */
    static final ExitReason STRUCK_OFF = ExitReason.of("radiation", "Radiation de la liste des demandeurs d’emploi");

    private static final String REGISTERED = "inscription";
    private static final String WORK = "droit-au-travail";
    private static final String STAY = "sejour-regulier";
    static final Parameter<List<String>> CONDITIONS =
            Parameter.someOf("pacea.conditions-d-inscription", REGISTERED, WORK, STAY);
    static final Parameter<List<String>> NOT_PRESUMED =
            Parameter.someOf("pacea.inscription-non-presumee", Attributes.ACTIVITY);

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final Articles LIST = Articles.from(FIRST_DAY, "L5411-1");
    private static final Articles PERMITS = Articles.from(FIRST_DAY, "L5411-4");

    private final Rule registered;
    private final Rule mayWork;
    private final Rule mayStay;

    /** Makes the rules of a dispositif. */
    Registration(Rules rules, String dispositif) {
        registered = rules.rule(dispositif + "." + REGISTERED, LIST, Registration::presumed);
        mayWork = permit(rules, dispositif, WORK, Attributes.RIGHT_TO_WORK);
        mayStay = permit(rules, dispositif, STAY, Attributes.REGULAR_STAY);
    }

    /** Gets the rules that hold on the day of an inquiry; none before 2025-01-01. */
    List<Rule> required(Inquiry inquiry) {
        List<String> required =
                inquiry.find(CONDITIONS).map(ParameterValue::value).orElseGet(List::of);
        return required.stream().map(this::rule).toList();
    }

    private Rule rule(String condition) {
        return switch (condition) {
            case REGISTERED -> registered;
            case WORK -> mayWork;
            default -> mayStay;
        };
    }

    // ---- the list ------------------------------------------------------------------------------------------------

    /**
     * Judges what is declared of the registration: the answer itself, else a day it began or a category, from which it is presumed
     * to go on. Empty when nothing says it.
     */
    static Optional<Verdict> declared(Inquiry inquiry) {
        Optional<Boolean> answer = inquiry.ask(Attributes.REGISTERED);
        if (answer.isPresent()) {
            return Optional.of(inquiry.saying(REGISTERED + (answer.get() ? ".connue" : ".absente"))
                    .answer(answer.get()));
        }
        Optional<LocalDate> since = inquiry.ask(Attributes.JOBSEEKER_SINCE);
        if (since.filter(day -> !day.isAfter(inquiry.on())).isPresent()) {
            return Optional.of(
                    inquiry.saying(REGISTERED + ".depuis", since.get()).satisfied());
        }
        if (inquiry.ask(Attributes.JOBSEEKER_CATEGORY).isPresent()) {
            return Optional.of(inquiry.regardless(Attributes.JOBSEEKER_SINCE)
                    .saying(REGISTERED + ".connue")
                    .satisfied());
        }
        return since.map(day -> inquiry.saying(REGISTERED + ".a-venir", day).refused());
    }

    /** Presumes the registration where nothing is declared: a category could only confirm it, a first day to come could not. */
    private static Verdict presumed(Inquiry inquiry) {
        Optional<Verdict> declared = declared(inquiry);
        if (declared.isPresent()) {
            return declared.get();
        }
        Optional<String> activity = inquiry.ask(Attributes.ACTIVITY);
        List<String> seekingNoWork =
                inquiry.find(NOT_PRESUMED).map(ParameterValue::value).orElseGet(List::of);
        if (activity.filter(seekingNoWork::contains).isPresent()) {
            return inquiry.saying(REGISTERED + ".non-presumee", inquiry.label(Attributes.ACTIVITY, activity.get()))
                    .undetermined();
        }
        return stands(inquiry, REGISTERED + ".presumee", Attributes.REGISTERED)
                ? inquiry.regardless(Attributes.JOBSEEKER_CATEGORY).satisfied()
                : inquiry.saying(REGISTERED + ".inconnue").undetermined();
    }

    // ---- the permits ---------------------------------------------------------------------------------------------

    private static Rule permit(Rules rules, String dispositif, String condition, Attribute<Boolean> attribute) {
        return rules.rule(dispositif + "." + condition, PERMITS, inquiry -> {
            Optional<Boolean> answer = inquiry.ask(attribute);
            if (answer.isPresent()) {
                return inquiry.saying(condition + (answer.get() ? ".connu" : ".absent"))
                        .answer(answer.get());
            }
            return stands(inquiry, condition + ".presume", attribute)
                    ? inquiry.satisfied()
                    : inquiry.saying(condition + ".inconnu").undetermined();
        });
    }

    /** Presumes what was never declared, and says so; not what a person refuses to say. */
    private static boolean stands(Inquiry inquiry, String wording, Attribute<Boolean> attribute) {
        boolean presumed = inquiry.saying(wording).presume(attribute, true);
        return presumed && !inquiry.lacking().contains(attribute);
    }
}
