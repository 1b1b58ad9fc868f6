package isotherm.io.plot;

/** The units that axes are ticked in. */
enum LengthUnit {
    MICROMETRE("µm", 1e6),
    MILLIMETRE("mm", 1e3),
    CENTIMETRE("cm", 1e2),
    METRE("m", 1),
    KILOMETRE("km", 1e-3);

    private final String symbol;
    private final double perMetre;

    LengthUnit(String symbol, double perMetre) {
        this.symbol = symbol;
        this.perMetre = perMetre;
    }

    String symbol() {
        return symbol;
    }

    double perMetre() {
        return perMetre;
    }

    /** The unit in which a length has a few digits before the point. */
    static LengthUnit of(double metres) {
        if (metres < 1e-3) {
            return MICROMETRE;
        }
        if (metres < 0.1) {
            return MILLIMETRE;
        }
        if (metres < 1) {
            return CENTIMETRE;
        }
        return metres < 5000 ? METRE : KILOMETRE;
    }
}
