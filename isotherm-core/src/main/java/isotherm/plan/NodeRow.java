package isotherm.plan;

/**
 * What the nodes of one row hold, and what their links conduct. Rows that are alike share one: a plate of one material has three.
 *
 * @param capacity J/(m K) of each node, without latent heat; 0 in a hole
 * @param east W/(m K) of the link from each node to the one on its right; 0 at the right edge, round the plate where it is periodic
 * @param north W/(m K) of the link from each node to the one above it
 */
public record NodeRow(double[] capacity, double[] east, double[] north) {}
