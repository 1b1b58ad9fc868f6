package isotherm.io.plot;

import isotherm.io.resample.Plate;
import isotherm.number.Dates;

/** What stands above a plate: when it is as it is drawn. */
final class Caption {
    private Caption() {}

    /** The date where the run has one, else the seconds since the start. */
    static String of(Plate plate, double seconds) {
        if (plate.isSteady()) {
            return "steady state";
        }
        Dates dates = plate.dates();
        return dates != null ? dates.caption(seconds) : "t = ".concat(TimeText.of(seconds));
    }
}
