package isotherm.io.scenario;

import isotherm.io.weather.WeatherDesk;
import isotherm.model.Axis;
import isotherm.model.Grid;
import isotherm.number.Digits;
import isotherm.number.GivenField;

/** Whether the field of an earlier run is one of this plate, and what people should know where its grid is another. */
final class EarlierField {
    /** Lengths that differ by less than this part are one. */
    private static final double SAME = 1e-6;

    private EarlierField() {}

    /**
     * The field, for a grid.
     *
     * @param name of its file
     * @throws IllegalArgumentException where it is of a plate of another size
     */
    static GivenField on(Grid grid, GivenField field, String name, WeatherDesk desk) {
        check("width", grid.x(), field.columns());
        check("height", grid.y(), field.rows());
        if (!isSame(grid.x(), field.columns()) || !isSame(grid.y(), field.rows())) {
            desk.warn("the initial temperatures of " + name + " are on " + field.columns().length + " x "
                    + field.rows().length + " nodes; those of this grid lie between them, bilinearly");
        }
        return field;
    }

    private static void check(String what, Axis axis, double[] places) {
        double last = places[places.length - 1];
        double length = axis.isPeriodic() ? last + (last - places[places.length - 2]) : last;
        if (Math.abs(places[0]) > SAME * axis.length() || Math.abs(length - axis.length()) > SAME * axis.length()) {
            throw new IllegalArgumentException("its plate has a " + what + " of " + Digits.of(length - places[0])
                    + " m, and this one of " + Digits.of(axis.length()) + " m");
        }
    }

    private static boolean isSame(Axis axis, double[] places) {
        boolean same = places.length == axis.nodes();
        for (int k = 0; k < places.length && same; k++) {
            same = places[k] == axis.at(k);
        }
        return same;
    }
}
