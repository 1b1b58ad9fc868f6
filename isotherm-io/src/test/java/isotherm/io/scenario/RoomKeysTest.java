package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.model.Boundary;
import isotherm.model.Rim;
import isotherm.model.SectionQuestion;
import isotherm.model.Signal;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The keys of rooms and of what is asked of sections. */
class RoomKeysTest {
    private static final String ROOM = Texts.LEAST + """
            [[region]]
            name = "r"
            shape = "rectangle"
            from = [0, 0]
            to = [1, 0.5]
            hole = true
            air = 20
            """;

    private static Rim rim(String film, String... settings) {
        return Objects.requireNonNull(
                Texts.read(ROOM + film, settings).regions().getFirst().rim());
    }

    @Test
    void filmsMayDifferByFace() {
        Rim rim = rim("resistance = { floor = 0.25, wall = \"0.5 m^2 K/W\", ceiling = \"1/(2 + x)\" }\n");
        assertThat(rim.floor()).isEqualTo(new Signal.Constant(4));
        assertThat(rim.wall()).isEqualTo(new Signal.Constant(2));
        assertThat(rim.ceiling().at(3, 0, 0)).isEqualTo(5);
        assertThat(rim.air()).isEqualTo(new Signal.Constant(20));
        assertThatThrownBy(() -> rim("resistance = { floor = 0.25, wall = 0.5 }\n"))
                .hasMessageEndingWith("[[region]] resistance needs the key \"ceiling\" (where it lies above the air)");
        assertThatThrownBy(() -> rim("resistance = { floor = 0.25, wall = 0, ceiling = 1 }\n"))
                .hasMessageEndingWith("[[region]] resistance wall must be positive, was 0.0 m^2 K/W");
    }

    @Test
    void aFaceMayBeSet() {
        String faces = "resistance = { floor = 0.25, wall = 0.5, ceiling = 1 }\n";
        assertThat(rim(faces, "region.0.resistance.floor=0.5").floor()).isEqualTo(new Signal.Constant(2));
        assertThat(rim(faces, "region.0.resistance=0.5").isAlike()).isTrue();
        assertThat(rim(faces, "region.0.coefficient=5")).isEqualTo(Rim.of(new Boundary.Convection(5, 20)));
    }

    @Test
    void theFactorMayHaveAFilmOfItsOwn() {
        String mould = Texts.LEAST + "[section]\nf-rsi-resistance = ";
        assertThat(Texts.read(mould + "\"0.25 m^2 K/W\"").section().factorResistance())
                .isEqualTo(0.25);
        assertThat(Texts.read(Texts.LEAST).section()).isEqualTo(SectionQuestion.none());
        assertThatThrownBy(() -> Texts.read(mould + "-1"))
                .hasMessageEndingWith("line 7, column 1: f-rsi-resistance must be positive, was -1.0 m^2 K/W");
    }
}
