package isotherm.cli;

import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.WrongInputException;
import isotherm.io.toml.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code isotherm new}: a scenario to start from. */
@Command(
        name = "new",
        description = "Write a commented scenario from the gallery into this folder, as a start for your own.",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "the scenario; without it, all are listed")
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
        Gallery.beside(name).forEach(other -> files.add(Path.of(other)));
        files.forEach(NewCommand::refuseToReplace);
        files.forEach(NewCommand::write);
        String written = files.stream().map(Path::toString).collect(Collectors.joining(", "));
        screen.out().println("wrote " + written + "; run it with: isotherm run " + file);
        return ExitCode.FINE;
    }

    private void list() {
        int width = Gallery.NAMES.stream().mapToInt(String::length).max().orElse(0);
        for (String each : Gallery.NAMES) {
            screen.out().println(each + " ".repeat(width - each.length()) + "  " + firstSentence(Gallery.text(each)));
        }
        screen.out().println("write one here with: isotherm new NAME");
    }

    private static String firstSentence(String scenario) {
        String comment = scenario.lines().findFirst().orElse("");
        return comment.replaceFirst("^#\\s*", "").replaceFirst("(?<=[.?]) .*", "");
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
