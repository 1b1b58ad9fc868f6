package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.scenario.BadInputTest.Case;
import isotherm.io.toml.ScenarioException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with the picture of a region. */
class BadImageTest {
    @Test
    void images(@TempDir Path folder) throws IOException {
        BufferedImage map = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        map.setRGB(0, 0, 0xfe0000);
        ImageIO.write(map, "png", folder.resolve("map.png").toFile());
        String image = Texts.LEAST + "[[region]]\nshape = \"image\"\nfile = \"map.png\"\n";
        List<Case> cases = List.of(
                new Case(
                        "colors = { \"#ff0000\" = \"copper\" }",
                        "line 9, column 12: [[region]] colors the image \"map.png\" has no pixel of the colour #ff0000; "
                                + "it has #000000, #fe0000"),
                new Case(
                        "colors = { red = \"copper\" }",
                        "line 9, column 12: [[region]] colors must be like \"#ff8000\", was \"red\""),
                new Case(
                        "colors = { \"#000000\" = \"coper\" }",
                        "line 9, column 12: there is no material \"coper\"; did you mean \"copper\"?"),
                new Case(
                        "colors = {}",
                        "line 9, column 1: [[region]] needs a colour in colors, as in { \"#ff0000\" = \"copper\" }"),
                new Case("", "line 7, column 1: [[region]] with the shape image needs the key \"colors\""),
                new Case(
                        "colors = { \"#000000\" = \"copper\" }\nsource = 3",
                        "line 10, column 1: [[region]] with the shape image has no use for the key \"source\""),
                new Case(
                        "colors = { \"#000000\" = \"copper\" }\nfrom = [0, 0]",
                        "line 7, column 1: [[region]] with the shape image needs the key \"to\""),
                new Case(
                        "colors = { \"#000000\" = \"copper\" }\nfrom = [0, 0]\nto = [0, 1]",
                        "line 11, column 1: [[region]] to must be above and to the right of from"));
        for (Case wrong : cases) {
            assertThatThrownBy(() -> ScenarioFile.parse(image + wrong.lines() + "\n", Texts.NAME, folder, List.of()))
                    .isInstanceOf(ScenarioException.class)
                    .hasMessage("wall.toml, " + wrong.error());
        }
        assertThatThrownBy(() -> Texts.read(image + "colors = { \"#000000\" = \"copper\" }\n"))
                .hasMessage("wall.toml, line 8, column 1: the image \"./map.png\" does not exist or cannot be read");
    }
}
