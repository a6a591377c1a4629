package fr.parcours.dispositif.plie;

import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Participants.aParticipant;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.runtime.settings.StructureFile;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.contract.PluginContract;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The promises of every plug-in, kept for a structure that gives its protocols. */
class PlieContractTest implements PluginContract {
    @Override
    public Plugin plugin() {
        return new PliePlugin();
    }

    @Override
    public Structure structure() {
        return StructureFile.read("structure.yaml", """
                parameters:
                  plie.protocole:
                    label: Protocoles
                    values:
                      - { from: 2015-01-01, value: protocole-2015, source: protocole, confidence: LOCAL }
                      - { from: 2020-01-01, value: protocole-2020, source: protocole, confidence: LOCAL }
                """);
    }

    @Override
    public List<LocalDate> days() {
        return List.of(day("2021-06-15"), day("2023-01-31"), day("2024-12-31"));
    }

    /** Pathways in which every parameter has something to say. */
    @Override
    public List<Dossier> dossiers() {
        Participant jobseeker = aParticipant()
                .born("1970-01-01")
                .declaring(Attributes.ACTIVITY, "job-seeking")
                .declaring(Attributes.JOBSEEKER_SINCE, day("2019-06-01"));
        Participant employed = jobseeker
                .from("2021-01-01")
                .declaring(Attributes.ACTIVITY, "employed")
                .entered(Plie.PLIE, "2021-01-15")
                .reached(OutcomeKind.CDI, "2021-12-01")
                .exited(Plie.PLIE, "2021-12-31", ExitReason.DEMANDE);
        return List.of(
                aParticipant()
                        .born("2005-01-01") // at working age, and at school until then
                        .declaring(Attributes.ACTIVITY, "pupil")
                        .declaring(Attributes.BENEFITS, Set.of("rsa"))
                        .declaring(Attributes.LEFT_SCHOOL_ON, day("2023-01-01"))
                        .dossier(),
                jobseeker
                        .entered(Plie.PLIE, "2021-01-15")
                        .began(Plie.PLIE, PhaseId.ACCOMPAGNEMENT, "2021-02-01")
                        .began(Plie.PLIE, PhaseId.SUIVI, "2022-12-01")
                        .reached(OutcomeKind.CDD, "2022-12-01", "2023-12-31")
                        .dossier(),
                employed.from("2021-01-01")
                        .declaring(Attributes.CONTRACT, "cdd")
                        .dossier(),
                employed.from("2021-01-01")
                        .declaring(Attributes.WEEKLY_HOURS, new BigDecimal("20"))
                        .from("2022-01-15")
                        .declaring(Attributes.WEEKLY_HOURS, new BigDecimal("35"))
                        .dossier(),
                jobseeker
                        .entered(Plie.PLIE, "2021-01-15")
                        .exited(Plie.PLIE, "2021-12-31", ExitReason.DEMANDE)
                        .from("2022-01-28")
                        .declaring(Attributes.ACTIVITY, "employed")
                        .dossier(),
                jobseeker
                        .entered(Plie.PLIE, "2021-03-01")
                        .exited(Plie.PLIE, "2021-03-02", ExitReason.DEMANDE)
                        .dossier(),
                aParticipant()
                        .born("1996-03-01") // at the age where being long unemployed changes
                        .declaring(Attributes.ACTIVITY, "job-seeking")
                        .declaring(Attributes.JOBSEEKER_SINCE, day("2020-08-01"))
                        .entered(Plie.PLIE, "2021-03-15")
                        .dossier());
    }
}
