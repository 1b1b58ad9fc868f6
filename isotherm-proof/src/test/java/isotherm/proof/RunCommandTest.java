package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RunCommandTest extends CommandTest {
    @Test
    void aBareRunSolvesTheCrossAndSaysWhatCameOut() throws Exception {
        Ended run = isotherm("run");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("scenario   The lecture's cross\n")
                .contains("probe middle 0.979391 degC\n")
                .contains("wrote      out/cross/field.nc\n");
        assertThat(files())
                .containsExactly(
                        "out/cross/field.nc",
                        "out/cross/field.png",
                        "out/cross/heat.csv",
                        "out/cross/probes.csv",
                        "out/cross/run.json");
    }

    @Test
    void quietPrintsNothingAndWritesAllTheSame() throws Exception {
        Ended run = isotherm("run", "--quiet", "--out", "some/where");
        assertThat(run).isEqualTo(new Ended(0, "", ""));
        assertThat(files())
                .containsExactly(
                        "some/where/field.nc",
                        "some/where/field.png",
                        "some/where/heat.csv",
                        "some/where/probes.csv",
                        "some/where/run.json");
    }

    /** Every write to this device fails as on a full disk. */
    @Test
    void outputThatCannotBeWrittenIsNotLostSilently() throws Exception {
        for (String words : new String[] {"run --json", "--version", "run --help", "new"}) {
            Ended ended = tool("sh", "-c", "'" + ROOT.resolve("isotherm") + "' " + words + " >/dev/full");
            ended.failed(3, "isotherm: standard output cannot be written: No space left on device");
        }
    }

    @Test
    void tuneKeepsWhatItFoundAndChangesNoBit() throws Exception {
        ProcessBuilder tuned = process("run", "--tune", "--json");
        tuned.environment().put("XDG_CACHE_HOME", folder.resolve("caches").toString());
        Ended run = run(tuned);
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("tiles of ").contains("tiles.properties");
        assertThat(files()).contains("caches/isotherm/tiles.properties");
        assertThat(run.json().get("field").get("sha256"))
                .isEqualTo(isotherm("run", "--json").json().get("field").get("sha256"));
    }

    @Test
    void jsonHasTheNamesOfTheContract() throws Exception {
        Ended run = isotherm("run", "--json", "--threads", "2", "--kernel", "scalar");
        JsonNode json = run.json();
        assertThat(names(json))
                .containsExactly(
                        "scenario",
                        "version",
                        "precision",
                        "grid",
                        "materials",
                        "method",
                        "dt",
                        "steps",
                        "time",
                        "stopped",
                        "kernel",
                        "sweep",
                        "threads",
                        "ranks",
                        "run",
                        "seconds",
                        "updates_per_second",
                        "bytes_per_second",
                        "field",
                        "probes",
                        "edges",
                        "regions",
                        "energy",
                        "files",
                        "warnings");
        assertThat(names(json.get("grid"))).containsExactly("nodes", "spacing");
        assertThat(names(json.get("seconds"))).containsExactly("total", "start", "solve", "exchange", "output");
        assertThat(names(json.get("field"))).containsExactly("min", "max", "mean", "sha256");
        assertThat(names(json.get("edges"))).containsExactly("top", "bottom", "left", "right");
        assertThat(names(json.get("edges").get("top"))).containsExactly("heat_flow");
        assertThat(names(json.get("energy")))
                .containsExactly("initial", "final", "edges", "sources", "held", "imbalance");
        assertThat(json.get("scenario").asString()).isEqualTo("The lecture's cross");
        assertThat(json.get("steps").asLong()).isEqualTo(100);
        assertThat(json.get("threads").asInt()).isEqualTo(2);
        assertThat(json.get("kernel").asString()).isEqualTo("scalar");
        assertThat(json.get("stopped").asBoolean()).isFalse();
        for (JsonNode file : json.get("files")) {
            assertThat(folder.resolve(file.asString())).isRegularFile();
        }
        assertThat(json.get("files").size()).isEqualTo(files().size());
    }

    private static Collection<String> names(JsonNode object) {
        return object.propertyNames();
    }

    @Test
    void howItIsExecutedChangesNoBit() throws Exception {
        String[][] executions = {
            {"--kernel", "scalar", "--sweep", "plain", "--threads", "1"},
            {"--kernel", "vector", "--sweep", "banded", "--threads", "2"},
            {"--kernel", "vector", "--sweep", "plain", "--threads", "1"}
        };
        String first = "";
        for (String[] execution : executions) {
            String[] all = new String[execution.length + 2];
            all[0] = "run";
            all[1] = "--json";
            System.arraycopy(execution, 0, all, 2, execution.length);
            String hash = isotherm(all).json().get("field").get("sha256").asString();
            assertThat(hash).matches("[0-9a-f]{64}");
            first = first.isEmpty() ? hash : first;
            assertThat(hash).isEqualTo(first);
        }
    }

    @Test
    void wrongInputLeavesNothingBehind() throws Exception {
        isotherm("run", "none.toml").failed(2, "isotherm: none.toml: there is no such file");
        isotherm("run", "--set", "time.untl=3")
                .failed(2, "isotherm: --set time.untl=3: [time] has no key \"untl\"; did you mean \"until\"?");
        isotherm("run", "--set", "initial.expression=log(x-5)")
                .failed(2, "isotherm: cross.toml: the initial temperature is NaN at node (0, 0)");
        isotherm("run", "--set", "edge.left.temperature=log(t-5)")
                .failed(2, "isotherm: cross.toml: the temperature of the left edge is NaN at t = 0.0 s, node (0, 0)");
        isotherm("run", "--threads", "0").failed(2, "isotherm: --threads must be at least 1, was 0");
        isotherm("run", "--threads", "x").failed(2, "isotherm: --threads takes a number or auto, was \"x\"");
        isotherm("run", "a.toml", "b.toml")
                .failed(2, "isotherm: run has no use for \"b.toml\"; see isotherm run --help");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void wrongInputLeavesAnEarlierRunAlone() throws Exception {
        isotherm("run", "--quiet");
        byte[] before = Files.readAllBytes(folder.resolve("out/cross/field.nc"));
        assertThat(isotherm("run", "--set", "time.step=1").code()).isEqualTo(2);
        assertThat(isotherm("run", "--set", "edge.left.temperature=log(t-5)").code())
                .isEqualTo(2);
        assertThat(folder.resolve("out/cross/field.nc")).hasBinaryContent(before);
        assertThat(files())
                .containsExactly(
                        "out/cross/field.nc",
                        "out/cross/field.png",
                        "out/cross/heat.csv",
                        "out/cross/probes.csv",
                        "out/cross/run.json");
    }

    @Test
    void aFolderThatCannotBeWritten() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("file"), "mine");
        isotherm("run", "--out", "file").failed(2, "isotherm: the output folder file is a file");
        isotherm("run", "--out", "file/below")
                .failed(2, "isotherm: the output folder file/below cannot be made: file is in the way");
        isotherm("run", "--out", "/proc/x").failed(2, "isotherm: the output folder /proc/x cannot be made");
        assertThat(folder.resolve("file")).hasContent("mine");
    }

    @Test
    void aGridThatDoesNotFitIsRefusedWithTheFigures() throws Exception {
        Ended run = isotherm("run", "--set", "grid.nodes=[500000, 500000]");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .matches("isotherm: cross.toml, line 8, column 1: a grid of 500000 x 500000 nodes needs"
                        + " 37\\d\\d\\.\\d+ GiB of memory, \\d+\\.\\d+ GiB is available\n");
        assertThat(files()).isEmpty();
    }

    /** Even where a shell lets everybody change what it makes. */
    @Test
    void nothingThatIsWrittenCanBeChangedByEverybody() throws Exception {
        Ended ended = tool("sh", "-c", "umask 0; '" + ROOT + "/isotherm' run --quiet && find out -perm -o+w");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(folder.resolve("out/cross/field.nc")).exists();
    }
}
