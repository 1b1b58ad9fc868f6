package isotherm.step;

import static java.lang.Math.fma;

import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Precision;
import isotherm.model.Scenario;
import isotherm.model.Signal;
import org.jspecify.annotations.Nullable;

/** The formula in plain lines, on arrays, never optimised: what every kernel, sweep and number of threads must equal. */
public final class Oracle {
    private final Scenario scenario;
    private final double dt;
    private final boolean single;
    private double[][] state;
    private long done;

    /**
     * Starts from given temperatures, held nodes at their values of time 0.
     *
     * @param start by row from the bottom, then by column
     */
    public Oracle(Scenario scenario, double dt, double[][] start) {
        this.scenario = scenario;
        this.dt = dt;
        this.single = scenario.precision() == Precision.SINGLE;
        this.state = start;
        this.state = next((column, row) -> start[row][column]);
    }

    private interface Formula {
        double at(int column, int row);
    }

    public void advance(int steps) {
        for (int k = 0; k < steps; k++) {
            done++;
            state = next(this::updated);
        }
    }

    /** The temperatures by row from the bottom, then by column. */
    public double[][] state() {
        return state;
    }

    private double[][] next(Formula formula) {
        double[][] result = new double[state.length][state[0].length];
        for (int row = 0; row < result.length; row++) {
            for (int column = 0; column < result[row].length; column++) {
                Signal held = heldBy(column, row);
                double value = held == null
                        ? formula.at(column, row)
                        : held.at(
                                scenario.grid().x().at(column),
                                scenario.grid().y().at(row),
                                done * dt);
                result[row][column] = single ? (float) value : value;
            }
        }
        return result;
    }

    private double updated(int column, int row) {
        return single ? updatedInSingle(column, row) : updatedInDouble(column, row);
    }

    private double updatedInSingle(int column, int row) {
        float u = (float) state[row][column];
        float w = (float) state[row][neighbour(column - 1, scenario.grid().x())];
        float e = (float) state[row][neighbour(column + 1, scenario.grid().x())];
        float s = (float) state[neighbour(row - 1, scenario.grid().y())][column];
        float n = (float) state[neighbour(row + 1, scenario.grid().y())][column];
        double dx = scenario.grid().x().spacing();
        double dy = scenario.grid().y().spacing();
        double reach = dt * scenario.material().diffusivity();
        float rx = (float) (reach / (dx * dx));
        float ry = (float) (reach / (dy * dy));
        if (dx == dy) {
            return fma(rx, fma(-4f, u, (w + e) + (n + s)), u);
        }
        return fma(ry, fma(-2f, u, n + s), fma(rx, fma(-2f, u, w + e), u));
    }

    private double updatedInDouble(int column, int row) {
        double u = state[row][column];
        double w = state[row][neighbour(column - 1, scenario.grid().x())];
        double e = state[row][neighbour(column + 1, scenario.grid().x())];
        double s = state[neighbour(row - 1, scenario.grid().y())][column];
        double n = state[neighbour(row + 1, scenario.grid().y())][column];
        double dx = scenario.grid().x().spacing();
        double dy = scenario.grid().y().spacing();
        double reach = dt * scenario.material().diffusivity();
        if (dx == dy) {
            return fma(reach / (dx * dx), fma(-4, u, (w + e) + (n + s)), u);
        }
        return fma(reach / (dy * dy), fma(-2, u, n + s), fma(reach / (dx * dx), fma(-2, u, w + e), u));
    }

    private static int neighbour(int node, Axis axis) {
        int nodes = axis.nodes();
        if (axis.isPeriodic()) {
            return Math.floorMod(node, nodes);
        }
        return node < 0 ? 1 : node == nodes ? nodes - 2 : node;
    }

    /** Bottom and top win the corners. */
    public @Nullable Signal heldBy(int column, int row) {
        Edges edges = scenario.edges();
        @Nullable
        Boundary[] candidates = {
            row == 0 ? edges.bottom() : null,
            row == state.length - 1 ? edges.top() : null,
            column == 0 ? edges.left() : null,
            column == state[0].length - 1 ? edges.right() : null
        };
        for (@Nullable Boundary candidate : candidates) {
            if (candidate instanceof Boundary.Fixed fixed) {
                return fixed.temperature();
            }
        }
        return null;
    }
}
