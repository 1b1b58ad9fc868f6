package isotherm.io.scenario;

import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.Edges;
import isotherm.model.Expression;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Output;
import isotherm.model.Precision;
import isotherm.model.Probe;
import isotherm.model.Scenario;
import isotherm.model.Signal;
import isotherm.model.Timing;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the model's records of checked sections. */
final class ScenarioReader {
    private final Path folder;

    /**
     * A reader for one file.
     *
     * @param folder what paths in the scenario are relative to
     */
    ScenarioReader(Path folder) {
        this.folder = folder;
    }

    Scenario read(Section root, String text) {
        Edges edges = edges(root);
        Grid grid = GridReader.read(Objects.requireNonNull(root.section("grid")), edges);
        Scenario.Builder builder = Scenario.on(grid)
                .title(root.text("title", "untitled"))
                .edges(edges)
                .material(material(root.section("material")))
                .initial(initial(root.section("initial")))
                .timing(timing(Objects.requireNonNull(root.section("time"))))
                .precision(precision(root.section("solver")))
                .output(output(root.section("output")))
                .source(text);
        builder.probes(probes(root.sections("probe"), grid).toArray(Probe[]::new));
        return root.build("probe", builder::build);
    }

    private static Edges edges(Section root) {
        Section edges = root.section("edge");
        Boundary[] all = new Boundary[Edge.values().length];
        for (Edge edge : Edge.values()) {
            all[edge.ordinal()] = boundary(edges == null ? null : edges.section(edge.word()));
        }
        Section place = edges == null ? root : edges;
        String key = all[Edge.LEFT.ordinal()] instanceof Boundary.Periodic ? "left" : "right";
        return place.build(
                place.has(key) ? key : "bottom",
                () -> new Edges(
                        all[Edge.LEFT.ordinal()],
                        all[Edge.RIGHT.ordinal()],
                        all[Edge.BOTTOM.ordinal()],
                        all[Edge.TOP.ordinal()]));
    }

    private static Boundary boundary(@Nullable Section edge) {
        if (edge == null) {
            return new Boundary.Insulated();
        }
        String kind = edge.text("kind");
        if (!kind.equals("fixed")) {
            if (edge.has("temperature")) {
                throw edge.error("temperature", "is " + kind + ", it has no use for a temperature");
            }
            return kind.equals("periodic") ? new Boundary.Periodic() : new Boundary.Insulated();
        }
        if (!edge.has("temperature")) {
            throw edge.error("kind", "is fixed, it needs a temperature");
        }
        return new Boundary.Fixed(signal(edge, "temperature"));
    }

    private static Precision precision(@Nullable Section solver) {
        return solver == null
                ? Precision.DOUBLE
                : Precision.valueOf(solver.text("precision", "double").toUpperCase(Locale.ROOT));
    }

    private static Signal signal(Section section, String key) {
        return section.value(key) instanceof String formula
                ? section.build(key, () -> new Signal.Formula(Expression.parse(formula)))
                : section.build(key, () -> new Signal.Constant(section.number(key)));
    }

    private static Material material(@Nullable Section material) {
        if (material == null) {
            return Material.ofDiffusivity(1);
        }
        String name = material.text("name", "unnamed");
        String first = material.atMostOne("diffusivity", "conductivity");
        if (first == null) {
            throw material.error("name", "needs diffusivity, or conductivity, density and specific-heat");
        }
        if (first.equals("diffusivity")) {
            for (String other : List.of("density", "specific-heat")) {
                if (material.has(other)) {
                    throw material.error(other, "has diffusivity, so it has no use for " + other);
                }
            }
            Material plain = material.build(first, () -> Material.ofDiffusivity(material.number(first)));
            return new Material(name, plain.conductivityX(), plain.density(), plain.specificHeat());
        }
        for (String other : List.of("density", "specific-heat")) {
            if (!material.has(other)) {
                throw material.error(first, "has conductivity, so it needs " + other + " too");
            }
        }
        return material.build(
                offender(material),
                () -> new Material(
                        name, material.number(first), material.number("density"), material.number("specific-heat")));
    }

    /** The key of the number that a material will refuse, so that its error has the right place. */
    private static String offender(Section material) {
        for (String key : List.of("conductivity", "density", "specific-heat")) {
            if (!(material.number(key) > 0)) {
                return key;
            }
        }
        return "conductivity";
    }

    private Initial initial(@Nullable Section initial) {
        if (initial == null) {
            return Initial.uniform(0);
        }
        Initial start = new Initial(background(initial), List.of());
        for (Section region : initial.sections("region")) {
            start = start.with(ShapeReader.read(region), region.number("temperature"));
        }
        return start;
    }

    private Initial.Background background(Section initial) {
        String kind = Objects.requireNonNullElse(initial.atMostOne("temperature", "expression", "image"), "");
        return switch (kind) {
            case "temperature" -> new Initial.Background.Uniform(initial.number(kind));
            case "expression" ->
                initial.build(kind, () -> new Initial.Background.Formula(formulaInPlace(initial.text(kind))));
            case "image" -> picture(Objects.requireNonNull(initial.section(kind)));
            default -> new Initial.Background.Uniform(0);
        };
    }

    private static Expression formulaInPlace(String text) {
        Expression formula = Expression.parse(text);
        if (formula.uses(Expression.Variable.T)) {
            throw new IllegalArgumentException("the initial temperature \"" + text + "\" uses t; it may use x and y");
        }
        return formula;
    }

    private Initial.Background picture(Section image) {
        try {
            Path file = folder.resolve(image.text("file"));
            return new Initial.Background.Picture(
                    ImageFile.read(file.toFile()), image.number("from"), image.number("to"));
        } catch (InvalidPathException e) {
            throw image.error("file", "cannot have the file name \"" + image.text("file") + "\"");
        } catch (IOException e) {
            throw new ScenarioException(image.origin("file"), Objects.toString(e.getMessage()), e);
        }
    }

    private static Timing timing(Section time) {
        String span = time.exactlyOne("until", "steps");
        Timing timing = time.build(
                span, () -> span.equals("until") ? Timing.until(time.number(span)) : Timing.steps(time.whole(span)));
        boolean auto = !time.has("step") || time.value("step") instanceof String;
        return auto ? timing : time.build("step", () -> timing.inStepsOf(time.number("step")));
    }

    /** Each probe is refused where it stands: the scenario itself knows no lines. */
    private static List<Probe> probes(List<Section> sections, Grid grid) {
        Map<String, Probe> byName = new LinkedHashMap<>();
        for (Section section : sections) {
            String name = section.text("name");
            if (name.isBlank()) {
                throw section.error("name", "needs a name, was \"" + name + "\"");
            }
            double[] at = section.pair("at");
            Probe probe = section.build("at", () -> new Probe(name, at[0], at[1]));
            section.build("at", () -> Scenario.on(grid).probes(probe).build());
            if (byName.put(name, probe) != null) {
                throw section.error("name", "needs a name of its own, an earlier one is \"" + name + "\" too");
            }
        }
        return List.copyOf(byName.values());
    }

    private static Output output(@Nullable Section output) {
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
                !output.has("isotherms") || output.flag("isotherms"));
    }

    private static Output.Rhythm rhythm(Section output) {
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
