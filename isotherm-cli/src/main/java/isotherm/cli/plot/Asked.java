package isotherm.cli.plot;

import isotherm.cli.terminal.UserInput;
import isotherm.cli.terminal.WrongInputException;
import isotherm.io.plot.Levels;
import isotherm.io.toml.Dimension;
import isotherm.io.toml.QuantityText;
import isotherm.model.Output;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the words of the command line ask for. */
final class Asked {
    private static final String TO = "..";
    /** More levels than this are a grey area. */
    private static final int MOST_LEVELS = 1000;

    private Asked() {}

    /**
     * A line across the plate, in metres.
     *
     * @param text as it was written
     */
    record Cut(String text, double x0, double y0, double x1, double y1) {}

    /** A..B in degrees Celsius, or in kelvin where differences are asked for. */
    static Output.Range range(String text, boolean difference) {
        String[] ends = ends("--range", text);
        Dimension dimension = difference ? Dimension.TEMPERATURE_DIFFERENCE : Dimension.TEMPERATURE;
        double low = number("--range", ends[0], dimension);
        double high = number("--range", ends[1], dimension);
        if (!(low < high)) {
            throw new WrongInputException("--range takes the lower end first, was \"" + text + "\"");
        }
        return new Output.Range(low, high);
    }

    /** none, temperatures with commas between, or A..B:STEP. */
    static Levels levels(String text) {
        if (text.equals("none")) {
            return Levels.NONE;
        }
        List<Double> all = new ArrayList<>();
        int colon = text.lastIndexOf(':');
        if (text.contains(TO)) {
            String[] ends = ends("--levels", colon < 0 ? text : text.substring(0, colon));
            double from = number("--levels", ends[0], Dimension.TEMPERATURE);
            double to = number("--levels", ends[1], Dimension.TEMPERATURE);
            double step = colon < 0
                    ? Double.NaN
                    : number("--levels", text.substring(colon + 1), Dimension.TEMPERATURE_DIFFERENCE);
            if (!(step > 0) || !(from <= to) || (to - from) / step > MOST_LEVELS) {
                throw new WrongInputException("--levels takes A..B:STEP with A below B and at most " + MOST_LEVELS
                        + " steps, was \"" + text + "\"");
            }
            for (int k = 0; from + k * step <= to + 1e-9 * step; k++) {
                all.add(BigDecimal.valueOf(step)
                        .multiply(BigDecimal.valueOf(k))
                        .add(BigDecimal.valueOf(from))
                        .doubleValue());
            }
        } else {
            for (String each : text.split(",", -1)) {
                all.add(number("--levels", each, Dimension.TEMPERATURE));
            }
        }
        return Levels.of(all);
    }

    /** A time in seconds. */
    static double time(String text) {
        return number("--at", text, Dimension.TIME);
    }

    /** x0,y0..x1,y1 in metres, or with units. */
    static Cut cut(String text) {
        String[] ends = ends("--cut", text);
        double[] from = place(ends[0], text);
        double[] to = place(ends[1], text);
        if (from[0] == to[0] && from[1] == to[1]) {
            throw new WrongInputException("--cut takes two different places, was \"" + text + "\"");
        }
        return new Cut(text, from[0], from[1], to[0], to[1]);
    }

    private static double[] place(String place, String text) {
        String[] parts = place.split(",", -1);
        if (parts.length != 2) {
            throw new WrongInputException(
                    "--cut takes x,y..x,y as in \"0 mm,20 mm..50 mm,20 mm\", was \"" + text + "\"");
        }
        return new double[] {number("--cut", parts[0], Dimension.LENGTH), number("--cut", parts[1], Dimension.LENGTH)};
    }

    private static String[] ends(String option, String text) {
        int at = text.indexOf(TO);
        if (at < 0) {
            throw new WrongInputException(
                    option + " takes two ends with .. between, as in \"A..B\", was \"" + text + "\"");
        }
        return new String[] {text.substring(0, at), text.substring(at + TO.length())};
    }

    private static double number(String option, String text, Dimension dimension) {
        try {
            return UserInput.checked(() -> QuantityText.parse(text, dimension));
        } catch (WrongInputException e) {
            throw new WrongInputException(option + ": " + e.getMessage(), e);
        }
    }
}
