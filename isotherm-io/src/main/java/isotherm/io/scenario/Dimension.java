package isotherm.io.scenario;

/** What a number measures, the SI unit it is kept in, and a unit to name in errors. */
enum Dimension {
    LENGTH("a length", "m"),
    TIME("a time", "s"),
    TEMPERATURE("a temperature", "degC"),
    DIFFUSIVITY("a diffusivity", "m^2/s"),
    CONDUCTIVITY("a conductivity", "W/(m K)"),
    DENSITY("a density", "kg/m^3"),
    SPECIFIC_HEAT("a specific heat", "J/(kg K)");

    private final String words;
    private final String unit;

    Dimension(String words, String unit) {
        this.words = words;
        this.unit = unit;
    }

    String words() {
        return words;
    }

    String unit() {
        return unit;
    }
}
