package isotherm.weather.sun;

import isotherm.weather.Place;
import java.time.Instant;

/**
 * Where the sun stands, without refraction.
 *
 * <p>J. Meeus, Astronomical Algorithms, 2nd edition (1998), chapters 12, 13, 22 and 25 (low accuracy: 0.01 degrees in the sun's
 * place between 1900 and 2100). The difference between civil and dynamical time, about a minute, moves the sun by less than
 * 0.001 degrees and is left out.
 *
 * @param elevation degrees above the horizon of the sun's centre, negative below
 * @param azimuth degrees clockwise from north, from 0 to 360
 * @param extraterrestrial W/m^2 on a surface that faces the sun outside the atmosphere: 1361 at the mean distance
 */
public record SolarPosition(double elevation, double azimuth, double extraterrestrial) {
    private static final double SOLAR_CONSTANT = 1361;
    private static final double J2000 = 2451545.0;
    private static final double DAYS_PER_CENTURY = 36525;
    private static final double UNIX_EPOCH = 2440587.5;
    private static final double MS_PER_DAY = 86_400_000;

    /** At a place and a time. */
    public static SolarPosition at(Place place, Instant time) {
        double days = time.toEpochMilli() / MS_PER_DAY + UNIX_EPOCH - J2000;
        Sun sun = Sun.after(days / DAYS_PER_CENTURY);
        double greenwich = 280.46061837 + 360.98564736629 * days;
        double hourAngle = StrictMath.toRadians(greenwich + place.lon() - sun.rightAscension());
        double latitude = StrictMath.toRadians(place.lat());
        double declination = StrictMath.toRadians(sun.declination());
        double sine = StrictMath.sin(latitude) * StrictMath.sin(declination)
                + StrictMath.cos(latitude) * StrictMath.cos(declination) * StrictMath.cos(hourAngle);
        double fromSouth = StrictMath.atan2(
                StrictMath.sin(hourAngle) * StrictMath.cos(declination),
                StrictMath.cos(hourAngle) * StrictMath.cos(declination) * StrictMath.sin(latitude)
                        - StrictMath.sin(declination) * StrictMath.cos(latitude));
        double azimuth = (StrictMath.toDegrees(fromSouth) + 540) % 360;
        double elevation = StrictMath.toDegrees(StrictMath.asin(Math.clamp(sine, -1, 1)));
        return new SolarPosition(elevation, azimuth, SOLAR_CONSTANT / (sun.distance() * sun.distance()));
    }

    /**
     * The sun among the stars.
     *
     * @param rightAscension degrees
     * @param declination degrees
     * @param distance astronomical units
     */
    record Sun(double rightAscension, double declination, double distance) {
        /** So many Julian centuries after noon of 1 January 2000. */
        static Sun after(double t) {
            double meanLongitude = 280.46646 + t * (36000.76983 + t * 0.0003032);
            double anomaly = StrictMath.toRadians((357.52911 + t * (35999.05029 - t * 0.0001537)) % 360);
            double eccentricity = 0.016708634 - t * (0.000042037 + t * 0.0000001267);
            double centre = (1.914602 - t * (0.004817 + t * 0.000014)) * StrictMath.sin(anomaly)
                    + (0.019993 - 0.000101 * t) * StrictMath.sin(2 * anomaly)
                    + 0.000289 * StrictMath.sin(3 * anomaly);
            double trueAnomaly = anomaly + StrictMath.toRadians(centre);
            double distance =
                    1.000001018 * (1 - eccentricity * eccentricity) / (1 + eccentricity * StrictMath.cos(trueAnomaly));
            double node = StrictMath.toRadians((125.04 - 1934.136 * t) % 360);
            double apparent =
                    StrictMath.toRadians((meanLongitude + centre) % 360 - 0.00569 - 0.00478 * StrictMath.sin(node));
            double obliquity = StrictMath.toRadians(23.0
                    + 26.0 / 60
                    + 21.448 / 3600
                    - t * (46.8150 + t * (0.00059 - t * 0.001813)) / 3600
                    + 0.00256 * StrictMath.cos(node));
            double ascension =
                    StrictMath.atan2(StrictMath.cos(obliquity) * StrictMath.sin(apparent), StrictMath.cos(apparent));
            double declination = StrictMath.asin(StrictMath.sin(obliquity) * StrictMath.sin(apparent));
            return new Sun((StrictMath.toDegrees(ascension) + 360) % 360, StrictMath.toDegrees(declination), distance);
        }
    }
}
