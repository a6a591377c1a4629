package fr.parcours.entreprises.creation;

import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Enrolment;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.vocabulary.PhaseId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** What a dossier tells of a project, which is an enrolment. */
final class Projects {
    private Projects() {}

    /** Finds the project a day belongs to: on the day one ends and another begins, the new one. */
    static Optional<Enrolment> on(Dossier dossier, LocalDate day) {
        return dossier.enrolment(CreationEntreprise.CREATION_ENTREPRISE, day);
    }

    /** Gets the days on which a phase of the project began, in order. */
    static Stream<LocalDate> phases(Dossier dossier, Enrolment project, PhaseId phase) {
        return dossier.facts(Phase.class)
                .filter(each -> each.dispositif().equals(project.dispositif())
                        && each.phase().equals(phase)
                        && on(dossier, each.on()).filter(project::equals).isPresent())
                .map(Phase::on);
    }
}
