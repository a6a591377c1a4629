package fr.parcours.core.plugin;

import fr.parcours.core.message.Messages;
import fr.parcours.core.parameter.Parameters;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.vocabulary.Territory;
import fr.parcours.core.vocabulary.Vocabulary;

/**
 * What a plug-in's factories are given.
 *
 * @param parameters its parameters and everyone's, overridden by the structure
 * @param territory the structure's groups of communes
 * @param vocabulary all the words assembled
 * @param messages the plug-in's own wordings
 */
public record Setting(Parameters parameters, Territory territory, Vocabulary vocabulary, Messages messages) {
    /** Obtains rules that speak with the plug-in's wordings and read the parameters. */
    public Rules rules() {
        return Rules.of(messages, parameters);
    }
}
