package isotherm.bench.peers;

import isotherm.bench.race.Effort;
import isotherm.bench.race.PeerFailedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A system solved by hypre's PFMG, which preconditions conjugate gradients, in one or several processes. */
public final class PfmgSolve {
    private static final int FIELDS = 4;

    private final List<String> command;
    private final Path file;
    private final double wanted;
    private double tolerance = 0.1;

    /**
     * A solver for the system in a file.
     *
     * @param program made from pfmg.c
     * @param wanted the largest error that is good enough
     */
    public PfmgSolve(String program, int processes, Path file, double wanted) {
        this.file = file;
        this.wanted = wanted;
        command = new ArrayList<>();
        if (processes > 1) {
            command.addAll(List.of("mpirun", "--allow-run-as-root", "-n", String.valueOf(processes)));
        }
        command.add(program);
    }

    /** The program's path, or nothing where it cannot be made here. */
    public static String compiled(Workshop workshop) {
        return workshop.compiledBy("mpicc", "pfmg", "pfmg", "-O3", "-I/usr/include/hypre", "-lHYPRE", "-lm");
    }

    /** Solves to the wanted error, from the tolerance that did it before. */
    public Effort solve() {
        List<String> full = new ArrayList<>(command);
        full.addAll(List.of(file.toString(), String.valueOf(wanted), String.valueOf(tolerance)));
        String[] said =
                Program.output("PFMG", full, Map.of("OMP_NUM_THREADS", "1")).split(" ", -1);
        if (said.length != FIELDS) {
            throw new PeerFailedException("PFMG did not print what it took: " + String.join(" ", full));
        }
        tolerance = Double.parseDouble(said[0]);
        return new Effort(
                tolerance, Double.parseDouble(said[1]), Double.parseDouble(said[2]), Double.parseDouble(said[3]));
    }
}
