package fr.parcours.population;

import fr.parcours.core.allowance.AllowanceScale;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.rule.Rules;
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
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.assembly.Owned;
import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a suite, laid out for drawing some at random, with the dispositifs that say how some of them go together.
 *
 * @param dispositifs all but the registration with the mission locale, unless it is a pathway
 * @param pathways the dispositifs with a workflow
 * @param steps all but the interview
 * @param aids all but those that a scale bounds
 * @param scales what bounds the aids of a scheme
 * @param attributes those declared of each kind of subject
 * @param olderPublic whether a dispositif for people over 30 is among the words
 */
record Words(
        List<DispositifId> dispositifs,
        Map<DispositifId, Dispositif> pathways,
        List<StepKind> steps,
        List<OutcomeKind> outcomes,
        List<AidScheme> aids,
        List<Scale> scales,
        List<PhaseId> phases,
        List<ExitReason> reasons,
        Map<Keyword.Topic, List<Keyword>> keywords,
        Map<SubjectKind, List<Attribute<?>>> attributes,
        boolean olderPublic) {
    /** Read from the subject or written on a step, not declared. */
    private static final Set<Attribute<?>> NOT_DECLARED =
            Set.of(Attributes.BIRTH_DATE, Attributes.SEX, Attributes.STATE);

    /** Money of one scheme, given by one dispositif. */
    record Scale(DispositifId dispositif, AidScheme scheme, AllowanceScale allowance, Rules rules) {
        private static Stream<Scale> of(Dispositif dispositif) {
            return dispositif.allowance().stream()
                    .flatMap(scale -> scale.schemes().stream()
                            .map(scheme -> new Scale(dispositif.id(), scheme, scale, dispositif.rules())));
        }

        /** Computes what a month gives, nothing while it is not known. */
        BigDecimal of(Dossier dossier, YearMonth month) {
            return allowance
                    .month(rules.answering(dossier, month.atDay(1)), month)
                    .value()
                    .orElse(BigDecimal.ZERO);
        }

        /** Computes what a year gives, nothing while it is not known. */
        BigDecimal of(Dossier dossier, Year year) {
            return allowance
                    .year(rules.answering(dossier, year.atDay(1)), year)
                    .value()
                    .orElse(BigDecimal.ZERO);
        }
    }

    static Words of(Parcours parcours) {
        Vocabulary vocabulary = parcours.vocabulary();
        List<Dispositif> installed =
                parcours.dispositifs().stream().map(Owned::value).toList();
        Map<DispositifId, Dispositif> pathways = installed.stream()
                .filter(dispositif -> dispositif.workflow().isPresent())
                .collect(Collectors.toUnmodifiableMap(Dispositif::id, Function.identity()));
        List<Scale> scales = installed.stream().flatMap(Scale::of).toList();
        Map<Keyword.Topic, List<Keyword>> keywords = new EnumMap<>(Keyword.Topic.class);
        for (Keyword.Topic topic : Keyword.Topic.values()) {
            keywords.put(topic, list(vocabulary, topic.field(), Keyword.class));
        }
        Map<SubjectKind, List<Attribute<?>>> attributes = new EnumMap<>(SubjectKind.class);
        for (SubjectKind kind : SubjectKind.values()) {
            List<Attribute<?>> declared = new ArrayList<>();
            for (String name : vocabulary.codes("attribute")) {
                vocabulary
                        .attribute(name)
                        .filter(attribute -> attribute.isOf(kind) && !NOT_DECLARED.contains(attribute))
                        .ifPresent(declared::add);
            }
            attributes.put(kind, List.copyOf(declared));
        }
        return new Words(
                list(vocabulary, "dispositif", DispositifId.class).stream()
                        .filter(id -> !id.equals(DispositifId.MISSION_LOCALE)) // everybody begins there
                        .filter(id -> installed.stream()
                                .noneMatch(dispositif ->
                                        dispositif.id().equals(id) && dispositif.subject() != SubjectKind.PARTICIPANT))
                        .toList(),
                pathways,
                without(list(vocabulary, "step", StepKind.class), StepKind.ENTRETIEN),
                list(vocabulary, "outcome", OutcomeKind.class),
                list(vocabulary, "aid", AidScheme.class).stream()
                        .filter(scheme -> scales.stream()
                                .noneMatch(scale -> scale.scheme().equals(scheme)))
                        .toList(),
                scales,
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
}
