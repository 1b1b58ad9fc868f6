package isotherm.network;

/**
 * What stands beyond an edge of the plate, so that no row of nodes needs to know that it is the last: a ghost node beyond each node of the
 * edge.
 *
 * <pre>
 *   ghost -1 |  0   1   2  ...  n-2 n-1 | ghost n
 *       u1   |  u0  u1  u2 ...          |  u(n-2)     MIRROR
 *     u(n-1) |  u0  u1  u2 ...          |    u0       WRAP
 *      air   |  u0  u1  u2 ...          |   air       AIR
 * </pre>
 */
public enum Beyond {
    /** The neighbour inside once more (N6): nothing crosses an edge that is insulated or held, and a given flux enters as a source. */
    MIRROR,
    /** The plate's other side: it is periodic. */
    WRAP,
    /** Air, over a film (N20), along the whole of an edge that has one anywhere; where it has none the link is 0. */
    AIR
}
