package isotherm.io.series;

import isotherm.expression.Expression;
import isotherm.io.schema.Table;
import isotherm.io.toml.Dimension;
import isotherm.io.weather.WeatherDesk;
import isotherm.model.Signal;
import isotherm.number.Digits;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Numbers that may vary: a number, a formula, a wave or a measured series. Series are looked for only where there is one. */
public final class SignalReader {
    private static final List<String> SERIES = List.of("series", "time", "column", "between", "beyond");

    private static final int LOOKS = 1000;
    private static final int SHOWN = 4;

    private final Path folder;
    private final Table root;
    private final WeatherDesk desk;
    private @Nullable SeriesReader series;

    /**
     * A reader for one file.
     *
     * @param folder what paths in the scenario are relative to
     * @param desk answers where a place is named
     */
    public SignalReader(Path folder, Table root, WeatherDesk desk) {
        this.folder = folder;
        this.root = root;
        this.desk = desk;
    }

    /** What t = 0 is, by the first date of what was read; null where nothing had dates. */
    public @Nullable Instant start() {
        return series == null ? null : series.start();
    }

    public Signal read(Table section, String key) {
        return read(section, key, Double.NaN);
    }

    /**
     * The air beyond a film, which may be as warm as sun and sky make it seem.
     *
     * @param film W/(m^2 K); NaN where it varies
     */
    public Signal read(Table section, String key, double film) {
        // no pattern switch: code made at start-up is dear
        Object value = section.value(key);
        if (value instanceof Table table) {
            return varying(table, section.varying(key), film);
        }
        if (value instanceof String formula) {
            Signal read = section.build(key, () -> new Signal.Formula(Expression.parse(formula)));
            if (section.varying(key) == Dimension.COEFFICIENT) {
                checkFilm(section, key, formula, 0);
            }
            return read;
        }
        return section.build(key, () -> new Signal.Constant(section.number(key)));
    }

    /** One divided by what a key says, a positive number or a formula. */
    public Signal inverse(Table section, String key) {
        if (section.value(key) instanceof String formula) {
            section.build(key, () -> Expression.parse(formula));
            checkFilm(section, key, formula, Double.MIN_VALUE);
            return section.build(key, () -> new Signal.Formula(Expression.parse("1/(" + formula + ")")));
        }
        double number = section.number(key);
        if (!(number > 0)) {
            throw section.error(key, key + " must be positive, was " + number + " m^2 K/W");
        }
        return section.build(key, () -> new Signal.Constant(1 / number));
    }

    /** Looks along the run for values that no film can have; where they depend on the place, the run itself does. */
    private void checkFilm(Table section, String key, String formula, double least) {
        Expression expression = Expression.parse(formula);
        if (expression.uses(Expression.Variable.X) || expression.uses(Expression.Variable.Y)) {
            return;
        }
        boolean moves = expression.uses(Expression.Variable.T);
        double end = span(Objects.requireNonNull(root.section("time")));
        for (int k = 0; k <= (moves ? LOOKS : 0); k++) {
            double time = end * k / LOOKS;
            double value = expression.at(0, 0, time);
            if (!(value >= least) || Double.isInfinite(value)) {
                throw section.error(
                        key,
                        key + " \"" + formula + "\" is " + Digits.of(value, SHOWN) + " "
                                + (least == 0 ? Dimension.COEFFICIENT : Dimension.RESISTANCE).unit() + " at t = "
                                + Digits.of(time, SHOWN) + " s; it must "
                                + (least == 0 ? "not be negative" : "be positive"));
            }
        }
    }

    /** Seconds of the whole run, where the section alone tells them; else 0. */
    private static double span(Table time) {
        if (time.has("until") && !time.isText("until")) {
            return time.number("until");
        }
        boolean given = time.has("step") && !time.isText("step");
        return given && time.has("steps") ? time.whole("steps") * time.number("step") : 0;
    }

    private Signal varying(Table table, Dimension dimension, double film) {
        boolean joined = table.has("forecast") && table.has("archive");
        String kind = joined ? "forecast" : table.exactlyOne("series", "sinusoid", "forecast", "archive", "epw");
        if (!kind.equals("sinusoid")) {
            if (kind.equals("series")) {
                checkKeys(table, kind, SERIES);
            }
            return series().read(table, dimension, film);
        }
        checkKeys(table, kind, List.of(kind));
        Table wave = Objects.requireNonNull(table.section(kind));
        double phase = wave.has("phase") ? wave.number("phase") : 0;
        return wave.build(
                "period",
                () -> new Signal.Sinusoid(wave.number("mean"), wave.number("amplitude"), wave.number("period"), phase));
    }

    private static void checkKeys(Table table, String kind, List<String> useful) {
        for (String key : table.keys()) {
            if (!useful.contains(key)) {
                throw table.error(key, "is a " + kind + ", it has no use for " + key);
            }
        }
    }

    /** Seconds from the start to the end of what the dated series know. */
    public double end() {
        return series().end(root);
    }

    private SeriesReader series() {
        SeriesReader reader = series;
        if (reader == null) {
            reader = new SeriesReader(folder, root, desk);
            series = reader;
        }
        return reader;
    }
}
