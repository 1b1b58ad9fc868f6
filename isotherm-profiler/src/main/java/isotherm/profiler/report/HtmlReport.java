package isotherm.profiler.report;

import isotherm.profiler.json.JsonWriter;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourcePath;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A profile as one HTML page that needs nothing else: function table, annotated source, callers and callees, flame graph,
 * threads, allocation. The page loads nothing from anywhere, and nothing that the profiled program named is read as HTML.
 */
public final class HtmlReport {
    private HtmlReport() {}

    /**
     * Writes one.
     *
     * @param sources where the text of lines is looked for
     * @throws IOException where the page cannot be written, or a source is found and cannot be read
     */
    public static void write(Profile profile, SourcePath sources, Path file) throws IOException {
        write(profile, sources, EditorLinks.NONE, file);
    }

    /**
     * The same with links from lines to an editor.
     *
     * @throws IOException as above
     */
    public static void write(Profile profile, SourcePath sources, EditorLinks links, Path file) throws IOException {
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
            write(profile, sources, links, out);
        }
    }

    private static void write(Profile profile, SourcePath sources, EditorLinks links, Writer out) throws IOException {
        String page = resource("report.html");
        int from = 0;
        while (true) {
            int mark = page.indexOf("@@", from);
            if (mark < 0) {
                out.write(page, from, page.length() - from);
                return;
            }
            out.write(page, from, mark - from);
            int end = page.indexOf("@@", mark + 2);
            String what = page.substring(mark + 2, end);
            switch (what) {
                case "title" -> out.write(escaped(profile.run().command()));
                case "data" -> new HtmlData(profile, sources, links, new JsonWriter(out)).write();
                default -> out.write(resource(what));
            }
            from = end + 2;
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String resource(String name) throws IOException {
        try (InputStream content = HtmlReport.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IOException("the page's part " + name + " is missing in this build of the profiler");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
