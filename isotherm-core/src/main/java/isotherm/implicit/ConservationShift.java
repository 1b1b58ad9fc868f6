package isotherm.implicit;

import isotherm.field.Sum;
import isotherm.network.Components;
import isotherm.network.Network;
import isotherm.threads.Team;
import java.util.Arrays;

/**
 * Closes the heat accounts of a solution that is not exact (N18): all nodes of a part of the plate are shifted alike, by what the sum of
 * its equations lacks over what the sum gains by a kelvin. Components between which nothing conducts are closed each for itself.
 */
final class ConservationShift {
    private final Network network;
    private final Team team;
    private final Components parts;
    /** Of each free node, in W/(m K): what leaves the plate there, and what its capacity takes. */
    private final double[] losses;

    ConservationShift(Network network, Team team, double[] losses) {
        this.network = network;
        this.team = team;
        this.losses = losses;
        this.parts = new Components(network);
    }

    /**
     * Shifts.
     *
     * @param u temperatures of all nodes
     * @param left what is lacking at each node, in W/m; 0 where a node is not free
     */
    void shift(double[] u, double[] left) {
        double[] lacking = parts.count() == 1 ? new double[] {byRows(left)} : byParts(left);
        double[] gains = parts.count() == 1 ? new double[] {byRows(losses)} : byParts(losses);
        Arrays.setAll(gains, part -> gains[part] > 0 ? lacking[part] / gains[part] : 0);
        team.share(network.rows(), network.columns(), (from, to) -> {
            for (int node = from * network.columns(); node < to * network.columns(); node++) {
                int part = parts.of(node);
                u[node] += part < 0 ? 0 : gains[part];
            }
        });
    }

    /** All numbers' sum, each row's by whoever has the row. */
    private double byRows(double[] numbers) {
        double[] rowSums = new double[network.rows()];
        int columns = network.columns();
        team.share(network.rows(), columns, (from, to) -> {
            for (int row = from; row < to; row++) {
                Sum sum = new Sum();
                for (int node = row * columns; node < (row + 1) * columns; node++) {
                    sum.add(numbers[node]);
                }
                rowSums[row] = sum.value();
            }
        });
        Sum sum = new Sum();
        for (double rowSum : rowSums) {
            sum.add(rowSum);
        }
        return sum.value();
    }

    private double[] byParts(double[] numbers) {
        Sum[] sums = new Sum[parts.count()];
        Arrays.setAll(sums, k -> new Sum());
        for (int node = 0; node < numbers.length; node++) {
            int part = parts.of(node);
            if (part >= 0) {
                sums[part].add(numbers[node]);
            }
        }
        return Arrays.stream(sums).mapToDouble(Sum::value).toArray();
    }
}
