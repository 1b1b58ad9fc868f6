package isotherm.io.frames;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.io.plot.Arrangement;
import isotherm.io.plot.Arranger;
import isotherm.io.plot.PlotStyle;
import isotherm.io.plot.RoundSteps;
import isotherm.io.raster.PlateBox;
import isotherm.io.raster.PngFile;
import isotherm.io.resample.Plate;
import isotherm.io.resample.Plates;
import isotherm.io.resample.Sheet;
import isotherm.model.Grid;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PanelsOutputTest {
    private static final PlotStyle STYLE = PlotStyle.of("Panels").sized(600);
    private static final Grid GRID = Grid.ofNodes(40, 9, 0.01);

    @TempDir
    private Path folder;

    private static List<Sheet> sheets(int count, Grid grid) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            sheets.add(Plates.sheet(grid, (x, y) -> x + number));
        }
        return sheets;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "4, 2", "6, 3", "9, 3", "12, 4"})
    void squarePlatesStandInAsManyColumns(int panels, int columns) {
        List<Sheet> sheets = sheets(panels, Grid.ofNodes(20, 20, 0.01));
        assertThat(Arranger.best(STYLE, sheets, Plate.on(GRID), new RoundSteps(0, 1, 8))
                        .columns())
                .isEqualTo(columns);
    }

    @Test
    void panelsDoNotOverlapAndStayInThePicture() {
        for (int panels = 1; panels <= 12; panels++) {
            Arrangement where = Arranger.best(STYLE, sheets(panels, GRID), Plate.on(GRID), new RoundSteps(0, 1, 8));
            for (int i = 0; i < panels; i++) {
                PlateBox box = where.box(i);
                assertThat(box.right()).isLessThan(where.width());
                assertThat(box.bottom()).isLessThan(where.height());
                for (int j = 0; j < i; j++) {
                    PlateBox other = where.box(j);
                    assertThat(box.x() > other.right() || box.y() > other.bottom() || other.x() > box.right())
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 12, 13, 49, 101, 1000})
    void atMostTwelveEvenlyChosenStatesAreShown(int observed) throws Exception {
        Path path = folder.resolve("panels.png");
        PanelsOutput output = new PanelsOutput(path, STYLE);
        for (int i = 0; i < observed; i++) {
            output.observe(Plates.at(i, Grid.ofNodes(5, 5, 1), (x, y) -> x));
        }
        List<Double> times = new ArrayList<>();
        for (Sheet sheet : output.chosen()) {
            times.add(sheet.time());
        }
        assertThat(times).hasSize(Math.min(observed, 12)).isSorted().doesNotHaveDuplicates();
        assertThat(times.getFirst()).isEqualTo(0);
        assertThat(times.getLast()).isEqualTo(observed - 1);
        double even = (observed - 1) / 11.0;
        for (int i = 0; observed > 12 && i < 12; i++) {
            // no farther from an even choice than half a picture
            assertThat(times.get(i)).isBetween((i - 0.5) * even, (i + 0.5) * even);
        }
        output.close();
        assertThat(output.files()).containsExactly(path);
        PngFile.parse(Files.readAllBytes(path));
    }
}
