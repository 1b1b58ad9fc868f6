package isotherm.io.study;

import isotherm.io.report.JsonLeaves;
import isotherm.io.report.JsonLeaves.Leaf;
import isotherm.io.report.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which study a folder holds.
 *
 * @param version of the program
 * @param keys every key of the scenario, what is set for all members laid over it, and what it stands for
 * @param files every file that a key names, and the SHA-256 of what is in it
 * @param study what differs
 * @param weather texts of the series that its members use, by the names of their files
 */
public record StudyHead(
        String version, Map<String, String> keys, Map<String, String> files, Study study, Map<String, String> weather) {
    public StudyHead {
        keys = Map.copyOf(keys);
        files = Map.copyOf(files);
        weather = Map.copyOf(weather);
    }

    /** In what another one is another study, in words; null where it is the same. */
    @Nullable
    String differsFrom(StudyHead kept) {
        if (!version.equals(kept.version)) {
            return "it was begun by version " + kept.version + " of the program, this is " + version;
        }
        TreeSet<String> names = new TreeSet<>(keys.keySet());
        names.addAll(kept.keys.keySet());
        for (String name : names) {
            if (!Objects.equals(keys.get(name), kept.keys.get(name))) {
                return name + " was " + shown(kept.keys.get(name)) + ", is " + shown(keys.get(name));
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getValue().equals(kept.files.get(file.getKey()))) {
                return "the file that " + file.getKey() + " names has changed";
            }
        }
        return study.equals(kept.study) ? null : members(kept);
    }

    private String members(StudyHead kept) {
        List<String> before = kept.study.keys().stream().map(StudyKey::name).toList();
        List<String> now = study.keys().stream().map(StudyKey::name).toList();
        if (!now.equals(before)) {
            return "its keys were " + String.join(", ", before) + ", are " + String.join(", ", now);
        }
        for (int k = 0; k < now.size(); k++) {
            List<String> were = kept.study.keys().get(k).values();
            List<String> are = study.keys().get(k).values();
            if (!were.equals(are)) {
                return now.get(k) + " had " + few(were) + ", has " + few(are);
            }
        }
        return study.crossed() ? "its members were the lines of a table" : "its members were all combinations";
    }

    private static String few(List<String> values) {
        return values.size() > 4
                ? "the values " + values.getFirst() + " to " + values.getLast() + " (" + values.size() + ")"
                : "the values " + String.join(", ", values);
    }

    private static String shown(@Nullable String value) {
        return value == null ? "not there" : value;
    }

    String text() {
        return JsonText.object(json -> json.text("version", version)
                .member("keys", all -> new TreeMap<>(keys).forEach(all::text))
                .member("files", all -> new TreeMap<>(files).forEach(all::text))
                .texts("fixed", study.fixed())
                .flag("crossed", study.crossed())
                .objects(
                        "study",
                        study.keys(),
                        key -> json.text("key", key.name()).texts("values", key.values()))
                .member("weather", all -> new TreeMap<>(weather).forEach(all::text)));
    }

    /** @throws IllegalArgumentException where the text is none */
    static StudyHead read(String text) {
        Map<String, Leaf> all = JsonLeaves.of(text);
        List<StudyKey> axes = new ArrayList<>();
        for (Leaf key = all.get("study.0.key"); key != null; key = all.get("study." + axes.size() + ".key")) {
            axes.add(new StudyKey(key.text(), list(all, "study." + axes.size() + ".values")));
        }
        Leaf version = all.get("version");
        Leaf crossed = all.get("crossed");
        if (version == null || crossed == null || axes.isEmpty()) {
            throw new IllegalArgumentException("it does not say which study it is");
        }
        Study study = new Study(list(all, "fixed"), axes, Boolean.parseBoolean(crossed.text()));
        return new StudyHead(version.text(), below(all, "keys."), below(all, "files."), study, below(all, "weather."));
    }

    private static List<String> list(Map<String, Leaf> all, String name) {
        List<String> items = new ArrayList<>();
        for (Leaf leaf = all.get(name + ".0"); leaf != null; leaf = all.get(name + "." + items.size())) {
            items.add(leaf.text());
        }
        return items;
    }

    private static Map<String, String> below(Map<String, Leaf> all, String before) {
        Map<String, String> found = new TreeMap<>();
        all.forEach((name, leaf) -> {
            if (name.startsWith(before)) {
                found.put(name.substring(before.length()), leaf.text());
            }
        });
        return found;
    }
}
