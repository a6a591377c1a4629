package fr.parcours.dispositif.cej;

import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Combination;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What gives access to an accompaniment towards work, whatever the age and the situation: the right to work and to stay in
 * France and, for the CEJ since 2025-01-01, the registration on the list of people seeking work (L5411-1).
 *
 * <p>The mission locale registers the young person who asks it for an accompaniment: the registration is presumed of who
 * declared nothing, and so are the two rights. What is declared to be false refuses; what a person refuses to say is asked.
 */
final class Access {
    private static final String REGISTERED = "inscription";
    private static final String WORK = "droit-au-travail";
    private static final String STAY = "sejour-regulier";
    private static final LocalDate LIST_REQUIRED = LocalDate.of(2025, 1, 1);
    private static final Articles LIST = Articles.from(LIST_REQUIRED, "L5411-1");

    private final Parameter<List<String>> conditions;
    private final String dispositif;

    /** Makes the conditions of a dispositif, which its parameter {@code <code>.conditions-d-acces} lists. */
    Access(String dispositif) {
        this.dispositif = dispositif;
        this.conditions = Parameter.someOf(dispositif + ".conditions-d-acces", REGISTERED, WORK, STAY);
    }

    Parameter<List<String>> conditions() {
        return conditions;
    }

    /** Obtains the rule that all that the day requires holds. */
    Rule rule(Rules rules) {
        Rule registered = rules.rule(id(REGISTERED), LIST, inquiry -> {
            inquiry.find(conditions);
            return registered(inquiry);
        });
        Rule mayWork = permit(rules, WORK, Attributes.RIGHT_TO_WORK);
        Rule mayStay = permit(rules, STAY, Attributes.REGULAR_STAY);
        return rules.combining(id("acces"), Articles.NONE, inquiry -> {
            List<String> required =
                    inquiry.find(conditions).map(ParameterValue::value).orElseGet(List::of);
            return Combination.all(required.stream()
                    .map(condition -> switch (condition) {
                        case REGISTERED -> registered;
                        case WORK -> mayWork;
                        default -> mayStay;
                    })
                    .toList());
        });
    }

    // ---- the list ------------------------------------------------------------------------------------------------

    /**
     * A day of registration that is past proves it as much as the answer, and so does a category; a day to come alone proves that it
     * is not made.
     */
    private static Verdict registered(Inquiry inquiry) {
        Optional<Boolean> answer = inquiry.ask(Attributes.REGISTERED);
        if (answer.isPresent()) {
            return inquiry.saying(REGISTERED + (answer.get() ? ".connue" : ".absente"))
                    .answer(answer.get());
        }
        Optional<LocalDate> since = inquiry.ask(Attributes.JOBSEEKER_SINCE);
        boolean past = since.filter(day -> !day.isAfter(inquiry.on())).isPresent();
        if (!past && inquiry.ask(Attributes.JOBSEEKER_CATEGORY).isPresent()) {
            return inquiry.regardless(Attributes.REGISTERED, Attributes.JOBSEEKER_SINCE)
                    .saying(REGISTERED + ".connue")
                    .satisfied();
        }
        if (since.isPresent()) {
            return inquiry.regardless(Attributes.REGISTERED, Attributes.JOBSEEKER_CATEGORY)
                    .saying(REGISTERED + (past ? ".depuis" : ".a-venir"), since.get())
                    .answer(past);
        }
        inquiry.regardless(Attributes.JOBSEEKER_SINCE, Attributes.JOBSEEKER_CATEGORY);
        return presumed(inquiry, REGISTERED, Attributes.REGISTERED);
    }

    // ---- the rights ----------------------------------------------------------------------------------------------

    private Rule permit(Rules rules, String condition, Attribute<Boolean> attribute) {
        return rules.rule(id(condition), inquiry -> {
            inquiry.find(conditions);
            Optional<Boolean> answer = inquiry.ask(attribute);
            return answer.isPresent()
                    ? inquiry.saying(condition + (answer.get() ? ".connu" : ".absent"))
                            .answer(answer.get())
                    : presumed(inquiry, condition, attribute);
        });
    }

    /** Presumes what was never declared, and says so; not what a person refuses to say. */
    private static Verdict presumed(Inquiry inquiry, String condition, Attribute<Boolean> attribute) {
        inquiry.presume(attribute, true);
        boolean stands = !inquiry.lacking().contains(attribute);
        return inquiry.saying(condition + (stands ? ".presume" : ".inconnu"))
                .answer(stands ? Verdict.SATISFIED : Verdict.UNDETERMINED);
    }

    private String id(String name) {
        return dispositif + "." + name;
    }
}
