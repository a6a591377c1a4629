package fr.parcours.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.Golden;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.parameter.Stated;
import fr.parcours.core.rule.Explained;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.workflow.DerivedEnd.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the last day of an enrolment comes about. */
class DerivedEndTest {
    private static final DispositifId CEJ = DispositifId.of("cej", "CEJ");
    private static final Messages MESSAGES = Messages.of(DerivedEndTest.class, "essai");
    private static final Parameters PARAMETERS = Stated.nothing()
            .value("essai.terme", "2017-01-01", Confidence.S1, "L5131-6", "12")
            .value("essai.plafond", "2017-01-01", Confidence.S1, "D5131-16", "18")
            .value("essai.age-maximum", "2017-01-01", Confidence.S1, "L5131-3", "25")
            .value("essai.suspension", "2017-01-01", Confidence.S1, "R5132-1-3", "2")
            .value("essai.senior", "2017-01-01", Confidence.S1, "R5132-1-4", "15")
            .parameters();
    private static final Rules RULES = Rules.of(MESSAGES, PARAMETERS);
    private static final Limit TERM = Limit.months(Parameter.whole("essai.terme"), "essai.terme");
    private static final Limit CAP = Limit.months(Parameter.whole("essai.plafond"), "essai.plafond");
    private static final Limit AGE = Limit.age(Parameter.whole("essai.age-maximum"), "essai.limite-age");
    private static final Workflow WORKFLOW = Workflow.builder(CEJ, RULES)
            .term(TERM)
            .cap(CAP)
            .limit(AGE)
            .suspensionsPushTheTerm()
            .build();
    /** Suspended for two months at most; extended for training as long as it lasts, for seniors to fifteen months in all. */
    private static final Workflow REASONS = Workflow.builder(CEJ, RULES)
            .term(TERM)
            .suspensionsPushTheTerm(Parameter.whole("essai.suspension"))
            .extension("formation", ExtensionLimit.NONE)
            .extension("senior", ExtensionLimit.months(Parameter.whole("essai.senior"), "essai.terme"))
            .build();

    private static final LocalDate START = LocalDate.of(2022, 3, 15);
    private static final LocalDate ON = LocalDate.of(2022, 12, 31);
    private static final Subject SOMEONE = Subject.participant("J-1");

    private static Suspension suspension(String from, String until) {
        return Suspension.of(LocalDate.parse(from), CEJ).until(LocalDate.parse(until));
    }

    private static Extension extension(String until) {
        return Extension.of(LocalDate.of(2022, 6, 1), CEJ, LocalDate.parse(until));
    }

    private static DerivedEnd end(Workflow workflow, Subject subject, LocalDate on, Fact... facts) {
        List<Fact> all = new ArrayList<>(List.of(facts));
        all.add(Entry.of(START, CEJ));
        Dossier dossier = Dossier.of(subject, all);
        return workflow.end(dossier, dossier.enrolment(CEJ, START).orElseThrow(), on)
                .value()
                .orElseThrow();
    }

    private static DerivedEnd end(Fact... facts) {
        return end(WORKFLOW, SOMEONE, ON, facts);
    }

    private static Kind deciding(DerivedEnd end) {
        List<DerivedEnd.Piece> deciding =
                end.pieces().stream().filter(DerivedEnd.Piece::decides).toList();
        assertThat(deciding).hasSize(1);
        assertThat(deciding.get(0).lastDay()).isEqualTo(end.lastDay());
        return deciding.get(0).kind();
    }

    private static String story(DerivedEnd end) {
        return end.pieces().stream()
                .map(piece -> piece.lastDay() + " " + piece.kind() + (piece.decides() ? " (décide)" : "") + " : "
                        + piece.sentence().in(Locale.FRENCH))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void twelveMonthsFromTheEntry() {
        assertThat(end().lastDay()).isEqualTo("2023-03-14");
        assertThat(deciding(end())).isEqualTo(Kind.TERM);
        assertThat(end().pieces().get(0).parameters()).hasSize(1);
    }

    @Test
    void thirtyAndTenSuspendedDaysPushIt() {
        DerivedEnd end = end(suspension("2022-05-01", "2022-05-30"), suspension("2022-08-01", "2022-08-10"));

        assertThat(end.lastDay()).isEqualTo("2023-04-23");
        assertThat(deciding(end)).isEqualTo(Kind.SUSPENSION);
        assertThat(end.pieces()).extracting(DerivedEnd.Piece::days).containsExactly(0L, 30L, 10L, 0L);
    }

    @Test
    void anExtensionMovesItAndTheCapHoldsItBack() {
        DerivedEnd end = end(
                suspension("2022-05-01", "2022-05-30"),
                suspension("2022-08-01", "2022-08-10"),
                extension("2023-10-31"));

        assertThat(end.lastDay()).isEqualTo("2023-09-14");
        assertThat(deciding(end)).isEqualTo(Kind.CAP);
        Golden.assertText("explanations/derived-end", story(end));
    }

    @ParameterizedTest
    @CsvSource({
        // the term, 2023-03-14, and two months: 2023-05-14, the 61st day
        "2022-06-29, 60, 2023-05-13",
        "2022-06-30, 61, 2023-05-14",
        "2022-07-01, 61, 2023-05-14",
        "2022-12-01, 61, 2023-05-14"
    })
    void suspensionsPushTheTermNoFartherThanTheirMonths(String until, long days, String last) {
        DerivedEnd end = end(REASONS, SOMEONE, ON, suspension("2022-05-01", until));

        assertThat(end.lastDay()).isEqualTo(last);
        assertThat(end.pieces()).extracting(DerivedEnd.Piece::days).containsExactly(0L, days);
    }

    @Test
    void severalSuspensionsShareTheirMonths() {
        DerivedEnd end = end(
                REASONS,
                SOMEONE,
                ON,
                suspension("2022-05-01", "2022-05-30"),
                suspension("2022-07-01", "2022-07-30"),
                suspension("2022-09-01", "2022-09-30"));

        assertThat(end.pieces()).extracting(DerivedEnd.Piece::days).containsExactly(0L, 30L, 30L, 1L);
        assertThat(story(end)).contains("2 mois de suspension au plus en tout");
    }

    @ParameterizedTest
    @CsvSource({
        // fifteen months from the entry: 2023-06-14
        "senior, 2023-06-13, 2023-06-13",
        "senior, 2023-06-14, 2023-06-14",
        "senior, 2023-06-15, 2023-06-14",
        "formation, 2024-12-31, 2024-12-31", // nothing limits it
        "autre, 2023-06-14, 2023-03-14", // not one of the reasons: it adds nothing
        ", 2023-06-14, 2023-03-14"
    })
    void anExtensionGoesAsFarAsItsReasonLetsIt(String reason, String until, String last) {
        Extension extension =
                reason == null ? extension(until) : extension(until).reason(reason);

        assertThat(end(REASONS, SOMEONE, ON, extension).lastDay()).isEqualTo(last);
        assertThat(deciding(end(REASONS, SOMEONE, ON, extension)))
                .isEqualTo(last.equals("2023-03-14") ? Kind.TERM : Kind.EXTENSION);
    }

    @Test
    void suspendedDaysAddToTheLengthOfAReason() {
        Extension senior = extension("2024-12-31").reason("senior");

        assertThat(end(REASONS, SOMEONE, ON, suspension("2022-05-01", "2022-05-30"), senior)
                        .lastDay())
                .isEqualTo("2023-07-14");
    }

    @Test
    void theWidestOfTheReasonsDecides() {
        DerivedEnd end = end(
                REASONS,
                SOMEONE,
                ON,
                extension("2023-12-31").reason("senior"),
                Extension.of(LocalDate.of(2022, 7, 1), CEJ, LocalDate.of(2023, 8, 31))
                        .reason("formation"));

        assertThat(end.lastDay()).isEqualTo("2023-08-31");
        assertThat(story(end)).contains("prolongation demandée jusqu’au 31 décembre 2023, limitée au 14 juin 2023");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-22, 2023-04-23, SUSPENSION",
        "2023-04-23, 2023-04-23, SUSPENSION", // no later than what the suspensions give
        "2023-04-24, 2023-04-24, EXTENSION",
        "2023-09-13, 2023-09-13, EXTENSION",
        "2023-09-14, 2023-09-14, EXTENSION", // the cap's own day
        "2023-09-15, 2023-09-14, CAP"
    })
    void anExtensionDecidesBetweenTheSuspensionsAndTheCap(String until, LocalDate last, Kind decides) {
        DerivedEnd end =
                end(suspension("2022-05-01", "2022-05-30"), suspension("2022-08-01", "2022-08-10"), extension(until));

        assertThat(end.lastDay()).isEqualTo(last);
        assertThat(deciding(end)).isEqualTo(decides);
    }

    @Test
    void theLatestExtensionCountsWhateverTheirOrder() {
        assertThat(end(extension("2023-06-30"), extension("2023-05-31")).lastDay())
                .isEqualTo(end(extension("2023-05-31"), extension("2023-06-30")).lastDay())
                .isEqualTo("2023-06-30");
    }

    @Test
    void theCapIsNotPushed() {
        DerivedEnd end = end(WORKFLOW, SOMEONE, LocalDate.of(2023, 12, 31), suspension("2022-04-01", "2023-03-31"));

        assertThat(end.lastDay()).isEqualTo("2023-09-14");
        assertThat(deciding(end)).isEqualTo(Kind.CAP);
    }

    @Test
    void theDayBeforeABirthdayComesBeforeAllLimits() {
        DerivedEnd end = end(WORKFLOW, SOMEONE.born(LocalDate.of(1996, 11, 2)), ON, extension("2023-06-30"));

        assertThat(end.lastDay()).isEqualTo("2022-11-01");
        assertThat(deciding(end)).isEqualTo(Kind.LIMIT);
        assertThat(end.pieces())
                .extracting(piece -> piece.sentence().in(Locale.FRENCH))
                .contains("veille des 26 ans, le 2 novembre 2022");
    }

    @Test
    void aBirthDateLearntAfterTheEntryLimitsTheEnrolment() {
        DerivedEnd end =
                end(Declaration.of(LocalDate.of(2022, 4, 1), Attributes.BIRTH_DATE, LocalDate.of(1996, 11, 2)));

        assertThat(end.lastDay()).isEqualTo("2022-11-01");
    }

    @Test
    void aBirthDateNotKnownLimitsNothing() {
        assertThat(end().pieces()).extracting(DerivedEnd.Piece::kind).doesNotContain(Kind.LIMIT);
    }

    @Test
    void overlappingSuspensionsCountOnce() {
        DerivedEnd end = end(
                suspension("2022-05-01", "2022-05-20"),
                suspension("2022-05-11", "2022-05-30"),
                suspension("2022-05-15", "2022-05-16"));

        assertThat(end.lastDay()).isEqualTo("2023-04-13");
        assertThat(end.pieces()).extracting(DerivedEnd.Piece::days).containsExactly(0L, 30L, 0L);
    }

    @Test
    void suspensionsThatFollowEachOtherMakeOne() {
        DerivedEnd end = end(suspension("2022-05-11", "2022-05-20"), suspension("2022-05-01", "2022-05-10"));

        assertThat(end.pieces()).extracting(DerivedEnd.Piece::days).containsExactly(0L, 20L, 0L);
    }

    @Test
    void aSuspensionCountsInsideTheEnrolmentOnly() {
        assertThat(end(suspension("2022-03-01", "2022-03-14")).lastDay()).isEqualTo("2023-03-14");
        assertThat(end(suspension("2022-03-01", "2022-03-15")).lastDay()).isEqualTo("2023-03-15");
        assertThat(end(
                                suspension("2022-11-25", "2022-12-10"),
                                Exit.of(LocalDate.of(2022, 11, 30), CEJ, ExitReason.ABANDON))
                        .lastDay())
                .isEqualTo("2023-03-20");
    }

    @Test
    void aRunningSuspensionCountsUpToTheDayAskedAbout() {
        Suspension running = Suspension.of(LocalDate.of(2022, 5, 1), CEJ);

        assertThat(end(WORKFLOW, SOMEONE, LocalDate.of(2022, 4, 30), running).lastDay())
                .isEqualTo("2023-03-14");
        assertThat(end(WORKFLOW, SOMEONE, LocalDate.of(2022, 5, 1), running).lastDay())
                .isEqualTo("2023-03-15");
        assertThat(end(WORKFLOW, SOMEONE, LocalDate.of(2022, 5, 10), running).lastDay())
                .isEqualTo("2023-03-24");
    }

    @Test
    void aSuspensionThatEndsBeforeItStartsCountsForNothing() {
        assertThat(end(suspension("2022-05-10", "2022-05-01")).lastDay()).isEqualTo("2023-03-14");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-14, 2023-03-24", // the last day: there is still something to suspend
        "2023-03-15, 2023-03-14", // the day after: nothing is left
        "2023-03-16, 2023-03-14"
    })
    void aSuspensionThatBeginsAfterTheTermAddsNothing(LocalDate from, LocalDate last) {
        Suspension late = Suspension.of(from, CEJ).until(from.plusDays(9));

        DerivedEnd end = end(WORKFLOW, SOMEONE, LocalDate.of(2023, 12, 31), late);

        assertThat(end.lastDay()).isEqualTo(last);
    }

    /** While it runs, the end is what it would be if the suspension stopped that day, and says so. */
    @ParameterizedTest
    @CsvSource({
        "2022-05-31, 2023-03-14, false", // the day before it begins
        "2022-06-01, 2023-03-15, true",
        "2022-06-10, 2023-03-24, true",
        "2022-06-11, 2023-03-25, true"
    })
    void aSuspensionWithoutAnEndMakesAProvisionalOne(LocalDate on, LocalDate last, boolean provisional) {
        Suspension running = Suspension.of(LocalDate.of(2022, 6, 1), CEJ);

        DerivedEnd end = end(WORKFLOW, SOMEONE, on, running);

        assertThat(end.lastDay()).isEqualTo(last);
        assertThat(end.isProvisional()).isEqualTo(provisional);
        assertThat(end.pieces().stream().filter(DerivedEnd.Piece::isRunning).count())
                .isEqualTo(provisional ? 1 : 0);
    }

    @Test
    void aRunningSuspensionIsReported() {
        LocalDate on = LocalDate.of(2022, 6, 10);
        Dossier dossier =
                Dossier.of(SOMEONE, List.of(Entry.of(START, CEJ), Suspension.of(LocalDate.of(2022, 6, 1), CEJ)));
        Explained<DerivedEnd> end =
                WORKFLOW.end(dossier, dossier.enrolment(CEJ, on).orElseThrow(), on);

        assertThat(end.explanation().in(Locale.FRENCH))
                .isEqualTo("CEJ : dernier jour le 24 mars 2023 si la suspension s’arrête le 10 juin 2022.");
        assertThat(end.value().orElseThrow().pieces().get(1).sentence().in(Locale.FRENCH))
                .isEqualTo("suspension en cours depuis le 1er juin 2022 : 10 jours jusqu’au 10 juin 2022,"
                        + " fin provisoire qui recule tant qu’elle dure");
    }

    @Test
    void whatTheCapDecidesIsNotProvisional() {
        DerivedEnd end = end(WORKFLOW, SOMEONE, LocalDate.of(2023, 3, 1), Suspension.of(LocalDate.of(2022, 4, 1), CEJ));

        assertThat(end.lastDay()).isEqualTo("2023-09-14");
        assertThat(end.isProvisional()).isFalse();
    }

    @Test
    void anExitStopsARunningSuspension() {
        LocalDate exit = LocalDate.of(2022, 6, 10);
        Dossier dossier = Dossier.of(
                SOMEONE,
                List.of(
                        Entry.of(START, CEJ),
                        Suspension.of(LocalDate.of(2022, 6, 1), CEJ),
                        Exit.of(exit, CEJ, ExitReason.EMPLOI)));

        assertThat(WORKFLOW.end(dossier, dossier.enrolment(CEJ, exit).orElseThrow(), exit.plusDays(5))
                        .value()
                        .orElseThrow()
                        .isProvisional())
                .isFalse();
    }

    @Test
    void aSuspensionCountsWhileTheEarlierOnesPushTheTermBeyondItsFirstDay() {
        LocalDate later = LocalDate.of(2023, 12, 31);
        Suspension first = suspension("2023-03-01", "2023-03-10");

        assertThat(end(WORKFLOW, SOMEONE, later, first, suspension("2023-03-24", "2023-03-28"))
                        .lastDay())
                .isEqualTo("2023-03-29");
        assertThat(end(WORKFLOW, SOMEONE, later, first, suspension("2023-03-25", "2023-03-28"))
                        .lastDay())
                .isEqualTo("2023-03-24");
    }

    @Test
    void aSuspensionDuringAnExtensionAddsNothingAndTheEndSaysWhy() {
        DerivedEnd end = end(
                WORKFLOW,
                SOMEONE,
                LocalDate.of(2023, 12, 31),
                extension("2023-06-30"),
                suspension("2023-04-01", "2023-04-10"));

        assertThat(end.lastDay()).isEqualTo("2023-06-30");
        assertThat(end.pieces())
                .filteredOn(piece -> piece.kind() == Kind.SUSPENSION)
                .singleElement()
                .satisfies(piece -> {
                    assertThat(piece.days()).isZero();
                    assertThat(piece.sentence().in(Locale.FRENCH))
                            .isEqualTo("suspension du 1er avril 2023 au 10 avril 2023, pendant la prolongation,"
                                    + " dont le jour est fixé : elle n’ajoute rien");
                });
    }

    @Test
    void everyPieceNamesTheFactItRestsOn() {
        Suspension suspended = suspension("2022-05-01", "2022-05-30");
        Extension extended = extension("2023-10-31");
        DerivedEnd end = end(suspended, extended);

        assertThat(end.pieces())
                .flatExtracting(piece -> piece.explanation().facts())
                .contains(suspended, extended);
    }

    @Test
    void suspensionsPushOnlyWhereTheDispositifSaysSo() {
        Workflow still = Workflow.builder(CEJ, RULES).term(TERM).build();

        assertThat(end(still, SOMEONE, ON, suspension("2022-05-01", "2022-05-30"))
                        .lastDay())
                .isEqualTo("2023-03-14");
    }

    @Test
    void anotherDispositifsFactsMoveNothing() {
        DispositifId other = DispositifId.of("plie", "PLIE");

        assertThat(end(
                                Suspension.of(LocalDate.of(2022, 5, 1), other),
                                Extension.of(LocalDate.of(2022, 5, 1), other, LocalDate.of(2023, 6, 30)))
                        .lastDay())
                .isEqualTo("2023-03-14");
    }

    @Test
    void nothingLimitsAnEnrolmentWithoutLimit() {
        Dossier dossier = Dossier.of(SOMEONE, Entry.of(START, CEJ));

        assertThat(Workflow.builder(CEJ, RULES)
                        .build()
                        .end(dossier, dossier.enrolments(CEJ).get(0), ON)
                        .value())
                .isEqualTo(Optional.empty());
        assertThat(end(Workflow.builder(CEJ, RULES).cap(CAP).build(), SOMEONE, ON)
                        .lastDay())
                .isEqualTo("2023-09-14");
        assertThat(end(Workflow.builder(CEJ, RULES).build(), SOMEONE, ON, extension("2022-12-31"))
                        .lastDay())
                .isEqualTo("2022-12-31");
    }

    @Property(tries = 150)
    void thePiecesAddUpToTheDay(
            @ForAll @Size(max = 5) List<@IntRange(min = -30, max = 500) Integer> starts,
            @ForAll @IntRange(min = 1, max = 120) int length,
            @ForAll @IntRange(min = 300, max = 700) int extended,
            @ForAll boolean withExtension) {
        List<Fact> facts = new ArrayList<>();
        for (int start : starts) {
            LocalDate from = START.plusDays(start);
            facts.add(Suspension.of(from, CEJ).until(from.plusDays(length - 1)));
        }
        if (withExtension) {
            facts.add(Extension.of(START, CEJ, START.plusDays(extended)));
        }
        DerivedEnd end = end(WORKFLOW, SOMEONE, START.plusYears(3), facts.toArray(Fact[]::new));

        LocalDate expected = START.plusMonths(12).minusDays(1);
        for (DerivedEnd.Piece piece : end.pieces()) {
            switch (piece.kind()) {
                case TERM -> assertThat(piece.lastDay()).isEqualTo(expected);
                case SUSPENSION -> {
                    expected = expected.plusDays(piece.days());
                    assertThat(piece.lastDay()).isEqualTo(expected);
                }
                case EXTENSION -> expected = piece.lastDay().isAfter(expected) ? piece.lastDay() : expected;
                case CAP, LIMIT, EXIT -> expected = piece.lastDay().isBefore(expected) ? piece.lastDay() : expected;
            }
        }
        assertThat(end.lastDay()).isEqualTo(expected);
        assertThat(deciding(end)).isNotNull();
    }
}
