package isotherm.profiler.export;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.profiler.SmallProfile;
import isotherm.profiler.profile.SourcePath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The annotated source alone. */
class HtmlLinesTest {
    @TempDir
    Path folder;

    @Test
    void linesWithTheirSourceAndNoScripts() throws Exception {
        Path source = Files.createDirectories(folder.resolve("com/acme")).resolve("Main.java");
        Files.writeString(source, "x\n".repeat(10) + "</td><script>alert(1)</script>\n");
        Path page = folder.resolve("a.lines.html");
        assertThat(ExportFormat.of(page)).isEqualTo(ExportFormat.HTML_LINES);
        ExportFormat.HTML_LINES.write(SmallProfile.plain(), new SourcePath(List.of(folder)), page);
        String text = Files.readString(page);
        assertThat(text)
                .contains("<h1>Main &lt;b&gt;&amp;&lt;/b&gt;&lt;/script&gt;</h1>")
                .contains("Most time goes into Main.work: 81.0 % (0.850 s of 1.050 s)")
                .contains(
                        "<td>11<td>1,000<td>0.800~<td>800 us<td style=\"background:rgb(255 136 0 / 1.00)\">59.3<td>&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;\n")
                .contains("<td>4<td>101<td><td><td><td>x\n")
                .doesNotContain("<script", "src=");
    }

    @Test
    void withoutSourcesTheNumbersStandAlone() throws Exception {
        Path page = folder.resolve("b.lines.html");
        ExportFormat.HTML_LINES.write(SmallProfile.plain(), page);
        assertThat(Files.readString(page)).contains("<td>11<td>1,000<td>0.800~", "<h2>com/acme/Main.java</h2>");
    }
}
