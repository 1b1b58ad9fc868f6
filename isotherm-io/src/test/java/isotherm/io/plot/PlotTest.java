package isotherm.io.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.field.Snapshot;
import isotherm.io.raster.Canvas;
import isotherm.io.raster.ColourMap;
import isotherm.io.raster.PlateBox;
import isotherm.io.resample.Plate;
import isotherm.io.resample.Plates;
import isotherm.io.resample.Proportions;
import isotherm.io.resample.Sheet;
import isotherm.model.Axis;
import isotherm.model.Grid;
import isotherm.model.Output;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotTest {
    private static final Output.Range UNIT = new Output.Range(0, 1);
    private static final PlotStyle PLAIN = PlotStyle.of("Plate").over(UNIT).plain();

    private static PlateBox plate(Snapshot snapshot, PlotStyle style) {
        List<Sheet> sheets = List.of(Sheet.of(snapshot, style.sharpest()));
        ColourScale scale = ColourScale.of(style, sheets);
        return Arranger.best(style, sheets, Plate.on(snapshot.grid()), new RoundSteps(scale.low(), scale.high(), 8))
                .box(0);
    }

    @Test
    void row0IsAtTheBottomAndColumn0AtTheLeft() {
        Snapshot snapshot = Plates.of(Grid.ofNodes(3, 3, 1), (x, y) -> x == 0 && y == 0 ? 1 : 0);
        Canvas canvas = Plot.of(snapshot, PLAIN);
        PlateBox box = plate(snapshot, PLAIN);
        assertThat(canvas.pixel(box.x(), box.bottom() - 1)).isEqualTo(ColourMap.INFERNO.colour(254));
        assertThat(canvas.pixel(box.x(), box.y())).isEqualTo(ColourMap.INFERNO.colour(0));
        assertThat(canvas.pixel(box.right() - 1, box.bottom() - 1)).isEqualTo(ColourMap.INFERNO.colour(0));
    }

    @Test
    void betweenNodesColoursAreBilinear() {
        Snapshot snapshot = Plates.of(Grid.ofNodes(5, 4, 0.01), (x, y) -> (x / 0.04) * (y / 0.03));
        Canvas canvas = Plot.of(snapshot, PLAIN);
        PlateBox box = plate(snapshot, PLAIN);
        ColourScale scale = new ColourScale(ColourMap.INFERNO, 0, 1);
        for (int p = 1; p < 20; p++) {
            int px = box.width() * p / 20;
            int py = box.height() * (20 - p) / 21;
            double expected = (px + 0.5) / box.width() * (1 - (py + 0.5) / box.height());
            assertThat(canvas.pixel(box.x() + px, box.y() + py))
                    .isIn(scale.colour(expected - 1e-9), scale.colour(expected + 1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({"64, 64", "65, 40", "7, 128", "300, 200"})
    void aMirroredFieldGivesAMirroredPlate(int columns, int rows) {
        Grid grid = Grid.ofNodes(columns, rows, 1);
        DoubleBinaryOperator lopsided = (x, y) -> 0.5 + 0.5 * Math.sin(x * 0.3 + y * y * 0.01);
        double width = columns - 1;
        double height = rows - 1;
        Snapshot plain = Plates.of(grid, lopsided);
        Snapshot mirrored = Plates.of(grid, (x, y) -> lopsided.applyAsDouble(width - x, height - y));
        PlateBox box = plate(plain, PLAIN);
        Canvas one = Plot.of(plain, PLAIN);
        Canvas other = Plot.of(mirrored, PLAIN);
        for (int y = 0; y < box.height(); y++) {
            for (int x = 0; x < box.width(); x++) {
                assertThat(other.pixel(box.right() - 1 - x, box.bottom() - 1 - y))
                        .isEqualTo(one.pixel(box.x() + x, box.y() + y));
            }
        }
    }

    /** T = x from 0 to 1: isotherms are upright lines at the tenths, white on dark and black on bright colours. */
    @Test
    void isothermsOfALinearFieldLieAtTheirLevels() {
        Snapshot snapshot = Plates.of(Grid.ofNodes(33, 33, 1.0 / 32), (x, y) -> x);
        PlotStyle style = PlotStyle.of("").over(UNIT);
        PlateBox box = plate(snapshot, style);
        Canvas with = Plot.of(snapshot, style);
        Canvas without = Plot.of(snapshot, style.plain());
        ColourScale scale = new ColourScale(ColourMap.INFERNO, 0, 1);
        for (int tenth = 1; tenth <= 9; tenth++) {
            double centre = box.x() + tenth / 10.0 * box.width();
            assertThat(inkCentre(with, without, box, (int) centre - 30, (int) centre + 30))
                    .isCloseTo(centre, within(0.6));
            boolean light = scale.ink(tenth / 10.0) == 0xffffff;
            assertThat(light).isEqualTo(tenth <= 5);
        }
    }

    /** The median row has no label in it for every level; the mean over all rows is centred on the line all the same. */
    private static double inkCentre(Canvas with, Canvas without, PlateBox box, int from, int to) {
        double sum = 0;
        int count = 0;
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = Math.max(from, box.x()); x < Math.min(to, box.right()); x++) {
                if (with.pixel(x, y) != without.pixel(x, y)) {
                    sum += x + 0.5;
                    count++;
                }
            }
        }
        assertThat(count).isGreaterThan(box.height() / 2);
        return sum / count;
    }

    @Test
    void aHotSpotOfOneNodeIsSeenInAFieldLargerThanThePicture() {
        Grid grid = Grid.ofNodes(1500, 1500, 1);
        Snapshot snapshot = Plates.of(grid, (x, y) -> x == 701 && y == 333 ? 100 : 0);
        Sheet sheet = Sheet.of(snapshot, 500);
        assertThat(sheet.columns()).isEqualTo(500);
        assertThat(sheet.high()).isEqualTo(100);
        assertThat(sheet.at(233, 111)).isEqualTo(100.0 / 9);
    }

    @Test
    void aPeriodicPlateEndsWithItsFirstNodeAgain() {
        Grid grid = new Grid(Axis.periodic(8, 0.5), Axis.even(3, 1));
        Sheet sheet = Plates.sheet(grid, (x, y) -> x);
        assertThat(sheet.columns()).isEqualTo(9);
        assertThat(sheet.x().length()).isEqualTo(4);
        assertThat(sheet.at(8, 1)).isEqualTo(0);
        assertThat(sheet.at(7, 1)).isEqualTo(3.5);
    }

    @Test
    void holesArePaper() {
        Snapshot snapshot = Plates.of(Grid.ofNodes(11, 11, 1), (x, y) -> x > 5 ? Double.NaN : 0.25);
        Canvas canvas = Plot.of(snapshot, PLAIN);
        PlateBox box = plate(snapshot, PLAIN);
        int middle = box.y() + box.height() / 2;
        assertThat(canvas.pixel(box.right() - 1, middle)).isEqualTo(ColourScale.HOLE);
        assertThat(canvas.pixel(box.x() + box.width() / 4, middle)).isEqualTo(ColourMap.INFERNO.colour(64));
    }

    @ParameterizedTest
    @CsvSource({"3, 1000", "1000, 3", "5, 4", "96, 960", "2000, 100", "128, 128"})
    void everyShapeFitsItsPicture(int columns, int rows) {
        Snapshot snapshot = Plates.of(Grid.ofNodes(columns, rows, 0.001), (x, y) -> 20 + x - y);
        for (int size : new int[] {240, 450, 900}) {
            PlotStyle style = PlotStyle.of("A title of some length, which may need a second line")
                    .sized(size);
            Canvas canvas = Plot.of(snapshot, style);
            assertThat(Math.max(canvas.width(), canvas.height())).isLessThanOrEqualTo(size);
            for (int x = 0; x < canvas.width(); x++) {
                assertThat(canvas.pixel(x, 0)).isEqualTo(Canvas.WHITE);
                assertThat(canvas.pixel(x, canvas.height() - 1)).isEqualTo(Canvas.WHITE);
            }
            for (int y = 0; y < canvas.height(); y++) {
                assertThat(canvas.pixel(0, y)).isEqualTo(Canvas.WHITE);
                assertThat(canvas.pixel(canvas.width() - 1, y)).isEqualTo(Canvas.WHITE);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 100, 1, 1", "500, 101, 1, 1", "1001, 96, 1, 3", "3, 1000, 100, 1"})
    void thinPlatesAreStretched(int columns, int rows, double stretchX, double stretchY) {
        Proportions shape = Proportions.of(
                Grid.ofNodes(columns, rows, 1).x().length(),
                Grid.ofNodes(columns, rows, 1).y().length());
        assertThat(shape.stretchX()).isEqualTo(stretchX);
        assertThat(shape.stretchY()).isEqualTo(stretchY);
        assertThat(shape.aspect()).isBetween(0.2, 5.0);
    }

    @Test
    void aConstantFieldAndOneWithoutTemperaturesDraw() {
        Grid grid = Grid.ofNodes(9, 9, 1);
        Snapshot constant = Plates.of(grid, (x, y) -> 20);
        PlateBox box = plate(constant, PlotStyle.of(""));
        assertThat(Plot.of(constant, PlotStyle.of("")).pixel(box.x() + 9, box.y() + 9))
                .isEqualTo(ColourMap.INFERNO.colour(128));
        Snapshot empty = Plates.of(grid, (x, y) -> Double.NaN);
        assertThat(Plot.of(empty, PlotStyle.of("")).pixel(450, 400)).isEqualTo(ColourScale.HOLE);
    }
}
