package isotherm.bench.peers;

import isotherm.bench.Progress;
import isotherm.bench.race.Contender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What people would otherwise write to solve the bench problem, in C and Python. */
public final class Peers {
    /** Steps that the wavefront in C fuses; which is best depends on the caches. */
    private static final int[] WAVEFRONT_DEPTHS = {8, 16, 32};

    private final Workshop workshop;
    private final List<Contender> found = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();

    private Peers(Workshop workshop) {
        this.workshop = workshop;
    }

    /**
     * Looks for them, and compiles those in C.
     *
     * @param threads the most threads they use
     * @param progress hears what is compiled
     */
    public static Peers in(Workshop workshop, int threads, Progress progress) {
        Peers peers = new Peers(workshop);
        progress.now("compiling the peers");
        peers.addC(threads);
        peers.addPython("numpy", "numpy", "slices", 1);
        peers.addPython("numpy out=", "numpy", "out", 1);
        peers.addPython("numba", "numba", "numba", threads);
        peers.addPython("numba rows", "numba", "numba-rows", threads);
        return peers;
    }

    /** Those that show what interpreting costs and compiling gives: one thread, plain loops. */
    public static Peers ofExecution(Workshop workshop) {
        Peers peers = new Peers(workshop);
        workshop.unpack("plate.h");
        peers.addCompiled("C -O0");
        peers.addCompiled("C -O3");
        peers.addPython("Python loops", "", "numpy", "loops", 1);
        peers.addPython("numpy", "", "numpy", "slices", 1);
        peers.addPython("numba", "", "numba", "numba-serial", 1);
        return peers;
    }

    private void addCompiled(String name) {
        String option = name.substring(name.indexOf('-'));
        String program = workshop.compiled("plain", "plain" + option, option);
        if (program.isEmpty()) {
            absent.add(name + " (needs cc with OpenMP)");
        } else {
            found.add(new Program(name, "", List.of(program), Workshop.openMp(1), 1, List.of()));
        }
    }

    public List<Contender> found() {
        return found;
    }

    /** Those that this machine does not have, and what they need. */
    public List<String> absent() {
        return absent;
    }

    private void addC(int threads) {
        workshop.unpack("plate.h");
        String plain = workshop.compiled("plain", "plain", "-O3");
        if (plain.isEmpty()) {
            absent.add("C (needs cc with OpenMP)");
            return;
        }
        found.add(c("C plain", plain, 1));
        if (threads > 1) {
            found.add(c("C plain", plain, threads));
        }
        String tuned = workshop.compiled("tuned", "tuned", "-O3", "-ffast-math");
        if (tuned.isEmpty()) {
            absent.add("C tuned (needs a processor with AVX)");
        } else {
            found.add(c("C tuned", tuned, threads));
        }
        String wavefront =
                workshop.compiled("wavefront", "wavefront", "-O3", "-ffast-math", "-mprefer-vector-width=512");
        if (wavefront.isEmpty()) {
            absent.add("C wavefront (needs gcc for an x86 processor)");
            return;
        }
        for (int depth : WAVEFRONT_DEPTHS) {
            found.add(new Program(
                    "C wavefront",
                    " of " + depth + ", " + threads,
                    List.of(wavefront),
                    Workshop.openMp(threads),
                    depth,
                    List.of(String.valueOf(depth))));
        }
    }

    private static Program c(String name, String program, int threads) {
        return new Program(name, ", " + threads, List.of(program), Workshop.openMp(threads), 1, List.of());
    }

    private void addPython(String name, String module, String variant, int threads) {
        addPython(name, ", " + threads, module, variant, threads);
    }

    private void addPython(String name, String suffix, String module, String variant, int threads) {
        String python = workshop.pythonWith(module);
        if (python.isEmpty()) {
            absent.add(name + " (needs python3 with " + module + ")");
            return;
        }
        found.add(new Program(
                name,
                suffix,
                List.of(python, workshop.unpack("peers.py").toString(), variant),
                Map.of("NUMBA_NUM_THREADS", String.valueOf(threads)),
                1,
                List.of()));
    }
}
