package isotherm.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The program {@code isotherm}. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(execute(arguments, Screen.of(System.getenv())));
    }

    /** Runs a command; its results go to the screen's standard output, its troubles to its standard error. */
    static int execute(String[] arguments, Screen screen) {
        CommandLine line = new CommandLine(new IsothermCommand());
        addCommands(line, arguments.length == 0 ? "" : arguments[0], screen);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(screen.out());
        line.setErr(screen.err());
        Failures failures = new Failures(screen);
        line.setParameterExceptionHandler(failures::wrongArguments);
        line.setExecutionExceptionHandler((exception, command, parsed) -> failures.failed(exception, parsed));
        int code;
        try {
            code = line.execute(arguments);
        } catch (OutOfMemoryError e) {
            code = failures.outOfMemory(e);
        }
        screen.out().flush();
        screen.err().flush();
        return code;
    }

    /** Adds the command that is asked for, or all of them where it is none: looking into a command takes start-up time. */
    private static void addCommands(CommandLine line, String wanted, Screen screen) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("run", () -> new RunCommand(screen));
        commands.put("explain", () -> new ExplainCommand(screen));
        commands.put("new", () -> new NewCommand(screen));
        commands.put("bench", () -> new BenchCommand(screen));
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
