package fr.parcours.runtime;

import static fr.parcours.core.rule.Verdict.REFUSED;
import static fr.parcours.core.rule.Verdict.SATISFIED;
import static fr.parcours.core.rule.Verdict.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.parcours.core.Golden;
import fr.parcours.core.allowance.Allowance;
import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Setting;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Days;
import fr.parcours.core.time.Delay;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.Condition;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.workflow.AgendaItem;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.PathwayStatus;
import fr.parcours.runtime.assembly.TestPlugin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five questions of embedders, asked of three small dispositifs. */
class ParcoursTest {
    private static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");
    private static final DispositifId CEJ = DispositifId.of("cej", "CEJ");
    private static final LocalDate ON = LocalDate.of(2022, 3, 15);
    private static final Subject YOUNG = Subject.participant("J-1").born(LocalDate.of(2002, 5, 17));
    private static final Parameter<Integer> AGE_MINIMUM = Parameter.whole("essai.age-minimum");
    private static final Parameter<Integer> AGE_MAXIMUM = Parameter.whole("essai.age-maximum");
    private static final Parcours PARCOURS = Parcours.of(List.of(TestPlugin.of("essai", to -> {
        to.words(PACEA, CEJ);
        to.dispositif(ParcoursTest::pacea);
        to.dispositif(ParcoursTest::cej);
        to.dispositif(TestPlugin.open("parrainage"));
    })));

    private static Dispositif pacea(Setting setting) {
        return Dispositif.of(PACEA, setting.rules().age("essai.age", AGE_MINIMUM, AGE_MAXIMUM))
                .following(setting.workflow(PACEA)
                        .obligation(dues -> dues.require(
                                "essai.bilan",
                                Articles.from(LocalDate.of(2017, 1, 1), "R5131-8"),
                                inquiry -> Due.when(
                                        Delay.ofMonths(1)
                                                .lastDayAfter(dues.enrolment().start()),
                                        inquiry.saying("essai.bilan")
                                                .first(Step.class, step -> true)
                                                .map(Step::on))))
                        .build());
    }

    private static Dispositif cej(Setting setting) {
        Rules rules = setting.rules();
        return Dispositif.of(
                        CEJ,
                        rules.all(
                                "cej.public",
                                rules.condition("essai.qpv", Attributes.QPV.is(true), Articles.NONE),
                                rules.condition("essai.qpv", Condition.ageUnder(26), Articles.NONE)))
                .incompatibleWith(PACEA)
                .following(setting.workflow(CEJ).build())
                .paying(new AllowanceScale() {
                    @Override
                    public Explained<BigDecimal> month(Inquiry inquiry, YearMonth month) {
                        return inquiry.explain("essai.difficulte", asking -> {
                            asking.presume("benefits");
                            return asking.givesEuros(new BigDecimal("500"));
                        });
                    }

                    @Override
                    public Explained<BigDecimal> year(Inquiry inquiry, Year year) {
                        return inquiry.explain("essai.qpv", asking -> {
                            asking.ask(Attributes.TAX_HOUSEHOLD);
                            return asking.unknown();
                        });
                    }
                });
    }

    private static Verdict verdict(String dispositif, LocalDate on, Subject subject, Fact... facts) {
        return PARCOURS.diagnose(Dossier.of(subject, facts), on).of(dispositif).verdict();
    }

    @Nested
    class Diagnose {
        @Test
        void asksOnlyTheDispositifsForTheKindOfSubject() {
            Parcours both = Parcours.of(List.of(TestPlugin.of("essai", to -> {
                to.dispositif(TestPlugin.open("parrainage"));
                to.dispositif(
                        setting -> TestPlugin.open("conseil-rh").apply(setting).about(SubjectKind.COMPANY));
            })));

            assertThat(both.diagnose(Dossier.of(YOUNG), ON).eligibilities())
                    .extracting(eligibility -> eligibility.dispositif().code())
                    .containsExactly("parrainage");
            assertThat(both.diagnose(Dossier.of(Subject.of(SubjectKind.COMPANY, "E-1")), ON)
                            .eligibilities())
                    .extracting(eligibility -> eligibility.dispositif().code())
                    .containsExactly("conseil-rh");
        }

        @Test
        void answersForEveryDispositifInOrderOfId() {
            Diagnosis diagnosis = PARCOURS.diagnose(Dossier.of(YOUNG), ON);

            assertThat(diagnosis.on()).isEqualTo(ON);
            assertThat(diagnosis.eligibilities())
                    .extracting(each -> each.dispositif().code(), Diagnosis.Eligibility::verdict)
                    .containsExactly(
                            tuple("cej", UNDETERMINED), tuple("pacea", SATISFIED), tuple("parrainage", SATISFIED));
        }

        @ParameterizedTest
        @CsvSource({"2022-03-14, UNDETERMINED", "2022-03-15, SATISFIED"})
        void seesOnlyTheFactsUpToTheDay(LocalDate on, Verdict verdict) {
            assertThat(verdict("cej", on, YOUNG, Declaration.of(ON, Attributes.QPV, true)))
                    .isEqualTo(verdict);
        }

        @Test
        void doesNotSeeADeclarationForTheMonthMadeLater() {
            Fact later = Declaration.of(ON.plusDays(1), Attributes.QPV, true).forMonth(YearMonth.from(ON));

            assertThat(verdict("cej", ON, YOUNG, later)).isEqualTo(UNDETERMINED);
        }

        @ParameterizedTest
        @CsvSource({"2022-02-28, SATISFIED", "2022-03-01, REFUSED", "2022-03-14, REFUSED", "2022-03-15, SATISFIED"})
        void refusesWhileAnEnrolmentIsOpen(LocalDate on, Verdict verdict) {
            Entry entry = Entry.of(LocalDate.of(2022, 3, 1), PACEA);
            Exit exit = Exit.of(ON, PACEA, ExitReason.TERME);

            assertThat(verdict("pacea", on, YOUNG, entry, exit)).isEqualTo(verdict);
            assertThat(verdict("parrainage", on, YOUNG, entry, exit)).isEqualTo(SATISFIED);
        }

        @Test
        void refusesWhileAnIncompatibleEnrolmentIsOpen() {
            Declaration qpv = Declaration.of(LocalDate.of(2022, 1, 3), Attributes.QPV, true);
            Entry entry = Entry.of(LocalDate.of(2022, 3, 1), PACEA);

            assertThat(verdict("cej", ON, YOUNG, qpv)).isEqualTo(SATISFIED);
            assertThat(verdict("cej", ON, YOUNG, qpv, entry)).isEqualTo(REFUSED);
            assertThat(verdict("pacea", ON, YOUNG, qpv, Entry.of(ON, CEJ))).isEqualTo(SATISFIED);
        }

        @Test
        void givesEveryReason() {
            Dossier dossier = Dossier.of(
                    Subject.participant("J-1").born(LocalDate.of(1980, 1, 1)),
                    Declaration.of(ON, Attributes.QPV, false),
                    Entry.of(LocalDate.of(2022, 3, 1), PACEA),
                    Entry.of(LocalDate.of(2022, 3, 2), CEJ));

            Finding explanation = PARCOURS.diagnose(dossier, ON).of("cej").explanation();

            assertThat(explanation.in(Locale.FRENCH))
                    .isEqualTo("CEJ : entrée impossible. Ne réside pas en quartier prioritaire."
                            + " Déjà accompagné dans CEJ depuis le 2 mars 2022."
                            + " Déjà accompagné dans PACEA depuis le 1er mars 2022.");
            assertThat(explanation.reasons())
                    .extracting(refusal -> refusal.in(Locale.FRENCH))
                    .containsExactly(
                            "Ne réside pas en quartier prioritaire.",
                            "Ne réside pas en quartier prioritaire.",
                            "Déjà accompagné dans CEJ depuis le 2 mars 2022.",
                            "Déjà accompagné dans PACEA depuis le 1er mars 2022.");
        }

        @Test
        void askAgainstWhatWasKnown() {
            Fact late = Declaration.of(ON, Attributes.QPV, true)
                    .recorded(Provenance.NONE.recordedAt(OffsetDateTime.parse("2022-04-10T09:00:00+02:00")));
            Dossier dossier = Dossier.of(YOUNG, late);

            assertThat(PARCOURS.diagnose(dossier, ON).of("cej").verdict()).isEqualTo(SATISFIED);
            assertThat(PARCOURS.diagnose(dossier.asKnownOn(ON), ON).of("cej").verdict())
                    .isEqualTo(UNDETERMINED);
        }

        @Test
        void anUnknownDispositifIsRefusedWithTheClosest() {
            Golden.assertRefused(
                    "facade/unknown-dispositif",
                    () -> PARCOURS.diagnose(Dossier.of(YOUNG), ON).of("pacae"));
        }
    }

    @Nested
    class Questions {
        @Test
        void thatSettleTheMostComeFirst() {
            Diagnosis diagnosis = PARCOURS.diagnose(Dossier.of(Subject.participant("J-2")), ON);

            assertThat(List.copyOf(diagnosis.questions().entrySet()))
                    .isEqualTo(List.of(Map.entry(Attributes.BIRTH_DATE, 2L), Map.entry(Attributes.QPV, 1L)));
        }

        @Test
        void thatSettleAsManyAreInOrderOfName() {
            Parcours parcours = Parcours.of(List.of(TestPlugin.of(
                    "essai",
                    to -> to.dispositif(setting -> Dispositif.of(
                            CEJ,
                            setting.rules()
                                    .all(
                                            "cej.public",
                                            setting.rules()
                                                    .condition("essai.qpv", Attributes.SITE.is("nord"), Articles.NONE),
                                            setting.rules()
                                                    .condition(
                                                            "essai.qpv", Attributes.QPV.is(true), Articles.NONE)))))));

            assertThat(List.copyOf(
                            parcours.diagnose(Dossier.of(YOUNG), ON).questions().keySet()))
                    .isEqualTo(List.of(Attributes.QPV, Attributes.SITE));
        }

        @Test
        void areNotAskedWhereTheAnswerIsKnown() {
            Dossier refused = Dossier.of(YOUNG, Entry.of(ON, PACEA));

            assertThat(PARCOURS.diagnose(refused, ON).questions()).isEmpty();
        }
    }

    @Nested
    class Status {
        private final Dossier dossier = Dossier.of(YOUNG, Entry.of(ON, PACEA));

        @Test
        void isOfOneDispositif() {
            assertThat(PARCOURS.status(dossier, "pacea", ON).state()).isEqualTo(PathwayStatus.State.OPEN);
            assertThat(PARCOURS.status(dossier, "cej", ON).state()).isEqualTo(PathwayStatus.State.NONE);
        }

        @Test
        void isOfEveryPathwayEverEntered() {
            Dossier more =
                    dossier.with(Exit.of(ON.plusDays(5), PACEA, ExitReason.DEMANDE), Entry.of(ON.plusDays(5), CEJ));

            assertThat(PARCOURS.statuses(more, ON.minusDays(1)))
                    .extracting(status -> status.dispositif().code(), PathwayStatus::state)
                    .containsExactly(tuple("cej", PathwayStatus.State.NONE), tuple("pacea", PathwayStatus.State.NONE));
            assertThat(PARCOURS.statuses(more, ON.plusDays(6)))
                    .extracting(status -> status.dispositif().code(), PathwayStatus::state)
                    .containsExactly(
                            tuple("cej", PathwayStatus.State.OPEN), tuple("pacea", PathwayStatus.State.CLOSED));
            assertThat(PARCOURS.statuses(Dossier.of(YOUNG), ON)).isEmpty();
        }

        @Test
        void isRefusedForADispositifUnknownOrWithoutPathway() {
            Golden.assertRefused("facade/unknown-dispositif", () -> PARCOURS.status(dossier, "pacae", ON));
            Golden.assertRefused("facade/no-pathway", () -> PARCOURS.status(dossier, "parrainage", ON));
        }
    }

    @Nested
    class AnAllowance {
        private final Dossier dossier = Dossier.of(YOUNG);

        @Test
        void isOfAMonthOrAYear() {
            Allowance march = PARCOURS.allowance(dossier, "cej", YearMonth.of(2022, 3));
            Allowance year = PARCOURS.allowance(dossier, "cej", Year.of(2022));

            assertThat(march.amount()).contains(new BigDecimal("500.00"));
            assertThat(march.presumed()).containsExactly("benefits");
            assertThat(march.missing()).isEmpty();
            assertThat(year.amount()).isEmpty();
            assertThat(year.missing()).containsExactly(Attributes.TAX_HOUSEHOLD);
        }

        @ParameterizedTest
        @CsvSource({
            "2022-01, ''", // before the entry
            "2022-02, 2022-02-20",
            "2022-03, 2022-02-20",
            "2022-06, 2022-02-20", // the month of the exit
            "2022-07, ''"
        })
        void saysWhichEntriesTheLawDidNotAllow(YearMonth month, String entries) {
            Dossier entered = dossier.with(
                    Declaration.of(LocalDate.of(2022, 2, 20), Attributes.QPV, false),
                    Entry.of(LocalDate.of(2022, 2, 20), CEJ),
                    Exit.of(LocalDate.of(2022, 6, 10), CEJ, ExitReason.DEMANDE));

            assertThat(PARCOURS.allowance(entered, "cej", month).irregularEntries())
                    .extracting(irregular -> irregular.enrolment().start().toString())
                    .isEqualTo(entries.isEmpty() ? List.of() : List.of(entries));
        }

        @Test
        void saysNothingOfAnEntryThatWasAllowed() {
            Dossier entered = dossier.with(
                    Declaration.of(LocalDate.of(2022, 2, 20), Attributes.QPV, true),
                    Entry.of(LocalDate.of(2022, 2, 20), CEJ));
            Allowance year = PARCOURS.allowance(entered, "cej", Year.of(2022));

            assertThat(year.irregularEntries()).isEmpty();
            assertThat(year.months()).allMatch(month -> month.irregularEntries().isEmpty());
        }

        @Test
        void isRefusedForADispositifUnknownOrThatGivesNone() {
            Golden.assertRefused(
                    "facade/unknown-dispositif", () -> PARCOURS.allowance(dossier, "pacae", Year.of(2022)));
            Golden.assertRefused(
                    "facade/no-allowance", () -> PARCOURS.allowance(dossier, "pacea", YearMonth.of(2022, 3)));
            Golden.assertRefused("facade/no-allowance", () -> PARCOURS.allowance(dossier, "pacea", Year.of(2022)));
        }
    }

    @Nested
    class Agenda {
        private static final LocalDate DUE = LocalDate.of(2022, 4, 15);
        private final Dossier dossier = Dossier.of(YOUNG, Entry.of(ON, PACEA));

        private List<Due.State> states(LocalDate first, LocalDate last) {
            return PARCOURS.agenda(dossier, Days.between(first, last)).stream()
                    .map(AgendaItem::state)
                    .toList();
        }

        @Test
        void listsWhatIsRequiredByTheLastDay() {
            assertThat(states(ON, DUE.minusDays(1))).isEmpty();
            assertThat(states(ON, DUE)).containsExactly(Due.State.DUE);
        }

        @Test
        void showsAsLateWhatWasRequiredBeforeTheFirstDay() {
            assertThat(states(DUE, DUE.plusDays(9))).containsExactly(Due.State.DUE);
            assertThat(states(DUE.plusDays(1), DUE.plusDays(9))).containsExactly(Due.State.LATE);
        }

        @Test
        void listsWhatPathwaysBegunSinceRequire() {
            assertThat(states(ON.minusDays(30), DUE)).containsExactly(Due.State.DUE);
            assertThat(states(ON.minusDays(30), ON.minusDays(1))).isEmpty();
        }

        @Test
        void leavesOutWhatIsDone() {
            Dossier done = dossier.with(Step.of(ON.plusDays(3), StepKind.EVALUATION));

            assertThat(PARCOURS.agenda(done, Days.between(ON, DUE))).isEmpty();
        }

        @Test
        void leavesOutPathwaysThatHaveEnded() {
            Dossier ended = dossier.with(Exit.of(ON.plusDays(3), PACEA, ExitReason.DEMANDE));

            assertThat(PARCOURS.agenda(ended, Days.between(ON.plusDays(4), DUE)))
                    .isEmpty();
        }

        @Test
        void namesTheSubjectByItsReference() {
            AgendaItem item = PARCOURS.agenda(dossier, Days.between(ON, DUE)).get(0);

            assertThat(item.subject()).isEqualTo("J-1");
            assertThat(item.dispositif()).isEqualTo(PACEA);
            assertThat(item.due().id()).isEqualTo("essai.bilan");
        }

        @Test
        void isOfTheKindOfSubjectTheDispositifIsFor() {
            Dossier action = Dossier.of(Subject.of(SubjectKind.ACTION, "A-1"), Entry.of(ON, PACEA));

            assertThat(PARCOURS.agenda(action, Days.between(ON, DUE))).isEmpty();
        }
    }

    @Test
    void manyThreadsGetOneAnswer() {
        Dossier dossier = Dossier.of(YOUNG, Declaration.of(ON, Attributes.QPV, true), Entry.of(ON, PACEA));
        Diagnosis diagnosis = PARCOURS.diagnose(dossier, ON);

        assertThat(IntStream.range(0, 200).parallel().mapToObj(each -> PARCOURS.diagnose(dossier, ON)))
                .allMatch(diagnosis::equals);
    }
}
