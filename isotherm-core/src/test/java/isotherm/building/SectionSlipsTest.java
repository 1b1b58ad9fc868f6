package isotherm.building;

import static isotherm.sim.Sections.INSIDE;
import static isotherm.sim.Sections.INSULATED;
import static isotherm.sim.Sections.OUTSIDE;
import static isotherm.sim.Sections.wall;
import static org.assertj.core.api.Assertions.assertThat;

import isotherm.expression.Expression;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Region;
import isotherm.model.Rim;
import isotherm.model.Scenario;
import isotherm.model.SectionQuestion;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.sim.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionSlipsTest {
    private static List<String> warnings(Scenario.Builder section) {
        return Simulation.of(section.build()).run().warnings();
    }

    private static Edges inside(Boundary film) {
        return new Edges(OUTSIDE, film, INSULATED, INSULATED);
    }

    /** Films from 0.04 to 0.25 m^2 K/W and airs from -40 to 50 degC are what sections have. */
    @Test
    void whatIsUsualIsNotWarnedOf() {
        assertThat(warnings(wall())).isEmpty();
        assertThat(warnings(wall().edges(inside(new Boundary.Convection(1 / 0.25, 50)))))
                .isEmpty();
        assertThat(warnings(wall().edges(inside(new Boundary.Convection(1 / 0.04, -40)))))
                .isEmpty();
    }

    @Test
    void aCoefficientWrittenAsAResistance() {
        assertThat(warnings(wall().edges(inside(new Boundary.Convection(0.13, 20)))))
                .containsExactly(
                        "the convection coefficient of the right edge is 0.13 W/(m^2 K), a resistance of 7.692 m^2 K/W:"
                                + " films of air have 0.04 to 0.3 m^2 K/W");
    }

    @Test
    void aResistanceWrittenAsACoefficientOfAnotherUnit() {
        assertThat(warnings(wall().edges(inside(new Boundary.Convection(130, 20)))))
                .singleElement()
                .asString()
                .startsWith(
                        "the convection coefficient of the right edge is 130.0 W/(m^2 K), a resistance of 0.007692");
    }

    /** 0.3 m^2 K/W is the thickest film that the sentence itself names, and nothing much beyond it passes. */
    @Test
    void aFilmThatIsTooThick() {
        assertThat(warnings(wall().edges(inside(new Boundary.Convection(1 / 0.3, 20)))))
                .isEmpty();
        for (double resistance : new double[] {0.32, 0.5, 0.9}) {
            assertThat(warnings(wall().edges(inside(new Boundary.Convection(1 / resistance, 20)))))
                    .singleElement()
                    .asString()
                    .contains("a resistance of " + resistance + " m^2 K/W: films of air have 0.04 to 0.3");
        }
    }

    /** Still air outside (under a roof, in a cellar) has the films of rooms; thicker ones than inside are of the other side. */
    @Test
    void anOuterFilmThatIsThickerThanTheInnerOne() {
        for (double[] calm : new double[][] {{0.13, 0.13}, {0.17, 0.10}, {0.17, 0.13}}) {
            assertThat(warnings(wall().edges(films(calm[0], calm[1])))).isEmpty();
        }
        for (double[] slip : new double[][] {{0.2, 0.13}, {0.13, 0.08}, {0.06, 0.04}, {0.3, 0.17}}) {
            assertThat(warnings(wall().edges(films(slip[0], slip[1]))))
                    .singleElement()
                    .asString()
                    .startsWith("the air at the right edge (20.0 degC) has a film of " + slip[1])
                    .endsWith("are they swapped?");
        }
    }

    private static Edges films(double outside, double inside) {
        return new Edges(
                new Boundary.Convection(1 / outside, -5),
                new Boundary.Convection(1 / inside, 20),
                INSULATED,
                INSULATED);
    }

    @Test
    void theFilmForTheFactorIsThatOfARoom() {
        for (double usual : new double[] {0.1, 0.13, 0.25, 0.5, 1}) {
            assertThat(warnings(wall().section(new SectionQuestion(List.of(), usual))))
                    .isEmpty();
        }
        for (double slip : new double[] {0.04, 2.5, 25}) {
            assertThat(warnings(wall().section(new SectionQuestion(List.of(), slip))))
                    .singleElement()
                    .asString()
                    .startsWith("f-rsi-resistance is " + slip + " m^2 K/W: inside films for fRsi have 0.13 to 0.25");
        }
    }

    /** Heat leaves a warm room downwards through its floor; a cold cellar takes it up through its own, down from its ceiling. */
    @Test
    void filmsOfFloorAndCeilingSwapped() {
        assertThat(warnings(aboveAndBelow(0.17, 0.10, 0.10, 0.17))).isEmpty();
        assertThat(warnings(aboveAndBelow(0.10, 0.17, 0.10, 0.17)))
                .containsExactly(
                        "the region \"room\" has the warmest air, so heat goes down through its floor, where films have 0.17 m^2 K/W,"
                                + " and up through its ceiling, where they have 0.10; its floor has 0.1 and its ceiling 0.17: are they swapped?");
        assertThat(warnings(aboveAndBelow(0.17, 0.10, 0.17, 0.10)))
                .containsExactly(
                        "the region \"cellar\" has the coldest air, so heat goes up through its floor, where films have 0.10 m^2 K/W,"
                                + " and down through its ceiling, where they have 0.17; its floor has 0.17 and its ceiling 0.1: are they swapped?");
    }

    /** A room above a slab, and a cellar below. */
    private static Scenario.Builder aboveAndBelow(
            double floor, double ceiling, double cellarFloor, double cellarCeiling) {
        return wall().edges(Edges.all(INSULATED))
                .regions(
                        Region.room("room", new Shape.Rectangle(0, 0.5, 0.3, 0.8), rim(floor, ceiling, 20)),
                        Region.room("cellar", new Shape.Rectangle(0, 0, 0.3, 0.3), rim(cellarFloor, cellarCeiling, 5)));
    }

    private static Rim rim(double floor, double ceiling, double air) {
        return new Rim(
                new Signal.Constant(1 / floor),
                new Signal.Constant(1 / 0.13),
                new Signal.Constant(1 / ceiling),
                new Signal.Constant(air));
    }

    /** The U value stays as it is; what the coldest place of the room is told is wrong. */
    @Test
    void filmsOnTheWrongSides() {
        Edges swapped = new Edges(
                new Boundary.Convection(1 / 0.13, -5), new Boundary.Convection(1 / 0.04, 20), INSULATED, INSULATED);
        assertThat(warnings(wall().edges(swapped)))
                .containsExactly(
                        "the air at the right edge (20.0 degC) has a film of 0.04 m^2 K/W and the air at the left"
                                + " edge (-5.0 degC) a film of 0.13 m^2 K/W: films outside have 0.04, films of rooms 0.10 to 0.25;"
                                + " are they swapped?");
        Edges summer = new Edges(
                new Boundary.Convection(1 / 0.13, 24), new Boundary.Convection(1 / 0.04, 32), INSULATED, INSULATED);
        assertThat(warnings(wall().edges(summer))).isEmpty();
    }

    @Test
    void kelvinWhereDegreesWereMeant() {
        assertThat(warnings(wall().edges(inside(new Boundary.Convection(7.7, 293)))))
                .containsExactly(
                        "the air at the right edge has 293.0 degC: rooms and outside air have -60 to 60 degC; is the unit right?");
    }

    @Test
    void anAirWhoseFormulaLeavesTheClimate() {
        Signal air = new Signal.Formula(Expression.parse("-10 + 1e3*y"));
        Signal film = new Signal.Constant(25);
        assertThat(warnings(wall().edges(inside(new Boundary.Convection(film, air)))))
                .singleElement()
                .asString()
                .startsWith("the air at the right edge has ")
                .endsWith(" degC: rooms and outside air have -60 to 60 degC; is the unit right?");
    }

    @Test
    void aRoomWithoutAir() {
        Region stair = new Region("stair", new Shape.Rectangle(0.25, 0, 0.3, 0.2), null, null, null, null, true);
        assertThat(warnings(wall().regions(stair).edges(inside(INSIDE))))
                .containsExactly(
                        "the region \"stair\" is a hole without air: no heat crosses its border; a room needs air and a resistance");
    }

    /** An oven's wall over time is no section. */
    @Test
    void transientsMayBeHot() {
        assertThat(warnings(
                        wall().edges(inside(new Boundary.Convection(7.7, 293))).timing(Timing.until(60))))
                .isEmpty();
    }
}
