package fr.parcours.runtime.coherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Withdrawal;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.Stated;
import fr.parcours.core.plugin.Check;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Severity;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.workflow.ExitNature;
import fr.parcours.core.workflow.Workflow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CoherenceTest {
    private static final DispositifId PATHWAY = DispositifId.of("essai", "Essai");
    private static final DispositifId SERVICE = DispositifId.of("service", "Service");
    private static final AidScheme SCHEME = AidScheme.of("allocation-essai", "Allocation d’essai");
    private static final LocalDate LAST_DAY_OF_ABANDON = LocalDate.of(2021, 12, 31);
    private static final LocalDate JANUARY = LocalDate.of(2021, 1, 4);
    private static final LocalDate MARCH = LocalDate.of(2021, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2021, 6, 30);

    private static final Parameter<BigDecimal> CEILING = Parameter.amount("essai.plafond");
    private static final Parameter<List<String>> REASONS = Parameter.codes("essai.motifs");
    private static final Rules RULES = Rules.of(
            Messages.core(),
            Stated.nothing()
                    .value("essai.motifs", "2000-01-01", Confidence.S1, "règlement", "emploi", "abandon")
                    .value("essai.motifs", "2022-01-01", Confidence.S1, "règlement", "emploi")
                    .value("essai.plafond", "2022-01-01", Confidence.S1, "règlement", "1.00")
                    .parameters());

    private final Coherence coherence = Coherence.of(List.of(
            Dispositif.of(PATHWAY, RULES.presumed("essai", Articles.NONE))
                    .following(Workflow.builder(PATHWAY, RULES)
                            .startsWith(PhaseId.DIAGNOSTIC)
                            .then(PhaseId.DIAGNOSTIC, PhaseId.SUIVI)
                            .exits(ExitNature.POSITIVE, ExitReason.EMPLOI, ExitReason.ABANDON)
                            .exitReasons(REASONS)
                            .build())
                    .paying(new AtMost("500.00", "600.00")),
            Dispositif.of(SERVICE, RULES.presumed("service", Articles.NONE))));

    @Test
    void nothingIsWrongWithAnOrdinaryEnrolment() {
        assertThat(check(
                        Entry.of(JANUARY, PATHWAY),
                        Phase.of(JANUARY, PATHWAY, PhaseId.DIAGNOSTIC),
                        Phase.of(MARCH, PATHWAY, PhaseId.SUIVI),
                        Step.builder(MARCH, StepKind.ENTRETIEN).by(PATHWAY).build(),
                        aid("500.00", 3),
                        Exit.of(JUNE, PATHWAY, ExitReason.EMPLOI)))
                .isEmpty();
    }

    @Test
    void namesASecondEntryAndWhenTheEnrolmentBegan() {
        assertThat(check(Entry.of(JANUARY, PATHWAY), Entry.of(MARCH, PATHWAY)))
                .extracting(Problem::toString)
                .containsExactly(
                        "essai.ndjson:7: facts[1]: [COHERENCE-101] Entry in 'essai' on 2021-03-01 while enrolled since"
                                + " 2021-01-04. To fix: record the exit that came before it, or withdraw the entry.");
    }

    @Test
    void namesAnExitWithoutEntryWhereTheLineGivesIt() {
        assertThat(check(
                        Exit.of(JUNE, PATHWAY, ExitReason.EMPLOI),
                        Entry.of(JANUARY, PATHWAY),
                        Exit.of(MARCH, PATHWAY, ExitReason.EMPLOI)))
                .extracting(Problem::toString)
                .containsExactly(
                        "essai.ndjson:7: facts[0]: [COHERENCE-102] Exit from 'essai' on 2021-06-30 while not enrolled."
                                + " To fix: record the entry that came before it, or withdraw the exit.");
    }

    @Test
    void aWithdrawnFactIsNotLookedAt() {
        Fact withdrawn = Entry.of(MARCH, PATHWAY)
                .recorded(Provenance.id("e2")
                        .withdrawn(Withdrawal.of(OffsetDateTime.parse("2021-03-02T09:00:00Z"), "agent", "erreur")));
        assertThat(check(Entry.of(JANUARY, PATHWAY), withdrawn)).isEmpty();
    }

    @Test
    void namesAPhaseThatDoesNotFollowTheOneBefore() {
        assertThat(check(
                        Entry.of(JANUARY, PATHWAY),
                        Phase.of(JANUARY, PATHWAY, PhaseId.SUIVI),
                        Phase.of(MARCH, PATHWAY, PhaseId.DIAGNOSTIC)))
                .extracting(problem -> problem.location().path(), Problem::message)
                .containsExactly(
                        tuple("facts[1]", "In 'essai', no enrolment begins with 'suivi'."),
                        tuple("facts[2]", "In 'essai', 'diagnostic' does not follow 'suivi'."));
    }

    @Test
    void aPhaseOfTheDayOneEnrolmentEndsAndAnotherBeginsIsTheNewOnes() {
        assertThat(check(
                        Entry.of(JANUARY, PATHWAY),
                        Phase.of(JANUARY, PATHWAY, PhaseId.DIAGNOSTIC),
                        Exit.of(MARCH, PATHWAY, ExitReason.EMPLOI),
                        Entry.of(MARCH, PATHWAY),
                        Phase.of(MARCH, PATHWAY, PhaseId.DIAGNOSTIC)))
                .isEmpty();
    }

    @Test
    void anExitReasonHoldsUpToItsLastDayOnly() {
        Entry entry = Entry.of(JANUARY, PATHWAY);
        assertThat(check(entry, Exit.of(LAST_DAY_OF_ABANDON.minusDays(1), PATHWAY, ExitReason.ABANDON)))
                .isEmpty();
        assertThat(check(entry, Exit.of(LAST_DAY_OF_ABANDON, PATHWAY, ExitReason.ABANDON)))
                .isEmpty();
        assertThat(ids(check(entry, Exit.of(LAST_DAY_OF_ABANDON.plusDays(1), PATHWAY, ExitReason.ABANDON))))
                .containsExactly("COHERENCE-104");
        assertThat(ids(check(entry, Exit.of(MARCH, PATHWAY, ExitReason.RETRAITE))))
                .containsExactly("COHERENCE-104");
    }

    @Test
    void warnsOfFactsAttributedToAPathwayOutsideAnyEnrolment() {
        Entry entry = Entry.of(JANUARY, PATHWAY);
        Exit exit = Exit.of(MARCH, PATHWAY, ExitReason.EMPLOI);
        assertThat(check(entry, exit, interview(MARCH))).isEmpty();
        assertThat(check(entry, exit, interview(MARCH.plusDays(1))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.id()).isEqualTo("COHERENCE-105");
                    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                    assertThat(problem.location().path()).isEqualTo("facts[2]");
                });
    }

    @Test
    void aStepBeforeAnEnrolmentPreparesItAndAnAidDoesNot() {
        Entry entry = Entry.of(MARCH, PATHWAY);
        assertThat(check(entry, interview(MARCH.minusDays(1)))).isEmpty();
        assertThat(ids(check(entry, aid("1.00", 2)))).containsExactly("COHERENCE-105");
        assertThat(ids(check(interview(MARCH)))).containsExactly("COHERENCE-105");
        assertThat(ids(check(aid("1.00", 2)))).containsExactly("COHERENCE-105");
    }

    @Test
    void aDispositifMayHaveStepsOutsideEnrolmentsAndNoOtherFactThere() {
        Coherence open = Coherence.of(List.of(Dispositif.of(PATHWAY, RULES.presumed("essai", Articles.NONE))
                .following(Workflow.builder(PATHWAY, RULES)
                        .startsWith(PhaseId.DIAGNOSTIC)
                        .stepsOutsideEnrolments()
                        .build())));
        Subject person = Subject.participant("J-1");
        assertThat(open.run().check(person, List.of(interview(MARCH)), Location.UNKNOWN))
                .as("a first contact that no enrolment followed")
                .isEmpty();
        assertThat(ids(open.run()
                        .check(person, List.of(Phase.of(MARCH, PATHWAY, PhaseId.DIAGNOSTIC)), Location.UNKNOWN)))
                .contains("COHERENCE-105");
    }

    @Test
    void namesAnEntryInADispositifForAnotherKindOfSubjectWhoseSessionsAreNot() {
        Subject action = Subject.of(SubjectKind.ACTION, "A-1");

        assertThat(coherence
                        .run()
                        .check(
                                action,
                                List.of(interview(MARCH), Entry.of(MARCH, PATHWAY)),
                                Location.of("essai.ndjson", 7)))
                .extracting(Problem::toString)
                .containsExactly(
                        "essai.ndjson:7: facts[1]: [COHERENCE-111] A subject of kind 'action' enters 'essai', which is"
                                + " for another kind: 'participant'. To fix: withdraw the entry, or record it in the dossier of the"
                                + " subject it is about.");
    }

    @Test
    void aServiceWithoutPathwayNeedsNoEnrolment() {
        assertThat(check(Step.builder(MARCH, StepKind.ENTRETIEN).by(SERVICE).build()))
                .isEmpty();
    }

    @Test
    void namesEndsThatComeBeforeTheBeginning() {
        assertThat(check(Outcome.builder(MARCH, OutcomeKind.CDD)
                        .until(MARCH.minusDays(1))
                        .endedOn(MARCH)
                        .build()))
                .extracting(Problem::message)
                .containsExactly("'until' (2021-02-28) is before 'on' (2021-03-01).");
    }

    @Test
    void namesTheAidThatGoesBeyondTheMonth() {
        assertThat(ids(check(Entry.of(JANUARY, PATHWAY), aid("200.00", 3), aid("300.00", 3))))
                .isEmpty();
        assertThat(check(Entry.of(JANUARY, PATHWAY), aid("200.01", 3), aid("300.00", 3)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.id()).isEqualTo("COHERENCE-107");
                    assertThat(problem.location().path()).isEqualTo("facts[2]");
                    assertThat(problem.message()).contains("2021-03").doesNotContain("500");
                });
    }

    @Test
    void addsTheMonthsOfAYearAndTakesRecoveriesOff() {
        assertThat(ids(check(Entry.of(JANUARY, PATHWAY), aid("400.00", 3), aid("200.01", 4))))
                .containsExactly("COHERENCE-107");
        assertThat(ids(check(Entry.of(JANUARY, PATHWAY), aid("400.00", 3), aid("200.01", 4), aid("-0.01", 5))))
                .isEmpty();
    }

    @Test
    void saysWhichAidsCannotBeCompared() {
        Coherence withoutParameter = Coherence.of(List.of(
                Dispositif.of(PATHWAY, RULES.presumed("essai", Articles.NONE)).paying(new WithoutParameter())));
        assertThat(ids(withoutParameter.check(Dossier.of(Subject.participant("J-1"), aid("1.00", 3)))))
                .containsExactly("COHERENCE-108", "COHERENCE-108");
    }

    @Test
    void namesAnOutcomeBeforeTheFirstEntryNotOneOfThatDay() {
        Outcome early = Outcome.builder(JANUARY.minusDays(1), OutcomeKind.CDD).build();
        Outcome sameDay = Outcome.builder(JANUARY, OutcomeKind.CDD).build();

        assertThat(check(Entry.of(JANUARY, SERVICE), early, sameDay))
                .extracting(Problem::toString)
                .containsExactly(
                        "essai.ndjson:7: facts[1]: [COHERENCE-109] The outcome of 2021-01-03 is before the first"
                                + " entry, on 2021-01-04. To fix: correct its day, record the entry, or declare the"
                                + " situation instead.");
        assertThat(check(early)).isEmpty();
    }

    @Test
    void aDispositifMayEnrolOtherKindsOfSubjectToo() {
        Coherence open = Coherence.of(List.of(
                Dispositif.of(SERVICE, RULES.presumed("service", Articles.NONE)).enrolling(SubjectKind.MARKET)));
        List<Fact> entry = List.of(Entry.of(MARCH, SERVICE));

        assertThat(open.run().check(Subject.of(SubjectKind.MARKET, "M-1"), entry, Location.UNKNOWN))
                .isEmpty();
        assertThat(ids(open.run().check(Subject.of(SubjectKind.COMPANY, "E-1"), entry, Location.UNKNOWN)))
                .containsExactly("COHERENCE-111");
    }

    @Test
    void namesASiretWhoseDigitsDoNotCheckEachOther() {
        Location line = Location.of("essai.ndjson", 7);
        Subject company = Subject.of(SubjectKind.COMPANY, "E-1");

        assertThat(coherence.run().check(company.siret("49306038800045"), List.of(), line))
                .isEmpty();
        assertThat(coherence.run().check(company.siret("49306038800046"), List.of(), line))
                .extracting(Problem::toString)
                .containsExactly(
                        "essai.ndjson:7: subject.siret: [COHERENCE-110] The digits of the SIRET do not check each"
                                + " other. To fix: copy it again from an official document of the company.");
    }

    @Test
    void reportsWhatPluginsCheckInOrderThenBetweenDossiers() {
        Coherence withCheck = Coherence.of(List.of(), List.of(Twice::new));
        Coherence.Run run = withCheck.run();
        List<Fact> facts = List.of(Exit.of(MARCH, SERVICE, ExitReason.EMPLOI), interview(MARCH));

        assertThat(run.check(Subject.participant("J-1"), facts, Location.of("essai.ndjson", 1)))
                .extracting(Problem::toString)
                .containsExactly(
                        "essai.ndjson:1: facts[0]: [COHERENCE-102] Exit from 'service' on 2021-03-01 while not enrolled."
                                + " To fix: record the entry that came before it, or withdraw the exit.",
                        "essai.ndjson:1: facts[1]: [ESSAI-101] An interview.");
        run.check(Subject.participant("J-2"), List.of(interview(JUNE)), Location.of("essai.ndjson", 2));
        assertThat(run.conclude())
                .extracting(Problem::toString)
                .containsExactly("essai.ndjson:2: [ESSAI-102] 2 interviews.");
        assertThat(withCheck.run().conclude())
                .as("a new run starts from nothing")
                .isEmpty();
    }

    /** Names each interview, then how many there were. */
    private static final class Twice implements Check {
        private int interviews;
        private Location last = Location.UNKNOWN;

        @Override
        public void look(Seen seen, Consumer<Problem> problems) {
            seen.dossier().facts(Step.class).forEach(step -> {
                problems.accept(Problem.warning("ESSAI-101", seen.at(step), "An interview."));
                interviews++;
            });
            last = seen.line();
        }

        @Override
        public void conclude(Consumer<Problem> problems) {
            if (interviews > 0) {
                problems.accept(Problem.warning("ESSAI-102", last, interviews + " interviews."));
            }
        }
    }

    private List<Problem> check(Fact... facts) {
        return coherence.run().check(Subject.participant("J-1"), List.of(facts), Location.of("essai.ndjson", 7));
    }

    private static List<String> ids(List<Problem> problems) {
        return problems.stream().map(Problem::id).toList();
    }

    private static Fact interview(LocalDate on) {
        return Step.builder(on, StepKind.ENTRETIEN).by(PATHWAY).build();
    }

    private static Aid aid(String amount, int month) {
        return Aid.of(LocalDate.of(2021, month, 15), SCHEME, new BigDecimal(amount))
                .by(PATHWAY);
    }

    private record AtMost(String monthly, String yearly) implements AllowanceScale {
        @Override
        public Explained<BigDecimal> month(Inquiry inquiry, YearMonth month) {
            return giving(inquiry, monthly);
        }

        @Override
        public Explained<BigDecimal> year(Inquiry inquiry, Year year) {
            return giving(inquiry, yearly);
        }

        @Override
        public Set<AidScheme> schemes() {
            return Set.of(SCHEME);
        }

        private static Explained<BigDecimal> giving(Inquiry inquiry, String amount) {
            return inquiry.explain(
                    "essai",
                    asking -> asking.saying(Messages.core().sentence("diagnosis.satisfied", PATHWAY))
                            .givesEuros(new BigDecimal(amount)));
        }
    }

    private record WithoutParameter() implements AllowanceScale {
        @Override
        public Explained<BigDecimal> month(Inquiry inquiry, YearMonth month) {
            return inquiry.explain("essai", asking -> asking.givesEuros(asking.at(CEILING)));
        }

        @Override
        public Explained<BigDecimal> year(Inquiry inquiry, Year year) {
            return month(inquiry, year.atMonth(1));
        }

        @Override
        public Set<AidScheme> schemes() {
            return Set.of(SCHEME);
        }
    }
}
