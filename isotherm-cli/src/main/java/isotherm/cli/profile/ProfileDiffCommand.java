package isotherm.cli.profile;

import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.UserInput;
import isotherm.profiler.diff.ProfileDiff;
import isotherm.profiler.profile.Profile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isotherm profile diff}: what differs between two profiles of a program. */
@Command(
        name = "diff",
        description =
                "Show what differs between two profiles, by method and by line; the exit code is 1 if anything does.",
        mixinStandardHelpOptions = true)
final class ProfileDiffCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "a file isotherm.profile, or the folder that it is in")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "the same of a later run")
    private Path after = Path.of("");

    @Option(
            names = "--threshold",
            paramLabel = "PERCENT",
            defaultValue = "5",
            description = "a time differs if it does by more than this share of A's whole time, in per cent; default 5")
    private double threshold = 5;

    @Option(names = "--top", paramLabel = "N", defaultValue = "20", description = "rows of each table; default 20")
    private int top = 20;

    @Option(
            names = "--format",
            paramLabel = "text|markdown",
            defaultValue = "TEXT",
            description = "markdown for the comment of a pull request; default text")
    private Format format = Format.TEXT;

    private enum Format {
        TEXT,
        MARKDOWN
    }

    @Override
    public Integer call() {
        Profile first = ProfileFiles.read(ProfileFiles.in(before));
        Profile second = ProfileFiles.read(ProfileFiles.in(after));
        ProfileDiff diff = UserInput.checked(() -> ProfileDiff.of(first, second, threshold));
        String table = UserInput.checked(() -> diff.table(top));
        spec.commandLine().getOut().print(format == Format.TEXT ? table : markdown(diff, table));
        return diff.differs() ? ExitCode.DIFFERENT : ExitCode.FINE;
    }

    /** One bold sentence, and the tables below it as they are. */
    private static String markdown(ProfileDiff diff, String table) {
        String verdict = diff.differs()
                ? String.format(
                        Locale.ROOT,
                        "The profiles differ: methods %,d, lines %,d.",
                        diff.methods().size(),
                        diff.lines().size())
                : "The profiles do not differ.";
        return "**" + verdict + "**\n\n````text\n" + table + "````\n";
    }
}
