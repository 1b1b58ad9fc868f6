package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.model.Axis;
import isotherm.model.Grid;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of a graded grid. */
class GradedGridTest {
    private static final String GRID = """
            [grid]
            size = [1, 0.5]
            finest = 0.01
            [time]
            until = 1
            """;
    private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

    private static final String STEEL = "[material]\nname = \"steel\"\n";

    private static Grid grid(String lines, String... settings) {
        return Texts.read(GRID + lines, settings).grid();
    }

    private static List<Double> widths(Axis axis) {
        double[] widths = new double[axis.cells()];
        for (int cell = 0; cell < widths.length; cell++) {
            widths[cell] = axis.at(cell + 1) - axis.at(cell);
        }
        return Arrays.stream(widths).boxed().toList();
    }

    private static void passesThrough(Axis axis, double... places) {
        for (double place : places) {
            int node = axis.nodeBefore(place + 1e-9);
            assertThat(axis.at(node)).isCloseTo(place, ROUNDING);
            // the cells beside a line are the finest, or a little less where they were shrunk to fit
            assertThat(axis.at(node) - axis.at(node - 1)).isBetween(0.005, 0.01 + 1e-12);
            assertThat(axis.at(node + 1) - axis.at(node)).isBetween(0.005, 0.01 + 1e-12);
        }
    }

    private static String region(String shape) {
        return STEEL + "[[region]]\n" + shape + "\nmaterial = \"copper\"\n";
    }

    @Test
    void linesPassThroughRectangles() {
        Grid grid = grid(region("shape = \"rectangle\"\nfrom = [0.3, 0.1]\nto = [0.7, 0.33]"));
        passesThrough(grid.x(), 0.3, 0.7);
        passesThrough(grid.y(), 0.1, 0.33);
        assertThat(grid.x().length()).isEqualTo(1);
        assertThat(grid.y().length()).isEqualTo(0.5);
    }

    @Test
    void neighboursDifferByTheGrowthAndNoneIsAboveTheCoarsest() {
        Grid grid = grid(region("shape = \"rectangle\"\nfrom = [0.3, 0.1]\nto = [0.7, 0.33]"));
        List<Double> x = widths(grid.x());
        for (int cell = 1; cell < x.size(); cell++) {
            assertThat(x.get(cell) / x.get(cell - 1)).isBetween(0.7, 1.4);
        }
        // a twentieth of the plate
        assertThat(x).allMatch(width -> width <= 0.05 + 1e-12).anyMatch(width -> width > 0.03);
        assertThat(widths(grid.y())).allMatch(width -> width <= 0.025 + 1e-12);
        assertThat(widths(grid("", "grid.coarsest=0.015").x())).allMatch(width -> width <= 0.015 + 1e-12);
        assertThat(grid("", "grid.growth=2").columns()).isLessThan(grid("").columns());
    }

    @Test
    void thinSheetsGetTwoCellsAtLeast() {
        Grid grid = grid(region("shape = \"rectangle\"\nfrom = [0, 0.2]\nto = [1, 0.202]"));
        int node = grid.y().nodeBefore(0.2 + 1e-9);
        assertThat(grid.y().at(node)).isCloseTo(0.2, ROUNDING);
        assertThat(grid.y().at(node + 2)).isCloseTo(0.202, ROUNDING);
    }

    @Test
    void linesPassThroughTheEndsOfParts() {
        Grid grid = grid("""
                [edge.top]
                kind = "insulated"
                [[edge.top.part]]
                from = 0.25
                to = 0.6
                kind = "fixed"
                temperature = 1
                [edge.left]
                kind = "insulated"
                [[edge.left.part]]
                from = 0.11
                to = 0.5
                kind = "fixed"
                temperature = 1
                """);
        passesThrough(grid.x(), 0.25, 0.6);
        passesThrough(grid.y(), 0.11);
    }

    @Test
    void cellsUnderACircleAreTheFinest() {
        Grid grid = grid(region("shape = \"circle\"\ncenter = [0.5, 0.25]\nradius = 0.1"));
        passesThrough(grid.x(), 0.4, 0.6);
        passesThrough(grid.y(), 0.15, 0.35);
        for (int node = 0; node < grid.columns() - 1; node++) {
            boolean under = grid.x().at(node) > 0.4 - 1e-9 && grid.x().at(node) < 0.6 - 1e-9;
            if (under) {
                assertThat(grid.x().at(node + 1) - grid.x().at(node)).isCloseTo(0.01, ROUNDING);
            }
        }
    }

    @Test
    void polygonsHaveLinesAlongTheirSidesAndFineCellsUnderSlantedOnes() {
        Grid grid = grid(
                region("shape = \"polygon\"\npoints = [[0.1, 0.1], [0.9, 0.1], [0.9, 0.2], [0.7, 0.4], [0.1, 0.4]]"));
        passesThrough(grid.x(), 0.1, 0.7, 0.9);
        passesThrough(grid.y(), 0.1, 0.2, 0.4);
        assertThat(grid.x().nodeBefore(0.9 + 1e-9) - grid.x().nodeBefore(0.7 + 1e-9))
                .isEqualTo(20);
        assertThat(grid.x().nodeBefore(0.7 + 1e-9) - grid.x().nodeBefore(0.1 + 1e-9))
                .isLessThan(40);
    }

    @Test
    void imagesHaveLinesWhereTheirColoursMeet(@TempDir Path folder) throws IOException {
        BufferedImage map = new BufferedImage(10, 4, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < 3; row++) {
            for (int column = 3; column < 6; column++) {
                map.setRGB(column, row, 0x00ff00);
            }
        }
        ImageIO.write(map, "png", folder.resolve("map.png").toFile());
        String lines =
                STEEL + "[[region]]\nshape = \"image\"\nfile = \"map.png\"\ncolors = { \"#00ff00\" = \"copper\" }\n";
        Grid grid =
                ScenarioFile.parse(GRID + lines, Texts.NAME, folder, List.of()).grid();
        passesThrough(grid.x(), 0.3, 0.6);
        passesThrough(grid.y(), 0.125);
        assertThat(widths(grid.x())).anyMatch(width -> width > 0.02);
    }

    @Test
    void theAxesMayDiffer() {
        Grid grid = grid("", "grid.finest=[0.1, 0.05]", "grid.coarsest=[0.1, 0.05]");
        assertThat(grid.columns()).isEqualTo(11);
        assertThat(grid.rows()).isEqualTo(11);
    }
}
