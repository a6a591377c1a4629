package fr.parcours.app;

import fr.parcours.core.problem.ParcoursException;
import fr.parcours.json.Reading;
import fr.parcours.runtime.Parcours;
import fr.parcours.statistics.Contribution;
import fr.parcours.statistics.Explanation;
import fr.parcours.statistics.Operand;
import fr.parcours.statistics.Report;
import fr.parcours.statistics.ReportRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
        Explanation explanation = explanation(run.knownOn().map(asked::knownOn).orElse(asked));
        main.out().println(explanation.label() + " (" + explanation.id() + ")");
        main.out().println("  définition : " + explanation.definition());
        main.out().println("  version : " + explanation.version());
        List<Operand> operands = explanation.operands();
        for (int number = 0; number < operands.size(); number++) {
            main.out().println("  " + (number + 1) + ". " + operand(operands.get(number)));
        }
        if (operands.isEmpty()) {
            main.out().println("  aucun dossier : ce chiffre est déclaré par la structure");
            return Main.DONE;
        }
        main.out().println();
        Reading<Long> reading =
                explanation.over(run.files(parcours), counted -> main.out().println(line(counted, operands)));
        main.out().println(Text.count(reading.result(), "dossier compté", "dossiers comptés"));
        main.name(reading.problems());
        main.name(reading.doubles());
        return reading.leftOut() == 0 && reading.doubles().isEmpty() ? Main.DONE : Main.BAD_INPUT;
    }

    private Explanation explanation(ReportRequest request) {
        try {
            return request.explain(figure);
        } catch (ParcoursException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static String operand(Operand operand) {
        String role = switch (operand.role()) {
            case VALUE -> "valeur";
            case NUMERATOR -> "numérateur";
            case DENOMINATOR -> "dénominateur";
        };
        return role + " de " + operand.figure() + ", du "
                + Text.day(operand.period().first()) + " au "
                + operand.period().end().map(Text::day).orElse("") + " : " + operand.definition();
    }

    /** Writes where the dossier stands, whose it is, and how much it brings to each operand, by number. */
    private static String line(Contribution counted, List<Operand> operands) {
        StringBuilder line =
                new StringBuilder(counted.line() + "  " + counted.subject().id());
        counted.amounts()
                .forEach((operand, amount) -> line.append("  ")
                        .append(operands.indexOf(operand) + 1)
                        .append(": ")
                        .append(amount.toPlainString()));
        return line.toString();
    }
}
