package isotherm.building;

import static isotherm.sim.Sections.INSIDE;
import static isotherm.sim.Sections.INSULATED;
import static isotherm.sim.Sections.OUTSIDE;
import static isotherm.sim.Sections.wall;
import static org.assertj.core.api.Assertions.assertThat;

import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Edges;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Timing;
import isotherm.sim.RunReport;
import isotherm.sim.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where two airs meet nothing resists, so a border through which no heat is counted is a slip, and no section. */
class TouchingAirsTest {
    private static final String MISSING =
            " with nothing between them: the heat that flows there is not counted; something is missing between them, or one reaches"
                    + " too far";

    private static RunReport report(Scenario.Builder scenario) {
        return Simulation.of(scenario.build()).run();
    }

    private static Region hole(String name, double left, double right, Boundary.Convection film) {
        return Region.room(name, new Shape.Rectangle(left, 0.2, right, 0.6), film);
    }

    private static void isTold(Scenario.Builder scenario, String sentence) {
        RunReport report = report(scenario);
        assertThat(report.warnings()).contains(sentence);
        assertThat(report.building().section()).isNull();
        assertThat(report.building().noSection()).isEqualTo(sentence);
    }

    /** The window between two reveals was forgotten: 0.4 m of nothing. */
    @Test
    void aForgottenWindow() {
        isTold(
                wall().regions(hole("out", 0, 0.1, OUTSIDE), hole("in", 0.1, 0.3, INSIDE)),
                "the air at the region \"out\" (-5.0 degC) and the air at the region \"in\" (20.0 degC) touch over 0.4 m around"
                        + " x = 0.1 m, y = 0.35 m" + MISSING);
    }

    @Test
    void aHoleThatReachesAnEdgeWithAnotherAir() {
        isTold(
                wall().regions(hole("in", 0, 0.1, INSIDE)),
                "the air at the region \"in\" (20.0 degC) and the air at the left edge (-5.0 degC) touch over 0.4 m around"
                        + " x = 0.0 m, y = 0.35 m" + MISSING);
    }

    /** The part of the edge decides, the later one where two lie on each other. */
    @Test
    void partsOfAnEdgeCount() {
        Edges edges = new Edges(
                OUTSIDE,
                INSIDE,
                INSULATED,
                INSULATED,
                List.of(new EdgePart(Edge.LEFT, 0.1, 0.7, OUTSIDE), new EdgePart(Edge.LEFT, 0.1, 0.5, INSIDE)));
        isTold(
                wall().edges(edges).regions(hole("in", 0, 0.1, INSIDE)),
                "the air at the region \"in\" (20.0 degC) and the air at the left edge (-5.0 degC) touch over 0.1 m around"
                        + " x = 0.0 m, y = 0.55 m" + MISSING);
    }

    @Test
    void oneAirInTwoHolesAndFilmsThatLetNothingThrough() {
        assertThat(report(wall().regions(
                                        hole("out", 0, 0.1, OUTSIDE),
                                        hole("beside", 0.1, 0.15, OUTSIDE),
                                        hole("in", 0.2, 0.3, INSIDE)))
                        .warnings())
                .isEmpty();
        Boundary closed = new Boundary.Convection(0, 50);
        assertThat(report(wall().edges(new Edges(OUTSIDE, INSIDE, closed, INSULATED))
                                .regions(Region.room("in", new Shape.Rectangle(0.2, 0, 0.3, 0.4), INSIDE)))
                        .warnings())
                .noneMatch(each -> each.contains("touch"));
    }

    /** In a plate over time as well. */
    @Test
    void overTime() {
        assertThat(report(wall().timing(Timing.until(60))
                                .regions(hole("out", 0, 0.1, OUTSIDE), hole("in", 0.1, 0.3, INSIDE)))
                        .warnings())
                .anyMatch(each -> each.contains("touch over 0.4 m"));
    }
}
