package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.model.Region;
import isotherm.model.Signal;
import isotherm.model.Source;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Heat that a region gives off: by its volume, or in all. */
class SourceKeysTest {
    static final String POWER = "power = \"0.06 kW/m\"\n";

    @Test
    void aPowerInPlaceOfASource() {
        String disc = Texts.LEAST + "[[probe]]\nname = \"A\"\nat = [0.5, 0.5]\n"
                + "[[region]]\nname = \"disc\"\nshape = \"circle\"\ncenter = [0.5, 0.5]\nradius = 0.2\n";
        Region laser = Texts.read(disc + POWER).regions().getFirst();
        assertThat(laser.source()).isEqualTo(Source.power(new Signal.Constant(60)));
        Source wave = Texts.read(disc + "power = \"60*sin(t)\"\n")
                .regions()
                .getFirst()
                .source();
        assertThat(Objects.requireNonNull(wave).amount().at(0, 0, 1)).isEqualTo(60 * StrictMath.sin(1));
        String switched = "thermostat = { probe = \"A\", on-below = 19, off-above = 21, ";
        Region floor = Texts.read(disc + switched + "power = 60 }\n").regions().getFirst();
        assertThat(floor.heating()).isEqualTo(Source.power(new Signal.Constant(60)));
        assertThatThrownBy(() -> Texts.read(disc + "source = 5\npower = 60\n"))
                .hasMessageEndingWith("has both source and power; keep one");
        assertThatThrownBy(() -> Texts.read(disc + switched + "source = 5, power = 60 }\n"))
                .hasMessageEndingWith("has both source and power; keep one");
        assertThatThrownBy(() -> Texts.read(disc + switched + "every = 5 }\n"))
                .hasMessageEndingWith("needs one of source, power");
        assertThatThrownBy(() -> Texts.read(disc + "power = \"60*x\"\n"))
                .hasMessageContaining("a power belongs to the whole region");
        assertThatThrownBy(() -> Texts.read(disc + "power = \"60 W/m^3\"\n"))
                .hasMessageEndingWith("\"W/m^3\" is not a unit of a power; use for example W/m or kW/m");
    }
}
