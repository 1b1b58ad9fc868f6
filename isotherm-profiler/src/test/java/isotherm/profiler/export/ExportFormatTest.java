package isotherm.profiler.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.profiler.SmallProfile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportFormatTest {
    private static String text(ExportFormat format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(SmallProfile.plain(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void namesTellTheFormat() {
        assertThat(ExportFormat.of(Path.of("x/a.pb.gz"))).isEqualTo(ExportFormat.PPROF);
        assertThat(ExportFormat.of(Path.of("a.speedscope.json"))).isEqualTo(ExportFormat.SPEEDSCOPE);
        assertThatThrownBy(() -> ExportFormat.of(Path.of("a.txt")))
                .hasMessage("a profile is exported to a file that ends in .collapsed, .speedscope.json, .callgrind,"
                        + " .pb.gz, .lines.html, .jfr, was a.txt");
    }

    @Test
    void aRecordingIsLeftAsTheJvmWroteIt(@TempDir Path folder) throws Exception {
        Path recording = Files.writeString(folder.resolve("a.jfr"), "the JVM's");
        assertThat(ExportFormat.of(recording)).isEqualTo(ExportFormat.JFR);
        assertThatThrownBy(() -> ExportFormat.JFR.write(SmallProfile.plain(), recording))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only the JVM can write");
        assertThatThrownBy(() -> text(ExportFormat.JFR)).isInstanceOf(IllegalArgumentException.class);
        assertThat(recording).hasContent("the JVM's");
    }

    @Test
    void collapsedStacks() throws Exception {
        assertThat(text(ExportFormat.COLLAPSED)).isEqualTo("""
                [main];com.acme.Main.main 100000000
                [main];com.acme.Main.main;(waiting) 300000000
                [main];com.acme.Main.main;com.acme.Main.work 600000000
                [main];com.acme.Main.main;com.acme.Main.work;java.lang.Math.sin 200000000
                [virtual];com.acme.Main.work 50000000
                """);
    }

    /** What the format's own definition (file-format-spec.ts) says a file has. */
    @Test
    void speedscope() throws Exception {
        JsonNode file = JsonMapper.builder().build().readTree(text(ExportFormat.SPEEDSCOPE));
        assertThat(file.get("$schema").asString()).isEqualTo("https://www.speedscope.app/file-format-schema.json");
        JsonNode frames = file.get("shared").get("frames");
        frames.forEach(frame -> assertThat(frame.get("name").isString()).isTrue());
        assertThat(file.get("profiles").size()).isEqualTo(2);
        List<String> stacks = new ArrayList<>();
        for (JsonNode profile : file.get("profiles")) {
            assertThat(profile.get("type").asString()).isEqualTo("sampled");
            assertThat(profile.get("unit").asString()).isEqualTo("nanoseconds");
            assertThat(profile.get("samples").size())
                    .isEqualTo(profile.get("weights").size());
            long sum = 0;
            for (int k = 0; k < profile.get("samples").size(); k++) {
                StringBuilder stack = new StringBuilder(profile.get("name").asString());
                for (JsonNode index : profile.get("samples").get(k)) {
                    JsonNode frame = frames.get(index.asInt());
                    stack.append(' ').append(frame.get("name").asString());
                    stack.append(frame.has("line") ? ":" + frame.get("line").asInt() : "");
                }
                long weight = profile.get("weights").get(k).asLong();
                sum += weight;
                stacks.add(stack + " " + weight);
            }
            assertThat(profile.get("startValue").asLong()).isZero();
            assertThat(profile.get("endValue").asLong()).isEqualTo(sum);
        }
        assertThat(stacks)
                .containsExactly(
                        "main com.acme.Main.main:5 com.acme.Main.work:11 600000000",
                        "main com.acme.Main.main:5 com.acme.Main.work:11 java.lang.Math.sin 200000000",
                        "main com.acme.Main.main:5 100000000",
                        "main com.acme.Main.main:5 (waiting) 300000000",
                        "virtual com.acme.Main.work:10 50000000");
    }

    /** Read back by the format's rules: costs by line, a call's cost after its calls= line, the summary their sum. */
    @Test
    void callgrind() throws Exception {
        List<String> lines = text(ExportFormat.CALLGRIND).lines().toList();
        assertThat(lines.subList(0, 3))
                .containsExactly("# callgrind format", "version: 1", "creator: isotherm-profiler");
        assertThat(lines).contains("positions: line", "events: ns hits", "summary: 1350000000 1302");
        List<String> costs = new ArrayList<>();
        long nanos = 0;
        long hits = 0;
        String function = "";
        for (int k = lines.indexOf("summary: 1350000000 1302") + 1; k < lines.size(); k++) {
            String line = lines.get(k);
            if (line.startsWith("fn=")) {
                function = line.substring(3);
            } else if (line.startsWith("calls=")) {
                assertThat(lines.get(k - 1)).startsWith("cfn=");
                assertThat(lines.get(k - 2)).isEqualTo("cfi=com/acme/Main.java");
                costs.add(function + " -> " + lines.get(k - 1).substring(4) + " " + line + " at " + lines.get(++k));
            } else if (line.matches("\\d+ \\d+ \\d+")) {
                String[] cost = line.split(" ", -1);
                nanos += Long.parseLong(cost[1]);
                hits += Long.parseLong(cost[2]);
                costs.add(function + " " + line);
            } else {
                assertThat(line).matches("|(fl|cfi)=com/acme/Main.java|cfn=.*");
            }
        }
        assertThat(nanos).isEqualTo(1_350_000_000);
        assertThat(hits).isEqualTo(1_302);
        assertThat(costs)
                .containsExactly(
                        "com.acme.Main.work(I)I 10 50000000 100",
                        "com.acme.Main.work(I)I 11 800000000 1000",
                        "com.acme.Main.main()V 3 0 1",
                        "com.acme.Main.main()V 4 0 101",
                        "com.acme.Main.main()V 5 500000000 100",
                        "com.acme.Main.main()V -> com.acme.Main.work(I)I calls=100 10 at 5 800000000 0");
    }
}
