package isotherm.convergence;

import static isotherm.sim.Sections.layer;
import static isotherm.sim.Sections.wall;
import static org.assertj.core.api.Assertions.assertThat;

import isotherm.model.Boundary;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.plan.Plan;
import isotherm.sim.RunReport;
import isotherm.sim.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantityReaderTest {
    private static final Boundary.Convection CELLAR = new Boundary.Convection(8, 10);

    /** A room may be too small for a coarse grid to have a node at its air: what is between it and others is told as not there. */
    @Test
    void anAirThatIsOnTheFinestGridAloneHasNoTrend() {
        Scenario.Builder withRoom = wall().regions(
                        layer("inner", 0.2, 0, 0.3, 0.8, 2),
                        Region.room("gap", new Shape.Rectangle(0.1, 0, 0.2, 0.8), CELLAR));
        Plan plan = Plan.of(withRoom.build());
        RunReport fine = Simulation.of(plan.scenario()).run();
        RunReport coarse = Simulation.of(wall().build()).run();
        List<ConvergingQuantity> found =
                new QuantityReader(plan, 0, List.of(coarse, coarse, fine), 1e-6).quantities(List.of());
        ConvergingQuantity toRoom = find(found, "L2D(20, 10)");
        assertThat(toRoom.trend().kind()).isEqualTo(Trend.Kind.EMPTY);
        assertThat(toRoom.values()).startsWith(Double.NaN, Double.NaN);
        assertThat(find(found, "L2D(20, -5)").trend().kind()).isNotEqualTo(Trend.Kind.EMPTY);
        assertThat(find(found, "fRsi gap").trend().kind()).isEqualTo(Trend.Kind.EMPTY);
    }

    private static ConvergingQuantity find(List<ConvergingQuantity> all, String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }
}
