package fr.parcours.testkit.contract;

import fr.parcours.core.rule.Finding;
import fr.parcours.testkit.contract.Question.Answer;
import java.util.List;
import java.util.Objects;

/** What is held of answers of every kind. */
final class Trials {
    /** How many questions are asked again about changed dossiers: each is, some hundred times. */
    static final int CHANGED_QUESTIONS = 24;

    /** One question in so many is asked twice. */
    private static final int ASKED_TWICE = 3;

    private Trials() {}

    static Answer answer(Trial.Answered answered) {
        return Objects.requireNonNull(answered.answer());
    }

    /** Checks that every question is answered. */
    static void answer(Trial trial, Question.Kind kind, Faults faults) {
        trial.asked(kind).forEach(each -> faults.check(each.thrown() == null, each.question() + ": " + each.thrown()));
    }

    /** Checks that every question is answered the same twice, and that what is answered alone is what is explained. */
    static void answerTwiceTheSame(Trial trial, Question.Kind kind, Faults faults) {
        List<Trial.Answered> answered = trial.answered(kind);
        for (int index = 0; index < answered.size(); index += ASKED_TWICE) {
            Trial.Answered each = answered.get(index);
            Answer answer = answer(each);
            faults.check(
                    each.question().answer().whole().equals(answer.whole()), each.question() + ": two answers differ");
            faults.check(
                    each.question().value().equals(answer.value()),
                    each.question() + ": answered alone, it is not what is explained");
        }
    }

    /** Checks that every answer explains itself under ids of the plug-in. */
    static void explain(Trial trial, Question.Kind kind, Faults faults) {
        faults.readingWith(trial.vocabulary());
        trial.answered(kind)
                .forEach(each -> answer(each).explanation().stream()
                        .forEach(part -> explain(trial, each.question(), part, faults)));
    }

    private static void explain(Trial trial, Question question, Finding part, Faults faults) {
        String name = "the rule '" + part.rule() + "', " + part.verdict().code() + ",";
        faults.check(
                trial.isOwn(part.rule()) || part.rule().startsWith("diagnosis."),
                name + " does not begin with '" + trial.descriptor().id() + ".'");
        faults.checkWritten(part.sentence(), question.dispositif().id() + ": " + name);
        part.appraisal().forEach(appraisal -> {
            faults.checkWritten(appraisal.what(), name);
            faults.checkWritten(appraisal.by(), name);
        });
    }
}
