package isotherm.profiler.junit;

import java.util.Map;
import java.util.TreeSet;

/** What was counted since a test began, in all threads. Counts do not depend on the machine, so a budget of them does not flake. */
public final class Counts {
    private final Map<String, Long> before;

    private Counts(Map<String, Long> before) {
        this.before = before;
    }

    static Counts fromNow() {
        return new Counts(LoadedAgent.counts());
    }

    /**
     * How often a method was called, all methods of its name together.
     *
     * @param method its name, {@code <init>} for constructors
     * @throws IllegalArgumentException where the class has no such method or it is not counted
     */
    public long calls(Class<?> type, String method) {
        return count(type, type.getName() + "." + method, "method " + method);
    }

    /**
     * How often control entered a line's code.
     *
     * @param line its number in the file of the class
     * @throws IllegalArgumentException where no code of the class is on this line or it is not counted
     */
    public long hits(Class<?> type, int line) {
        return count(type, type.getName() + ":" + line, "code on line " + line);
    }

    /**
     * Fails where a method was called more often.
     *
     * @param most calls that are allowed
     */
    public void assertCalls(Class<?> type, String method, long most) {
        check(type.getSimpleName() + "." + method + " was called", calls(type, method), most);
    }

    /**
     * Fails where a line was hit more often.
     *
     * @param most hits that are allowed
     */
    public void assertHits(Class<?> type, int line, long most) {
        check("line " + line + " of " + type.getSimpleName() + " was hit", hits(type, line), most);
    }

    private static void check(String what, long count, long most) {
        if (count > most) {
            throw new AssertionError(String.format(
                    java.util.Locale.ROOT,
                    "%s %,d %s, its budget is %,d",
                    what,
                    count,
                    count == 1 ? "time" : "times",
                    most));
        }
    }

    private long count(Class<?> type, String key, String what) {
        Map<String, Long> now = LoadedAgent.counts();
        Long count = now.get(key);
        if (count != null) {
            return count - before.getOrDefault(key, 0L);
        }
        TreeSet<String> own = new TreeSet<>();
        now.keySet().stream()
                .filter(each -> each.startsWith(type.getName() + "."))
                .forEach(own::add);
        throw new IllegalArgumentException(
                own.isEmpty()
                        ? "class " + type.getName() + " is not counted: it is not loaded, or comes from a library"
                        : "class " + type.getName() + " has no " + what + " that is counted; there are "
                                + String.join(", ", own));
    }
}
