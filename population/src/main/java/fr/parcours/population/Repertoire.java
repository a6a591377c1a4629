package fr.parcours.population;

import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.core.vocabulary.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What random dossiers are written with: the words of a vocabulary, laid out for drawing, and the pathways behind some.
 *
 * @param registration the registration with the mission locale, which everyone begins with
 * @param pathways all the others that people may enter
 * @param steps all but the interview
 * @param aids all but those that an allowance bounds
 * @param attributes those declared of each kind of subject; the activity follows from outcomes
 * @param olderPublic whether a dispositif for people over 30 is among the words
 */
record Repertoire(
        Pathway registration,
        List<Pathway> pathways,
        List<StepKind> steps,
        List<OutcomeKind> outcomes,
        List<AidScheme> aids,
        List<PhaseId> phases,
        List<ExitReason> reasons,
        Map<Keyword.Topic, List<Keyword>> keywords,
        Map<SubjectKind, List<Attribute<?>>> attributes,
        boolean olderPublic) {
    /** Read from the subject, written on a step, or given by outcomes: not drawn as declarations. */
    private static final Set<Attribute<?>> NOT_DRAWN = Set.of(
            Attributes.BIRTH_DATE,
            Attributes.SEX,
            Attributes.STATE,
            Attributes.ACTIVITY,
            Attributes.CONTRACT,
            Attributes.WEEKLY_HOURS);

    static Repertoire of(Vocabulary vocabulary, Collection<Dispositif> dispositifs) {
        List<Pathway> pathways = list(vocabulary, "dispositif", DispositifId.class).stream()
                .map(id -> new Pathway(
                        id,
                        dispositifs.stream()
                                .filter(each -> each.id().equals(id))
                                .findFirst()))
                .filter(Pathway::isForPeople)
                .toList();
        Map<Keyword.Topic, List<Keyword>> keywords = new EnumMap<>(Keyword.Topic.class);
        for (Keyword.Topic topic : Keyword.Topic.values()) {
            keywords.put(topic, list(vocabulary, topic.field(), Keyword.class));
        }
        Map<SubjectKind, List<Attribute<?>>> attributes = new EnumMap<>(SubjectKind.class);
        for (SubjectKind kind : SubjectKind.values()) {
            List<Attribute<?>> drawn = new ArrayList<>();
            vocabulary.words("attribute").stream()
                    .map(word -> (Attribute<?>) word)
                    .filter(attribute -> attribute.isOf(kind) && !NOT_DRAWN.contains(attribute))
                    .forEach(drawn::add);
            attributes.put(kind, List.copyOf(drawn));
        }
        return new Repertoire(
                pathways.stream()
                        .filter(pathway -> pathway.id().equals(DispositifId.MISSION_LOCALE))
                        .findFirst()
                        .orElseGet(() -> new Pathway(DispositifId.MISSION_LOCALE, Optional.empty())),
                pathways.stream()
                        .filter(pathway -> !pathway.id().equals(DispositifId.MISSION_LOCALE))
                        .toList(),
                without(list(vocabulary, "step", StepKind.class), StepKind.ENTRETIEN),
                list(vocabulary, "outcome", OutcomeKind.class),
                list(vocabulary, "aid", AidScheme.class).stream()
                        .filter(scheme -> pathways.stream()
                                .noneMatch(pathway -> pathway.schemes().contains(scheme)))
                        .toList(),
                list(vocabulary, "phase", PhaseId.class),
                without(list(vocabulary, "reason", ExitReason.class), ExitReason.DECES),
                keywords,
                attributes,
                vocabulary.dispositif("plie").isPresent());
    }

    private static <W extends Word> List<W> list(Vocabulary vocabulary, String list, Class<W> type) {
        return vocabulary.words(list).stream().map(type::cast).toList();
    }

    private static <W extends Word> List<W> without(List<W> words, W left) {
        return words.stream().filter(word -> !word.equals(left)).toList();
    }

    /** Gets the pathways whose allowance bounds a scheme. */
    List<Pathway> bounding(AidScheme scheme) {
        return pathways.stream()
                .filter(pathway -> pathway.schemes().contains(scheme))
                .toList();
    }
}
