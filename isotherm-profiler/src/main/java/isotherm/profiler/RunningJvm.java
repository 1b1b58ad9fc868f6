package isotherm.profiler;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A JVM of this user on this machine.
 *
 * @param process its id
 * @param command main class or jar with its arguments; "" where it does not say
 */
public record RunningJvm(long process, String command) {
    /**
     * All that can be attached to, but the one that asks, in the order of their ids.
     *
     * @throws IOException where they cannot be listed
     */
    public static List<RunningJvm> all() throws IOException {
        List<RunningJvm> all = new ArrayList<>();
        for (String line : AgentLoader.list(AgentJar.unpack())) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                long process = Long.parseLong(line.substring(0, tab));
                if (process != ProcessHandle.current().pid()) {
                    all.add(new RunningJvm(process, line.substring(tab + 1)));
                }
            }
        }
        all.sort(Comparator.comparingLong(RunningJvm::process));
        return all;
    }
}
