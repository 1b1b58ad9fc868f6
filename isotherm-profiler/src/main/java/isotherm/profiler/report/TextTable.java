package isotherm.profiler.report;

import java.util.ArrayList;
import java.util.List;

/** Columns under each other: all to the right but the last. */
public final class TextTable {
    private final String between;
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String between, String... head) {
        this.between = between;
        rows.add(List.of(head));
    }

    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** Nothing where there are no rows. */
    @Override
    public String toString() {
        if (rows.size() == 1) {
            return "";
        }
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int k = 0; k < columns; k++) {
                widths[k] = Math.max(widths[k], row.get(k).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int k = 0; k < columns - 1; k++) {
                text.append(" ".repeat(widths[k] - row.get(k).length()))
                        .append(row.get(k))
                        .append(between);
            }
            text.append(row.getLast().stripTrailing());
            text.append('\n');
        }
        return text.toString();
    }
}
