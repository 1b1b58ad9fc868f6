package isotherm.agent.jvm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

/** What a program sees around it stays as it was while JFR starts or ends, which leaves a property and asks for the time zone. */
public final class Surroundings {
    private static final String ZONE = "user.timezone";
    private static final List<String> KEYS = List.of("jdk.jfr.repository", ZONE);

    private Surroundings() {}

    /**
     * Does some work and puts back what it changed.
     *
     * @param untouched whether the program has not begun, so that nobody can have asked for the time zone before
     */
    public static void kept(boolean untouched, Runnable work) {
        Map<String, String> before = new HashMap<>();
        KEYS.forEach(key -> before.put(key, System.getProperty(key)));
        try {
            if (untouched) {
                ThreadNumbers.apart(work);
            } else {
                work.run();
            }
        } finally {
            String zone = before.get(ZONE);
            boolean fresh = zone == null || zone.isEmpty();
            if (untouched || (fresh && System.getProperty(ZONE) != null)) {
                TimeZone.setDefault(null); // a program may name another before it asks
            }
            before.forEach(Surroundings::restore);
        }
    }

    private static void restore(String key, String value) {
        if (value == null) {
            System.clearProperty(key);
        } else {
            System.setProperty(key, value);
        }
    }
}
