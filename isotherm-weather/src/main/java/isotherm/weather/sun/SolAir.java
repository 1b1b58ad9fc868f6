package isotherm.weather.sun;

/**
 * Sol-air temperature: the air temperature that alone would drive as much heat into a surface as air, sun and sky do together,
 * {@code t_o + (a E - e dR) / h_o} (ASHRAE Handbook of Fundamentals, chapter 18, nonresidential cooling and heating load
 * calculations). {@code dR} is what the surface radiates at air temperature less what sky and surroundings radiate to it.
 *
 * @param surface which
 * @param coefficient W/(m^2 K) of the surface's film, air and radiation together (h_o), positive
 */
public record SolAir(Surface surface, double coefficient) {
    /** Stefan and Boltzmann's constant, W/(m^2 K^4). */
    static final double SIGMA = 5.670374419e-8;

    private static final double CELSIUS = 273.15;
    /** ASHRAE's loss of a horizontal surface to a clear sky, W/m^2. */
    private static final double CLEAR_SKY_LOSS = 63;

    /** Checks the coefficient. */
    public SolAir {
        if (!(coefficient > 0 && Double.isFinite(coefficient))) {
            throw new IllegalArgumentException(
                    "the coefficient of a surface's film must be positive, was " + coefficient + " W/(m^2 K)");
        }
    }

    /**
     * With the loss that the handbook assumes: 63 W/m^2 lying face up, none standing, in between as the tilt's cosine.
     *
     * @param air degC
     * @param sunlight W/m^2 on the surface
     * @return degC
     */
    public double clearSky(double air, double sunlight) {
        double loss = CLEAR_SKY_LOSS * Math.max(0, StrictMath.cos(StrictMath.toRadians(surface.tilt())));
        return of(air, sunlight, loss);
    }

    /**
     * With the sky's own radiation; the ground and all else that is not sky are as warm as the air.
     *
     * @param air degC
     * @param sunlight W/m^2 on the surface
     * @param skyInfrared W/m^2 of the sky on a horizontal surface
     * @return degC
     */
    public double measuredSky(double air, double sunlight, double skyInfrared) {
        double kelvin = air + CELSIUS;
        double black = SIGMA * kelvin * kelvin * kelvin * kelvin;
        return of(air, sunlight, surface.sky() * (black - skyInfrared));
    }

    /**
     * Of an hour of measured weather, with the sky's own radiation.
     *
     * @param air degC
     * @param radiation mean of the hour
     * @param skyInfrared W/m^2 of the sky on a horizontal surface
     * @param sun in the middle of the hour
     * @param groundReflectance share of sunlight that the ground throws back, 0 to 1
     * @return degC; NaN where one of the values is
     */
    public double hour(
            double air,
            Radiation radiation,
            double skyInfrared,
            SolarPosition sun,
            SkyModel sky,
            double groundReflectance) {
        return measuredSky(air, radiation.on(surface, sun, sky, groundReflectance), skyInfrared);
    }

    private double of(double air, double sunlight, double loss) {
        return air + (surface.absorptance() * sunlight - surface.emissivity() * loss) / coefficient;
    }
}
