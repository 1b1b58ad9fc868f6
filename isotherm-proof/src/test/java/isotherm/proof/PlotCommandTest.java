package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.io.plot.ColourScale;
import isotherm.io.raster.ColourMap;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code plot} on what two short runs left. */
class PlotCommandTest extends CommandTest {
    private Path run = Path.of("");

    @BeforeEach
    void run() throws Exception {
        run = run("one", "20");
    }

    private Path run(String name, String hot) throws Exception {
        Path scenario = folder.resolve("bar.toml");
        Files.writeString(scenario, """
                title = "A bar"
                [grid]
                size = ["40 mm", "20 mm"]
                cells = [8, 4]
                [time]
                until = "40 s"
                step = "5 s"
                [material]
                conductivity = 1
                density = 1000
                specific-heat = 1000
                [[region]]
                name = "gap"
                shape = "rectangle"
                from = ["20 mm", "0 mm"]
                to = ["30 mm", "10 mm"]
                hole = true
                [edge.left]
                kind = "fixed"
                temperature = %s
                [[probe]]
                name = "A"
                at = ["10 mm", "10 mm"]
                [output]
                every = "10 s"
                """.formatted(hot));
        Path out = folder.resolve(name);
        assertThat(isotherm("run", scenario.toString(), "--out", out.toString(), "--quiet")
                        .code())
                .isZero();
        return out;
    }

    private String nc() {
        return run.resolve("field.nc").toString();
    }

    private Ended plot(String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("plot"));
        words.addAll(Arrays.asList(options));
        return isotherm(words.toArray(String[]::new));
    }

    private void assertRefused(String sentence, String... options) throws Exception {
        Ended ended = plot(options);
        assertThat(ended.err()).contains(sentence).hasLineCount(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isEqualTo(2);
    }

    @Test
    void aFolderGivesItsFieldAndItsCurves() throws Exception {
        Ended ended = plot(run.toString());
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        Path plots = run.resolve("plots");
        assertThat(ended.out().lines())
                .containsExactly(
                        "wrote " + plots.resolve("field.png"),
                        "wrote " + plots.resolve("probes.png"),
                        "wrote " + plots.resolve("heat-flows.png"),
                        "wrote " + plots.resolve("heat-sums.png"));
        assertThat(size(plots.resolve("probes.png"))).isEqualTo("1800 x 1080");
    }

    private static int[] pixels(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static String size(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        return image.getWidth() + " x " + image.getHeight();
    }

    @Test
    void theFieldDrawnAgainIsTheRunsPicture() throws Exception {
        Path again = folder.resolve("again");
        assertThat(plot(nc(), "--out", again.toString(), "--range", "0..20").code())
                .isZero();
        assertThat(pixels(again.resolve("field.png"))).isEqualTo(pixels(run.resolve("field.png")));
    }

    @Test
    void statesAreShownSideBySideOrOneAfterTheOther() throws Exception {
        Path out = folder.resolve("out");
        assertThat(plot(nc(), "--at", "0,20 s,40", "--colours", "viridis", "--out", out.toString())
                        .out())
                .isEqualTo("wrote " + out.resolve("panels.png") + "\n");
        assertThat(plot(nc(), "--animate", "apng", "--out", out.toString(), "--levels", "0..20:2.5")
                        .code())
                .isZero();
        byte[] frames = Files.readAllBytes(out.resolve("frames.png"));
        int control = new String(frames, StandardCharsets.ISO_8859_1).indexOf("acTL");
        assertThat(ByteBuffer.wrap(frames).getInt(control + 4)).isEqualTo(5);
        assertThat(plot(nc(), "--animate", "gif", "--out", out.toString()).code())
                .isZero();
        assertThat(Files.readAllBytes(out.resolve("frames.gif"))).startsWith('G', 'I', 'F');
    }

    @Test
    void cutsAndColumnsBecomeCharts() throws Exception {
        Path out = folder.resolve("out");
        Ended cut = plot(nc(), "--cut", "0,0..40 mm,0", "--charts", "svg", "--at", "all", "--out", out.toString());
        assertThat(cut.out().lines()).contains("wrote " + out.resolve("cut-1.svg"));
        assertThat(Files.readString(out.resolve("cut-1.svg")))
                .startsWith("<?xml")
                .contains("<svg", "</svg");
        Ended table = plot(
                run.resolve("heat.csv").toString(),
                "--column",
                "edge_left",
                "--charts",
                "svg",
                "--out",
                out.toString());
        assertThat(table.out()).isEqualTo("wrote " + out.resolve("heat-flows.svg") + "\n");
    }

    @Test
    void differencesAreOfTheSameTimesAndTheSameGrid() throws Exception {
        Path out = folder.resolve("out");
        Path other = run("two", "21");
        assertThat(plot(nc(), "--minus", other.toString(), "--out", out.toString())
                        .out())
                .isEqualTo("wrote " + out.resolve("difference.png") + "\n");
        // the hot edge is one degree colder, the hole is paper
        assertThat(pixels(out.resolve("difference.png")))
                .contains(0xff000000 | ColourMap.BALANCE.colour(0), 0xff000000 | ColourScale.HOLE);
    }

    @Test
    void wrongInputIsOneSentence() throws Exception {
        assertRefused("there is no file gone.nc", "gone.nc");
        assertRefused("--at 1 h", nc(), "--at", "1 h");
        assertRefused("is a table", run.resolve("heat.csv").toString(), "--at", "all");
        assertRefused("no such column; it has A_degC", run.resolve("probes.csv").toString(), "--column", "B");
        assertRefused("there is no file gone/field.nc", nc(), "--minus", "gone/field.nc");
    }

    @Test
    void targetsThatCannotBeWrittenAreASentence() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        Ended ended = plot(nc(), "--out", taken.toString());
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("is not a folder").hasLineCount(1);
    }

    /** A state of one temperature lies in the middle of a degree. */
    @Test
    void aFieldOfOneTemperatureIsDrawn() throws Exception {
        assertThat(plot(
                                nc(),
                                "--at",
                                "0",
                                "--minus",
                                nc(),
                                "--out",
                                folder.resolve("out").toString())
                        .err())
                .isEmpty();
        assertThat(plot(
                                nc(),
                                "--at",
                                "0",
                                "--minus",
                                nc(),
                                "--range",
                                "-1..1",
                                "--out",
                                folder.resolve("out").toString())
                        .code())
                .isZero();
    }
}
