package isotherm.io.study;

import isotherm.io.files.CsvText;
import isotherm.io.report.JsonLeaves.Leaf;
import isotherm.io.report.JsonText;
import isotherm.sim.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The results of a study's members, a line each: its number from 1, the values of its keys, what its run gave, and why it failed. */
public final class StudyTable {
    private final String scenario;
    private final Study study;
    private final List<@Nullable MemberResult> results;
    private final List<String> columns;
    /** By key: whether its values are all numbers of one unit; there may be many values. */
    private final boolean[] areNumbers;

    /**
     * A table.
     *
     * @param scenario its title
     * @param results of the members in their order; null where one is not done
     */
    public StudyTable(String scenario, Study study, List<@Nullable MemberResult> results) {
        this.scenario = scenario;
        this.study = study;
        this.results = Collections.unmodifiableList(new ArrayList<>(results));
        this.areNumbers = new boolean[study.keys().size()];
        for (int key = 0; key < areNumbers.length; key++) {
            areNumbers[key] = study.keys().get(key).unit() != null;
        }
        Set<String> names = new LinkedHashSet<>();
        for (MemberResult result : results) {
            if (result != null) {
                names.addAll(result.values().keySet());
            }
        }
        this.columns = List.copyOf(names);
    }

    public Study study() {
        return study;
    }

    /** The scenario's title. */
    public String scenario() {
        return scenario;
    }

    /** What runs gave, by the names in their JSON joined by dots. */
    public List<String> columns() {
        return columns;
    }

    /** Null where it is not done. */
    public @Nullable MemberResult result(int member) {
        return results.get(member);
    }

    public int size() {
        return results.size();
    }

    /** How many members are done, those that failed included. */
    public int done() {
        return (int) results.stream().filter(each -> each != null).count();
    }

    public int failed() {
        return (int)
                results.stream().filter(each -> each != null && each.isFailed()).count();
    }

    /** A result; NaN where there is none, or it is no number. */
    public double number(int member, String column) {
        MemberResult result = results.get(member);
        Leaf leaf = result == null ? null : result.values().get(column);
        return leaf == null ? Double.NaN : leaf.number();
    }

    /** The value of a key as a table has it: a number in the unit of all values, else a text. */
    Leaf key(int member, int key) {
        StudyKey one = study.keys().get(key);
        int value = study.value(member, key);
        return !areNumbers[key] ? new Leaf(one.shown(value), false) : new Leaf(written(one.number(value)), true);
    }

    private static String written(double number) {
        return String.valueOf(number).replaceFirst("\\.0$", "");
    }

    /** As comma-separated values; units of keys stand behind them in the header, in square brackets. */
    public String csv() {
        CsvText text = new CsvText();
        text.cell("member");
        study.keys().forEach(key -> text.cell(key.header()));
        columns.forEach(text::cell);
        text.cell("error").endLine();
        for (int member = 0; member < results.size(); member++) {
            MemberResult result = results.get(member);
            if (result == null) {
                continue;
            }
            text.plain(String.valueOf(member + 1));
            for (int key = 0; key < study.keys().size(); key++) {
                cell(text, key(member, key));
            }
            for (String column : columns) {
                cell(text, result.values().get(column));
            }
            text.cell(result.error() == null ? "" : result.error()).endLine();
        }
        return text.text();
    }

    private static void cell(CsvText text, @Nullable Leaf leaf) {
        if (leaf == null) {
            text.plain("");
        } else if (leaf.isNumber()) {
            text.plain(leaf.text());
        } else {
            text.cell(leaf.text());
        }
    }

    /** As a JSON object, whose {@code rows} are flat. */
    public String json() {
        List<Integer> numbers = new ArrayList<>();
        for (int member = 0; member < results.size(); member++) {
            if (results.get(member) != null) {
                numbers.add(member);
            }
        }
        return JsonText.object(json -> json.text("scenario", scenario)
                .text("version", Version.text())
                .whole("members", size())
                .whole("done", done())
                .whole("failed", failed())
                .objects(
                        "keys",
                        study.keys(),
                        key -> json.text("name", key.name()).text("unit", key.unit()))
                .texts("columns", columns)
                .objects("rows", numbers, member -> row(json, member)));
    }

    private void row(JsonText json, int member) {
        MemberResult result = results.get(member);
        if (result == null) {
            return;
        }
        json.whole("member", member + 1);
        for (int key = 0; key < study.keys().size(); key++) {
            MemberResult.write(json, study.keys().get(key).name(), key(member, key));
        }
        for (String column : columns) {
            Leaf leaf = result.values().get(column);
            if (leaf == null) {
                json.text(column, null);
            } else {
                MemberResult.write(json, column, leaf);
            }
        }
        json.text("error", result.error());
    }
}
