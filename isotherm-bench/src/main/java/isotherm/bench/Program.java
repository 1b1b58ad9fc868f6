package isotherm.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A program in another language: told n and the steps, it prints its seconds and the mean of its field. */
final class Program implements Contender {
    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;

    private Program(String name, List<String> command, Map<String, String> environment) {
        this.name = name;
        this.command = command;
        this.environment = environment;
    }

    /** The textbook's loops in C, compiled here; absent where there is no compiler. */
    static Optional<Contender> plainC(Path folder, int threads) {
        Path source = unpack("plain.c", folder);
        Path program = folder.resolve("plain");
        List<String> compile =
                List.of("cc", "-O3", "-march=native", "-fopenmp", source.toString(), "-o", program.toString());
        return succeeds(compile)
                ? Optional.of(new Program(
                        "C -O3 -march=native " + threads,
                        List.of(program.toString()),
                        Map.of("OMP_NUM_THREADS", String.valueOf(threads))))
                : Optional.empty();
    }

    /** The lecture's slices in numpy; absent where there is no numpy. */
    static Optional<Contender> numpy(Path folder) {
        Path source = unpack("slices.py", folder);
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (succeeds(List.of(python, "-c", "import numpy"))) {
                return Optional.of(new Program("numpy 1", List.of(python, source.toString()), Map.of()));
            }
        }
        return Optional.empty();
    }

    private static Path unpack(String resource, Path folder) {
        try (InputStream stream = Objects.requireNonNull(Program.class.getResourceAsStream(resource), resource)) {
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

    @Override
    public String name() {
        return name;
    }

    @Override
    public Lap lap(int n, int steps) {
        List<String> full = new ArrayList<>(command);
        full.add(String.valueOf(n));
        full.add(String.valueOf(steps));
        ProcessBuilder builder = new ProcessBuilder(full);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int space = text.indexOf(' ');
            if (process.waitFor() != 0 || space < 0) {
                throw new IllegalStateException(name + " failed: " + String.join(" ", full));
            }
            return new Lap(Double.parseDouble(text.substring(0, space)), Double.parseDouble(text.substring(space + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(name + " was interrupted", e);
        }
    }
}
