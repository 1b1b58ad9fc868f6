package isotherm.profiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.profiler.SmallProfile;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourcePath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HtmlReportTest {
    @TempDir
    Path folder;

    private String page(Profile profile, SourcePath sources) throws Exception {
        Path file = folder.resolve("report.html");
        HtmlReport.write(profile, sources, file);
        return Files.readString(file);
    }

    private static JsonNode data(String page) {
        return JsonMapper.builder().build().readTree(json(page));
    }

    private static String json(String page) {
        String begin = "<script type=\"application/json\" id=\"data\">";
        int from = page.indexOf(begin) + begin.length();
        return page.substring(from, page.indexOf("</script>", from));
    }

    private static List<String> rows(JsonNode array) {
        List<String> rows = new ArrayList<>();
        array.forEach(row -> rows.add(row.toString()));
        return rows;
    }

    @Test
    void lineNumbersOpenAnEditorWhereAsked() throws Exception {
        Path odd = Files.createDirectories(folder.resolve("a b&c/com/acme"));
        Files.writeString(odd.resolve("Main.java"), "x\n".repeat(20));
        SourcePath path = new SourcePath(List.of(folder.resolve("a b&c")));
        String place = folder.toRealPath() + "/a%20b%26c/com/acme/Main.java";
        Path file = folder.resolve("report.html");
        HtmlReport.write(SmallProfile.plain(), path, EditorLinks.IDEA, file);
        assertThat(data(Files.readString(file)).get("files").get(0).get("link").asString())
                .isEqualTo("idea://open?file=" + place + "&line=");
        HtmlReport.write(SmallProfile.plain(), path, EditorLinks.VSCODE, file);
        assertThat(data(Files.readString(file)).get("files").get(0).get("link").asString())
                .isEqualTo("vscode://file" + place + ":");
        HtmlReport.write(SmallProfile.plain(), path, file);
        assertThat(data(Files.readString(file)).get("files").get(0).get("link").asString())
                .isEmpty();
    }

    @Test
    void whatThePageShows() throws Exception {
        Path source = Files.createDirectories(folder.resolve("com/acme")).resolve("Main.java");
        Files.writeString(source, "x\n".repeat(10) + "</script><img src=x onerror=alert(1)>\n" + "x\n".repeat(50));
        JsonNode data = data(page(SmallProfile.plain(), new SourcePath(List.of(folder))));
        assertThat(data.get("command").asString()).isEqualTo("Main <b>&</b></script>");
        assertThat(rows(data.get("notes"))).containsExactly("\"Take care.\"");
        assertThat(rows(data.get("methods")))
                .containsExactly(
                        "[\"com.acme.Main.work\",\"Main.java:10(work)\",100,100,850000000,\"~\",850000000,\"~\",4096,0,10]",
                        "[\"com.acme.Main.main\",\"Main.java:3(main)\",1,1,500000000,\"\",1500000000,\"\",0,0,3]");
        JsonNode file = data.get("files").get(0);
        assertThat(file.get("name").asString()).isEqualTo("com/acme/Main.java");
        assertThat(rows(file.get("rows")))
                .containsExactly(
                        "[3,1,0,\"~\",0,0]",
                        "[4,101,0,\"~\",0,0]",
                        "[5,100,500000000,\"~\",1300000000,0]",
                        "[10,100,50000000,\"~\",50000000,4096]",
                        "[11,1000,800000000,\"~\",800000000,0]");
        assertThat(file.get("pieces").size()).isEqualTo(1);
        assertThat(file.get("pieces").get(0).get(11).asString()).isEqualTo("</script><img src=x onerror=alert(1)>");
        assertThat(file.get("pieces").get(0).size()).isEqualTo(16);
        assertThat(rows(data.get("edges"))).contains("[1,0,100,800000000,\"~\"]");
        assertThat(rows(data.get("threads")))
                .containsExactly(
                        "[\"main\",false,1,900000000,\"~\",300000000,0]", "[\"virtual\",true,2,50000000,\"~\",0,4096]");
    }

    /** Depth, name, running, waiting, bytes. */
    @Test
    void theFlameGraphsNodes() throws Exception {
        JsonNode data = data(page(SmallProfile.plain(), SourcePath.NONE));
        assertThat(rows(data.get("names")))
                .containsExactly(
                        "\"com.acme.Main.main\"",
                        "true",
                        "\"com.acme.Main.work\"",
                        "true",
                        "\"java.lang.Math.sin\"",
                        "false");
        assertThat(data.get("flames").toString())
                .isEqualTo("[0,-1,950000000,300000000,4096,"
                        + "1,0,900000000,300000000,0,"
                        + "2,1,800000000,0,0,"
                        + "3,2,200000000,0,0,"
                        + "1,1,50000000,0,4096]");
        assertThat(data.get("leftOut").asLong()).isZero();
    }

    /** The page's own three scripts and nothing that a program under profile could have added; nothing is loaded. */
    @Test
    void nothingOfTheProgramIsReadAsHtml() throws Exception {
        String page = page(SmallProfile.plain(), SourcePath.NONE);
        assertThat(page.split("</script>", -1)).hasSize(4);
        assertThat(page)
                .doesNotContain("<b>")
                .contains("<title>Profile of Main &lt;b&gt;&amp;&lt;/b&gt;&lt;/script&gt;</title>");
        assertThat(page).doesNotContain("http://", "https://", " src=", "innerHTML", "@import", "url(", "@@");
        assertThat(json(page)).contains("Main ").doesNotContain("<", ">", "&");
        assertThat(page).contains("default-src 'none'");
    }

    @Test
    void aLargeProfileMakesAPageOfSomeMegabytes() throws Exception {
        StringBuilder text = new StringBuilder("""
                isotherm-profile 1
                mode exact
                command Large
                java 25
                started 0
                elapsed 1000000000
                complete true
                sampler cpu 1000000
                clock 25
                """);
        int methods = 5_000;
        for (int k = 0; k < methods; k++) {
            text.append("class " + k + " com.acme.some.where.Class" + k + " Class" + k + ".java\n");
            text.append("method " + k + " " + k + " method ()V 1 7 7 - -\n");
            text.append("hits " + k + " 1:7 2:7 3:7 4:7\n");
        }
        text.append("thread 0 platform 1 main\n");
        for (int k = 0; k < methods; k++) {
            text.append("frame " + k + " com.acme.some.where.Class" + k + " method ()V 2\n");
        }
        for (int k = 0; k < 100_000; k++) {
            text.append("stack 0 1 0 0");
            for (int depth = 0; depth < 30; depth++) {
                text.append(' ').append((k * 7919L + depth * (k % 97L)) % methods);
            }
            text.append('\n');
        }
        Profile profile = SmallProfile.parse(text.append("end\n").toString());
        String page = page(profile, SourcePath.NONE);
        assertThat(page.length()).isLessThan(5_000_000);
        JsonNode data = data(page);
        assertThat(data.get("flames").size()).isEqualTo(5 * 30_000);
        assertThat(data.get("flames").get(2).asLong()).isEqualTo(100_000_000_000L);
        assertThat(data.get("leftOut").asLong()).isPositive();
    }
}
