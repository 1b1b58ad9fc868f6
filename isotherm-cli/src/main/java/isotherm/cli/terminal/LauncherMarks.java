package isotherm.cli.terminal;

import java.util.Map;

/** What the launcher leaves in the environment for this program: nothing for a program that this one starts. */
public final class LauncherMarks {
    /** Which streams are terminals: "out", "err", both or none, and the width. */
    static final String TERMINAL = "ISOTHERM_TERMINAL";

    /** What {@link #LOCALE} was; present where the launcher has put a locale with UTF-8 in its place. */
    private static final String LOCALE_BEFORE = "ISOTHERM_LC_ALL";

    private static final String LOCALE = "LC_ALL";

    private LauncherMarks() {}

    /** Puts an environment back as the launcher found it. */
    public static void erase(Map<String, String> environment) {
        environment.remove(TERMINAL);
        String before = environment.remove(LOCALE_BEFORE);
        if (before == null) {
            return;
        }
        if (before.isEmpty()) {
            environment.remove(LOCALE);
        } else {
            environment.put(LOCALE, before);
        }
    }
}
