package isotherm.cli;

import java.util.Map;
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
        CommandLine line = new CommandLine(new IsothermCommand(), new Commands(screen));
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

    /** Makes commands, and gives them the screen they write to. */
    private record Commands(Screen screen) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            Map<Class<?>, Object> made = Map.of(
                    BenchCommand.class, new BenchCommand(screen),
                    RunCommand.class, new RunCommand(screen),
                    ExplainCommand.class, new ExplainCommand(screen),
                    NewCommand.class, new NewCommand(screen));
            Object command = made.get(type);
            return command == null ? CommandLine.defaultFactory().create(type) : type.cast(command);
        }
    }
}
