package isotherm.profiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.profiler.Jdk;
import isotherm.profiler.SmallProfile;
import isotherm.profiler.Target;
import isotherm.profiler.profile.MethodName;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourceFile;
import isotherm.profiler.profile.SourcePath;
import isotherm.profiler.profile.Time;
import isotherm.profiler.recording.ProfileFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    Path folder;

    /** main's line 5 lies between lines of work here, and is shown with them. */
    @Test
    void aLineThatIsShownHasItsHitsWhosesoeverItIs() throws Exception {
        Profile profile = SmallProfile.changed(
                "hits 0 3:1 4:101 5:100", "hits 0 3:1 4:101 5:100 12:7", "11:1000", "11:1000 13:9");
        Report report = Report.of(profile);
        MethodProfile work = profile.methods().getFirst();
        assertThat(work.name().name()).isEqualTo("work");
        assertThat(report.lines(List.of(work), 100).lines().map(String::strip))
                .anySatisfy(line -> assertThat(line).matches("12 \\| +7 \\|.*"))
                .noneMatch(line -> line.startsWith("5 |"));
    }

    @Test
    void ofManyLinesTheCostlyOnesAreShown() throws Exception {
        StringBuilder hits = new StringBuilder("hits 1 10:100 11:1000");
        for (int line = 12; line < 500; line++) {
            hits.append(' ').append(line).append(":1");
        }
        Profile profile = SmallProfile.changed("hits 1 10:100 11:1000", hits.toString());
        String shown = Report.of(profile).lines(profile.methods(), 20);
        assertThat(shown.lines().count()).isLessThan(30);
        assertThat(shown)
                .containsPattern("11 \\| 1,000 \\| 0.8")
                .containsPattern("\n *\\.\\.\\. \\|")
                .doesNotContain("499 |");
        assertThat(Report.of(profile).lines().lines().count()).isGreaterThan(490);
    }

    @Test
    void threadsAreSortedByTimeAndCut() throws Exception {
        String one = Report.of(SmallProfile.plain()).threads(1);
        assertThat(one).contains(" main\n").contains("and 1 more\n").doesNotContain("(virtual)");
        assertThat(Report.of(SmallProfile.changed("stack 1 5 0", "stack 1 500 0"))
                        .threads(1))
                .contains("(virtual)\n")
                .doesNotContain(" main\n");
    }

    @Test
    void aMethodOfAnotherClassOfTheFileIsNamedWithIt() {
        assertThat(place("com.acme.Main", "Main.java", "work")).isEqualTo("Main.java:7(work)");
        assertThat(place("com.acme.Main$Pair", "Main.java", "<init>")).isEqualTo("Main.java:7(Pair.<init>)");
        assertThat(place("com.acme.Main$Pair$1", "Main.java", "run")).isEqualTo("Main.java:7(Pair$1.run)");
        assertThat(place("com.acme.Main$1", "Main.java", "run")).isEqualTo("Main.java:7(Main$1.run)");
        assertThat(place("Other", "Main.java", "run")).isEqualTo("Main.java:7(Other.run)");
        assertThat(place("com.acme.Main", "", "run")).isEqualTo("com.acme.Main:7(run)");
    }

    private static String place(String type, String file, String method) {
        return new MethodProfile(
                        new MethodName(type, method, "()V"),
                        SourceFile.of(type, file),
                        7,
                        1,
                        1,
                        Time.NONE,
                        Time.NONE,
                        0,
                        List.of())
                .place();
    }

    @Test
    void noTimeHasNoTimePerCall() {
        assertThat(Figures.each(0, 7)).isEqualTo("-");
        assertThat(Figures.each(7, 7)).isEqualTo("1.00 ns");
    }

    @Test
    void theTablesOfTheLecture() throws Exception {
        Target target = Target.exact(Jdk.current(), folder, "Lecture");
        Report report = Report.of(target.profile(), new SourcePath(List.of(folder)));
        assertThat(report.functions(Report.Sort.CALLS)
                        .lines()
                        .toList()
                        .getFirst()
                        .strip()
                        .split(" +"))
                .containsExactly("ncalls", "tottime", "percall", "cumtime", "percall", "file:line(method)");
        assertThat(report.functions(Report.Sort.CALLS).lines().toList().get(1))
                .matches(" *100 .* Lecture.java:3\\(step\\)");
        assertThat(report.lines()).containsPattern("4 \\| +9,900 \\|.*for \\(int i = 1; i < 99; i\\+\\+\\)");
        assertThat(report.lines()).containsPattern("5 \\| +970,200 \\|.*for \\(int j = 1; j < 99; j\\+\\+\\)");
        assertThat(report.callers()).containsPattern("100 .*Lecture.step +Lecture.main");
        assertThat(report.head()).contains("exact").contains("slow-down not measured");
        assertThat(Report.of(target.profile()).lines()).contains("no source found for Lecture.java");
        ProfileFile.addUnmeasured(target.file(), "it ran but once");
        assertThat(Report.of(ProfileFile.read(target.file())).head())
                .contains("slow-down not measured: it ran but once\n");
        ProfileFile.addSlowdown(target.file(), 1.25);
        assertThat(Report.of(ProfileFile.read(target.file())).head()).contains("slowed down 1.25 times");
    }
}
