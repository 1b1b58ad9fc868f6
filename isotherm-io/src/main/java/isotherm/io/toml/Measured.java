package isotherm.io.toml;

/**
 * A number and what it measures, where it may be one of two things.
 *
 * @param number in the dimension's SI unit
 */
public record Measured(double number, Dimension dimension) {}
