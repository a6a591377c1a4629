package fr.parcours.app;

import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.rule.Finding;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.settings.Structure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. */
@Command(
        name = "parcours",
        description = "Parcours vers l’emploi : droits, suivi, allocations et rapport d’activité.",
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            ReportCommand.class,
            ExplainCommand.class,
            ExportCommand.class,
            DiagnoseCommand.class,
            StatusCommand.class,
            AllowanceCommand.class,
            AgendaCommand.class,
            CheckCommand.class,
            GenerateCommand.class,
            DispositifsCommand.class
        })
public final class Main {
    /** Everything asked was done. */
    static final int DONE = 0;
    /** The input has problems, each named on the error stream. */
    static final int BAD_INPUT = 1;

    private static final String LOG_LEVEL = "parcours.log.level";

    private final Function<Structure, Parcours> suite;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Écrit le journal détaillé sur la sortie d’erreur.")
    private boolean verbose;

    @SuppressWarnings("unused") // picocli reads it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Affiche cette aide.")
    private boolean help;

    @SuppressWarnings("unused") // picocli reads it
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            description = "Affiche la version.")
    private boolean version;

    private Main(Function<Structure, Parcours> suite) {
        this.suite = suite;
    }

    /** Runs a command and exits with its status. */
    public static void main(String... arguments) {
        CommandLine commandLine =
                commandLine(Parcours::load).setOut(writer(FileDescriptor.out)).setErr(writer(FileDescriptor.err));
        int status = commandLine.execute(arguments);
        commandLine.getOut().flush();
        commandLine.getErr().flush();
        System.exit(status);
    }

    /**
     * Obtains the command line.
     *
     * @param suite assembles the suite for a structure
     */
    static CommandLine commandLine(Function<Structure, Parcours> suite) {
        Main main = new Main(suite);
        CommandLine commandLine = new CommandLine(main)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(main::execute)
                .setParameterExceptionHandler(Main::wrong)
                .setExecutionExceptionHandler(failures());
        read(commandLine, LocalDate.class, "a day, such as 2021-03-15", LocalDate::parse);
        read(commandLine, YearMonth.class, "a month, such as 2021-03", YearMonth::parse);
        read(commandLine, Year.class, "a year, such as 2021", Year::parse);
        speakFrench(commandLine);
        return commandLine;
    }

    /** Assembles the suite for a structure, and names what should be looked at. */
    Parcours suite(Structure structure) {
        Parcours parcours = suite.apply(structure);
        name(parcours.warnings());
        return parcours;
    }

    /** Gets the stream of answers. */
    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Gets the stream of problems and progress. */
    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Names problems on the error stream. */
    void name(Collection<Problem> problems) {
        problems.forEach(err()::println);
    }

    /** Warns, beside an answer for programs, of the values it rests on that nobody has verified. */
    void warn(Finding finding) {
        name(finding.unverified().stream()
                .map(value -> Problem.warning(
                        "APP-107",
                        value.location(),
                        "The value of '" + value.parameter() + "' from " + value.from() + " is not verified ("
                                + value.source() + ")."))
                .toList());
    }

    /** Chooses the level of the log before anything asks for a logger. */
    private int execute(ParseResult parsed) {
        if (verbose) {
            System.setProperty(LOG_LEVEL, "DEBUG");
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** Says what is wrong with the command, the names that were meant, and how it is written. */
    private static int wrong(ParameterException failure, String... arguments) {
        CommandLine commandLine = failure.getCommandLine();
        PrintWriter err = commandLine.getErr();
        err.println(failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, err);
        String synopsis = commandLine
                .getHelp()
                .synopsis(commandLine.getHelp().synopsisHeadingLength())
                .stripTrailing();
        err.println("Usage : " + synopsis);
        err.println("Aide : " + commandLine.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static IExecutionExceptionHandler failures() {
        return (failure, commandLine, parsed) -> {
            PrintWriter err = commandLine.getErr();
            if (failure instanceof ParcoursException ours) {
                ours.problems().forEach(err::println);
                return BAD_INPUT;
            }
            LoggerFactory.getLogger(Main.class).debug("The command failed", failure);
            Throwable cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
            if (cause instanceof FileSystemException file) {
                err.println(file.getFile() + ": [APP-105] " + reason(file));
            } else {
                err.println("[APP-199] Échec inattendu ("
                        + Objects.requireNonNullElse(cause, failure).getClass().getSimpleName()
                        + "). L’option --verbose en donne le détail.");
            }
            return BAD_INPUT;
        };
    }

    private static String reason(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "Ce fichier ou ce dossier n’existe pas.";
        }
        return "Lecture ou écriture impossible (" + failure.getClass().getSimpleName() + ").";
    }

    private static <T> void read(CommandLine commandLine, Class<T> type, String expected, Function<String, T> parse) {
        commandLine.registerConverter(type, text -> {
            try {
                return parse.apply(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + text + "' is not " + expected);
            }
        });
    }

    private static void speakFrench(CommandLine commandLine) {
        UsageMessageSpec usage = commandLine.getCommandSpec().usageMessage();
        usage.synopsisHeading("Usage : ");
        usage.synopsisSubcommandLabel("COMMANDE");
        usage.descriptionHeading("%n");
        usage.parameterListHeading("%nArguments :%n");
        usage.optionListHeading("%nOptions :%n");
        usage.commandListHeading("%nCommandes :%n");
        commandLine.getSubcommands().values().forEach(Main::speakFrench);
    }

    /** Opens a standard stream in UTF-8 whatever the locale, so that answers read the same everywhere. */
    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
