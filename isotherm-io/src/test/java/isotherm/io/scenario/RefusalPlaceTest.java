package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the plan refuses is found in the file by its key, whatever the sentence says and whatever things are called. */
class RefusalPlaceTest {
    private static final String PART = """
            [[edge.left.part]]
            from = 0
            to = 0.5
            kind = "fixed"
            temperature = 1
            """;

    @Test
    void anEdgesNameInARegionsNameIsNoPlace() {
        String region = """
                [[region]]
                name = "rug at the left edge"
                shape = "rectangle"
                from = [0.51, 0.51]
                to = [0.52, 0.52]
                material = "brick"
                """;
        assertThatThrownBy(() -> Texts.read(Texts.LEAST + PART + region))
                .hasMessageStartingWith(
                        "wall.toml, line 11, column 1: the region \"rug at the left edge\" covers no cell");
    }

    @Test
    void theSecondPartOfAnEdgeIsTheSecond() {
        String late = PART.replace("from = 0\nto = 0.5", "from = 0.71\nto = 0.72")
                .replace("temperature = 1", "temperature = 2");
        assertThatThrownBy(() -> Texts.read(Texts.LEAST + PART.replace("left", "top") + PART + late))
                .hasMessageStartingWith("wall.toml, line 16, column 1: a fixed part of the left edge covers no node");
    }

    @Test
    void aFilmMayBeAResistance() {
        String film = """
                [edge.right]
                kind = "convection"
                air = 3
                resistance = "1 + t"
                """;
        assertThatThrownBy(() -> Texts.read(Texts.LEAST + "method = \"exponential\"\n" + film))
                .hasMessage(
                        "wall.toml, line 10, column 1: the exponential method needs films that are constant in time, "
                                + "the convection coefficient of the right edge varies");
    }

    @Test
    void aSeriesIsFoundByWhatItDrives(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("air.csv"), "s,degC\n0,1\n1,2\n");
        String text = Texts.LEAST.replace("until = 1", "steps = 1000\nstep = 0.002") + """
                [edge.bottom]
                kind = "convection"
                coefficient = 5
                air = { series = "air.csv", beyond = "hold" }
                [[edge.bottom.part]]
                from = 0
                to = 0.5
                kind = "convection"
                coefficient = 5
                air = { series = "air.csv" }
                """;
        assertThatThrownBy(() -> ScenarioFile.parse(text, "roof.toml", folder, List.of()))
                .hasMessageStartingWith(
                        "roof.toml, line 16, column 9: the series \"degC\" of \"air.csv\" goes from 0.0 s to 1.0 s");
    }

    @Test
    void anImageIsOneTableForManyRegions(@TempDir Path folder) throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xff0000);
        image.setRGB(1, 0, 0x00ff00);
        ImageIO.write(image, "png", folder.resolve("two.png").toFile());
        String text = Texts.LEAST + """
                [[region]]
                shape = "image"
                file = "two.png"
                colors = { "#ff0000" = "copper", "#00ff00" = "brick" }
                [[region]]
                shape = "circle"
                center = [0.5, 0.5]
                radius = 0.2
                power = "3 + t"
                [[region]]
                shape = "circle"
                center = [0.5, 0.5]
                radius = 0.3
                material = "brick"
                """;
        assertThatThrownBy(() -> ScenarioFile.parse(text, "two.toml", folder, List.of()))
                .hasMessageStartingWith(
                        "two.toml, line 14, column 1: the power of the region \"region 3\" acts nowhere");
    }
}
