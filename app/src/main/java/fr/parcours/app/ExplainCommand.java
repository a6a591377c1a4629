package fr.parcours.app;

import fr.parcours.core.problem.ParcoursException;
import fr.parcours.json.Reading;
import fr.parcours.runtime.Parcours;
import fr.parcours.statistics.Contribution;
import fr.parcours.statistics.Explanation;
import fr.parcours.statistics.ExplanationRequest;
import fr.parcours.statistics.Operand;
import fr.parcours.statistics.Report;
import fr.parcours.statistics.ReportRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** How a figure of the report comes about, and the dossiers behind it. */
@Command(name = "explain", description = "Donne la définition d’un chiffre du rapport et les dossiers comptés.")
final class ExplainCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(
            names = "--figure",
            required = true,
            paramLabel = "ID",
            description = "Chiffre demandé : pacea.contrats.cdi, par exemple.")
    private String figure = "";

    @Override
    public Integer call() {
        Parcours parcours = main.suite(run.structure());
        ReportRequest asked = Report.of(parcours, run.period());
        ExplanationRequest request = request(run.knownOn().map(asked::knownOn).orElse(asked));
        main.out().println(request.label() + " (" + request.id() + ")");
        main.out().println("  définition : " + request.definition());
        main.out().println("  version : " + request.version());
        print(request.operands(), "  ", ExplainCommand::definition);
        if (request.measures().isEmpty()) {
            main.out().println("  aucun dossier : ce chiffre est déclaré par la structure");
            printValues(request.over(List.of()));
            return Main.DONE;
        }
        main.out().println();
        Reading<Explanation> reading =
                request.over(run.files(parcours), counted -> main.out().println(line(counted)));
        Explanation explanation = reading.result();
        main.out().println(Text.count(explanation.dossiers(), "dossier compté", "dossiers comptés"));
        main.out().println();
        printValues(explanation);
        main.name(reading.problems());
        main.name(reading.doubles());
        return reading.leftOut() == 0 && reading.doubles().isEmpty() ? Main.DONE : Main.BAD_INPUT;
    }

    private ExplanationRequest request(ReportRequest asked) {
        try {
            return asked.explain(figure);
        } catch (ParcoursException e) {
            boolean leftOut = e.problems().get(0).id().startsWith("PLUGIN-"); // else there is no such figure
            throw leftOut ? e : Main.wrong(spec.commandLine(), e);
        }
    }

    /** Says what the figure comes to, and what each of its parts does. */
    private void printValues(Explanation explanation) {
        main.out().println("valeur : " + value(explanation));
        print(explanation.operands(), "  ", operand -> text(operand.value()));
    }

    /** Writes the value as the report shows it, and whole when it is rounded there. */
    private static String value(Explanation explanation) {
        Optional<BigDecimal> shown = explanation.cell().displayed();
        boolean rounded =
                shown.isPresent() && shown.get().compareTo(explanation.value().orElseThrow()) != 0;
        return text(shown) + (rounded ? " (non arrondie : " + text(explanation.value()) + ")" : "");
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("non défini");
    }

    /** Prints operands one under the other, their own operands set in; those that dossiers give have their number. */
    private void print(List<Operand> operands, String margin, Function<Operand, String> what) {
        for (Operand operand : operands) {
            String number = operand.number() > 0 ? operand.number() + ". " : "";
            main.out().println(margin + number + role(operand) + " : " + what.apply(operand));
            print(operand.operands(), margin + "  ", what);
        }
    }

    private static String role(Operand operand) {
        return switch (operand.role()) {
            case VALUE -> "valeur";
            case PREVIOUS -> "valeur de la période précédente";
            case TERM -> "terme";
            case SUBTRACTED_TERM -> "terme soustrait";
            case FACTOR -> "facteur";
            case DIVIDEND -> "dividende";
            case DIVISOR -> "diviseur";
            case NUMERATOR -> "numérateur";
            case DENOMINATOR -> "dénominateur";
            case ROUNDED -> "valeur à arrondir";
        };
    }

    /** Writes the definition of an operand, whose it is, and over which days. */
    private static String definition(Operand operand) {
        return operand.definition() + " (" + operand.figure() + ", du "
                + Text.day(operand.period().first()) + " au "
                + Text.day(operand.period().last()) + ")";
    }

    /** Writes where the dossier stands, whose it is, and how much it brings to each measure, by number. */
    private static String line(Contribution counted) {
        StringBuilder line =
                new StringBuilder(counted.line() + "  " + counted.subject().id());
        counted.amounts()
                .forEach((measure, amount) ->
                        line.append("  ").append(measure.number()).append(": ").append(amount.toPlainString()));
        return line.toString();
    }
}
