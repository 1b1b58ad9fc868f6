package isotherm.check;

import static isotherm.sim.Sections.INSIDE;
import static isotherm.sim.Sections.INSULATED;
import static isotherm.sim.Sections.OUTSIDE;
import static isotherm.sim.Sections.layer;
import static isotherm.sim.Sections.material;
import static org.assertj.core.api.Assertions.assertThat;

import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Timing;
import isotherm.network.CellMap;
import isotherm.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A wall of 0.2 m of insulation and 0.1 m of brick, 1 m high, in cells of 0.02 m by 0.05 m, beside a room. */
class SwallowedLayersTest {
    private static List<String> of(Region... regions) {
        Scenario scenario = Scenario.on(Grid.ofCells(0.6, 1, 30, 20))
                .material(material(0.04))
                .regions(regions)
                .edges(new Edges(OUTSIDE, INSULATED, INSULATED, INSULATED))
                .timing(Timing.steady())
                .build();
        List<String> found = SwallowedLayers.of(scenario, CellMap.of(scenario));
        assertThat(Plan.of(scenario).warnings()).containsAll(found);
        return found;
    }

    private static Region brick() {
        return layer("brick", 0.2, 0, 0.3, 1, 0.5);
    }

    private static Region room(double left, double bottom, double right, double top) {
        return Region.room("room", new Shape.Rectangle(left, bottom, right, top), INSIDE);
    }

    @Test
    void aRoomThatReachesIntoTheWall() {
        assertThat(of(brick(), room(0.26, 0, 0.6, 1)))
                .containsExactly(
                        "the hole \"room\" covers 0.04 of the 0.1 m of the region \"brick\", which ends at x = 0.3 m, over"
                                + " 1.0 m: the layer is thinner there than it is drawn, unless the hole ends at x = 0.3 m");
        assertThat(of(brick(), room(0.22, 0, 0.6, 1)))
                .as("most of a layer")
                .singleElement()
                .asString()
                .startsWith("the hole \"room\" covers 0.08 of the 0.1 m");
    }

    /** The slab lies on the wall and goes on; where the room is, all of its side is under it. From below, above, and from the left. */
    @Test
    void anyOfItsSides() {
        Region slab = layer("slab", 0, 0.4, 0.6, 0.6, 2);
        assertThat(of(brick(), slab, room(0.3, 0.55, 0.6, 1)))
                .singleElement()
                .asString()
                .startsWith(
                        "the hole \"room\" covers 0.05 of the 0.2 m of the region \"slab\", which ends at y = 0.6 m, over 0.3 m");
        assertThat(of(brick(), slab, room(0.3, 0, 0.6, 0.5)))
                .singleElement()
                .asString()
                .startsWith(
                        "the hole \"room\" covers 0.1 of the 0.2 m of the region \"slab\", which ends at y = 0.4 m, over 0.3 m");
        assertThat(of(layer("eps", 0.2, 0, 0.4, 1, 0.5), room(0, 0, 0.24, 1)))
                .singleElement()
                .asString()
                .contains("which ends at x = 0.2 m, over 1.0 m");
    }

    /** A polygon that is right below and too far above. */
    @Test
    void aPartOfAHole() {
        Region slab = layer("slab", 0, 0.4, 0.6, 0.6, 2);
        Shape.Polygon shape = new Shape.Polygon(List.of(
                new Shape.Point(0.3, 0),
                new Shape.Point(0.6, 0),
                new Shape.Point(0.6, 1),
                new Shape.Point(0.28, 1),
                new Shape.Point(0.28, 0.6),
                new Shape.Point(0.3, 0.6)));
        assertThat(of(brick(), slab, Region.room("room", shape, INSIDE)))
                .singleElement()
                .asString()
                .startsWith(
                        "the hole \"room\" covers 0.02 of the 0.1 m of the region \"brick\", which ends at x = 0.3 m, over 0.4 m");
    }

    @Test
    void whatIsMeantIsNotTold() {
        assertThat(of(brick(), room(0.3, 0, 0.6, 1))).as("no overlap").isEmpty();
        assertThat(of(layer("block", 0, 0, 0.6, 1, 1), room(0.3, 0, 0.6, 1)))
                .as("a room in a block")
                .isEmpty();
        assertThat(of(brick(), room(0.22, 0.2, 0.28, 0.8))).as("a cavity").isEmpty();
        assertThat(of(brick(), layer("board", 0.3, 0, 0.4, 1, 0.2), room(0.26, 0.2, 0.34, 0.8)))
                .as("a cavity between two layers")
                .isEmpty();
        assertThat(of(brick(), room(0, 0.4, 0.6, 0.6))).as("an opening").isEmpty();
        assertThat(of(room(0.26, 0, 0.6, 1), brick())).as("a layer on top").isEmpty();
        Shape.Polygon niche = new Shape.Polygon(List.of(
                new Shape.Point(0.3, 0),
                new Shape.Point(0.6, 0),
                new Shape.Point(0.6, 1),
                new Shape.Point(0.3, 1),
                new Shape.Point(0.3, 0.7),
                new Shape.Point(0.26, 0.7),
                new Shape.Point(0.26, 0.3),
                new Shape.Point(0.3, 0.3)));
        assertThat(of(brick(), Region.room("room", niche, INSIDE)))
                .as("a niche")
                .isEmpty();
    }
}
