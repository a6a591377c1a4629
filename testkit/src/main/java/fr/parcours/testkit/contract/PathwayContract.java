package fr.parcours.testkit.contract;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fr.parcours.core.lifecycle.Experimental;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.vocabulary.Word;
import fr.parcours.core.workflow.Due;
import fr.parcours.core.workflow.PathwayStatus;
import org.junit.jupiter.api.Test;

/** What the pathways of a plug-in promise. */
@SuppressWarnings("exports") // who implements it has JUnit; who does not never loads it
@Experimental
public interface PathwayContract extends Contract {
    /** A pathway says where anyone stands on any day. */
    @Test
    default void pathwaysSayWhereEveryoneStands() {
        Faults faults = new Faults();
        Trials.answer(withWorkflows(), Question.Kind.STANDING, faults);
        faults.report();
    }

    /** A pathway answers the same twice. */
    @Test
    default void pathwaysAnswerTwiceTheSame() {
        Faults faults = new Faults();
        Trials.answerTwiceTheSame(withWorkflows(), Question.Kind.STANDING, faults);
        faults.report();
    }

    /** A pathway says why, in French and in English. */
    @Test
    default void pathwaysExplainThemselves() {
        Faults faults = new Faults();
        Trials.explain(withWorkflows(), Question.Kind.STANDING, faults);
        faults.report();
    }

    /** Obligations have an id with the prefix of the plug-in, and are met only by what has happened. */
    @Test
    default void obligationsAreMetByWhatHappened() {
        Trial trial = withWorkflows();
        Faults faults = new Faults();
        for (Trial.Answered each : trial.answered(Question.Kind.STANDING)) {
            PathwayStatus stand = each.question().status();
            for (Due due : stand.obligations()) {
                String name = "the obligation '" + due.id() + "'";
                faults.check(
                        trial.isOwn(due.id()),
                        name + " does not begin with '" + trial.descriptor().id() + ".'");
                faults.check(
                        due.metOn().filter(day -> day.isAfter(stand.on())).isEmpty(),
                        each.question() + ": " + name + " is met by something yet to come");
            }
        }
        faults.report();
    }

    /** Dispositifs, phases and exit reasons are words; a workflow is that of its dispositif. */
    @Test
    default void phasesAndExitReasonsAreWords() {
        Trial trial = Trial.of(this);
        assumeFalse(trial.dispositifs().isEmpty(), "the plug-in has no dispositif");
        Faults faults = new Faults();
        for (Dispositif dispositif : trial.dispositifs()) {
            isWord(trial, dispositif.id(), faults);
            dispositif.workflow().ifPresent(workflow -> {
                faults.check(
                        workflow.dispositif().equals(dispositif.id()),
                        "the pathway of '" + dispositif.id() + "' is that of '" + workflow.dispositif() + "'");
                workflow.exitReasons().forEach(reason -> isWord(trial, reason, faults));
                workflow.phases().forEach(phase -> isWord(trial, phase, faults));
            });
        }
        faults.report();
    }

    /** Any attribute or fact that changes an end, a due date or a state is cited; an unrelated fact changes nothing. */
    @Test
    default void whatMovesAPathwayIsCited() {
        Faults faults = new Faults();
        Change.areCited(withWorkflows(), Question.Kind.STANDING, Trials.CHANGED_QUESTIONS, faults);
        faults.report();
    }

    private Trial withWorkflows() {
        Trial trial = Trial.of(this);
        assumeFalse(trial.workflows().isEmpty(), "the plug-in lays out no pathway");
        return trial;
    }

    private static void isWord(Trial trial, Word word, Faults faults) {
        faults.check(
                trial.vocabulary().codes(word.list()).contains(word.code()),
                "'" + word + "' is no word of the list '" + word.list() + "'");
    }
}
