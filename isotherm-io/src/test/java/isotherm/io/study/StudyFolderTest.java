package isotherm.io.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.disk.LocalDisk;
import isotherm.io.report.JsonLeaves;
import isotherm.io.report.JsonLeaves.Leaf;
import isotherm.io.session.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study in its folder: what is kept, what is refused, who runs what, and the table of all. */
class StudyFolderTest {
    private static final Study STUDY = Study.of(List.of("edge.top.air=-5..0 degC:5", "material=a,b"));

    @TempDir
    Path path;

    private StudyFolder folder;

    @BeforeEach
    void open() {
        folder = new StudyFolder(LocalDisk.DISK, path.resolve("study"));
    }

    private static StudyHead head(String version, String until, String digest, Study study) {
        return new StudyHead(
                version, Map.of("time.until", until), Map.of("series", digest), study, Map.of("w.csv", "t\n1\n"));
    }

    private static MemberResult result(int member) {
        SequencedMap<String, Leaf> values = new LinkedHashMap<>();
        values.put("steps", new Leaf("12", true));
        values.put("probes.A", new Leaf("0.1", true));
        values.put("field.sha256", new Leaf("00ff", false));
        return new MemberResult(member, values, null, null);
    }

    @Test
    void aFolderOfAnotherStudyIsRefusedWithTheDifference() throws IOException {
        StudyHead first = head("1", "5", "ab", STUDY);
        folder.begin(first);
        folder.begin(first);
        assertThat(folder.head()).isEqualTo(first);
        refused(head("2", "5", "ab", STUDY), "it was begun by version 1 of the program, this is 2");
        refused(head("1", "6", "ab", STUDY), "time.until was 5, is 6");
        refused(head("1", "5", "cd", STUDY), "the file that series names has changed");
        refused(
                head("1", "5", "ab", Study.of(List.of("time.step=1,2"))),
                "its keys were edge.top.air, material, are time.step");
        Study fewer = Study.of(List.of("edge.top.air=-5..0 degC:5", "material=a,c"));
        refused(head("1", "5", "ab", fewer), "material had the values a, b, has the values a, c");
        Files.writeString(path.resolve("study/study.json"), "{");
        assertThatThrownBy(() -> folder.head()).hasMessageContaining("cannot be read");
    }

    private void refused(StudyHead other, String difference) {
        assertThatThrownBy(() -> folder.begin(other)).hasMessageContaining("another study: " + difference);
    }

    @Test
    void resultsComeBackToTheBit() {
        folder.keep(result(1));
        MemberResult back = folder.result(1);
        assertThat(back).isEqualTo(result(1));
        folder.keep(MemberResult.failed(2, "too hot"));
        assertThat(folder.result(2)).isEqualTo(MemberResult.failed(2, "too hot"));
        folder.forget(2);
        assertThat(folder.result(2)).isNull();
    }

    @Test
    void aDamagedResultIsNone() throws IOException {
        folder.keep(result(0));
        Path file = path.resolve("study/members/000001.json");
        Files.writeString(file, Files.readString(file).substring(0, 20));
        assertThat(folder.result(0)).isNull();
    }

    @Test
    void everyMemberIsRunOnceAndOneThatAnotherHasIsLeftToIt() throws InterruptedException {
        List<Integer> ran = Collections.synchronizedList(new ArrayList<>());
        List<Integer> all = IntStream.range(0, 20).boxed().toList();
        folder.keep(result(3));
        try (FolderLock others = folder.claim(7)) {
            assertThat(others).isNotNull();
            new StudyCrew(folder, all, member -> run(member, ran), () -> {}).work(2);
        }
        assertThat(ran).hasSize(18).doesNotHaveDuplicates().doesNotContain(3, 7);
        assertThat(folder.results(20)).filteredOn(each -> each == null).hasSize(1);
        new StudyCrew(folder, all, member -> run(member, ran), () -> {}).work(2);
        assertThat(ran).hasSize(19).contains(7);
    }

    private static MemberResult run(int member, List<Integer> ran) {
        ran.add(member);
        return result(member);
    }

    @Test
    void troubleEndsTheWorkAndKeepsWhatIsDone() {
        List<Integer> all = IntStream.range(0, 20).boxed().toList();
        StudyCrew crew = new StudyCrew(
                folder,
                all,
                member -> {
                    if (member == 5) {
                        throw new IllegalStateException("broken");
                    }
                    return result(member);
                },
                () -> {});
        assertThatThrownBy(() -> crew.work(1)).hasMessage("broken");
        assertThat(folder.results(20)).filteredOn(each -> each != null).hasSize(5);
    }

    @Test
    void theTableIsFlat() {
        StudyTable table = new StudyTable(
                "Wall, \"old\"",
                STUDY,
                List.of(result(0), MemberResult.failed(1, "=it blew up, twice"), result(2), result(3)));
        assertThat(table.csv()).isEqualTo("""
                        member,edge.top.air [degC],material,steps,probes.A,field.sha256,error
                        1,-5,a,12,0.1,00ff,
                        2,-5,b,,,,"'=it blew up, twice"
                        3,0,a,12,0.1,00ff,
                        4,0,b,12,0.1,00ff,
                        """);
        Map<String, Leaf> json = JsonLeaves.of(table.json());
        assertThat(json.get("failed")).isEqualTo(new Leaf("1", true));
        assertThat(json.get("keys.0.unit")).isEqualTo(new Leaf("degC", false));
        assertThat(json.get("rows.2.edge.top.air")).isEqualTo(new Leaf("0", true));
        assertThat(json.get("rows.3.probes.A")).isEqualTo(new Leaf("0.1", true));
        assertThat(json.get("rows.1.error")).isEqualTo(new Leaf("=it blew up, twice", false));
        assertThat(json).doesNotContainKey("rows.1.probes.A");
        assertThat(StudyText.of(table))
                .startsWith(
                        "member  edge.top.air [degC]  material  probes.A\n1       -5                   a         0.1\n")
                .contains("2       -5                   b         failed: =it blew up, twice\n");
    }

    @Test
    void listsWithNamesAreNamed() {
        assertThat(JsonLeaves.named("{\"rooms\":[{\"name\":\"hall\",\"f\":0.5,\"at\":[1,2]},{\"f\":1}],\"n\":null}"))
                .containsOnlyKeys("rooms.hall.f", "rooms.hall.at.0", "rooms.hall.at.1", "rooms.1.f");
    }
}
