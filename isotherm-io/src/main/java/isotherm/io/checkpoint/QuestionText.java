package isotherm.io.checkpoint;

import isotherm.io.checkpoint.CheckpointHead.Question;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A question as one text, for those who read no files of their own. */
public final class QuestionText {
    private QuestionText() {}

    public static String of(Question question) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("name", question.name());
        parts.put("folder", question.folder().toString());
        parts.put("scenario", question.text());
        parts.put("settings", TextLines.of(question.settings()));
        parts.put("keys", TextLines.of(question.keys()));
        parts.put("files", TextLines.of(question.files()));
        parts.put("weather", TextLines.of(question.weather()));
        return TextLines.of(parts);
    }

    /** The question of a text that {@link #of(Question)} gave. */
    public static Question question(String text) {
        Map<String, String> parts = TextLines.map(text);
        return new Question(
                part(parts, "name"),
                Path.of(part(parts, "folder")),
                part(parts, "scenario"),
                TextLines.list(part(parts, "settings")),
                TextLines.map(part(parts, "keys")),
                TextLines.map(part(parts, "files")),
                TextLines.map(part(parts, "weather")));
    }

    private static String part(Map<String, String> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }
}
