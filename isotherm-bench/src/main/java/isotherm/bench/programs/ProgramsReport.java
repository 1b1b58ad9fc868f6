package isotherm.bench.programs;

import isotherm.bench.Machine;
import isotherm.bench.race.BenchJson;
import java.util.Locale;

/** What {@code isotherm bench programs} answers. */
public final class ProgramsReport {
    private ProgramsReport() {}

    /** The table, as Markdown, without a last end of line. */
    public static String table(ProgramsBench.Result result) {
        StringBuilder text =
                new StringBuilder("| program | does | alone | sampled | exact | output | the exact profile |\n");
        text.append("|---|---|---|---|---|---|---|\n");
        for (ProgramsBench.Row row : result.rows()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s %s | %s | %.2f s | %.2fx | %.2fx | %s | %s |%n",
                    row.program(),
                    row.jar().split(":", -1)[2],
                    row.does(),
                    row.seconds().median(),
                    row.sampled().median(),
                    row.exact().median(),
                    row.difference().isEmpty() ? "the same" : "differs, " + row.difference(),
                    row.notes()));
        }
        text.append("Whole processes, start included; medians of rounds.\n");
        result.absent().forEach(each -> text.append("not here: ").append(each).append('\n'));
        return text.append(Machine.line()).toString();
    }

    /** The object's text. */
    public static String json(ProgramsBench.Result result) {
        return BenchJson.object(json -> {
            BenchJson.rows(json, "rows", result.rows(), row -> {
                json.writeStringProperty("program", row.program());
                json.writeStringProperty("jar", row.jar());
                json.writeNumberProperty("seconds", row.seconds().median());
                json.writeNumberProperty("sampled", row.sampled().median());
                json.writeNumberProperty("exact", row.exact().median());
                json.writeBooleanProperty("unchanged", row.difference().isEmpty());
                json.writeStringProperty("difference", row.difference());
                json.writeStringProperty("notes", row.notes());
            });
            BenchJson.absent(json, result.absent());
        });
    }
}
