package isotherm.weather.sun;

/**
 * One hour of a typical year; NaN where the file has no value.
 *
 * @param month 1 to 12
 * @param day 1 to 31
 * @param hour 1 to 24: the hour that ends then, in the place's standard time
 * @param air dry bulb, degC
 * @param dewPoint degC
 * @param radiation mean of the hour, W/m^2
 * @param skyInfrared of the sky on a horizontal surface, mean of the hour, W/m^2; from clouds and dew point where the file has
 *     none
 * @param wind m/s
 */
public record EpwHour(
        int month,
        int day,
        int hour,
        double air,
        double dewPoint,
        Radiation radiation,
        double skyInfrared,
        double wind) {
    private static final double KELVIN = 273.15;

    /**
     * The sky's infrared radiation from the dew point and the clouds: G. Walton (1983) and G. Clark and C. Allen (1978), as in
     * the EnergyPlus Engineering Reference, climate calculations.
     *
     * @param air degC
     * @param dewPoint degC
     * @param clouds tenths of the sky that are covered with opaque clouds
     * @return W/m^2
     */
    public static double skyInfrared(double air, double dewPoint, double clouds) {
        double clear = 0.787 + 0.764 * StrictMath.log((dewPoint + KELVIN) / 273);
        double cover = 1 + clouds * (0.0224 + clouds * (-0.0035 + clouds * 0.00028));
        double kelvin = air + KELVIN;
        return clear * cover * SolAir.SIGMA * kelvin * kelvin * kelvin * kelvin;
    }

    /**
     * The dew point from the relative humidity, by Magnus' formula with the coefficients of D. Sonntag (1990), over water.
     *
     * @param air degC
     * @param humidity percent; less than one counts as one
     * @return degC
     */
    public static double dewPoint(double air, double humidity) {
        double gamma = StrictMath.log(Math.max(1, humidity) / 100) + 17.62 * air / (243.12 + air);
        return 243.12 * gamma / (17.62 - gamma);
    }
}
