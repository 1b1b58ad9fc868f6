package isotherm.bench.race;

/**
 * One solution of a steady system by somebody.
 *
 * @param tolerance that it was asked for, in the solver's own terms; NaN where there is none
 * @param count work units or iterations; NaN for direct solvers
 * @param error the largest difference from the exact solution of the equations
 * @param seconds of setting up and solving
 */
public record Effort(double tolerance, double count, double error, double seconds) {}
