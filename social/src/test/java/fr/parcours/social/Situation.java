package fr.parcours.social;

import fr.parcours.core.Parcours;
import fr.parcours.core.dossier.Aid;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Exit;
import fr.parcours.core.dossier.Extension;
import fr.parcours.core.dossier.Fact;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.settings.Structure;
import fr.parcours.core.settings.StructureFile;
import fr.parcours.core.vocabulary.AidScheme;
import fr.parcours.core.vocabulary.Attribute;
import fr.parcours.core.vocabulary.DispositifId;
import fr.parcours.core.vocabulary.ExitReason;
import fr.parcours.core.vocabulary.StepKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A dossier told fact by fact, days written as in a dossier. */
final class Situation {
    static final Parcours PARCOURS = Parcours.of(List.of(new SocialPlugin()));
    static final DispositifId MISSION_LOCALE = DispositifId.MISSION_LOCALE;
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

    static Situation action(String id) {
        return new Situation(Subject.of(SubjectKind.ACTION, id), List.of());
    }

    static Structure setting(String parameters) {
        return StructureFile.read("structure.yaml", "parameters:\n" + parameters);
    }

    /** Writes a parameter as a structure does, from 2005 on. */
    static String set(String id, String value) {
        return "  " + id + ": { label: Choix du conseil, values: [ { from: 2005-01-01, value: " + value
                + ", source: conseil, confidence: LOCAL } ] }\n";
    }

    static Parcours forStructure(String parameters) {
        return Parcours.of(List.of(new SocialPlugin()), setting(parameters));
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

    Situation enters(DispositifId dispositif, String on) {
        return with(Entry.of(day(on), dispositif));
    }

    Situation leaves(DispositifId dispositif, String on) {
        return with(Exit.of(day(on), dispositif, ExitReason.TERME));
    }

    Situation isExtended(DispositifId dispositif, String on, String until) {
        return with(Extension.of(day(on), dispositif, day(until)));
    }

    Situation does(StepKind kind, DispositifId dispositif, String on) {
        return with(Step.builder(day(on), kind).by(dispositif).build());
    }

    Situation asks(String kind, String on, String... missing) {
        return with(Step.builder(day(on), StepKind.DEMANDE)
                .by(Fajem.FAJEM)
                .value(Fajem.KIND, kind)
                .value(Fajem.MISSING_PAPERS, Set.of(missing))
                .build());
    }

    Situation gives(String kind, String on, String... missing) {
        return with(Step.builder(day(on), FajemFile.PIECES)
                .by(Fajem.FAJEM)
                .value(Fajem.KIND, kind)
                .value(Fajem.MISSING_PAPERS, Set.of(missing))
                .build());
    }

    Situation isAnswered(String kind, String on, String answer) {
        return with(Step.builder(day(on), StepKind.DECISION)
                .by(Fajem.FAJEM)
                .value(Fajem.KIND, kind)
                .value(Fajem.ANSWER, answer)
                .build());
    }

    Situation isGranted(AidScheme scheme, String amount, String on) {
        return with(Aid.of(day(on), scheme, euros(amount)));
    }

    Situation isGrantedFor(AidScheme scheme, String amount, String on, String month) {
        return with(Aid.of(day(on), scheme, euros(amount)).forMonth(YearMonth.parse(month)));
    }

    Situation with(Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new Situation(subject, more);
    }

    Dossier dossier() {
        return Dossier.of(subject, facts);
    }

    List<String> problems(Parcours parcours) {
        return parcours.coherence().check(dossier()).stream()
                .map(Problem::toString)
                .toList();
    }
}
