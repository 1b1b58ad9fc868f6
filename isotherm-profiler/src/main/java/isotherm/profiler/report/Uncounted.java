package isotherm.profiler.report;

import isotherm.profiler.profile.Frame;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.StackProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Time that classes took which are not included in the profile, libraries above all: a table of the included ones alone would hide it.
 *
 * @param nanos running time of stacks whose innermost class outside of the JDK is not included
 * @param all running time of all stacks
 * @param pattern names the classes that have most of it, as {@code --include} takes it
 * @param ofPattern running time of those
 */
public record Uncounted(long nanos, long all, String pattern, long ofPattern) {
    private static final Pattern JDK = Pattern.compile("^(java|javax|jdk|sun|com\\.sun)\\..*");
    /** Names that many projects share. */
    private static final Set<String> SHARED =
            Set.of("org.apache", "com.google", "com.github", "io.github", "org.eclipse");

    private static final Set<String> ROOTS = Set.of("com", "org", "net", "io", "dev", "edu", "gov");

    /** Of a profile, or empty where included classes have most of the time. */
    public static Optional<Uncounted> of(Profile profile) {
        long all = 0;
        long nanos = 0;
        Map<String, Long> groups = new HashMap<>();
        for (StackProfile stack : profile.stacks()) {
            all += stack.nanos();
            Optional<Frame> innermost = stack.frames().stream()
                    .filter(frame -> !JDK.matcher(frame.method().className()).matches())
                    .findFirst();
            if (stack.nanos() > 0 && innermost.isPresent() && !innermost.get().included()) {
                nanos += stack.nanos();
                groups.merge(group(innermost.get().method().className()), stack.nanos(), Long::sum);
            }
        }
        Optional<Map.Entry<String, Long>> most = groups.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        return most.isEmpty() || 2 * nanos <= all
                ? Optional.empty()
                : Optional.of(new Uncounted(
                        nanos, all, most.get().getKey(), most.get().getValue()));
    }

    private static String group(String className) {
        List<String> words = List.of(className.split("\\.", -1));
        if (words.size() == 1) {
            return className.replaceFirst("\\$.*", "");
        }
        boolean root = ROOTS.contains(words.getFirst()) || words.getFirst().length() == 2;
        int length = !root ? 1 : SHARED.contains(words.get(0) + "." + words.get(1)) ? 3 : 2;
        return String.join(".", words.subList(0, Math.min(length, words.size() - 1))) + ".*";
    }

    /** As in: {@code Most of the running time, 81.0 % ..., is in classes that are not counted ...}. */
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "Most of the running time (%s %%: %.3f s of %.3f s) is in classes that are not looked into;"
                        + " --include '%s' looks into those that have %.3f s of it.",
                Figures.percent(nanos, all),
                nanos * 1e-9,
                all * 1e-9,
                pattern,
                ofPattern * 1e-9);
    }
}
