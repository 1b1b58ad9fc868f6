package isotherm.profiler;

import isotherm.profiler.profile.Mode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How to profile.
 *
 * @param mode sampled, or exact
 * @param include patterns of class names, as {@code com.acme.*}: a star stands for any characters, dots too, and classes inside
 *     a class belong to it; none for the program's own classes, which are not its libraries
 * @param limit after which profiling ends, or empty
 * @param file the profile file, or empty for a temporary one
 * @param recording where the JVM's own recording (JFR) of a sampled run is kept as well, or empty; it is written at the run's end
 * @param sampling what samples are taken of; of an exact profile processor time
 */
public record Options(
        Mode mode,
        List<String> include,
        Optional<Duration> limit,
        Optional<Path> file,
        Optional<Path> recording,
        Sampling sampling) {
    /** Names, dots and stars. */
    private static final Pattern PATTERN = Pattern.compile("[\\p{L}\\p{N}_$*]+([.-]?[\\p{L}\\p{N}_$*]+)*");

    /** Samples of the program's own classes. */
    public static final Options DEFAULT = new Options(Mode.SAMPLED, List.of(), Optional.empty(), Optional.empty());

    public Options {
        include = List.copyOf(include);
        for (String pattern : include) {
            check(pattern);
        }
        if (limit.isPresent() && !limit.get().isPositive()) {
            throw new IllegalArgumentException("the time to profile must be positive, was " + limit.get());
        }
        if (mode == Mode.EXACT && recording.isPresent()) {
            throw new IllegalArgumentException(
                    "a JFR recording has samples but no hits, so it cannot hold an exact profile: "
                            + "profile without exact, or export another format than " + recording.get());
        }
        if (mode == Mode.EXACT && sampling.event() != Sampling.Event.CPU) {
            throw new IllegalArgumentException(
                    "an exact profile has samples of processor time, so its event is cpu, was "
                            + sampling.event().name().toLowerCase(Locale.ROOT));
        }
    }

    /** As the agent does, but before a JVM is started. */
    private static void check(String pattern) {
        if (!PATTERN.matcher(pattern).matches()) {
            throw new IllegalArgumentException(
                    "a pattern of class names must be like com.acme.*, was \"" + pattern + "\"");
        }
        if (pattern.matches("(java|jdk|sun)\\..*")) {
            throw new IllegalArgumentException("classes of the JDK cannot be included, was \"" + pattern
                    + "\": their time is that of the lines that call them");
        }
    }

    /** Without a recording. */
    public Options(Mode mode, List<String> include, Optional<Duration> limit, Optional<Path> file) {
        this(mode, include, limit, file, Optional.empty(), Sampling.DEFAULT);
    }

    /** Samples of the classes that match. */
    public static Options include(String... patterns) {
        return new Options(Mode.SAMPLED, List.of(patterns), Optional.empty(), Optional.empty());
    }

    /** The same with exact hits and calls. */
    public Options exact() {
        return new Options(Mode.EXACT, include, limit, file, recording, sampling);
    }

    /** The same, ending after a time. */
    public Options limitedTo(Duration time) {
        return new Options(mode, include, Optional.of(time), file, recording, sampling);
    }

    /** The same, with the profile in this file. */
    public Options into(Path profile) {
        return new Options(mode, include, limit, Optional.of(profile), recording, sampling);
    }

    /**
     * The same, with the JVM's own recording in this file too, {@code .jfr} by custom: JDK Mission Control and {@code jfr} read it.
     *
     * @throws IllegalArgumentException where the profile is exact
     */
    public Options recordingInto(Path recording) {
        return new Options(mode, include, limit, file, Optional.of(recording), sampling);
    }

    /**
     * The same with other samples.
     *
     * @throws IllegalArgumentException where the profile is exact, and they are not of processor time
     */
    public Options sampling(Sampling samples) {
        return new Options(mode, include, limit, file, recording, samples);
    }

    /** As the agent takes them, with the profile in this file. */
    String agentOptions(Path profile) {
        List<String> options = new ArrayList<>();
        options.add("out=" + path(profile));
        options.add("quiet");
        recording.ifPresent(file -> options.add("recording=" + path(file)));
        if (mode == Mode.EXACT) {
            options.add("exact");
        }
        include.forEach(pattern -> options.add("include=" + pattern));
        limit.ifPresent(time -> options.add(String.format(Locale.ROOT, "seconds=%.3f", time.toNanos() * 1e-9)));
        return String.join(",", options) + sampling.agentOptions();
    }

    /** The same for a program that runs, which ends the profile with this process and leaves what goes wrong in a file. */
    String agentOptions(Path profile, Path reply) {
        return agentOptions(profile) + ",owner=" + ProcessHandle.current().pid() + ",reply=" + path(reply);
    }

    /** A comma would end the option. */
    private static String path(Path file) {
        return file.toAbsolutePath().toString().replace("%", "%25").replace(",", "%2C");
    }
}
