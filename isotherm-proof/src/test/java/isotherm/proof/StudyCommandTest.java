package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code isotherm study}, as people call it. */
class StudyCommandTest extends CommandTest {
    private static final String CORNER =
            ROOT.resolve("examples/wall-corner.toml").toString();

    private static final String[] STUDY = {
        "study",
        CORNER,
        "--set=grid.finest=8 mm",
        "--set=edge.left.air=-10..0 degC:5 degC",
        "--set=region.0.material=brick,concrete"
    };

    private static String[] with(String... more) {
        return in("study", more);
    }

    private static String[] in(String out, String... more) {
        List<String> words = new ArrayList<>(List.of(STUDY));
        words.add("--out=" + out);
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    /** All that does not tell how long it took. */
    private static List<String> rows(JsonNode table) {
        List<String> rows = new ArrayList<>();
        for (JsonNode row : table.get("rows")) {
            rows.add(row.toString().replaceFirst("\"seconds.total\":[^,]+,", ""));
        }
        return rows;
    }

    @Test
    void theTableHasWhatSingleRunsGiveToTheBit() throws IOException, InterruptedException {
        Ended ended = isotherm(with("--json", "--threads=2"));
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        JsonNode table = ended.json();
        assertThat(table.propertyNames())
                .containsExactly("scenario", "version", "members", "done", "failed", "keys", "columns", "rows");
        assertThat(table.get("rows")).hasSize(6);
        JsonNode last = table.get("rows").get(5);
        JsonNode alone = isotherm(
                        "run",
                        CORNER,
                        "--set=grid.finest=8 mm",
                        "--set=edge.left.air=0 degC",
                        "--set=region.0.material=concrete",
                        "--json")
                .json();
        assertThat(last.get("edge.left.air").asDouble()).isZero();
        assertThat(last.get("region.0.material").asString()).isEqualTo("concrete");
        assertThat(last.get("field.sha256")).isEqualTo(alone.at("/field/sha256"));
        assertThat(last.get("probes.corner")).isEqualTo(alone.at("/probes/corner"));
        assertThat(last.get("edges.left.heat_flow")).isEqualTo(alone.at("/edges/left/heat_flow"));
        assertThat(last.get("energy.imbalance")).isEqualTo(alone.at("/energy/imbalance"));
        assertThat(files())
                .contains(
                        "study/table.csv",
                        "study/table.json",
                        "study/sheet.png",
                        "study/study.json",
                        "study/members/000006.json");
    }

    @Test
    void itGoesOnWithWhatIsMissingByProcessesToo() throws IOException, InterruptedException {
        List<String> whole = rows(isotherm(with("--json")).json());
        Files.delete(folder.resolve("study/members/000002.json"));
        Files.delete(folder.resolve("study/members/000005.json"));
        Ended ended = isotherm(with("--json", "--processes=2", "--chart=probes.wall", "--over=region.0.material"));
        assertThat(ended.err().lines()).containsExactly("isotherm: 4 of 6 members are done already, 2 are to be run");
        assertThat(rows(ended.json())).isEqualTo(whole);
        assertThat(files()).contains("study/chart-probes.wall.png");
        isotherm(with("--set=edge.bottom.air=-6 degC"))
                .failed(
                        2,
                        "isotherm: study: it holds another study: edge.bottom.air was \"-5 degC\", is \"-6 degC\"; --out names"
                                + " another folder");
    }

    @Test
    void aMemberThatFailsDoesNotLoseTheOthers() throws IOException, InterruptedException {
        Ended ended = isotherm("study", "--set=time.step=0.2,5,0.1", "--out=some", "--chart=probes.mid");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).endsWith("no member has the result \"probes.mid\"; did you mean \"probes.middle\"?\n");
        ended = isotherm("study", "--set=time.step=0.2,5,0.1", "--out=some");
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.err().lines())
                .containsExactly(
                        "isotherm: 3 of 3 members are done already, none is to be run",
                        "isotherm: 1 of 3 members failed; the column \"error\" of the table says why");
        assertThat(Files.readString(folder.resolve("some/table.csv")))
                .contains("\n1,0.2,explicit,", "\n2,5,,", "step 5 s is above the limit", "\n3,0.1,explicit,");
    }

    @Test
    void whatCannotBeIsRefusedBeforeAnythingRuns() throws IOException, InterruptedException {
        isotherm("study", "--set=edge.tpo.temperature=1,2")
                .failed(2, "isotherm: --set edge.tpo.temperature=1: [edge] has no key \"tpo\"; did you mean \"top\"?");
        isotherm("study", "--set=edge.top.temperature=1..1000000:1")
                .failed(2, "isotherm: the study has 1000000 members; --yes runs that many");
        isotherm("study", "--set=edge.top.temperature=1,2", "--over=time.until")
                .failed(2, "isotherm: --over takes a key of the study, edge.top.temperature, was time.until");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsDoneStaysWhenItIsStopped() throws IOException, InterruptedException {
        String[] words = {
            "study",
            "--set=edge.top.temperature=1..2000:1",
            "--set=grid.nodes=[512,512]",
            "--set=time.until=60",
            "--out=long"
        };
        Process process = process(words)
                .redirectError(folder.resolve("err.txt").toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        Path first = folder.resolve("long/members/000002.json");
        while (process.isAlive() && !Files.exists(first)) {
            Thread.sleep(20);
        }
        process.destroy();
        process.waitFor();
        String said = Files.readString(folder.resolve("err.txt"));
        assertThat(said).matches("isotherm: stopped after \\d+ of 2000 members; the same command goes on\n");
        assertThat(Files.readAllLines(folder.resolve("long/table.csv")).size())
                .isGreaterThan(2)
                .isLessThan(2000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openmpi", "mpich"})
    void ranksShareTheMembers(String library) throws IOException, InterruptedException {
        List<String> alone = rows(isotherm(in("alone", "--json")).json());
        Ended ended = ranks(library, 3, with("--json"));
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(rows(ended.json())).isEqualTo(alone);
    }
}
