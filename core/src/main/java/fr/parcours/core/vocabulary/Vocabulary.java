package fr.parcours.core.vocabulary;

import fr.parcours.core.lifecycle.Stable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All the words of an assembly, one instance per word. Immutable and thread-safe.
 *
 * <p>Words of one list have different codes, which the assembly checks.
 */
@Stable
public final class Vocabulary {
    private static final List<Word> CORE = coreWords();
    private static final Vocabulary CORE_VOCABULARY = of(List.of());

    private final Map<String, Map<String, Word>> lists;

    private Vocabulary(Map<String, Map<String, Word>> lists) {
        this.lists = lists;
    }

    /** Gets the vocabulary of the core words only. */
    public static Vocabulary core() {
        return CORE_VOCABULARY;
    }

    /**
     * Obtains the vocabulary made of the core words and some others.
     *
     * @throws IllegalArgumentException if a code is twice in one list
     */
    public static Vocabulary of(Collection<? extends Word> words) {
        Map<String, Map<String, Word>> lists = new HashMap<>();
        List<Word> all = new ArrayList<>(CORE);
        all.addAll(words);
        for (Word word : all) {
            Word other =
                    lists.computeIfAbsent(word.list(), list -> new HashMap<>()).putIfAbsent(word.code(), word);
            if (other != null) {
                throw new IllegalArgumentException("the list '" + word.list() + "' has the code '" + word + "' twice");
            }
        }
        return new Vocabulary(lists);
    }

    /** Gets the core words, in a fixed order. */
    public static List<Word> coreWordList() {
        return CORE;
    }

    /**
     * Finds the owner's word for a word that is only named, or equal; the word itself when no one owns it.
     *
     * @param <W> class of the word
     */
    @SuppressWarnings("unchecked") // words of one list are of one class
    public <W extends Word> W resolve(W word) {
        Word owned = lists.getOrDefault(word.list(), Map.of()).get(word.code());
        return owned == null || !owned.equals(word) ? word : (W) owned;
    }

    /** Finds a kind of step. */
    public Optional<StepKind> step(String code) {
        return word("step", code, StepKind.class);
    }

    /** Finds a kind of outcome. */
    public Optional<OutcomeKind> outcome(String code) {
        return word("outcome", code, OutcomeKind.class);
    }

    /** Finds an aid scheme. */
    public Optional<AidScheme> aid(String code) {
        return word("aid", code, AidScheme.class);
    }

    /** Finds a dispositif. */
    public Optional<DispositifId> dispositif(String code) {
        return word("dispositif", code, DispositifId.class);
    }

    /** Finds a phase. */
    public Optional<PhaseId> phase(String code) {
        return word("phase", code, PhaseId.class);
    }

    /** Finds an exit reason. */
    public Optional<ExitReason> reason(String code) {
        return word("reason", code, ExitReason.class);
    }

    /** Finds a keyword of a list. */
    public Optional<Keyword> keyword(Keyword.Topic topic, String code) {
        return word(topic.field(), code, Keyword.class);
    }

    /** Finds an attribute. */
    public Optional<Attribute<?>> attribute(String name) {
        return Optional.ofNullable(
                (Attribute<?>) lists.getOrDefault("attribute", Map.of()).get(name));
    }

    /** Gets the codes of a list, in alphabetical order; empty for an unknown list. */
    public Set<String> codes(String list) {
        return Collections.unmodifiableSet(new TreeMap<>(lists.getOrDefault(list, Map.of())).navigableKeySet());
    }

    /** Gets the words of a list, in alphabetical order of code; empty for an unknown list. */
    public Collection<Word> words(String list) {
        return Collections.unmodifiableCollection(new TreeMap<>(lists.getOrDefault(list, Map.of())).values());
    }

    private <W extends Word> Optional<W> word(String list, String code, Class<W> type) {
        Map<String, Word> words = lists.get(list);
        return words == null ? Optional.empty() : Optional.ofNullable(type.cast(words.get(code)));
    }

    private static List<Word> coreWords() {
        List<Word> words = new ArrayList<>(List.of(
                DispositifId.MISSION_LOCALE,
                StepKind.ENTRETIEN,
                StepKind.ATELIER,
                StepKind.INFORMATION_COLLECTIVE,
                StepKind.CONTACT,
                StepKind.STAGE,
                StepKind.PRESTATION,
                StepKind.MISE_EN_RELATION,
                StepKind.PERMANENCE,
                StepKind.EVENEMENT,
                StepKind.DIAGNOSTIC,
                StepKind.SIGNATURE,
                StepKind.EVALUATION,
                StepKind.CONVOCATION,
                StepKind.DEMANDE,
                StepKind.DECISION,
                StepKind.NOTIFICATION,
                StepKind.SANCTION,
                StepKind.CONFIRMATION,
                StepKind.ACTIVITE,
                OutcomeKind.INTERIM,
                OutcomeKind.CDD,
                OutcomeKind.CDI,
                OutcomeKind.PEC,
                OutcomeKind.CIE,
                OutcomeKind.CONTRAT_INSERTION,
                OutcomeKind.APPRENTISSAGE,
                OutcomeKind.PROFESSIONNALISATION,
                OutcomeKind.CREATION_ENTREPRISE,
                OutcomeKind.FORMATION,
                OutcomeKind.SCOLARITE,
                OutcomeKind.SERVICE_CIVIQUE,
                OutcomeKind.BENEVOLAT,
                PhaseId.DIAGNOSTIC,
                PhaseId.AUTONOMIE,
                PhaseId.SUIVI,
                PhaseId.ACCOMPAGNEMENT,
                ExitReason.EMPLOI_DURABLE,
                ExitReason.EMPLOI,
                ExitReason.CREATION,
                ExitReason.ALTERNANCE,
                ExitReason.FORMATION,
                ExitReason.SCOLARITE,
                ExitReason.QUALIFICATION,
                ExitReason.DYNAMIQUE,
                ExitReason.AUTONOMIE,
                ExitReason.TERME,
                ExitReason.LIMITE_AGE,
                ExitReason.DEMANDE,
                ExitReason.ABANDON,
                ExitReason.NON_RESPECT,
                ExitReason.DEMENAGEMENT,
                ExitReason.SANTE,
                ExitReason.RETRAITE,
                ExitReason.DECES,
                Keyword.JEUNES,
                Keyword.MINEURS,
                Keyword.ADULTES,
                Keyword.GARANTIE_JEUNES,
                Keyword.PRESENCE,
                Keyword.DISTANCE,
                Keyword.TELEPHONE));
        words.addAll(Attributes.ALL);
        return List.copyOf(words);
    }
}
