package isotherm.io.toml;

/** What a number measures, the SI unit it is kept in, and the units that errors propose. */
public enum Dimension {
    LENGTH("a length", "m", "m, cm or mm"),
    TIME("a time", "s", "s, min, h or d"),
    TEMPERATURE("a temperature", "degC", "degC, K or degF"),
    DIFFUSIVITY("a diffusivity", "m^2/s", "m^2/s or mm^2/s"),
    CONDUCTIVITY("a conductivity", "W/(m K)", "W/(m K)"),
    DENSITY("a density", "kg/m^3", "kg/m^3 or g/cm^3"),
    SPECIFIC_HEAT("a specific heat", "J/(kg K)", "J/(kg K) or kJ/(kg K)"),
    LATENT_HEAT("a latent heat", "J/m^3", "J/m^3, MJ/m^3, J/kg or kJ/kg"),
    LATENT_HEAT_OF_MASS("a latent heat", "J/kg", "J/kg or kJ/kg"),
    TEMPERATURE_DIFFERENCE("a temperature difference", "K", "K or degC"),
    FLUX("a heat flux", "W/m^2", "W/m^2 or kW/m^2"),
    SOURCE("a heat source", "W/m^3", "W/m^3 or kW/m^3"),
    POWER("a power", "W/m", "W/m or kW/m"),
    COEFFICIENT("a convection coefficient", "W/(m^2 K)", "W/(m^2 K)"),
    RESISTANCE("a surface resistance", "m^2 K/W", "m^2 K/W"),
    ANGLE("an angle", "rad", "rad or deg");

    private final String words;
    private final String unit;
    private final String proposals;

    Dimension(String words, String unit, String proposals) {
        this.words = words;
        this.unit = unit;
        this.proposals = proposals;
    }

    public String words() {
        return words;
    }

    public String unit() {
        return unit;
    }

    /** What a difference of two such numbers measures. */
    public Dimension difference() {
        return this == TEMPERATURE ? TEMPERATURE_DIFFERENCE : this;
    }

    /** Units to use instead of a wrong one. */
    String proposals() {
        return proposals;
    }
}
