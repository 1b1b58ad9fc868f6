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
import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Timing;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plate that lets no heat out keeps what it holds, latent heat included: its steady state is where the transients end. */
class KeptHeatTest {
    private static Scenario wall(double thawsOver, boolean second) {
        Boundary still = new Boundary.Insulated();
        Material rest = Material.of(0.04, 1000, 30);
        return Scenario.on(new Grid(Axis.even(101, 0.002), Axis.even(3, 0.002)))
                .material(second ? rest.thawing(new LatentHeat(1e7, -30, -30 + 3 * thawsOver)) : rest)
                .regions(Region.of(
                        "wall",
                        new Shape.Rectangle(0, 0, 0.1, 0.004),
                        Material.of(1.8, 1000, 2000).thawing(new LatentHeat(3e8, -thawsOver / 2, thawsOver / 2))))
                .edges(new Edges(new Boundary.Flux(20), new Boundary.Flux(-20), still, still))
                .initial(Initial.uniform(0))
                .probes(new Probe("left", 0, 0.002), new Probe("right", 0.2, 0.002))
                .timing(Timing.steady())
                .tolerance(1e-6)
                .build();
    }

    @ParameterizedTest
    @CsvSource({"2, false", "2, true", "0.01, false", "0.01, true", "1e-6, false"})
    void steadyIsWhereTransientsEnd(double thawsOver, boolean second) {
        Scenario wall = wall(thawsOver, second);
        RunReport steady = Simulation.of(wall).run();
        RunReport changing =
                Simulation.of(wall.timed(Timing.until(3e8).by(Method.IMPLICIT))).run();
        for (String probe : new String[] {"left", "right"}) {
            double ends = changing.values().probes().getOrDefault(probe, Double.NaN);
            double stands = steady.values().probes().getOrDefault(probe, Double.NaN);
            System.out.printf(
                    Locale.ROOT,
                    "range %.0e K, %s: steady %.6f, transient %.6f; holds %.6f and %.6f J/m%n",
                    thawsOver,
                    probe,
                    stands,
                    ends,
                    steady.heat().energy().last(),
                    changing.heat().energy().last());
            assertThat(stands).isCloseTo(ends, within(1e-4));
        }
        double held = changing.heat().energy().initial();
        assertThat(steady.heat().energy().last()).isCloseTo(held, within(1e-9 * Math.abs(held)));
    }
}
