package fr.parcours.dispositif.plie;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.time.Age;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * A participant on the day of the first entry, as the common indicators ask. Nothing known: no answer. A refusal is an answer:
 * the participant is not counted, and nothing is lacking.
 */
final class Entrant {
    static final Parameter<Threshold> LONG_TERM = Threshold.parameter("plie.participant.chomage-longue-duree");
    static final Parameter<Threshold> LONG_TERM_YOUNG =
            Threshold.parameter("plie.participant.chomage-longue-duree-jeunes");
    static final Parameter<Integer> LONG_TERM_AGE = Parameter.whole("plie.participant.chomage-longue-duree-age");
    static final Parameter<List<String>> LEARNING =
            Parameter.someOf("plie.participant.activites-formation", Attributes.ACTIVITY);
    static final Parameter<List<String>> ISCED_0_2 =
            Parameter.someOf("plie.participant.niveaux-cite-0-2", Attributes.EDUCATION);
    static final Parameter<List<String>> ISCED_3_4 =
            Parameter.someOf("plie.participant.niveaux-cite-3-4", Attributes.EDUCATION);
    static final Parameter<List<String>> ISCED_5_8 =
            Parameter.someOf("plie.participant.niveaux-cite-5-8", Attributes.EDUCATION);
    static final Parameter<List<String>> BADLY_HOUSED =
            Parameter.someOf("plie.participant.exclusion-du-logement", Attributes.HOUSING);

    private final Dossier dossier;
    private final Inquiry inquiry;

    Entrant(Setting setting, Dossier dossier, LocalDate day) {
        this.dossier = dossier;
        this.inquiry = setting.asking(dossier, day);
    }

    /** Gets the value of a parameter on the day of the entry. */
    <T> T at(Parameter<T> parameter) {
        return inquiry.at(parameter);
    }

    Optional<LabourStatus> status() {
        return LabourStatus.of(inquiry);
    }

    Optional<Boolean> is(LabourStatus status) {
        return status().map(status::equals)
                .or(() -> answer(Attributes.ACTIVITY) instanceof Answer.Refused ? Ternary.NO : Optional.empty());
    }

    /** Unemployed for a year, or for six months while young; the age limits are not read in the regulation. */
    Optional<Boolean> isLongTermUnemployed() {
        Optional<Boolean> longEnough = age().flatMap(age -> {
            Threshold threshold = at(age < at(LONG_TERM_AGE) ? LONG_TERM_YOUNG : LONG_TERM);
            return test(Attributes.JOBSEEKER_SINCE, since -> threshold.isPassed(since, inquiry.on()));
        });
        return Ternary.all(is(LabourStatus.UNEMPLOYED), longEnough);
    }

    Optional<Boolean> isInactiveOutOfEducation() {
        return Ternary.all(is(LabourStatus.INACTIVE), Ternary.not(isLearning()));
    }

    Optional<Boolean> isLearning() {
        return among(Attributes.ACTIVITY, LEARNING);
    }

    Optional<Integer> age() {
        return inquiry.age();
    }

    Optional<Boolean> isAged(IntPredicate years) {
        return test(Attributes.BIRTH_DATE, birth -> years.test(Age.on(inquiry.on(), birth)));
    }

    Optional<Boolean> hasLowerSecondaryOrLess() {
        return among(Attributes.EDUCATION, ISCED_0_2);
    }

    Optional<Boolean> hasUpperSecondary() {
        return among(Attributes.EDUCATION, ISCED_3_4);
    }

    Optional<Boolean> hasTertiary() {
        return among(Attributes.EDUCATION, ISCED_5_8);
    }

    Optional<Boolean> isBadlyHoused() {
        return among(Attributes.HOUSING, BADLY_HOUSED);
    }

    Optional<Boolean> says(Attribute<Boolean> attribute) {
        return test(attribute, yes -> yes);
    }

    /** Gets what was answered on the day of the entry. */
    <T> Answer<T> answer(Attribute<T> attribute) {
        return dossier.answer(attribute, inquiry.on());
    }

    private Optional<Boolean> among(Attribute<String> attribute, Parameter<List<String>> codes) {
        return test(attribute, at(codes)::contains);
    }

    private <T> Optional<Boolean> test(Attribute<T> attribute, Predicate<T> holds) {
        Answer<T> answer = answer(attribute);
        return answer instanceof Answer.Refused ? Ternary.NO : answer.value().map(holds::test);
    }
}
