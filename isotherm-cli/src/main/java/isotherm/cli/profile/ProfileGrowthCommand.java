package isotherm.cli.profile;

import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.UserInput;
import isotherm.cli.terminal.WrongInputException;
import isotherm.io.report.Visible;
import isotherm.profiler.Launch;
import isotherm.profiler.Options;
import isotherm.profiler.growth.Growth;
import isotherm.profiler.profile.Mode;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.recording.ProfileFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isotherm profile growth}: how the hits of each line grow with the size of a program's input. */
@Command(
        name = "growth",
        description =
                "Run a Java program with several sizes of its input and say how the hits of each line grow with it.",
        customSynopsis = "isotherm profile growth [OPTIONS] -- java Main '{10,100,1000}'",
        mixinStandardHelpOptions = true)
final class ProfileGrowthCommand implements Callable<Integer> {
    private static final Pattern SIZES = Pattern.compile("\\{([^{},]+(?:,[^{},]+)+)}");

    private final Screen screen;

    @Parameters(
            paramLabel = "JAVA-COMMAND",
            description = "what you would write after java, with the sizes in one word: '{10,100,1000}' in quotes")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--include",
            paramLabel = "PATTERN",
            description = "classes to profile, like com.acme.*; default: the program's own, not its libraries")
    private List<String> include = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "where profiles go; default out/growth")
    private Path folder = Path.of("out", "growth");

    @Option(names = "--top", paramLabel = "N", defaultValue = "20", description = "lines to print; default 20")
    private int top = 20;

    ProfileGrowthCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        JavaCommand command = JavaCommand.of(words);
        List<String> arguments = command.arguments();
        List<Integer> varied = new ArrayList<>();
        for (int k = 0; k < arguments.size(); k++) {
            if (SIZES.matcher(arguments.get(k)).find()) {
                varied.add(k);
            }
        }
        if (varied.size() != 1) {
            throw new WrongInputException(
                    "one word of the program's arguments must name the sizes, as '{10,100,1000}' in quotes"
                            + " (some shells take it apart without), were " + varied.size());
        }
        if (top < 1) {
            throw new WrongInputException("--top must be at least 1, was " + top);
        }
        ProfileFiles.makeFolder(folder);
        Matcher word = SIZES.matcher(arguments.get(varied.getFirst()));
        List<String> values = word.results()
                .findFirst()
                .map(found -> List.of(found.group(1).split(",", -1)))
                .orElseThrow();
        List<Double> sizes = values.stream().map(ProfileGrowthCommand::size).toList();
        List<Profile> profiles = new ArrayList<>();
        for (String value : values) {
            List<String> each = new ArrayList<>(arguments);
            each.set(varied.getFirst(), word.replaceFirst(Matcher.quoteReplacement(value)));
            profiles.add(profile(command.java(), each, value));
        }
        Growth growth = UserInput.checked(() -> Growth.of(sizes, profiles));
        screen.out().print(Visible.lines("\n" + growth.sentence() + "\n\n" + growth.table(top)));
        screen.out().flush();
        return ExitCode.FINE;
    }

    private static double size(String value) {
        try {
            return Double.parseDouble(value.strip());
        } catch (NumberFormatException e) {
            throw new WrongInputException("sizes must be numbers, one was \"" + value + "\"", e);
        }
    }

    private Profile profile(Optional<Path> java, List<String> arguments, String value) {
        Path own = Path.of(System.getProperty("java.home"), "bin", "java");
        Path file = folder.resolve("n-" + value.strip() + ".profile");
        CountDownLatch reported = new CountDownLatch(0);
        try {
            Files.deleteIfExists(file);
            Options options =
                    UserInput.checked(() -> new Options(Mode.EXACT, include, Optional.empty(), Optional.of(file)));
            Launch launch = Launch.of(java.orElse(own), options, arguments);
            ProfiledProgram.End end = ProfiledProgram.run(launch, false, false, reported, () -> false);
            if (end.code() != 0 || !Files.exists(file)) {
                throw new WrongInputException("with n = " + value + " the program ended with code " + end.code()
                        + ", so nothing can be compared");
            }
            return ProfileFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
