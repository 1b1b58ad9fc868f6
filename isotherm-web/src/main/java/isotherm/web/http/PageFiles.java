package isotherm.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The page's own files, by the path that asks for them. There are no others, so no path leads out. */
final class PageFiles {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private static final String JSON = "application/json; charset=utf-8";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("index.html", HTML),
            Map.entry("icon.svg", "image/svg+xml"),
            Map.entry("page.css", CSS),
            Map.entry("page.js", SCRIPT),
            Map.entry("link.js", SCRIPT),
            Map.entry("plate.js", SCRIPT),
            Map.entry("overlay.js", SCRIPT),
            Map.entry("curves.js", SCRIPT),
            Map.entry("found.js", SCRIPT),
            Map.entry("numbers.js", SCRIPT),
            Map.entry("words.js", SCRIPT),
            Map.entry("words.en.json", JSON),
            Map.entry("words.de.json", JSON),
            Map.entry("words.sv.json", JSON));

    private final Map<String, PageFile> files = new LinkedHashMap<>();

    /**
     * One of them.
     *
     * @param type its media type
     */
    @SuppressWarnings("ArrayRecordComponent") // for reading only
    record PageFile(String type, byte[] bytes) {}

    PageFiles() {
        TYPES.forEach((name, type) -> files.put("/" + name, new PageFile(type, read(name))));
        files.put("/", Objects.requireNonNull(files.get("/index.html")));
    }

    private static byte[] read(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream("/isotherm/web/page/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the page cannot be read", e);
        }
    }

    /** Null where there is no such file. */
    @Nullable
    PageFile at(String path) {
        return files.get(path);
    }
}
