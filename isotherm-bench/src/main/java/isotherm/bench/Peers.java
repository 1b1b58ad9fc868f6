package isotherm.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What people would otherwise write, in C and Python, as far as this machine has the tools; their programs are unpacked here. */
final class Peers {
    /** Steps that the wavefront in C fuses; which is best depends on the caches. */
    private static final int[] WAVEFRONT_DEPTHS = {8, 16, 32};

    private final Path folder;
    private final Tools tools;
    private final List<Contender> found = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();

    /**
     * What makes and runs programs in other languages.
     *
     * @param compiler of C
     * @param pythons the first that has what a program imports runs it
     */
    record Tools(String compiler, List<String> pythons) {
        static final Tools USUAL = new Tools("cc", List.of("python3", "/usr/bin/python3"));
    }

    private Peers(Path folder, Tools tools) {
        this.folder = folder;
        this.tools = tools;
    }

    /**
     * Looks for them, and compiles those in C.
     *
     * @param folder where their programs go
     * @param tools with which they are made and run
     * @param threads the most threads they use
     * @param progress hears what is compiled
     */
    static Peers in(Path folder, Tools tools, int threads, Consumer<String> progress) {
        Peers peers = new Peers(folder, tools);
        progress.accept("compiling the peers");
        peers.addC(threads);
        peers.addPython("numpy", "numpy", "slices", 1);
        peers.addPython("numpy out=", "numpy", "out", 1);
        peers.addPython("numba", "numba", "numba", threads);
        peers.addPython("numba rows", "numba", "numba-rows", threads);
        return peers;
    }

    List<Contender> found() {
        return found;
    }

    /** Those that this machine does not have, and what they need. */
    List<String> absent() {
        return absent;
    }

    private void addC(int threads) {
        unpack("plate.h");
        String plain = compiled("plain", List.of());
        if (plain.isEmpty()) {
            absent.add("C (needs cc with OpenMP)");
            return;
        }
        found.add(c("C plain", plain, 1));
        if (threads > 1) {
            found.add(c("C plain", plain, threads));
        }
        String tuned = compiled("tuned", List.of("-ffast-math"));
        if (tuned.isEmpty()) {
            absent.add("C tuned (needs a processor with AVX)");
        } else {
            found.add(c("C tuned", tuned, threads));
        }
        String wavefront = compiled("wavefront", List.of("-ffast-math", "-mprefer-vector-width=512"));
        if (wavefront.isEmpty()) {
            absent.add("C wavefront (needs gcc for an x86 processor)");
            return;
        }
        for (int depth : WAVEFRONT_DEPTHS) {
            found.add(new Program(
                    "C wavefront",
                    " of " + depth + ", " + threads,
                    List.of(wavefront),
                    openMp(threads),
                    depth,
                    List.of(String.valueOf(depth))));
        }
    }

    private static Program c(String name, String program, int threads) {
        return new Program(name, ", " + threads, List.of(program), openMp(threads), 1, List.of());
    }

    private static Map<String, String> openMp(int threads) {
        return Map.of("OMP_NUM_THREADS", String.valueOf(threads));
    }

    /** The program's path, or nothing where it cannot be made here. */
    private String compiled(String name, List<String> options) {
        Path source = unpack(name + ".c");
        Path program = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of(tools.compiler, "-O3", "-march=native", "-fopenmp"));
        command.addAll(options);
        command.addAll(List.of(source.toString(), "-o", program.toString()));
        return succeeds(command) ? program.toString() : "";
    }

    private void addPython(String name, String module, String variant, int threads) {
        Path source = unpack("peers.py");
        for (String python : tools.pythons) {
            if (succeeds(List.of(python, "-c", "import " + module))) {
                found.add(new Program(
                        name,
                        ", " + threads,
                        List.of(python, source.toString(), variant),
                        Map.of("NUMBA_NUM_THREADS", String.valueOf(threads)),
                        1,
                        List.of()));
                return;
            }
        }
        absent.add(name + " (needs python3 with " + module + ")");
    }

    private Path unpack(String resource) {
        try (InputStream stream = Objects.requireNonNull(Peers.class.getResourceAsStream(resource), resource)) {
            return Files.write(folder.resolve(resource), stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + resource + " into " + folder, e);
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
