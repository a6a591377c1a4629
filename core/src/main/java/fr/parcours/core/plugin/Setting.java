package fr.parcours.core.plugin;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.lifecycle.Stable;
import fr.parcours.core.message.Labels;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.rule.Endings;
import fr.parcours.core.rule.Inquiry;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Territory;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.core.workflow.Workflow;
import java.time.LocalDate;

/**
 * What a plug-in's factories are given: the parameters in force, the structure's communes, the words of the suite, the
 * plug-in's own wordings. It makes rules and workflows that use them; whatever they judge is then read through an
 * {@link Inquiry}. Immutable and thread-safe.
 */
@Stable
public final class Setting {
    private final Rules rules;

    private Setting(Rules rules) {
        this.rules = rules;
    }

    /**
     * Obtains the setting of a plug-in, from its wordings, a structure's communes, and the words of a suite with their labels.
     */
    public static Setting of(
            Messages messages, Parameters parameters, Territory territory, Vocabulary vocabulary, Labels labels) {
        return new Setting(Rules.of(messages, parameters, territory, vocabulary, labels));
    }

    /** Returns this setting in a suite that knows when enrolments end. */
    public Setting knowing(Endings endings) {
        return new Setting(rules.knowing(endings));
    }

    /** Gets the factory of rules that use the plug-in's wordings and the parameters. */
    public Rules rules() {
        return rules;
    }

    /** Begins the workflow of a dispositif, whose limits and obligations use the plug-in's wordings. */
    public Workflow.Builder workflow(DispositifId dispositif) {
        return Workflow.builder(dispositif, rules);
    }

    /** Gets the parameters in force: those of all plug-ins, with the structure's values over them. */
    public Parameters parameters() {
        return rules.parameters();
    }

    /** Gets the structure's groups of communes. */
    public Territory territory() {
        return rules.territory();
    }

    /** Gets all the words assembled. */
    public Vocabulary vocabulary() {
        return rules.vocabulary();
    }

    /** Gets what people read for the values of attributes. */
    public Labels labels() {
        return rules.labels();
    }

    /** Obtains a sentence in the plug-in's wordings. */
    public Sentence sentence(String key, Object... values) {
        return rules.sentence(key, values);
    }

    /** Obtains an inquiry about a dossier on a day that explains nothing: for checks and listings. */
    public Inquiry asking(Dossier dossier, LocalDate on) {
        return rules.answering(dossier, on);
    }
}
