package isotherm.io.material;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.model.LatentHeat;
import isotherm.model.Material;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The materials that come with the program. */
class MaterialLibraryTest {
    private static final MaterialLibrary LIBRARY = MaterialLibrary.read();

    /** The range of conductivity of each group, in W/(m K), and of rho c, in MJ/(m^3 K). */
    private static final Map<String, double[]> RANGES = Map.of(
            "building", new double[] {0.05, 2.5, 0.2, 2.5},
            "stone", new double[] {0.1, 4, 0.4, 3},
            "wood", new double[] {0.09, 0.4, 0.6, 2},
            "insulation", new double[] {0.02, 0.12, 0.02, 0.8},
            "plastic", new double[] {0.12, 0.6, 0.9, 3},
            "metal", new double[] {10, 430, 1.3, 4.2},
            "electronics", new double[] {0.1, 2300, 1.4, 3.3},
            "soil", new double[] {0.05, 4, 0.5, 4.1},
            "water", new double[] {0.05, 2.4, 0.15, 4.2},
            "gas", new double[] {0.005, 0.6, 0.0008, 0.004});

    static List<MaterialLibrary.Entry> entries() {
        return LIBRARY.entries();
    }

    @Test
    void thereAreManyAndEachIsFoundByItsName() {
        assertThat(LIBRARY.names()).hasSizeGreaterThanOrEqualTo(70).doesNotHaveDuplicates();
        assertThat(entries()).hasSameSizeAs(LIBRARY.names());
        assertThat(entries())
                .allSatisfy(entry ->
                        assertThat(LIBRARY.find(entry.material().name())).isEqualTo(entry.material()));
        assertThat(LIBRARY.find("unobtainium")).isNull();
        assertThat(entries()).extracting(MaterialLibrary.Entry::group).hasSameElementsAs(RANGES.keySet());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void numbersAreThoseOfMatterAndHaveASource(MaterialLibrary.Entry entry) {
        Material material = entry.material();
        double[] range = RANGES.getOrDefault(entry.group(), new double[4]);
        assertThat(material.conductivityX()).isBetween(range[0], range[1]);
        assertThat(material.conductivityY()).isBetween(range[0], range[1]);
        assertThat(material.volumetricHeatCapacity() / 1e6).isBetween(range[2], range[3]);
        assertThat(material.specificHeat()).isBetween(120.0, 4200.0);
        assertThat(entry.source())
                .hasSizeGreaterThan(10)
                .matches(".*\\b(19|20)\\d\\d\\b.*|.*(Incropera|data|EN 13|Ioffe).*");
        assertThat(material.name())
                .matches("[a-z0-9 ,.%-]+(degC)?")
                .isEqualTo(material.name().strip());
        LatentHeat heat = material.latentHeat();
        if (heat != null) {
            // ice alone takes up 300 MJ/m^3
            assertThat(heat.heat()).isBetween(1e7, 3.1e8);
            assertThat(heat.to()).isZero();
            assertThat(heat.from()).isBetween(-2.0, -0.1);
        }
    }

    /** Rows that a slip of the pen would hit hardest: what standards print. */
    @ParameterizedTest
    @CsvSource({
        "concrete, 2.0, 2400, 1000",
        "steel, 50, 7800, 450",
        "copper, 401, 8933, 385",
        "silicon, 148, 2330, 712",
        "mineral wool, 0.035, 30, 1030",
        "water, 0.6, 1000, 4190",
        "air, 0.025, 1.23, 1008",
        "saturated clay, 1.58, 2000, 1550",
    })
    void someRows(String name, double conductivity, double density, double specificHeat) {
        assertThat(LIBRARY.find(name)).isEqualTo(new Material(name, conductivity, density, specificHeat));
    }

    @Test
    void woodAndBoardsConductBetterAlongThanAcross() {
        assertThat(LIBRARY.find("fr-4"))
                .satisfies(board -> assertThat(board.conductivityX()).isGreaterThan(2 * board.conductivityY()));
        assertThat(LIBRARY.find("softwood, grain along y"))
                .satisfies(wood -> assertThat(wood.conductivityY()).isGreaterThan(1.5 * wood.conductivityX()));
    }

    @Test
    void thePageListsThemAll() throws IOException {
        Path fresh = Path.of("target", "materials.md");
        Files.writeString(fresh, page());
        assertThat(Path.of("../docs/materials.md"))
                .as("copy isotherm-io/%s to docs/", fresh)
                .hasSameTextualContentAs(fresh);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Materials

                `material = "concrete"` in a scenario file, or `name = "concrete"` alone in `[material]`, takes the numbers from here;
                a scenario's own `[materials.concrete]` replaces it. In Java they are in `MaterialLibrary`. Two conductivities are along x
                and along y. Latent heat is taken up between two temperatures while the material thaws. For freezing soils, the conductivity
                is that of the frozen soil, because frost reaches down through frozen soil; the specific heat is the mean of both states.
                """);
        String group = "";
        for (MaterialLibrary.Entry entry : entries()) {
            if (!entry.group().equals(group)) {
                group = entry.group();
                page.append("\n## ")
                        .append(group.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(group.substring(1))
                        .append('\n');
                page.append("| name | k, W/(m K) | density, kg/m^3 | c, J/(kg K) | latent heat, MJ/m^3 | source |\n");
                page.append("|---|---|---|---|---|---|\n");
            }
            page.append(row(entry)).append('\n');
        }
        return page.toString();
    }

    private static String row(MaterialLibrary.Entry entry) {
        Material material = entry.material();
        LatentHeat heat = material.latentHeat();
        String conductivity = shortest(material.conductivityX())
                + (material.isIsotropic() ? "" : ", " + shortest(material.conductivityY()));
        String latent = heat == null
                ? ""
                : shortest(heat.heat() / 1e6) + ", " + shortest(heat.from()) + " to " + shortest(heat.to()) + " degC";
        return Stream.of(
                        "`" + material.name() + "`",
                        conductivity,
                        shortest(material.density()),
                        shortest(material.specificHeat()),
                        latent,
                        entry.source())
                .reduce("|", (line, cell) -> line + " " + cell + " |");
    }

    private static String shortest(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
