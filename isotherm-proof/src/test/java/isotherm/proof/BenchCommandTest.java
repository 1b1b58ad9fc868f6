package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code isotherm bench}, with the smallest of everything. */
class BenchCommandTest extends CommandTest {
    static final String[] MACHINE = {"processor", "cores", "java", "taken_by_others", "stolen"};

    @Test
    void solveAnswersWithOneObjectAndAChart() throws Exception {
        Ended ended = isotherm("bench solve --sizes 20,40 --rounds 2 --threads 2 --json --plot a.png".split(" ", -1));
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        JsonNode json = ended.json();
        assertThat(json.propertyNames())
                .startsWith(MACHINE)
                .endsWith("rows", "fma_wall", "fma_wall_all_threads", "absent");
        assertThat(json.get("rows").size()).isEqualTo(2 * 5);
        JsonNode row = json.get("rows").get(9);
        assertThat(row.propertyNames())
                .containsExactly(
                        "contender", "n", "steps", "updates_per_second", "rounds", "ours_is", "ours_is_rounds");
        assertThat(row.get("contender").asString()).isEqualTo("isotherm vector tiled, 2");
        assertThat(row.get("n").asInt()).isEqualTo(40);
        assertThat(row.get("rounds").size()).isEqualTo(2);
        looksLikeAChart(folder.resolve("a.png"));
    }

    @Test
    void solvePrintsATableAndBarsForOneSize() throws Exception {
        Ended ended = isotherm("bench", "solve", "--sizes=20", "--rounds=1", "--threads=1", "--plot", "a.svg");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out().lines().toList().get(0)).startsWith("20 x 20 ").endsWith(" ours is");
        assertThat(ended.out()).contains("\nisotherm scalar plain, 1 ").contains("\nisotherm vector tiled, 1 ");
        String drawing = Files.readString(folder.resolve("a.svg"));
        assertThat(drawing).startsWith("<?xml").contains(", 20 x 20<", ">isotherm<", "rgb(213,94,0)");
    }

    @Test
    void machineMeasuresMemoryDiskAndArithmetic() throws Exception {
        Ended ended =
                isotherm("bench machine --memory 1 --disk 1 --rounds 1 --threads 2 --json --plot m.png".split(" ", -1));
        assertThat(ended.err()).isEmpty();
        JsonNode json = ended.json();
        assertThat(json.propertyNames()).startsWith(MACHINE).endsWith("threads", "memory", "disk", "fma");
        assertThat(json.get("memory").valueStream().map(row -> row.get("bytes").asInt() >> 10))
                .containsExactly(16, 32, 64, 128, 256, 512, 1024);
        for (JsonNode row : json.get("memory")) {
            assertThat(row.propertyNames())
                    .containsExactly("bytes", "latency", "read", "copy", "read_all_threads", "copy_all_threads");
            assertThat(row.get("latency").asDouble()).isBetween(1e-11, 1e-4);
            assertThat(row.get("read").asDouble()).isGreaterThan(1e7);
        }
        assertThat(json.get("disk").propertyNames()).containsExactly("write", "read", "latency");
        assertThat(json.get("fma").propertyNames())
                .containsExactly("lanes", "vectors_per_second", "vectors_per_second_all_threads");
        looksLikeAChart(folder.resolve("m.png"));
        assertThat(files()).as("the disk's file is gone").containsExactly("m.png");
    }

    /** Each contender comes to the same mean of the field, or the command fails; this is about the rows. */
    @Test
    void executionRunsInterpretedAndCompiled() throws Exception {
        Ended ended = isotherm("bench execution --size 20 --rounds 1 --peers --json --plot e.svg".split(" ", -1));
        assertThat(ended.err()).isEmpty();
        JsonNode json = ended.json();
        assertThat(json.propertyNames()).startsWith(MACHINE).endsWith("n", "rows", "absent");
        assertThat(json.get("absent").size()).isZero();
        assertThat(json.get("rows")
                        .valueStream()
                        .map(row -> row.get("contender").asString()))
                .containsExactly(
                        "Java loops -Xint",
                        "Java loops C1",
                        "Java loops C2",
                        "isotherm scalar -Xint",
                        "isotherm scalar C1",
                        "isotherm scalar C2",
                        "isotherm Vector API",
                        "isotherm tiled",
                        "C -O0",
                        "C -O3",
                        "Python loops",
                        "numpy",
                        "numba");
        for (JsonNode row : json.get("rows")) {
            assertThat(row.propertyNames())
                    .containsExactly("contender", "first_seconds", "seconds", "updates_per_second", "rounds");
            assertThat(row.get("updates_per_second").asDouble()
                            * row.get("seconds").asDouble())
                    .isCloseTo(18 * 18, within(1e-6));
            assertThat(row.get("first_seconds").asDouble()).isPositive();
        }
        assertThat(Files.readString(folder.resolve("e.svg"))).contains(">Java loops -Xint<", ">C -O3<");
    }

    @Test
    void crossoverComparesSweepsAndThreads() throws Exception {
        Ended ended =
                isotherm("bench crossover --sizes 200,8 --rounds 1 --threads 2 --json --plot c.svg".split(" ", -1));
        assertThat(ended.err()).isEmpty();
        JsonNode json = ended.json();
        assertThat(json.propertyNames())
                .startsWith(MACHINE)
                .endsWith("threads", "banded_from", "tiled_from", "chosen_from", "rows");
        assertThat(json.get("chosen_from").asInt()).isEqualTo(200);
        assertThat(json.get("rows").size()).isEqualTo(2);
        assertThat(json.get("rows").get(0).propertyNames())
                .containsExactly("n", "plain", "banded", "tiled_one_thread", "tiled", "chosen_threads");
        assertThat(json.get("rows").get(0).get("n").asInt()).isEqualTo(8);
        assertThat(json.get("rows").get(0).get("chosen_threads").asInt()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("c.svg")))
                .startsWith("<?xml")
                .contains("rgb(213,94,0)");
        assertThat(isotherm("bench", "crossover", "--sizes", "9", "--rounds", "1", "--threads", "2")
                        .out())
                .contains("\nStep by step, 2 threads are ", "\nA long run takes one thread at all of these sizes.\n");
    }

    /** Whoever solves does so to a tenth of what the grid itself is wrong by, and the direct solver to rounding. */
    @Test
    void steadyIsSolvedByAllToTheSameError() throws Exception {
        Ended ended = isotherm(
                "bench steady --sizes 32,64 --rounds 1 --threads 2 --peers --json --plot s.svg".split(" ", -1));
        assertThat(ended.err()).isEmpty();
        JsonNode json = ended.json();
        assertThat(json.propertyNames()).startsWith(MACHINE).endsWith("sizes", "rows", "absent");
        assertThat(json.get("absent").size()).isZero();
        for (JsonNode size : json.get("sizes")) {
            assertThat(size.propertyNames())
                    .containsExactly("cells", "space_error", "work", "default_work", "default_error");
            // to a tenth of the grid's own error, of 1e-3 of the range: some six decimal digits' worth
            assertThat(size.get("space_error").asDouble()).isBetween(1e-5, 5e-3);
            assertThat(size.get("work").asDouble()).isBetween(1.0, 50.0);
        }
        JsonNode rows = json.get("rows");
        assertThat(rows.valueStream().limit(5).map(row -> row.get("contender").asString()))
                .containsExactly("isotherm, 1", "isotherm, 2", "hypre PFMG, 1", "hypre PFMG, 2", "EJML Cholesky, 1");
        assertThat(rows.size()).isEqualTo(2 * 5);
        for (JsonNode row : rows) {
            assertThat(row.propertyNames())
                    .containsExactly(
                            "cells", "contender", "count", "error", "seconds", "rounds", "of_ours", "of_ours_rounds");
            boolean direct = row.get("contender").asString().startsWith("EJML");
            double space = json.get("sizes")
                    .valueStream()
                    .filter(size -> size.get("cells").equals(row.get("cells")))
                    .findFirst()
                    .orElseThrow()
                    .get("space_error")
                    .asDouble();
            assertThat(row.get("error").asDouble()).isLessThanOrEqualTo(direct ? 1e-10 : 0.1 * space);
        }
        assertThat(Files.readString(folder.resolve("s.svg"))).contains("<svg", "rgb(213,94,0)");
        isotherm("bench", "steady", "--sizes", "33").failed(2, "isotherm: a size must be even, was 33");
    }

    /** Of each plate {@code explain} knows finer grids, which leave little to chance: the estimate is above the true error and below five times it. */
    @Test
    void estimatesAreComparedWithTheTruth() throws Exception {
        Ended ended = isotherm("bench estimates --plates 1 --seed 3 --json".split(" ", -1));
        assertThat(ended.err()).isEmpty();
        JsonNode json = ended.json();
        assertThat(json.propertyNames()).startsWith(MACHINE).endsWith("sets", "rows");
        assertThat(json.get("sets").size()).isEqualTo(4);
        assertThat(json.get("rows").size()).isEqualTo(3);
        for (JsonNode row : json.get("rows")) {
            assertThat(row.get("why").asString()).isEmpty();
            double times = row.get("estimate").asDouble() / row.get("error").asDouble();
            assertThat(times).as("%s", row).isBetween(1.0, 5.0);
            assertThat(row.get("claims").asInt()).isPositive();
        }
        JsonNode all = json.get("sets").get(3);
        assertThat(all.get("set").asString()).isEqualTo("all");
        assertThat(all.get("explain").get("told").asInt()).isEqualTo(3);
        assertThat(all.get("claims_held").asDouble()).isGreaterThan(0.9);
        isotherm("bench", "estimates", "--plates", "-1").failed(2, "isotherm: plates must be 0 to 100000, was -1");
    }

    @Test
    void regionsAreComparedWithOneMaterial() throws Exception {
        Ended ended = isotherm("bench regions --sizes 128 --rounds 1 --threads 1 --json --plot r.svg".split(" ", -1));
        assertThat(ended.err()).isEmpty();
        JsonNode rows = ended.json().get("rows");
        assertThat(rows.valueStream().map(row -> row.get("plate").asString()))
                .containsExactly(
                        "one material",
                        "one region over all",
                        "100 rectangles in rows",
                        "100 rectangles at random",
                        "100 discs",
                        "every cell different");
        for (JsonNode row : rows) {
            assertThat(row.propertyNames()).containsExactly("n", "plate", "rate", "share", "rounds");
            double share = row.get("rate").asDouble() / rows.get(0).get("rate").asDouble();
            assertThat(row.get("share").asDouble()).isPositive().isCloseTo(share, within(1e-9));
        }
    }

    /** More than a blank page: background, grid, text and data. */
    static void looksLikeAChart(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertThat(colours).contains(0xFFFFFFFF, 0xFFD55E00).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "solve --sizes 2 | a size must be 3 to 16384, was 2",
                "solve --sizes 64,99999 | a size must be 3 to 16384, was 99999",
                "solve --rounds 0 | rounds must be at least 1, was 0",
                "solve --threads -1 | threads must be 1 to 1024, was -1",
                "machine --memory 0 | memory must be 1 to 1024 MiB, was 0",
                "machine --disk 2000 | disk must be 1 to 1024 MiB, was 2000",
                "machine --folder nowhere | the folder nowhere cannot be written to",
                "crossover --threads 1 | there is nothing to cross with one thread; say how many with --threads",
                "execution --size 2 | a size must be 3 to 4096, was 2",
                "crossover --sizes 1 | a size must be 3 to 16384, was 1",
                "concurrency --size 0 | a size must be 1 to 100000000, was 0",
                "concurrency --wait 0 | a wait must be 1 to 10000 ms, was 0",
                "reduce --size 0 | a size must be 1 to 500000000, was 0",
                "solve --plot a.pdf | a plot's name must end with .png or .svg, was a.pdf",
                "solve --plot no/a.png | the plot no/a.png cannot be written",
            })
    void wrongInputIsRefusedBeforeAnythingIsMeasured(String words, String sentence) throws Exception {
        isotherm(("bench " + words).split(" ", -1)).failed(2, "isotherm: " + sentence);
        assertThat(files()).isEmpty();
    }
}
