package isotherm.cli.profile;

import isotherm.cli.terminal.UserInput;
import isotherm.cli.terminal.WrongInputException;
import isotherm.profiler.Options;
import isotherm.profiler.Sampling;
import isotherm.profiler.profile.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a profile is made, and where its files go. */
final class ProfileSettings {
    @Option(names = "--exact", description = "count hits and calls, and take samples; without it, only samples")
    private boolean exact;

    @Option(
            names = "--event",
            paramLabel = "cpu|wall|alloc|lock",
            description =
                    "what samples are taken of: processor time (default), the time that passes, allocated memory, waits for locks")
    private Sampling.Event event = Sampling.Event.CPU;

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            description =
                    "time between samples, like 10ms; default 5ms of processor time; with lock the shortest wait seen, default 10us")
    private @Nullable String interval;

    @Option(
            names = "--include",
            paramLabel = "PATTERN",
            description = "classes to profile, like com.acme.*; default: the program's own, not its libraries")
    private List<String> include = new ArrayList<>();

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "end the profile after S seconds and report; the program goes on")
    private @Nullable Double seconds;

    @Option(names = "--out", paramLabel = "DIR", description = "where files go; default out/profile")
    private Path folder = Path.of("out", "profile");

    boolean exact() {
        return exact;
    }

    boolean includesByName() {
        return !include.isEmpty();
    }

    /** When the profile ends, or null. */
    @Nullable
    Double seconds() {
        return seconds;
    }

    Path folder() {
        return folder;
    }

    /** The profile's own file. */
    Path file() {
        return folder.resolve("isotherm.profile");
    }

    /** Refuses what could not be done, and makes the folder. */
    void check() {
        if (seconds != null && !(seconds > 0 && seconds < Integer.MAX_VALUE)) {
            throw new WrongInputException("--seconds must be positive, was " + seconds);
        }
        try {
            ProfileFiles.makeFolder(folder);
            Files.deleteIfExists(file()); // an earlier program's profile is not this one's
        } catch (IOException e) {
            throw new WrongInputException("cannot write into " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * As the profiler takes them.
     *
     * @param otherwise patterns where the user gave none
     * @param recording where the JVM's own recording goes, or empty
     */
    Options options(List<String> otherwise, Optional<Path> recording) {
        List<String> patterns = include.isEmpty() ? otherwise : include;
        Double limit = seconds;
        return UserInput.checked(() -> new Options(
                exact ? Mode.EXACT : Mode.SAMPLED,
                patterns,
                limit == null ? Optional.empty() : Optional.of(Duration.ofNanos((long) (limit * 1e9))),
                Optional.of(file()),
                recording,
                new Sampling(event, Optional.ofNullable(interval).map(Sampling::interval))));
    }
}
