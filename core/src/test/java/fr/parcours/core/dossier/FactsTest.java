package fr.parcours.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FactsTest {
    private static final LocalDate ON = LocalDate.of(2021, 3, 5);
    private static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");
    private static final DispositifId PLIE = DispositifId.of("plie", "PLIE");
    private static final AidScheme SCHEME = AidScheme.of("allocation-pacea", "Allocation PACEA");

    static List<Fact> oneOfEachKind() {
        return List.of(
                Declaration.of(ON, Attributes.QPV, true),
                Entry.of(ON, PACEA),
                Phase.of(ON, PACEA, PhaseId.DIAGNOSTIC),
                Step.of(ON, StepKind.ENTRETIEN),
                Outcome.of(ON, OutcomeKind.CDI),
                Aid.of(ON, SCHEME, new BigDecimal("250.00")),
                Suspension.of(ON, PACEA),
                Extension.of(ON, PACEA, ON.plusMonths(6)),
                Exit.of(ON, PACEA, ExitReason.TERME));
    }

    @Test
    void areOfNineKinds() {
        assertThat(oneOfEachKind()).extracting(Fact::type).containsExactly(FactType.values());
    }

    @ParameterizedTest
    @EnumSource
    void haveATypeFoundByItsCode(FactType type) {
        assertThat(FactType.of(type.code())).contains(type);
        assertThat(FactType.of(type.name())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void changeTheirProvenanceAndNothingElse(Fact fact) {
        Provenance provenance = Provenance.id("f1").recordedBy("agent-7");

        Fact recorded = fact.recorded(provenance);

        assertThat(recorded.provenance()).isEqualTo(provenance);
        assertThat(recorded.recorded(fact.provenance())).isEqualTo(fact);
    }

    @Test
    void nameTheirDispositifs() {
        assertThat(Entry.of(ON, PACEA).dispositifs()).containsExactly(PACEA);
        assertThat(Declaration.of(ON, Attributes.QPV, true).dispositifs()).isEmpty();
        assertThat(Step.builder(ON, StepKind.ATELIER).by(PLIE).by(PACEA).build().dispositifs())
                .containsExactly(PACEA, PLIE);
        assertThat(Aid.of(ON, SCHEME, BigDecimal.TEN).by(PLIE).by(PACEA).dispositifs())
                .containsExactly(PACEA, PLIE);
    }

    @Test
    void aStepOrAnOutcomeCountsAtLeastOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Step.builder(ON, StepKind.ATELIER).count(0).build())
                .withMessage("a step counts at least once, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outcome.builder(ON, OutcomeKind.CDD).count(-1).build())
                .withMessage("an outcome counts at least once, not -1");
    }

    @Test
    void anOutcomeEndsWhenItReallyEndedElseWhenPlanned() {
        Outcome.Builder outcome = Outcome.builder(ON, OutcomeKind.CDD);

        assertThat(outcome.build().lastDay()).isEmpty();
        assertThat(outcome.until(ON.plusMonths(6)).build().lastDay()).contains(ON.plusMonths(6));
        assertThat(outcome.endedOn(ON.plusMonths(2)).build().lastDay()).contains(ON.plusMonths(2));
    }

    @Test
    void anAidIsInCents() {
        assertThat(Aid.of(ON, SCHEME, new BigDecimal("250")).amount()).isEqualTo(new BigDecimal("250.00"));
        assertThat(Aid.of(ON, SCHEME, new BigDecimal("-10.5")).amount()).isEqualTo(new BigDecimal("-10.50"));
        assertThat(Aid.of(ON, SCHEME, new BigDecimal("1.230")).amount()).isEqualTo(new BigDecimal("1.23"));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Aid.of(ON, SCHEME, new BigDecimal("1.234")));
    }

    @Test
    void anAidIsForTheMonthItSaysElseForTheMonthOfItsDay() {
        Aid aid = Aid.of(ON, SCHEME, BigDecimal.TEN);

        assertThat(aid.month()).isEqualTo(YearMonth.of(2021, 3));
        assertThat(aid.forMonth(YearMonth.of(2021, 2)).month()).isEqualTo(YearMonth.of(2021, 2));
    }

    @Test
    void aSubjectNeedsAReference() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subject.participant(" "))
                .withMessage("a subject needs a reference");
    }

    @Test
    void nobodyChangesASetOfCodesAfterwards() {
        Set<String> benefits = new HashSet<>(Set.of("rsa"));
        Values values = Values.of(Attributes.BENEFITS, benefits);

        benefits.add("aah");

        assertThat(values.get(Attributes.BENEFITS).value()).contains(Set.of("rsa"));
    }

    @Test
    void neverPrintTheirHiddenValues() {
        Values secret = Values.of(Attributes.COMMUNE, "59599")
                .with(Attributes.BENEFITS, Set.of("rsa"))
                .with(Attributes.BIRTH_DATE, LocalDate.of(2001, 5, 17));
        Extras extras = Extras.of(Map.of("x-note", "\"confidentiel\""));
        Subject subject = Subject.participant("J-1")
                .born(LocalDate.of(2001, 5, 17))
                .sex("female")
                .extras(extras);
        List<Fact> facts = List.of(
                Declaration.of(ON, secret),
                Step.builder(ON, StepKind.ENTRETIEN)
                        .values(secret)
                        .extras(extras)
                        .build(),
                Outcome.builder(ON, OutcomeKind.CDI)
                        .values(secret)
                        .extras(extras)
                        .build(),
                Entry.of(ON, PACEA)
                        .recorded(Provenance.NONE.withdrawn(
                                Withdrawal.of(OffsetDateTime.parse("2021-04-01T00:00:00Z"), "a", "b")
                                        .extras(extras))));

        assertThat(List.of(subject, secret, facts, Dossier.of(subject, facts, extras))
                        .toString())
                .contains("participant J-1", "commune", "birthDate", "x-note")
                .doesNotContain("59599", "rsa", "2001-05-17", "female", "confidentiel");
    }

    @Test
    void aDossierPrintsItsSubjectAndHowManyFactsHold() {
        assertThat(Dossier.of(Subject.participant("J-1"), Entry.of(ON, PACEA)))
                .hasToString("participant J-1 (1 facts)");
    }

    @Test
    void extraFieldsAreKept() {
        Extras extras = Extras.of(Map.of("x-note", "1", "x-autre", "{}"));
        Dossier dossier = Dossier.of(Subject.participant("J-1"), List.of(), extras);

        assertThat(dossier.with(Entry.of(ON, PACEA)).upTo(ON).asKnownOn(ON).extras())
                .isEqualTo(extras);
        assertThat(extras.json()).containsExactly(Map.entry("x-autre", "{}"), Map.entry("x-note", "1"));
        assertThat(Extras.NONE.isEmpty()).isTrue();
    }
}
