package isotherm.cli;

import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.WrongInputException;
import isotherm.io.checkpoint.CheckpointException;
import isotherm.io.toml.ScenarioException;
import isotherm.io.toml.Suggestion;
import isotherm.mpi.MpiException;
import isotherm.network.NotFiniteException;
import isotherm.sim.BlowUpException;
import isotherm.step.NoSolutionException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in one sentence, and which exit code that is. */
final class Failures {
    private static final long MEBI = 1 << 20;

    private final Screen screen;
    private final boolean debug;

    /** Whether another process of the job says it too. */
    private final boolean silent;

    /**
     * Failures of one command.
     *
     * @param debug show where in the program they arose
     * @param silent whether another process of the job says what goes wrong for all
     */
    Failures(Screen screen, boolean debug, boolean silent) {
        this.screen = screen;
        this.debug = debug;
        this.silent = silent;
    }

    /** The command line itself is wrong. */
    int wrongArguments(ParameterException exception, String[] arguments) {
        if (silent) {
            return ExitCode.WRONG_INPUT;
        }
        CommandSpec command = exception.getCommandLine().getCommandSpec();
        if (exception instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            screen.tell(unknown(unmatched.getUnmatched().getFirst(), command));
        } else {
            screen.tell(lowerCaseChoices(Objects.toString(exception.getMessage())));
            screen.err().println("try: " + command.qualifiedName() + " --help");
        }
        screen.err().flush();
        return ExitCode.WRONG_INPUT;
    }

    /** The choices of an option as --help and the user write them. */
    private static String lowerCaseChoices(String sentence) {
        return Pattern.compile("\\[[A-Z, ]+\\] \\(case-insensitive\\)")
                .matcher(sentence)
                .replaceAll(found ->
                        found.group().replace(" (case-insensitive)", "").toLowerCase(Locale.ROOT));
    }

    private static String unknown(String argument, CommandSpec command) {
        String name = command.name();
        if (argument.startsWith("-")) {
            return name + " has no option \"" + argument + "\"; "
                    + Suggestion.among(command.optionsMap().keySet(), argument);
        }
        return command.subcommands().isEmpty()
                ? name + " has no use for \"" + argument + "\"; see " + command.qualifiedName() + " --help"
                : "there is no command \"" + argument + "\"; "
                        + Suggestion.among(command.subcommands().keySet(), argument);
    }

    /** The machine gave less memory than it said it had, or the program keeps more beside the fields than the JVM lets it. */
    int outOfMemory(OutOfMemoryError error) {
        long most = Runtime.getRuntime().maxMemory() / MEBI;
        screen.tell(
                Objects.toString(error.getMessage()).contains("heap")
                        ? "this needs more than the " + most
                                + " MiB of the JVM's heap; for example, ISOTHERM_JAVA_OPTIONS=-Xmx"
                                + 2 * most + "m makes it larger"
                        : "the machine does not have enough memory for this");
        if (debug) {
            error.printStackTrace(screen.err());
        }
        screen.err().flush();
        return ExitCode.RUN_FAILED;
    }

    /** What a command had to say did not arrive; what it did is done. */
    int outputLost(String trouble, int code) {
        screen.tell("standard output cannot be written: " + trouble);
        screen.err().flush();
        return code == ExitCode.FINE ? ExitCode.RUN_FAILED : code;
    }

    /** A command failed. */
    int failed(Throwable exception) {
        if (exception instanceof RankFailure failure) {
            Throwable cause = Objects.requireNonNull(failure.getCause());
            return told("rank " + failure.rank() + ": ", cause);
        }
        return silent ? code(exception) : told("", exception);
    }

    private int told(String before, Throwable exception) {
        int code = code(exception);
        screen.tell(before + (code == ExitCode.DIFFERENT ? "internal error: " + exception : sentence(exception)));
        if (debug) {
            exception.printStackTrace(screen.err());
        } else if (code == ExitCode.DIFFERENT) {
            screen.err().println("run again with --debug for the details");
        }
        screen.err().flush();
        return code;
    }

    private static String sentence(Throwable exception) {
        if (exception instanceof UncheckedIOException && exception.getMessage() == null) {
            return "a file cannot be read or written: " + exception.getCause();
        }
        return Objects.requireNonNullElse(exception.getMessage(), exception.toString());
    }

    private static int code(Throwable exception) {
        return switch (exception) {
            case ScenarioException scenario -> ExitCode.WRONG_INPUT;
            case WrongInputException input -> ExitCode.WRONG_INPUT;
            case CheckpointException checkpoint -> ExitCode.WRONG_INPUT;
            case MpiException ranks -> ExitCode.RUN_FAILED;
            case NotFiniteException notFinite -> ExitCode.RUN_FAILED;
            case NoSolutionException none -> ExitCode.RUN_FAILED;
            case BlowUpException blowUp -> ExitCode.RUN_FAILED;
            case UncheckedIOException disk -> ExitCode.RUN_FAILED;
            default -> ExitCode.DIFFERENT;
        };
    }
}
