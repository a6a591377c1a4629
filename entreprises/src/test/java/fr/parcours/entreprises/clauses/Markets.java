package fr.parcours.entreprises.clauses;

import fr.parcours.core.Parcours;
import fr.parcours.core.dossier.Declaration;
import fr.parcours.core.dossier.Dossier;
import fr.parcours.core.dossier.Entry;
import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.dossier.Subject;
import fr.parcours.core.dossier.Values;
import fr.parcours.core.settings.StructureFile;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.core.vocabulary.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Markets, clause contracts and hours, and the suite to ask about them. */
final class Markets {
    static final Parcours PARCOURS = forStructure("communes: { territoire: [\"59599\"] }");

    private Markets() {}

    static Parcours forStructure(String file) {
        return Parcours.of(List.of(new ClausesSocialesPlugin()), StructureFile.read("structure.yaml", file));
    }

    /** Obtains a market followed since 2021-01-04, with what it declares. */
    static Dossier market(String id, Values values) {
        LocalDate day = LocalDate.of(2021, 1, 4);
        return Dossier.of(
                Subject.of(SubjectKind.MARKET, id),
                Declaration.of(day, values),
                Entry.of(day, ClausesSociales.CLAUSES_SOCIALES));
    }

    static Values amount(String euros) {
        return Values.of(Market.AMOUNT, new BigDecimal(euros));
    }

    static Outcome.Builder contract(String market, String on, String until) {
        return Outcome.builder(LocalDate.parse(on), OutcomeKind.CDD)
                .via(ClausesSociales.CLAUSES_SOCIALES)
                .market(market)
                .keyword(Clause.TERRITOIRE)
                .until(LocalDate.parse(until));
    }

    static Step.Builder hours(String market, String on, String hours) {
        return Step.builder(LocalDate.parse(on), Clause.HEURES_CLAUSE)
                .market(market)
                .keyword(Clause.TERRITOIRE)
                .hours(new BigDecimal(hours));
    }
}
