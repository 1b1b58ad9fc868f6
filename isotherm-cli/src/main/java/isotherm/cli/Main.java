package isotherm.cli;

import isotherm.cli.bench.BenchCommand;
import isotherm.cli.plot.PlotCommand;
import isotherm.cli.profile.ProfileCommand;
import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.ResultWriter;
import isotherm.cli.terminal.Screen;
import isotherm.cli.weather.WeatherCommand;
import isotherm.mpi.MpiException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The program {@code isotherm}. */
public final class Main {
    private static final String DEBUG = "--debug";

    /** Commands that several processes work at together. */
    private static final Set<String> SHARED = Set.of("run", "study");

    /** A place on the southern half of the earth: no option, though it begins like one. */
    private static final Pattern SOUTHERN = Pattern.compile("-\\d[\\d.]*,.*");

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(execute(arguments, Screen.of(System.getenv())));
    }

    /** Runs a command; its results go to the screen's standard output, its troubles to its standard error. */
    static int execute(String[] arguments, Screen screen) {
        List<String> words = List.of(arguments);
        boolean debug = words.contains(DEBUG);
        Job job;
        try {
            job = Job.of(System.getenv());
        } catch (MpiException e) {
            return new Failures(screen, debug, false).failed(e);
        }
        Failures failures = new Failures(screen, debug, job.isSilent());
        if (job.isSilent() && !words.isEmpty() && !SHARED.contains(words.getFirst())) {
            return ExitCode.FINE; // one process answers
        }
        int code;
        try {
            code = words.equals(List.of("run"))
                    ? bareRun(screen, job, failures)
                    : parsed(arguments, screen, job, failures);
        } catch (OutOfMemoryError e) {
            code = failures.outOfMemory(e);
        } catch (Error e) {
            code = failures.failed(e);
        }
        String trouble = ResultWriter.trouble(screen.out());
        screen.err().flush();
        int all = trouble == null ? code : failures.outputLost(trouble, code);
        job.end(all);
        return all;
    }

    /** What people type first: without arguments there is nothing to parse, and it is answered a fifth sooner. */
    private static int bareRun(Screen screen, Job job, Failures failures) {
        try {
            return new RunCommand(screen, job).call();
        } catch (RuntimeException e) {
            return failures.failed(e);
        }
    }

    private static int parsed(String[] arguments, Screen screen, Job job, Failures failures) {
        CommandLine line = new CommandLine(new IsothermCommand());
        addCommands(line, arguments.length == 0 ? "" : arguments[0], screen, job);
        addDebug(line);
        line.setUnmatchedOptionsArePositionalParams(
                Stream.of(arguments).anyMatch(word -> SOUTHERN.matcher(word).matches()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExpandAtFiles(false); // @wall.toml is a file's name
        line.setOut(job.isSilent() ? new PrintWriter(Writer.nullWriter()) : screen.out());
        line.setErr(screen.err());
        line.setParameterExceptionHandler(failures::wrongArguments);
        line.setExecutionExceptionHandler((exception, command, result) -> failures.failed(exception));
        return line.execute(arguments);
    }

    /** Every command takes it, for --help and so that none refuses it: it was looked for before anything is parsed. */
    private static void addDebug(CommandLine line) {
        for (CommandLine command : line.getSubcommands().values()) {
            command.getCommandSpec()
                    .addOption(OptionSpec.builder(DEBUG)
                            .type(boolean.class)
                            .description("show where in the program an error arose")
                            .build());
            addDebug(command);
        }
    }

    /** Adds the command that is asked for, or all of them where it is none: looking into a command takes start-up time. */
    private static void addCommands(CommandLine line, String wanted, Screen screen, Job job) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("run", () -> new RunCommand(screen, job));
        commands.put("explain", () -> new ExplainCommand(screen));
        commands.put("converge", () -> new ConvergeCommand(screen));
        commands.put("study", () -> new StudyCommand(screen, job));
        commands.put("serve", () -> new ServeCommand(screen));
        commands.put("new", () -> new NewCommand(screen));
        commands.put("plot", () -> new PlotCommand(screen, System.getenv()));
        commands.put("profile", () -> ProfileCommand.on(screen));
        commands.put("weather", () -> new WeatherCommand(screen, System.getenv()));
        commands.put("bench", () -> BenchCommand.on(screen));
        commands.put("generate-completion", () -> new AutoComplete.GenerateCompletion());
        Supplier<Object> command = commands.get(wanted);
        boolean completes = wanted.equals("generate-completion");
        if (command != null && !completes) {
            line.addSubcommand(wanted, command.get());
        } else if (!wanted.equals("--version")) {
            commands.forEach((name, each) -> line.addSubcommand(name, each.get()));
        }
    }
}
