package isotherm.weather;

/**
 * Who made the numbers.
 *
 * @param name short: SMHI
 * @param attribution what the terms of use ask every output to say
 * @param home where the terms stand
 */
public record Provider(String name, String attribution, String home) {}
