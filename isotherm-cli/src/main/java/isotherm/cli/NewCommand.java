package isotherm.cli;

import isotherm.io.scenario.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code isotherm new}: a scenario to start from. */
@Command(
        name = "new",
        description = "Write a commented scenario from the gallery into this folder, to start from.",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "which one; without it, all are listed")
    private @Nullable String name;

    NewCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (name == null) {
            list();
            return ExitCode.FINE;
        }
        if (!Gallery.NAMES.contains(name)) {
            throw new WrongInputException(
                    "the gallery has no \"" + name + "\"; " + Suggestion.among(Gallery.NAMES, name));
        }
        Path file = Path.of(name + ".toml");
        List<Path> files = new ArrayList<>(List.of(file));
        Gallery.images(name).forEach(image -> files.add(Path.of(image)));
        files.forEach(NewCommand::refuseToReplace);
        files.forEach(NewCommand::write);
        screen.out().println("wrote " + file + "; run it with: isotherm run " + file);
        return ExitCode.FINE;
    }

    private void list() {
        for (String each : Gallery.NAMES) {
            String title = Gallery.text(each).lines().findFirst().orElse("").replaceFirst("^#\\s*", "");
            screen.out().printf("%-12s %s%n", each, title);
        }
        screen.out().println("write one here with: isotherm new NAME");
    }

    private static void refuseToReplace(Path file) {
        if (Files.exists(file)) {
            throw new WrongInputException("the file " + file + " exists already; it was left as it is");
        }
    }

    private static void write(Path file) {
        try {
            Files.write(file, Gallery.bytes(file.toString()), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
