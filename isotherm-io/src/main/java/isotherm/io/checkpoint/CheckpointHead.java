package isotherm.io.checkpoint;

import isotherm.io.files.RunMark;
import isotherm.model.Method;
import isotherm.model.Precision;
import isotherm.state.StateExchange;
import isotherm.state.WrongStateException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Of which run a checkpoint is, and when it was written.
 *
 * @param version of the program that wrote it
 * @param question what was asked
 * @param stand how far the run had come
 */
public record CheckpointHead(RunMark run, String version, Question question, Stand stand) {
    /**
     * What was asked.
     *
     * @param name what errors call the scenario
     * @param folder what paths in it are relative to
     * @param text of the scenario's file
     * @param settings that were laid over it
     * @param keys every key of both and what it stands for
     * @param files every file that a key names, and the SHA-256 of what is in it
     * @param weather texts of the series that the run used, by the names of their files
     */
    public record Question(
            String name,
            Path folder,
            String text,
            List<String> settings,
            Map<String, String> keys,
            Map<String, String> files,
            Map<String, String> weather) {
        public Question {
            settings = List.copyOf(settings);
            keys = Map.copyOf(keys);
            files = Map.copyOf(files);
            weather = Map.copyOf(weather);
        }

        /** The same with the weather that was used. */
        public Question with(Map<String, String> used) {
            return new Question(name, folder, text, settings, keys, files, used);
        }
    }

    /**
     * How far the run had come.
     *
     * @param method by which it goes on
     * @param dt the step of its plan, in seconds
     * @param step steps of its plan that were done
     * @param time seconds since the start
     * @param columns nodes along x
     * @param rows nodes along y
     */
    public record Stand(Precision precision, Method method, double dt, long step, double time, int columns, int rows) {}

    /** Tells it as texts, so that people can read it in any viewer. */
    void tell(StateExchange state) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("run", run.text());
        lines.put("began", run.began().toString());
        lines.put("version", version);
        lines.put("name", question.name);
        lines.put("folder", question.folder.toString());
        lines.put("precision", stand.precision.name());
        lines.put("method", stand.method.name());
        lines.put("dt", Double.toString(stand.dt));
        lines.put("step", Long.toString(stand.step));
        lines.put("time", Double.toString(stand.time));
        lines.put("columns", Integer.toString(stand.columns));
        lines.put("rows", Integer.toString(stand.rows));
        text(state, "head", TextLines.of(lines));
        text(state, "scenario", question.text);
        text(state, "settings", TextLines.of(question.settings));
        text(state, "keys", TextLines.of(question.keys));
        text(state, "files", TextLines.of(question.files));
        text(state, "weather", TextLines.of(question.weather));
        state.wholes("parts", new long[] {0, stand.columns, 0, stand.rows});
    }

    private static void text(StateExchange state, String name, String text) {
        state.bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Of an open checkpoint.
     *
     * @throws CheckpointException where it has no sensible head
     */
    public static CheckpointHead of(Checkpoint checkpoint) {
        StateExchange state = checkpoint.part(Section.WHOLE);
        try {
            Map<String, String> lines = TextLines.map(text(state, "head"));
            Question question = new Question(
                    line(lines, "name"),
                    Path.of(line(lines, "folder")),
                    text(state, "scenario"),
                    TextLines.list(text(state, "settings")),
                    TextLines.map(text(state, "keys")),
                    TextLines.map(text(state, "files")),
                    TextLines.map(text(state, "weather")));
            Stand stand = new Stand(
                    Precision.valueOf(line(lines, "precision")),
                    Method.valueOf(line(lines, "method")),
                    Double.parseDouble(line(lines, "dt")),
                    Long.parseLong(line(lines, "step")),
                    Double.parseDouble(line(lines, "time")),
                    Integer.parseInt(line(lines, "columns")),
                    Integer.parseInt(line(lines, "rows")));
            RunMark run = new RunMark(line(lines, "run"), Instant.parse(line(lines, "began")));
            return new CheckpointHead(run, line(lines, "version"), question, stand);
        } catch (IllegalArgumentException | DateTimeException | WrongStateException e) {
            throw new CheckpointException(checkpoint.file() + " does not say of which run it is: " + e.getMessage(), e);
        }
    }

    private static String line(Map<String, String> lines, String key) {
        String value = lines.get(key);
        if (value == null) {
            throw new IllegalArgumentException("it has no " + key);
        }
        return value;
    }

    private static String text(StateExchange state, String name) {
        return new String(state.bytes(name, new byte[0]), StandardCharsets.UTF_8);
    }
}
