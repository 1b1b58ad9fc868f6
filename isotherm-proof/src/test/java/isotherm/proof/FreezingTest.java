package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.field.Snapshot;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.LatentHeat;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Scenario;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.sim.Schedule;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Deep soil at 4 degC whose surface drops to -10 degC and freezes inwards for thirty days (Carslaw and Jaeger, chapter 11). Temperatures
 * depend on {@code x / (2 sqrt(alpha t))} alone, whether soil freezes at one temperature (Neumann) or over a range.
 */
class FreezingTest {
    private static final double SURFACE = -10;
    private static final double START = 4;
    private static final double LATENT = 1e8;
    private static final double CONDUCTIVITY = 2;
    private static final double CAPACITY = 2e6;
    private static final double UNTIL = 30 * 86_400.0;
    /** Twice the diffusion length at the end. */
    private static final double REACH = 2 * Math.sqrt(CONDUCTIVITY / CAPACITY * UNTIL);

    private static final double DEPTH = 12;
    private static final double[] PLACES = {0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5};

    /** The integral of exp(-u^2), so that small differences of large error functions keep their digits. */
    private static double bell(double from, double to) {
        int parts = 2000;
        double width = (to - from) / parts;
        double sum = Math.exp(-from * from) + Math.exp(-to * to);
        for (int k = 1; k < parts; k++) {
            double u = from + k * width;
            sum += (k % 2 == 0 ? 2 : 4) * Math.exp(-u * u);
        }
        return sum * width / 3;
    }

    private static double root(double low, double high, DoubleUnaryOperator rising) {
        double from = low;
        double to = high;
        for (int k = 0; k < 60; k++) {
            double middle = (from + to) / 2;
            if (rising.applyAsDouble(middle) > 0) {
                to = middle;
            } else {
                from = middle;
            }
        }
        return (from + to) / 2;
    }

    /** Where soil freezes at one temperature, in reaches: what the frozen side takes less what the thawed side brings freezes the front. */
    private static double neumann(double freezing) {
        return root(1e-3, 3, front -> {
            double slope = Math.exp(-front * front);
            double taken = (freezing - SURFACE) * slope / bell(0, front);
            double brought = (START - freezing) * slope / bell(front, 9);
            return 2 * front * LATENT / CAPACITY - (taken - brought);
        });
    }

    /** The solution where soil freezes over a range: frozen before {@code first}, thawed beyond {@code second}, in reaches. */
    private record Freezing(LatentHeat heat, double slower, double first, double second) {
        static Freezing over(LatentHeat heat) {
            double slower = Math.sqrt(1 + heat.heat() / (heat.to() - heat.from()) / CAPACITY);
            double first = root(1e-3, 3, x -> {
                double second = second(heat, slower, x);
                double brought = (START - heat.to()) * Math.exp(-second * second) / bell(second, 9);
                return brought - flow(heat, slower, x, second, second);
            });
            return new Freezing(heat, slower, first, second(heat, slower, first));
        }

        /** Where thawing ends, so that the heat that leaves the frozen side's front is what the surface takes. */
        private static double second(LatentHeat heat, double slower, double first) {
            double taken = (heat.from() - SURFACE) * Math.exp(-first * first) / bell(0, first);
            return root(first, 9, x -> taken - flow(heat, slower, first, x, first));
        }

        /** The slope at a place of the range, between its ends. */
        private static double flow(LatentHeat heat, double slower, double first, double second, double place) {
            double range = heat.to() - heat.from();
            return range * slower * Math.exp(-slower * slower * place * place) / bell(slower * first, slower * second);
        }

        double at(double depth) {
            double x = depth / REACH;
            if (x < first) {
                return SURFACE + (heat.from() - SURFACE) * bell(0, x) / bell(0, first);
            }
            if (x > second) {
                return START - (START - heat.to()) * bell(x, 9) / bell(second, 9);
            }
            double share = bell(slower * first, slower * x) / bell(slower * first, slower * second);
            return heat.from() + share * (heat.to() - heat.from());
        }
    }

    /** A column of soil along x; its rows are so far apart that they do not shorten the explicit step. */
    private static Snapshot freeze(Method method, int cells, LatentHeat heat) {
        Plan plan = Plan.of(Scenario.on(new Grid(Axis.even(cells + 1, DEPTH / cells), Axis.even(3, DEPTH)))
                .material(Material.of(CONDUCTIVITY, 2000, CAPACITY / 2000).thawing(heat))
                .edges(new Edges(
                        new Boundary.Fixed(SURFACE),
                        new Boundary.Fixed(START),
                        new Boundary.Insulated(),
                        new Boundary.Insulated()))
                .initial(Initial.uniform(START))
                .timing(Timing.until(UNTIL).by(method))
                .tolerance(1e-6)
                .build());
        Snapshot[] last = new Snapshot[1];
        Simulation.of(plan, Execution.auto())
                .observe(Schedule.atEnd(plan), end -> last[0] = end)
                .run();
        return last[0];
    }

    /** The depth down to which it is colder. */
    private static double depth(Snapshot end, double temperature) {
        int node = 0;
        while (end.at(node + 1, 1) < temperature) {
            node++;
        }
        double share = (temperature - end.at(node, 1)) / (end.at(node + 1, 1) - end.at(node, 1));
        return end.grid().x().at(node) + share * end.grid().x().spacing();
    }

    private static double worst(Snapshot end, Freezing exact) {
        double most = 0;
        for (double place : PLACES) {
            most = Math.max(most, Math.abs(end.atPlace(place, DEPTH) - exact.at(place)));
        }
        return most;
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "STABILISED", "IMPLICIT"})
    void overARange(Method method) {
        LatentHeat heat = new LatentHeat(LATENT, -0.5, 0);
        Freezing exact = Freezing.over(heat);
        double[] errors = new double[3];
        double[] fronts = new double[3];
        for (int k = 0; k < 3; k++) {
            int cells = 120 << k;
            Snapshot end = freeze(method, cells, heat);
            errors[k] = worst(end, exact);
            fronts[k] = Math.abs(depth(end, heat.from()) - exact.first * REACH);
            System.out.printf(
                    Locale.ROOT,
                    "freezing over 0.5 K, %s, cells of %.3f m: error %.1e K, frozen depth off by %.1e m%n",
                    method.word(),
                    DEPTH / cells,
                    errors[k],
                    fronts[k]);
            if (k == 2) {
                for (double place : PLACES) {
                    Measured.absolute(
                            "  " + method.word() + ", " + place + " m",
                            end.atPlace(place, DEPTH),
                            exact.at(place),
                            0.01);
                }
                Measured.absolute(
                        "  " + method.word() + ", frozen depth", depth(end, heat.from()), exact.first * REACH, 0.005);
                Measured.absolute(
                        "  " + method.word() + ", thawed below", depth(end, heat.to()), exact.second * REACH, 0.005);
            }
        }
        assertThat(errors[2]).isLessThan(errors[0] / 4);
        assertThat(fronts[2]).isLessThan(fronts[0] / 4);
    }

    /** The range becomes narrow together with the cells. */
    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "STABILISED", "IMPLICIT"})
    void atOneTemperature(Method method) {
        double exact = neumann(0) * REACH;
        double[] errors = new double[3];
        for (int k = 0; k < 3; k++) {
            double half = 0.4 / (1 << k);
            Snapshot end = freeze(method, 120 << k, new LatentHeat(LATENT, -half, half));
            errors[k] = Math.abs(depth(end, 0) - exact);
            System.out.printf(
                    Locale.ROOT,
                    "Neumann, %s, range %.1f K, cells of %.3f m: depth %.4f m, exact %.4f m, error %.1e m%n",
                    method.word(),
                    2 * half,
                    DEPTH / (120 << k),
                    depth(end, 0),
                    exact,
                    errors[k]);
        }
        assertThat(errors[2]).isLessThan(errors[0] / 3);
        assertThat(errors[2]).isLessThan(0.005);
    }
}
