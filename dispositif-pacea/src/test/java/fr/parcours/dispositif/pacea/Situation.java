package fr.parcours.dispositif.pacea;

import fr.parcours.core.Parcours;
import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Phase;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.settings.Structure;
import fr.parcours.core.settings.StructureFile;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.PhaseId;
import fr.parcours.core.vocabulary.StepKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A dossier told fact by fact, days written as in a dossier. */
final class Situation {
    static final Parcours PARCOURS = Parcours.of(List.of(new PaceaPlugin()));
    static final DispositifId CEJ = DispositifId.of("cej", "Contrat d’engagement jeune");
    static final DispositifId GARANTIE_JEUNES = DispositifId.of("garantie-jeunes", "Garantie jeunes");

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

    static Parcours forStructure(String parameters) {
        Structure structure = StructureFile.read("structure.yaml", "parameters:\n" + parameters);
        return Parcours.of(List.of(new PaceaPlugin()), structure);
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static BigDecimal euros(String amount) {
        return new BigDecimal(amount);
    }

    <T> Situation declares(String on, Attribute<T> attribute, T value) {
        return with(Declaration.of(day(on), attribute, value));
    }

    <T> Situation declaresFor(String month, Attribute<T> attribute, T value) {
        YearMonth of = YearMonth.parse(month);
        return with(Declaration.of(of.atEndOfMonth(), attribute, value).forMonth(of));
    }

    Situation enters(DispositifId dispositif, String on) {
        return with(Entry.of(day(on), dispositif));
    }

    Situation leaves(DispositifId dispositif, String on) {
        return with(Exit.of(day(on), dispositif, ExitReason.TERME));
    }

    Situation does(StepKind kind, String on) {
        return with(Step.builder(day(on), kind).by(Pacea.PACEA).build());
    }

    Situation signs(String on, String until) {
        return with(Step.builder(day(on), StepKind.SIGNATURE)
                .by(Pacea.PACEA)
                .until(day(until))
                .build());
    }

    Situation begins(PhaseId phase, String on) {
        return with(Phase.of(day(on), Pacea.PACEA, phase));
    }

    Situation begins(PhaseId phase, String on, String until) {
        return with(Phase.of(day(on), Pacea.PACEA, phase).until(day(until)));
    }

    Situation isExtended(DispositifId dispositif, String on, String until) {
        return with(Extension.of(day(on), dispositif, day(until)));
    }

    Situation isSuspended(String on, String until) {
        return with(Suspension.of(day(on), Pacea.PACEA).until(day(until)));
    }

    Situation isPaid(String amount, String month) {
        YearMonth of = YearMonth.parse(month);
        return with(Aid.of(of.atEndOfMonth(), Pacea.ALLOCATION, euros(amount)).forMonth(of));
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
