package isotherm.proof;

import isotherm.expression.Expression;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Probe;
import isotherm.model.Scenario;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.sim.RunReport;
import isotherm.sim.Simulation;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One-dimensional transients with published answers, computed as thin strips with insulated sides. */
class PublishedTransientsTest {
    /** Three rows, so far apart that they do not shorten the step. */
    private static Scenario.Builder strip(double length, int cells, double height) {
        return Scenario.on(new Grid(Axis.even(cells + 1, length / cells), Axis.even(3, height)));
    }

    private static Edges ends(Boundary left, Boundary right) {
        return new Edges(left, right, new Boundary.Insulated(), new Boundary.Insulated());
    }

    private static Probe[] probes(double... places) {
        Probe[] probes = new Probe[places.length];
        for (int k = 0; k < places.length; k++) {
            probes[k] = new Probe(String.valueOf(places[k]), places[k], 0);
        }
        return probes;
    }

    /** NAFEMS T3: T(0) = 0, T(0.1 m) = 100 sin(pi t/40) degC, after 32 s; alpha dt / h^2 = 1/6, where the errors of space and time cancel. */
    @Test
    void nafemsT3() {
        double[] places = {0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09};
        double[] published = {0.0204, 0.0909, 0.3448, 1.1503, 3.3742, 8.6678, 19.3193, 36.6031, 56.0533};
        Signal sine = new Signal.Formula(Expression.parse("100*sin(pi*t/40)"));
        RunReport report = Simulation.of(strip(0.1, 800, 0.1)
                        .material(Material.of(35, 7200, 440.5))
                        .edges(ends(new Boundary.Fixed(0), new Boundary.Fixed(sine)))
                        .timing(Timing.until(32).inStepsOf(32.0 / 135_600))
                        .probes(probes(places))
                        .build())
                .run();
        for (int k = 0; k < places.length; k++) {
            double found = report.values().probes().get(String.valueOf(places[k]));
            Measured.absolute("T4 x = " + places[k] + " m", found, published[k], 1e-4);
        }
        Measured.absolute("T4 published", report.values().probes().get("0.08"), 36.60312, 1e-4);
    }

    /** Carslaw and Jaeger: the surface of a thick wall drops from 20 to 0 degC; k = 2, rho c = 2e6. */
    @Test
    void surfaceStep() {
        double[] places = {0.05, 0.1, 0.25, 0.5, 1.0};
        Map<Integer, double[]> published = Map.of(
                1, new double[] {8.8862, 15.22814, 19.93568, 20, 20},
                24, new double[] {1.91479, 3.80212, 9.04861, 15.41903, 19.6771});
        for (int hours : new int[] {1, 24}) {
            RunReport report = Simulation.of(strip(hours == 1 ? 2 : 4, hours == 1 ? 3200 : 1600, 4)
                            .material(Material.of(2, 1000, 2000))
                            .initial(Initial.uniform(20))
                            .edges(ends(new Boundary.Fixed(0), new Boundary.Insulated()))
                            .timing(Timing.until(hours * 3600.0))
                            .probes(probes(places))
                            .build())
                    .run();
            for (int k = 0; k < places.length; k++) {
                double found = report.values().probes().get(String.valueOf(places[k]));
                Measured.absolute(
                        "T5 " + hours + " h, x = " + places[k] + " m",
                        found,
                        published.get(hours)[k],
                        2e-4);
            }
        }
    }
}
