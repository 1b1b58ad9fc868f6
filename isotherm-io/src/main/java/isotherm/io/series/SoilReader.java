package isotherm.io.series;

import isotherm.expression.Expression;
import isotherm.io.schema.Table;
import isotherm.io.toml.Dimension;
import isotherm.io.weather.WeatherDesk;
import isotherm.io.weather.WeatherQuestion;
import isotherm.io.weather.WeatherText;
import isotherm.model.Initial;
import isotherm.weather.Place;
import isotherm.weather.Places;
import isotherm.weather.Quantity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The ground at the start: the mean of a day in four layers, straight lines between their middles, the outer ones beyond. */
public final class SoilReader {
    private static final String NAME = "initial-soil";
    /** Metres below the surface of the middles of the layers 0 to 7, 7 to 28, 28 to 100 and 100 to 255 cm. */
    private static final double[] DEPTHS = {0.035, 0.175, 0.64, 1.775};

    private final Path folder;
    private final WeatherDesk desk;

    public SoilReader(Path folder, WeatherDesk desk) {
        this.folder = folder;
        this.desk = desk;
    }

    public Initial.Background read(Table soil, double top) {
        Place place = soil.build("place", () -> Places.nordic().of(soil.text("place")));
        LocalDate day = WeatherReader.day(soil, "from");
        WeatherQuestion question = new WeatherQuestion(place, day, day, false, WeatherQuestion.Wanted.SOIL);
        String what = "the soil of " + place.name();
        WeatherText answer =
                Asking.answer(soil, folder, "place", what, "", shipped -> desk.series(NAME, question, shipped));
        desk.keep(NAME, answer, answer.text());
        return new Initial.Background.Formula(
                Expression.parse(profile(means(soil, answer, Asking.table(answer, what)), top)));
    }

    private static double[] means(Table soil, WeatherText answer, CsvFile file) {
        List<Quantity> layers = WeatherQuestion.Wanted.SOIL.quantities();
        double[] means = new double[layers.size()];
        for (int k = 0; k < means.length; k++) {
            int column = Asking.column(soil, answer, file, layers.get(k).key());
            double[] values = SeriesColumns.numbers(file, column, Dimension.TEMPERATURE);
            means[k] = Arrays.stream(values).average().orElseThrow();
        }
        return means;
    }

    /** A straight line between each two depths: its slope times how far below the first of them, up to the second. */
    static String profile(double[] temperatures, double top) {
        StringBuilder formula =
                new StringBuilder().append('(').append(temperatures[0]).append(')');
        for (int k = 1; k < temperatures.length; k++) {
            double thickness = DEPTHS[k] - DEPTHS[k - 1];
            double slope = (temperatures[k] - temperatures[k - 1]) / thickness;
            formula.append("+(").append(slope).append(")*min(max(").append(top - DEPTHS[k - 1]);
            formula.append("-y,0),").append(thickness).append(')');
        }
        return formula.toString();
    }
}
