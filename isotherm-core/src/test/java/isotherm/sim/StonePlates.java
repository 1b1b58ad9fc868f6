package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.expression.Expression;
import isotherm.field.Accounts;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;

/** Plates of stone with held nodes, and how their errors fall with the spacing. */
final class StonePlates {
    private StonePlates() {}

    static final Boundary INSULATED = new Boundary.Insulated();
    static final double K = 1.5;
    static final double CAPACITY = 2e6;
    static final double ALPHA = K / CAPACITY;
    static final Material STONE = Material.of(K, 2000, 1000);
    static final double DAY = 86_400;

    static Scenario.Builder plate(Grid grid, Edges edges) {
        return Scenario.on(grid).material(STONE).edges(edges).tolerance(1e-7);
    }

    static Boundary held(String formula) {
        return new Boundary.Fixed(formula(formula));
    }

    static Signal formula(String text) {
        return new Signal.Formula(Expression.parse(text));
    }

    static Edges left(Boundary boundary) {
        return new Edges(boundary, INSULATED, INSULATED, INSULATED);
    }

    static Shape.Rectangle box(double left, double bottom, double right, double top) {
        return new Shape.Rectangle(left, bottom, right, top);
    }

    record Look(double time, Accounts accounts) {}

    /** Looks at a run, some of them over its time. */
    static List<Look> watched(Scenario scenario, int looks) {
        Plan plan = Plan.of(scenario);
        List<Look> seen = new ArrayList<>();
        Simulation.of(plan, Execution.auto())
                .observe(
                        Schedule.everySteps(plan, Math.max(1, plan.steps() / looks)),
                        snapshot -> seen.add(new Look(snapshot.time(), snapshot.accounts())))
                .run();
        assertThat(seen)
                .hasSizeGreaterThanOrEqualTo(plan.steps() == 1 ? 1 : looks)
                .allMatch(look -> look.accounts.imbalance() < 1e-12);
        return seen;
    }

    /** Errors on grids of some cells and of twice as many: the second at most so large, and the order at least 1.85. */
    static void assertOrder(String what, IntToDoubleFunction error, int cells, double allowed) {
        double coarse = Math.abs(error.applyAsDouble(cells));
        double fine = Math.abs(error.applyAsDouble(2 * cells));
        double order = Math.log(coarse / fine) / Math.log(2);
        System.out.printf(
                Locale.ROOT, "%s: %.1e, %.1e on half the spacing, order %.2f, 2 wanted%n", what, coarse, fine, order);
        assertThat(fine).as(what).isLessThanOrEqualTo(allowed);
        assertThat(order).as(what).isBetween(1.85, 2.15);
    }

    /** W/m that a region gives to the rest of the plate. */
    static double heatFlow(RunReport report, String region) {
        return region(report, region).heatFlow();
    }

    /** What a report says of a region. */
    static RunReport.RegionHeat region(RunReport report, String region) {
        return Objects.requireNonNull(report.heat().regions().get(region));
    }
}
