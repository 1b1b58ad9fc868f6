package isotherm.io.frames;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.field.Snapshot;
import isotherm.io.disk.LocalDisk;
import isotherm.io.files.RunOutput;
import isotherm.io.plot.Arrows;
import isotherm.io.plot.Plot;
import isotherm.io.plot.PlotStyle;
import isotherm.io.raster.PngFile;
import isotherm.io.resample.Plate;
import isotherm.io.resample.Sections;
import isotherm.io.resample.Sheet;
import isotherm.io.run.RunOutputs;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Initial;
import isotherm.model.Output;
import isotherm.model.Output.PictureFormat;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nothing bounds the temperatures, the pictures of a run share one scale all the same. */
class OneScaleTest {
    private static final PlotStyle LOOSE = PlotStyle.of("Warmer and warmer").sized(300);

    @TempDir
    private Path folder;

    private final Plan plan = Sections.plan(Sections.GRID, Sections.of("steel", Sections.STEEL, 0.3, 0.6));

    private Snapshot state(int number) {
        return Sections.state(plan, (x, y) -> number * (x + y * y));
    }

    private List<String> left() throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyFrameIsDrawnOnTheScaleOfAll(boolean arrows) throws Exception {
        PlotStyle style = LOOSE.withArrows(arrows);
        Path file = folder.resolve("frames.png");
        try (RunOutput output = new LateFrames(LocalDisk.DISK, file, style, Plate.of(plan), false)) {
            for (int i = 1; i <= 4; i++) {
                output.observe(state(i));
            }
            assertThat(output.files()).isEmpty();
        }
        assertThat(left()).containsExactly("frames.png");
        PlotStyle over = style.over(new Output.Range(0, 4 * 1.25));
        Plate plate = Plate.of(plan);
        double greatest = Arrows.greatest(List.of(Plot.sheet(state(4), style, plate)));
        assertThat(greatest > 0).isEqualTo(arrows);
        PngFile png = PngFile.parse(Files.readAllBytes(file));
        for (int i = 1; i < 4; i++) {
            int[] expected = Plot.of(List.of(Plot.sheet(state(i + 1), style, plate)), over, plate, greatest)
                    .pixels();
            assertThat(PngFile.pixels(png.frame(i))).as("frame %d", i).isEqualTo(expected);
        }
    }

    @Test
    void aPictureOfTheLastStateHasTheColoursOfAllSoFar() throws Exception {
        Path file = folder.resolve("field.png");
        try (RunOutput output = new PngOutput(LocalDisk.DISK, file, LOOSE, Plate.of(plan))) {
            output.observe(state(3));
            output.observe(state(1));
        }
        PlotStyle over = LOOSE.over(new Output.Range(0, 3 * 1.25));
        assertThat(PngFile.pixels(PngFile.decode(Files.readAllBytes(file))))
                .isEqualTo(Plot.of(state(1), over, Plate.of(plan)).pixels());
    }

    /** The seventh of thirteen states is the hottest and not among the twelve shown. */
    @Test
    void panelsHaveTheColoursOfStatesThatAreNotShown() throws Exception {
        Path one = folder.resolve("panels.png");
        List<Snapshot> states = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            states.add(state(i == 6 ? 9 : 1));
        }
        PanelsOutput output = new PanelsOutput(LocalDisk.DISK, one, LOOSE, Plate.of(plan));
        states.forEach(output::observe);
        List<Sheet> shown = output.chosen();
        output.close();
        assertThat(shown).hasSize(12).allMatch(sheet -> sheet.high() < 2);
        assertThat(PngFile.pixels(PngFile.decode(Files.readAllBytes(one))))
                .isEqualTo(Plot.of(shown, LOOSE.over(new Output.Range(0, 9 * 1.25)), Plate.of(plan))
                        .pixels());
    }

    private static Scenario.Builder heated() {
        return Scenario.on(Sections.GRID)
                .material(Sections.BRICK)
                .edges(Edges.all(new Boundary.Convection(10, 20)))
                .initial(Initial.uniform(20))
                .regions(new Region(
                        "heater",
                        new Shape.Rectangle(0.4, 0.2, 0.6, 0.3),
                        null,
                        null,
                        new Signal.Constant(1e5),
                        null,
                        false));
    }

    private List<Path> run(Scenario scenario) {
        Simulation simulation = Simulation.of(Plan.of(scenario), Execution.auto());
        RunOutputs outputs = RunOutputs.open(simulation, folder);
        try (outputs) {
            simulation.run();
        }
        return outputs.files();
    }

    @Test
    void aRunWithASourceHasAllItsPictures() throws Exception {
        Output output = Output.standard()
                .at(new Output.Rhythm.EverySeconds(100))
                .drawn(PictureFormat.values())
                .withArrows();
        List<Path> files = run(heated().timing(Timing.until(300)).output(output).build());
        assertThat(files.stream().map(path -> path.getFileName().toString()))
                .containsExactlyInAnyOrder(
                        "field.nc", "heat.csv", "field.png", "panels.png", "frames.png", "frames.gif", "run.json");
        assertThat(left()).hasSize(7);
        assertThat(PngFile.parse(Files.readAllBytes(folder.resolve("frames.png")))
                        .all("fcTL"))
                .hasSize(4);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in =
                ImageIO.createImageInputStream(folder.resolve("frames.gif").toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(4);
        } finally {
            reader.dispose();
        }
    }

    /** Everything at one temperature: there is no range, and there was never a picture of it. */
    @Test
    void aPlateThatNeverChangesCanBeAnimated() {
        Scenario scenario = Scenario.on(Sections.GRID)
                .initial(Initial.uniform(20))
                .timing(Timing.steps(4))
                .output(Output.standard().at(new Output.Rhythm.EverySteps(2)).drawn(PictureFormat.APNG))
                .build();
        assertThat(run(scenario)).contains(folder.resolve("frames.png"));
    }

    /** Its start is a guess, nothing to look at. */
    @Test
    void theSteadyStateIsTheOnlyStateWritten() throws Exception {
        Output output = Output.standard()
                .at(new Output.Rhythm.EverySeconds(1))
                .as(Output.FieldFormat.NPY)
                .drawn(PictureFormat.APNG, PictureFormat.PNG);
        run(heated().timing(Timing.steady()).output(output).build());
        byte[] npy = Files.readAllBytes(folder.resolve("field.npy"));
        assertThat(new String(npy, 0, 192, StandardCharsets.ISO_8859_1)).contains("'shape': (1, 51, 101)");
        assertThat(Files.readAllLines(folder.resolve("heat.csv"))).hasSize(2);
        assertThat(PngFile.parse(Files.readAllBytes(folder.resolve("frames.png")))
                        .all("fcTL"))
                .hasSize(1);
    }
}
