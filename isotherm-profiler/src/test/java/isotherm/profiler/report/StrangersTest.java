package isotherm.profiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.profiler.SmallProfile;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourceFile;
import isotherm.profiler.profile.SourcePath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others write into class files. */
class StrangersTest {
    @TempDir
    Path folder;

    @Test
    void aSourceFileIsLookedForInTheNamedPlacesOnly() throws Exception {
        Path sources = Files.createDirectories(folder.resolve("src/a"));
        Files.writeString(folder.resolve("secret"), "secret");
        Files.writeString(sources.resolve("A.java"), "class A {}");
        SourcePath path = new SourcePath(List.of(folder.resolve("src")));
        assertThat(path.lines(SourceFile.of("a.A", "A.java"))).contains(List.of("class A {}"));
        for (String name :
                List.of("../../secret", "../secret", folder.resolve("secret").toString(), "..", "..\\..\\secret")) {
            assertThat(path.lines(SourceFile.of("a.A", name))).as(name).isEmpty();
        }
        assertThat(path.lines(SourceFile.of("/tmp.x.A", "A.java"))).isEmpty();
        SourcePath here = new SourcePath(List.of(Path.of(".")));
        assertThat(here.lines(SourceFile.of("A", "pom.xml"))).isPresent();
    }

    @Test
    void whatACoverageToolAddsIsNotTheProgramsOwn() throws Exception {
        Profile profile =
                SmallProfile.changed("frame 2 com.acme.Main work (I)I 10", "frame 2 com.acme.Main $jacocoInit ()[Z 10");
        assertThat(profile.methods()).noneMatch(method -> method.name().name().contains("jacoco"));
    }

    @Test
    void aTableWithoutRowsIsNotPrinted() {
        assertThat(new TextTable("  ", "a", "b")).hasToString("");
    }

    @Test
    void sizesAreInOneUnit() {
        assertThat(Figures.bytes(2048)).isEqualTo("2 KiB");
        assertThat(Figures.bytes(25L << 20)).isEqualTo("25,600 KiB");
    }
}
