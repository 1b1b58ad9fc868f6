package isotherm.bench.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where programs in other languages are unpacked and made, as far as this machine has the tools. */
public final class Workshop {
    private final Path folder;
    private final Tools tools;

    /**
     * What makes and runs programs in other languages.
     *
     * @param compiler of C
     * @param pythons the first that has what a program imports runs it
     */
    public record Tools(String compiler, List<String> pythons) {
        public static final Tools USUAL = new Tools("cc", List.of("python3", "/usr/bin/python3"));
    }

    public Workshop(Path folder, Tools tools) {
        this.folder = folder;
        this.tools = tools;
    }

    /** The environment in which OpenMP uses so many threads. */
    public static Map<String, String> openMp(int threads) {
        return Map.of("OMP_NUM_THREADS", String.valueOf(threads));
    }

    /** The path of a program made from the C resource of this name, or nothing where it cannot be made here. */
    public String compiled(String name, String program, String... options) {
        return compiledBy(tools.compiler, name, program, options);
    }

    /** The same by another compiler than the usual one. */
    String compiledBy(String compiler, String name, String program, String... options) {
        Path source = unpack(name + ".c");
        Path target = folder.resolve(program);
        List<String> command = new ArrayList<>(
                List.of(compiler, "-march=native", "-fopenmp", source.toString(), "-o", target.toString()));
        command.addAll(List.of(options));
        return succeeds(command) ? target.toString() : "";
    }

    /** A Python that has the module, or nothing. */
    public String pythonWith(String module) {
        for (String python : tools.pythons) {
            if (succeeds(List.of(python, "-c", "import " + module))) {
                return python;
            }
        }
        return "";
    }

    /** Puts a resource into the folder. */
    public Path unpack(String resource) {
        try (InputStream stream = Objects.requireNonNull(Workshop.class.getResourceAsStream(resource), resource)) {
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
