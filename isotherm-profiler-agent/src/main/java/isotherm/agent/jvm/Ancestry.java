package isotherm.agent.jvm;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A program may start JVMs with the options that it was started with, this agent among them. They would write their profiles over
 * its own.
 */
public final class Ancestry {
    private static final String PROCESS = "process\t";
    private static final int HEAD_LINES = 12;

    private Ancestry() {}

    /** Whether a program that started this one, itself or by others, writes its profile into this file. */
    public static boolean writes(Path profile) {
        if (!Files.isRegularFile(profile)) {
            return false;
        }
        try (BufferedReader lines = Files.newBufferedReader(profile)) {
            for (int k = 0; k < HEAD_LINES; k++) {
                String line = lines.readLine();
                if (line == null) {
                    return false;
                }
                if (line.startsWith(PROCESS)) {
                    return isAncestor(Long.parseLong(line.substring(PROCESS.length())));
                }
            }
            return false;
        } catch (IOException | NumberFormatException e) {
            return false; // no profile of ours
        }
    }

    private static boolean isAncestor(long process) {
        Optional<ProcessHandle> above = ProcessHandle.current().parent();
        while (above.isPresent()) {
            if (above.get().pid() == process) {
                return true;
            }
            above = above.get().parent();
        }
        return false;
    }
}
