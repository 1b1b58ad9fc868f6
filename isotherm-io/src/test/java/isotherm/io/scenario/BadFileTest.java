package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.toml.ScenarioException;
import isotherm.model.Initial;
import isotherm.model.Scenario;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenario files and images that are not there, or not what they should be. */
class BadFileTest {
    static final String IMAGE = "[initial]\nimage = { file = \"whole.png\", from = 10, to = 20 }\n";

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void place() {
        file = folder.resolve("wall.toml");
    }

    private void isRefused(String error) {
        assertThatThrownBy(() -> ScenarioFile.read(file))
                .isInstanceOf(ScenarioException.class)
                .hasMessage(file + error);
    }

    @Test
    void aFileWithoutEnd() {
        assertThatThrownBy(() -> ScenarioFile.read(Path.of("/dev/zero")))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("/dev/zero: it has more than 64 MiB, which no scenario file has");
    }

    @Test
    void noFile() {
        isRefused(": there is no such file");
    }

    @Test
    void aFolder() throws IOException {
        Files.createDirectory(file);
        isRefused(": this is a folder, not a scenario file");
    }

    @Test
    void latin1() throws IOException {
        Files.write(file, new byte[] {'#', (byte) 0xe4, '\n'});
        isRefused(": this is not a text in UTF-8");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        Files.writeString(file, "\ufeff" + Texts.LEAST);
        assertThat(ScenarioFile.read(file).grid().columns()).isEqualTo(11);
    }

    private void imageIsRefused(String name, String error) throws IOException {
        Files.writeString(file, Texts.LEAST + "[initial]\nimage = { file = \"" + name + "\", from = 0, to = 100 }\n");
        isRefused(", line 7, column 11: " + error.replace("DIR", folder.toString()));
    }

    @Test
    void imagesThatCannotBeUsed() throws IOException {
        imageIsRefused("none.png", "the image \"DIR/none.png\" does not exist or cannot be read");
        Files.writeString(folder.resolve("text.png"), "no image");
        imageIsRefused("text.png", "\"DIR/text.png\" is no PNG, JPEG, GIF or BMP image");
        Files.createDirectory(folder.resolve("folder.png"));
        imageIsRefused("folder.png", "\"DIR/folder.png\" is a folder, not an image");
        imageIsRefused("a\\u0000b.png", "[initial] image cannot have the file name \"a\u0000b.png\"");
    }

    /** Its first bytes say so; nothing of that size is made. */
    @Test
    void anImageThatClaimsTooManyPixels() throws IOException {
        writeImage("whole.png");
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("whole.png")));
        bytes.putInt(16, 20_000).putInt(20, 20_000);
        CRC32 check = new CRC32();
        check.update(bytes.array(), 12, 17);
        bytes.putInt(29, (int) check.getValue());
        Files.write(folder.resolve("huge.png"), bytes.array());
        imageIsRefused(
                "huge.png",
                "the image \"DIR/huge.png\" has 20000 x 20000 pixels; an image may have 64 million at most");
    }

    @Test
    void aTruncatedImage() throws IOException {
        writeImage("whole.png");
        byte[] bytes = Files.readAllBytes(folder.resolve("whole.png"));
        Files.write(folder.resolve("half.png"), Arrays.copyOf(bytes, bytes.length / 2));
        imageIsRefused("half.png", "the image \"DIR/half.png\" is damaged: Error reading PNG image data");
    }

    @Test
    void anImageIsFoundBesideItsScenario() throws IOException {
        writeImage("whole.png");
        Files.writeString(file, Texts.LEAST + IMAGE);
        Scenario scenario = ScenarioFile.read(file, List.of("initial.image.to=30"));
        assertThat(scenario.initial().background())
                .isInstanceOfSatisfying(Initial.Background.Picture.class, picture -> {
                    assertThat(picture.from()).isEqualTo(10);
                    assertThat(picture.to()).isEqualTo(30);
                });
        // black everywhere
        assertThat(scenario.initial().at(scenario.grid(), 5, 5)).isEqualTo(10);
    }

    private void writeImage(String name) throws IOException {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(image, "png", folder.resolve(name).toFile());
    }
}
