package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.model.Material;
import java.util.List;
import org.junit.jupiter.api.Test;

class SteadyMaterialTest {
    @Test
    void conductivityAloneIsEnoughForASteadyState() {
        String plate = Texts.LEAST + "[material]\nconductivity = [2, 3]\n[materials.board]\nconductivity = 0.04\n";
        Material material = Texts.read(plate, "time.method=steady").material();
        assertThat(material.conductivityX()).isEqualTo(2);
        assertThat(material.conductivityY()).isEqualTo(3);
        assertThat(Texts.read(plate, "time.method=steady", "material=board")
                        .material()
                        .conductivityX())
                .isEqualTo(0.04);
        for (String method : List.of("auto", "explicit", "implicit", "spectral", "stabilised")) {
            assertThatThrownBy(() -> Texts.read(plate, "time.method=" + method))
                    .hasMessageEndingWith(
                            "has conductivity, so it needs density too; only a steady state needs no such value");
        }
        assertThatThrownBy(() -> Texts.read(plate, "time.method=steady", "material.density=5"))
                .hasMessageEndingWith("[material] has conductivity, so it needs specific-heat too");
    }
}
