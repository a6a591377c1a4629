package fr.parcours.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.parcours.core.Golden;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extras;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.parameter.Parameter;
import fr.parcours.core.plugin.Dispositif;
import fr.parcours.core.problem.Location;
import fr.parcours.core.rule.Articles;
import fr.parcours.core.rule.Rule;
import fr.parcours.core.rule.Rules;
import fr.parcours.core.rule.Verdict;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.json.EvidenceJson;
import fr.parcours.runtime.assembly.TestPlugin;
import fr.parcours.runtime.settings.StructureFile;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer rested on, and what is found when it is judged again. */
class EvidenceTest {
    private static final DispositifId ESSAI = DispositifId.of("essai", "Essai");
    private static final DispositifId AUTRE = DispositifId.of("autre", "Autre");
    private static final Attribute<Boolean> LOCAL = Attribute.yesNo("local", "Habite ici");
    private static final Parameter<Integer> MINIMUM = Parameter.whole("essai.age-minimum");
    private static final Parameter<Integer> MAXIMUM = Parameter.whole("essai.age-maximum");
    private static final LocalDate ON = LocalDate.of(2022, 3, 15);
    private static final Subject SUBJECT =
            Subject.participant("J-1").born(LocalDate.of(2001, 5, 17)).sex("female");
    private static final Declaration DECLARED = Declaration.of(
                    LocalDate.of(2022, 1, 1),
                    Values.of(Attributes.QPV, true).with(Attributes.RQTH, true).with(Attributes.COMMUNE, "59599"))
            .recorded(Provenance.id("D-1").recordedBy("agent-7"));
    private static final Dossier DOSSIER = Dossier.of(
            SUBJECT,
            DECLARED.extras(Extras.NONE),
            Entry.of(LocalDate.of(2022, 2, 1), AUTRE),
            Declaration.of(LocalDate.of(2022, 6, 1), Attributes.QPV, false));

    private static TestPlugin essai(Function<Rules, Rule> rule) {
        return TestPlugin.of("essai", to -> {
            to.words(ESSAI, AUTRE);
            to.parameters(MINIMUM, MAXIMUM);
            to.dispositif(setting -> Dispositif.of(ESSAI, rule.apply(setting.rules())));
        });
    }

    private static Rule ageAndQpv(Rules rules) {
        return rules.all(
                "essai.ensemble",
                rules.age("essai.age", MINIMUM, MAXIMUM),
                rules.condition("essai.qpv", Attributes.QPV.is(true), Articles.NONE));
    }

    private static final Parcours PARCOURS = Parcours.of(List.of(essai(EvidenceTest::ageAndQpv)));

    private static Evidence evidence(Parcours parcours) {
        return Evidence.of(parcours, DOSSIER, "essai", ON);
    }

    private static Parcours with(String structure, Function<Rules, Rule> rule) {
        return Parcours.of(List.of(essai(rule)), StructureFile.read("ici.yaml", structure));
    }

    private static Parcours with(String structure) {
        return with(structure, EvidenceTest::ageAndQpv);
    }

    private static String value(String parameter, String value) {
        return "  " + parameter + ":\n    values: [{ from: 2017-01-01, value: \"" + value
                + "\", source: convention, confidence: LOCAL }]\n";
    }

    /** Obtains the evidence that other code would have written: with other texts, and a digest that holds. */
    private static Evidence with(Evidence evidence, String regex, String replacement) {
        String json = evidence.toJson().replaceFirst(regex, replacement);
        String content = json.replaceFirst(",\"digest\":\"[0-9a-f]{64}\"}$", "}");
        return Evidence.read(
                content.substring(0, content.length() - 1) + ",\"digest\":\"" + EvidenceJson.digest(content) + "\"}");
    }

    @Nested
    class OfAnAnswer {
        @Test
        void holdsWhatWasUsedAndNothingElse() {
            Dossier used = evidence(PARCOURS).used(PARCOURS.vocabulary());

            assertThat(used.subject()).isEqualTo(Subject.participant("J-1").born(LocalDate.of(2001, 5, 17)));
            assertThat(used.facts())
                    .containsExactly(Declaration.of(LocalDate.of(2022, 1, 1), Attributes.QPV, true)
                            .recorded(Provenance.id("D-1")));
        }

        @Test
        void whatWasNotKnownIsNotThere() {
            Evidence nothing = Evidence.of(PARCOURS, Dossier.of(Subject.participant("J-1")), "essai", ON);
            assertThat(nothing.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(nothing.used(PARCOURS.vocabulary()).facts()).isEmpty();
            assertThat(nothing.toJson()).contains("\"missing\":[\"birthDate\",\"qpv\"]");
            assertThat(PARCOURS.replay(nothing).differences()).isEmpty();
        }

        @Test
        void aRefusalToAnswerIsKept() {
            Dossier refused =
                    Dossier.of(SUBJECT, Declaration.of(LocalDate.of(2022, 1, 1), Values.NONE.refused(Attributes.QPV)));
            Evidence evidence = Evidence.of(PARCOURS, refused, "essai", ON);
            assertThat(evidence.used(PARCOURS.vocabulary()).facts()).hasSize(1);
            assertThat(PARCOURS.replay(evidence).differs()).isFalse();
        }

        @Test
        void isWrittenInTheSameBytesEachTimeAndReadBack() {
            Evidence evidence = evidence(PARCOURS);
            assertThat(evidence.toJson()).isEqualTo(evidence(PARCOURS).toJson()).doesNotContain("\n");
            assertThat(Evidence.read(evidence.toJson())).isEqualTo(evidence).hasSameHashCodeAs(evidence);
            assertThat(evidence.isAbout(DOSSIER, PARCOURS.vocabulary())).isTrue();
            assertThat(evidence.isAbout(DOSSIER.with(Exit.of(ON, AUTRE)), PARCOURS.vocabulary()))
                    .isFalse();
            assertThat(evidence).hasToString("evidence of essai on 2022-03-15: satisfied");
            assertThat(evidence.subject()).isEqualTo(Subject.participant("J-1"));
        }

        @Test
        void saysWhoseEachValueIs() {
            String structure = "structure: { id: ici, name: Ici }\nparameters:\n" + value("essai.age-maximum", "29");
            Evidence evidence = evidence(with(structure));
            assertThat(evidence.structure()).isEqualTo("ici");
            assertThat(evidence.toJson())
                    .contains("\"source\":\"L5131-3\",\"confidence\":\"S1\",\"unverified\":false,\"owner\":\"law\"")
                    .contains(
                            "\"source\":\"convention\",\"confidence\":\"LOCAL\",\"unverified\":false,\"owner\":\"structure\"");
        }

        @Test
        void isOfWhatWasKnown() {
            OffsetDateTime later = OffsetDateTime.parse("2022-03-20T09:00:00+01:00");
            Dossier corrected = Dossier.of(
                    SUBJECT,
                    DECLARED.recorded(Provenance.id("D-1")),
                    Declaration.of(LocalDate.of(2022, 1, 1), Attributes.QPV, false)
                            .recorded(Provenance.id("D-2").recordedAt(later).replaces("D-1")));
            Evidence before = Evidence.of(
                    PARCOURS, corrected, "essai", ON, later.minusDays(1).toInstant());
            Evidence after = Evidence.of(PARCOURS, corrected, "essai", ON);
            assertThat(before.verdict()).isEqualTo(Verdict.SATISFIED);
            assertThat(after.verdict()).isEqualTo(Verdict.REFUSED);
            assertThat(PARCOURS.replay(before).differs()).isFalse();
            assertThat(PARCOURS.replay(after).differs()).isFalse();
            assertThat(PARCOURS.replay(before, corrected).differences())
                    .singleElement()
                    .satisfies(difference -> {
                        assertThat(difference).hasToString("fact D-2");
                        assertThat(difference.movesTheAnswer()).isTrue();
                    });
        }

        /** Rules that read more than they cite: the evidence holds enough all the same. */
        @Test
        void holdsEnoughWhateverRulesRead() {
            Parcours phases = with(
                    "structure: { id: ici }",
                    rules -> rules.rule(
                            "essai.phase",
                            inquiry -> inquiry.first(Phase.class, phase -> true)
                                    .map(phase -> inquiry.answer(
                                            inquiry.days(phase).end().isPresent()))
                                    .orElse(Verdict.UNDETERMINED)));
            Parcours extras = with(
                    "structure: { id: ici }",
                    rules -> rules.rule(
                            "essai.extras",
                            inquiry -> inquiry.last(Fact.class, fact -> true)
                                    .map(fact -> inquiry.answer(!fact.extras().isEmpty()))
                                    .orElse(Verdict.UNDETERMINED)));
            Dossier dossier = Dossier.of(
                    SUBJECT,
                    Entry.of(LocalDate.of(2022, 1, 1), ESSAI),
                    Phase.of(LocalDate.of(2022, 1, 1), ESSAI, PhaseId.DIAGNOSTIC),
                    Phase.of(LocalDate.of(2022, 2, 1), ESSAI, PhaseId.SUIVI),
                    Exit.of(LocalDate.of(2022, 3, 1), ESSAI).extras(Extras.of(Map.of("x-hours", "12.50"))));

            assertThat(List.of(phases, extras)).allSatisfy(parcours -> {
                Evidence evidence = Evidence.of(parcours, dossier, "essai", ON);
                assertThat(evidence.verdict()).isEqualTo(Verdict.SATISFIED);
                assertThat(parcours.replay(evidence).differs()).isFalse();
            });
            assertThat(Evidence.of(phases, dossier, "essai", ON).toJson()).doesNotContain("x-hours");
            assertThat(Evidence.of(extras, dossier, "essai", ON).toJson()).contains("\"x-hours\":12.50");
        }
    }

    @Nested
    class JudgedAgain {
        @Test
        void nothingChanged() {
            Replay replay = PARCOURS.replay(evidence(PARCOURS));
            assertThat(replay.differs()).isFalse();
            assertThat(replay.differences()).isEmpty();
            assertThat(replay.today().orElseThrow().verdict()).isEqualTo(Verdict.SATISFIED);
            assertThat(replay).hasToString("evidence of essai on 2022-03-15: satisfied, same");
        }

        @ParameterizedTest
        @CsvSource({
            "18,true,refused",
            "19,true,refused",
            "20,false,satisfied",
            "25,false,satisfied",
            "26,false,satisfied"
        })
        void aValueThatChangedIsNamedWhetherItMovesTheAnswerOrNot(int maximum, boolean moves, String verdict) {
            Parcours today = with("parameters:\n" + value("essai.age-maximum", Integer.toString(maximum)));
            Replay replay = today.replay(evidence(PARCOURS));

            assertThat(replay.differs()).isEqualTo(moves);
            assertThat(replay.today().orElseThrow().verdict().code()).isEqualTo(verdict);
            assertThat(replay.differences()).singleElement().satisfies(difference -> {
                assertThat(difference).hasToString("parameter essai.age-maximum");
                assertThat(difference.movesTheAnswer()).isEqualTo(moves);
                assertThat(difference.before())
                        .containsExactly(
                                Map.entry("value", "25"),
                                Map.entry("from", "2017-01-01"),
                                Map.entry("source", "L5131-3"),
                                Map.entry("confidence", "S1"),
                                Map.entry("owner", "law"));
                assertThat(difference.after())
                        .containsEntry("value", Integer.toString(maximum))
                        .containsEntry("owner", "structure");
            });
        }

        @Test
        void ofTwoValuesThatChangedTheOneThatMovesTheAnswerComesFirst() {
            Parcours today =
                    with("parameters:\n" + value("essai.age-maximum", "29") + value("essai.age-minimum", "21"));
            assertThat(today.replay(evidence(PARCOURS)).differences())
                    .extracting(Difference::id, Difference::movesTheAnswer)
                    .containsExactly(tuple("essai.age-minimum", true), tuple("essai.age-maximum", false));
        }

        @Test
        void eachOfTwoValuesThatRefuseAloneMovesTheAnswer() {
            Parcours today =
                    with("parameters:\n" + value("essai.age-maximum", "18") + value("essai.age-minimum", "21"));
            assertThat(today.replay(evidence(PARCOURS)).differences())
                    .hasSize(2)
                    .allMatch(Difference::movesTheAnswer);
        }

        @Test
        void aValueOfLaterIsNoChange() {
            Parcours today = with("""
                    parameters:
                      essai.age-maximum:
                        values: [{ from: 2025-01-01, value: "17", source: convention, confidence: LOCAL }]
                    """);
            assertThat(today.replay(evidence(PARCOURS)).differences()).isEmpty();
        }

        @Test
        void aGroupOfCommunesThatChangedIsNamed() {
            Function<Rules, Rule> resident =
                    rules -> rules.condition("essai.qpv", Attributes.COMMUNE.within("ville"), Articles.NONE);
            Parcours then = with("communes: { ville: [\"59599\"], lys: [\"59352\"] }", resident);
            Parcours today = with("communes: { ville: [\"59512\"], lys: [\"59352\"] }", resident);
            assertThat(then.replay(evidence(then)).differences()).isEmpty();
            assertThat(today.replay(evidence(then)).differences())
                    .singleElement()
                    .satisfies(difference -> {
                        assertThat(difference).hasToString("communes ville");
                        assertThat(difference.movesTheAnswer()).isTrue();
                        assertThat(difference.in(Locale.FRENCH))
                                .isEqualTo("Communes du groupe « ville » : en moins 59599 ; en plus 59512.");
                    });
        }

        @Test
        void codeThatChangedIsNamedAndMovesNothingWhenTheAnswerIsTheSame() {
            Evidence other =
                    with(evidence(PARCOURS), "(\"plugins\":\\[\\{\"id\":\"essai\",\"version\":)\"\"", "$1\"0.9\"");
            Replay replay = PARCOURS.replay(other);
            assertThat(replay.differs()).isFalse();
            assertThat(replay.differences()).singleElement().satisfies(difference -> {
                assertThat(difference).hasToString("plugin essai");
                assertThat(difference.movesTheAnswer()).isFalse();
                assertThat(difference.in(Locale.FRENCH)).startsWith("Module essai : version 0.9, empreinte ");
            });
        }

        @Test
        void aRuleThatChangedIsNamed() {
            Evidence other =
                    with(evidence(PARCOURS), "(\"plugins\":\\[\\{\"id\":\"essai\",\"version\":)\"\"", "$1\"0.9\"");
            Parcours today = with(
                    "structure: { id: ici }",
                    rules -> rules.all(
                            "essai.ensemble",
                            rules.age("essai.age", MINIMUM, MAXIMUM),
                            rules.rule("essai.libre", inquiry -> inquiry.refused("ailleurs", ON))));
            Replay replay = today.replay(other);
            assertThat(replay.differs()).isTrue();
            assertThat(replay.differences())
                    .allMatch(Difference::movesTheAnswer)
                    .extracting(Difference::toString)
                    .containsExactly("rule essai.ensemble", "rule essai.libre", "rule essai.qpv", "plugin essai");
        }

        @Test
        void aPluginThatIsAbsentIsNamed() {
            Parcours today = Parcours.of(List.of(TestPlugin.of("voisin", to -> to.words(AUTRE))));
            Replay replay = today.replay(evidence(PARCOURS));
            assertThat(replay.differs()).isTrue();
            assertThat(replay.today()).isEmpty();
            assertThat(replay.problems()).extracting(problem -> problem.id()).containsExactly("PARCOURS-101");
            assertThat(replay.differences()).singleElement().satisfies(difference -> {
                assertThat(difference).hasToString("plugin essai");
                assertThat(difference.after()).isEmpty();
                assertThat(difference.in(Locale.FRENCH)).endsWith("il n’est plus installé.");
            });
        }

        /** The plug-in of a word in the facts, not that of the dispositif. */
        @Test
        void aPluginWhoseWordsTheFactsUseIsNamedToo() {
            TestPlugin judge = essai(rules -> rules.condition(
                    "essai.qpv", Attribute.named("local", LOCAL.type()).is(true), Articles.NONE));
            TestPlugin owner = TestPlugin.of("habitat", to -> to.words(LOCAL));
            Parcours then = Parcours.of(List.of(judge, owner));
            Evidence evidence = Evidence.of(
                    then, Dossier.of(SUBJECT, Declaration.of(LocalDate.of(2022, 1, 1), LOCAL, true)), "essai", ON);
            Replay replay = Parcours.of(List.of(judge)).replay(evidence);
            assertThat(replay.differences()).extracting(Difference::toString).containsExactly("plugin habitat");
            assertThat(replay.problems()).extracting(problem -> problem.id()).containsExactly("DOSSIER-122");
        }
    }

    @Nested
    class WithTheDossierOfToday {
        private final Evidence evidence = evidence(PARCOURS);

        @Test
        void whatWasNotUsedMayChange() {
            Dossier today = Dossier.of(SUBJECT.sex("male"), DECLARED, Entry.of(LocalDate.of(2022, 2, 2), AUTRE));
            assertThat(PARCOURS.replay(evidence, today).differences()).isEmpty();
        }

        @Test
        void aFactThatChangedIsNamedWithoutItsValues() {
            Dossier today = Dossier.of(SUBJECT, DECLARED.values(Values.of(Attributes.QPV, false)));
            Replay replay = PARCOURS.replay(evidence, today);
            assertThat(replay.differs()).isTrue();
            assertThat(replay.differences()).singleElement().satisfies(difference -> {
                assertThat(difference).hasToString("fact D-1");
                assertThat(difference.movesTheAnswer()).isTrue();
                assertThat(difference.in(Locale.FRENCH))
                        .isEqualTo("Déclaration du 1er janvier 2022 (Quartier prioritaire (QPV)) : le contenu"
                                + " a changé.");
            });
        }

        @Test
        void aFactThatIsGoneIsNamed() {
            Replay replay = PARCOURS.replay(evidence, Dossier.of(SUBJECT));
            assertThat(replay.today().orElseThrow().verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(replay.differences()).extracting(Difference::toString).containsExactly("fact D-1");
        }

        @Test
        void theBirthDateIsNamed() {
            Dossier today = Dossier.of(SUBJECT.born(LocalDate.of(1990, 5, 17)), DECLARED);
            assertThat(PARCOURS.replay(evidence, today).differences())
                    .singleElement()
                    .satisfies(difference -> {
                        assertThat(difference).hasToString("fact birthDate");
                        assertThat(difference.movesTheAnswer()).isTrue();
                    });
        }

        @Test
        void isRefusedWhenItIsAnotherSubjects() {
            Golden.assertRefused(
                    "evidence/another-subject",
                    () -> PARCOURS.replay(evidence, Dossier.of(Subject.participant("J-2"))));
        }
    }

    @Nested
    class Read {
        private final String json = evidence(PARCOURS).toJson();

        private void refuses(String name, String text) {
            Golden.assertRefused("evidence/" + name, () -> Evidence.read(text, Location.of("preuve.ndjson", 3)));
        }

        @Test
        void isRefusedWhenItIsNoEvidence() {
            refuses("not-json", "evidence");
            refuses("another-object", "{\"subject\":{}}");
            refuses("cut", json.substring(0, 300));
        }

        @Test
        void isRefusedWhenItIsOfAnotherVersion() {
            refuses("version", json.replace("\"version\":1,", "\"version\":2,"));
        }

        @Test
        void isRefusedWhenItWasAltered() {
            refuses("altered", json.replace("2001-05-17", "2001-05-18"));
            refuses("without-digest", json.replaceFirst(",\"digest\":\"[0-9a-f]{64}\"}$", "}"));
        }

        @Test
        void isRefusedWhenItSaysWhatItCannot() {
            String content = json.replaceFirst(",\"digest\":\"[0-9a-f]{64}\"}$", "}")
                    .replace("\"owner\":\"law\"", "\"owner\":\"nobody\"");
            refuses(
                    "wrong-form",
                    content.substring(0, content.length() - 1) + ",\"digest\":\"" + EvidenceJson.digest(content)
                            + "\"}");
        }
    }

    @Test
    void aPluginOnTheClassPathHasADigestAndNoVersion() {
        assertThat(evidence(PARCOURS).toJson())
                .containsPattern(
                        "\"plugins\":\\[\\{\"id\":\"essai\",\"version\":\"\",\"jar\":\"\",\"digest\":\"[0-9a-f]{64}\"}]");
    }
}
