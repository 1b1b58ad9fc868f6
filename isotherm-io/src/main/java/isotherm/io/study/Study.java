package isotherm.io.study;

import isotherm.io.series.CsvFile;
import isotherm.io.toml.Origin;
import isotherm.io.toml.ScenarioException;
import isotherm.weather.PlainText;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The members of a study: what is set for all of them, and what differs.
 *
 * @param fixed settings of all members
 * @param keys what differs, in the order of the command or of the table
 * @param crossed whether the members are all combinations of the keys' values, those of the last key changing first; else each is a line of a table
 */
public record Study(List<String> fixed, List<StudyKey> keys, boolean crossed) {
    /** The most members. */
    public static final int MOST = 1_000_000;

    public Study {
        fixed = List.copyOf(fixed);
        keys = List.copyOf(keys);
    }

    /**
     * All combinations of the values of settings.
     *
     * @param settings {@code key=value}, {@code key=value,value} or {@code key=from..to:step}
     * @throws ScenarioException where one has no value, a key stands twice, none has several values, or there are too many members
     */
    public static Study of(List<String> settings) {
        List<String> fixed = new ArrayList<>();
        List<StudyKey> keys = new ArrayList<>();
        split(settings, fixed, keys);
        if (keys.isEmpty()) {
            throw new ScenarioException(
                    new Origin("study"),
                    "no key has several values; for example --set time.until=60,120,240 or --set edge.top.temperature=0..20:5");
        }
        BigInteger count = BigInteger.ONE;
        for (StudyKey key : keys) {
            count = count.multiply(BigInteger.valueOf(key.values().size()));
        }
        if (count.compareTo(BigInteger.valueOf(MOST)) > 0) {
            throw new ScenarioException(
                    new Origin("study"), "it would have " + count + " members; a study has " + MOST + " at most");
        }
        return new Study(fixed, keys, true);
    }

    private static void split(List<String> settings, List<String> fixed, List<StudyKey> keys) {
        Set<String> seen = new HashSet<>();
        for (String setting : settings) {
            Origin origin = Origin.setting("--set " + setting);
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new ScenarioException(origin, "a setting is key=value, for example grid.cells=10,20,40");
            }
            String key = setting.substring(0, equals).strip();
            if (!seen.add(key)) {
                throw new ScenarioException(origin, "the key " + key + " is set twice; a study takes each key once");
            }
            List<String> values = ValueList.of(setting.substring(equals + 1), origin);
            if (values.size() == 1) {
                fixed.add(key + "=" + values.getFirst());
            } else {
                keys.add(new StudyKey(key, values));
            }
        }
    }

    /**
     * A member for each line of a table of comma-separated values, whose header names the keys; a unit of a column may stand behind its key, in
     * square brackets.
     *
     * @param settings of all members
     * @throws ScenarioException where the table cannot be read, a cell is empty, or a setting has several values or is a column too
     */
    public static Study table(Path file, List<String> settings) {
        List<String> fixed = new ArrayList<>();
        List<StudyKey> several = new ArrayList<>();
        split(settings, fixed, several);
        if (!several.isEmpty()) {
            throw new ScenarioException(
                    Origin.setting("--set " + several.getFirst().name()),
                    "beside --table a key has one value; a column of the table has several");
        }
        CsvFile table = read(file);
        Set<String> seen = new HashSet<>();
        fixed.forEach(each -> seen.add(each.substring(0, each.indexOf('='))));
        List<StudyKey> keys = new ArrayList<>();
        for (int k = 0; k < table.names().size(); k++) {
            String name = table.names().get(k);
            Origin origin = new Origin(file + ", column " + (k + 1));
            if (name.isEmpty()) {
                throw new ScenarioException(origin, "the header names no key");
            }
            if (!seen.add(name)) {
                throw new ScenarioException(origin, "the key " + name + " is set twice; a study takes each key once");
            }
            keys.add(new StudyKey(name, column(table, k, name)));
        }
        if (keys.getFirst().values().size() > MOST) {
            throw new ScenarioException(
                    new Origin(file.toString()),
                    "it has " + keys.getFirst().values().size() + " lines; a study has " + MOST + " members at most");
        }
        return new Study(fixed, keys, false);
    }

    private static CsvFile read(Path file) {
        Origin origin = new Origin(file.toString());
        if (!Files.isRegularFile(file)) {
            throw new ScenarioException(origin, "there is no such file");
        }
        try {
            return CsvFile.parse(
                    PlainText.read(file, CsvFile.MOST_BYTES).lines().toList(), file.toString());
        } catch (IOException e) {
            throw new ScenarioException(origin, "it cannot be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new ScenarioException(origin, String.valueOf(e.getMessage()), e);
        }
    }

    private static List<String> column(CsvFile table, int column, String name) {
        String unit = table.unit(column);
        List<String> values = new ArrayList<>();
        for (CsvFile.Cell cell : table.cells(column)) {
            if (cell.text().isEmpty()) {
                throw new ScenarioException(cell.origin(), "there is no value of " + name);
            }
            values.add(unit == null ? cell.text() : "\"" + cell.text() + " " + unit + "\"");
        }
        return values;
    }

    /** How many members there are. */
    public int size() {
        int count = crossed ? 1 : keys.getFirst().values().size();
        for (StudyKey key : crossed ? keys : List.<StudyKey>of()) {
            count *= key.values().size();
        }
        return count;
    }

    /** Which of a key's values a member has. */
    public int value(int member, int key) {
        if (!crossed) {
            return member;
        }
        int rest = member;
        for (int k = keys.size() - 1; k > key; k--) {
            rest /= keys.get(k).values().size();
        }
        return rest % keys.get(key).values().size();
    }

    /** A member's settings, as {@code run --set} takes them. */
    public List<String> settings(int member) {
        List<String> all = new ArrayList<>(fixed);
        for (int k = 0; k < keys.size(); k++) {
            all.add(keys.get(k).name() + "=" + keys.get(k).values().get(value(member, k)));
        }
        return all;
    }

    /**
     * Settings among which each value of each key is once at least, beside the first of the others where members are combinations: what is wrong by
     * itself is wrong in one of these.
     */
    List<List<String>> samples() {
        List<List<String>> all = new ArrayList<>();
        for (int k = 0; k < keys.size(); k++) {
            int stride = 1;
            for (int later = k + 1; crossed && later < keys.size(); later++) {
                stride *= keys.get(later).values().size();
            }
            for (int v = 0; v < keys.get(k).values().size(); v++) {
                all.add(settings(v * stride));
            }
            if (!crossed) {
                break;
            }
        }
        return all;
    }
}
