package isotherm.cli;

import isotherm.cli.terminal.Screen;
import java.util.Arrays;
import java.util.List;

/**
 * What the build has the JVM watch to fill a start-up cache: several command lines in one process, each ended by the word
 * {@code then}. The cache holds the classes, the code made at start-up and the counts of calls of all of them.
 */
public final class StartTraining {
    private static final String THEN = "then";

    private StartTraining() {}

    /** Ends the process with the worst exit code. */
    public static void main(String[] arguments) {
        List<String> rest = Arrays.asList(arguments);
        int worst = 0;
        while (!rest.isEmpty()) {
            int end = rest.indexOf(THEN) < 0 ? rest.size() : rest.indexOf(THEN);
            String[] command = rest.subList(0, end).toArray(String[]::new);
            worst = Math.max(worst, Main.execute(command, Screen.of(System.getenv())));
            rest = rest.subList(Math.min(end + 1, rest.size()), rest.size());
        }
        System.exit(worst);
    }
}
