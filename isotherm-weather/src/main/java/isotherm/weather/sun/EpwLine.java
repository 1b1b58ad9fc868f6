package isotherm.weather.sun;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A line of a weather file; columns are counted from 1 as its documentation does. */
final class EpwLine {
    /** Up to the wind. */
    private static final int COLUMNS = 22;
    /** Nines from here on stand for no value. */
    private static final double NO_TEMPERATURE = 99.9;

    private static final double NO_RADIATION = 9999;
    private static final double NO_HUMIDITY = 999;
    private static final double NO_WIND = 999;
    private static final double NO_CLOUDS = 99;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    /** Letters of a cell that an error shows. */
    private static final int SHOWN = 40;

    private final String file;
    private final int line;
    private final String[] cells;

    EpwLine(String file, int line, String text) {
        this.file = file;
        this.line = line;
        this.cells = text.indexOf('"') < 0 ? text.split(",", -1) : quoted(text);
    }

    /** Cells of which some stand in quotation marks, as spreadsheets write names with a comma. */
    private static String[] quoted(String text) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inside = false;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == '"') {
                inside = !inside;
            } else if (c == ',' && !inside) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells.toArray(String[]::new);
    }

    int columns() {
        return cells.length;
    }

    String text(int column) {
        if (column > cells.length) {
            throw error(
                    cells.length + (cells.length == 1 ? " column" : " columns") + ", column " + column + " is needed");
        }
        return cells[column - 1].strip();
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    double number(int column, double least, double most) {
        return number(column, "", least, most);
    }

    /** A number; {@code what} the column has is said in errors, empty for nothing. */
    double number(int column, String what, double least, double most) {
        String text = text(column);
        if (!NUMBER.matcher(text).matches()) {
            throw error(column, what, text.isEmpty() ? "is empty" : "\"" + shown(text) + "\" is no number");
        }
        double value = Double.parseDouble(text);
        if (!(value >= least && value <= most)) {
            throw error(column, what, "must be from " + least + " to " + most + ", was " + shown(text));
        }
        return value;
    }

    IllegalArgumentException error(String problem) {
        return new IllegalArgumentException(file + ", line " + line + ": " + problem);
    }

    private IllegalArgumentException error(int column, String what, String problem) {
        String named = what.isEmpty() ? "" : " (" + what + ")";
        return new IllegalArgumentException(file + ", line " + line + ", column " + column + named + ": " + problem);
    }

    private int whole(int column, int least, int most) {
        double value = number(column, least, most);
        if (value != StrictMath.rint(value)) {
            throw error(column, "", "must be a whole number, was " + shown(text(column)));
        }
        return (int) value;
    }

    /** Not a number where the cell is empty or says that there is no value. */
    private double known(int column, double least, double most, double missing) {
        if (text(column).isEmpty()) {
            return Double.NaN;
        }
        double value = number(column, -Double.MAX_VALUE, Double.MAX_VALUE);
        return value >= missing ? Double.NaN : number(column, least, most);
    }

    /** The same where nobody depends on it: what cannot be read is not there. */
    private double perhaps(int column, double least, double most, double missing) {
        try {
            return known(column, least, most, missing);
        } catch (IllegalArgumentException e) {
            return Double.NaN;
        }
    }

    EpwHour hour(Epw.Needed needed) {
        if (needed == Epw.Needed.NOTHING) {
            text(COLUMNS);
        }
        EpwHour hour = new EpwHour(
                whole(2, 1, 12),
                whole(3, 1, 31),
                whole(4, 1, 24),
                known(7, -90, 70, NO_TEMPERATURE),
                perhaps(8, -90, 70, NO_TEMPERATURE),
                needed == Epw.Needed.AIR ? new Radiation(Double.NaN, Double.NaN, Double.NaN) : radiation(),
                needed == Epw.Needed.AIR ? Double.NaN : skyInfrared(),
                perhaps(22, 0, 100, NO_WIND));
        if (needed != Epw.Needed.NOTHING) {
            check(hour, "air temperature", 7, hour.air());
        }
        if (needed == Epw.Needed.AIR_AND_SUN) {
            check(hour, "infrared radiation of the sky, nor clouds and dew point", 13, hour.skyInfrared());
            check(hour, "global radiation", 14, hour.radiation().global());
            check(hour, "direct normal radiation", 15, hour.radiation().directNormal());
            check(hour, "diffuse radiation", 16, hour.radiation().diffuse());
        }
        return hour;
    }

    private Radiation radiation() {
        return new Radiation(
                known(15, 0, NO_RADIATION, NO_RADIATION),
                known(16, 0, NO_RADIATION, NO_RADIATION),
                known(14, 0, NO_RADIATION, NO_RADIATION));
    }

    /** No sky radiates nothing: 0 stands for no value too. Then it follows from the air, the dew point and the clouds. */
    private double skyInfrared() {
        double measured = known(13, 0, NO_RADIATION, NO_RADIATION);
        if (measured > 0) {
            return measured;
        }
        double opaque = cells.length < 24 ? Double.NaN : known(24, 0, 10, NO_CLOUDS);
        double clouds = !Double.isNaN(opaque) || cells.length < 23 ? opaque : known(23, 0, 10, NO_CLOUDS);
        double air = known(7, -90, 70, NO_TEMPERATURE);
        double dewPoint = known(8, -90, 70, NO_TEMPERATURE);
        double humidity = Double.isNaN(dewPoint) ? known(9, 0, 110, NO_HUMIDITY) : Double.NaN;
        return EpwHour.skyInfrared(air, Double.isNaN(humidity) ? dewPoint : EpwHour.dewPoint(air, humidity), clouds);
    }

    private void check(EpwHour hour, String what, int column, double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(file + " has no " + what + " in the hour " + hour.hour() + " of month "
                    + hour.month() + ", day " + hour.day() + ", which is needed (line " + line + ", column " + column
                    + ", \"" + shown(text(column)) + "\")");
        }
    }
}
