package fr.parcours.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionTest {
    private static final LocalDate ON = LocalDate.of(2022, 3, 15);
    private static final Dossier NOBODY = Dossier.of(Subject.participant("J-1"));

    private static <T> Dossier with(Attribute<T> attribute, T value) {
        return Dossier.of(Subject.participant("J-1"), Declaration.of(ON, attribute, value));
    }

    @Test
    void aValueIsOneOfAList() {
        Condition low = Attributes.EDUCATION.in("0", "3");

        assertThat(low.test(with(Attributes.EDUCATION, "3"), ON)).contains(true);
        assertThat(low.test(with(Attributes.EDUCATION, "4"), ON)).contains(false);
    }

    @Test
    void amountsAreComparedAsNumbers() {
        Condition ten = Attributes.WEEKLY_HOURS.is(BigDecimal.TEN);

        assertThat(ten.test(with(Attributes.WEEKLY_HOURS, new BigDecimal("10.00")), ON))
                .contains(true);
        assertThat(ten.test(with(Attributes.WEEKLY_HOURS, new BigDecimal("10.01")), ON))
                .contains(false);
    }

    @Test
    void aSetHoldsACode() {
        Condition rsa = Attributes.BENEFITS.has("rsa");

        assertThat(rsa.test(with(Attributes.BENEFITS, Set.of("aah", "rsa")), ON))
                .contains(true);
        assertThat(rsa.test(with(Attributes.BENEFITS, Set.of()), ON)).contains(false);
    }

    @ParameterizedTest(name = "{0}: at least 3 {1}, under 3 {2}")
    @CsvSource({"2, false, true", "3, true, false", "4, true, false"})
    void aBoundIsInForAtLeastAndOutForUnder(String level, boolean atLeast, boolean under) {
        Dossier dossier = with(Attributes.EDUCATION, level);

        assertThat(Attributes.EDUCATION.atLeast(3).test(dossier, ON)).contains(atLeast);
        assertThat(Attributes.EDUCATION.under(3).test(dossier, ON)).contains(under);
    }

    @ParameterizedTest(name = "on {0}")
    @CsvSource({"2022-03-14, false", "2022-03-15, true", "2022-03-16, true"})
    void anAgeIsReachedOnTheBirthday(LocalDate on, boolean reached) {
        Dossier dossier = Dossier.of(Subject.participant("J-1").born(LocalDate.of(1996, 3, 15)));

        assertThat(Condition.ageAtLeast(26).test(dossier, on)).contains(reached);
        assertThat(Condition.ageUnder(26).test(dossier, on)).contains(!reached);
    }

    static List<Condition> conditions() {
        return List.of(
                Attributes.QPV.is(true),
                Attributes.BENEFITS.has("rsa"),
                Attributes.EDUCATION.under(3),
                Condition.ageUnder(26),
                new Condition.Resolved(Attributes.COMMUNE, "tourcoing", Set.of("59599")),
                new Condition.Both(Condition.ageAtLeast(16), Condition.ageUnder(26)));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void whatIsNotKnownIsUnknownWhichIsNotFalse(Condition condition) {
        Dossier refused = NOBODY.with(Declaration.of(ON, Values.NONE.refused(condition.attribute())));

        assertThat(condition.test(NOBODY, ON)).isEmpty();
        assertThat(condition.test(refused, ON)).isEmpty();
        assertThat(new Condition.Unknown(condition.attribute()).test(NOBODY, ON))
                .contains(true);
        assertThat(new Condition.Unknown(condition.attribute()).test(refused, ON))
                .contains(true);
    }

    @Test
    void aCommuneBelongsToAGroupOnceTheGroupIsResolved() {
        Condition within = Attributes.COMMUNE.within("tourcoing");
        Condition resolved = within.resolve(new Territory(Map.of("tourcoing", Set.of("59599"))));

        assertThat(resolved.test(with(Attributes.COMMUNE, "59599"), ON)).contains(true);
        assertThat(resolved.test(with(Attributes.COMMUNE, "59350"), ON)).contains(false);
        assertThatIllegalStateException().isThrownBy(() -> within.test(NOBODY, ON));
        assertThatIllegalArgumentException().isThrownBy(() -> within.resolve(Territory.NONE));
    }

    @Test
    void twoConditionsOnOneAttributeHoldTogether() {
        Condition both = new Condition.Both(Attributes.EDUCATION.atLeast(3), Attributes.EDUCATION.under(5));

        assertThat(both.test(with(Attributes.EDUCATION, "2"), ON)).contains(false);
        assertThat(both.test(with(Attributes.EDUCATION, "4"), ON)).contains(true);
        assertThat(both.test(with(Attributes.EDUCATION, "5"), ON)).contains(false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Condition.Both(Attributes.QPV.is(true), Condition.ageUnder(26)));
    }

    @Test
    void printsCanonically() {
        assertThat(Attributes.QPV.is(true)).hasToString("qpv = true");
        assertThat(Attributes.EDUCATION.in("0", "3")).hasToString("education in {0,3}");
        assertThat(Attributes.BENEFITS.has("rsa")).hasToString("benefits has rsa");
        assertThat(Attributes.EDUCATION.under(3)).hasToString("education < 3");
        assertThat(Attributes.COMMUNE.within("tourcoing")).hasToString("commune within tourcoing");
        assertThat(new Condition.Both(Condition.ageAtLeast(16), Condition.ageUnder(26)))
                .hasToString("age >= 16 & age < 26");
        assertThat(new Condition.Unknown(Attributes.QPV)).hasToString("qpv unknown");
    }

    @Test
    void aTestThatCouldNeverHoldIsRefusedWhereItIsWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attributes.HOUSING.is("parent"))
                .withMessageStartingWith("'housing' has no code 'parent': expected one of [parents, own");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attributes.BENEFITS.has("rmi"))
                .withMessageStartingWith("'benefits' has no code 'rmi'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attributes.RQTH.has("own"))
                .withMessage("'rqth' is not a set of codes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attributes.HOUSING.atLeast(1))
                .withMessage("'housing' is not a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attributes.QPV.under(1))
                .withMessage("'qpv' is not a number");
    }
}
