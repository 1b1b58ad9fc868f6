package isotherm.cli.profile;

import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.WrongInputException;
import isotherm.profiler.profile.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isotherm profile show}: a profile that was made before, by the agent it may be. */
@Command(
        name = "show",
        description = "Print a profile that the agent or this program wrote before, and make its page.",
        mixinStandardHelpOptions = true)
final class ProfileShowCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(index = "0", paramLabel = "FILE", description = "a file isotherm.profile, or the folder that it is in")
    private Path place = Path.of("");

    @Mixin
    private ProfileOutput output = new ProfileOutput();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "where profile.html goes, default beside FILE; it is made if there is none, and always with --sources")
    private @Nullable Path folder;

    ProfileShowCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Path file = ProfileFiles.in(place);
        Profile profile = ProfileFiles.read(file);
        output.check();
        if (!output.recordings().isEmpty()) {
            throw new WrongInputException("a JFR recording is written while the program runs, so there is none of "
                    + file + ": profile with --export " + output.recordings().get(0));
        }
        Path beside = file.getParent() == null ? Path.of(".") : file.getParent();
        Path target = folder == null ? beside : folder;
        try {
            ProfileFiles.makeFolder(target);
            output.printAgain(screen, profile, file, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
        return ExitCode.FINE;
    }
}
