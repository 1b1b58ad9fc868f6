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
import isotherm.model.Scenario;
import isotherm.model.SectionQuestion;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.sim.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(doubles = {25, 0.04})
    void aFilmForTheFactorThatNoRoomHas(double resistance) {
        assertThat(warnings(wall().edges(inside(INSIDE)).section(new SectionQuestion(List.of(), resistance))))
                .containsExactly("f-rsi-resistance is " + resistance
                        + " m^2 K/W: films of rooms have 0.10 to 0.3 m^2 K/W; is it the film of a room?");
        assertThat(warnings(wall().edges(inside(INSIDE)).section(new SectionQuestion(List.of(), 0.25))))
                .isEmpty();
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
