package isotherm.profiler.report;

import isotherm.profiler.profile.Frame;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.StackProfile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where an included method waits longest: sleeps, joins, locks, queues, files and sockets. It is told apart from work.
 *
 * @param thread the thread, or threads of like names, that wait there
 * @param frame the innermost included method and its line
 * @param elsewhere whether the line is of another file than its method
 * @param nanos how long all of them together
 */
public record Waits(String thread, Frame frame, boolean elsewhere, long nanos) {
    /** Shorter ones are not worth a sentence: this part of all running time. */
    private static final double LITTLE = 0.05;

    private record Place(int thread, Frame frame) {}

    /** Of a profile, or empty where nothing waits for long. */
    public static Optional<Waits> of(Profile profile) {
        if (Hotspot.Measure.of(profile) != Hotspot.Measure.RUNNING) { // the first sentence has told
            return Optional.empty();
        }
        Map<Place, Long> waits = new HashMap<>();
        for (StackProfile stack : profile.stacks()) {
            Optional<Frame> innermost =
                    stack.frames().stream().filter(Frame::included).findFirst();
            if (stack.waitingNanos() > 0 && innermost.isPresent()) {
                waits.merge(new Place(stack.thread(), innermost.get()), stack.waitingNanos(), Long::sum);
            }
        }
        double least = LITTLE
                * profile.stacks().stream().mapToLong(StackProfile::nanos).sum();
        return waits.entrySet().stream()
                .filter(each -> each.getValue() >= least)
                .max(Map.Entry.<Place, Long>comparingByValue()
                        .thenComparingInt(each -> -each.getKey().thread()))
                .map(each -> new Waits(
                        profile.threads().get(each.getKey().thread()).name(),
                        each.getKey().frame(),
                        isElsewhere(profile, each.getKey().frame()),
                        each.getValue()));
    }

    private static boolean isElsewhere(Profile profile, Frame frame) {
        return profile.methods().stream()
                .filter(method -> method.name().equals(frame.method()))
                .anyMatch(method -> !method.file().equals(frame.file()));
    }

    /** As in: {@code The longest wait is that of thread main in Main.join, line 12: 2.100 s.} */
    public String sentence() {
        String file = elsewhere ? frame.file().name() + " " : "";
        return String.format(
                Locale.ROOT,
                "The longest wait is that of thread %s in %s%s: %.3f s.",
                thread,
                frame.method().shortName(),
                frame.line() > 0 ? ", " + file + "line " + frame.line() : "",
                nanos * 1e-9);
    }
}
