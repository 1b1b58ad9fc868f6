package isotherm.io.files;

/** Lines of comma-separated cells as a text (RFC 4180, lines ending in a line feed). */
public final class CsvText {
    private final StringBuilder lines = new StringBuilder();
    private boolean inLine;

    /** No line yet. */
    public CsvText() {
        inLine = false;
    }

    /**
     * A text, in quotes where it would otherwise be taken apart. One that a spreadsheet would compute gets an apostrophe in
     * front, and control characters become spaces.
     */
    public CsvText cell(String given) {
        String text = harmless(given);
        return plain(isPlain(text) ? text : "\"" + text.replace("\"", "\"\"") + "\"");
    }

    /** A number, or what else can stand as it is. */
    public CsvText plain(String text) {
        if (inLine) {
            lines.append(',');
        }
        inLine = true;
        lines.append(text);
        return this;
    }

    private static String harmless(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 1);
        if (!text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) {
            plain.append('\'');
        }
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            plain.append(Character.isISOControl(c) ? ' ' : c);
        }
        return plain.toString();
    }

    private static boolean isPlain(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0;
    }

    public void endLine() {
        lines.append('\n');
        inLine = false;
    }

    int length() {
        return lines.length();
    }

    /** Takes the lines so far away. */
    public String text() {
        String text = lines.toString();
        lines.setLength(0);
        return text;
    }
}
