package isotherm.plan;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.network.Network;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The first node of a periodic axis lies at its end as well. */
class SeamTest {
    private static final Grid ROUND = new Grid(Axis.periodic(10, 0.1), Axis.even(11, 0.1));

    private static Edges edges(EdgePart... parts) {
        Boundary round = new Boundary.Periodic();
        return new Edges(round, round, new Boundary.Insulated(), new Boundary.Insulated(), List.of(parts));
    }

    private static List<Integer> heldColumns(Scenario.Builder scenario, int row) {
        Network network = Plan.of(scenario.timing(Timing.until(1)).build()).network();
        return IntStream.range(0, network.columns())
                .filter(column -> network.kind(row * network.columns() + column) == Network.HELD)
                .boxed()
                .toList();
    }

    private static List<Integer> heldBetween(double left, double right) {
        Region region = Region.held("a", new Shape.Rectangle(left, 0.2, right, 0.5), new Signal.Constant(5));
        return heldColumns(Scenario.on(ROUND).edges(edges()).regions(region), 3);
    }

    private static List<Integer> heldEdgeBetween(double left, double right) {
        EdgePart part = new EdgePart(Edge.BOTTOM, left, right, new Boundary.Fixed(5));
        return heldColumns(Scenario.on(ROUND).edges(edges(part)), 0);
    }

    @Test
    void aHeldRegionThatEndsAtTheSeamHoldsItsNodes() {
        assertThat(heldBetween(0.7, 1)).containsExactly(0, 7, 8, 9);
        assertThat(heldBetween(0, 0.3)).containsExactly(0, 1, 2, 3);
        assertThat(heldBetween(0.7, 0.95)).containsExactly(7, 8, 9);
    }

    @Test
    void aHeldPartOfAnEdgeThatEndsAtTheSeamHoldsItsNode() {
        assertThat(heldEdgeBetween(0.7, 1)).containsExactly(0, 7, 8, 9);
        assertThat(heldEdgeBetween(0, 0.3)).containsExactly(0, 1, 2, 3);
        assertThat(heldEdgeBetween(0.7, 0.95)).containsExactly(7, 8, 9);
    }
}
