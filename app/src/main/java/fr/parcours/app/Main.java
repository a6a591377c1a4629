package fr.parcours.app;

import fr.parcours.core.problem.Location;
import fr.parcours.core.problem.ParcoursException;
import fr.parcours.core.problem.Problem;
import fr.parcours.core.problem.Texts;
import fr.parcours.core.rule.Finding;
import fr.parcours.runtime.Parcours;
import fr.parcours.runtime.assembly.Discovery;
import fr.parcours.runtime.settings.Structure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
            ReplayCommand.class,
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
    /** What problems, summaries and mistakes in commands say. */
    static final Texts TEXTS = Texts.of(Main.class, "app");

    private static final int MOST_PAGES = 5;
    /** The folder of plug-ins, given by the script that starts us; none when it is started otherwise. */
    private static final String PLUGINS = "parcours.plugins";
    /** In how many seconds the suite must be assembled. */
    static final String START_SECONDS = "parcours.start.seconds";

    private static final int MOST_SECONDS = 60;

    private final Function<Structure, Parcours> suite;
    /** The pages that explain the problems named so far. */
    private final Set<String> pages = new LinkedHashSet<>();
    /** The language of problems and of summaries. */
    private Locale language = Locale.FRENCH;
    /** Whether something failed, and all the rest was answered. */
    private boolean failed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Écrit le journal détaillé sur la sortie d’erreur.")
    private boolean verbose;

    @SuppressWarnings("unused") // checked here, and read where a command is wrong too
    @Option(
            names = Language.OPTION,
            scope = ScopeType.INHERIT,
            paramLabel = "LANGUE",
            converter = Language.class,
            description = Language.DESCRIPTION)
    private @Nullable Locale asked;

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
        PrintWriter err = writer(FileDescriptor.err);
        Start.refuseExits(err, language(List.of(arguments)));
        CommandLine commandLine =
                commandLine(Main::installed).setOut(writer(FileDescriptor.out)).setErr(err);
        int status = commandLine.execute(arguments);
        commandLine.getOut().flush();
        commandLine.getErr().flush();
        System.exit(status);
    }

    /** Assembles what is in {@code lib/} and in {@code plugins/}, as far as it can be used. */
    private static Parcours installed(Structure structure) {
        return Start.within(Duration.ofSeconds(Integer.getInteger(START_SECONDS, MOST_SECONDS)), () -> {
            String folder = System.getProperty(PLUGINS, "");
            Discovery found = Discovery.search();
            return Parcours.loadSound(
                    folder.isEmpty() ? found : found.and(Discovery.inFolder(Path.of(folder))), structure);
        });
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
                .setParameterExceptionHandler(main::wrong)
                .setExecutionExceptionHandler(main::failed);
        read(commandLine, LocalDate.class, "a day, such as 2021-03-15", Text::readDay);
        read(commandLine, YearMonth.class, "a month, such as 2021-03", Text::readMonth);
        read(commandLine, Year.class, "a year, such as 2021", Year::parse);
        speak(commandLine, Locale.FRENCH);
        return commandLine;
    }

    /** Assembles the suite for a structure, and names what should be looked at. */
    Parcours suite(Structure structure) {
        Parcours parcours = suite.apply(structure);
        failed(parcours.setAside());
        name(parcours.warnings());
        return parcours;
    }

    private static Locale language(List<String> arguments) {
        return Language.asked(arguments, System.getenv(Language.VARIABLE));
    }

    /** Gets the language of problems and of summaries. */
    Locale language() {
        return language;
    }

    /** Says something in the language asked for. */
    String said(String key, Object... values) {
        return TEXTS.of(key, values).in(language);
    }

    /** Gets the stream of answers. */
    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Gets the stream of problems and progress. */
    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Names what failed beside the answers that were given: the command does not end as if all were done. */
    void failed(Collection<Problem> problems) {
        name(problems);
        failed |= !problems.isEmpty();
    }

    /** Names problems on the error stream. */
    void name(Collection<Problem> problems) {
        problems.forEach(this::name);
    }

    /** Names a problem on the error stream; the page that explains it is named at the end. */
    void name(Problem problem) {
        err().println(problem.in(language));
        pages.add(problem.page());
    }

    /** Names the pages that explain the problems named, those of the first ones when there are many. */
    private void namePages() {
        if (!pages.isEmpty()) {
            String first = pages.stream().limit(MOST_PAGES).collect(Collectors.joining(", "));
            err().println(said("summary.pages", first + (pages.size() > MOST_PAGES ? ", …" : "")));
            pages.clear();
        }
    }

    /** Names, beside an answer for programs, what failed in it and the values it rests on that nobody has verified. */
    void warn(Finding finding) {
        failed(finding.problems());
        name(finding.unverified().stream()
                .map(value -> Problem.warning(
                        "APP-107",
                        value.location(),
                        TEXTS.of("APP-107.unverified", value.parameter(), value.from(), value.source())))
                .toList());
    }

    /** Chooses the level of the log before anything asks for a logger. */
    private int execute(ParseResult parsed) {
        language = language(parsed.originalArgs());
        speak(spec.commandLine(), language);
        if (verbose) {
            System.setProperty(LOG_LEVEL, "DEBUG");
        }
        int status;
        try {
            status = new CommandLine.RunLast().execute(parsed);
        } catch (OutOfMemoryError e) {
            name(Problem.error("APP-112", Location.UNKNOWN, TEXTS.of("APP-112.memory"))
                    .toFix(TEXTS.of("APP-112.fix")));
            status = BAD_INPUT;
        }
        if (out().checkError()) {
            name(Problem.error("APP-111", Location.UNKNOWN, TEXTS.of("APP-111.output")));
            status = BAD_INPUT;
        }
        namePages();
        return status == DONE && failed ? BAD_INPUT : status;
    }

    /** Obtains what a command throws when it is asked for something that is not there: a mistake in the command. */
    static ParameterException wrong(CommandLine command, Problem problem) {
        return wrong(command, new ParcoursException(problem));
    }

    /** Obtains what a command throws when problems show that it was written wrongly. */
    static ParameterException wrong(CommandLine command, ParcoursException problems) {
        return new ParameterException(command, problems.getMessage(), problems);
    }

    /** Checks what a command was asked to do; problems are mistakes in the command. */
    static void checking(CommandLine command, Runnable check) {
        try {
            check.run();
        } catch (ParcoursException e) {
            throw wrong(command, e);
        }
    }

    /** Says what is wrong with the command, the names that were meant, and how it is written. */
    private int wrong(ParameterException failure, String... arguments) {
        language = language(List.of(arguments));
        CommandLine commandLine = failure.getCommandLine();
        PrintWriter err = err();
        if (failure.getCause() instanceof ParcoursException ours) {
            name(ours.problems());
        } else {
            err.println(Mistake.in(language, failure));
        }
        Mistake.suggestions(language, failure).forEach(err::println);
        String synopsis = commandLine
                .getHelp()
                .synopsis(commandLine.getHelp().synopsisHeadingLength())
                .stripTrailing();
        err.println(said("usage.synopsis") + synopsis);
        err.println(said("usage.help", commandLine.getCommandSpec().qualifiedName()));
        namePages();
        return CommandLine.ExitCode.USAGE;
    }

    /** Names the problems that stopped a command, or one that stands for what nobody expected. */
    private int failed(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof ParcoursException ours) {
            name(ours.problems());
        } else {
            LoggerFactory.getLogger(Main.class).debug("The command failed", failure);
            name(unexpected(cause(failure)));
        }
        namePages();
        return BAD_INPUT;
    }

    /** Finds what the system refused beneath a failure, else the failure itself. */
    private static Throwable cause(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(FileSystemException.class::isInstance)
                .findFirst()
                .orElse(
                        failure instanceof UncheckedIOException unchecked
                                ? Objects.requireNonNullElse(unchecked.getCause(), failure)
                                : failure);
    }

    private static Problem unexpected(Throwable cause) {
        return cause instanceof FileSystemException file
                ? Problem.error("APP-105", Location.of(Objects.requireNonNullElse(file.getFile(), ""), 0), reason(file))
                : Problem.error(
                        "APP-199",
                        Location.UNKNOWN,
                        TEXTS.of("APP-199.unexpected", cause.getClass().getSimpleName()));
    }

    private static fr.parcours.core.problem.Text reason(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return TEXTS.of("APP-105.absent");
        }
        return TEXTS.of(
                "APP-105.refused",
                Objects.requireNonNullElse(
                        failure.getReason(), failure.getClass().getSimpleName()));
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

    /** Writes the headings of help in a language. */
    private static void speak(CommandLine commandLine, Locale language) {
        UsageMessageSpec usage = commandLine.getCommandSpec().usageMessage();
        usage.synopsisHeading(TEXTS.of("usage.synopsis").in(language));
        usage.synopsisSubcommandLabel(TEXTS.of("usage.command").in(language));
        usage.descriptionHeading("%n");
        usage.parameterListHeading("%n" + TEXTS.of("usage.arguments").in(language) + "%n");
        usage.optionListHeading("%n" + TEXTS.of("usage.options").in(language) + "%n");
        usage.commandListHeading("%n" + TEXTS.of("usage.commands").in(language) + "%n");
        commandLine.getSubcommands().values().forEach(each -> speak(each, language));
    }

    /** Opens a standard stream in UTF-8 whatever the locale, so that answers read the same everywhere. */
    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
