package fr.parcours.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.rule.Diagnosis;
import fr.parcours.core.time.Days;
import fr.parcours.json.AnswerJson;
import fr.parcours.population.RandomDossiers;
import fr.parcours.runtime.Difference;
import fr.parcours.runtime.Evidence;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.Replay;
import fr.parcours.runtime.settings.StructureFile;
import fr.parcours.testkit.RandomSubjects;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds of any evidence: of every dispositif installed, about people and companies who do not exist. */
class EvidenceLawsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Parcours PARCOURS = Parcours.load();
    private static final RandomDossiers PEOPLE = RandomSubjects.of(PARCOURS)
            .over(Days.between(LocalDate.of(2018, 1, 1), LocalDate.of(2026, 6, 30)))
            .seed(10);
    private static final List<Dossier> COMPANIES = PEOPLE.companies(40).stream().toList();

    /** A dossier, and a day on which it is asked about. */
    record Case(Dossier dossier, LocalDate on) {
        List<String> dispositifs() {
            return PARCOURS.diagnose(dossier, on).eligibilities().stream()
                    .map(eligibility -> eligibility.dispositif().code())
                    .toList();
        }

        Evidence evidence(String dispositif) {
            return Evidence.of(PARCOURS, dossier, dispositif, on);
        }

        @Override
        public String toString() {
            return dossier + " on " + on;
        }
    }

    /** Plausible dossiers, and the same with some facts lost: exits without entries, entries twice, nothing declared. */
    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Dossier> people = Arbitraries.longs().between(0, 5_000).map(PEOPLE::participant);
        Arbitrary<Dossier> whole = Arbitraries.frequencyOf(Tuple.of(4, people), Tuple.of(1, Arbitraries.of(COMPANIES)));
        Arbitrary<Dossier> dossiers = Combinators.combine(
                        whole, Arbitraries.integers().between(0, 60), Arbitraries.longs())
                .as(EvidenceLawsTest::losing);
        Arbitrary<LocalDate> days = Arbitraries.integers()
                .between(0, 9 * 365)
                .map(after -> LocalDate.of(2018, 1, 1).plusDays(after));
        return Combinators.combine(dossiers, days).as(Case::new);
    }

    /** Loses some facts of a hundred; one that another replaces is kept, else that one could not be written. */
    private static Dossier losing(Dossier dossier, int lost, long seed) {
        Set<Optional<String>> replaced = dossier.history().stream()
                .map(fact -> fact.provenance().replaces())
                .filter(Optional::isPresent)
                .collect(Collectors.toSet());
        return dossier.without(fact -> new Random(seed ^ fact.hashCode()).nextInt(100) < lost
                && !replaced.contains(fact.provenance().id()));
    }

    /** The published schema describes every line that is written. */
    @Property(tries = 30)
    void anEvidenceIsOfTheFormOfItsSchema(@ForAll("cases") Case asked) {
        for (String dispositif : asked.dispositifs()) {
            EvidenceSchema.assertConforms(asked.evidence(dispositif).toJson());
            EvidenceSchema.assertReplayConforms(
                    PARCOURS.replay(asked.evidence(dispositif)).toJson());
        }
    }

    @Property(tries = 60)
    void aFreshEvidenceJudgedAgainIsTheSame(@ForAll("cases") Case asked) {
        for (String dispositif : asked.dispositifs()) {
            Replay replay =
                    PARCOURS.replay(Evidence.read(asked.evidence(dispositif).toJson()));
            assertThat(replay.differs()).as(dispositif).isFalse();
            assertThat(replay.differences()).as(dispositif).isEmpty();
            assertThat(replay.problems()).as(dispositif).isEmpty();
            Replay again = PARCOURS.replay(asked.evidence(dispositif), asked.dossier());
            assertThat(again.differs()).as(dispositif).isFalse();
            assertThat(again.differences()).as(dispositif).isEmpty();
        }
    }

    /** What was known is there, and what was not known stays so: the explanation is the same to the letter. */
    @Property(tries = 60)
    void theEvidenceAloneGivesTheWholeExplanation(@ForAll("cases") Case asked) {
        for (String dispositif : asked.dispositifs()) {
            Dossier used = asked.evidence(dispositif).used(PARCOURS.vocabulary());
            Diagnosis.Eligibility alone = PARCOURS.diagnose(used, dispositif, asked.on());
            Diagnosis.Eligibility whole = PARCOURS.diagnose(asked.dossier(), dispositif, asked.on());
            assertThat(alone.verdict()).as(dispositif).isEqualTo(whole.verdict());
            assertThat(explanation(alone)).as(dispositif).isEqualTo(explanation(whole));
        }
    }

    @Property(tries = 60)
    void anEvidenceHoldsNoFactThatTheDossierDoesNot(@ForAll("cases") Case asked) {
        List<String> held = new ArrayList<>(
                asked.dossier().facts().stream().map(EvidenceLawsTest::place).toList());
        for (String dispositif : asked.dispositifs()) {
            Dossier used = asked.evidence(dispositif).used(PARCOURS.vocabulary());
            assertThat(held)
                    .as(dispositif)
                    .containsAll(
                            used.facts().stream().map(EvidenceLawsTest::place).toList());
            assertThat(used.facts()).as(dispositif).allSatisfy(fact -> {
                assertThat(fact.on()).isBeforeOrEqualTo(asked.on());
                assertThat(fact.provenance().recordedBy()).isEmpty();
                assertThat(fact.extras().isEmpty()).isTrue();
            });
        }
    }

    /** What was recorded later changes nothing of an answer known before. */
    @Property(tries = 30)
    void anEvidenceOfWhatWasKnownIsThatOfTheDossierAsItWasThen(@ForAll("cases") Case asked) {
        OffsetDateTime instant = asked.on().atTime(12, 0).atOffset(ZoneOffset.UTC);
        Dossier then = asked.dossier().asKnownOn(instant.toInstant());
        for (String dispositif : asked.dispositifs()) {
            Evidence evidence = Evidence.of(PARCOURS, asked.dossier(), dispositif, asked.on(), instant.toInstant());
            assertThat(evidence.knownOn()).contains(instant.toInstant());
            assertThat(evidence.isAbout(asked.dossier(), PARCOURS.vocabulary())).isTrue();
            assertThat(evidence.verdict())
                    .as(dispositif)
                    .isEqualTo(PARCOURS.diagnose(then, dispositif, asked.on()).verdict());
            assertThat(PARCOURS.replay(evidence).differs()).as(dispositif).isFalse();
        }
    }

    /** Another value in the structure's file, over the days that the value read held: this parameter is named, and no other. */
    @Property(tries = 60)
    void aParameterThatChangedIsNamedAndNoOther(@ForAll("cases") Case asked, @ForAll Random random) {
        List<String> dispositifs = asked.dispositifs();
        String dispositif = dispositifs.get(random.nextInt(dispositifs.size()));
        Evidence evidence = asked.evidence(dispositif);
        JsonNode values = JSON.readTree(evidence.toJson()).get("parameters");
        Assume.that(!values.isEmpty());
        JsonNode value = values.get(random.nextInt(values.size()));
        String id = value.get("id").asString();

        Parcours today = Parcours.load(StructureFile.read("ici.yaml", structure(value)));
        Replay replay = today.replay(evidence);

        assertThat(replay.differences()).as(dispositif).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Difference.Kind.PARAMETER);
            assertThat(difference.id()).isEqualTo(id);
            assertThat(difference.before())
                    .containsEntry("source", value.get("source").asString())
                    .containsEntry("from", value.get("from").asString())
                    .containsEntry("owner", "law");
            assertThat(difference.after()).containsEntry("source", "convention").containsEntry("owner", "structure");
            assertThat(difference.movesTheAnswer()).isEqualTo(replay.differs());
            assertThat(difference.in(Locale.FRENCH)).contains(id, "convention", "choix de la structure");
        });
        assertThat(replay.differs())
                .isEqualTo(!sameAnswer(
                        PARCOURS.diagnose(asked.dossier(), dispositif, asked.on()),
                        today.diagnose(asked.dossier(), dispositif, asked.on())));
    }

    private static String structure(JsonNode value) {
        List<String> texts = new ArrayList<>();
        value.get("value").forEach(text -> texts.add("\"" + more(text.asString()) + "\""));
        String until = value.get("until").isNull()
                ? ""
                : ", until: " + value.get("until").asString();
        return "parameters:\n  " + value.get("id").asString() + ":\n    values: [{ from: "
                + value.get("from").asString() + until + ", value: " + texts
                + ", source: convention, confidence: LOCAL }]\n";
    }

    /** A number more, and the same code: a value of the same form. */
    private static String more(String text) {
        return text.matches("[0-9]+(\\.[0-9]+)?")
                ? new BigDecimal(text).add(BigDecimal.ONE).toPlainString()
                : text;
    }

    private static boolean sameAnswer(Diagnosis.Eligibility one, Diagnosis.Eligibility other) {
        return one.verdict() == other.verdict()
                && one.explanation().missing().equals(other.explanation().missing())
                && one.explanation().presumed().equals(other.explanation().presumed())
                && one.explanation()
                        .lackingParameters()
                        .equals(other.explanation().lackingParameters())
                && (!one.verdict().code().equals("refused") || motives(one).equals(motives(other)));
    }

    private static List<String> motives(Diagnosis.Eligibility eligibility) {
        return eligibility.explanation().reasons().stream()
                .map(finding -> finding.rule())
                .distinct()
                .sorted()
                .toList();
    }

    private static String explanation(Diagnosis.Eligibility eligibility) {
        return AnswerJson.in(Locale.FRENCH).of(eligibility.explanation());
    }

    private static String place(Fact fact) {
        return fact.type().code() + " " + fact.on() + " " + fact.dispositifs();
    }
}
