package fr.parcours.runtime.coherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.Stated;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Severity;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.Limit;
import fr.parcours.core.workflow.Workflow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Entries and extensions are judged by what the dispositif itself says, on their day. */
class JudgedEntriesTest {
    private static final DispositifId PATHWAY = DispositifId.of("essai", "Essai");
    private static final DispositifId OTHER = DispositifId.of("autre", "Autre");
    private static final DispositifId SERVICE = DispositifId.of("service", "Service");
    private static final Attribute<BigDecimal> INCOME = Attributes.RESOURCES_ACTIVITY;
    private static final LocalDate BIRTH = LocalDate.of(2000, 5, 10);
    private static final Rules RULES = Rules.of(
            Messages.core(),
            Stated.nothing()
                    .value("essai.age-maximum", "2016-01-01", Confidence.S1, "loi", "20")
                    .value("essai.duree", "2016-01-01", Confidence.S1, "loi", "12")
                    .value("essai.duree-maximale", "2016-01-01", Confidence.S1, "loi", "12")
                    .parameters());

    private final Coherence coherence = Coherence.of(List.of(
            Dispositif.of(PATHWAY, RULES.ageAtMost("essai.age", Parameter.whole("essai.age-maximum")))
                    .incompatibleWith(OTHER)
                    .following(Workflow.builder(PATHWAY, RULES)
                            .term(Limit.signed("workflow.end.exit")
                                    .within(Limit.months(Parameter.whole("essai.duree"), "workflow.end.term")))
                            .cap(Limit.months(Parameter.whole("essai.duree-maximale"), "workflow.end.cap"))
                            .usualExits()
                            .build()),
            Dispositif.of(OTHER, RULES.presumed("autre", Articles.NONE)),
            Dispositif.of(
                    SERVICE,
                    RULES.rule(
                            "service.ressources",
                            inquiry -> inquiry.ask(INCOME)
                                            .filter(income -> income.signum() > 0)
                                            .isPresent()
                                    ? inquiry.refused()
                                    : inquiry.satisfied()))));

    @ParameterizedTest
    @CsvSource({
        "2021-05-09, true", // the day before the 21st birthday
        "2021-05-10, false",
        "2021-05-11, false"
    })
    void anEntryIsRefusedFromTheBirthdayOn(LocalDate on, boolean allowed) {
        List<Problem> problems = check(Entry.of(on, PATHWAY));
        assertThat(problems.isEmpty()).isEqualTo(allowed);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.toString())
                    .startsWith("essai.ndjson:7: facts[0]: [COHERENCE-112] Entry in 'essai' on " + on
                            + ", a day on which it is refused: 'essai.age'. To fix: ");
        });
    }

    @ParameterizedTest
    @EnumSource
    void aStructureDecidesHowSeriousThatIs(Severity decided) {
        Entry refused = Entry.of(LocalDate.of(2021, 5, 10), PATHWAY);
        Dossier dossier = Dossier.of(Subject.participant("J-1").born(BIRTH), List.of(refused));

        assertThat(coherence.withSeverities(Map.of("COHERENCE-112", decided)).check(dossier))
                .extracting(Problem::id, Problem::severity)
                .containsExactly(tuple("COHERENCE-112", decided));
        assertThat(coherence.withSeverities(Map.of("COHERENCE-113", decided)).check(dossier))
                .extracting(Problem::severity)
                .containsExactly(Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-31, true", // out the day before
        "2021-01-01, true", // out that day, before coming in
        "2021-01-02, false"
    })
    void anEntryIsRefusedWhileAnEnrolmentExcludesIt(LocalDate exit, boolean allowed) {
        List<Problem> problems = check(
                Entry.of(LocalDate.of(2020, 6, 1), OTHER),
                Exit.of(exit, OTHER, ExitReason.ABANDON),
                Entry.of(LocalDate.of(2021, 1, 1), PATHWAY));
        assertThat(problems)
                .extracting(Problem::id)
                .containsExactlyElementsOf(allowed ? List.of() : List.of("COHERENCE-112"));
    }

    @Test
    void whatIsDeclaredLaterRefusesNothing() {
        LocalDate on = LocalDate.of(2021, 1, 1);
        Fact later =
                Declaration.of(on.plusDays(1), INCOME, new BigDecimal("900.00")).forMonth(YearMonth.from(on));
        assertThat(check(Entry.of(on, SERVICE), later)).isEmpty();
        assertThat(check(
                        Declaration.of(on, INCOME, new BigDecimal("900.00")).forMonth(YearMonth.from(on)),
                        Entry.of(on, SERVICE)))
                .extracting(Problem::id)
                .containsExactly("COHERENCE-112");
    }

    @Test
    void whatWasCorrectedSinceMayStillAllowIt() {
        Fact entry = Entry.of(LocalDate.of(2021, 6, 1), PATHWAY);
        assertThat(check(entry)).extracting(Problem::id).containsExactly("COHERENCE-112");
        assertThat(check(entry, Declaration.of(entry.on().plusMonths(3), Attributes.BIRTH_DATE, BIRTH.plusYears(1))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2015-12-31, false", "2016-01-01, true", "2016-01-02, true"})
    void anEntryBeforeAnyTextIsNamed(LocalDate on, boolean judged) {
        assertThat(check(Entry.of(on, PATHWAY)))
                .extracting(Problem::toString)
                .containsExactlyElementsOf(
                        judged
                                ? List.of()
                                : List.of(
                                        "essai.ndjson:7: facts[0]: [COHERENCE-113] Entry in 'essai' on 2015-12-31, a day on"
                                                + " which nothing judges it: 'essai.age-maximum' has no value. To fix: correct the"
                                                + " day of the entry, or give the value with its source."));
    }

    @Test
    void whatIsNotKnownRefusesNothing() {
        Fact entry = Entry.of(LocalDate.of(2021, 6, 1), PATHWAY);
        assertThat(coherence.run().check(Subject.participant("J-1"), List.of(entry), Location.of("essai.ndjson", 7)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2020-12-30, true", "2020-12-31, true", "2021-01-01, false"})
    void anExtensionIsWithinTheLongest(LocalDate until, boolean allowed) {
        assertThat(check(
                        Entry.of(LocalDate.of(2020, 1, 1), PATHWAY),
                        Extension.of(LocalDate.of(2020, 6, 1), PATHWAY, until)))
                .extracting(Problem::id)
                .containsExactlyElementsOf(allowed ? List.of() : List.of("COHERENCE-114"));
    }

    @ParameterizedTest
    @CsvSource({
        // signed on the day of entry, or before it
        "2020-01-01, 2020-12-30, true",
        "2020-01-01, 2020-12-31, true",
        "2020-01-01, 2021-01-01, false",
        "2019-12-15, 2020-12-31, true",
        "2019-12-15, 2021-01-01, false"
    })
    void aContractIsNoLongerThanTheFirstTerm(LocalDate signed, LocalDate until, boolean allowed) {
        Fact contract = Step.builder(signed, StepKind.SIGNATURE)
                .by(PATHWAY)
                .until(until)
                .build();
        assertThat(check(Entry.of(LocalDate.of(2020, 1, 1), PATHWAY), contract))
                .extracting(Problem::id)
                .containsExactlyElementsOf(allowed ? List.of() : List.of("COHERENCE-116"));
    }

    @ParameterizedTest
    @CsvSource({"2020-12-30, true", "2020-12-31, true", "2021-01-01, false"})
    void aSuspensionBeginsBeforeTheEnd(LocalDate on, boolean allowed) {
        List<Problem> problems = check(
                Entry.of(LocalDate.of(2020, 1, 1), PATHWAY),
                Suspension.of(on, PATHWAY).until(on.plusDays(9)));
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactlyElementsOf(
                        allowed
                                ? List.of()
                                : List.of(
                                        "essai.ndjson:7: facts[1]: [COHERENCE-115] The suspension of 2021-01-01 begins after"
                                                + " the end of the enrolment in 'essai', on 2020-12-31: it suspends nothing. To fix:"
                                                + " correct its day, or record the exit or the extension that is missing."));
    }

    private List<Problem> check(Fact... facts) {
        return coherence
                .run()
                .check(Subject.participant("J-1").born(BIRTH), List.of(facts), Location.of("essai.ndjson", 7));
    }
}
