package isotherm.sim;

import static isotherm.sim.Sections.INSIDE;
import static isotherm.sim.Sections.INSULATED;
import static isotherm.sim.Sections.OUTSIDE;
import static isotherm.sim.Sections.layer;
import static isotherm.sim.Sections.material;
import static isotherm.sim.Sections.wall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.building.Section;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Region;
import isotherm.model.Rim;
import isotherm.model.Scenario;
import isotherm.model.SectionQuestion;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sections between more airs than two, of several rooms, and with other films for fRsi. */
class SectionAirsTest {
    private static final Boundary.Convection CELLAR = new Boundary.Convection(8, 10);

    private static RunReport report(Scenario.Builder scenario) {
        return Simulation.of(scenario.tolerance(1e-12).build()).run();
    }

    private static Section of(Scenario.Builder scenario) {
        return Objects.requireNonNull(report(scenario).building().section());
    }

    private static double coupling(Section section, double warmer, double colder) {
        return section.couplings().stream()
                .filter(pair -> pair.warmer() == warmer && pair.colder() == colder)
                .findFirst()
                .orElseThrow()
                .coefficient();
    }

    /** Through a gap full of air two walls couple it with either side, and nothing couples these. */
    @Test
    void aRoomBetweenTwoWallsIsCoupledToEitherSideByOne() {
        Section section = of(wall().regions(
                        layer("inner", 0.2, 0, 0.3, 0.8, 2),
                        Region.room("gap", new Shape.Rectangle(0.1, 0, 0.2, 0.8), CELLAR)));
        assertThat(section.airs()).extracting(Section.Air::temperature).containsExactly(20.0, 10.0, -5.0);
        double inner = 0.8 / (0.13 + 0.1 / 2 + 1 / 8.0);
        double outer = 0.8 / (1 / 8.0 + 0.1 / 0.04 + 0.04);
        assertThat(coupling(section, 20, 10)).isCloseTo(inner, within(1e-10));
        assertThat(coupling(section, 10, -5)).isCloseTo(outer, within(1e-10));
        assertThat(coupling(section, 20, -5)).isCloseTo(0, within(1e-10));
        assertThat(section.rooms()).extracting(Section.Room::name).containsExactly("right edge", "gap");
        double surface = 10 - outer / 0.8 * 15 / 8; // of the gap, towards outside
        assertThat(section.rooms().getLast().factor()).isCloseTo((surface + 5) / 15, within(1e-10));
        assertThat(section.transmittance()).isNaN();
        assertThat(section.psi()).isNull();
        assertThat(section.missing()).containsOnlyKeys(Section.Missing.values());
    }

    /** What each air gives in the scenario itself is what its couplings say, though they come from solutions with other airs. */
    @Test
    void heatFlowsAreTheCouplingsTimesTheDifferences() {
        Section section = of(wall().edges(new Edges(OUTSIDE, INSIDE, CELLAR, INSULATED)));
        double warm = coupling(section, 20, 10);
        double through = coupling(section, 20, -5);
        double cold = coupling(section, 10, -5);
        assertThat(List.of(warm, through, cold))
                .allSatisfy(each -> assertThat(each).isBetween(0.05, 1.0));
        assertThat(section.airs().get(0).heatFlow()).isCloseTo(10 * warm + 25 * through, within(1e-8));
        assertThat(section.airs().get(1).heatFlow()).isCloseTo(-10 * warm + 15 * cold, within(1e-8));
        assertThat(section.airs().get(2).heatFlow()).isCloseTo(-25 * through - 15 * cold, within(1e-8));
        assertThat(section.airs()).extracting(Section.Air::surface).containsExactly(0.8, 0.3, 0.8);
    }

    /** fRsi with 0.25 m^2 K/W, U with 0.13. */
    @Test
    void theFactorMayHaveAFilmOfItsOwn() {
        SectionQuestion asked = new SectionQuestion(List.of(), 0.25);
        for (Scenario.Builder wall : List.of(
                wall(),
                wall().edges(new Edges(OUTSIDE, INSULATED, INSULATED, INSULATED))
                        .regions(
                                layer("inner", 0.1, 0, 0.2, 0.8, 2),
                                Region.room("room", new Shape.Rectangle(0.2, 0, 0.3, 0.8), INSIDE)))) {
            Section plain = of(wall);
            Section section = of(wall.section(asked));
            assertThat(section.coupling()).isEqualTo(plain.coupling());
            assertThat(section.transmittance()).isEqualTo(plain.transmittance());
            double resistance = 1 / section.transmittance() - 0.13;
            assertThat(plain.factor()).isCloseTo(1 - 0.13 / (0.13 + resistance), within(1e-10));
            assertThat(section.factor()).isCloseTo(1 - 0.25 / (0.25 + resistance), within(1e-9));
        }
        assertThat(report(wall().section(asked).timing(Timing.until(9)))
                        .building()
                        .noSection())
                .startsWith("[section] is for steady states");
    }

    /** A screw in the room's air is as warm as that air: it is no surface, and somebody should know. */
    @Test
    void aPieceThatTouchesOneAirAloneIsNoSurface() {
        Region screw = layer("screw", 0.25, 0.3, 0.27, 0.5, 50);
        Scenario.Builder room = wall().edges(new Edges(OUTSIDE, INSULATED, INSULATED, INSULATED))
                .regions(Region.room("room", new Shape.Rectangle(0.2, 0, 0.3, 0.8), INSIDE));
        Section without = of(room);
        RunReport report =
                report(room.regions(Region.room("room", new Shape.Rectangle(0.2, 0, 0.3, 0.8), INSIDE), screw));
        Section section = Objects.requireNonNull(report.building().section());
        assertThat(section.surface()).isCloseTo(0.8, within(1e-12));
        assertThat(section.transmittance()).isCloseTo(without.transmittance(), within(1e-10));
        assertThat(section.rooms()).hasSize(1);
        assertThat(report.warnings())
                .containsExactly(
                        "the region \"screw\" touches nothing but the air of 20.0 degC: it is as warm as that air"
                                + " and carries no heat; it does not count as surface");
    }

    /** The room's floor and ceiling belong to no wall: U of the wall at both cuts is taken off along the wall alone. */
    @Test
    void aBalconyHasAPsiAndNoUValue() {
        Section section = of(balcony(0.2));
        double wall = 1 / (0.13 + 0.2 / 0.04 + 0.1 / 0.5 + 0.04);
        assertThat(section.rooms()).extracting(Section.Room::name).containsExactly("upper", "lower");
        assertThat(section.transmittance()).isNaN();
        Section.Psi psi = Objects.requireNonNull(section.psi());
        assertThat(psi.inner()).isCloseTo(section.coupling() - 2.0 * wall, within(1e-10));
        assertThat(psi.outer()).isCloseTo(section.coupling() - 2.2 * wall, within(1e-10));
        assertThat(psi.inner()).isBetween(0.3, 1.0);
    }

    /** Before a lip the wall's outer surface is not plane: which lengths count is the user's to say. */
    @Test
    void whatSticksOutAsksForFlanks() {
        Section section = of(balcony(0.4));
        assertThat(section.psi()).isNull();
        assertThat(section.missing().get(Section.Missing.PSI))
                .startsWith("the outer surfaces along y do not lie in one plane; add flanks = [");
    }

    /** A wall 0.3 m thick from x = 0.5 to 0.8, a slab 0.2 m thick right through it, its tip as high as is said. */
    private static Scenario.Builder balcony(double tip) {
        Rim films = new Rim(
                new Signal.Constant(1 / 0.17),
                new Signal.Constant(1 / 0.13),
                new Signal.Constant(1 / 0.10),
                new Signal.Constant(20));
        return Scenario.on(new Grid(Axis.even(33, 0.05), Axis.even(45, 0.05)))
                .material(material(2))
                .regions(Stream.concat(
                                Stream.of(
                                        layer("insulation", 0.5, 0, 0.7, 1, 0.04),
                                        layer("brick", 0.7, 0, 0.8, 1, 0.5),
                                        layer("insulation above", 0.5, 1.2, 0.7, 2.2, 0.04),
                                        layer("brick above", 0.7, 1.2, 0.8, 2.2, 0.5),
                                        Region.room("upper", new Shape.Rectangle(0.8, 1.2, 1.6, 2.2), films),
                                        Region.room("lower", new Shape.Rectangle(0.8, 0, 1.6, 1), films),
                                        Region.room("out above", new Shape.Rectangle(0, 1.2, 0.5, 2.2), OUTSIDE),
                                        Region.room("out below", new Shape.Rectangle(0, 0, 0.5, 1), OUTSIDE)),
                                tip > 0.2 ? Stream.of(layer("lip", 0, 1.2 - tip, 0.1, 1, 2)) : Stream.of())
                        .toArray(Region[]::new))
                .edges(new Edges(OUTSIDE, INSULATED, INSULATED, INSULATED))
                .timing(Timing.steady());
    }
}
