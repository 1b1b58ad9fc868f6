package isotherm.weather.sun;

/**
 * What comes from above, all W/m^2.
 *
 * @param directNormal of the sun alone on a surface that faces it
 * @param diffuse of the sky alone on a horizontal surface
 * @param global of sun and sky on a horizontal surface
 */
public record Radiation(double directNormal, double diffuse, double global) {
    /**
     * Sunlight on a surface, W/m^2: the sun itself, the sky, and what the ground throws back evenly to all sides.
     *
     * @param groundReflectance share that the ground throws back, 0 to 1: 0.2 grass, 0.7 snow
     */
    public double on(Surface surface, SolarPosition sun, SkyModel sky, double groundReflectance) {
        if (!(groundReflectance >= 0 && groundReflectance <= 1)) {
            throw new IllegalArgumentException(
                    "the ground's reflectance must be from 0 to 1, was " + groundReflectance);
        }
        double direct = sun.elevation() > 0 ? directNormal * Math.max(0, surface.incidence(sun)) : 0;
        return direct
                + diffuse * sky.share(surface, sun, directNormal)
                + global * groundReflectance * (1 - surface.sky());
    }
}
