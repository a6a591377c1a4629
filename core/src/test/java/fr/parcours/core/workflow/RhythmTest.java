package fr.parcours.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Confidence;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.parameter.ParameterValue;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.parameter.Stated;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two contacts a month, then three from 2022-03-01. */
class RhythmTest {
    private static final DispositifId PLIE = DispositifId.of("plie", "PLIE");
    private static final Parameters PARAMETERS = Stated.nothing()
            .value("essai.rythme", "2017-01-01", Confidence.LOCAL, "choix", "2")
            .value("essai.rythme", "2022-03-01", Confidence.LOCAL, "choix", "3")
            .value("essai.duree", "2017-01-01", Confidence.LOCAL, "choix", "3")
            .parameters();
    private static final Messages MESSAGES = Messages.of(RhythmTest.class, "essai");
    private static final Workflow WORKFLOW = Workflow.builder(PLIE, Rules.of(MESSAGES, PARAMETERS))
            .term(Limit.months(Parameter.whole("essai.duree"), "essai.terme"))
            .obligation(Rhythm.eachMonth(
                    "essai.contacts",
                    Parameter.whole("essai.rythme"),
                    "essai.bilan",
                    StepKind.CONTACT,
                    StepKind.ENTRETIEN))
            .build();

    @Test
    void eachWholeMonthOfTheEnrolmentIsDueOnItsLastDay() {
        assertThat(dues(Entry.of(day("2022-01-31"), PLIE)))
                .extracting(Due::by)
                .containsExactly(day("2022-02-28"), day("2022-03-30"), day("2022-04-30"));
    }

    @Test
    void aMonthThatTheExitCutsIsNotDue() {
        assertThat(dues(Entry.of(day("2022-01-10"), PLIE), Exit.of(day("2022-03-08"), PLIE, ExitReason.EMPLOI)))
                .extracting(Due::by)
                .containsExactly(day("2022-02-09"));
        assertThat(dues(Entry.of(day("2022-01-10"), PLIE), Exit.of(day("2022-03-09"), PLIE, ExitReason.EMPLOI)))
                .extracting(Due::by)
                .containsExactly(day("2022-02-09"), day("2022-03-09"));
    }

    @Test
    void theLastStepWantedMeetsItAndOnlyStepsOfTheMonthAndOfTheKindsCount() {
        assertThat(dues(
                        Entry.of(day("2022-01-10"), PLIE),
                        Step.of(day("2022-01-09"), StepKind.CONTACT),
                        Step.of(day("2022-01-10"), StepKind.CONTACT),
                        Step.of(day("2022-01-20"), StepKind.ATELIER),
                        Step.of(day("2022-02-09"), StepKind.ENTRETIEN),
                        Step.of(day("2022-02-10"), StepKind.ENTRETIEN)))
                .extracting(Due::metOn)
                .containsExactly(Optional.of(day("2022-02-09")), Optional.empty(), Optional.empty());
    }

    @Test
    void theFirstDayOfTheMonthChoosesTheNumber() {
        Fact[] facts = {
            Entry.of(day("2022-01-02"), PLIE),
            Step.of(day("2022-02-02"), StepKind.CONTACT),
            Step.of(day("2022-03-01"), StepKind.CONTACT),
            Step.of(day("2022-03-02"), StepKind.CONTACT),
            Step.of(day("2022-04-01"), StepKind.CONTACT)
        };
        assertThat(dues(facts))
                .extracting(Due::metOn)
                .containsExactly(Optional.empty(), Optional.of(day("2022-03-01")), Optional.empty());
    }

    private static List<Due> dues(Fact... facts) {
        Dossier dossier = Dossier.of(Subject.participant("J-1"), new ArrayList<>(List.of(facts)));
        return dues(WORKFLOW, dossier);
    }

    private static List<Due> dues(Workflow workflow, Dossier dossier) {
        return workflow.obligations(dossier, dossier.enrolments(PLIE).get(0), day("2022-12-31")).stream()
                .filter(due -> due.id().equals("essai.contacts"))
                .toList();
    }

    @Test
    void weeksAreFromMondayToSundayWholeAndNotSuspended() {
        Workflow weekly = Workflow.builder(PLIE, Rules.of(MESSAGES, PARAMETERS))
                .obligation(Rhythm.eachWeek(
                        "essai.contacts", Parameter.whole("essai.rythme"), "essai.bilan", StepKind.CONTACT))
                .build();
        Dossier dossier = Dossier.of(
                Subject.participant("J-1"),
                Entry.of(day("2022-01-04"), PLIE), // a Tuesday: its week is not whole
                Suspension.of(day("2022-01-23"), PLIE).until(day("2022-01-24")), // a Sunday and a Monday
                Step.of(day("2022-01-10"), StepKind.CONTACT),
                Step.of(day("2022-01-16"), StepKind.CONTACT),
                Exit.of(day("2022-02-12"), PLIE, ExitReason.EMPLOI)); // a Saturday: nor is that one

        assertThat(dues(weekly, dossier)).extracting(Due::by).containsExactly(day("2022-01-16"), day("2022-02-06"));
        assertThat(dues(weekly, dossier))
                .extracting(Due::metOn)
                .containsExactly(Optional.of(day("2022-01-16")), Optional.empty());
    }

    @Test
    void whatIsDueNamesTheStepsAndTheNumber() {
        Step step = Step.of(day("2022-01-10"), StepKind.CONTACT);
        Due first = dues(Entry.of(day("2022-01-10"), PLIE), step).get(0);

        assertThat(first.explanation().facts()).containsExactly(step);
        assertThat(first.explanation().parameters())
                .extracting(ParameterValue::parameter)
                .containsExactly("essai.rythme");
        assertThat(first.sources()).containsExactly("choix");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
