package fr.parcours.dispositif.cej;

import static fr.parcours.dispositif.cej.Cej.CEJ;
import static fr.parcours.dispositif.cej.GarantieJeunes.GARANTIE_JEUNES;
import static fr.parcours.dispositif.cej.JeunesDiplomes.JEUNES_DIPLOMES;
import static fr.parcours.dispositif.cej.Situation.PACEA;
import static fr.parcours.dispositif.cej.Situation.PARCOURS;
import static fr.parcours.dispositif.cej.Situation.born;
import static fr.parcours.dispositif.cej.Situation.choosing;
import static fr.parcours.dispositif.cej.Situation.day;
import static fr.parcours.dispositif.cej.Situation.euros;
import static fr.parcours.dispositif.cej.Situation.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.Parcours;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.plugin.Chapter;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.workflow.PathwayStatus;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CejPluginTest {
    private static final Messages MESSAGES = Messages.of(CejPlugin.class, "cej");

    /** What an explanation leaves unsaid while it holds: that the dispositif exists. */
    private static final Set<String> UNSAID = Set.of(
            "cej.existence.satisfied",
            "garantie-jeunes.existence.satisfied",
            "garantie-jeunes.entrees.satisfied",
            "jeunes-diplomes.existence.satisfied");

    @Test
    void itAssembles() {
        assertThat(PARCOURS.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("cej", "garantie-jeunes", "jeunes-diplomes");
        assertThat(PARCOURS.chapters()).extracting(Chapter::id).containsExactly("garantie-jeunes");
        assertThat(PARCOURS.vocabulary().codes("aid")).contains("allocation-cej", "allocation-garantie-jeunes");
    }

    @Test
    void itIsFoundOnTheClassPath() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(CejPlugin.class);
    }

    @Test
    void whatWasNotReadIsMarkedUnverified() {
        assertThat(PARCOURS.parameters().histories().values().stream()
                        .flatMap(history -> history.values().stream()
                                .filter(DatedValue::unverified)
                                .map(value -> history.id() + " " + value.from())))
                .containsExactly(
                        "cej.forfait.majeur-non-imposable 2026-04-01",
                        "cej.forfait.majeur-premiere-tranche 2026-04-01",
                        "cej.forfait.mineur 2026-04-01",
                        "cej.sanction.effet 2025-06-01",
                        "garantie-jeunes.ressources-degressives 2017-01-01");
    }

    /** The situations below say everything that can be said: no wording lacks, none is left over. */
    @Test
    void everySentenceSaidHasItsWordingAndEveryWordingIsSaid() {
        Set<String> said = new TreeSet<>();
        sentences().forEach(sentence -> say(sentence, said));
        assertThat(said).doesNotContainAnyElementsOf(UNSAID);
        said.addAll(UNSAID);
        assertThat(said).containsExactlyElementsOf(MESSAGES.keys());
    }

    private static void say(Sentence sentence, Set<String> said) {
        assertThat(sentence.toString()).doesNotContain("{").doesNotContain("'");
        if (sentence.messages().toString().equals(MESSAGES.toString())) {
            said.add(sentence.key());
        }
        sentence.values().stream()
                .filter(Sentence.class::isInstance)
                .map(Sentence.class::cast)
                .forEach(part -> say(part, said));
    }

    private static List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        Situation neet = born("2000-01-01")
                .declares("2016-01-01", Attributes.ACTIVITY, "job-seeking")
                .declares("2016-01-01", Attributes.HOUSING, "own")
                .declares("2016-01-01", Attributes.EDUCATION, "5")
                .declares("2016-01-01", Attributes.RESOURCES_ACTIVITY, euros("0"))
                .declares("2016-01-01", Attributes.RESOURCES_REPLACEMENT, euros("0"))
                .declares("2016-01-01", Attributes.RESOURCES_OTHER, euros("0"));
        Situation helped = neet.declares("2016-01-02", Attributes.HOUSING, "parents")
                .declares("2016-01-02", Attributes.RQTH, true)
                .declares("2016-01-02", Attributes.ACTIVITY, "student")
                .declares("2016-01-02", Attributes.EDUCATION, "3");
        for (Situation situation : List.of(
                somebody(),
                born("1990-01-01").declares("2016-01-02", Attributes.RQTH, false),
                neet,
                neet.enters(PACEA, "2021-01-04"),
                neet.declares("2016-01-02", Attributes.ACTIVITY, "employed"),
                neet.declares("2016-01-02", Attributes.RESOURCES_OTHER, euros("600")),
                neet.declares("2016-01-02", Attributes.RESOURCES_OTHER, euros("6000")),
                helped.declares("2016-01-02", Attributes.PARENTAL_SUPPORT, "full"),
                helped.declares("2016-01-02", Attributes.PARENTAL_SUPPORT, "none"),
                neet.enters(CEJ, "2022-03-01").leaves(CEJ, "2022-03-31"))) {
            for (String on : List.of("2016-12-31", "2021-06-15", "2022-03-15", "2022-04-01", "2022-10-01")) {
                PARCOURS.diagnose(situation.dossier(), day(on))
                        .eligibilities()
                        .forEach(answer -> add(sentences, answer.explanation()));
            }
        }
        pathways(neet).forEach(situation -> {
            for (PathwayStatus status : PARCOURS.statuses(situation.dossier(), day("2025-09-01"))) {
                status.end().ifPresent(end -> end.pieces().forEach(piece -> sentences.add(piece.sentence())));
                status.obligations().forEach(due -> sentences.add(due.what()));
            }
            Parcours mean = choosing("cej.ressources-periode", "moyenne-3-mois");
            for (String dispositif : List.of("cej", "garantie-jeunes")) {
                for (int year = 2021; year <= 2026; year++) {
                    add(
                            sentences,
                            mean.allowance(situation.dossier(), dispositif, Year.of(year))
                                    .explanation());
                    for (int month = 1; month <= 12; month++) {
                        add(
                                sentences,
                                PARCOURS.allowance(situation.dossier(), dispositif, YearMonth.of(year, month))
                                        .explanation());
                    }
                }
            }
        });
        return sentences;
    }

    private static List<Situation> pathways(Situation neet) {
        Situation household = neet.declares("2016-01-01", Attributes.TAX_HOUSEHOLD, "not-taxable");
        Situation signed = household.enters(CEJ, "2022-03-15");
        Situation recent = household.enters(CEJ, "2025-06-02");
        return List.of(
                neet.enters(GARANTIE_JEUNES, "2021-02-02"),
                neet.enters(GARANTIE_JEUNES, "2021-11-02").enters(JEUNES_DIPLOMES, "2021-11-02"),
                neet.enters(GARANTIE_JEUNES, "2021-11-02").signs(GARANTIE_JEUNES, "2021-11-02", "2022-01-31"),
                neet.enters(CEJ, "2022-03-15"),
                born("2006-01-01")
                        .declares("2022-03-15", Attributes.TAX_HOUSEHOLD, "not-taxable")
                        .enters(CEJ, "2022-03-15"),
                neet.declares("2016-01-01", Attributes.TAX_HOUSEHOLD, "above").enters(CEJ, "2022-03-15"),
                signed.declares("2022-03-15", Attributes.HOUSING, "parents")
                        .declares("2022-03-15", Attributes.PARENTAL_SUPPORT, "full"),
                signed.signs(CEJ, "2022-03-15", "2022-12-31")
                        .declares("2022-03-15", Attributes.BENEFITS, Set.of("rsa")),
                signed.refuses("2022-03-15", Attributes.BENEFITS)
                        .refuses("2022-03-15", Attributes.RESOURCES_ACTIVITY)
                        .refuses("2022-03-15", Attributes.RESOURCES_REPLACEMENT),
                signed.declares("2022-03-15", Attributes.RESOURCES_REPLACEMENT, euros("1000"))
                        .earns("2022-04", "1500"),
                signed.earns("2022-04", "600").isPaid(Cej.ALLOCATION, "300.00", "2022-04"),
                signed.begins(OutcomeKind.SERVICE_CIVIQUE, "2022-05-01", "2023-02-28")
                        .with(Outcome.builder(day("2022-05-02"), OutcomeKind.CDI)
                                .trialEndsOn(day("2023-01-31"))
                                .build()),
                signed.with(Suspension.of(day("2022-05-01"), CEJ).until(day("2022-05-31"))),
                signed.declares("2022-05-01", Attributes.ACTIVITY, "civic-service"),
                signed.does(Cej.PIECES, CEJ, "2022-09-20").isPaid(Cej.ALLOCATION, "300.00", "2022-04"),
                signed.does(StepKind.SANCTION, CEJ, "2022-04-11")
                        .does(StepKind.SANCTION, CEJ, "2022-06-13")
                        .does(StepKind.SANCTION, CEJ, "2022-09-12"),
                recent.does(StepKind.CONVOCATION, CEJ, "2025-06-20")
                        .with(Step.builder(day("2025-07-08"), StepKind.SANCTION)
                                .by(CEJ)
                                .value(Sanctions.RATE, euros("30"))
                                .value(Sanctions.MONTHS, 1)
                                .build())
                        .with(sanction("2025-08-08", "manquement")),
                recent.with(sanction("2025-07-08", "refus-offre")),
                recent.with(Step.builder(day("2025-07-08"), StepKind.SANCTION)
                        .by(CEJ)
                        .value(Sanctions.GROUND, "fraude")
                        .value(Sanctions.MONTHS, 1)
                        .build()),
                recent.with(sanction("2025-07-08", "activite-breve")));
    }

    private static Step sanction(String on, String ground) {
        return Step.builder(day(on), StepKind.SANCTION)
                .by(CEJ)
                .value(Sanctions.GROUND, ground)
                .build();
    }

    private static void add(List<Sentence> sentences, Finding finding) {
        finding.stream().forEach(part -> {
            sentences.add(part.sentence());
            part.appraisal().forEach(appraisal -> {
                sentences.add(appraisal.what());
                sentences.add(appraisal.by());
            });
        });
    }
}
