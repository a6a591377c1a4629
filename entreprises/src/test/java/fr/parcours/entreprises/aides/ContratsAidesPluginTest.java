package fr.parcours.entreprises.aides;

import static fr.parcours.entreprises.aides.Contracts.ORDERED;
import static fr.parcours.entreprises.aides.Contracts.PARCOURS;
import static fr.parcours.entreprises.aides.Contracts.contract;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Unverified;
import fr.parcours.testkit.Wordings;
import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContratsAidesPluginTest {
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
        assertThat(Unverified.values(PARCOURS))
                .containsExactly(
                        "contrats-aides.arrete.grand-est 2021-05-13",
                        "contrats-aides.arrete.nouvelle-aquitaine 2021-05-03",
                        "contrats-aides.arrete.nouvelle-aquitaine 2022-02-21",
                        "contrats-aides.arrete.nouvelle-aquitaine 2022-09-01",
                        "contrats-aides.situations-sans-emploi 2010-01-01");
    }

    /** The situations below say everything that can be said: no wording lacks, none is left over. */
    @Test
    void everySentenceSaidHasItsWordingAndEveryWordingIsSaid() {
        Wordings wordings = Wordings.of(ContratsAidesPlugin.class, "contrats-aides");
        sayEverything(wordings);
        wordings.areAllSaidBut();
    }

    private static void sayEverything(Wordings wordings) {
        Participant nobody = aParticipant();
        Participant senior = nobody.born("1960-01-01")
                .inQpv()
                .living("59001")
                .declaring(Attributes.RQTH, true)
                .declaring(Attributes.BENEFITS, Set.of("rsa"))
                .declaring(Attributes.RIGHT_TO_WORK, true)
                .declaring(Attributes.ACTIVITY, "employed");
        Participant adult = nobody.born("1985-01-01")
                .outOfQpv()
                .living("59002")
                .declaring(Attributes.RQTH, false)
                .declaring(Attributes.BENEFITS, Set.of())
                .declaring(Attributes.RIGHT_TO_WORK, false)
                .declaring(Attributes.ACTIVITY, "inactive");
        Participant young = nobody.born("2000-01-01").outOfQpv().refusing(Attributes.RIGHT_TO_WORK);
        Parcours none = Contracts.choosing("contrats-aides.arrete.hauts-de-france", "aucun");
        Parcours rural = Contracts.forStructure("communes: { zrr: [\"59001\"] }");
        for (Participant participant : List.of(nobody, senior, adult, young, nobody.born("2010-01-01"))) {
            wordings.hear(PARCOURS.diagnose(participant.dossier(), day("2020-12-31")));
            for (Parcours parcours : List.of(PARCOURS, ORDERED, rural, Contracts.in("nouvelle-aquitaine"), none)) {
                for (String on : List.of("2021-06-01", "2022-03-01")) {
                    wordings.hear(parcours.diagnose(participant.dossier(), day(on)));
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
                nobody.reached(OutcomeKind.PEC, "2021-02-10", "2022-02-09"),
                young.reached(OutcomeKind.CIE, "2021-02-10"),
                nobody.born("2005-01-01").with(worked(OutcomeKind.CIE, "2026-01-10", "2027-01-09", "35")),
                renewed(senior),
                renewed(adult.from("2021-01-01").inQpv()),
                renewed(nobody.born("1985-01-01").inQpv()),
                renewed(nobody.inQpv().declaring(Attributes.RQTH, false)),
                renewed(senior.born("1972-01-01")))) {
            hear(wordings, ORDERED, participant.dossier());
        }
        Parcours generous =
                Contracts.choosing("contrats-aides.arrete.hauts-de-france", "cie jeunes 60 % 35 h 6-12 mois");
        hear(
                wordings,
                generous,
                young.with(worked(OutcomeKind.CIE, "2021-02-10", "2022-02-09", "35"))
                        .dossier());
        hear(
                wordings,
                PARCOURS,
                young.with(worked(OutcomeKind.PEC, "2022-02-10", "2022-11-09", "30"))
                        .dossier());
        wordings.hear(PARCOURS.statuses(
                pec.entered(ContratsAides.CONTRATS_AIDES, "2021-02-10").dossier(), day("2021-06-01")));
    }

    private static void hear(Wordings wordings, Parcours parcours, Dossier dossier) {
        for (String month : List.of("2021-02", "2021-03", "2022-02", "2023-03", "2027-01")) {
            wordings.hear(parcours.allowance(dossier, "contrats-aides", YearMonth.parse(month)));
        }
        wordings.hear(parcours.allowance(dossier, "contrats-aides", Year.of(2021)));
    }

    private static Participant renewed(Participant participant) {
        return participant.with(
                worked(OutcomeKind.PEC, "2021-03-01", "2022-02-28", "30"),
                worked(OutcomeKind.PEC, "2022-03-01", "2023-02-28", "30"),
                worked(OutcomeKind.PEC, "2023-03-01", "2024-02-29", "30"));
    }

    private static Outcome worked(OutcomeKind kind, String on, String until, String hours) {
        return contract(kind, on, until)
                .value(Attributes.WEEKLY_HOURS, new BigDecimal(hours))
                .build();
    }
}
