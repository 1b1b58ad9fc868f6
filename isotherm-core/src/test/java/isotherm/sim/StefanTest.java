package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.LatentHeat;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Reach;
import isotherm.model.Scenario;
import isotherm.model.Signal;
import isotherm.model.Timing;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Moist ground that is all at the temperature at which it begins to freeze, under a film to cold air (Stefan 1891). With next to no heat in
 * the soil itself the frost is {@code s} deep where {@code s^2 / (2 k) + s / h = 4 K t / L}.
 */
class StefanTest {
    private static final double LATENT = 9e7;
    private static final double CONDUCTIVITY = 1.8;
    private static final double COEFFICIENT = 5;
    private static final double UNTIL = 30 * 86_400;
    private static final double HEIGHT = 1.2;

    /** With little heat in the soil (20 J/(kg K)) and as much as soils have; the latter slows the frost down. */
    @ParameterizedTest
    @CsvSource({"20, 0.01", "1000, 0.02"})
    void frostUnderAFilm(double specificHeat, double share) {
        Boundary still = new Boundary.Insulated();
        Boundary film = new Boundary.Convection(new Signal.Constant(COEFFICIENT), new Signal.Constant(-4));
        RunReport report = Simulation.of(Scenario.on(new Grid(Axis.even(3, 0.1), Axis.even(61, HEIGHT / 60)))
                        .material(
                                Material.of(CONDUCTIVITY, 1000, specificHeat).thawing(new LatentHeat(LATENT, -0.02, 0)))
                        .edges(new Edges(still, still, still, film))
                        .initial(Initial.uniform(0))
                        .timing(Timing.until(UNTIL).by(Method.IMPLICIT))
                        .tolerance(1e-4)
                        .reaches(new Reach("frost", Reach.Side.BELOW, -0.01, 0, HEIGHT, 0, 0, Double.NaN))
                        .build())
                .run();
        double ratio = CONDUCTIVITY / COEFFICIENT;
        double exact = -ratio + Math.sqrt(ratio * ratio + 2 * CONDUCTIVITY * 4 * UNTIL / LATENT);
        double depth = Objects.requireNonNull(report.values().reaches().get("frost"));
        System.out.printf(
                Locale.ROOT,
                "frost under a film: %.4f of %.4f m, tolerance %.0f %%, %d steps%n",
                depth,
                exact,
                100 * share,
                report.course().steps());
        assertThat(depth).isCloseTo(exact, within(share * exact));
        assertThat(report.course().steps())
                .isLessThan(5000); // it took millions where nodes at a kink were taken to be thawed
        assertThat(report.heat().energy().imbalance()).isLessThan(1e-12);
    }
}
