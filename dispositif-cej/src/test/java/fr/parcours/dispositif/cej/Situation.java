package fr.parcours.dispositif.cej;

import fr.parcours.core.Parcours;
import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Extras;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Provenance;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Suspension;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.settings.Structure;
import fr.parcours.core.settings.StructureFile;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.Attributes;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.StepKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A dossier told fact by fact, days written as in a dossier. */
final class Situation {
    static final Parcours PARCOURS = Parcours.of(List.of(new CejPlugin()));
    static final DispositifId PACEA = DispositifId.of("pacea", "PACEA");

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
        return Parcours.of(List.of(new CejPlugin()), structure);
    }

    /** A suite in which one choice of the structure differs. */
    static Parcours choosing(String parameter, String value) {
        return forStructure("  " + parameter + ": { values: [ { from: 2017-01-01, value: " + value
                + ", source: choix, confidence: LOCAL } ] }\n");
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

    Situation refuses(String on, Attribute<?> attribute) {
        return with(Declaration.of(day(on), Values.NONE.refused(attribute)));
    }

    Situation earns(String month, String amount) {
        return declaresFor(month, Attributes.RESOURCES_ACTIVITY, euros(amount));
    }

    Situation enters(DispositifId dispositif, String on) {
        return with(Entry.of(day(on), dispositif));
    }

    Situation leaves(DispositifId dispositif, String on) {
        return with(Exit.of(day(on), dispositif, ExitReason.TERME));
    }

    Situation does(StepKind kind, DispositifId dispositif, String on) {
        return with(Step.builder(day(on), kind).by(dispositif).build());
    }

    Situation signs(DispositifId dispositif, String on, String until) {
        return with(Step.builder(day(on), StepKind.SIGNATURE)
                .by(dispositif)
                .until(day(until))
                .build());
    }

    Situation works(String on, String hours, String state) {
        return with(Step.builder(day(on), StepKind.ACTIVITE)
                .by(Cej.CEJ)
                .hours(new BigDecimal(hours))
                .value(Attributes.STATE, state)
                .build());
    }

    Situation begins(OutcomeKind kind, String on, String until) {
        return with(Outcome.builder(day(on), kind).until(day(until)).build());
    }

    Situation isExtended(DispositifId dispositif, String on, String until) {
        return with(Extension.of(day(on), dispositif, day(until)));
    }

    Situation isSuspended(DispositifId dispositif, String on, String until, String reason) {
        return with(new Suspension(
                day(on), dispositif, Optional.of(day(until)), Optional.of(reason), Provenance.NONE, Extras.NONE));
    }

    Situation isPaid(AidScheme scheme, String amount, String month) {
        YearMonth of = YearMonth.parse(month);
        return with(Aid.of(of.atEndOfMonth(), scheme, euros(amount)).forMonth(of));
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
