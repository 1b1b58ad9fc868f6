package isotherm.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isotherm.model.Axis;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.MaterialUse;
import isotherm.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a plate is made of: nothing is filled in where somebody has forgotten it, and all of it is listed. */
class GapsTest {
    private static final Material BRICK = new Material("brick", 0.8, 1800, 900);
    private static final Material WOOL = new Material("wool", 0.04, 30, 900);
    private static final Grid GRID = new Grid(Axis.graded(0, 0.1, 0.3, 0.6, 1), Axis.even(11, 0.1));

    private static Scenario.Builder plate(Region... regions) {
        return Scenario.on(GRID).regions(regions).timing(Timing.steady());
    }

    private static Region region(String name, double left, double right, Material material) {
        return Region.of(name, new Shape.Rectangle(left, 0, right, 1), material);
    }

    /** Of the columns 0.3 to 0.6 and 0.6 to 1 nobody says anything: the wider one has the place that is named. */
    @Test
    void aForgottenRegionIsRefusedWithItsAreaAndAPlace() {
        Scenario forgotten = plate(region("a", 0, 0.3, BRICK)).build();
        String sentence = "no material is given for 0.7 m^2 of the plate, for example at x = 0.8 m, y = 0.05 m: "
                + "regions have materials, but there is no [material] for the rest; "
                + "add the region that is missing there, or [material]";
        assertThatThrownBy(() -> Plan.of(forgotten))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
        assertThatThrownBy(() -> Plan.of(forgotten.within(1e-3)))
                .as("on a copy too")
                .hasMessage(sentence);
        assertThat(Plan.of(plate(region("a", 0, 0.3, BRICK)).material(WOOL).build())
                        .warnings())
                .isEmpty();
    }

    @Test
    void whatIsSaidEverywhereIsEnough() {
        Region hole = new Region("duct", new Shape.Rectangle(0.3, 0, 1, 1), null, null, null, null, true);
        Region pipe = Region.held("pipe", new Shape.Rectangle(0.6, 0, 1, 1), new Signal.Constant(5));
        Region heater =
                new Region("heater", new Shape.Rectangle(0, 0, 1, 1), null, null, new Signal.Constant(5), null, false);
        Plan.of(plate(region("a", 0, 1, BRICK)).build());
        Plan.of(plate(region("a", 0, 0.3, BRICK), hole).build());
        Plan.of(plate(region("a", 0, 0.6, BRICK), pipe).build());
        Plan.of(plate(heater).timing(Timing.until(1)).build());
        assertThatThrownBy(
                        () -> Plan.of(plate(region("a", 0, 0.6, BRICK), heater).build()))
                .as("a source is no material")
                .hasMessageStartingWith("no material is given for 0.4 m^2 of the plate");
        Region film = Region.held("film", new Shape.Rectangle(0.6, 0, 0.6, 1), new Signal.Constant(5));
        assertThatThrownBy(() -> Plan.of(plate(region("a", 0, 0.6, BRICK), film).build()))
                .as("a cell beside a held node conducts")
                .hasMessageStartingWith("no material is given for 0.4 m^2 of the plate");
    }

    @Test
    void theMaterialsOfAPlateTakeItUp() {
        Material again = new Material("brick", 0.8, 1800, 900);
        Region hole = new Region("duct", new Shape.Rectangle(0.1, 0, 0.3, 0.5), null, null, null, null, true);
        List<MaterialUse> uses = Plan.of(plate(region("inner", 0.1, 0.3, BRICK), region("board", 0.6, 1, again), hole)
                        .material(WOOL)
                        .build())
                .materials();
        assertThat(uses).extracting(MaterialUse::material).containsExactly(WOOL, BRICK);
        assertThat(uses.get(0).area()).isCloseTo(0.1 + 0.3, within(1e-12));
        assertThat(uses.get(0).regions()).isEmpty();
        assertThat(uses.get(1).area()).isCloseTo(0.1 + 0.4, within(1e-12));
        assertThat(uses.get(1).regions()).containsExactly("inner", "board");
    }

    @Test
    void aPlateOfOneMaterialIsAllOfIt() {
        List<MaterialUse> lecture = Plan.of(Scenario.on(Grid.ofCells(2, 3, 10, 10))
                        .timing(Timing.until(1))
                        .build())
                .materials();
        assertThat(lecture).singleElement().satisfies(use -> {
            assertThat(use.area()).isCloseTo(6, within(1e-12));
            assertThat(use.byDiffusivity()).isTrue();
        });
    }
}
