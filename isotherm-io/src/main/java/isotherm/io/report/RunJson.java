package isotherm.io.report;

import isotherm.building.Section;
import isotherm.io.files.RunMark;
import isotherm.model.Edge;
import isotherm.number.Digits;
import isotherm.plan.MaterialUse;
import isotherm.sim.RunReport;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A run's report as the JSON object that outside programs read; names as in {@link RunReport}. */
public final class RunJson {
    private RunJson() {}

    /** The object's text. */
    public static String text(RunReport run) {
        return text(run, List.of(), null);
    }

    /**
     * The object's text.
     *
     * @param weather who gave the weather that drove the run, a line for each series
     * @param mark what tells the run's files from those of others; null where it wrote none
     */
    public static String text(RunReport run, List<String> weather, @Nullable RunMark mark) {
        return JsonText.object(json -> {
            question(json, run);
            if (mark != null) {
                json.text("run", mark.text());
            }
            if (run.start() != null) {
                json.text("start", run.start().toString()).text("end", String.valueOf(run.end()));
            }
            json.member(
                    "seconds",
                    seconds -> seconds.number("total", run.seconds().total())
                            .number("start", run.seconds().start())
                            .number("solve", run.seconds().solve())
                            .number("exchange", run.seconds().exchange())
                            .number("output", run.seconds().output()));
            json.number("updates_per_second", run.updatesPerSecond());
            json.number("bytes_per_second", run.bytesPerSecond());
            answer(json, run);
            json.texts("files", run.files());
            json.texts("warnings", run.warnings());
            if (!weather.isEmpty()) {
                json.texts("weather", weather);
            }
        });
    }

    private static void question(JsonText json, RunReport run) {
        json.text("scenario", run.scenario())
                .text("version", run.version())
                .text("precision", run.precision())
                .member("grid", grid -> grid(grid, run))
                .objects("materials", run.materials(), use -> material(json, use))
                .text("method", run.method())
                .number("dt", run.dt())
                .whole("steps", run.steps())
                .number("time", Digits.time(run.time()))
                .flag("stopped", run.stopped())
                .text("kernel", word(run.execution().kernel()))
                .text("sweep", word(run.execution().sweep()))
                .whole("threads", run.execution().threads())
                .whole("ranks", run.ranks());
    }

    private static void grid(JsonText grid, RunReport run) {
        grid.wholes("nodes", run.columns(), run.rows()).numbers("spacing", run.spacingX(), run.spacingY());
        if (Double.isNaN(run.spacingX()) || Double.isNaN(run.spacingY())) {
            RunReport.Cells cells = run.cells();
            grid.numbers("smallest_cell", cells.shortestX(), cells.shortestY())
                    .numbers("largest_cell", cells.longestX(), cells.longestY());
        }
    }

    private static void material(JsonText json, MaterialUse use) {
        json.text("name", use.material().name())
                .number("area", use.area())
                .numbers(
                        "conductivity",
                        use.material().conductivityX(),
                        use.material().conductivityY())
                .texts("regions", use.regions());
    }

    private static void answer(JsonText json, RunReport run) {
        json.member(
                "field",
                field -> field.number("min", run.field().min())
                        .number("max", run.field().max())
                        .number("mean", run.field().mean())
                        .text("sha256", run.field().sha256()));
        json.member("probes", probes -> run.probes().forEach(probes::number));
        if (!run.reaches().isEmpty()) {
            json.member("reaches", reaches -> run.reaches().forEach(reaches::number));
        }
        if (!run.extremes().isEmpty()) {
            json.member(
                    "extremes",
                    extremes -> run.extremes()
                            .forEach((name, seen) -> extremes.member(
                                    name,
                                    one -> one.number("since", seen.since())
                                            .number("lowest", seen.lowest())
                                            .number("lowest_time", Digits.time(seen.lowestTime()))
                                            .number("highest", seen.highest())
                                            .number("highest_time", Digits.time(seen.highestTime())))));
        }
        json.member("edges", edges -> {
            for (Edge edge : new Edge[] {Edge.TOP, Edge.BOTTOM, Edge.LEFT, Edge.RIGHT}) {
                double flow = run.edgeFlows().getOrDefault(edge, 0.0);
                edges.member(edge.word(), one -> one.number("heat_flow", flow));
            }
        });
        json.member(
                "regions",
                regions -> run.regions().forEach((name, heat) -> regions.member(name, one -> region(one, heat))));
        json.member(
                "energy",
                energy -> energy.number("initial", run.energy().initial())
                        .number("final", run.energy().last())
                        .number("edges", run.energy().edges())
                        .number("sources", run.energy().sources())
                        .number("held", run.energy().held())
                        .number("imbalance", run.energy().imbalance()));
        Section section = run.section();
        if (section != null) {
            json.member("section", one -> SectionJson.write(one, section));
        } else if (!run.noSection().isEmpty()) {
            json.text("no_section", run.noSection());
        }
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static void region(JsonText one, RunReport.RegionHeat heat) {
        one.number("heat_flow", heat.heatFlow()).number("source", heat.source());
        if (heat.area() > 0) {
            one.number("source_area", heat.area());
        }
    }
}
