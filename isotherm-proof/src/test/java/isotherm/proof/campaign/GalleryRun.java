package isotherm.proof.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An example of the gallery in a method, a precision, with files and pictures as chance has it.
 *
 * @param kind in words
 * @param scenario its file
 * @param settings what is laid over it
 * @param interval seconds between checkpoints
 */
record GalleryRun(String kind, Path scenario, List<String> settings, double interval) {
    /** Longer than any of them takes. */
    static final long PATIENCE = 300;

    private static final List<Kind> KINDS = List.of(
            new Kind("gaussian, explicit", "gaussian"),
            new Kind("gaussian, explicit, single precision", "gaussian", "solver.precision=single"),
            new Kind("pulse, explicit", "pulse"),
            new Kind("hot-square, explicit, moving edge", "hot-square", "edge.left.temperature=20+5*sin(t)"),
            new Kind("hot-square, stabilised", "hot-square", "time.method=stabilised", "output.every=0.5"),
            new Kind("hot-square, implicit", "hot-square", "time.method=implicit", "output.every=0.5"),
            new Kind("sine-mode, spectral", "sine-mode", "output.every=0.001"),
            new Kind("stripes, spectral", "stripes", "time.method=spectral"),
            new Kind("fin, exponential", "fin", "output.every=0.25"),
            new Kind("fin, implicit", "fin", "time.method=implicit"),
            new Kind("wall-year, exponential, series", "wall-year"),
            new Kind("wall-year, stabilised, series", "wall-year", "time.method=stabilised", "time.until=40 d"),
            new Kind("floor-heating, exponential, thermostat", "floor-heating"),
            new Kind("floor-heating, stabilised, thermostat", "floor-heating", "time.method=stabilised"),
            new Kind("floor-heating, implicit, thermostat", "floor-heating", "time.method=implicit"),
            new Kind("frozen-ground, stabilised, latent heat", "frozen-ground", "time.until=200 d"),
            new Kind(
                    "frozen-ground, implicit, latent heat", "frozen-ground", "time.until=60 d", "time.method=implicit"),
            new Kind("frost, stabilised, latent heat, weather", "frost", "time.until=30 d"),
            new Kind("wall-tonight, exponential, weather", "wall-tonight"),
            new Kind("wall-tonight, stabilised, weather", "wall-tonight", "time.method=stabilised", "time.until=2 d"),
            new Kind("disc, explicit", "disc", "time.steps=120", "output.steps=40"));

    private record Kind(String words, String example, List<String> settings) {
        Kind(String words, String example, String... settings) {
            this(words, example, List.of(settings));
        }
    }

    GalleryRun {
        settings = List.copyOf(settings);
    }

    static GalleryRun any(Path root, Random random) {
        Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        double interval = 0.05 + 0.2 * random.nextDouble();
        List<String> settings = new ArrayList<>(kind.settings());
        settings.add("output.checkpoint=" + interval + " s");
        List<String> fields = some(random, "netcdf", "vti", "npy", "csv");
        List<String> pictures = some(random, "none", "png", "panels", "apng", "gif");
        settings.add("output.field=" + listed(fields));
        settings.add("output.picture=" + (pictures.contains("none") ? "\"none\"" : listed(pictures)));
        return new GalleryRun(kind.words(), root.resolve("examples/" + kind.example() + ".toml"), settings, interval);
    }

    /** One that takes long enough for anything to happen to it, in few seconds of which it has written a checkpoint. */
    static GalleryRun lasting(Path root) {
        List<String> settings =
                List.of("time.until=2500", "output.checkpoint=0.1 s", "output.every=25", "output.picture=none");
        return new GalleryRun("gaussian, explicit", root.resolve("examples/gaussian.toml"), settings, 0.1);
    }

    private static List<String> some(Random random, String... words) {
        List<String> found = new ArrayList<>();
        for (String word : words) {
            if (random.nextInt(3) == 0) {
                found.add(word);
            }
        }
        return found.isEmpty() ? List.of(words[0]) : found;
    }

    private static String listed(List<String> words) {
        return "[\"" + String.join("\",\"", words) + "\"]";
    }

    /** The words that run it into a folder. */
    String[] words(String out, String... more) {
        List<String> words = new ArrayList<>(List.of("run", scenario.toString(), "--offline", "--json", "--out", out));
        for (String setting : settings) {
            words.add("--set");
            words.add(setting);
        }
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    /** As nothing happens to it: its hash, and how long it took. */
    Whole whole(Program program) throws IOException, InterruptedException {
        Program.Ended ended = program.start(words("whole")).ended(PATIENCE).fine();
        return new Whole(hash(ended), ended.seconds());
    }

    record Whole(String hash, double seconds) {}

    static String hash(Program.Ended ended) {
        return Results.text(ended.out(), "sha256");
    }
}
