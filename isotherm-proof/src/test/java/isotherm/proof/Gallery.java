package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.proof.CommandTest.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples, run as a user runs them, each once however many tests of however many JVMs ask for it: they lie in
 * {@code target/gallery}, a folder each.
 */
final class Gallery {
    private static final Path FOLDER = Path.of("target", "gallery").toAbsolutePath();
    /** Names the build, which all its JVMs have in common; runs of an earlier one are not looked at. */
    private static final String BUILD = System.getProperty(
            "isotherm.build", "process " + ProcessHandle.current().pid());

    /** Another program than ours reads the field: times, rows, columns, and the temperatures as they lie in memory. */
    private static final String READ = """
            import sys
            from scipy.io import netcdf_file
            f = netcdf_file(sys.argv[1], 'r', mmap=False)
            t = f.variables['temperature'][:]
            print(*t.shape[1:], *f.variables['time'][:].tolist())
            t.astype('<f8').tofile('temperatures')
            """;

    private Gallery() {}

    /**
     * An example that has ended.
     *
     * @param folder where it ran; what it wrote lies below, in {@code out}
     */
    record Example(String name, Path folder, Ended run) {
        JsonNode report() {
            assertThat(run.code()).as(run.err()).isZero();
            return run.json();
        }

        double probe(String probe) {
            return report().get("probes").get(probe).asDouble();
        }

        double heatFlow(String edge) {
            return report().get("edges").get(edge).get("heat_flow").asDouble();
        }

        double imbalance() {
            return report().get("energy").get("imbalance").asDouble();
        }

        /** What a probe saw, by seconds. */
        TreeMap<Double, Double> seen(String probe) throws IOException {
            List<String> lines = Files.readAllLines(folder.resolve("out/" + name + "/probes.csv"));
            int column = List.of(lines.getFirst().split(",", -1)).indexOf(probe + "_degC");
            assertThat(column).as("%s of %s", probe, lines.getFirst()).isPositive();
            TreeMap<Double, Double> seen = new TreeMap<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                seen.put(Double.valueOf(cells[0]), Double.valueOf(cells[column]));
            }
            return seen;
        }

        /** The field at every output time, as another program reads it. */
        List<State> states() throws IOException {
            String[] words = Files.readString(folder.resolve("shape")).strip().split(" ", -1);
            DoubleBuffer all;
            try (FileChannel channel = FileChannel.open(folder.resolve("temperatures"))) {
                all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asDoubleBuffer();
            }
            int rows = Integer.parseInt(words[0]);
            int columns = Integer.parseInt(words[1]);
            return IntStream.range(0, words.length - 2)
                    .mapToObj(k -> new State(
                            Double.parseDouble(words[k + 2]),
                            columns,
                            rows,
                            all.slice(k * rows * columns, rows * columns)))
                    .toList();
        }
    }

    /** Temperatures at a time in seconds. */
    record State(double time, int columns, int rows, DoubleBuffer temperatures) {
        double at(int column, int row) {
            return temperatures.get(row * columns + column);
        }
    }

    /** Runs the example, or takes it from who did. */
    static Example of(String name) {
        try {
            Files.createDirectories(FOLDER);
            try (FileChannel file = FileChannel.open(
                            FOLDER.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = file.lock()) {
                assertThat(lock.isValid()).isTrue();
                Path folder = FOLDER.resolve(name);
                Path ended = folder.resolve("ended");
                if (!Files.exists(ended)
                        || !Files.readString(folder.resolve("build")).equals(BUILD)) {
                    solve(name, folder);
                }
                return new Example(name, folder, JsonMapper.shared().readValue(Files.readString(ended), Ended.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while " + name + " ran", e);
        }
    }

    private static void solve(String name, Path folder) throws IOException, InterruptedException {
        delete(folder);
        Files.createDirectories(folder);
        String scenario = CommandTest.ROOT + "/examples/" + name + ".toml";
        Ended run = CommandTest.run(
                new ProcessBuilder(CommandTest.ROOT + "/isotherm", "run", scenario, "--json", "--offline")
                        .directory(folder.toFile()));
        if (run.code() == 0) {
            Ended read = CommandTest.run(
                    new ProcessBuilder("python3", "-c", READ, "out/" + name + "/field.nc").directory(folder.toFile()));
            assertThat(read.code()).as(read.err()).isZero();
            Files.writeString(folder.resolve("shape"), read.out());
        }
        Files.writeString(folder.resolve("build"), BUILD);
        Files.writeString(folder.resolve("ended"), JsonMapper.shared().writeValueAsString(run));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
