package isotherm.plan;

import isotherm.cholesky.FactorSize;
import isotherm.loads.Loads;
import isotherm.network.Network;

/** What the exponential method takes, by count (N22, N29), in explicit updates of all nodes. */
public final class ExponentialWork {
    /** The part of the tolerance that straight lines may be off a formula. */
    public static final double LINES = 0.25;
    /** More vectors are never made. */
    public static final int MOST_VECTORS = 400;

    /** What a multiplication and addition of a factor takes, in explicit updates of a node; of a solution, which waits for memory, more. */
    private static final double FACTOR_FLOP = 0.5;

    private static final double SOLVE_ENTRY = 2.2;
    /** What each vector takes of a vector made after it, of a model made of all, and of a look at the plate. */
    private static final double BESIDE = 8;

    /** What a mode takes for each piece of the lines, in explicit updates of one node. */
    private static final double PIECE = 10;

    private static final double JUDGED = 8;
    private static final double LOOKED = 1;
    /** Vectors for each decimal digit of the tolerance: always, and for each thing that drives the plate by itself. */
    private static final double FIRST = 8;

    private static final double PER_DIGIT = 2;
    private static final double PER_LOAD_AND_DIGIT = 2.1;

    /** Capacities, links, loads, what is judged and what the state was when it was judged last, in fields. */
    private static final int OTHER_FIELDS = 30;

    /** Factors and vectors of more bytes may not fit into the memory that Java takes by itself on a small machine: such a run is asked for by name. */
    private static final double MODEST = 1L << 30;

    private ExponentialWork() {}

    private static FactorSize size(Plan plan) {
        Network network = plan.network();
        return FactorSize.of(network.columns(), network.rows(), network.isPeriodicX(), network.isPeriodicY());
    }

    /** A factor. */
    public static double factor(Plan plan) {
        return FACTOR_FLOP * size(plan).flops() / plan.network().size();
    }

    /** A system solved with it. */
    public static double solve(Plan plan) {
        return SOLVE_ENTRY * size(plan).entries() / plan.network().size();
    }

    /** One vector beside so many. */
    public static double vector(int others, Plan plan) {
        return solve(plan) + BESIDE * others;
    }

    /** A model of so many vectors, judged at a few moments. */
    public static double model(int vectors, Plan plan) {
        return JUDGED * vectors
                + 10.0 * vectors * vectors * vectors / plan.network().size();
    }

    /** A look at the plate. */
    public static double look(int vectors) {
        return LOOKED * vectors;
    }

    /** Modes that go along all pieces of the lines. */
    public static double march(int vectors, int pieces, Plan plan) {
        return PIECE * pieces * vectors / plan.network().size();
    }

    /** A model of so many vectors: its factor, its vectors, and what judges it after every few of them. */
    static double whole(Plan plan, int vectors, int pieces) {
        double judged = vectors / 6.0;
        double each = model(vectors, plan) + march(vectors, pieces, plan);
        return factor(plan) + vectors * vector(vectors / 2, plan) + judged * each / 2 + march(vectors, pieces, plan);
    }

    /** Bytes of the two factors that exist at a time at most, of the vectors that are expected, of what judges them, and of what tells how drives vary. */
    public static double bytes(Plan plan) {
        return bytes(plan, plan.methods().exponentialVectors());
    }

    private static double bytes(Plan plan, int vectors) {
        return Loads.bytes(plan.network())
                + 2 * size(plan).bytes()
                + (vectors + OTHER_FIELDS) * plan.grid().nodes() * Double.BYTES;
    }

    /** Whether a run may be taken without being asked for by name, on any machine. */
    static boolean isModest(Plan plan, int vectors) {
        return bytes(plan, vectors) <= MODEST;
    }

    /** Decimal digits that the tolerance asks for. */
    private static double digits(Plan plan) {
        return Math.max(1, -Math.log10(plan.scenario().tolerance()));
    }

    /** Rounds of vectors with each of the larger shifts. */
    public static int roundsAtFirst(Plan plan) {
        return (int) Math.max(2, Math.rint(digits(plan) - 1));
    }

    /**
     * How many vectors are to be expected.
     *
     * @param loads that drive the plate independently of each other
     */
    static double vectors(Plan plan, int loads) {
        return FIRST + digits(plan) * (PER_DIGIT + PER_LOAD_AND_DIGIT * loads);
    }
}
