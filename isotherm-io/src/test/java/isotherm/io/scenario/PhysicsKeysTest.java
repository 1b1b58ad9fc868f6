package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.material.MaterialLibrary;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Flank;
import isotherm.model.LatentHeat;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Region;
import isotherm.model.Rim;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Source;
import isotherm.model.Thermostat;
import isotherm.model.Timing;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every key of materials, regions, edges and what varies in time, read into the record it means. */
class PhysicsKeysTest {
    static final String HOUSE = """
            [grid]
            size = [1, 1]
            finest = "1 cm"
            growth = 1.5
            coarsest = "10 cm"
            [time]
            until = "2 h"
            method = "implicit"
            start = 2026-11-22T00:00:00Z
            [solver]
            tolerance = 1e-4
            [material]
            name = "soil of the garden"
            conductivity = [1.5, "2 W/(m K)"]
            density = 2000
            specific-heat = 1000
            latent-heat = { heat = "100 MJ/m^3", from = "-1 degC", to = 0 }
            [materials.board]
            conductivity = "0.03 W/(m K)"
            density = 30
            specific-heat = 1400
            [materials.slush]
            name = "slush"
            conductivity = 1
            density = 900
            specific-heat = 3000
            latent-heat = { heat = "334 kJ/kg", from = -1, to = 0 }
            [materials.frame]
            name = "aluminium"
            [[region]]
            name = "slab"
            shape = "rectangle"
            from = [0, 0.5]
            to = [1, 0.7]
            material = "board"
            source = "10 W/m^3"
            [[region]]
            shape = "circle"
            center = [0.5, 0.6]
            radius = 0.05
            temperature = { series = "roof.csv", time = "date", column = "t", between = "step", beyond = "hold" }
            [[region]]
            name = "floor"
            shape = "ellipse"
            center = [0.2, 0.2]
            radii = [0.1, 0.05]
            material = { diffusivity = "1 mm^2/s" }
            thermostat = { probe = "A", on-below = 19, off-above = "21 degC", source = "2 kW/m^3", every = "5 min" }
            [[region]]
            name = "duct"
            shape = "polygon"
            points = [[0.4, 0.1], [0.6, 0.1], [0.6, 0.3]]
            hole = true
            air = "35 degC"
            coefficient = 12
            [[region]]
            name = "map"
            shape = "image"
            file = "map.png"
            from = [0.8, 0]
            to = [1, 0.2]
            colors = { "#FF0000" = "copper", "#0000ff" = { diffusivity = 2 } }
            [edge.top]
            kind = "convection"
            coefficient = { sinusoid = { mean = 20, amplitude = 5, period = "1 d", phase = "90 deg" } }
            air = { sinusoid = { mean = "280 K", amplitude = "10 K", period = "1 d" } }
            [[edge.top.part]]
            from = "0.2 m"
            to = "0.4 m"
            kind = "fixed"
            temperature = "20 + x"
            [edge.bottom]
            kind = "flux"
            flux = "0.06 W/m^2"
            [edge.left]
            kind = "convection"
            resistance = "0.125 m^2 K/W"
            air = 20
            [[probe]]
            name = "A"
            at = [0.2, 0.2]
            [section]
            flanks = [{ u = "0.3 W/(m^2 K)", length = "120 cm" }, { u = 2, length = 1 }]
            f-rsi-resistance = 0.25
            """;

    @TempDir
    Path folder;

    private Scenario house = Texts.read(Texts.LEAST);

    @BeforeEach
    void read() throws IOException {
        Files.writeString(folder.resolve("roof.csv"), "date,t\n2026-11-22,10\n2026-11-22T01:00,20\n");
        BufferedImage map = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        map.setRGB(0, 0, 0xff0000);
        map.setRGB(1, 0, 0x0000ff);
        ImageIO.write(map, "png", folder.resolve("map.png").toFile());
        house = ScenarioFile.parse(HOUSE, Texts.NAME, folder, List.of());
    }

    @Test
    void timeAndTolerance() {
        assertThat(house.timing()).isEqualTo(Timing.until(7200).by(Method.IMPLICIT));
        assertThat(house.tolerance()).isEqualTo(1e-4);
        assertThat(Texts.read(Texts.LEAST).tolerance()).isEqualTo(Scenario.TOLERANCE);
    }

    @Test
    void steadyNeedsNoTime() {
        Scenario steady = Texts.read(Texts.LEAST.replace("until = 1", "method = \"steady\"")
                + "[edge.left]\nkind = \"fixed\"\ntemperature = 3\n");
        assertThat(steady.timing()).isEqualTo(Timing.steady());
    }

    @ParameterizedTest
    @CsvSource({"explicit, EXPLICIT", "implicit, IMPLICIT", "auto, AUTO"})
    void methodsByTheirWords(String word, Method method) {
        assertThat(Texts.read(Texts.LEAST + "method = \"" + word + "\"\n")
                        .timing()
                        .method())
                .isEqualTo(method);
    }

    @Test
    void materialsInNumbers() {
        assertThat(house.material())
                .isEqualTo(new Material("soil of the garden", 1.5, 2, 2000, 1000, new LatentHeat(1e8, -1, 0)));
    }

    @Test
    void materialsByName() {
        assertThat(house.regions().getFirst().material()).isEqualTo(new Material("board", 0.03, 30, 1400));
        assertThat(materialOf("[material]\nname = \"copper\"\n"))
                .isEqualTo(MaterialLibrary.read().find("copper"));
        String own = "[materials.copper]\ndiffusivity = 3\n[material]\nname = \"copper\"\n";
        assertThat(materialOf(own)).isEqualTo(new Material("copper", 3, 1, 1));
        String library = "[materials.frame]\nname = \"aluminium\"\n[material]\nname = \"frame\"\n";
        assertThat(materialOf(library)).isEqualTo(MaterialLibrary.read().find("aluminium"));
    }

    @Test
    void latentHeatOfMassIsThatOfItsDensity() {
        String slush = HOUSE.substring(HOUSE.indexOf("[materials.slush]"), HOUSE.indexOf("[materials.frame]"));
        assertThat(materialOf(slush + "[material]\nname = \"slush\"\n"))
                .isEqualTo(new Material("slush", 1, 1, 900, 3000, new LatentHeat(334e3 * 900, -1, 0)));
    }

    private static Material materialOf(String lines) {
        return Texts.read(Texts.LEAST + lines).material();
    }

    @Test
    void regionsInTheirOrder() {
        assertThat(house.regions())
                .extracting(Region::name)
                .containsExactly("slab", "region 2", "floor", "duct", "map #FF0000", "map #0000ff");
        Region slab = house.regions().getFirst();
        assertThat(slab.shape()).isEqualTo(new Shape.Rectangle(0, 0.5, 1, 0.7));
        assertThat(slab.source()).isEqualTo(Source.density(new Signal.Constant(10)));
        assertThat(house.regions().get(3).hole()).isTrue();
        assertThat(slab.hole()).isFalse();
    }

    @Test
    void aHoleWithAirInIt() {
        assertThat(house.regions().get(3).rim()).isEqualTo(Rim.of(new Boundary.Convection(12, 35)));
        assertThat(house.regions().getFirst().rim()).isNull();
        String room = Texts.LEAST + "[[region]]\nname = \"r\"\nshape = \"rectangle\"\nfrom = [0, 0]\nto = [1, 0.5]\n";
        assertThatThrownBy(() -> Texts.read(room + "air = 20\ncoefficient = 3\nmaterial = \"copper\"\n"))
                .hasMessageEndingWith("has air in it, so it must be a hole: hole = true");
        assertThatThrownBy(() -> Texts.read(room + "hole = true\nair = 20\n"))
                .hasMessageEndingWith("is a hole with air in it, it needs a coefficient or a resistance");
        assertThatThrownBy(() -> Texts.read(room + "hole = true\nresistance = 0.1\n"))
                .hasMessageEndingWith("is a hole with air in it, it needs an air temperature");
    }

    @Test
    void flanksOfASection() {
        assertThat(house.section().flanks()).containsExactly(new Flank(0.3, 1.2), new Flank(2, 1));
    }

    @Test
    void aHeldRegionWithASeries() {
        Signal held = Objects.requireNonNull(house.regions().get(1).temperature());
        assertThat(held.at(0, 0, 0)).isEqualTo(10);
        assertThat(held.at(0, 0, 3599)).isEqualTo(10);
        assertThat(held.at(0, 0, 7200)).isEqualTo(20);
    }

    @Test
    void aThermostat() {
        Region floor = house.regions().get(2);
        assertThat(floor.thermostat()).isEqualTo(new Thermostat("A", 19, 21, new Signal.Constant(2000), 300));
        assertThat(floor.material()).isEqualTo(Material.ofDiffusivity(1e-6));
    }

    @Test
    void anImageIsARegionForEachColour() {
        Region red = house.regions().get(4);
        Region blue = house.regions().get(5);
        assertThat(red.material()).isEqualTo(MaterialLibrary.read().find("copper"));
        assertThat(blue.material()).isEqualTo(Material.ofDiffusivity(2));
        assertThat(red.shape().bounds()).isEqualTo(new Shape.Rectangle(0.8, 0, 1, 0.2));
        assertThat(red.shape().contains(0.85, 0.1, 0)).isTrue();
        assertThat(red.shape().contains(0.95, 0.1, 0)).isFalse();
        assertThat(blue.shape().contains(0.95, 0.1, 0)).isTrue();
        assertThat(blue.shape().contains(0.7, 0.1, 0)).isFalse();
    }

    @Test
    void anImageWithoutCornersCoversThePlate() {
        String lines = """
                [material]
                name = "steel"
                [[region]]
                shape = "image"
                file = "map.png"
                colors = { "#ff0000" = "copper" }
                """;
        Scenario scenario = ScenarioFile.parse(Texts.LEAST + lines, Texts.NAME, folder, List.of());
        assertThat(scenario.regions())
                .singleElement()
                .satisfies(region -> assertThat(region.shape().bounds()).isEqualTo(new Shape.Rectangle(0, 0, 1, 1)));
    }

    @Test
    void edgesOfEveryKind() {
        Boundary.Convection top = (Boundary.Convection) house.edges().top();
        assertThat(top.coefficient()).isEqualTo(new Signal.Sinusoid(20, 5, 86400, 90 / 180.0 * Math.PI));
        assertThat(top.air()).isEqualTo(new Signal.Sinusoid(280 - 273.15, 10, 86400, 0));
        assertThat(house.edges().bottom()).isEqualTo(new Boundary.Flux(0.06));
        assertThat(house.edges().left()).isEqualTo(new Boundary.Convection(8, 20));
        assertThat(house.edges().right()).isEqualTo(new Boundary.Insulated());
    }

    @Test
    void aPartOfAnEdge() {
        EdgePart part = house.edges().parts().getFirst();
        assertThat(house.edges().parts()).hasSize(1);
        assertThat(List.of(part.edge(), part.from(), part.to())).containsExactly(Edge.TOP, 0.2, 0.4);
        assertThat(((Boundary.Fixed) part.boundary()).temperature().at(0.3, 1, 0))
                .isEqualTo(20.3);
    }

    @Test
    void aResistanceMayBeAFormula() {
        String lines = "[edge.left]\nkind = \"convection\"\nair = \"5*t\"\nresistance = \"0.04 + y\"\n";
        Boundary.Convection left =
                (Boundary.Convection) Texts.read(Texts.LEAST + lines).edges().left();
        assertThat(left.coefficient().at(0, 0.5, 0)).isEqualTo(1 / 0.54);
        assertThat(left.air().at(0, 0, 2)).isEqualTo(10);
    }

    @Test
    void whatPartsLeaveOfAnEdgeIsInsulated() {
        Scenario plate = Texts.read(
                Texts.LEAST + "[[edge.top.part]]\nfrom = 0.2\nto = 0.4\nkind = \"fixed\"\ntemperature = 7\n");
        assertThat(plate.edges().top()).isInstanceOf(Boundary.Insulated.class);
        assertThat(plate.edges().parts()).hasSize(1);
    }
}
