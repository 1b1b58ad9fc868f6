package isotherm.building;

import static isotherm.sim.Sections.INSIDE;
import static isotherm.sim.Sections.INSULATED;
import static isotherm.sim.Sections.OUTSIDE;
import static isotherm.sim.Sections.layer;
import static isotherm.sim.Sections.wall;
import static org.assertj.core.api.Assertions.assertThat;

import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Edges;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.SectionQuestion;
import isotherm.model.Shape;
import isotherm.sim.RunReport;
import isotherm.sim.Sections;
import isotherm.sim.Simulation;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The corner of two walls 0.3 m thick, R = 0.6 m^2 K/W, with the room at the upper right: one film too few, and one too many. */
class CutDoubtsTest {
    private static RunReport report(Scenario.Builder scenario) {
        return Simulation.of(scenario.build()).run();
    }

    private static Section of(RunReport report) {
        return Objects.requireNonNull(report.building().section());
    }

    private static Scenario.Builder corner(Boundary left, Boundary right, Boundary bottom, EdgePart... parts) {
        return Sections.corner(15).edges(new Edges(left, right, bottom, INSULATED, List.of(parts)));
    }

    @Test
    void anOuterEdgeWithoutAFilm() {
        for (boolean left : new boolean[] {true, false}) {
            Section section = of(report(corner(left ? INSULATED : OUTSIDE, INSULATED, left ? OUTSIDE : INSULATED)));
            assertThat(section.psi()).isNull();
            assertThat(section.missing().get(Section.Missing.PSI))
                    .startsWith("the " + (left ? "left" : "bottom")
                            + " edge has no air there, though the layers behind it, as cut on the "
                            + (left ? "top" : "right")
                            + ", have 0.6 m^2 K/W like a wall to outside: an outer edge needs a film, and a"
                            + " plane of symmetry flanks; add flanks = [{ u = 1.299, length = 1.2 }]");
        }
    }

    /** Half a partition of concrete on the left, of k = 2: it resists 0.15 of the wall's 0.77. */
    @Test
    void halfOfAPartitionIsNoWall() {
        Scenario.Builder junction = corner(INSULATED, INSULATED, OUTSIDE)
                .regions(
                        layer("partition", 0, 0.3, 0.3, 1.5, 2),
                        Region.room("room", new Shape.Rectangle(0.3, 0.3, 1.5, 1.5), INSIDE));
        Section.Psi psi = Objects.requireNonNull(of(report(junction)).psi());
        assertThat(psi.elements()).singleElement().extracting(CutElement::edge).isEqualTo(Edge.RIGHT);
    }

    /** The wall's cut end on the right stands in the room's air, or half of it in the air outside. */
    @Test
    void aCutEndWithAFilm() {
        String cut =
                ", where it cuts layers between the two airs: a cut end is insulated; air before it is a slip, or the wall ends"
                        + " there in the open";
        RunReport inside = report(corner(OUTSIDE, INSIDE, OUTSIDE));
        assertThat(inside.warnings()).contains("the right edge has air over 0.3 m" + cut);
        assertThat(of(inside).missing().get(Section.Missing.PSI)).startsWith("the right edge has air over 0.3 m" + cut);
        RunReport outside = report(corner(OUTSIDE, INSULATED, OUTSIDE, new EdgePart(Edge.RIGHT, 0, 0.2, OUTSIDE))
                .section(new SectionQuestion(List.of(), 0.25)));
        assertThat(outside.warnings()).contains("the right edge has air over 0.2 m" + cut);
        assertThat(of(outside).psi()).isNull();
    }

    /** A wall's foot in the cold, drawn without holes. */
    @Test
    void aWallThatEndsInTheOpen() {
        RunReport report = report(wall().edges(new Edges(OUTSIDE, INSIDE, OUTSIDE, INSULATED)));
        assertThat(report.warnings())
                .anyMatch(each -> each.startsWith("the bottom edge has air over 0.3 m, where it cuts"));
        assertThat(of(report).psi()).isNull();
        assertThat(report(wall()).warnings()).isEmpty();
    }
}
