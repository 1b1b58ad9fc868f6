package isotherm.io.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.field.Snapshot;
import isotherm.io.raster.Canvas;
import isotherm.io.raster.ColourMap;
import isotherm.io.raster.PlateBox;
import isotherm.io.resample.Flux;
import isotherm.io.resample.Isotherms;
import isotherm.io.resample.Plate;
import isotherm.io.resample.Plates;
import isotherm.io.resample.Polyline;
import isotherm.io.resample.Sections;
import isotherm.io.resample.Sheet;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grading;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Output;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of plates with regions, holes and graded grids. */
class SectionPlotTest {
    private static final PlotStyle STYLE = PlotStyle.of("").over(new Output.Range(0, 1));
    private static final PlotStyle BARE = STYLE.plain().outlined(false);

    private static PlateBox box(Snapshot snapshot, PlotStyle style, Plate plate) {
        List<Sheet> sheets = List.of(Plot.sheet(snapshot, style, plate));
        return Arranger.best(style, sheets, plate, new RoundSteps(0, 1, 8)).box(0);
    }

    /** Cells from a ten-thousandth to a twentieth of the plate: the colours are those of the places, not of the nodes. */
    @Test
    void aGradedPlateHasTrueProportions() {
        Axis x = new Grading(1e-4, 0.05, 1.5).axis(1, List.of(0.2, 0.7), List.of());
        Grid grid = new Grid(x, Axis.even(11, 0.05));
        Snapshot snapshot = Plates.of(grid, (a, b) -> a);
        Canvas canvas = Plot.of(snapshot, BARE);
        Canvas lined = Plot.of(snapshot, STYLE);
        PlateBox box = box(snapshot, BARE, Plate.on(grid));
        ColourScale scale = new ColourScale(ColourMap.INFERNO, 0, 1);
        int y = box.y() + box.height() / 3;
        for (int p = 2; p < box.width() - 2; p++) {
            double expected = (p + 0.5) / box.width();
            assertThat(canvas.pixel(box.x() + p, y)).isIn(scale.colour(expected - 3e-4), scale.colour(expected + 3e-4));
        }
        for (int tenth = 1; tenth <= 9; tenth++) {
            int at = box.x() + (int) (tenth / 10.0 * box.width());
            boolean drawn = false;
            for (int row = box.y(); row < box.bottom(); row++) {
                drawn |= lined.pixel(at, row) != canvas.pixel(at, row);
                assertThat(lined.pixel(at + 20, row)).isEqualTo(canvas.pixel(at + 20, row));
            }
            assertThat(drawn).isTrue();
        }
    }

    /** The hole takes its cells to the pixel, not just the nodes that lie within. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.02, 0.2})
    void aHoleIsPaperAsFarAsItsCells(double width) {
        Plan plan = Sections.plan(Sections.GRID, Sections.hole(0.4, 0.2, 0.4 + width, 0.3));
        Snapshot snapshot = Sections.state(plan, (x, y) -> x);
        Plate plate = Plate.of(plan);
        Canvas canvas = Plot.of(snapshot, BARE, plate);
        PlateBox box = box(snapshot, BARE, plate);
        int left = box.x() + (int) Math.ceil(0.4 * box.width());
        int right = box.x() + (int) ((0.4 + width) * box.width());
        int top = box.bottom() - (int) (0.3 / 0.5 * box.height());
        int bottom = box.bottom() - (int) Math.ceil(0.2 / 0.5 * box.height());
        for (int y = top + 1; y < bottom - 1; y++) {
            for (int x = left; x < right; x++) {
                assertThat(isGrey(canvas.pixel(x, y))).as("%d %d", x, y).isTrue();
            }
            assertThat(isGrey(canvas.pixel(left - 3, y))).isFalse();
            assertThat(isGrey(canvas.pixel(right + 3, y))).isFalse();
        }
    }

    private static boolean isGrey(int colour) {
        int blue = colour & 255;
        return blue >= 0xb0 && (colour >> 16 & 255) == blue && (colour >> 8 & 255) == blue;
    }

    @Test
    void isothermsEndAtHoles() {
        Plan plan = Sections.plan(Sections.GRID, Sections.hole(0.4, 0.1, 0.6, 0.4));
        Sheet sheet = Plot.sheet(Sections.state(plan, (x, y) -> x), STYLE, Plate.of(plan));
        List<Polyline> lines = new Isotherms(sheet.withoutHoles(Plate.of(plan))).at(0.5);
        assertThat(lines).hasSize(2);
        for (Polyline line : lines) {
            assertThat(line.y(0) > 0.39 || line.y(0) < 0.11).isTrue();
            assertThat(line.y(line.count() - 1) > 0.39 || line.y(line.count() - 1) < 0.11)
                    .isTrue();
        }
        assertThat(new Isotherms(sheet).at(0.3)).hasSize(1);
    }

    /** Pixels that outlines change, as columns from the left of the plate. */
    private static List<Integer> changedColumns(Plan plan) {
        Snapshot snapshot = Sections.state(plan, (x, y) -> 0.3);
        Plate plate = Plate.of(plan);
        Canvas with = Plot.of(snapshot, BARE.outlined(true), plate);
        Canvas without = Plot.of(snapshot, BARE, plate);
        PlateBox box = box(snapshot, BARE, plate);
        int y = box.y() + box.height() / 2;
        return IntStream.range(0, box.width())
                .filter(x -> with.pixel(box.x() + x, y) != without.pixel(box.x() + x, y))
                .boxed()
                .toList();
    }

    @Test
    void joinsOfMaterialsAreOutlined() {
        Plan plan = Sections.plan(
                Sections.GRID,
                Sections.of("left", Sections.STEEL, 0.3, 0.5),
                Sections.of("right", Sections.STEEL, 0.5, 0.7));
        PlateBox box = box(Sections.state(plan, (x, y) -> 0.3), BARE, Plate.of(plan));
        List<Integer> changed = changedColumns(plan);
        assertThat(changed)
                .allMatch(x -> Math.abs(x - 0.3 * box.width()) < 2.5 || Math.abs(x - 0.7 * box.width()) < 2.5);
        assertThat(changed).anyMatch(x -> x < box.width() / 2).anyMatch(x -> x > box.width() / 2);
    }

    @Test
    void heatedAndHeldRegionsAreOutlinedToo() {
        Shape strip = new Shape.Rectangle(0.3, 0, 0.4, 0.5);
        Region heated = new Region("heated", strip, null, null, new Signal.Constant(1), null, false);
        assertThat(changedColumns(Sections.plan(Sections.GRID, heated))).isNotEmpty();
        assertThat(changedColumns(Sections.plan(Sections.GRID, Region.held("held", strip, new Signal.Constant(1)))))
                .isNotEmpty();
        Region same = Region.of("same", strip, Sections.BRICK);
        assertThat(changedColumns(Sections.plan(Sections.GRID, same))).isEmpty();
    }

    /** Outlines of every cell would hide the plate. */
    @Test
    void aTextureIsNotOutlined() {
        Region[] strips = new Region[50];
        for (int i = 0; i < strips.length; i++) {
            strips[i] = Sections.of("strip " + i, Sections.STEEL, i / 50.0, i / 50.0 + 0.01);
        }
        assertThat(changedColumns(Sections.plan(Sections.GRID, strips))).isEmpty();
    }

    /** T = 3 x - 2 y in a material that conducts 5 along x and 10 along y: -15 and 20 W/m^2. */
    @Test
    void theFluxGoesByTheConductivitiesAlongXAndY() {
        Material wood = new Material("wood", 5, 10, 500, 1600, null);
        Plan plan = Sections.plan(
                new Grid(new Grading(0.002, 0.05, 1.3).axis(1, List.of(0.5), List.of()), Axis.even(26, 0.02)),
                Sections.of("wood", wood, 0, 0.5));
        Flux flux = Flux.of(Sections.state(plan, (x, y) -> 3 * x - 2 * y), Plate.of(plan), 40);
        assertThat(flux.columns()).isEqualTo(40);
        assertThat(flux.rows()).isEqualTo(20);
        for (Flux each : List.of(flux, flux.joined(8, 4))) {
            int last = each.columns() - 1;
            assertThat(each.x(0, 1)).isCloseTo(-15, within(1e-10));
            assertThat(each.y(0, 1)).isCloseTo(20, within(1e-10));
            assertThat(each.x(last, 1)).isCloseTo(-2.4, within(1e-10));
            assertThat(each.y(last, 1)).isCloseTo(1.6, within(1e-10));
            assertThat(each.greatest()).isCloseTo(25, within(1e-9));
        }
    }

    @Test
    void arrowsPointWhereHeatFlows() {
        Plan plan = Sections.plan(Sections.GRID, Sections.of("all", Sections.STEEL, 0, 1));
        Plate plate = Plate.of(plan);
        Snapshot snapshot = Sections.state(plan, (x, y) -> 1 - x);
        PlotStyle style = BARE.withArrows(true);
        Canvas canvas = Plot.of(snapshot, style, plate);
        Canvas bare = Plot.of(snapshot, BARE, plate);
        PlateBox box = box(snapshot, style, plate);
        double pitch = box.width() / 20.0;
        int middle = box.y() + (int) (pitch / 2);
        // the head is wide, the end is thin: ink a little before and after the middle of an arrow
        assertThat(ink(canvas, bare, box.x() + (int) (5.5 * pitch + 0.22 * pitch), middle))
                .isGreaterThan(ink(canvas, bare, box.x() + (int) (5.5 * pitch - 0.22 * pitch), middle) + 2);
        int above = box.y() - 12;
        int key = 0;
        for (int x = box.x() + box.width() / 2; x < box.right(); x++) {
            key += canvas.pixel(x, above) != bare.pixel(x, above) ? 1 : 0;
        }
        assertThat(key).isGreaterThan(10);
    }

    private static int ink(Canvas with, Canvas without, int x, int middle) {
        int ink = 0;
        for (int y = middle - 12; y <= middle + 12; y++) {
            ink += with.pixel(x, y) != without.pixel(x, y) ? 1 : 0;
        }
        return ink;
    }

    @Test
    void whereNothingFlowsThereAreNoArrows() {
        Plan plan = Sections.plan(Sections.GRID, Sections.hole(0.4, 0.2, 0.6, 0.3));
        Snapshot still = Sections.state(plan, (x, y) -> 0.7);
        Plate plate = Plate.of(plan);
        assertThat(Plot.of(still, STYLE.withArrows(true), plate).pixels())
                .isEqualTo(Plot.of(still, STYLE, plate).pixels());
    }

    @Test
    void aPlateAtRestSaysSo() {
        Scenario scenario = Scenario.on(Sections.GRID)
                .edges(Edges.all(new Boundary.Fixed(0)))
                .timing(Timing.steady())
                .build();
        assertThat(Caption.of(Plate.of(Plan.of(scenario)), 0)).isEqualTo("steady state");
        assertThat(Caption.of(Plate.on(Sections.GRID), 90)).isEqualTo("t = 1 min 30 s");
    }
}
