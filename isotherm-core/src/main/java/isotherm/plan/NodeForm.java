package isotherm.plan;

/**
 * How a node is updated from its four neighbours: in differences, never as a sum of coefficients, so that a constant
 * field stays constant to the bit (N3, N4). W, E, S, N are the neighbours, u the node itself.
 */
public sealed interface NodeForm {
    /**
     * Inside one material on square cells (N3): {@code u + r (((W + E) + (N + S)) - 4u)}.
     *
     * @param r dt alpha / h^2
     */
    record EvenSquare(double r) implements NodeForm {}

    /**
     * Inside one material on oblong cells (N4): {@code u + rx ((W + E) - 2u) + ry ((N + S) - 2u)}.
     *
     * @param rx dt alpha / dx^2
     * @param ry dt alpha / dy^2
     */
    record EvenOblong(double rx, double ry) implements NodeForm {}
}
