package isotherm.io.study;

import isotherm.io.report.Figures;
import isotherm.io.report.JsonLeaves.Leaf;
import isotherm.io.report.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A study's table as people read it: its keys, those results that people look for first, and why members failed. */
public final class StudyText {
    private static final int MOST_ROWS = 40;
    /** The most results side by side. */
    private static final int MOST_RESULTS = 4;

    private static final List<String> FIRST = List.of(
            "section.u",
            "section.psi.inner",
            "section.psi.value",
            "section.f_rsi",
            "section.l2d",
            "probes.",
            "reaches.",
            "field.max",
            "field.min",
            "edges.");

    private StudyText() {}

    /** The text, a line for each member. */
    public static String of(StudyTable table) {
        List<String> shown = results(table);
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("member"));
        table.study().keys().forEach(key -> head.add(key.header()));
        head.addAll(shown);
        lines.add(head);
        int rows = 0;
        for (int member = 0; member < table.size() && rows < MOST_ROWS; member++) {
            MemberResult result = table.result(member);
            if (result != null) {
                lines.add(row(table, member, result, shown));
                rows++;
            }
        }
        StringBuilder text = new StringBuilder();
        text.append(aligned(lines));
        if (rows < table.done()) {
            text.append("... ").append(table.done() - rows).append(" more\n");
        }
        return text.toString();
    }

    private static List<String> row(StudyTable table, int member, MemberResult result, List<String> shown) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(member + 1)));
        for (int key = 0; key < table.study().keys().size(); key++) {
            cells.add(Visible.line(table.key(member, key).text()));
        }
        String error = result.error();
        if (error != null) {
            cells.add("failed: " + Visible.line(error));
            return cells;
        }
        for (String column : shown) {
            cells.add(figure(result.values().get(column)));
        }
        return cells;
    }

    private static String figure(@Nullable Leaf leaf) {
        return leaf == null ? "-" : leaf.isNumber() ? Figures.number(leaf.number()) : Visible.line(leaf.text());
    }

    /** Those that people look for first, of what there is; numbers alone. */
    public static List<String> results(StudyTable table) {
        List<String> found = new ArrayList<>();
        for (String wanted : FIRST) {
            for (String column : table.columns()) {
                boolean fits = wanted.endsWith(".") ? column.startsWith(wanted) : column.equals(wanted);
                if (fits && found.size() < MOST_RESULTS && hasNumber(table, column)) {
                    found.add(column);
                }
            }
        }
        return found;
    }

    private static boolean hasNumber(StudyTable table, String column) {
        for (int member = 0; member < table.size(); member++) {
            if (Double.isFinite(table.number(member, column))) {
                return true;
            }
        }
        return false;
    }

    /** Columns as wide as they must be; the sentence of a member that failed is as long as it is. */
    private static String aligned(List<List<String>> lines) {
        int[] widths = new int[lines.getFirst().size()];
        for (List<String> line : lines) {
            for (int k = 0; k < line.size(); k++) {
                boolean sentence = line.get(k).startsWith("failed: ");
                widths[k] =
                        sentence ? widths[k] : Math.max(widths[k], line.get(k).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder padded = new StringBuilder();
            for (int k = 0; k < line.size(); k++) {
                padded.append(String.format(Locale.ROOT, "%-" + (widths[k] + 2) + "s", line.get(k)));
            }
            text.append(padded.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
