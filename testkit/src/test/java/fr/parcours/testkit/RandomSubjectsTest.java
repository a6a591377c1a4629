package fr.parcours.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.FactType;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.time.Age;
import fr.parcours.core.time.Days;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Answer;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.Keyword;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.ValueType;
import fr.parcours.core.vocabulary.Vocabulary;
import fr.parcours.core.vocabulary.Word;
import fr.parcours.core.workflow.Workflow;
import fr.parcours.json.DossierFormat;
import fr.parcours.population.RandomDossiers;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.coherence.Coherence;
import fr.parcours.testkit.example.TremplinPlugin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RandomSubjectsTest {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);
    private static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");
    private static final DispositifId PLIE = DispositifId.of("plie", "PLIE");
    private static final Parcours WORDS = speaking(
            PACEA,
            DispositifId.of("cej", "CEJ"),
            AidScheme.of("allocation-pacea", "Allocation PACEA"),
            AidScheme.of("aide-diverse", "Aide diverse"),
            Keyword.of(Keyword.Topic.THEME, "numerique", "Numérique"),
            Keyword.of(Keyword.Topic.PROGRAMME, "prf", "PRF"),
            Attribute.whole("staff", "Effectif").of(SubjectKind.COMPANY),
            Attribute.whole("children", "Enfants à charge"));
    private static final Vocabulary VOCABULARY = WORDS.vocabulary();
    private static final RandomDossiers POPULATION = RandomSubjects.of(WORDS).seed(2021);
    private static final List<Dossier> THOUSAND =
            POPULATION.participants(1000).stream().toList();
    private static final Parcours TREMPLIN = Parcours.of(List.of(new TremplinPlugin()));
    private static final Dispositif INSTALLED = TREMPLIN.dispositifs().get(0).value();
    private static final Rule RULE = INSTALLED.eligibility();
    private static final Workflow PATHWAY = INSTALLED.workflow().orElseThrow();
    private static final List<Dossier> THREE_HUNDRED =
            RandomSubjects.of(TREMPLIN).participants(300).seed(7).stream().toList();

    // ---- one seed, one population --------------------------------------------------------------------------------

    @Property(tries = 50)
    void aDossierDependsOnItsSeedAndItsNumberOnly(
            @ForAll long seed,
            @ForAll @LongRange(max = 30) long number,
            @ForAll @LongRange(min = 1, max = 30) long more) {
        RandomDossiers population = RandomSubjects.of(WORDS).seed(seed);
        List<Dossier> all = population.participants(number + more).stream().toList();

        assertThat(all).hasSize((int) (number + more));
        assertThat(population.participant(number)).isEqualTo(all.get((int) number));
        assertThat(population.participants(number + 1).companies(3).actions(3).stream()
                        .skip(number))
                .first()
                .isEqualTo(all.get((int) number));
    }

    @Test
    void anotherSeedGivesOtherDossiers() {
        assertThat(POPULATION.seed(2022).participants(1000).stream()).doesNotContainAnyElementsOf(THOUSAND);
    }

    @Test
    void theSameSeedGivesTheSameDossiersYearsFromNow() {
        assertThat(POPULATION.participant(0).subject().birthDate()).contains(LocalDate.of(2001, 1, 18));
        assertThat(POPULATION.participant(1).subject().birthDate())
                .isNotEqualTo(POPULATION.participant(0).subject().birthDate());
    }

    @Test
    void subjectsAreUnique() {
        RandomDossiers population = POPULATION.participants(500).companies(20).actions(20);

        assertThat(population.stream().map(dossier -> dossier.subject().id())).doesNotHaveDuplicates();
        assertThat(population.stream().map(dossier -> dossier.subject().kind()).distinct())
                .containsExactly(SubjectKind.PARTICIPANT, SubjectKind.COMPANY, SubjectKind.ACTION);
        assertThat(population).containsExactlyElementsOf(population.stream().toList());
    }

    @Test
    void dossiersAreMadeAsTheyAreRead() {
        assertThat(POPULATION.participants(Long.MAX_VALUE).stream().limit(3)).hasSize(3);
        assertThat(POPULATION.participants(Long.MAX_VALUE).iterator().next()).isEqualTo(POPULATION.participant(0));
    }

    @Test
    void nobodyIsAPopulation() {
        assertThat(RandomSubjects.of(WORDS)).isEmpty();
        assertThatThrownBy(() -> POPULATION.participants(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> POPULATION.over(Days.from(FIRST))).isInstanceOf(IllegalArgumentException.class);
    }

    // ---- realistic -----------------------------------------------------------------------------------------------

    @Test
    void aParticipantHasAboutTwentyFacts() {
        double mean = THOUSAND.stream()
                .mapToInt(dossier -> dossier.history().size())
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(20, within(2.5));
    }

    @Test
    void everyKindOfFactHappensAndInterviewsMost() {
        Map<FactType, Long> types = new TreeMap<>();
        Map<StepKind, Long> steps = new HashMap<>();
        facts(THOUSAND).forEach(fact -> {
            types.merge(fact.type(), 1L, Long::sum);
            if (fact instanceof Step step) {
                steps.merge(step.kind(), 1L, Long::sum);
            }
        });

        assertThat(types).containsOnlyKeys(FactType.values());
        assertThat(steps.get(StepKind.ENTRETIEN))
                .isGreaterThan(
                        steps.values().stream().mapToLong(Long::longValue).sum() / 2);
    }

    @Test
    void peopleAre16To29WhenTheyRegister() {
        assertThat(THOUSAND.stream().flatMap(dossier -> age(dossier).stream())).allMatch(age -> age >= 16 && age <= 29);
        assertThat(THOUSAND.stream()
                        .filter(dossier -> dossier.subject().birthDate().isEmpty()))
                .hasSizeBetween(5, 100);
    }

    @Test
    void someAreOlderWhereADispositifTakesThem() {
        List<Integer> ages = RandomSubjects.of(speaking(PLIE)).participants(300).stream()
                .flatMap(dossier -> age(dossier).stream())
                .toList();

        assertThat(ages).anyMatch(age -> age > 30).allMatch(age -> age >= 16 && age <= 60);
    }

    @Test
    void answersAreKnownRefusedOrNeverGiven() {
        List<Answer<Boolean>> answers = THOUSAND.stream()
                .map(dossier -> dossier.answer(Attributes.QPV, LAST))
                .toList();

        assertThat(answers).hasAtLeastOneElementOfType(Answer.Known.class);
        assertThat(answers).hasAtLeastOneElementOfType(Answer.Refused.class);
        assertThat(answers).hasAtLeastOneElementOfType(Answer.Undeclared.class);
        assertThat(THOUSAND)
                .anyMatch(dossier -> dossier.facts(Declaration.class).count() > 2);
    }

    @Test
    void someFactsAreRecordedLateWithdrawnOrReplaced() {
        assertThat(facts(THOUSAND).map(Fact::provenance))
                .anyMatch(provenance -> provenance.recordedAt().isPresent())
                .anyMatch(provenance -> provenance.withdrawn().isPresent())
                .anyMatch(provenance -> provenance.replaces().isPresent())
                .anyMatch(Provenance.NONE::equals);
    }

    @Test
    void someEnrolmentsAreOpenAndSomeAreOver() {
        assertThat(THOUSAND.stream().flatMap(dossier -> dossier.enrolments(PACEA).stream()))
                .anyMatch(enrolment -> enrolment.exit().isEmpty())
                .anyMatch(enrolment -> enrolment.exit().isPresent());
    }

    @Test
    void monthlyAidsAreUnderAPlausibleCap() {
        assertThat(THOUSAND)
                .allSatisfy(dossier -> assertThat(
                                dossier.facts(Aid.class).map(Aid::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isBetween(new BigDecimal("-50"), new BigDecimal("7000")));
    }

    // ---- valid ---------------------------------------------------------------------------------------------------

    @Test
    void enrolmentsInOneDispositifDoNotOverlap() {
        assertThat(THOUSAND).allSatisfy(dossier -> {
            assertThat(dossier.unmatched()).isEmpty();
            for (DispositifId dispositif : dossier.dispositifs()) {
                Optional<LocalDate> last = Optional.of(LocalDate.MIN);
                for (Enrolment enrolment : dossier.enrolments(dispositif)) {
                    assertThat(last)
                            .hasValueSatisfying(
                                    day -> assertThat(enrolment.start()).isAfter(day));
                    last = enrolment.lastDay();
                }
            }
        });
    }

    @Test
    void onlyWordsOfTheVocabularyAreUsed() {
        Set<Word> used = new HashSet<>();
        facts(everybody()).forEach(fact -> used.addAll(words(fact)));

        assertThat(used)
                .allSatisfy(word -> assertThat(VOCABULARY.words(word.list())).contains(word));
        assertThat(used).contains(PACEA, VOCABULARY.aid("allocation-pacea").orElseThrow());
        assertThat(used.stream().map(Word::list))
                .contains("theme", "audience", "programme", "mode", "phase", "reason", "outcome");
    }

    @Test
    void theCoreVocabularyIsEnough() {
        assertThat(facts(RandomSubjects.of(Parcours.of(List.of())).participants(200).stream()
                                .toList())
                        .flatMap(fact -> words(fact).stream()))
                .allSatisfy(
                        word -> assertThat(Vocabulary.core().words(word.list())).contains(word));
    }

    @Test
    void everyFactHappensBetweenTheTwoDays() {
        assertThat(facts(everybody()))
                .allMatch(fact -> !fact.on().isBefore(FIRST) && !fact.on().isAfter(LAST));

        LocalDate leap = LocalDate.of(2024, 2, 29);
        assertThat(facts(POPULATION.over(Days.between(leap, leap)).participants(50).stream()
                        .toList()))
                .isNotEmpty()
                .allMatch(fact -> fact.on().equals(leap));
    }

    @Test
    void noEndPrecedesItsBeginning() {
        assertThat(facts(everybody()))
                .allSatisfy(fact ->
                        assertThat(ends(fact)).allSatisfy(end -> assertThat(end).isAfterOrEqualTo(fact.on())));
    }

    @Test
    void correctionsNameAnEarlierRecordOfTheSameType() {
        assertThat(everybody()).allSatisfy(dossier -> {
            Map<String, Fact> named = new HashMap<>();
            for (Fact fact : dossier.history()) {
                fact.provenance()
                        .id()
                        .ifPresent(id -> assertThat(named.put(id, fact)).isNull());
            }
            for (Fact fact : dossier.history()) {
                Provenance provenance = fact.provenance();
                provenance
                        .withdrawn()
                        .ifPresent(withdrawal -> assertThat(withdrawal.at())
                                .isAfter(provenance.recordedAt().orElseThrow()));
                provenance.replaces().map(named::get).ifPresent(replaced -> {
                    assertThat(replaced.type()).isEqualTo(fact.type());
                    assertThat(provenance.recordedAt().orElseThrow())
                            .isAfter(replaced.provenance().recordedAt().orElseThrow());
                });
                assertThat(named.keySet())
                        .containsAll(provenance.replaces().stream().toList());
            }
        });
    }

    @Test
    void declarationsAreOfTheirSubjectAndOfTheirType() {
        assertThat(everybody())
                .allSatisfy(dossier -> dossier.history().stream()
                        .filter(Declaration.class::isInstance)
                        .map(fact -> ((Declaration) fact).values())
                        .forEach(values -> {
                            assertThat(values.isEmpty()).isFalse();
                            assertThat(values.attributes())
                                    .allMatch(attribute ->
                                            attribute.isOf(dossier.subject().kind()))
                                    .allSatisfy(attribute ->
                                            assertThat(valid(attribute, values)).isTrue());
                        }));
    }

    @Test
    void everyDossierIsReadAsItIsWritten() {
        DossierFormat format = DossierFormat.of(VOCABULARY);

        assertThat(everybody())
                .allSatisfy(dossier ->
                        assertThat(format.read(format.write(dossier))).isEqualTo(dossier));
    }

    @Test
    void referencesLookRight() {
        assertThat(everybody().stream().flatMap(dossier -> dossier.subject().siret().stream()))
                .isNotEmpty()
                .allMatch(RandomSubjectsTest::luhn)
                .allMatch(siret -> luhn(siret.substring(0, 9)));
        assertThat(facts(everybody())
                        .filter(Outcome.class::isInstance)
                        .flatMap(fact -> ((Outcome) fact).party().stream()))
                .isNotEmpty()
                .allMatch(RandomSubjectsTest::luhn);
    }

    // ---- coherent with the dispositifs
    // -------------------------------------------------------------------------------

    @Test
    void coherenceFindsNothingToSay() {
        Coherence coherence = TREMPLIN.coherence();

        assertThat(THREE_HUNDRED)
                .allSatisfy(dossier -> assertThat(coherence.check(dossier)).isEmpty());
    }

    @Test
    void peopleEnterFollowThePhasesArePaidAndLeave() {
        assertThat(THREE_HUNDRED.stream()
                        .mapToLong(dossier -> enrolments(dossier).size())
                        .sum())
                .isGreaterThan(50);
        assertThat(facts(THREE_HUNDRED))
                .anyMatch(fact -> fact instanceof Phase phase && phase.phase().equals(TremplinPlugin.ELAN))
                .anyMatch(fact -> fact instanceof Phase phase && phase.phase().equals(TremplinPlugin.ENVOL))
                .anyMatch(fact -> fact instanceof Aid aid
                        && aid.scheme().equals(TremplinPlugin.ALLOCATION)
                        && aid.dispositifs().contains(TremplinPlugin.TREMPLIN))
                .anyMatch(fact -> fact instanceof Exit exit && exit.dispositif().equals(TremplinPlugin.TREMPLIN));
    }

    @Test
    void nobodyEntersWhoIsRefused() {
        assertThat(THREE_HUNDRED)
                .allSatisfy(dossier -> assertThat(enrolments(dossier))
                        .allSatisfy(enrolment -> assertThat(
                                        RULE.judge(dossier.upTo(enrolment.start()), enrolment.start())
                                                .verdict())
                                .isNotEqualTo(Verdict.REFUSED)));
    }

    @Test
    void noEnrolmentLastsPastTheDerivedEnd() {
        assertThat(THREE_HUNDRED)
                .allSatisfy(dossier -> assertThat(enrolments(dossier)).allSatisfy(enrolment -> {
                    LocalDate lastDay = enrolment.lastDay().orElse(LAST);
                    assertThat(PATHWAY.end(dossier, enrolment, lastDay)
                                    .value()
                                    .orElseThrow()
                                    .lastDay())
                            .isAfterOrEqualTo(lastDay);
                }));
    }

    @Test
    void nobodyEntersWhereAnOpenEnrolmentExcludesIt() {
        DispositifId other = DispositifId.of("ailleurs", "Ailleurs");
        Parcours exclusive = Parcours.of(List.of(plugin("tremplin", to -> {
            to.words(TremplinPlugin.WORDS.toArray(Word[]::new));
            to.parameters(TremplinPlugin.PARAMETERS.toArray(Parameter<?>[]::new));
            to.words(other);
            to.dispositif(setting -> TremplinPlugin.dispositif(setting).incompatibleWith(other));
        })));

        List<Dossier> dossiers =
                RandomSubjects.of(exclusive).participants(300).stream().toList();

        assertThat(dossiers)
                .anyMatch(dossier ->
                        !enrolments(dossier).isEmpty() && dossier.dispositifs().contains(other));
        assertThat(dossiers)
                .allSatisfy(dossier -> assertThat(enrolments(dossier))
                        .allSatisfy(enrolment -> assertThat(dossier.enrolments(other))
                                .noneMatch(open ->
                                        open.start().isBefore(enrolment.start()) && open.contains(enrolment.start()))));
    }

    @Test
    void aPathwayWhoseParametersHaveNoValueYetIsNotFollowed() {
        LocalDate before = LocalDate.of(2017, 12, 31);
        Parcours withoutRule = Parcours.of(List.of(plugin("tremplin", to -> {
            to.words(TremplinPlugin.WORDS.toArray(Word[]::new));
            to.parameters(TremplinPlugin.PARAMETERS.toArray(Parameter<?>[]::new));
            to.dispositif(setting -> Dispositif.of(
                            TremplinPlugin.TREMPLIN, setting.rules().presumed("tremplin.motivation", Articles.NONE))
                    .following(TremplinPlugin.workflow(setting)));
        })));
        RandomDossiers population = RandomSubjects.of(withoutRule).participants(50);

        assertThat(population.over(Days.between(before, before)).stream())
                .allMatch(dossier -> enrolments(dossier).isEmpty());
        assertThat(population.over(Days.between(before.plusDays(1), before.plusDays(1))).stream())
                .anyMatch(dossier -> !enrolments(dossier).isEmpty());
    }

    // ---- readings ------------------------------------------------------------------------------------------------

    private static List<Enrolment> enrolments(Dossier dossier) {
        return dossier.enrolments(TremplinPlugin.TREMPLIN);
    }

    /** Makes a suite of words without any dispositif behind them. */
    private static Parcours speaking(Word... words) {
        return Parcours.of(List.of(plugin("words", to -> to.words(words))));
    }

    private static Plugin plugin(String id, Consumer<Contributions> contribution) {
        return new Plugin() {
            @Override
            public PluginDescriptor descriptor() {
                return PluginDescriptor.of(id, id);
            }

            @Override
            public void contribute(Contributions to) {
                contribution.accept(to);
            }
        };
    }

    private static List<Dossier> everybody() {
        return POPULATION.participants(400).companies(30).actions(30).stream().toList();
    }

    private static Stream<Fact> facts(List<Dossier> dossiers) {
        return dossiers.stream().flatMap(dossier -> dossier.history().stream());
    }

    private static Optional<Integer> age(Dossier dossier) {
        LocalDate registered = dossier.history().stream()
                .map(Fact::on)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return dossier.subject().birthDate().map(birth -> Age.on(registered, birth));
    }

    private static List<LocalDate> ends(Fact fact) {
        if (fact instanceof Step step) {
            return step.until().stream().toList();
        }
        if (fact instanceof Outcome outcome) {
            return Stream.of(outcome.until(), outcome.endedOn(), outcome.trialEndsOn())
                    .flatMap(Optional::stream)
                    .toList();
        }
        if (fact instanceof Phase phase) {
            return phase.until().stream().toList();
        }
        if (fact instanceof Suspension suspension) {
            return suspension.until().stream().toList();
        }
        return fact instanceof Extension extension ? List.of(extension.until()) : List.of();
    }

    private static List<Word> words(Fact fact) {
        List<Word> words = new ArrayList<>(fact.dispositifs());
        if (fact instanceof Step step) {
            words.add(step.kind());
            words.addAll(step.keywords().values());
            words.addAll(step.values().attributes());
        } else if (fact instanceof Outcome outcome) {
            words.add(outcome.kind());
            words.addAll(outcome.keywords().values());
            outcome.via().forEach(code -> words.add(VOCABULARY.step(code).orElseThrow()));
        } else if (fact instanceof Aid aid) {
            words.add(aid.scheme());
        } else if (fact instanceof Phase phase) {
            words.add(phase.phase());
        } else if (fact instanceof Exit exit) {
            words.add(exit.reason().orElseThrow());
        } else if (fact instanceof Declaration declaration) {
            words.addAll(declaration.values().attributes());
        }
        return words;
    }

    private static <T> boolean valid(Attribute<T> attribute, Values values) {
        Optional<T> value = values.get(attribute).value();
        if (value.isEmpty()) {
            return true;
        }
        Predicate<Object> test = legal(attribute.type());
        return test.test(value.get());
    }

    private static Predicate<Object> legal(ValueType<?> type) {
        if (type instanceof ValueType.OneOf oneOf) {
            return oneOf.codes()::contains;
        }
        if (type instanceof ValueType.SetOf setOf) {
            return value -> setOf.codes().containsAll((Set<?>) value);
        }
        if (type instanceof ValueType.Text text) {
            return value -> text.form().matcher((String) value).matches();
        }
        if (type instanceof ValueType.Amount) {
            return value -> ((BigDecimal) value).scale() <= 2 && ((BigDecimal) value).signum() >= 0;
        }
        if (type instanceof ValueType.Whole) {
            return value -> (Integer) value >= 0;
        }
        if (type instanceof ValueType.Day) {
            return LocalDate.class::isInstance;
        }
        return type instanceof ValueType.YesNo ? Boolean.class::isInstance : value -> !((String) value).isBlank();
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighted = digit * (1 + place % 2);
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0 && digits.chars().allMatch(Character::isDigit);
    }
}
