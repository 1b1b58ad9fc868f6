package isotherm.io.study;

import isotherm.io.report.JsonLeaves;
import isotherm.io.report.JsonLeaves.Leaf;
import isotherm.io.report.JsonText;
import isotherm.io.report.RunJson;
import isotherm.sim.RunReport;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a member of a study gave.
 *
 * @param member its number, from 0
 * @param values by their names in the JSON of {@code run}, joined by dots; none where it failed
 * @param error why it failed, in one sentence; null where it did not
 * @param picture null for none
 */
public record MemberResult(
        int member,
        SequencedMap<String, Leaf> values,
        @Nullable String error,
        @Nullable MemberPicture picture) {
    /** What is the same in every run of a member, and how long this one took. */
    private static final Set<String> KEPT = Set.of(
            "method",
            "dt",
            "steps",
            "time",
            "field",
            "probes",
            "reaches",
            "extremes",
            "edges",
            "regions",
            "energy",
            "section");

    private static final String SECONDS = "seconds.total";

    public MemberResult {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    /** Of a run that came to its end. */
    public static MemberResult of(int member, RunReport report, @Nullable MemberPicture picture) {
        SequencedMap<String, Leaf> values = new LinkedHashMap<>();
        SequencedMap<String, Leaf> all = JsonLeaves.named(RunJson.text(report));
        all.forEach((name, leaf) -> {
            boolean kept = KEPT.contains(name.split("\\.", 2)[0]) && !name.startsWith("section.not_given.");
            if (kept) {
                values.put(name, leaf);
            }
        });
        values.put(SECONDS, all.getOrDefault(SECONDS, new Leaf("0", true)));
        if (!report.warnings().isEmpty()) {
            values.put("warnings", new Leaf(String.join("; ", report.warnings()), false));
        }
        return new MemberResult(member, values, null, picture);
    }

    /** Of a run that failed. */
    public static MemberResult failed(int member, String sentence) {
        return new MemberResult(member, new LinkedHashMap<>(), sentence, null);
    }

    /** As a file keeps it. */
    String text() {
        MemberPicture drawn = picture;
        return JsonText.object(json -> {
            json.whole("member", member).text("error", error);
            json.member("values", of -> values.forEach((name, leaf) -> write(of, name, leaf)));
            if (drawn != null) {
                json.member(
                        "picture",
                        one -> one.numbers("size", drawn.x(), drawn.y())
                                .whole("columns", drawn.columns())
                                .text("temperatures", drawn.text()));
            }
        });
    }

    /** A value as a member of an object. */
    static void write(JsonText json, String name, Leaf leaf) {
        if (!leaf.isNumber()) {
            json.text(name, leaf.text());
        } else if (leaf.text().matches("-?\\d{1,18}")) {
            json.whole(name, Long.parseLong(leaf.text()));
        } else {
            json.number(name, leaf.number());
        }
    }

    /** @throws IllegalArgumentException where the text is none */
    static MemberResult read(String text) {
        SequencedMap<String, Leaf> all = JsonLeaves.of(text);
        SequencedMap<String, Leaf> values = new LinkedHashMap<>();
        all.forEach((name, leaf) -> {
            if (name.startsWith("values.")) {
                values.put(name.substring("values.".length()), leaf);
            }
        });
        MemberPicture picture = all.containsKey("picture.temperatures")
                ? MemberPicture.of(
                        leaf(all, "picture.size.0").number(),
                        leaf(all, "picture.size.1").number(),
                        (int) leaf(all, "picture.columns").number(),
                        leaf(all, "picture.temperatures").text())
                : null;
        Leaf error = all.get("error");
        return new MemberResult(
                Integer.parseInt(leaf(all, "member").text()), values, error == null ? null : error.text(), picture);
    }

    private static Leaf leaf(Map<String, Leaf> all, String name) {
        Leaf leaf = all.get(name);
        if (leaf == null) {
            throw new IllegalArgumentException("it has no " + name);
        }
        return leaf;
    }

    public boolean isFailed() {
        return error != null;
    }
}
