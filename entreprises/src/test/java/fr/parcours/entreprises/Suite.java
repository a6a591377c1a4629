package fr.parcours.entreprises;

import static fr.parcours.entreprises.MediationEmploi.ETAPE;
import static fr.parcours.entreprises.MediationEmploi.PLIE;
import static fr.parcours.testkit.Participants.aParticipant;
import static fr.parcours.testkit.SubjectStory.aCompany;

import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import fr.parcours.runtime.settings.StructureFile;
import fr.parcours.testkit.Participant;
import fr.parcours.testkit.SubjectStory;
import java.util.List;

/** The suite of the tests: this plug-in, with the words of the PLIE, for a structure that names communes. */
final class Suite {
    static final String TOURCOING = "59599";
    static final String LILLE = "59350";
    static final String ARRAS = "62041";

    /** A structure that names its own communes, and not those of the metropolis. */
    static final String TERRITORY = "communes:\n  territoire: [\"" + TOURCOING + "\"]\n";
    /** A structure that names both. */
    static final String METROPOLIS = TERRITORY + "  metropole: [\"" + TOURCOING + "\", \"" + LILLE + "\"]\n";

    static final Parcours PARCOURS = forStructure(TERRITORY);

    private Suite() {}

    /** The PLIE's words, as its own plug-in contributes them. */
    static final class PlieWords implements Plugin {
        @Override
        public PluginDescriptor descriptor() {
            return PluginDescriptor.of("plie", "PLIE");
        }

        @Override
        public void contribute(Contributions to) {
            to.words(DispositifId.of(PLIE.code(), "PLIE"), StepKind.of(ETAPE.code(), "Étape de médiation emploi"));
        }
    }

    static Parcours forStructure(String yaml) {
        return Parcours.of(List.of(new EntreprisesPlugin(), new PlieWords()), structure(yaml));
    }

    static Structure structure(String yaml) {
        return StructureFile.read("structure.yaml", yaml);
    }

    /** A participant of the PLIE since 2021-01-04, who looks for a job. */
    static Participant inPlie() {
        return aParticipant()
                .entered(PLIE, "2021-01-04")
                .from("2021-01-04")
                .declaring(Attributes.ACTIVITY, "job-seeking");
    }

    static SubjectStory company() {
        return aCompany("E-1").withSiret("49306038800045");
    }

    static SubjectStory companyOf(int staff) {
        return company().from("2021-01-01").declaring(Company.STAFF, staff);
    }
}
