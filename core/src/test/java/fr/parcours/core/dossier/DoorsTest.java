package fr.parcours.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What hosts give is refused at once when it is nothing, or not what a reader would take. */
@SuppressWarnings("NullAway") // on purpose
class DoorsTest {
    private static final LocalDate ON = LocalDate.of(2021, 3, 5);
    private static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");
    private static final AidScheme SCHEME = AidScheme.of("allocation-pacea", "Allocation PACEA");
    private static final Subject SOMEONE = Subject.participant("J-1");
    private static final Dossier DOSSIER = Dossier.of(SOMEONE, Entry.of(ON, PACEA));
    private static final OffsetDateTime AT = OffsetDateTime.parse("2021-04-01T00:00:00Z");

    static Stream<Arguments> nulls() {
        return Stream.of(
                refused("subject", () -> Dossier.of(null, List.of())),
                refused("facts", () -> Dossier.of(SOMEONE, (List<Fact>) null)),
                refused("extras", () -> Dossier.of(SOMEONE, List.of(), null)),
                refused("fact", () -> Dossier.of(SOMEONE, Arrays.asList((Fact) null))),
                refused("fact", () -> Dossier.of(SOMEONE, (Fact) null)),
                refused("fact", () -> DOSSIER.with(Entry.of(ON, PACEA), null)),
                refused("zone", () -> DOSSIER.zone(null)),
                refused("instant", () -> DOSSIER.asKnownOn((Instant) null)),
                refused("day", () -> DOSSIER.asKnownOn((LocalDate) null)),
                refused("zone", () -> DOSSIER.asKnownOn(ON, null)),
                refused("day", () -> DOSSIER.upTo(null)),
                refused("phase", () -> DOSSIER.days(null)),
                refused("factId", () -> DOSSIER.withdraw(null, AT, "agent-7", "erreur")),
                refused("at", () -> DOSSIER.withdraw("f1", null, "agent-7", "erreur")),
                refused("newFact", () -> DOSSIER.replace("f1", null)),
                refused("kind", () -> Subject.of(null, "J-1")),
                refused("id", () -> Subject.participant(null)),
                refused("birthDate", () -> SOMEONE.born(null)),
                refused("sex", () -> SOMEONE.sex(null)),
                refused("siret", () -> Subject.of(SubjectKind.COMPANY, "C-1").siret(null)),
                refused("extras", () -> SOMEONE.extras(null)),
                refused("on", () -> Entry.of(null, PACEA)),
                refused("dispositif", () -> Entry.of(ON, null)),
                refused("prescriber", () -> Entry.of(ON, PACEA).prescriber(null)),
                refused("phase", () -> Phase.of(ON, PACEA, null)),
                refused("until", () -> Phase.of(ON, PACEA, PhaseId.SUIVI).until(null)),
                refused("kind", () -> Step.of(ON, null)),
                refused("hours", () -> Step.builder(ON, StepKind.ATELIER).hours(null)),
                refused("dispositif", () -> Step.builder(ON, StepKind.ATELIER).by(null)),
                refused("via", () -> Step.builder(ON, StepKind.ATELIER).via((String) null)),
                refused("keyword", () -> Step.builder(ON, StepKind.ATELIER).keyword(null)),
                refused("provenance", () -> Step.builder(ON, StepKind.ATELIER).recorded(null)),
                refused("extras", () -> Step.builder(ON, StepKind.ATELIER).extras(null)),
                refused("kind", () -> Outcome.of(ON, null)),
                refused("endedOn", () -> Outcome.builder(ON, OutcomeKind.CDI).endedOn(null)),
                refused("scheme", () -> Aid.of(ON, null, BigDecimal.TEN)),
                refused("amount", () -> Aid.of(ON, SCHEME, null)),
                refused("for", () -> Aid.of(ON, SCHEME, BigDecimal.TEN).forMonth(null)),
                refused("reason", () -> Suspension.of(ON, PACEA).reason(null)),
                refused("until", () -> Extension.of(ON, PACEA, null)),
                refused("reason", () -> Exit.of(ON, PACEA, null)),
                refused("values", () -> Declaration.of(ON, null)),
                refused("attribute", () -> Declaration.of(ON, null, true)),
                refused("value", () -> Declaration.of(ON, Attributes.QPV, null)),
                refused("provenance", () -> Entry.of(ON, PACEA).recorded(null)),
                refused("extras", () -> Entry.of(ON, PACEA).extras(null)),
                refused("field", () -> Fact.draft().put(null, "R-1")),
                refused("type", () -> Fact.draft().build(null)),
                refused("type", () -> Field.on(null)),
                refused("code", () -> FactType.of(null)),
                refused("id", () -> Provenance.id(null)),
                refused("recordedAt", () -> Provenance.NONE.recordedAt(null)),
                refused("recordedBy", () -> Provenance.NONE.recordedBy(null)),
                refused("withdrawn", () -> Provenance.NONE.withdrawn(null)),
                refused("replaces", () -> Provenance.NONE.replaces(null)),
                refused("by", () -> Withdrawal.of(AT, null, "erreur")),
                refused("reason", () -> Withdrawal.of(AT, "agent-7", null)),
                refused("json", () -> Extras.of(null)),
                refused("attribute", () -> Values.NONE.refused(null)),
                refused("attribute", () -> Values.NONE.without(null)),
                refused("answer", () -> Values.builder().put(Attributes.QPV, null)));
    }

    static Stream<Arguments> blanks() {
        return Stream.of(
                refused("'prescriber' is blank", () -> Entry.of(ON, PACEA).prescriber("")),
                refused(
                        "'prescriber' is blank",
                        () -> Step.builder(ON, StepKind.ATELIER).prescriber(" ")),
                refused(
                        "'party' is blank",
                        () -> Step.builder(ON, StepKind.ATELIER).party("\t")),
                refused(
                        "'market' is blank",
                        () -> Outcome.builder(ON, OutcomeKind.CDI).market("")),
                refused(
                        "'via' is blank",
                        () -> Step.builder(ON, StepKind.ATELIER).via("")),
                refused(
                        "'party' is blank",
                        () -> Aid.of(ON, SCHEME, BigDecimal.TEN).party("")),
                refused("'reason' is blank", () -> Suspension.of(ON, PACEA).reason(" ")),
                refused("'reason' is blank", () -> Extension.of(ON, PACEA, ON).reason("")),
                refused("'id' is blank", () -> Provenance.id(" ")),
                refused("'recordedBy' is blank", () -> Provenance.NONE.recordedBy("")),
                refused("'replaces' is blank", () -> Provenance.NONE.replaces("")),
                refused("'by' is blank", () -> Withdrawal.of(AT, " ", "erreur")),
                refused("'reason' is blank", () -> Withdrawal.of(AT, "agent-7", "")),
                refused("a subject needs a reference", () -> Subject.participant("")));
    }

    private static Arguments refused(String what, ThrowingCallable door) {
        return arguments(what, door);
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource
    void nulls(String name, ThrowingCallable door) {
        assertThatNullPointerException().isThrownBy(door).withMessage(name);
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource
    void blanks(String message, ThrowingCallable door) {
        assertThatIllegalArgumentException().isThrownBy(door).withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"F", "Female", "", "femme"})
    void aSexIsOneOfItsCodesAndIsNotQuoted(String sex) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOMEONE.sex(sex))
                .withMessage("'sex' does not take this value: expected OneOf[codes=[female, male, other]]");
    }

    @Test
    void aFieldOfASubjectBelongsOnItsKind() {
        Subject company = Subject.of(SubjectKind.COMPANY, "C-1");

        assertThat(company.siret("49306038800045").siret()).contains("49306038800045");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> company.siret("493 060 388"))
                .withMessage("'siret' does not take this value: expected 14 digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOMEONE.siret("49306038800045"))
                .withMessage(
                        "'siret' does not belong on a subject of kind 'participant': only on one of kind 'company'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> company.born(ON))
                .withMessageStartingWith("'birthDate' does not belong on a subject of kind 'company'");
    }

    @Test
    void aFieldHoldsWordsOfItsListOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fact.draft().put(Field.THEME, Keyword.JEUNES))
                .withMessage("'jeunes' is a word of 'audience', not of 'theme'");
    }

    @Test
    void hoursAreFromZeroWithTwoDecimals() {
        Step.Builder step = Step.builder(ON, StepKind.ATELIER);

        assertThat(step.hours(new BigDecimal("7.500")).build().hours()).contains(new BigDecimal("7.500"));
        assertThatIllegalArgumentException().isThrownBy(() -> step.hours(new BigDecimal("-1")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step.hours(new BigDecimal("7.125")))
                .withMessage("'hours' is not a number from zero with at most two decimals");
    }

    @Test
    void onlyFieldsThatStartWithXAreKeptAsTheyAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Extras.of(Map.of("note", "1")))
                .withMessage("the name of a field kept as it is starts with x-");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Aid.class,
                Declaration.class,
                Dossier.class,
                Enrolment.class,
                Entry.class,
                Exit.class,
                Extension.class,
                Extras.class,
                FactDraft.class,
                Outcome.class,
                Phase.class,
                Provenance.class,
                Step.class,
                Subject.class,
                Suspension.class,
                Values.class,
                Withdrawal.class
            })
    void aComponentMoreBreaksNoHostBecauseConstructorsAreHidden(Class<?> type) {
        assertThat(type.getConstructors()).isEmpty();
        assertThat(type).isFinal();
    }
}
