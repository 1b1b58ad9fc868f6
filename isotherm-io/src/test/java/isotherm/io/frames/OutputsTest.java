package isotherm.io.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.field.Snapshot;
import isotherm.io.disk.LocalDisk;
import isotherm.io.files.RunOutput;
import isotherm.io.plot.Plot;
import isotherm.io.plot.PlotStyle;
import isotherm.io.raster.ColourMap;
import isotherm.io.raster.Png;
import isotherm.io.raster.PngFile;
import isotherm.io.resample.Plates;
import isotherm.model.Grid;
import isotherm.model.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsTest {
    private static final Grid GRID = Grid.ofNodes(30, 20, 0.01);
    private static final PlotStyle STYLE =
            PlotStyle.of("Wärme α").over(new Output.Range(-1, 1)).sized(300);

    @TempDir
    private Path folder;

    private static Snapshot state(int number) {
        return Plates.at(number, GRID, (x, y) -> Math.sin(20 * x + number) * Math.cos(15 * y));
    }

    @Test
    void aPngHoldsThePixelsDrawn() throws IOException {
        Path path = folder.resolve("a.png");
        RunOutput output = new PngOutput(path, STYLE);
        try (output) {
            output.observe(state(1));
            output.observe(state(2));
            assertThat(output.files()).isEmpty(); // nobody has had the time to look
        }
        assertThat(output.files()).containsExactly(path);
        byte[] bytes = Files.readAllBytes(path);
        PngFile file = PngFile.parse(bytes);
        assertThat(file.types()).containsExactly("IHDR", "iTXt", "iTXt", "IDAT", "IEND");
        assertThat(new String(file.chunks().get(2).data(), StandardCharsets.UTF_8))
                .isEqualTo("Title\0\0\0\0\0Wärme α");
        assertThat(PngFile.pixels(PngFile.decode(bytes)))
                .isEqualTo(Plot.of(state(2), STYLE).pixels());
        assertThat(leftOver()).containsExactly("a.png");
    }

    /** A picture is drawn beside the run where its time has come, and the last state at the end in any case. */
    @Test
    void aPngIsDrawnWhileTheRunGoesOn() throws IOException, InterruptedException {
        Path path = folder.resolve("b.png");
        try (RunOutput output = new PngOutput(LocalDisk.DISK, path, STYLE, null, Duration.ZERO)) {
            output.observe(state(1));
            for (int tries = 0; output.files().isEmpty() && tries < 6000; tries++) {
                Thread.sleep(10);
            }
            assertThat(PngFile.pixels(PngFile.decode(Files.readAllBytes(path))))
                    .isEqualTo(Plot.of(state(1), STYLE).pixels());
            for (int number = 2; number <= 9; number++) {
                output.observe(state(number));
            }
        }
        assertThat(PngFile.pixels(PngFile.decode(Files.readAllBytes(path))))
                .isEqualTo(Plot.of(state(9), STYLE).pixels());
    }

    /** Trouble with the disk reaches whoever closes, or observes next. */
    @Test
    void aPictureThatCannotBeWrittenIsNotPassedOver() throws IOException {
        Path gone = Files.createDirectory(folder.resolve("gone")).resolve("a.png");
        RunOutput output = new PngOutput(gone, STYLE);
        output.observe(state(1));
        Files.delete(gone.getParent());
        Files.createFile(gone.getParent());
        assertThatThrownBy(output::close)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("a.png");
    }

    private String[] leftOver() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toArray(String[]::new);
        }
    }

    @Test
    void theSameFieldGivesTheSameBytes() {
        ByteBuffer once = Png.file(Plot.of(state(3), STYLE), "same", "");
        ByteBuffer twice = Png.file(Plot.of(state(3), STYLE), "same", "");
        assertThat(once).isEqualTo(twice).isNotEqualTo(Png.file(Plot.of(state(4), STYLE), "same", ""));
    }

    @Test
    void anAnimationIsWholeAfterEachFrame() throws IOException {
        Path path = folder.resolve("a.apng");
        RunOutput output = new ApngOutput(path, STYLE);
        for (int frames = 1; frames <= 20; frames++) {
            output.observe(state(frames));
            checkAnimation(path, frames);
        }
        output.close();
        PngFile file = checkAnimation(path, 20);
        int millis = 0;
        for (PngFile.Chunk control : file.all("fcTL")) {
            assertThat(control.shortNumber(22)).isEqualTo(1000);
            millis += control.shortNumber(20);
        }
        assertThat(millis).isEqualTo(20 * 250 + 1500);
        assertThat(leftOver()).containsExactly("a.apng");
    }

    private static PngFile checkAnimation(Path path, int frames) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        PngFile file = PngFile.parse(bytes);
        assertThat(file.types())
                .startsWith("IHDR", "acTL", "iTXt", "iTXt", "fcTL", "IDAT")
                .endsWith("IEND");
        assertThat(file.all("acTL").getFirst().number(0)).isEqualTo(frames);
        assertThat(file.all("fcTL")).hasSize(frames);
        assertThat(file.all("fdAT")).hasSize(frames - 1);
        int sequence = 0;
        for (PngFile.Chunk chunk : file.chunks()) {
            if (chunk.type().equals("fcTL") || chunk.type().equals("fdAT")) {
                assertThat(chunk.number(0)).isEqualTo(sequence++);
            }
        }
        assertThat(PngFile.pixels(PngFile.decode(bytes)))
                .isEqualTo(Plot.of(state(1), STYLE).pixels());
        if (frames > 1) {
            assertThat(PngFile.pixels(file.frame(frames - 1)))
                    .isEqualTo(Plot.of(state(frames), STYLE).pixels());
        }
        return file;
    }

    @Test
    void anAnimationWithoutFramesLeavesNothing() throws IOException {
        new ApngOutput(folder.resolve("a.apng"), STYLE).close();
        new GifOutput(folder.resolve("a.gif"), STYLE).close();
        new PanelsOutput(folder.resolve("a.png"), STYLE).close();
        assertThat(leftOver()).isEmpty();
    }

    @Test
    void animationsNeedARange() {
        PlotStyle loose = STYLE.over(null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApngOutput(folder.resolve("a.apng"), loose))
                .withMessageContaining("colour range");
        assertThatIllegalArgumentException().isThrownBy(() -> new GifOutput(folder.resolve("a.gif"), loose));
    }

    /** Without the rims of isotherms a colour is at most a step of the map or half a step between greys off. */
    @Test
    void aGifHasNearlyTheColoursDrawn() throws IOException {
        Path path = folder.resolve("a.gif");
        PlotStyle plain = STYLE.plain();
        try (RunOutput output = new GifOutput(path, plain)) {
            output.observe(state(3));
        }
        int step = 0;
        for (int i = 1; i < ColourMap.COLOURS; i++) {
            int[] one = {ColourMap.INFERNO.colour(i)};
            int[] other = {ColourMap.INFERNO.colour(i - 1)};
            step = Math.max(step, farthest(one, other));
        }
        int[] read = PngFile.pixels(ImageIO.read(path.toFile()));
        assertThat(farthest(read, Plot.of(state(3), plain).pixels())).isLessThanOrEqualTo(step);
    }

    @Test
    void aGifRepeatsForEver() throws IOException {
        Path path = folder.resolve("a.gif");
        try (RunOutput output = new GifOutput(path, STYLE)) {
            for (int i = 0; i < 4; i++) {
                output.observe(state(i));
            }
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(path.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(4);
            assertThat(reader.read(3).getWidth())
                    .isEqualTo(Plot.of(state(3), STYLE).width());
            IIOMetadataNode root =
                    (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_gif_image_1.0");
            IIOMetadataNode extension = (IIOMetadataNode)
                    root.getElementsByTagName("ApplicationExtension").item(0);
            assertThat(extension.getAttribute("applicationID")).isEqualTo("NETSCAPE");
            assertThat((byte[]) extension.getUserObject()).containsExactly(1, 0, 0);
        } finally {
            reader.dispose();
        }
    }

    /** The greatest difference of a channel. */
    private static int farthest(int[] some, int[] others) {
        assertThat(some).hasSameSizeAs(others);
        int farthest = 0;
        for (int i = 0; i < some.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                farthest = Math.max(farthest, Math.abs((some[i] >> shift & 255) - (others[i] >> shift & 255)));
            }
        }
        return farthest;
    }
}
