package fr.parcours.dispositif.cej;

import static fr.parcours.dispositif.cej.Cej.CEJ;
import static fr.parcours.dispositif.cej.GarantieJeunes.GARANTIE_JEUNES;
import static fr.parcours.dispositif.cej.JeunesDiplomes.JEUNES_DIPLOMES;
import static fr.parcours.dispositif.cej.Suite.PACEA;
import static fr.parcours.dispositif.cej.Suite.PARCOURS;
import static fr.parcours.dispositif.cej.Suite.choosing;
import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.Participants.aParticipant;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.runtime.Parcours;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.Unverified;
import fr.parcours.testkit.Wordings;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CejPluginTest {
    @Test
    void itAssembles() {
        assertThat(PARCOURS.dispositifs())
                .extracting(owned -> owned.value().id().code())
                .containsExactly("cej", "garantie-jeunes", "jeunes-diplomes");
        assertThat(PARCOURS.chapters())
                .extracting(chapter -> chapter.value().id())
                .containsExactly("cej", "garantie-jeunes", "jeunes-diplomes");
        assertThat(PARCOURS.vocabulary().codes("aid")).contains("allocation-cej", "allocation-garantie-jeunes");
    }

    @Test
    void itIsFoundOnTheClassPath() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(CejPlugin.class);
    }

    @Test
    void whatWasNotReadIsMarkedUnverified() {
        assertThat(Unverified.values(PARCOURS))
                .containsExactly(
                        "cej.forfait.majeur-premiere-tranche 2026-04-01",
                        "cej.forfait.mayotte.majeur-non-imposable 2022-07-01",
                        "cej.forfait.mayotte.majeur-non-imposable 2024-04-01",
                        "cej.forfait.mayotte.majeur-non-imposable 2025-04-01",
                        "cej.forfait.mayotte.majeur-non-imposable 2026-04-01",
                        "cej.forfait.mayotte.majeur-premiere-tranche 2022-07-01",
                        "cej.forfait.mayotte.majeur-premiere-tranche 2024-04-01",
                        "cej.forfait.mayotte.majeur-premiere-tranche 2025-04-01",
                        "cej.forfait.mayotte.majeur-premiere-tranche 2026-04-01",
                        "cej.forfait.mayotte.mineur 2022-07-01",
                        "cej.forfait.mayotte.mineur 2024-04-01",
                        "cej.forfait.mayotte.mineur 2025-04-01",
                        "cej.forfait.mayotte.mineur 2026-04-01",
                        "cej.forfait.mineur 2026-04-01",
                        "cej.sanction.effet 2025-06-01",
                        "garantie-jeunes.ressources-degressives 2017-01-01");
    }

    /** The situations below say everything that can be said: no wording lacks, none is left over. */
    @Test
    void everySentenceSaidHasItsWordingAndEveryWordingIsSaid() {
        Wordings wordings = Wordings.of(CejPlugin.class, "cej");
        sayEverything(wordings);
        wordings.areAllSaidBut();
    }

    private static void sayEverything(Wordings wordings) {
        Participant neet = aParticipant()
                .born("2000-01-01")
                .from("2016-01-01")
                .declaring(Attributes.ACTIVITY, "job-seeking")
                .declaring(Attributes.HOUSING, "own")
                .withEducation("5")
                .declaring(Attributes.RESOURCES_ACTIVITY, euros("0"))
                .declaring(Attributes.RESOURCES_REPLACEMENT, euros("0"))
                .declaring(Attributes.RESOURCES_OTHER, euros("0"));
        Participant helped = neet.from("2016-01-02")
                .declaring(Attributes.HOUSING, "parents")
                .declaring(Attributes.RQTH, true)
                .declaring(Attributes.ACTIVITY, "student")
                .withEducation("3");
        for (Participant participant : List.of(
                aParticipant(),
                aParticipant().born("1990-01-01").from("2016-01-02").declaring(Attributes.RQTH, false),
                neet,
                neet.entered(PACEA, "2021-01-04"),
                neet.from("2016-01-02").declaring(Attributes.ACTIVITY, "employed"),
                neet.from("2016-01-02").declaring(Attributes.RESOURCES_OTHER, euros("600")),
                neet.from("2016-01-02").declaring(Attributes.RESOURCES_OTHER, euros("6000")),
                helped.from("2016-01-02").declaring(Attributes.PARENTAL_SUPPORT, "full"),
                helped.from("2016-01-02").declaring(Attributes.PARENTAL_SUPPORT, "none"),
                neet.entered(CEJ, "2022-03-01").exited(CEJ, "2022-03-31", ExitReason.TERME))) {
            for (String on : List.of("2016-12-31", "2021-06-15", "2022-03-15", "2022-04-01", "2022-10-01")) {
                wordings.hear(PARCOURS.diagnose(participant.dossier(), day(on)));
            }
        }
        for (Participant participant : accesses(neet)) {
            for (String on : List.of("2021-06-15", "2025-02-01")) {
                wordings.hear(PARCOURS.diagnose(participant.dossier(), day(on)));
            }
        }
        Participant engaged = neet.declaring(Attributes.TAX_HOUSEHOLD, "not-taxable")
                .entered(CEJ, "2022-03-01")
                .reached(OutcomeKind.SERVICE_CIVIQUE, "2022-04-30", "2022-05-30")
                .declaringFor("2022-05", Attributes.RESOURCES_ACTIVITY, euros("1316.45"));
        for (String counting : List.of("jour-par-jour", "mois-entier", "premier-jour")) {
            for (int month = 3; month <= 6; month++) {
                wordings.hear(choosing("cej.paiement-suspendu-decompte", counting)
                        .allowance(engaged.dossier(), "cej", YearMonth.of(2022, month)));
            }
        }
        wordings.hear(choosing("cej.valeurs-non-verifiees", "refuser")
                .allowance(
                        neet.declaring(Attributes.TAX_HOUSEHOLD, "not-taxable")
                                .entered(CEJ, "2026-04-01")
                                .dossier(),
                        "cej",
                        YearMonth.of(2026, 4)));
        pathways(neet).forEach(participant -> {
            wordings.hear(PARCOURS.statuses(participant.dossier(), day("2025-09-01")));
            Parcours mean = choosing("cej.ressources-periode", "moyenne-3-mois");
            for (String dispositif : List.of("cej", "garantie-jeunes")) {
                for (int year = 2021; year <= 2026; year++) {
                    wordings.hear(mean.allowance(participant.dossier(), dispositif, Year.of(year)));
                    for (int month = 1; month <= 12; month++) {
                        wordings.hear(PARCOURS.allowance(participant.dossier(), dispositif, YearMonth.of(year, month)));
                    }
                }
            }
        });
    }

    private static List<Participant> accesses(Participant neet) {
        Participant asked = neet.from("2016-01-02");
        Participant older =
                aParticipant().born("1997-06-01").from("2016-01-01").declaring(Attributes.ACTIVITY, "job-seeking");
        return List.of(
                asked.declaring(Attributes.REGISTERED, true)
                        .declaring(Attributes.RIGHT_TO_WORK, true)
                        .declaring(Attributes.REGULAR_STAY, true),
                asked.declaring(Attributes.REGISTERED, false)
                        .declaring(Attributes.RIGHT_TO_WORK, false)
                        .declaring(Attributes.REGULAR_STAY, false),
                asked.refusing(Attributes.REGISTERED)
                        .refusing(Attributes.RIGHT_TO_WORK)
                        .refusing(Attributes.REGULAR_STAY),
                asked.declaring(Attributes.JOBSEEKER_SINCE, day("2025-01-02")),
                asked.declaring(Attributes.JOBSEEKER_SINCE, day("2025-06-02")),
                older,
                older.declaring(Attributes.RQTH, true),
                older.declaring(Attributes.RQTH, false),
                older.born("2010-01-01"));
    }

    private static List<Participant> pathways(Participant neet) {
        Participant household = neet.from("2016-01-01").declaring(Attributes.TAX_HOUSEHOLD, "not-taxable");
        Participant signed = household.entered(CEJ, "2022-03-15");
        Participant recent = household.entered(CEJ, "2025-06-02");
        return List.of(
                neet.entered(GARANTIE_JEUNES, "2021-02-02"),
                neet.entered(GARANTIE_JEUNES, "2021-11-02").entered(JEUNES_DIPLOMES, "2021-11-02"),
                neet.entered(GARANTIE_JEUNES, "2021-11-02").signed(GARANTIE_JEUNES, "2021-11-02", "2022-01-31"),
                neet.entered(CEJ, "2022-03-15"),
                aParticipant()
                        .born("2006-01-01")
                        .from("2022-03-15")
                        .declaring(Attributes.TAX_HOUSEHOLD, "not-taxable")
                        .entered(CEJ, "2022-03-15"),
                neet.from("2016-01-01")
                        .declaring(Attributes.TAX_HOUSEHOLD, "above")
                        .entered(CEJ, "2022-03-15"),
                signed.from("2022-03-15")
                        .declaring(Attributes.HOUSING, "parents")
                        .declaring(Attributes.PARENTAL_SUPPORT, "full"),
                signed.signed(CEJ, "2022-03-15", "2022-12-31")
                        .from("2022-03-15")
                        .declaring(Attributes.BENEFITS, Set.of("rsa")),
                signed.from("2022-03-15")
                        .refusing(Attributes.BENEFITS)
                        .refusing(Attributes.RESOURCES_ACTIVITY)
                        .refusing(Attributes.RESOURCES_REPLACEMENT),
                signed.from("2022-03-15")
                        .declaring(Attributes.RESOURCES_REPLACEMENT, euros("1000"))
                        .declaringFor("2022-04", Attributes.RESOURCES_ACTIVITY, euros("1500")),
                signed.declaringFor("2022-04", Attributes.RESOURCES_ACTIVITY, euros("600"))
                        .paidFor("2022-04", Cej.ALLOCATION, "300.00"),
                signed.reached(OutcomeKind.SERVICE_CIVIQUE, "2022-05-01", "2023-02-28")
                        .with(Outcome.builder(day("2022-05-02"), OutcomeKind.CDI)
                                .trialEndsOn(day("2023-01-31"))
                                .build()),
                signed.suspended(CEJ, "2022-05-01", "2022-05-31"),
                signed.living("97608").declaringFor("2022-04", Attributes.RESOURCES_ACTIVITY, euros("600")),
                recent.did(StepKind.NOTIFICATION, CEJ, "2025-05-20").did(StepKind.NOTIFICATION, CEJ, "2025-06-10"),
                signed.from("2022-05-01").declaring(Attributes.ACTIVITY, "civic-service"),
                signed.did(Cej.PIECES, CEJ, "2022-09-20").paidFor("2022-04", Cej.ALLOCATION, "300.00"),
                signed.did(StepKind.SANCTION, CEJ, "2022-04-11")
                        .did(StepKind.SANCTION, CEJ, "2022-06-13")
                        .did(StepKind.SANCTION, CEJ, "2022-09-12"),
                recent.did(StepKind.CONVOCATION, CEJ, "2025-06-20")
                        .with(Step.builder(day("2025-07-08"), StepKind.SANCTION)
                                .by(CEJ)
                                .value(Sanctions.RATE, euros("30"))
                                .value(Sanctions.MONTHS, 1)
                                .build())
                        .with(sanction("2025-08-08", "manquement")),
                recent.with(Step.builder(day("2025-06-03"), StepKind.SANCTION)
                                .by(CEJ)
                                .value(Sanctions.RATE, euros("30"))
                                .value(Sanctions.MONTHS, 1)
                                .build())
                        .with(Step.builder(day("2025-07-08"), StepKind.SANCTION)
                                .by(CEJ)
                                .value(Sanctions.RATE, euros("100"))
                                .value(Sanctions.MONTHS, 4)
                                .build()),
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
}
