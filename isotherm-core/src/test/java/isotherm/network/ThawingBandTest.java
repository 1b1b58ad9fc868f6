package isotherm.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.model.Grid;
import isotherm.model.LatentHeat;
import isotherm.model.Material;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ice beside something that melts over a narrow range, and a stone: nodes of one, of two, and of no material that thaws. */
class ThawingBandTest {
    private static final int COLUMNS = 12;
    private static final Material ICE = Material.of(2, 900, 2000).thawing(new LatentHeat(3e8, -0.5, 0));
    private static final Material WAX = Material.of(0.2, 800, 2000).thawing(new LatentHeat(1e8, 20, 20.000001));

    private final Network network = Plan.of(Scenario.on(Grid.ofCells(1.1, 0.4, COLUMNS - 1, 4))
                    .material(ICE)
                    .regions(
                            Region.of("wax", new Shape.Rectangle(0, 0, 0.4, 0.4), WAX),
                            Region.of("stone", new Shape.Rectangle(0.8, 0, 1.1, 0.4), Material.of(2, 2000, 800)))
                    .timing(Timing.until(1))
                    .build())
            .network();
    private final Enthalpy enthalpy = new Enthalpy(network);
    private final ThawingBand band = new ThawingBand(enthalpy, 0, COLUMNS);

    /** From cold to hot, through the ranges: the heat follows from the temperature by its definition, and the temperature from the heat. */
    @Test
    void temperaturesFollowFromHeat() {
        Random random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            double[] u = random.doubles(COLUMNS, -3, 23).toArray();
            u[0] = 20 + 1e-6 * random.nextDouble();
            u[4] = random.nextBoolean() ? -0.5 * random.nextDouble() : 20;
            double[] heat = new double[COLUMNS];
            band.hold(u, heat);
            double[] before = new double[COLUMNS];
            double[] taken = heat.clone(); // from no heat at 0 degC
            double[] inverse = new double[COLUMNS];
            double[] newHeat = new double[COLUMNS];
            double[] newU = new double[COLUMNS];
            for (int node = 0; node < COLUMNS; node++) {
                inverse[node] = 1 / network.capacity(node);
                if (!enthalpy.thaws(node)) {
                    taken[node] = network.capacity(node) * u[node];
                }
            }
            band.take(new double[COLUMNS], before, taken, inverse, newHeat, newU);
            for (int node = 0; node < COLUMNS; node++) {
                assertThat(newU[node]).as("node %d of %s", node, u[node]).isCloseTo(u[node], within(1e-11));
                if (enthalpy.thaws(node)) {
                    assertThat(newHeat[node]).isCloseTo(content(node, u[node]), within(1e-9 * Math.abs(newHeat[node])));
                    assertThat(newU[node]).isEqualTo(enthalpy.temperature(node, newHeat[node]));
                }
            }
        }
    }

    /** By the definition: capacity times temperature, and the part of each latent heat that has been taken up. */
    private double content(int node, double u) {
        double heat = network.capacity(node) * u;
        for (Thaw thaw : network.thaws()) {
            for (int k = 0; k < thaw.count(); k++) {
                if (thaw.node(k) == node) {
                    double share = (u - thaw.heat().from())
                            / (thaw.heat().to() - thaw.heat().from());
                    heat += thaw.amount(k) * Math.clamp(share, 0, 1);
                }
            }
        }
        return heat;
    }

    @Test
    void nodesThatTakeUpNothingStayToTheBit() {
        double[] u = new Random(2).doubles(COLUMNS, -3, 23).toArray();
        double[] heat = new double[COLUMNS];
        band.hold(u, heat);
        double[] after = new double[COLUMNS];
        band.take(heat, u, new double[COLUMNS], new double[COLUMNS], new double[COLUMNS], after);
        assertThat(after).containsExactly(u);
    }
}
