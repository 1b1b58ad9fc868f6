package isotherm.io.scenario;

import isotherm.io.schema.Table;
import isotherm.io.series.SignalReader;
import isotherm.io.weather.WeatherDesk;
import isotherm.model.Edges;
import isotherm.model.Flank;
import isotherm.model.Grid;
import isotherm.model.Output;
import isotherm.model.Precision;
import isotherm.model.Probe;
import isotherm.model.Reach;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.SectionQuestion;
import isotherm.model.Shape;
import isotherm.model.Timing;
import isotherm.number.Check;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the model's records of checked sections. */
final class ScenarioReader {
    private final Path folder;
    private final WeatherDesk desk;

    /**
     * A reader for one file.
     *
     * @param folder what paths in the scenario are relative to
     * @param desk answers where a place is named
     */
    ScenarioReader(Path folder, WeatherDesk desk) {
        this.folder = folder;
        this.desk = desk;
    }

    Scenario read(Table root, String text) {
        SignalReader signals = new SignalReader(folder, root, desk);
        MaterialReader materials = new MaterialReader(root);
        Timing timing = TimeReader.read(Objects.requireNonNull(root.section("time")), signals::end);
        Edges edges = new EdgeReader(signals).read(root);
        GridReader gridReader = new GridReader(Objects.requireNonNull(root.section("grid")), edges);
        Shape.Rectangle plate = gridReader.plate();
        EdgeReader.checkParts(root, plate);
        List<Region> regions = new RegionReader(signals, materials, folder).read(root.sections("region"), plate);
        Grid grid = gridReader.grid(regions);
        List<Probe> probes = probes(root.sections("probe"), grid);
        List<Reach> reaches = reaches(root.sections("reach"), grid, probes);
        RegionReader.checkThermostats(root.sections("region"), probes);
        Scenario.Builder builder = Scenario.on(grid)
                .title(root.text("title", "untitled"))
                .edges(edges)
                .regions(regions.toArray(Region[]::new))
                .initial(new InitialReader(folder, desk, root, grid).read())
                .timing(timing)
                .precision(precision(root.section("solver")))
                .tolerance(tolerance(root.section("solver"), grid))
                .output(output(root.section("output")))
                .probes(probes.toArray(Probe[]::new))
                .reaches(reaches.toArray(Reach[]::new))
                .section(section(root.section("section")))
                .start(start(root, signals))
                .source(text + weather());
        if (root.has("material")) {
            builder.material(materials.read(root, "material"));
        }
        return root.build("probe", builder::build);
    }

    private static @Nullable Instant start(Table root, SignalReader signals) {
        Instant given = Objects.requireNonNull(root.section("time")).moment("start");
        return given != null ? given : signals.start();
    }

    /** Who gave the weather, as comments behind the scenario's text. */
    private String weather() {
        StringBuilder notes = new StringBuilder();
        desk.used()
                .forEach(kept -> notes.append("# weather: ")
                        .append(kept.note().replace('\n', ' '))
                        .append(", kept as ")
                        .append(kept.file())
                        .append('\n'));
        return notes.toString();
    }

    private static SectionQuestion section(@Nullable Table section) {
        if (section == null) {
            return SectionQuestion.none();
        }
        List<Flank> flanks = section.sections("flanks").stream()
                .map(flank -> flank.build("u", () -> new Flank(flank.number("u"), flank.number("length"))))
                .toList();
        double resistance = section.has("f-rsi-resistance") ? section.number("f-rsi-resistance") : Double.NaN;
        return section.build("f-rsi-resistance", () -> new SectionQuestion(flanks, resistance));
    }

    private static double tolerance(@Nullable Table solver, Grid grid) {
        if (solver == null || !solver.has("tolerance")) {
            return Scenario.TOLERANCE;
        }
        double tolerance = solver.number("tolerance");
        return solver.build(
                "tolerance",
                () -> Scenario.on(grid).tolerance(tolerance).build().tolerance());
    }

    private static Precision precision(@Nullable Table solver) {
        return solver == null
                ? Precision.DOUBLE
                : Precision.valueOf(solver.text("precision", "double").toUpperCase(Locale.ROOT));
    }

    /** Each probe is refused where it stands: the scenario itself knows no lines. */
    private static List<Probe> probes(List<Table> sections, Grid grid) {
        Set<String> names = new HashSet<>();
        List<Probe> probes = new ArrayList<>();
        for (Table section : sections) {
            String name = name(section, names);
            double[] at = section.pair("at");
            double since = since(section);
            section.build("since", () -> new Probe(name, 0, 0, since));
            Probe probe = section.build("at", () -> new Probe(name, at[0], at[1], since));
            section.build("at", () -> Scenario.on(grid).probes(probe).build());
            probes.add(probe);
        }
        return probes;
    }

    private static List<Reach> reaches(List<Table> sections, Grid grid, List<Probe> probes) {
        Set<String> names = probes.stream().map(Probe::name).collect(Collectors.toCollection(HashSet::new));
        List<Reach> reaches = new ArrayList<>();
        for (Table section : sections) {
            String name = name(section, names);
            String side = section.exactlyOne("below", "above");
            Reach.Side which = Reach.Side.valueOf(side.toUpperCase(Locale.ROOT));
            double[] from = section.pair("from");
            double[] to = section.pair("to");
            double since = since(section);
            section.build("since", () -> new Reach(name, which, section.number(side), 0, 0, 1, 1, since));
            Reach reach = section.build(
                    "from", () -> new Reach(name, which, section.number(side), from[0], from[1], to[0], to[1], since));
            section.build("from", () -> Scenario.on(grid).reaches(reach).build());
            reaches.add(reach);
        }
        return reaches;
    }

    private static String name(Table section, Set<String> taken) {
        String name = section.text("name");
        if (name.isBlank()) {
            throw section.error("name", "needs a name, was \"" + name + "\"");
        }
        if (!taken.add(name)) {
            throw section.error("name", "needs a name of its own, an earlier one is \"" + name + "\" too");
        }
        return name;
    }

    private static double since(Table section) {
        return section.has("since") ? section.number("since") : Double.NaN;
    }

    private Output output(@Nullable Table output) {
        Output standard = Output.standard();
        if (output == null) {
            return standard;
        }
        return new Output(
                rhythm(output),
                output.has("field") ? chosen(Output.FieldFormat.class, output.words("field")) : standard.fields(),
                output.has("picture")
                        ? chosen(Output.PictureFormat.class, output.words("picture"))
                        : standard.pictures(),
                output.has("range")
                        ? output.build(
                                "range", () -> new Output.Range(output.pair("range")[0], output.pair("range")[1]))
                        : null,
                !output.has("isotherms") || output.flag("isotherms"),
                !output.has("outlines") || output.flag("outlines"),
                output.has("arrows") && output.flag("arrows"),
                checkpoint(output));
    }

    private static double checkpoint(Table output) {
        if (!output.has("checkpoint")) {
            return Double.NaN;
        }
        double seconds = output.number("checkpoint");
        return output.build("checkpoint", () -> Check.positive("checkpoint", seconds, "s"));
    }

    private static Output.Rhythm rhythm(Table output) {
        String key = Objects.requireNonNullElse(output.atMostOne("every", "steps"), "");
        return switch (key) {
            case "every" -> output.build(key, () -> new Output.Rhythm.EverySeconds(output.number(key)));
            case "steps" -> new Output.Rhythm.EverySteps(output.whole(key));
            default -> new Output.Rhythm.AtEnd();
        };
    }

    private static <E extends Enum<E>> Set<E> chosen(Class<E> type, List<String> words) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (String word : words) {
            if (!word.equals("none")) {
                chosen.add(Enum.valueOf(type, word.toUpperCase(Locale.ROOT)));
            }
        }
        return chosen;
    }
}
