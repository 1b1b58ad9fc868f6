package isotherm.building;

import static isotherm.sim.Sections.INSIDE;
import static isotherm.sim.Sections.INSULATED;
import static isotherm.sim.Sections.OUTSIDE;
import static isotherm.sim.Sections.layer;
import static isotherm.sim.Sections.wall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.expression.Expression;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Edges;
import isotherm.model.Flank;
import isotherm.model.Grid;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.SectionQuestion;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.sim.RunReport;
import isotherm.sim.Sections;
import isotherm.sim.Simulation;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SectionTest {
    private static final double WALL = 1 / (0.13 + 0.2 / 0.04 + 0.1 / 2 + 0.04);

    private static Section of(Scenario.Builder scenario) {
        return Objects.requireNonNull(report(scenario).building().section());
    }

    private static RunReport report(Scenario.Builder scenario) {
        return Simulation.of(scenario.tolerance(1e-12).build()).run();
    }

    private static String why(Section section, Section.Missing what) {
        return Objects.requireNonNull(section.missing().get(what));
    }

    private static Section.Psi psi(Section section) {
        return Objects.requireNonNull(section.psi());
    }

    @Test
    void aLayeredWallHasTheUValueOfItsLayers() {
        Section section = of(wall());
        assertThat(section.facing()).isTrue();
        assertThat(section.surface()).isCloseTo(0.8, within(1e-15));
        assertThat(section.transmittance()).isCloseTo(WALL, within(1e-12));
        assertThat(section.resistance()).isCloseTo(0.13 + 5 + 0.05 + 0.04, within(1e-10));
        assertThat(section.coupling()).isCloseTo(0.8 * WALL, within(1e-12));
        assertThat(section.inside().heatFlow()).isCloseTo(25 * 0.8 * WALL, within(1e-10));
        assertThat(section.outside().heatFlow()).isCloseTo(-25 * 0.8 * WALL, within(1e-10));
        assertThat(section.factor()).isCloseTo(1 - 0.13 * WALL, within(1e-12));
        assertThat(section.coldest().x()).isCloseTo(0.3, within(1e-15));
        assertThat(psi(section).inner()).isCloseTo(0, within(1e-12));
        assertThat(psi(section).elements())
                .singleElement()
                .satisfies(element -> assertThat(element.transmittance()).isCloseTo(WALL, within(1e-14)));
    }

    /** Psi is what is left of L2D when both walls are taken off: 1.2 m of each by inner dimensions, 1.5 m by outer. */
    @Test
    void aCornerHasAPsiByInnerAndByOuterDimensions() {
        Section section = of(Sections.corner(30));
        double plain = 1 / (0.13 + 0.3 / 0.5 + 0.04);
        assertThat(section.facing()).isFalse();
        assertThat(section.surface()).isCloseTo(2.4, within(1e-12));
        assertThat(section.transmittance()).as("a corner has no U value").isNaN();
        assertThat(why(section, Section.Missing.TRANSMITTANCE))
                .startsWith("the 2.4 m of inside surface do not lie in one plane");
        assertThat(psi(section).elements()).extracting(CutElement::edge).containsExactly(Edge.RIGHT, Edge.TOP);
        assertThat(psi(section).inner()).isCloseTo(section.coupling() - 2 * 1.2 * plain, within(1e-12));
        assertThat(psi(section).outer()).isCloseTo(section.coupling() - 2 * 1.5 * plain, within(1e-12));
        assertThat(psi(section).inner()).isBetween(0.15, 0.2);
        assertThat(psi(section).outer()).isBetween(-0.63, -0.58);
        assertThat(section.coldest().x()).isCloseTo(0.3, within(1e-12));
        assertThat(section.coldest().y()).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void theScenariosOwnFlanksWin() {
        Section section = of(Sections.corner(15)
                .section(new SectionQuestion(List.of(new Flank(1.3, 1), new Flank(0.2, 0.5)), Double.NaN)));
        assertThat(psi(section).given()).isTrue();
        assertThat(psi(section).inner()).isCloseTo(section.coupling() - 1.3 - 0.1, within(1e-12));
        assertThat(psi(section).elements()).isEmpty();
    }

    /** Below 0.4 m the wall is all insulation: two elements that meet, each as long as it reaches. */
    @Test
    void twoElementsThatMeetAreTakenOffAsFarAsTheyReach() {
        Section section = of(wall().regions(layer("inner", 0.2, 0.4, 0.3, 0.8, 2)));
        double lower = 1 / (0.13 + 0.3 / 0.04 + 0.04);
        assertThat(psi(section).elements()).hasSize(2);
        assertThat(psi(section).inner()).isCloseTo(section.coupling() - 0.4 * lower - 0.4 * WALL, within(1e-12));
    }

    /** With something between them that belongs to neither, nobody can say where they end. */
    @Test
    void whereTheGeometryLeavesDoubtThereIsNoPsi() {
        Section section =
                of(wall().regions(layer("inner", 0.2, 0.4, 0.3, 0.8, 2), layer("between", 0, 0.3, 0.3, 0.5, 1)));
        assertThat(section.psi()).isNull();
        assertThat(why(section, Section.Missing.PSI))
                .isEqualTo("the elements along y differ, and it is not clear where one ends and the other begins; add"
                        + " flanks = [{ u = 0.1304, length = 0.3 }, { u = 0.1916, length = 0.3 }] below [section], with"
                        + " the U values and lengths to subtract");
    }

    /** Glass between two reveals, brick above and below: L2D is no wall's, however equal the layers at both cuts are. */
    @Test
    void aWindowLeavesDoubt() {
        Section section = of(wall().regions(
                        Region.room("outdoor reveal", new Shape.Rectangle(0, 0.3, 0.1, 0.5), OUTSIDE),
                        Region.room("indoor reveal", new Shape.Rectangle(0.12, 0.3, 0.3, 0.5), INSIDE)));
        assertThat(section.psi()).isNull();
        assertThat(why(section, Section.Missing.PSI)).startsWith("the inner surfaces along y do not lie in one plane;");
    }

    @Test
    void anotherFilmOnAPartLeavesDoubt() {
        for (Boundary part : List.of(new Boundary.Convection(2, -5), INSULATED)) {
            Edges edges =
                    new Edges(OUTSIDE, INSIDE, INSULATED, INSULATED, List.of(new EdgePart(Edge.LEFT, 0.3, 0.4, part)));
            Section section = of(wall().edges(edges));
            assertThat(section.psi()).isNull();
            assertThat(why(section, Section.Missing.PSI))
                    .startsWith("the outer surfaces along y "
                            + (part instanceof Boundary.Insulated
                                    ? "cover only a part of their edge"
                                    : "have different films"));
        }
    }

    /** The wall is 0.3 m thick: what interrupts it for more than twice that is an element of its own. */
    @Test
    void whatIsLongerThanAJunctionLeavesDoubt() {
        assertThat(of(tall(1.6)).psi()).isNotNull();
        Section longer = of(tall(1.7));
        assertThat(longer.psi()).isNull();
        assertThat(why(longer, Section.Missing.PSI))
                .startsWith(
                        "between the elements along y there are 0.7 m of other layers, more than twice the thickness of"
                                + " 0.3 m, so this is an element of its own;");
    }

    /** 3 m of the wall, flush with it something else from 1 m on. */
    private static Scenario.Builder tall(double top) {
        return wall(3).regions(layer("inner", 0.2, 0, 0.3, 3, 2), layer("timber", 0, 1, 0.3, top, 0.2));
    }

    /** A web of 0.1 m at the lower edge of a wall 0.3 m thick: that edge is its plane of symmetry, and cuts no wall. */
    @Test
    void aPlaneOfSymmetryIsNoCut() {
        Section section = of(wall().regions(layer("inner", 0.2, 0, 0.3, 0.8, 2), layer("web", 0, 0, 0.3, 0.1, 50)));
        assertThat(psi(section).elements())
                .singleElement()
                .satisfies(element -> assertThat(element.edge()).isEqualTo(Edge.TOP));
        assertThat(psi(section).inner()).isCloseTo(section.coupling() - 0.8 * WALL, within(1e-12));
    }

    @Test
    void partsOfOneEdgeMaySeeBothAirs() {
        Section section = of(wall().edges(new Edges(
                INSULATED,
                INSIDE,
                INSULATED,
                INSULATED,
                List.of(
                        new EdgePart(Edge.RIGHT, 0.5, 0.8, OUTSIDE),
                        new EdgePart(Edge.LEFT, 0.2, 0.4, new Boundary.Convection(0, 99))))));
        assertThat(section.facing()).isFalse();
        assertThat(section.surface()).isCloseTo(0.5, within(1e-12));
        assertThat(section.inside().heatFlow()).isCloseTo(-section.outside().heatFlow(), within(1e-10));
        assertThat(section.psi()).isNull();
    }

    @Test
    void nothingElseIsASection() {
        Signal warmer = new Signal.Formula(Expression.parse("20 + y"));
        Shape.Rectangle spot = new Shape.Rectangle(0.1, 0.2, 0.2, 0.4);
        for (Edges edges : List.of(
                new Edges(OUTSIDE, INSIDE, new Boundary.Fixed(5), INSULATED),
                new Edges(OUTSIDE, INSIDE, new Boundary.Flux(5), INSULATED),
                new Edges(OUTSIDE, OUTSIDE, INSULATED, INSULATED),
                new Edges(OUTSIDE, new Boundary.Convection(new Signal.Constant(8), warmer), INSULATED, INSULATED))) {
            assertThat(report(wall().edges(edges)).building().section()).isNull();
        }
        assertThat(report(wall().edges(new Edges(OUTSIDE, INSIDE, new Boundary.Fixed(5), INSULATED)))
                        .building()
                        .noSection())
                .isEqualTo("the bottom edge is held at a temperature; give it a film and air instead");
        assertThat(report(wall().edges(new Edges(OUTSIDE, OUTSIDE, INSULATED, INSULATED)))
                        .building()
                        .noSection())
                .isEmpty();
        Region stove = new Region("stove", spot, null, null, new Signal.Constant(10), null, false);
        assertThat(report(wall().regions(stove)).building().section()).isNull();
        assertThat(report(wall().regions(stove)).building().noSection())
                .isEqualTo("the region \"stove\" has a source, so not all heat flows between airs");
        assertThat(report(wall().regions(Region.held("pipe", spot, new Signal.Constant(40))))
                        .building()
                        .section())
                .isNull();
        assertThat(report(wall().timing(Timing.until(3600))).building().section())
                .isNull();
        assertThat(report(Scenario.on(new Grid(Axis.even(5, 1), Axis.even(5, 1))))
                        .building()
                        .section())
                .isNull();
    }

    @Test
    void theWarmerAirIsInside() {
        Section section = of(wall().edges(new Edges(INSIDE, OUTSIDE, INSULATED, INSULATED)));
        assertThat(section.inside().temperature()).isEqualTo(20);
        assertThat(section.coldest().x()).isZero();
        assertThat(section.transmittance()).isCloseTo(WALL, within(1e-12));
    }
}
