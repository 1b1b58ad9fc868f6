package isotherm.profiler.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a line's number on the page leads to. */
public enum EditorLinks {
    /** Nothing. */
    NONE("", ""),
    /** The line in IntelliJ IDEA. */
    IDEA("idea://open?file=", "&line="),
    /** The line in Visual Studio Code. */
    VSCODE("vscode://file", ":");

    /** What a path may have in an address without being written in per cent. */
    private static final String PLAIN = "/-._~";

    private final String before;
    private final String behind;

    EditorLinks(String before, String behind) {
        this.before = before;
        this.behind = behind;
    }

    /** The address of a file's lines, up to the line's number; nothing where there are no links. */
    String of(Path file) {
        if (this == NONE) {
            return "";
        }
        String path = file.toAbsolutePath().normalize().toString().replace('\\', '/');
        return before + escaped(path.startsWith("/") ? path : "/" + path) + behind;
    }

    private static String escaped(String path) {
        StringBuilder text = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xff);
            boolean plain = letter < 128 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0);
            text.append(plain ? String.valueOf(letter) : String.format("%%%02X", (int) letter));
        }
        return text.toString();
    }
}
