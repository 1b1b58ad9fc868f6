package isotherm.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isotherm.expression.Expression;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Pixels;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Source;
import isotherm.plan.Plan;
import isotherm.plan.SourceHeat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where sources give heat: areas by formulas of geometry, not by counting cells (N12). */
class SourceAreaTest {
    private static final Material COPPER = Material.of(400, 8900, 390);
    private static final Signal ONE = new Signal.Constant(1);
    /** Of a square metre: shares of cut quarters are rounded to 2^-30. */
    private static final double EXACT = 1e-9;

    private static final Shape.Circle DISC = new Shape.Circle(0.512, 0.47, 0.23);
    private static final double DISC_AREA = Math.PI * 0.23 * 0.23;

    private static Region heated(Shape shape) {
        return Region.heated("heated", shape, Source.density(ONE));
    }

    private static Region hole(Shape shape) {
        return new Region("hole", shape, null, null, null, null, true);
    }

    private static List<Grid> grids() {
        double[] graded = new double[18];
        for (int k = 1; k < graded.length; k++) {
            graded[k] = Math.pow(k / 17.0, 1.4);
        }
        return List.of(
                Grid.ofCells(1, 1, 7, 7),
                Grid.ofCells(1, 1, 40, 13),
                new Grid(Axis.graded(graded), Axis.even(12, 1 / 11.0)),
                new Grid(Axis.periodic(9, 1 / 9.0), Axis.periodic(14, 1 / 14.0)));
    }

    private static Network network(Grid grid, Region... regions) {
        return plan(grid, regions).network();
    }

    private static Plan plan(Grid grid, Region... regions) {
        return Plan.of(Scenario.on(grid)
                .material(Material.of(1, 1000, 1000))
                .regions(regions)
                .build());
    }

    /** On every grid the first region's area is this; what each node has of it adds up to it. */
    private static void assertArea(double wanted, Region... regions) {
        for (Grid grid : grids()) {
            Inflow inflow = network(grid, regions).inflows().getFirst();
            double sum = 0;
            for (int k = 0; k < inflow.density().reached(); k++) {
                sum += inflow.size(k);
            }
            assertThat(inflow.area()).as("%s on %s", regions[0].shape(), grid).isCloseTo(wanted, within(EXACT));
            assertThat(sum).isCloseTo(wanted, within(EXACT));
        }
    }

    @Test
    void everyShapeHasItsOwnArea() {
        assertArea(DISC_AREA, heated(DISC));
        assertArea(Math.PI * 0.31 * 0.17, heated(new Shape.Ellipse(0.41, 0.55, 0.31, 0.17)));
        assertArea(0.123 * 0.377, heated(new Shape.Rectangle(0.2, 0.111, 0.323, 0.488)));
        assertArea(0.5 * 0.6 * 0.7, heated(polygon(0.1, 0.2, 0.7, 0.2, 0.3, 0.9)));
        assertArea(0.3 * 0.7 - 0.15 * 0.35, heated(polygon(0.1, 0.1, 0.4, 0.1, 0.25, 0.45, 0.4, 0.8, 0.1, 0.8)));
    }

    private static Shape.Polygon polygon(double... places) {
        Shape.Point[] points = new Shape.Point[places.length / 2];
        for (int k = 0; k < points.length; k++) {
            points[k] = new Shape.Point(places[2 * k], places[2 * k + 1]);
        }
        return new Shape.Polygon(List.of(points));
    }

    /** A spot smaller than a cell, anywhere, and one that the plate cuts. */
    @Test
    void spotsBetweenCellsAndAtTheEdge() {
        Random random = new Random(1);
        for (int k = 0; k < 20; k++) {
            double radius = 0.001 + 0.02 * random.nextDouble();
            double x = radius + (1 - 2 * radius) * random.nextDouble();
            double y = radius + (1 - 2 * radius) * random.nextDouble();
            assertArea(Math.PI * radius * radius, heated(new Shape.Circle(x, y, radius)));
        }
        assertArea(Math.PI * 0.01 / 4, heated(new Shape.Circle(0, 1, 0.1)));
        assertArea(0.2 * 0.3, heated(new Shape.Rectangle(-1, 0.7, 0.2, 1.5)));
    }

    /** What later regions are made of, or take as holes, is theirs by its true area; what is held, or lies below, takes nothing. */
    @Test
    void laterRegionsTakeTheirTrueArea() {
        Shape.Circle core = new Shape.Circle(0.5, 0.5, 0.111);
        double coreArea = Math.PI * 0.111 * 0.111;
        assertArea(DISC_AREA - coreArea, heated(DISC), Region.of("core", core, COPPER));
        assertArea(DISC_AREA - coreArea, heated(DISC), hole(core));
        assertArea(
                DISC_AREA - coreArea,
                heated(DISC),
                Region.heated("core", core, Source.density(new Signal.Constant(2))));
        assertArea(DISC_AREA, heated(DISC), Region.held("core", core, new Signal.Constant(20)));
        double half = Math.PI * 0.23 * 0.23 / 2;
        assertArea(half, heated(DISC), Region.of("right", new Shape.Rectangle(0.512, 0, 1, 1), COPPER));
        double third = 0.15; // two borders cross in cells that both cut
        double chord = Math.acos(third / 0.23);
        double cap = 0.23 * 0.23 * (chord - Math.sin(2 * chord) / 2);
        assertArea(cap, heated(DISC), hole(new Shape.Rectangle(0, 0, 0.512 + third, 1)));
    }

    /** Two discs of one radius overlap in a lens. */
    @Test
    void aDiscTakesALensFromAnother() {
        double away = 0.2;
        double lens =
                2 * 0.23 * 0.23 * Math.acos(away / 2 / 0.23) - away / 2 * Math.sqrt(4 * 0.23 * 0.23 - away * away);
        Shape.Circle other = new Shape.Circle(0.512 + away * 0.6, 0.47 + away * 0.8, 0.23);
        assertArea(DISC_AREA - lens, heated(DISC), Region.of("other", other, COPPER));
    }

    /** In a hole there is nothing to be heated, until a later region fills it. */
    @Test
    void holesBelowASourceAreNotHeated() {
        Shape.Circle core = new Shape.Circle(0.5, 0.5, 0.111);
        double coreArea = Math.PI * 0.111 * 0.111;
        Region source = heated(DISC);
        Plan network = plan(Grid.ofCells(1, 1, 40, 40), hole(core), source);
        assertThat(SourceHeat.area(network, 1)).isCloseTo(DISC_AREA - coreArea, within(EXACT));
        Plan filled = plan(
                Grid.ofCells(1, 1, 40, 40),
                hole(core),
                Region.of("plug", new Shape.Rectangle(0.3, 0.3, 0.7, 0.7), COPPER),
                source);
        assertThat(SourceHeat.area(filled, 2)).isCloseTo(DISC_AREA, within(EXACT));
    }

    /** A picture goes by the cells' centres, also where it lies over a source. */
    @Test
    void colourTakesWholeCells() {
        Pixels left = new Pixels(2, 1, new int[] {0xff0000, 0});
        Region image = Region.of("image", new Shape.Colour(left, 0xff0000, new Shape.Rectangle(0, 0, 1, 1)), COPPER);
        Plan network = plan(Grid.ofCells(1, 1, 5, 5), heated(new Shape.Rectangle(0, 0, 1, 1)), image);
        assertThat(SourceHeat.area(network, 0)).isCloseTo(3.0 / 5, within(EXACT));
    }

    /** Heat enters where the shape is: the mean place of what nodes have is near the middle of the disc, whatever the grid. */
    @Test
    void sharesLieWhereTheShapeIs() {
        Inflow inflow =
                network(Grid.ofCells(1, 1, 8, 8), heated(DISC)).inflows().getFirst();
        double x = 0;
        double y = 0;
        for (int k = 0; k < inflow.density().count(); k++) {
            int column = inflow.density().node(k) % 9;
            int row = inflow.density().node(k) / 9;
            x += inflow.size(k) * column / 8 / DISC_AREA;
            y += inflow.size(k) * row / 8 / DISC_AREA;
        }
        assertThat(x).isCloseTo(0.512, within(0.003));
        assertThat(y).isCloseTo(0.47, within(0.003));
    }

    /** On grid lines every share is a whole number of quarters, to the bit. */
    @Test
    void rectanglesOnGridLinesHaveWholeQuarters() {
        Grid grid = Grid.ofCells(0.7, 0.3, 7, 3);
        Region box = heated(new Shape.Rectangle(0.1, 0.1, 0.30000000000000004, 0.2));
        Inflow inflow = network(grid, box).inflows().getFirst();
        double quarter = grid.x().spacing() * grid.y().spacing() / 4;
        assertThat(inflow.density().count()).isEqualTo(6);
        for (int k = 0; k < 6; k++) {
            boolean end = k % 3 != 1;
            assertThat(inflow.size(k)).isEqualTo(end ? quarter : 2 * quarter, within(0.0));
        }
    }

    @Test
    void aPowerIsSpreadOverTheArea() {
        Grid grid = Grid.ofCells(1, 1, 10, 10);
        Plan plan = Plan.of(Scenario.on(grid)
                .material(Material.of(1, 1000, 1000))
                .edges(Edges.all(new Boundary.Fixed(0)))
                .regions(Region.heated("laser", DISC, Source.power(new Signal.Constant(60))))
                .build());
        SourceHeat heat = SourceHeat.of(plan).getFirst();
        assertThat(heat.power()).isEqualTo(60);
        assertThat(heat.area()).isCloseTo(DISC_AREA, within(EXACT));
        assertThat(heat.density()).isCloseTo(60 / DISC_AREA, within(1e-6));
        Inflow inflow = plan.network().inflows().getFirst();
        double shares = 0;
        for (int k = 0; k < inflow.density().reached(); k++) {
            shares += inflow.size(k);
        }
        assertThat(shares).isCloseTo(1, within(1e-14));
    }

    @Test
    void aPowerNeedsAPlaceAndKnowsNoPlaces() {
        Region all = Region.of("all", new Shape.Rectangle(0, 0, 1, 1), COPPER);
        Region laser = Region.heated("laser", DISC, Source.power(ONE));
        assertThatThrownBy(() -> network(Grid.ofCells(1, 1, 10, 10), laser, all))
                .hasMessage("the power of the region \"laser\" acts nowhere: later regions cover all of the region");
        Signal formula = new Signal.Formula(Expression.parse("60*x"));
        assertThatThrownBy(() -> Source.power(formula)).hasMessageStartingWith("a power belongs to the whole region");
        Region beyond = heated(polygon(0.9, 1.3, 1.3, 0.9, 1.3, 1.3));
        assertThatThrownBy(() -> network(Grid.ofCells(1, 1, 10, 10), beyond)).hasMessageContaining("covers no cell");
    }
}
