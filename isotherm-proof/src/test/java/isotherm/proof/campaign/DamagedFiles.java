package isotherm.proof.campaign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Files that the program reads, torn and with flipped bits. */
final class DamagedFiles implements Part {
    /** Seconds; with the start of the JVM, on a machine that has other work too. */
    private static final long PATIENCE = 60;

    private static final String PLATE = """
            [grid]
            size = [1, 1]
            cells = [20, 20]
            [time]
            until = "2 h"
            start = "2025-06-21"
            [material]
            conductivity = 1
            density = 1000
            specific-heat = 1000
            """;
    private static final String SERIES = PLATE + """
            [edge.left]
            kind = "fixed"
            temperature = { series = "air.csv", column = "air" }
            """;
    private static final String EPW = PLATE + """
            [edge.left]
            kind = "convection"
            coefficient = 10
            air = { epw = "day.epw" }
            """;
    private static final String PICTURE = PLATE + """
            [initial]
            image = { file = "drawing.png", from = 0, to = 1 }
            """;
    private static final String FIELD = PLATE + """
            [initial]
            file = "field.nc"
            """;

    private final Path root;

    DamagedFiles(Path root) {
        this.root = root;
    }

    /** What is damaged, and what reads it. */
    private enum Target {
        CHECKPOINT,
        NEWEST_OF_TWO,
        FIELD,
        SERIES,
        EPW,
        PICTURE,
        PROFILE,
        SCENARIO,
        TABLE,
        PLOTTED
    }

    @Override
    public String name() {
        return "damages";
    }

    @Override
    public String promise() {
        return "A checkpoint, field, series, EPW, picture, profile, table or scenario that is torn, or in which bits are flipped, ends in code 0, 2"
                + " or 3, one sentence and no stack trace, within " + PATIENCE + " s.";
    }

    @Override
    public long usual() {
        return 400;
    }

    @Override
    public Outcome trial(Random random, Path folder) throws IOException, InterruptedException {
        Target[] all = Target.values();
        Target target = all[random.nextInt(all.length)];
        Program program = new Program(root, folder);
        Case tried = prepare(target, program);
        byte[] whole = Files.readAllBytes(tried.file());
        byte[] damaged = whole;
        while (Arrays.equals(damaged, whole)) { // zeros are torn to zeros
            damaged = damaged(whole, random);
        }
        Files.write(tried.file(), damaged);
        Program.Ended ended = program.start(tried.words()).ended(PATIENCE).fineOrOneSentence();
        String kind = target.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (target == Target.NEWEST_OF_TWO && (ended.code() != 0 || !ended.err().contains("; the run goes on from "))) {
            throw ended.wrong(
                    "a run that goes on from the checkpoint before the damaged one and says so was to be expected");
        }
        return Outcome.held(kind, Map.of("refused", ended.code() == 0 ? 0.0 : 1.0, "s", ended.seconds()));
    }

    /** A file, and the words that have it read. */
    @SuppressWarnings("ArrayRecordComponent") // never changed, never compared
    private record Case(Path file, String[] words) {}

    private Case prepare(Target target, Program program) throws IOException, InterruptedException {
        Path folder = program.folder();
        Path seeds = root.resolve("isotherm-proof/src/test/resources/fuzz");
        return switch (target) {
            case CHECKPOINT, NEWEST_OF_TWO -> {
                List<Path> two = twoCheckpoints(program);
                yield new Case(
                        two.getLast(),
                        target == Target.CHECKPOINT
                                ? new String[] {
                                    "run", "--restart", two.getLast().toString()
                                }
                                : new String[] {
                                    "run", "plate.toml", "--out", "out", "--restart", "--set", "time.until=7800"
                                });
            }
            case FIELD -> {
                twoCheckpoints(program);
                Files.copy(folder.resolve("out/field.nc"), folder.resolve("field.nc"));
                yield scenario(folder, FIELD, "field.nc");
            }
            case SERIES -> {
                List<String> lines = Files.readAllLines(root.resolve("examples/wall-year-air.csv"));
                Files.write(folder.resolve("air.csv"), lines.subList(0, 200));
                yield scenario(folder, SERIES, "air.csv");
            }
            case EPW -> {
                Files.copy(seeds.resolve("epw/day.epw"), folder.resolve("day.epw"));
                yield scenario(folder, EPW, "day.epw");
            }
            case PICTURE -> {
                Files.copy(root.resolve("examples/drawing.png"), folder.resolve("drawing.png"));
                yield scenario(folder, PICTURE, "drawing.png");
            }
            case PROFILE -> {
                Path file = Files.copy(anyOf(seeds.resolve("profile")), folder.resolve("profile.iprof"));
                yield new Case(file, new String[] {"profile", "show", "profile.iprof"});
            }
            case SCENARIO -> {
                Case whole = scenario(folder, PLATE, "plate.toml");
                yield new Case(folder.resolve("plate.toml"), whole.words());
            }
            case TABLE, PLOTTED -> {
                twoCheckpoints(program);
                Path file = folder.resolve(target == Target.TABLE ? "out/heat.csv" : "out/field.nc");
                yield new Case(file, new String[] {"plot", file.toString(), "--out", "drawn"});
            }
        };
    }

    private static Path anyOf(Path folder) throws IOException {
        return Results.files(folder).getFirst();
    }

    private static Case scenario(Path folder, String text, String file) throws IOException {
        Files.writeString(folder.resolve("plate.toml"), text);
        return new Case(folder.resolve(file), new String[] {"run", "plate.toml", "--out", "other"});
    }

    private static List<Path> twoCheckpoints(Program program) throws IOException, InterruptedException {
        Path folder = program.folder();
        Files.writeString(folder.resolve("plate.toml"), PLATE);
        for (String more : List.of("--quiet", "--restart")) {
            program.start(
                            "run",
                            "plate.toml",
                            "--out",
                            "out",
                            more,
                            "--set",
                            "output.every=600",
                            "--set",
                            "output.checkpoint=1 h",
                            "--set",
                            "time.until=" + (more.equals("--quiet") ? "1 h" : "2 h"))
                    .ended(PATIENCE)
                    .fine();
        }
        return Results.files(folder.resolve("out/checkpoints"));
    }

    /** Cut, with flipped bits, with other bytes somewhere, with a piece that is missing or there twice. */
    static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int from = random.nextInt(Math.max(1, bytes.length));
        int to = from + random.nextInt(Math.max(1, Math.min(64, bytes.length - from)));
        switch (random.nextInt(6)) {
            case 0 -> bytes = Arrays.copyOf(bytes, from);
            case 1 -> bytes[from] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            case 2 -> {
                byte[] other = new byte[to - from];
                random.nextBytes(other);
                System.arraycopy(other, 0, bytes, from, other.length);
            }
            case 3 -> Arrays.fill(bytes, from, to, (byte) 0);
            case 4 -> bytes = joined(bytes, from, to);
            default -> bytes = joined(bytes, to, from);
        }
        return bytes;
    }

    /** Up to a byte, and from another one on. */
    private static byte[] joined(byte[] bytes, int end, int begin) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return (text.substring(0, end) + text.substring(begin)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
