package isotherm.io.files;

import isotherm.io.files.CdfEncoder.Attribute;
import isotherm.model.Grid;
import isotherm.model.Precision;
import isotherm.model.Scenario;
import isotherm.sim.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands where in a NetCDF file of a run: header, y, x, and for each observation time, step and temperature; the
 * words are those of CF-1.11.
 */
final class NetcdfLayout {
    /** The number of records stands here, in {@link #countBytes} bytes. */
    static final int COUNT_AT = 4;
    /** The largest record, in bytes, that the counts of CDF-2 can tell. */
    private static final long NARROW_BYTES = 0xFFFF_FFFFL - 3;

    private static final int TIME = 0;
    private static final int Y = 1;
    private static final int X = 2;

    private final boolean wide;
    private final byte[] header;

    private NetcdfLayout(boolean wide, byte[] header) {
        this.wide = wide;
        this.header = header;
    }

    static NetcdfLayout of(Scenario scenario, RunMark run) {
        boolean wide = scenario.grid().nodes() * scenario.precision().bytes() > NARROW_BYTES;
        // no offset changes the header's length, so a first header tells it to the second
        byte[] draft = encode(scenario, run, wide, 0);
        return new NetcdfLayout(wide, encode(scenario, run, wide, draft.length));
    }

    /** The header of a file without records. */
    byte[] header() {
        return header;
    }

    /** 4 in CDF-2, 8 in CDF-5. */
    int countBytes() {
        return wide ? Long.BYTES : Integer.BYTES;
    }

    private static byte[] encode(Scenario scenario, RunMark run, boolean wide, long headerBytes) {
        Grid grid = scenario.grid();
        long yBytes = (long) grid.rows() * Double.BYTES;
        long xBytes = (long) grid.columns() * Double.BYTES;
        long record = headerBytes + yBytes + xBytes;
        CdfEncoder out = new CdfEncoder(wide);
        out.dimensions(3);
        out.dimension("time", 0);
        out.dimension("y", grid.rows());
        out.dimension("x", grid.columns());
        out.attributes(about(scenario, run));
        out.variables(5);
        out.variable("y", new int[] {Y}, place("distance from the bottom edge"), Precision.DOUBLE, yBytes, headerBytes);
        out.variable(
                "x",
                new int[] {X},
                place("distance from the left edge"),
                Precision.DOUBLE,
                xBytes,
                headerBytes + yBytes);
        out.variable("time", new int[] {TIME}, time(scenario.start()), Precision.DOUBLE, Double.BYTES, record);
        out.variable("step", new int[] {TIME}, step(), Precision.DOUBLE, Double.BYTES, record + Double.BYTES);
        out.variable(
                "temperature",
                new int[] {TIME, Y, X},
                temperature(scenario.precision()),
                scenario.precision(),
                grid.nodes() * scenario.precision().bytes(),
                record + 2 * Double.BYTES);
        return out.bytes();
    }

    private static List<Attribute> about(Scenario scenario, RunMark run) {
        List<Attribute> about = new ArrayList<>();
        about.add(Attribute.text("Conventions", "CF-1.11"));
        about.add(Attribute.text("title", scenario.title()));
        about.add(Attribute.text("source", "Isotherm " + Version.text()));
        about.add(Attribute.text("run", run.text()));
        if (!scenario.source().isEmpty()) {
            about.add(Attribute.text("scenario", scenario.source()));
        }
        return about;
    }

    /** Without an axis attribute: ParaView takes axes called X and Y for longitude and latitude, and bends the plate to a sphere. */
    private static List<Attribute> place(String longName) {
        return List.of(Attribute.text("long_name", longName), Attribute.text("units", "m"));
    }

    /** A unit with a date is what tells readers the dates (CF-1.11, 4.4). */
    private static List<Attribute> time(@Nullable Instant start) {
        List<Attribute> time = new ArrayList<>();
        time.add(Attribute.text("long_name", "time since the start"));
        if (start == null) {
            time.add(Attribute.text("units", "s"));
        } else {
            time.add(Attribute.text("standard_name", "time"));
            time.add(Attribute.text("units", "seconds since " + start));
            time.add(Attribute.text("calendar", "standard"));
        }
        time.add(Attribute.text("axis", "T"));
        return time;
    }

    private static List<Attribute> step() {
        return List.of(Attribute.text("long_name", "steps since the start"), Attribute.text("units", "1"));
    }

    /** Without a standard name: the CF table has none for the temperature of a solid, and allows no other. */
    private static List<Attribute> temperature(Precision precision) {
        return List.of(
                Attribute.text("long_name", "temperature"),
                Attribute.text("units", "degC"),
                Attribute.text("units_metadata", "temperature: on_scale"),
                Attribute.notANumber("_FillValue", precision));
    }
}
