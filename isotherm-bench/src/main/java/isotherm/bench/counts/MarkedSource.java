package isotherm.bench.counts;

/**
 * A Java source written twice, line by line: plain, and counting itself. A mark in a line is nothing in the plain text; in the
 * counting one it adds to the line on which it stands:
 *
 * <pre>
 * {@code @}   before a statement
 * {@code #}   before a condition
 * {@code ~}   before a value
 * {@code `}   before a value that is all of a lambda: a call as well
 * {@code $}   before the first statement of a lambda: a call, and no hit
 * </pre>
 */
final class MarkedSource {
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder counting = new StringBuilder();
    private int line = 1;
    private int indent;

    /** The number of the line that is written next. */
    int next() {
        return line;
    }

    void line(String marked) {
        lines(unmarked(marked), counted(marked));
    }

    /** Writes a line that differs by more than marks. */
    void lines(String without, String with) {
        indent -= without.startsWith("}") ? 1 : 0;
        String margin = "    ".repeat(indent);
        plain.append(margin).append(without).append('\n');
        counting.append(margin).append(with).append('\n');
        indent += without.endsWith("{") ? 1 : 0;
        line++;
    }

    /** What is plain of a marked text. */
    static String unmarked(String marked) {
        return marked.replaceAll("[@#~`$]", "");
    }

    /** What counts of a marked text, were it on the next line. */
    String counted(String marked) {
        return marked.replace("$", "Tally.lambda(" + line + "); ")
                .replace("@", "Tally.hit(" + line + "); ")
                .replace("#", "Tally.hit(" + line + ") && ")
                .replace("~", "Tally.value(" + line + ") + ")
                .replace("`", "Tally.value(" + line + ") + Tally.lambda(" + line + ") + ");
    }

    String plain() {
        return plain.toString();
    }

    String counting() {
        return counting.toString();
    }
}
