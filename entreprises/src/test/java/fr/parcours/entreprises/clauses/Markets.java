package fr.parcours.entreprises.clauses;

import static fr.parcours.testkit.Literals.day;
import static fr.parcours.testkit.Literals.euros;
import static fr.parcours.testkit.SubjectStory.aMarket;

import fr.parcours.core.dossier.Outcome;
import fr.parcours.core.dossier.Step;
import fr.parcours.core.vocabulary.OutcomeKind;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.StructureFile;
import fr.parcours.testkit.Structures;
import fr.parcours.testkit.SubjectStory;
import java.math.BigDecimal;
import java.util.List;

/** Markets, clause contracts and hours, and the suite to ask about them. */
final class Markets {
    static final Parcours PARCOURS = Parcours.of(
            List.of(new ClausesSocialesPlugin()),
            StructureFile.read("structure.yaml", "communes: { territoire: [\"59599\"] }"));

    private Markets() {}

    static Parcours choosing(String parameter, String value) {
        return Parcours.of(List.of(new ClausesSocialesPlugin()), Structures.choosing(parameter, value));
    }

    /** Obtains a market followed since 2021-01-04. */
    static SubjectStory market() {
        return aMarket("M-1")
                .entered(ClausesSociales.CLAUSES_SOCIALES, "2021-01-04")
                .from("2021-01-04");
    }

    static SubjectStory marketOf(String amount) {
        return market().declaring(Market.AMOUNT, euros(amount));
    }

    static Outcome.Builder contract(String market, String on, String until) {
        return Outcome.builder(day(on), OutcomeKind.CDD)
                .via(ClausesSociales.CLAUSES_SOCIALES)
                .market(market)
                .keyword(Clause.TERRITOIRE)
                .until(day(until));
    }

    static Step.Builder hours(String market, String on, String hours) {
        return Step.builder(day(on), Clause.HEURES_CLAUSE)
                .market(market)
                .keyword(Clause.TERRITOIRE)
                .hours(new BigDecimal(hours));
    }
}
