package isotherm.io.scenario;

import isotherm.expression.Expression;
import isotherm.io.netcdf.NetcdfField;
import isotherm.io.schema.Table;
import isotherm.io.series.Asking;
import isotherm.io.series.CsvFile;
import isotherm.io.series.SeriesColumns;
import isotherm.io.series.SoilReader;
import isotherm.io.toml.Dimension;
import isotherm.io.toml.ScenarioException;
import isotherm.io.weather.FieldQuestion;
import isotherm.io.weather.WeatherDesk;
import isotherm.io.weather.WeatherText;
import isotherm.model.Brightness;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.weather.Place;
import isotherm.weather.Places;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The temperatures at the start. */
final class InitialReader {
    private static final String MAP = "initial-weather-map";

    private final Path folder;
    private final WeatherDesk desk;
    private final Table root;
    private final Grid grid;
    private final double top;

    /** A reader for one file. */
    InitialReader(Path folder, WeatherDesk desk, Table root, Grid grid) {
        this.grid = grid;
        this.top = grid.y().length();
        this.folder = folder;
        this.desk = desk;
        this.root = root;
    }

    Initial read() {
        Table initial = root.section("initial");
        if (initial == null) {
            return Initial.uniform(0);
        }
        Initial start = new Initial(background(initial), List.of());
        for (Table region : initial.sections("region")) {
            start = start.with(ShapeReader.read(region), region.number("temperature"));
        }
        return start;
    }

    private Initial.Background background(Table initial) {
        String kind = Objects.requireNonNullElse(
                initial.atMostOne("temperature", "expression", "image", "weather-map", "soil", "file"), "");
        return switch (kind) {
            case "temperature" -> new Initial.Background.Uniform(initial.number(kind));
            case "expression" ->
                initial.build(kind, () -> new Initial.Background.Formula(formulaInPlace(initial.text(kind))));
            case "image" -> picture(Objects.requireNonNull(initial.section(kind)));
            case "weather-map" -> field(Objects.requireNonNull(initial.section(kind)));
            case "soil" -> new SoilReader(folder, desk).read(Objects.requireNonNull(initial.section(kind)), top);
            case "file" -> earlier(initial);
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

    private Initial.Background earlier(Table initial) {
        String name = initial.text("file");
        try {
            return new Initial.Background.Earlier(
                    EarlierField.on(grid, NetcdfField.last(folder.resolve(name)), name, desk));
        } catch (InvalidPathException e) {
            throw initial.error("file", "cannot have the file name \"" + name + "\"");
        } catch (NoSuchFileException e) {
            throw new ScenarioException(initial.origin("file"), "there is no file " + name, e);
        } catch (IOException | IllegalArgumentException e) {
            throw new ScenarioException(
                    initial.origin("file"), "no field can be read from " + name + ": " + e.getMessage(), e);
        }
    }

    private Initial.Background picture(Table image) {
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

    /** The field over a box of the map, which the plate is. */
    private Initial.Background field(Table map) {
        FieldQuestion question = map.build(
                "north-east", () -> new FieldQuestion(corner(map, "south-west"), corner(map, "north-east"), at(map)));
        WeatherText answer =
                Asking.answer(map, folder, "", "the weather map", "", shipped -> desk.field(MAP, question, shipped));
        CsvFile file = Asking.table(answer, "the weather map");
        int column = Asking.column(map, answer, file, "air_temperature");
        double[] values = SeriesColumns.numbers(file, column, Dimension.TEMPERATURE);
        if (values.length != FieldQuestion.POINTS * FieldQuestion.POINTS) {
            throw map.error(
                    "fallback", "needs " + FieldQuestion.POINTS + " rows with the same number of temperatures each");
        }
        desk.keep(MAP, answer, answer.text());
        return picture(values);
    }

    private static Place corner(Table map, String key) {
        return map.build(key, () -> Places.nordic().of(map.text(key)));
    }

    private @Nullable Instant at(Table map) {
        Table time = Objects.requireNonNull(root.section("time"));
        if (map.has("at")) {
            return (Instant) map.value("at");
        }
        return time.moment("start");
    }

    /** Rows from the south become an image, whose rows go down from the top. */
    private static Initial.Background picture(double[] values) {
        int points = FieldQuestion.POINTS;
        double from = Arrays.stream(values).min().orElseThrow();
        double to = Arrays.stream(values).max().orElseThrow();
        float[] shades = new float[values.length];
        for (int k = 0; k < shades.length; k++) {
            double value = values[(points - 1 - k / points) * points + k % points];
            shades[k] = to > from ? (float) ((value - from) / (to - from)) : 0;
        }
        return new Initial.Background.Picture(new Brightness(points, points, shades), from, to);
    }
}
