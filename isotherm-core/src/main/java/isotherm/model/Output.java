package isotherm.model;

import isotherm.number.Check;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run leaves behind, and how often.
 *
 * @param rhythm when the state is written, besides the end
 * @param fields the formats of the temperatures
 * @param pictures the kinds of picture
 * @param range the temperatures at the ends of the colour scale; null to take them from the run
 * @param isotherms whether lines of equal temperature are drawn
 * @param outlines whether the joints of materials and the rims of holes are drawn
 * @param arrows whether the heat flux is drawn
 * @param checkpointSeconds on the clock of the wall, from one checkpoint to the next; NaN where nothing is said of them
 */
public record Output(
        Rhythm rhythm,
        Set<FieldFormat> fields,
        Set<PictureFormat> pictures,
        @Nullable Range range,
        boolean isotherms,
        boolean outlines,
        boolean arrows,
        double checkpointSeconds) {
    public Output {
        fields = Set.copyOf(fields);
        pictures = Set.copyOf(pictures);
        if (!Double.isNaN(checkpointSeconds)) {
            Check.positive("checkpoint", checkpointSeconds, "s");
        }
    }

    /** With outlines and without arrows. */
    public Output(
            Rhythm rhythm,
            Set<FieldFormat> fields,
            Set<PictureFormat> pictures,
            @Nullable Range range,
            boolean isotherms) {
        this(rhythm, fields, pictures, range, isotherms, true, false, Double.NaN);
    }

    /** A NetCDF file and a PNG of the state at the end. */
    public static Output standard() {
        return new Output(
                new Rhythm.AtEnd(), EnumSet.of(FieldFormat.NETCDF), EnumSet.of(PictureFormat.PNG), null, true);
    }

    /** Nothing. */
    public static Output none() {
        return standard().as().drawn();
    }

    /** The same, at another rhythm. */
    public Output at(Rhythm other) {
        return new Output(other, fields, pictures, range, isotherms, outlines, arrows, checkpointSeconds);
    }

    /** The same in other field formats; none for no field. */
    public Output as(FieldFormat... formats) {
        return new Output(rhythm, Set.of(formats), pictures, range, isotherms, outlines, arrows, checkpointSeconds);
    }

    /** The same with other pictures; none for no picture. */
    public Output drawn(PictureFormat... kinds) {
        return new Output(rhythm, fields, Set.of(kinds), range, isotherms, outlines, arrows, checkpointSeconds);
    }

    /** The same with arrows of the heat flux in pictures. */
    public Output withArrows() {
        return new Output(rhythm, fields, pictures, range, isotherms, outlines, true, checkpointSeconds);
    }

    /** When the state is written. */
    public sealed interface Rhythm {
        /** At the end alone. */
        record AtEnd() implements Rhythm {}

        /** At the start, then at the step nearest to each multiple of this many seconds, and at the end. */
        record EverySeconds(double seconds) implements Rhythm {
            public EverySeconds {
                Check.positive("output interval", seconds, "s");
            }
        }

        /** At the start, then every so many steps, and at the end. */
        record EverySteps(long steps) implements Rhythm {
            public EverySteps {
                if (steps < 1) {
                    throw new IllegalArgumentException("output steps must be at least 1, was " + steps);
                }
            }
        }
    }

    public enum FieldFormat {
        NETCDF,
        VTI,
        NPY,
        CSV
    }

    public enum PictureFormat {
        /** The last state. */
        PNG,
        /** All output times side by side in one figure. */
        PANELS,
        /** An animation. */
        APNG,
        GIF
    }

    /** Temperatures in degrees Celsius, low below high. */
    public record Range(double low, double high) {
        public Range {
            Check.finite("colour range", low, "degC");
            Check.finite("colour range", high, "degC");
            if (!(low < high)) {
                throw new IllegalArgumentException("a colour range goes from low to high, was " + low + " to " + high);
            }
        }
    }
}
