package isotherm.cli;

import isotherm.cli.profile.OwnCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Processes like this one that work at a study in its folder. */
final class StudyProcesses {
    private static final int WATCH_MILLIS = 200;

    private final List<Process> all = new ArrayList<>();

    /**
     * Starts them.
     *
     * @param words of each command
     */
    StudyProcesses(int count, List<String> words) {
        for (int k = 0; k < count; k++) {
            try {
                all.add(new ProcessBuilder(OwnCommand.again(words))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
            } catch (IOException e) {
                stop();
                throw new UncheckedIOException("a process cannot be started: " + e.getMessage(), e);
            }
        }
    }

    /** They end soon. Any thread may ask. */
    void stop() {
        all.forEach(Process::destroy);
    }

    /**
     * Waits until all have ended.
     *
     * @param meanwhile is done some times a second
     * @return the code of the first that did not end well; 0 where all did
     */
    int await(Runnable meanwhile) throws InterruptedException {
        int code = 0;
        for (Process each : all) {
            while (!each.waitFor(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
                meanwhile.run();
            }
            code = code == 0 ? each.exitValue() : code;
        }
        return code;
    }
}
