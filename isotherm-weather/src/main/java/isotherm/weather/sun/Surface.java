package isotherm.weather.sun;

/**
 * An outer surface.
 *
 * @param tilt degrees from lying face up: 0 a flat roof, 90 a wall, up to 180
 * @param azimuth degrees clockwise from north of where it faces: 180 south; of no meaning for a flat roof
 * @param absorptance share of the sun's light that it takes, 0 to 1: 0.3 white, 0.9 black
 * @param emissivity share of the heat that a black surface would radiate, 0 to 1: 0.9 most, 0.1 bare metal
 */
public record Surface(double tilt, double azimuth, double absorptance, double emissivity) {
    /** Checks the ranges. */
    public Surface {
        check("tilt", tilt, 180, " degrees");
        check("azimuth", azimuth, 360, " degrees");
        check("absorptance", absorptance, 1, "");
        check("emissivity", emissivity, 1, "");
    }

    private static void check(String what, double value, int most, String unit) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(
                    "a surface's " + what + " must be from 0 to " + most + unit + ", was " + value + unit);
        }
    }

    /** The part of what it sees that is sky, as a share. */
    double sky() {
        return (1 + StrictMath.cos(StrictMath.toRadians(tilt))) / 2;
    }

    /** The cosine of the angle between the sun and the surface's normal; negative behind it. */
    double incidence(SolarPosition sun) {
        double slope = StrictMath.toRadians(tilt);
        double elevation = StrictMath.toRadians(sun.elevation());
        double turn = StrictMath.toRadians(sun.azimuth() - azimuth);
        return StrictMath.sin(elevation) * StrictMath.cos(slope)
                + StrictMath.cos(elevation) * StrictMath.sin(slope) * StrictMath.cos(turn);
    }
}
