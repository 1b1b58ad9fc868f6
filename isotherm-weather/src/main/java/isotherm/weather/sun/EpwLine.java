package isotherm.weather.sun;

/** A line of a weather file; columns are counted from 1 as its documentation does. */
final class EpwLine {
    private static final int COLUMNS = 22;
    /** Nines from here on stand for no value. */
    private static final double NO_TEMPERATURE = 99.9;

    private static final double NO_RADIATION = 9999;
    private static final double NO_WIND = 999;
    private static final double NO_CLOUDS = 99;

    private final String file;
    private final int line;
    private final String[] cells;

    EpwLine(String file, int line, String text) {
        this.file = file;
        this.line = line;
        this.cells = text.split(",", -1);
    }

    String text(int column) {
        if (column > cells.length) {
            throw new IllegalArgumentException(
                    file + ", line " + line + ": " + cells.length + " columns, column " + column + " is needed");
        }
        return cells[column - 1].strip();
    }

    double number(int column, double least, double most) {
        String text = text(column);
        try {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(where(column) + "\"" + text + "\" is no number", e);
        }
        throw new IllegalArgumentException(where(column) + "must be from " + least + " to " + most + ", was " + text);
    }

    private String where(int column) {
        return file + ", line " + line + ", column " + column + ": ";
    }

    private int whole(int column, int least, int most) {
        return (int) number(column, least, most);
    }

    /** Not a number where the value says that there is none. */
    private double known(int column, double least, double most, double missing) {
        double value = number(column, least, Double.MAX_VALUE);
        return value >= missing ? Double.NaN : number(column, least, most);
    }

    EpwHour hour() {
        text(COLUMNS);
        double air = known(7, -90, 70, NO_TEMPERATURE);
        double dewPoint = known(8, -90, 70, NO_TEMPERATURE);
        double infrared = known(13, 0, NO_RADIATION, NO_RADIATION);
        if (Double.isNaN(infrared)) {
            infrared = EpwHour.skyInfrared(air, dewPoint, known(24, 0, 10, NO_CLOUDS));
        }
        Radiation radiation = new Radiation(
                known(15, 0, NO_RADIATION, NO_RADIATION),
                known(16, 0, NO_RADIATION, NO_RADIATION),
                known(14, 0, NO_RADIATION, NO_RADIATION));
        double wind = known(22, 0, 100, NO_WIND);
        return new EpwHour(whole(2, 1, 12), whole(3, 1, 31), whole(4, 1, 24), air, dewPoint, radiation, infrared, wind);
    }
}
