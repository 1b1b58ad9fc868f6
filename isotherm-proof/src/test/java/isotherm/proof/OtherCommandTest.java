package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Everything but {@code run}. */
class OtherCommandTest extends CommandTest {
    @Test
    void withoutACommandTheProgramSaysWhatThereIs() throws Exception {
        Ended bare = isotherm();
        assertThat(bare.code()).isZero();
        assertThat(bare.err()).isEmpty();
        assertThat(bare.out()).startsWith("Usage: isotherm [-hV] COMMAND\n").contains("  run ", "  explain ", "  new ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "explain",
                "converge",
                "plot",
                "new",
                "profile",
                "profile diff",
                "weather",
                "bench",
                "bench concurrency",
                "bench weather",
                "generate-completion"
            })
    void everyCommandHasHelp(String command) throws Exception {
        Ended help = isotherm((command + " --help").split(" ", -1));
        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .startsWith("Usage: isotherm " + command)
                .containsPattern("\n +--debug +show where in the program an error arose\n");
    }

    @Test
    void debugShowsWhereAnErrorArose() throws Exception {
        Ended ended = isotherm("new", "cros", "--debug");
        assertThat(ended.err())
                .startsWith("isotherm: the gallery has no \"cros\"; did you mean \"cross\"?\n")
                .contains("NewCommand.call(NewCommand.java:");
        assertThat(ended.code()).isEqualTo(2);
    }

    @Test
    void versionIsOneLine() throws Exception {
        assertThat(isotherm("--version").out()).matches("isotherm \\d+\\.\\d+\\.\\d+\n");
    }

    @Test
    void mistypedWordsGetASuggestion() throws Exception {
        isotherm("rnu").failed(2, "isotherm: there is no command \"rnu\"; did you mean \"run\"?");
        isotherm("run", "--thread", "3")
                .failed(2, "isotherm: run has no option \"--thread\"; did you mean \"--threads\"?");
        isotherm("run", "--set")
                .failed(
                        2,
                        "isotherm: Missing required parameter for option '--set' (KEY=VALUE)",
                        "try: isotherm run --help");
    }

    @Test
    void newListsTheGallery() throws Exception {
        String list = isotherm("new").out();
        assertThat(list.lines().filter(line -> !line.startsWith("write")))
                .allMatch(line -> line.substring(16, 19).matches("  [A-Z]"));
        assertThat(list.lines().map(line -> line.replaceFirst(" .*", "")))
                .containsExactly(
                        "cross",
                        "disc",
                        "hot-square",
                        "gaussian",
                        "drawing",
                        "sine-mode",
                        "stripes",
                        "fin",
                        "pulse",
                        "iso-10211-case-2",
                        "wall-corner",
                        "steel-beam",
                        "balcony",
                        "chip",
                        "frozen-ground",
                        "frost",
                        "wall-tonight",
                        "wall-year",
                        "floor-heating",
                        "write");
    }

    @Test
    void newWritesAScenarioThatRunsAndReplacesNothing() throws Exception {
        assertThat(isotherm("new", "drawing").out())
                .isEqualTo("wrote drawing.toml, drawing.png; run it with: isotherm run drawing.toml\n");
        assertThat(files()).containsExactly("drawing.png", "drawing.toml");
        assertThat(folder.resolve("drawing.toml")).hasSameTextualContentAs(ROOT.resolve("examples/drawing.toml"));
        assertThat(isotherm("explain", "drawing.toml").code()).isZero();
        isotherm("new", "drawing").failed(2, "isotherm: the file drawing.toml exists already; it was left as it is");
        Files.delete(folder.resolve("drawing.toml"));
        isotherm("new", "drawing").failed(2, "isotherm: the file drawing.png exists already; it was left as it is");
        assertThat(files()).containsExactly("drawing.png");
        isotherm("new", "cros").failed(2, "isotherm: the gallery has no \"cros\"; did you mean \"cross\"?");
    }

    @Test
    void newWritesTheSeriesThatAScenarioNeeds() throws Exception {
        Files.writeString(folder.resolve("frost-soil.csv"), "mine");
        isotherm("new", "frost").failed(2, "isotherm: the file frost-soil.csv exists already; it was left as it is");
        assertThat(files()).containsExactly("frost-soil.csv");
        Files.delete(folder.resolve("frost-soil.csv"));
        assertThat(isotherm("new", "frost").out())
                .isEqualTo("wrote frost.toml, frost-soil.csv, frost-air.csv; run it with: isotherm run frost.toml\n");
        assertThat(files()).containsExactly("frost-air.csv", "frost-soil.csv", "frost.toml");
        isotherm("new", "wall-tonight");
        assertThat(files()).contains("wall-tonight-air.csv", "wall-tonight.toml");
        assertThat(isotherm("explain", "wall-tonight.toml", "--offline").code()).isZero();
    }

    /** On the square lattice of the cross the limit is h^2 / (4 alpha) = 0.25 s. */
    @Test
    void explainSaysThePlanAndWritesNothing() throws Exception {
        Ended text = isotherm("explain");
        assertThat(text.code()).isZero();
        assertThat(text.out())
                .contains("limit      an explicit step of 0.25 s")
                .contains("method     explicit: steps that are counted or given are explicit ones")
                .contains("step       0.1 s, 40.0 % of the limit, 100 steps to t = 10 s");
        JsonNode json = isotherm("explain", "--json", "--set", "time.step=auto").json();
        assertThat(json.propertyNames())
                .containsExactly(
                        "scenario",
                        "version",
                        "precision",
                        "grid",
                        "method",
                        "method_why",
                        "step_limit",
                        "step_limited_by",
                        "dt",
                        "steps",
                        "time",
                        "methods",
                        "error",
                        "sources",
                        "fit",
                        "cheaper",
                        "memory",
                        "warnings");
        assertThat(json.get("step_limit").asDouble()).isEqualTo(0.25);
        assertThat(json.get("dt").asDouble()).isEqualTo(0.9 * 0.25);
        assertThat(files()).isEmpty();
    }

    /** Steel in insulation has corners, whose order is below 1: {@code converge} finds errors of 0.0036 to 0.0045 K with an order of 0.89. */
    @Test
    void explainSeesTheOrderOfASteelBeam() throws Exception {
        String beam = ROOT.resolve("examples/steel-beam.toml").toString();
        JsonNode error = isotherm("explain", beam, "--json").json().get("error");
        assertThat(error.propertyNames())
                .containsExactly("kelvin", "order", "bound", "slowest_mode", "finest_grid", "why_none");
        assertThat(error.get("order").asDouble()).isCloseTo(0.89, within(0.05));
        assertThat(error.get("kelvin").asDouble()).isBetween(0.0045, 0.01);
        assertThat(error.get("bound").asBoolean()).isFalse();
    }

    @Test
    void explainAnswersForGridsThatDoNotFit() throws Exception {
        Ended explained = isotherm("explain", "--json", "--set", "grid.nodes=[40000, 50000]");
        assertThat(explained.code()).isZero();
        JsonNode json = explained.json();
        assertThat(json.get("methods").get(0).get("seconds").isNull()).isTrue();
        assertThat(json.get("memory").get("needed").asLong())
                .isGreaterThan(json.get("memory").get("available").asLong());
        assertThat(json.get("error").get("why_none").asString()).contains("the fields do not fit");
        assertThat(json.get("warnings").get(0).asString()).isEqualTo("the fields do not fit into the memory available");
        Ended beyond = isotherm("explain", "--json", "--set", "grid.nodes=[500000, 500000]");
        assertThat(beyond.code()).isEqualTo(2);
        assertThat(beyond.err()).contains("a grid of 500000 x 500000 nodes needs 3725.29 GiB of memory");
    }

    @Test
    void theCompletionScriptIsBash() throws Exception {
        String script = isotherm("generate-completion").out();
        Files.writeString(folder.resolve("completion"), script);
        assertThat(tool("bash", "-n", "completion")).isEqualTo(new Ended(0, "", ""));
        assertThat(script).contains("--kernel");
    }
}
