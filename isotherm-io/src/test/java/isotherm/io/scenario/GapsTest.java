package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A region that somebody forgot. */
class GapsTest {
    private static final String WALL = Texts.LEAST + """
            [[region]]
            name = "room"
            shape = "rectangle"
            from = [0.5, 0]
            to = [1, 1]
            hole = true
            [[region]]
            shape = "rectangle"
            from = [0, 0]
            to = [0.3, 1]
            material = "brick"
            """;

    @Test
    void isRefusedWhereTheFirstMaterialStands() {
        assertThatThrownBy(() -> Texts.read(WALL))
                .isInstanceOf(isotherm.io.toml.ScenarioException.class)
                .hasMessageStartingWith(
                        Texts.NAME + ", line 16, column 1: no material is given for 0.2 m^2 of the plate"
                                + ", for example at x = 0.35 m, y = 0.05 m");
        assertThatThrownBy(() -> Texts.read(WALL, "region.1.material=softwood"))
                .hasMessageStartingWith("--set region.1.material=softwood: no material is given for 0.2 m^2");
    }

    @Test
    void isNotMissedWhereThePlateHasAMaterial() {
        assertThat(Texts.read(WALL + "[material]\nname = \"softwood\"\n")
                        .material()
                        .name())
                .isEqualTo("softwood");
        assertThat(Texts.read(WALL, "region.1.to=[0.5, 1]").regions()).hasSize(2);
        assertThat(Texts.read(Texts.LEAST).material().diffusivity())
                .as("a plate without regions is the lecture's")
                .isEqualTo(1);
    }
}
