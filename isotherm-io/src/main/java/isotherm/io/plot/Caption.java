package isotherm.io.plot;

import isotherm.io.resample.Plate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What stands above a plate: when it is as it is drawn. */
final class Caption {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Caption() {}

    /** The date where the run has one, else the seconds since the start. */
    static String of(Plate plate, double seconds) {
        if (plate.isSteady()) {
            return "steady state";
        }
        Instant moment = plate.moment(seconds);
        return moment != null ? UTC.format(moment) : "t = ".concat(TimeText.of(seconds));
    }
}
