package isotherm.io.scenario;

/** What a number measures, the SI unit it is kept in, and the units that errors propose. */
enum Dimension {
    LENGTH("a length", "m", "m, cm or mm"),
    TIME("a time", "s", "s, min, h or d"),
    TEMPERATURE("a temperature", "degC", "degC, K or degF"),
    DIFFUSIVITY("a diffusivity", "m^2/s", "m^2/s or mm^2/s"),
    CONDUCTIVITY("a conductivity", "W/(m K)", "W/(m K)"),
    DENSITY("a density", "kg/m^3", "kg/m^3 or g/cm^3"),
    SPECIFIC_HEAT("a specific heat", "J/(kg K)", "J/(kg K) or kJ/(kg K)");

    private final String words;
    private final String unit;
    private final String proposals;

    Dimension(String words, String unit, String proposals) {
        this.words = words;
        this.unit = unit;
        this.proposals = proposals;
    }

    String words() {
        return words;
    }

    String unit() {
        return unit;
    }

    /** Units to use instead of a wrong one. */
    String proposals() {
        return proposals;
    }
}
