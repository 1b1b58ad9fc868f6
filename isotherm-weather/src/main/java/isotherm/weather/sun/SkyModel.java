package isotherm.weather.sun;

/** How light of the sky alone falls on a tilted surface. */
public enum SkyModel {
    /** As bright everywhere (B. Liu and R. Jordan, Solar Energy 7, 1963). */
    ISOTROPIC {
        @Override
        double share(Surface surface, SolarPosition sun, double direct) {
            return surface.sky();
        }
    },

    /** Brighter around the sun, the more so the clearer it is (J. Hay and J. Davies, 1980). */
    HAY_DAVIES {
        @Override
        double share(Surface surface, SolarPosition sun, double direct) {
            double clear = sun.elevation() > 0 ? Math.clamp(direct / sun.extraterrestrial(), 0, 1) : 0;
            double above = Math.max(StrictMath.sin(StrictMath.toRadians(sun.elevation())), LOWEST);
            double towards = Math.max(0, surface.incidence(sun));
            return clear * towards / above + (1 - clear) * surface.sky();
        }
    };

    /** The sine of one degree: beneath it the share would grow without limit. */
    private static final double LOWEST = 0.01745;

    /**
     * What a surface receives of the light on a horizontal one, as a share.
     *
     * @param direct W/m^2 of the sun alone on a surface that faces it
     */
    abstract double share(Surface surface, SolarPosition sun, double direct);
}
