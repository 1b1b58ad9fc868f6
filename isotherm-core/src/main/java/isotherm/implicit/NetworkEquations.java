package isotherm.implicit;

import isotherm.multigrid.Level;
import isotherm.network.Conditions;
import isotherm.network.Film;
import isotherm.network.Network;
import isotherm.threads.Team;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** The equations of a network's free nodes (N15), as the finest grid of the solver has them. */
final class NetworkEquations {
    private final Network network;
    private final Team team;
    private final int columns;
    private final int rows;
    private final Level level;
    /** Of each free node, in W/(m K): what leaves the plate there, and what its storage takes. */
    private final double[] losses;

    NetworkEquations(Network network, Team team, Level level, double[] losses) {
        this.network = network;
        this.team = team;
        this.columns = network.columns();
        this.rows = network.rows();
        this.level = level;
        this.losses = losses;
    }

    /**
     * Sets them, and the losses.
     *
     * @param weight of the capacities, in 1/s; 0 for the steady state
     * @param capacity of each node in J/(m K), latent heat included
     * @param now for the films' coefficients
     */
    void set(double weight, IntToDoubleFunction capacity, Conditions now) {
        Arrays.fill(losses, 0);
        for (int f = 0; f < network.films().size(); f++) {
            Film film = network.films().get(f);
            for (int k = 0; k < film.air().count(); k++) {
                losses[film.air().node(k)] += now.coefficient(f, k) * film.length(k);
            }
        }
        team.share(rows, columns, (from, to) -> {
            for (int row = from; row < to; row++) {
                equations(row, weight, capacity);
            }
        });
    }

    /** Sets other diagonal entries than those of {@link #set}; none where there are none. */
    void setDiagonals(double[] byNode) {
        for (int node = 0; node < byNode.length; node++) {
            int place = level.at(node % columns, node / columns);
            level.set(node % columns, node / columns, byNode[node], level.east(place), level.north(place));
        }
    }

    private void equations(int row, double weight, IntToDoubleFunction capacity) {
        int above = row < rows - 1 ? row + 1 : 0;
        int below = row > 0 ? row - 1 : rows - 1;
        byte[] kinds = network.kinds(row);
        byte[] kindsAbove = network.kinds(above);
        byte[] kindsBelow = network.kinds(below);
        double[] east = network.nodes(row).east();
        double[] north = network.nodes(row).north();
        double[] south = network.nodes(below).north();
        for (int column = 0; column < columns; column++) {
            int node = row * columns + column;
            if (kinds[column] != Network.FREE) {
                level.set(column, row, 1, 0, 0);
                losses[node] = 0;
                continue;
            }
            int after = column < columns - 1 ? column + 1 : 0;
            int before = column > 0 ? column - 1 : columns - 1;
            double freeEast = kinds[after] == Network.FREE ? east[column] : 0;
            double freeWest = kinds[before] == Network.FREE ? east[before] : 0;
            double freeNorth = kindsAbove[column] == Network.FREE ? north[column] : 0;
            double freeSouth = kindsBelow[column] == Network.FREE ? south[column] : 0;
            double all = (east[column] + east[before]) + (north[column] + south[column]);
            double free = (freeEast + freeWest) + (freeNorth + freeSouth);
            losses[node] += weight == 0 ? 0 : weight * capacity.applyAsDouble(node);
            level.set(column, row, all + losses[node], freeEast, freeNorth);
            losses[node] += all - free;
        }
    }
}
