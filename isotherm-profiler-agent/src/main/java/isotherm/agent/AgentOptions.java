package isotherm.agent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The agent's options, apart by commas: {@code include=com.acme.*} (as often as wanted), {@code exact}, {@code out=FILE},
 * {@code seconds=S}, {@code recording=FILE}, {@code quiet}, {@code event=cpu|wall|alloc|lock}, {@code interval=10ms}, {@code owner=PROCESS} and {@code reply=FILE}. In the name of a file, {@code %2C} is a comma and {@code %25} a percent sign.
 *
 * @param include patterns of class names
 * @param exact whether to count
 * @param out the profile file
 * @param seconds after which profiling ends, 0 for never
 * @param recording where the JVM's own recording is kept as well, or empty; not where exact
 * @param quiet whether somebody else reads the profile and says what is to be said of it
 * @param owner who has attached to the running program, or empty
 * @param sampling what samples are taken of
 */
record AgentOptions(
        List<String> include,
        boolean exact,
        Path out,
        double seconds,
        Optional<Path> recording,
        boolean quiet,
        Optional<Owner> owner,
        Sampling sampling) {
    /**
     * A process that has attached: the profile ends with it.
     *
     * @param process its id
     * @param reply where it looks for what went wrong
     */
    record Owner(long process, Path reply) {}

    /**
     * What samples are taken of.
     *
     * @param event cpu, wall, alloc or lock
     * @param nanos between two samples, or the shortest wait for a lock; 0 for the usual
     */
    record Sampling(String event, long nanos) {
        Sampling {
            if (!List.of("cpu", "wall", "alloc", "lock").contains(event)) {
                throw new IllegalArgumentException("event must be cpu, wall, alloc or lock, was \"" + event + "\"");
            }
        }
    }

    private static final Pattern INTERVAL = Pattern.compile("([0-9]{1,12})(ns|us|ms|s)");

    static final String DEFAULT_OUT = "isotherm.profile";

    static AgentOptions parse(String text) {
        List<String> include = new ArrayList<>();
        boolean exact = false;
        Path out = Path.of(DEFAULT_OUT);
        double seconds = 0;
        Optional<Path> recording = Optional.empty();
        boolean quiet = false;
        long owner = 0;
        Sampling sampling = new Sampling("cpu", 0);
        Path reply = out;
        for (String option : text == null || text.isBlank() ? new String[0] : text.split(",")) {
            int equals = option.indexOf('=');
            String key = equals < 0 ? option : option.substring(0, equals);
            String value = equals < 0 ? "true" : option.substring(equals + 1);
            switch (key) {
                case "include" -> {
                    Inclusion.check(value);
                    include.add(value);
                }
                case "exact" -> exact = flag(key, value);
                case "out" -> out = file(value);
                case "seconds" -> seconds = seconds(value);
                case "quiet" -> quiet = flag(key, value);
                case "owner" -> owner = Long.parseLong(value);
                case "reply" -> reply = file(value).toAbsolutePath();
                case "event" -> sampling = new Sampling(value, sampling.nanos());
                case "interval" -> sampling = new Sampling(sampling.event(), interval(value));
                case "recording" -> recording = Optional.of(file(value).toAbsolutePath());
                default ->
                    throw new IllegalArgumentException(
                            "unknown option \"" + option
                                    + "\": there are include=PATTERN, exact, out=FILE, seconds=S, event=cpu|wall|alloc|lock, interval=10ms and recording=FILE");
            }
        }
        if (exact && recording.isPresent()) {
            throw new IllegalArgumentException(
                    "a JFR recording has samples but no hits, so it cannot hold an exact profile");
        }
        if (exact && !sampling.event().equals("cpu")) {
            throw new IllegalArgumentException(
                    "an exact profile has samples of processor time, so its event is cpu, was " + sampling.event());
        }
        Optional<Owner> asked = owner == 0 ? Optional.empty() : Optional.of(new Owner(owner, reply));
        return new AgentOptions(
                List.copyOf(include), exact, out.toAbsolutePath(), seconds, recording, quiet, asked, sampling);
    }

    private static Path file(String value) {
        return Path.of(value.replace("%2C", ",").replace("%25", "%"));
    }

    private static long interval(String value) {
        Matcher parts = INTERVAL.matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException("interval must be like 10ms, was \"" + value + "\"");
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ns" -> number;
            case "us" -> number * 1_000;
            case "ms" -> number * 1_000_000;
            default -> number * 1_000_000_000;
        };
    }

    private static boolean flag(String key, String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(key + " must be true or false, was \"" + value + "\"");
        }
        return value.equals("true");
    }

    private static double seconds(String value) {
        try {
            double seconds = Double.parseDouble(value);
            if (seconds > 0 && seconds < 1e9) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            // the same sentence
        }
        throw new IllegalArgumentException("seconds must be a number above 0, was \"" + value + "\"");
    }
}
