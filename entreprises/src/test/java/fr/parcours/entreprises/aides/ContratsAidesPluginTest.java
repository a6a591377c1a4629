package fr.parcours.entreprises.aides;

import static fr.parcours.entreprises.aides.Contracts.PARCOURS;
import static fr.parcours.entreprises.aides.Contracts.contract;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.Parcours;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.message.Messages;
import fr.parcours.core.message.Sentence;
import fr.parcours.core.parameter.DatedValue;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.testkit.Participant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ContratsAidesPluginTest {
    private static final Messages MESSAGES = Messages.of(ContratsAidesPlugin.class, "contrats-aides");

    @Test
    void itAssembles() {
        assertThat(PARCOURS.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("contrats-aides");
        assertThat(PARCOURS.vocabulary().codes("dispositif")).contains("contrats-aides");
    }

    @Test
    void itIsFoundOnTheClassPath() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(ContratsAidesPlugin.class);
    }

    @Test
    void whatWasNotReadIsMarkedUnverified() {
        assertThat(PARCOURS.parameters().histories().values().stream()
                        .flatMap(history -> history.values().stream()
                                .filter(DatedValue::unverified)
                                .map(value -> history.id() + " " + value.from())))
                .containsExactly(
                        "contrats-aides.arrete.grand-est 2021-05-13",
                        "contrats-aides.arrete.hauts-de-france 2022-03-01",
                        "contrats-aides.arrete.nouvelle-aquitaine 2021-05-03",
                        "contrats-aides.arrete.nouvelle-aquitaine 2022-02-21",
                        "contrats-aides.arrete.nouvelle-aquitaine 2022-09-01",
                        "contrats-aides.situations-sans-emploi 2021-01-01");
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
        Participant nobody = aParticipant("J-1");
        Participant senior = nobody.born("1960-01-01")
                .inQpv()
                .living("59001")
                .declaring(Attributes.RQTH, true)
                .declaring(Attributes.BENEFITS, Set.of("rsa"))
                .declaring(Attributes.ACTIVITY, "employed");
        Participant adult = nobody.born("1985-01-01")
                .outOfQpv()
                .living("59002")
                .declaring(Attributes.RQTH, false)
                .declaring(Attributes.BENEFITS, Set.of())
                .declaring(Attributes.ACTIVITY, "inactive");
        Participant young = nobody.born("2000-01-01").outOfQpv();
        Parcours rural = Contracts.forStructure("communes: { zrr: [\"59001\"] }");
        for (Parcours parcours : List.of(rural, Contracts.in("nouvelle-aquitaine"), Contracts.in("autre"))) {
            for (Participant participant : List.of(nobody, senior, adult, young, nobody.born("2010-01-01"))) {
                for (String on : List.of("2020-12-31", "2021-06-01", "2022-03-01")) {
                    add(
                            sentences,
                            parcours.diagnose(participant.dossier(), LocalDate.parse(on))
                                    .of("contrats-aides")
                                    .explanation());
                }
            }
        }
        Participant pec = young.with(worked(OutcomeKind.PEC, "2021-02-10", "2021-11-09", "30"));
        for (Participant participant : List.of(
                young,
                pec,
                pec.with(worked(OutcomeKind.PEC, "2021-11-10", "2022-02-09", "30")),
                adult.with(worked(OutcomeKind.CIE, "2021-02-10", "2021-11-09", "30")),
                young.with(worked(OutcomeKind.PEC, "2021-02-10", "2021-03-09", "19")),
                nobody.with(
                        contract(OutcomeKind.PEC, "2021-02-10", "2022-02-09").build()),
                young.with(contract(OutcomeKind.CIE, "2021-02-10").build()),
                nobody.born("2005-01-01").with(worked(OutcomeKind.CIE, "2026-01-10", "2027-01-09", "35")),
                renewed(senior),
                renewed(adult.from("2021-01-01").inQpv()),
                renewed(nobody.born("1985-01-01").inQpv()),
                renewed(nobody.inQpv().declaring(Attributes.RQTH, false)),
                renewed(senior.born("1972-01-01")))) {
            allowances(sentences, PARCOURS, participant.dossier());
        }
        Parcours generous = Contracts.forStructure(
                "parameters: { contrats-aides.arrete.hauts-de-france: { values:"
                        + " [ { from: 2021-01-01, value: cie jeunes 60 % 35 h 6-12 mois, source: essai, confidence: LOCAL } ] } }");
        allowances(
                sentences,
                generous,
                young.with(worked(OutcomeKind.CIE, "2021-02-10", "2022-02-09", "35"))
                        .dossier());
        PARCOURS.statuses(
                        pec.entered(ContratsAides.CONTRATS_AIDES, "2021-02-10").dossier(), LocalDate.of(2021, 6, 1))
                .forEach(status -> {
                    status.end().ifPresent(end -> end.pieces().forEach(piece -> sentences.add(piece.sentence())));
                    status.obligations().forEach(due -> sentences.add(due.what()));
                });
        return sentences;
    }

    private static void allowances(List<Sentence> sentences, Parcours parcours, Dossier dossier) {
        for (String month : List.of("2021-02", "2021-03", "2022-02", "2023-03", "2027-01")) {
            add(
                    sentences,
                    parcours.allowance(dossier, "contrats-aides", YearMonth.parse(month))
                            .explanation());
        }
        add(
                sentences,
                parcours.allowance(dossier, "contrats-aides", Year.of(2021)).explanation());
    }

    private static Participant renewed(Participant participant) {
        return participant.with(
                worked(OutcomeKind.PEC, "2021-03-01", "2022-02-28", "30"),
                worked(OutcomeKind.PEC, "2022-03-01", "2023-02-28", "30"),
                worked(OutcomeKind.PEC, "2023-03-01", "2024-02-29", "30"));
    }

    private static fr.parcours.core.dossier.Outcome worked(OutcomeKind kind, String on, String until, String hours) {
        return contract(kind, on, until)
                .value(Attributes.WEEKLY_HOURS, new BigDecimal(hours))
                .build();
    }

    private static void add(List<Sentence> sentences, Finding finding) {
        finding.stream().map(Finding::sentence).forEach(sentences::add);
    }
}
