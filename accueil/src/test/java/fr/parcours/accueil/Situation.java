package fr.parcours.accueil;

import fr.parcours.core.Parcours;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.rule.Finding;
import fr.parcours.core.settings.Structure;
import fr.parcours.core.settings.StructureFile;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A dossier told fact by fact, days written as in a dossier. */
final class Situation {
    static final Structure STRUCTURE = StructureFile.read("structure.yaml", """
            communes:
              tourcoing: ["59599"]
              vallee-lys: ["59352", "59508"]
              territoire: ["59599", "59352", "59508"]
            """);
    static final Parcours PARCOURS = Parcours.of(List.of(new AccueilPlugin()), STRUCTURE);
    static final DispositifId CREATION = DispositifId.of("creation-entreprise", "Création d’entreprise");
    static final DispositifId PLIE = DispositifId.of("plie", "PLIE");

    private final Subject subject;
    private final List<Fact> facts;

    private Situation(Subject subject, List<Fact> facts) {
        this.subject = subject;
        this.facts = facts;
    }

    /** Somebody of whom nothing is known. */
    static Situation somebody() {
        return new Situation(Subject.participant("J-1"), List.of());
    }

    static Situation born(String birthDate) {
        return new Situation(Subject.participant("J-1").born(day(birthDate)), List.of());
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    <T> Situation declares(String on, Attribute<T> attribute, T value) {
        return with(Declaration.of(day(on), attribute, value));
    }

    Situation refuses(String on, Attribute<?> attribute) {
        return with(Declaration.of(day(on), Values.NONE.refused(attribute)));
    }

    Situation enters(DispositifId dispositif, String on) {
        return with(Entry.of(day(on), dispositif));
    }

    Situation leaves(DispositifId dispositif, String on) {
        return with(Exit.of(day(on), dispositif, ExitReason.AUTONOMIE));
    }

    Situation does(StepKind kind, String on) {
        return with(Step.of(day(on), kind));
    }

    Situation with(Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new Situation(subject, more);
    }

    Finding judged(String dispositif, String on) {
        return PARCOURS.diagnose(dossier(), day(on)).of(dispositif).explanation();
    }

    Dossier dossier() {
        return Dossier.of(subject, facts);
    }
}
