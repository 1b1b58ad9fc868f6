package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code run --restart}, after runs that were killed, stopped or came to their end. */
class RestartCommandTest extends CommandTest {
    private static final String PLATE = """
            title = "Goes on"
            [grid]
            size = [1, 1]
            cells = [CELLS, 200]
            [time]
            until = "UNTIL"
            method = "explicit"
            [edge.left]
            kind = "fixed"
            temperature = "10 + sin(500*t)"
            [output]
            every = 0.01
            picture = "none"
            checkpoint = "0.2 s"
            """;

    private List<Path> checkpoints(String out) throws IOException {
        Path within = folder.resolve(out).resolve("checkpoints");
        if (!Files.isDirectory(within)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(within)) {
            return all.filter(file -> file.toString().endsWith(".checkpoint"))
                    .sorted()
                    .toList();
        }
    }

    private void write(String name, int cells, String until) throws IOException {
        Files.writeString(
                folder.resolve(name),
                PLATE.replace("CELLS", String.valueOf(cells)).replace("UNTIL", until));
    }

    /** Ends a run by a signal as soon as it has written a checkpoint. */
    private int signalled(String signal, String... arguments) throws Exception {
        List<Path> before = checkpoints("cut");
        List<String> words = Stream.concat(
                        Stream.of(
                                "env",
                                "--default-signal=INT",
                                ROOT.resolve("isotherm").toString()),
                        Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("printed").toFile())
                .redirectError(folder.resolve("said").toFile())
                .start();
        while (checkpoints("cut").equals(before) && process.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(tool("kill", "-" + signal, String.valueOf(process.pid())).code())
                .isZero();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String hash(Ended run) {
        assertThat(run.code()).as(run.err()).isZero();
        return run.json().get("field").get("sha256").asString();
    }

    @Test
    void aKilledRunAndAStoppedOneEndInTheSameBits() throws Exception {
        write("plate.toml", 200, "0.1 s");
        String whole = hash(isotherm("run", "plate.toml", "--out", "whole", "--json"));
        assertThat(signalled("KILL", "run", "plate.toml", "--out", "cut")).isEqualTo(137);
        Path killed = checkpoints("cut").getLast();
        assertThat(signalled("INT", "run", "--restart", killed.toString())).isEqualTo(130);
        assertThat(Files.readString(folder.resolve("said")))
                .containsPattern("it goes on with: isotherm run --restart \\S*cut/checkpoints/\\S+\\.checkpoint\n");
        assertThat(hash(isotherm("run", "plate.toml", "--out", "cut", "--restart", "--json")))
                .isEqualTo(whole);
        List<String> wanted = Files.readAllLines(folder.resolve("whole/heat.csv"));
        List<String> found = Files.readAllLines(folder.resolve("cut/heat.csv"));
        assertThat(found.subList(1, found.size())).isEqualTo(wanted.subList(1, wanted.size()));
        assertThat(checkpoints("cut")).hasSize(2);
    }

    @Test
    void aFinishedRunGoesOnToALaterEndAndOtherwiseSaysWhyNot() throws Exception {
        write("plate.toml", 20, "0.01 s");
        isotherm("run", "plate.toml", "--out", "cut");
        String last = folder.toRealPath()
                .relativize(checkpoints("cut").getLast().toRealPath())
                .toString();
        isotherm("run", "--restart", last)
                .failed(
                        2,
                        "isotherm: the run of " + last
                                + " has come to t = 0.01 s; it goes on if time.until is later, and was 0.01 s");
        isotherm("run", "--restart", last, "--set", "time.until=0.02", "--set", "edge.left.temperature=11")
                .failed(2, "isotherm: " + last + " is of another scenario: edge.left.temperature differs");
        isotherm("run", "--restart", last, "--set", "solver.precision=single", "--set", "grid.cells=[30,20]")
                .failed(
                        2,
                        "isotherm: " + last
                                + " is of another scenario: grid.cells[0], grid.cells[1], solver.precision differ");
        isotherm("run", "--restart", "plate.toml")
                .failed(
                        2,
                        "isotherm: --restart takes a checkpoint, was plate.toml; to go on from the newest one of this scenario: isotherm run plate.toml --restart");
        isotherm("run", "--restart", "none").failed(2, "isotherm: there is no checkpoint none");
        isotherm("run", "plate.toml", "--restart")
                .failed(2, "isotherm: there is no checkpoint in out/plate/checkpoints");
        Ended later = isotherm("run", "--restart", last, "--set", "time.until=0.02", "--json");
        assertThat(later.code()).as(later.err()).isZero();
        assertThat(later.json().get("time").asDouble()).isEqualTo(0.02);
        Path heat = folder.resolve("cut/heat.csv");
        assertThat(Files.readAllLines(heat)).hasSize(4);
        Files.delete(heat);
        String end = folder.toRealPath()
                .relativize(checkpoints("cut").getLast().toRealPath())
                .toString();
        isotherm("run", "--restart", end, "--set", "time.until=0.03")
                .failed(
                        2,
                        "isotherm: the run cannot go on from " + end + ": "
                                + folder.toRealPath().resolve("cut/heat.csv") + " is gone, which the run had written");
    }
}
