package fr.parcours.entreprises;

import static fr.parcours.entreprises.MediationEmploi.ETAPE;
import static fr.parcours.entreprises.MediationEmploi.PLIE;

import fr.parcours.core.Parcours;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.plugin.Contributions;
import fr.parcours.core.plugin.Plugin;
import fr.parcours.core.plugin.PluginDescriptor;
import fr.parcours.core.settings.Structure;
import fr.parcours.core.settings.StructureFile;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import fr.parcours.core.vocabulary.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A dossier told fact by fact, days written as in a dossier. */
final class Situation {
    static final String TOURCOING = "59599";
    static final String LILLE = "59350";
    static final String ARRAS = "62041";

    /** A structure that names its own communes, and not those of the metropolis. */
    static final String TERRITORY = "communes:\n  territoire: [\"" + TOURCOING + "\"]\n";
    /** A structure that names both. */
    static final String METROPOLIS = TERRITORY + "  metropole: [\"" + TOURCOING + "\", \"" + LILLE + "\"]\n";

    static final Parcours PARCOURS = forStructure(TERRITORY);

    private final Subject subject;
    private final List<Fact> facts;

    private Situation(Subject subject, List<Fact> facts) {
        this.subject = subject;
        this.facts = facts;
    }

    /** The PLIE's words, as its own plug-in contributes them. */
    static final class PlieWords implements Plugin {
        @Override
        public PluginDescriptor descriptor() {
            return PluginDescriptor.of("plie", "PLIE");
        }

        @Override
        public void contribute(Contributions to) {
            to.words(PLIE, ETAPE);
        }
    }

    static Parcours forStructure(String yaml) {
        return Parcours.of(List.of(new EntreprisesPlugin(), new PlieWords()), structure(yaml));
    }

    static Structure structure(String yaml) {
        return StructureFile.read("structure.yaml", yaml);
    }

    static Situation somebody() {
        return new Situation(Subject.participant("J-1"), List.of());
    }

    /** A participant of the PLIE since 2021-01-04, who looks for a job. */
    static Situation inPlie() {
        return somebody().enters(PLIE, "2021-01-04").declares("2021-01-04", Attributes.ACTIVITY, "job-seeking");
    }

    static Situation company() {
        return new Situation(Subject.of(SubjectKind.COMPANY, "E-1").siret("49306038800045"), List.of());
    }

    static Situation companyWithoutSiret() {
        return new Situation(Subject.of(SubjectKind.COMPANY, "E-2"), List.of());
    }

    static Situation companyOf(int staff) {
        return company().declares("2021-01-01", Company.STAFF, staff);
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    <T> Situation declares(String on, Attribute<T> attribute, T value) {
        return with(Declaration.of(day(on), attribute, value));
    }

    Situation enters(DispositifId dispositif, String on) {
        return with(Entry.of(day(on), dispositif));
    }

    Situation leaves(DispositifId dispositif, String on) {
        return with(Exit.of(day(on), dispositif, ExitReason.EMPLOI));
    }

    Situation begins(DispositifId dispositif, PhaseId phase, String on) {
        return with(Phase.of(day(on), dispositif, phase));
    }

    Situation does(StepKind kind, String on) {
        return with(Step.of(day(on), kind));
    }

    Situation does(StepKind kind, String on, DispositifId by) {
        return with(Step.builder(day(on), kind).by(by).build());
    }

    Situation doesVia(StepKind kind, String on, Word via) {
        return with(Step.builder(day(on), kind).via(via).build());
    }

    Situation signs(OutcomeKind kind, String on) {
        return with(Outcome.of(day(on), kind));
    }

    Situation signs(OutcomeKind kind, String on, String until) {
        return with(Outcome.builder(day(on), kind).until(day(until)).build());
    }

    Situation signsVia(OutcomeKind kind, String on, Word via) {
        return with(Outcome.builder(day(on), kind).via(via).build());
    }

    Situation with(Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new Situation(subject, more);
    }

    Dossier dossier() {
        return Dossier.of(subject, facts);
    }
}
