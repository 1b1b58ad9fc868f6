package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    Path folder;

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
        ProfileFile.addSlowdown(target.file(), 1.25);
        assertThat(Report.of(ProfileFile.read(target.file())).head()).contains("slowed down 1.25 times");
    }
}
