package isotherm.io.report;

import isotherm.building.Section;
import isotherm.field.FieldSummary;
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
            if (run.course().start() != null) {
                json.text("start", run.course().start().toString())
                        .text("end", String.valueOf(run.course().end()));
            }
            json.member("seconds", seconds -> seconds(seconds, run.work().seconds()));
            json.number("updates_per_second", run.work().updatesPerSecond());
            json.number("bytes_per_second", run.work().bytesPerSecond());
            values(json, run.values());
            heat(json, run.heat());
            building(json, run.building());
            json.texts("files", run.files());
            json.texts("warnings", run.warnings());
            if (!weather.isEmpty()) {
                json.texts("weather", weather);
            }
        });
    }

    private static void question(JsonText json, RunReport run) {
        json.text("scenario", run.question().scenario())
                .text("version", run.question().version())
                .text("precision", run.question().precision().word())
                .member("grid", grid -> grid(grid, run.mesh()))
                .objects("materials", run.mesh().materials(), use -> material(json, use))
                .text("method", run.question().method().word())
                .number("dt", run.course().dt())
                .whole("steps", run.course().steps())
                .number("time", Digits.time(run.course().time()))
                .flag("stopped", run.course().stopped())
                .text("kernel", word(run.work().execution().kernel()))
                .text("sweep", word(run.work().execution().sweep()))
                .whole("threads", run.work().execution().threads())
                .whole("ranks", run.work().ranks());
    }

    private static void seconds(JsonText json, RunReport.Seconds seconds) {
        json.number("total", seconds.total())
                .number("start", seconds.start())
                .number("solve", seconds.solve())
                .number("exchange", seconds.exchange())
                .number("output", seconds.output());
    }

    private static void grid(JsonText grid, RunReport.Mesh mesh) {
        grid.wholes("nodes", mesh.columns(), mesh.rows()).numbers("spacing", mesh.spacingX(), mesh.spacingY());
        if (Double.isNaN(mesh.spacingX()) || Double.isNaN(mesh.spacingY())) {
            RunReport.Cells cells = mesh.cells();
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

    private static void values(JsonText json, RunReport.Values values) {
        json.member("field", field -> field(field, values.field()));
        json.member("probes", probes -> values.probes().forEach(probes::number));
        if (!values.reaches().isEmpty()) {
            json.member("reaches", reaches -> values.reaches().forEach(reaches::number));
        }
        if (!values.extremes().isEmpty()) {
            json.member(
                    "extremes",
                    extremes -> values.extremes()
                            .forEach((name, seen) -> extremes.member(name, one -> extremes(one, seen))));
        }
    }

    private static void field(JsonText json, FieldSummary field) {
        json.number("min", field.min())
                .number("max", field.max())
                .number("mean", field.mean())
                .text("sha256", field.sha256());
    }

    private static void extremes(JsonText json, RunReport.Extremes seen) {
        json.number("since", seen.since())
                .number("lowest", seen.lowest())
                .number("lowest_time", Digits.time(seen.lowestTime()))
                .number("highest", seen.highest())
                .number("highest_time", Digits.time(seen.highestTime()));
    }

    private static void heat(JsonText json, RunReport.Heat heat) {
        json.member("edges", edges -> {
            for (Edge edge : new Edge[] {Edge.TOP, Edge.BOTTOM, Edge.LEFT, Edge.RIGHT}) {
                double flow = heat.edgeFlows().getOrDefault(edge, 0.0);
                edges.member(edge.word(), one -> one.number("heat_flow", flow));
            }
        });
        json.member(
                "regions",
                regions -> heat.regions().forEach((name, one) -> regions.member(name, of -> region(of, one))));
        RunReport.Energy energy = heat.energy();
        json.member(
                "energy",
                one -> one.number("initial", energy.initial())
                        .number("final", energy.last())
                        .number("edges", energy.edges())
                        .number("sources", energy.sources())
                        .number("held", energy.held())
                        .number("imbalance", energy.imbalance()));
    }

    private static void building(JsonText json, RunReport.Building building) {
        Section section = building.section();
        if (section != null) {
            json.member("section", one -> SectionJson.write(one, section));
        } else if (!building.noSection().isEmpty()) {
            json.text("no_section", building.noSection());
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
