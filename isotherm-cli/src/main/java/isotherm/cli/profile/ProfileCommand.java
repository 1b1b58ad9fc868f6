package isotherm.cli.profile;

import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.WrongInputException;
import isotherm.profiler.Launch;
import isotherm.profiler.Options;
import isotherm.profiler.RunningJvm;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourcePath;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isotherm profile}: where the time of a Java program goes, by method and by line. */
@Command(
        name = "profile",
        description =
                "Show where the time goes, by method and by line, in the run of a scenario or in any Java program.",
        customSynopsis = {
            "isotherm profile [OPTIONS] [SCENARIO]",
            "isotherm profile [OPTIONS] java JAVA-ARGUMENTS...",
            "isotherm profile [OPTIONS] -- JAVA-ARGUMENTS...",
            "isotherm profile [OPTIONS] --pid PID [--seconds S]",
            "isotherm profile jobs",
            "isotherm profile growth -- java Main '{10,100,1000}'",
            "isotherm profile show FILE [OPTIONS]",
            "isotherm profile diff A B [--threshold PERCENT]"
        },
        mixinStandardHelpOptions = true)
public final class ProfileCommand implements Callable<Integer> {
    private static final String END_OF_OPTIONS = "--";
    private static final String PART = "the program was not profiled to its end";

    private final Screen screen;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO | java ARGUMENTS | -- JAVA-ARGUMENTS",
            preprocessor = JavaCommand.Reader.class,
            description =
                    "a scenario file (the lecture's cross if absent), or a java command; after -- the word java may be left out")
    private List<String> words = new ArrayList<>();

    @Mixin
    private ProfileSettings settings = new ProfileSettings();

    @Mixin
    private ProfileOutput output = new ProfileOutput();

    @Option(
            names = "--pid",
            paramLabel = "PID",
            arity = "0..1",
            fallbackValue = "",
            description =
                    "profile a Java program that runs already, until Ctrl-C or --seconds; profile jobs lists them")
    private @Nullable String pid;

    @Option(
            names = "--java",
            paramLabel = "FILE",
            description =
                    "the java to use, 17 or later; default the one that the command names, or else the one that runs isotherm")
    private @Nullable Path chosen;

    @Option(
            names = "--compare",
            negatable = true,
            description =
                    "run the program once more unprofiled and without input, to say how much it was slowed down; default with --exact at a terminal")
    private @Nullable Boolean compare;

    /** A command that begins with java, without {@code --} before it. */
    private List<String> command = List.of();

    /** Whether the report was printed while the program ran. */
    private boolean early;

    ProfileCommand(Screen screen) {
        this.screen = screen;
    }

    /** With the commands below it. */
    public static CommandLine on(Screen screen) {
        return new CommandLine(new ProfileCommand(screen))
                .addSubcommand(new ProfileShowCommand(screen))
                .addSubcommand(new ProfileJobsCommand(screen))
                .addSubcommand(new CommandLine(new ProfileGrowthCommand(screen)).setStopAtPositional(true))
                .addSubcommand(new ProfileDiffCommand());
    }

    boolean hasNoWords() {
        return words.isEmpty();
    }

    /** Takes a command that begins with java, without {@code --} before it. */
    void take(List<String> javaCommand) {
        command = new ArrayList<>(javaCommand);
    }

    @Override
    public Integer call() {
        if (pid != null) {
            return attached(pid);
        }
        boolean ours = command.isEmpty()
                && !spec.commandLine().getParseResult().originalArgs().contains(END_OF_OPTIONS);
        Program program = ours ? new Program(java(Optional.empty()), own(), true) : foreign();
        check(program);
        SourcePath path = output.sources(ours ? OwnCommand.sources() : List.of());
        CountDownLatch reported = new CountDownLatch(1);
        try {
            Launch launch = Launch.of(program.java, options(ours), program.arguments);
            long begin = System.nanoTime();
            ProfiledProgram.End end =
                    ProfiledProgram.run(launch, ours, output.json(), reported, () -> reportsEarly(begin, launch, path));
            if (early) {
                return end.interrupted() ? ExitCode.INTERRUPTED : end.code();
            }
            if (ours && end.code() == ExitCode.WRONG_INPUT) { // the run has said what is wrong
                return end.code();
            }
            if (!Files.exists(launch.profile())) {
                screen.tell("the program ended with code " + end.code() + " and left no profile");
                return end.code() == 0 ? ExitCode.RUN_FAILED : end.code();
            }
            Profile profile = ProfileFile.read(launch.profile());
            if (profile.methods().isEmpty() && settings.includesByName()) {
                profile.run().notes().forEach(note -> screen.tell(note));
                return end.code() == 0 ? ExitCode.WRONG_INPUT : end.code();
            }
            output.print(
                    screen,
                    withSlowdown(profile, launch, end, program),
                    path,
                    settings.file(),
                    settings.folder(),
                    end.code());
            return end.interrupted() ? ExitCode.INTERRUPTED : end.code();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        } finally {
            reported.countDown();
        }
    }

    /** Of a program that runs. */
    private int attached(String pid) {
        if (!words.isEmpty() || !command.isEmpty() || chosen != null || compare != null) {
            throw new WrongInputException(
                    "--pid profiles a program that runs, so there is none to start, with --java or again"
                            + " with --compare");
        }
        CountDownLatch reported = new CountDownLatch(1);
        try {
            RunningProgram running = new RunningProgram(screen);
            Optional<RunningJvm> jvm = running.named(pid);
            if (jvm.isEmpty()) {
                return ExitCode.WRONG_INPUT;
            }
            output.check();
            settings.check();
            SourcePath path = output.sources(List.of());
            boolean goesOn = running.profile(jvm.get(), options(false), settings.seconds(), reported);
            Profile profile = ProfileFile.addUnmeasured(settings.file(), PART);
            output.print(screen, profile, path, settings.file(), settings.folder(), ExitCode.FINE);
            screen.tell(goesOn ? "the program goes on without the profiler" : "the program has ended");
            return ExitCode.FINE;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        } finally {
            reported.countDown();
        }
    }

    /** Reports where the profile has ended and the program goes on; not as JSON, which has the program's exit code. */
    private boolean reportsEarly(long begin, Launch launch, SourcePath path) {
        Double seconds = settings.seconds();
        boolean due = seconds != null && System.nanoTime() - begin >= seconds * 1e9; // there is nothing to read before
        if (!due || output.json() || !Files.exists(launch.profile())) {
            return false;
        }
        try {
            Profile profile = ProfileFile.read(launch.profile());
            early = profile.run().complete() && !profile.methods().isEmpty();
            if (early) {
                output.print(
                        screen,
                        ProfileFile.addUnmeasured(launch.profile(), PART),
                        path,
                        settings.file(),
                        settings.folder(),
                        0);
                screen.tell("the program goes on without the profiler");
            }
            return early;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** The java, what follows it, and whether that is Isotherm itself. */
    private record Program(Path java, List<String> arguments, boolean ours) {}

    private Program foreign() {
        JavaCommand parsed = JavaCommand.of(command.isEmpty() ? words : command);
        return new Program(java(parsed.java()), parsed.arguments(), false);
    }

    private Path java(Optional<Path> named) {
        Path own = Path.of(System.getProperty("java.home"), "bin", "java");
        return chosen == null ? named.orElse(own) : chosen;
    }

    private List<String> own() {
        if (words.size() > 1) {
            throw new WrongInputException("a scenario is one file, was " + String.join(" ", words)
                    + "; for a Java program write -- and then what you would write after java");
        }
        List<String> run = new ArrayList<>(List.of("run"));
        run.addAll(words);
        run.addAll(List.of("--quiet", "--out", settings.folder().resolve("run").toString()));
        return OwnCommand.of(run);
    }

    private void check(Program program) {
        if (program.arguments.isEmpty()) {
            throw new WrongInputException(
                    "write after -- what you would write after java: options, a class or -jar, its arguments");
        }
        if (!Files.isExecutable(program.java) || Files.isDirectory(program.java)) {
            throw new WrongInputException("there is no java program " + program.java);
        }
        output.check();
        settings.check();
    }

    private Options options(boolean ours) {
        return settings.options(
                ours ? List.of("isotherm.*") : List.of(),
                output.recordings().stream().findFirst());
    }

    /** With how much it was slowed down, measured by another run, where that was wanted and can be compared. */
    private Profile withSlowdown(Profile profile, Launch launch, ProfiledProgram.End end, Program program)
            throws IOException {
        if (!(compare == null ? settings.exact() : compare)) {
            return profile;
        }
        Optional<String> reason = incomparable(end);
        if (reason.isPresent()) {
            return ProfileFile.addUnmeasured(launch.profile(), reason.get());
        }
        List<String> plain = new ArrayList<>(List.of(program.java.toString()));
        plain.addAll(program.arguments);
        ProfiledProgram.End again = ProfiledProgram.again(plain, program.ours);
        return again.code() == end.code()
                ? ProfileFile.addSlowdown(launch.profile(), end.seconds() / again.seconds())
                : ProfileFile.addUnmeasured(
                        launch.profile(),
                        "run once more without the profiler, the program ended with code " + again.code());
    }

    /** Why there is nothing to compare with. */
    private Optional<String> incomparable(ProfiledProgram.End end) {
        if (settings.seconds() != null || end.interrupted()) {
            return Optional.of(PART);
        }
        if (end.code() != 0) {
            return Optional.of("the program ended with code " + end.code());
        }
        return compare == null && !ProfiledProgram.readsNothing()
                ? Optional.of("the program's input can be read only once; --compare runs it again without input")
                : Optional.empty();
    }
}
