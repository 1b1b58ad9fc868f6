package isotherm.io.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.toml.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which members a study has. */
class StudyTest {
    @TempDir
    Path folder;

    private static List<String> values(String text) {
        return Study.of(List.of("a=" + text)).keys().getFirst().values();
    }

    private static void refused(String problem, String... settings) {
        assertThatThrownBy(() -> Study.of(List.of(settings)))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void commasInQuotesAndBracketsBelongToAValue() {
        assertThat(values("1,2, 3")).containsExactly("1", "2", "3");
        assertThat(values("[0, 1],[1, 2]")).containsExactly("[0, 1]", "[1, 2]");
        assertThat(values("\"a, b\",'c, d'")).containsExactly("\"a, b\"", "'c, d'");
        assertThat(values("max(x, y),min(x, y)")).containsExactly("max(x, y)", "min(x, y)");
        assertThat(values("{ a = [1, 2] },x")).containsExactly("{ a = [1, 2] }", "x");
    }

    @Test
    void rangesAreExactDecimalsThatMeetTheirEndWhereTheStepDoes() {
        assertThat(values("1..3:1")).containsExactly("1", "2", "3");
        assertThat(values("0..1:0.1")).hasSize(11).contains("0.3").endsWith("1");
        assertThat(values("0..1:0.4")).containsExactly("0", "0.4", "0.8");
        assertThat(values("5..-5:-5")).containsExactly("5", "0", "-5");
        assertThat(values("1e3..2e3:5e2")).containsExactly("1000", "1500", "2000");
        assertThat(values("1..2:1,7,10..11:1")).containsExactly("1", "2", "7", "10", "11");
        assertThat(values("1..2 mm:1 mm")).containsExactly("\"1 mm\"", "\"2 mm\"");
        assertThat(values("1 mm..2 mm:1 mm")).containsExactly("\"1 mm\"", "\"2 mm\"");
        assertThat(values("\"1 mm\"..\"2 mm\":\"1 mm\"")).containsExactly("\"1 mm\"", "\"2 mm\"");
        assertThat(values("0.1..0.3 W/(m K):0.1")).endsWith("\"0.3 W/(m K)\"");
        assertThat(values("../a.csv,../b.csv")).containsExactly("../a.csv", "../b.csv");
    }

    @Test
    void whatIsNoListOfValuesIsRefused() {
        refused("--set a=1..5:0: the step of the range 1..5:0 is 0", "a=1..5:0");
        refused("is empty: the step -1 leads away from 5", "a=1..5:-1");
        refused("the range 1..5 has no step", "a=1..5");
        refused("different units", "a=1 mm..5 cm:1 mm");
        refused("has 1000000001 values", "a=0..1e9:1");
        refused("it would have 1001000 members", "a=0..1000:1", "b=1..1000:1");
        refused("the key a is set twice", "a=1,2", "a=3");
        refused("a value is missing", "a=1,,2");
        refused("the value 1 stands twice", "a=1,1");
        refused("no key has several values", "a=1");
        refused("a setting is key=value", "a");
    }

    @Test
    void theLastKeyChangesFirst() {
        Study study = Study.of(List.of("a=1,2", "f=0", "b=x,y,z"));
        assertThat(study.size()).isEqualTo(6);
        assertThat(IntStream.range(0, 6).mapToObj(study::settings))
                .startsWith(List.of("f=0", "a=1", "b=x"), List.of("f=0", "a=1", "b=y"))
                .endsWith(List.of("f=0", "a=2", "b=z"));
        assertThat(study.samples())
                .containsExactly(
                        List.of("f=0", "a=1", "b=x"),
                        List.of("f=0", "a=2", "b=x"),
                        List.of("f=0", "a=1", "b=x"),
                        List.of("f=0", "a=1", "b=y"),
                        List.of("f=0", "a=1", "b=z"));
    }

    private Study table(String text, String... fixed) throws IOException {
        return Study.table(Files.writeString(folder.resolve("runs.csv"), text), List.of(fixed));
    }

    @Test
    void aTableHasAMemberALine() throws IOException {
        Study study = table("a [mm],b\n1,x\n1,\"y, z\"\n", "f=0");
        assertThat(study.size()).isEqualTo(2);
        assertThat(study.settings(1)).containsExactly("f=0", "a=\"1 mm\"", "b=y, z");
        assertThat(study.keys().getFirst().unit()).isEqualTo("mm");
        assertThat(study.keys().getLast().unit()).isNull();
    }

    @Test
    void tablesThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> table("a,b\n1,2\n3\n"))
                .hasMessageContaining("line 3")
                .hasMessageContaining("has 1");
        assertThatThrownBy(() -> table("a,b\n1,\n")).hasMessageContaining("there is no value of b");
        assertThatThrownBy(() -> table("a,\n1,2\n")).hasMessageContaining("the header names no key");
        assertThatThrownBy(() -> table("a,a\n1,2\n")).hasMessageContaining("the key a is set twice");
        assertThatThrownBy(() -> table("a\n1\n", "a=2")).hasMessageContaining("the key a is set twice");
        assertThatThrownBy(() -> table("a\n1\n", "b=2,3")).hasMessageContaining("beside --table a key has one value");
        assertThatThrownBy(() -> Study.table(folder.resolve("none.csv"), List.of()))
                .hasMessageContaining("there is no such file");
    }

    @Test
    void wrongKeysAndValuesAreFoundBeforeAnythingRuns() throws IOException {
        String scenario = "[grid]\nsize = [1, 1]\nnodes = [5, 5]\n[time]\nuntil = 1\n";
        StudyCheck.check(Study.of(List.of("time.until=1,2")), scenario, "x.toml");
        assertThatThrownBy(() -> StudyCheck.check(Study.of(List.of("time.untl=1,2")), scenario, "x.toml"))
                .hasMessageContaining("did you mean \"until\"?");
        assertThatThrownBy(() -> StudyCheck.check(Study.of(List.of("time.until=1,2,3 mm")), scenario, "x.toml"))
                .hasMessageContaining("--set time.until=3 mm");
        assertThatThrownBy(() -> StudyCheck.check(table("time.until\n1\n2 mm\n"), scenario, "x.toml"))
                .hasMessageContaining("line 2 of the table: --set time.until=2 mm");
    }

    @Test
    void captionsTellKeysApart() {
        assertThat(StudySheet.shortNames(List.of("edge.top.air", "edge.left.air", "time.until")))
                .containsExactly("top.air", "left.air", "until");
    }

    @Test
    void ofManyMembersAHundredArePictured() {
        for (int size : new int[] {1, 100, 101, 250, 1000}) {
            assertThat(IntStream.range(0, size).filter(k -> StudySheet.shows(k, size)))
                    .hasSize(Math.min(size, 100))
                    .startsWith(0)
                    .endsWith(size - 1);
        }
    }
}
