package isotherm.io.series;

import isotherm.io.schema.Table;
import isotherm.io.toml.Dimension;
import isotherm.number.Digits;
import isotherm.weather.Place;
import isotherm.weather.sun.EpwHour;
import isotherm.weather.sun.Radiation;
import isotherm.weather.sun.SkyModel;
import isotherm.weather.sun.SolAir;
import isotherm.weather.sun.SolarPosition;
import isotherm.weather.sun.Surface;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** The sol-air temperatures of a series of weather. */
final class SolAirColumn {
    private static final String NAME = ",sol_air_temperature";
    private static final double USUAL_EMISSIVITY = 0.9;
    private static final double GRASS = 0.2;
    private static final double SOUTH = 180;

    private SolAirColumn() {}

    /**
     * In degC, one for every row.
     *
     * @param columns the number of a column that must be there, by its name
     * @param hours finds the light at the rows' times from that of the hours that they stand for
     */
    static double[] of(
            Table surface,
            CsvFile file,
            ToIntFunction<String> columns,
            Place place,
            double film,
            Function<SunHours.Light, double[]> hours) {
        checkUnit(surface, "tilt", StrictMath.PI);
        checkUnit(surface, "azimuth", 2 * StrictMath.PI);
        SolAir on = surface.build(
                "tilt",
                () -> new SolAir(
                        new Surface(
                                StrictMath.toDegrees(surface.number("tilt")),
                                surface.has("azimuth") ? StrictMath.toDegrees(surface.number("azimuth")) : SOUTH,
                                surface.number("absorptance"),
                                surface.has("emissivity") ? surface.number("emissivity") : USUAL_EMISSIVITY),
                        film));
        double ground = surface.has("ground") ? surface.number("ground") : GRASS;
        if (!(ground >= 0 && ground <= 1)) {
            throw surface.error("ground", "ground must be from 0 to 1, was " + ground);
        }
        double[] air = column(file, "air_temperature", columns);
        double[] direct = column(file, "direct_normal_radiation", columns);
        double[] diffuse = column(file, "diffuse_radiation", columns);
        double[] global = column(file, "global_radiation", columns);
        double[] sky = sky(file, air, columns);
        double[] light = hours.apply((k, time) -> new Radiation(direct[k], diffuse[k], global[k])
                .on(on.surface(), SolarPosition.at(place, time), SkyModel.HAY_DAVIES, ground));
        return IntStream.range(0, air.length)
                .mapToDouble(k -> on.measuredSky(air[k], light[k], sky[k]))
                .toArray();
    }

    /** A number of radians too large for the angle, and whole or half, was meant in degrees: those are never such a number. */
    private static void checkUnit(Table surface, String key, double most) {
        double angle = surface.has(key) ? surface.number(key) : 0;
        if (angle > most && 2 * angle == StrictMath.rint(2 * angle)) {
            String number = Digits.of(angle).replaceFirst("\\.0$", "");
            throw surface.error(key, key + " = " + number + " is in radians; write \"" + number + " deg\"");
        }
    }

    /** The sky's heat radiation, from the file or from humidity and clouds. */
    private static double[] sky(CsvFile file, double[] air, ToIntFunction<String> columns) {
        if (file.column("sky_infrared") >= 0) {
            return column(file, "sky_infrared", columns);
        }
        double[] humidity = column(file, "relative_humidity", columns);
        double[] clouds = column(file, "cloud_cover", columns);
        return IntStream.range(0, air.length)
                .mapToDouble(k -> EpwHour.skyInfrared(air[k], EpwHour.dewPoint(air[k], humidity[k]), clouds[k] / 10))
                .toArray();
    }

    private static double[] column(CsvFile file, String name, ToIntFunction<String> columns) {
        return SeriesColumns.numbers(
                file, columns.applyAsInt(name), Dimension.FLUX); // or per cent: none of these has a unit in its header
    }

    /** A text with the temperatures as its last column, in the place of earlier ones. */
    static String beside(String text, double[] temperatures) {
        StringBuilder all = new StringBuilder();
        int row = -1;
        boolean replaces = false;
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                all.append(line).append('\n');
                continue;
            }
            replaces |= row < 0 && line.endsWith(NAME);
            String before = replaces ? line.substring(0, line.lastIndexOf(',')) : line;
            all.append(before).append(row < 0 ? NAME : "," + temperatures[row]).append('\n');
            row++;
        }
        return all.toString();
    }
}
