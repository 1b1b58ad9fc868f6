package isotherm.bench.solve;

import isotherm.bench.Ratio;
import isotherm.bench.race.BenchJson;
import java.util.List;

/** The JSON of {@code isotherm bench solve --json}. */
public final class SolveJson {
    private SolveJson() {}

    /** The object's text, rates in updates per second. */
    public static String text(SolveBench.Result result) {
        return BenchJson.object(json -> {
            BenchJson.rows(json, "rows", result.rows(), row -> {
                json.writeStringProperty("contender", row.contender());
                json.writeNumberProperty("n", row.n());
                json.writeNumberProperty("steps", row.steps());
                json.writeNumberProperty("updates_per_second", row.rates().median());
                BenchJson.rounds(json, row.rates());
                BenchJson.ratio(
                        json, "ours_is", Ratio.of(result.fastest(row.n()).rates(), row.rates()));
            });
            json.writeNumberProperty("fma_wall", result.wall());
            json.writeNumberProperty("fma_wall_all_threads", result.wallAll());
            BenchJson.absent(json, result.absent());
        });
    }

    /** The same of {@code --alignment}. */
    public static String alignment(List<AlignmentBench.Place> places) {
        return BenchJson.object(json -> BenchJson.rows(json, "sizes", places, place -> {
            json.writeNumberProperty("n", place.n());
            json.writeNumberProperty("updates_per_second", place.rate());
            json.writeNumberProperty("share_of_nearest", place.share());
        }));
    }
}
