package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.building.Section;
import isotherm.convergence.Convergence;
import isotherm.convergence.GridCriterion;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.Edges;
import isotherm.model.Grading;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.sim.RunReport;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Sections of buildings with published answers. */
class PublishedSectionsTest {
    /** ISO 10211, case 2: a batten and a metal web behind a slab; 0.1 K and 0.1 W/m are allowed. */
    private static final double ALLOWED = 0.1;

    private static Region part(String name, double left, double bottom, double right, double top, double conductivity) {
        return Region.of(
                name, new Shape.Rectangle(left, bottom, right, top), new Material(name, conductivity, 1000, 1000));
    }

    /**
     * The section, y up; its left edge is a plane of symmetry.
     *
     * <pre>
     *   47.5 mm  A ----------------------------- B   outside 0 degC, Rse 0.06
     *            concrete 1.15
     *   41.5     C ---- D ---------------------- E
     *            wood     .
     *   36.5     F ---- G   insulation 0.029
     *            aluminium 230, 1.5 mm thick: flange to 15 mm, web, sheet
     *    0       H ----------------------------- I   inside 20 degC, Rsi 0.11
     *            0     15 mm                   500
     * </pre>
     */
    private static Scenario case2() {
        Grading grading = new Grading(0.0005, 0.02, 1.3);
        Axis x = grading.axis(0.5, List.of(0.0015, 0.015), List.of());
        Axis y = grading.axis(0.0475, List.of(0.0015, 0.035, 0.0365, 0.0415), List.of());
        Boundary insulated = new Boundary.Insulated();
        return Scenario.on(new Grid(x, y))
                .material(new Material("insulation", 0.029, 1000, 1000))
                .regions(
                        part("concrete", 0, 0.0415, 0.5, 0.0475, 1.15),
                        part("wood", 0, 0.0365, 0.015, 0.0415, 0.12),
                        part("flange", 0, 0.035, 0.015, 0.0365, 230),
                        part("web", 0, 0, 0.0015, 0.0365, 230),
                        part("sheet", 0, 0, 0.5, 0.0015, 230))
                .edges(new Edges(
                        insulated,
                        insulated,
                        new Boundary.Convection(1 / 0.11, 20),
                        new Boundary.Convection(1 / 0.06, 0)))
                .probes(
                        new Probe("A", 0, 0.0475),
                        new Probe("B", 0.5, 0.0475),
                        new Probe("C", 0, 0.0415),
                        new Probe("D", 0.015, 0.0415),
                        new Probe("E", 0.5, 0.0415),
                        new Probe("F", 0, 0.0365),
                        new Probe("G", 0.015, 0.0365),
                        new Probe("H", 0, 0),
                        new Probe("I", 0.5, 0))
                .timing(Timing.steady())
                .build();
    }

    private static Map<String, Double> published() {
        Map<String, Double> all = new LinkedHashMap<>();
        double[] temperatures = {7.1, 0.8, 7.9, 6.3, 0.8, 16.4, 16.3, 16.8, 18.3};
        for (int k = 0; k < temperatures.length; k++) {
            all.put(String.valueOf((char) ('A' + k)), temperatures[k]);
        }
        return all;
    }

    @Test
    void iso10211Case2() {
        RunReport run = Simulation.of(case2()).run();
        published()
                .forEach((place, temperature) -> Measured.absolute(
                        "ISO 10211 case 2, " + place,
                        run.values().probes().getOrDefault(place, Double.NaN),
                        temperature,
                        ALLOWED));
        Measured.absolute(
                "ISO 10211 case 2, heat flow",
                run.heat().edgeFlows().getOrDefault(Edge.BOTTOM, Double.NaN),
                9.5,
                ALLOWED);
        Section section = Objects.requireNonNull(run.building().section());
        Measured.absolute("ISO 10211 case 2, L2D", section.coupling(), 9.5 / 20, ALLOWED / 20);
        Measured.absolute("ISO 10211 case 2, fRsi", section.factor(), 16.8 / 20, ALLOWED / 20);
        double plain = 1 / (0.11 + 0.0015 / 230 + 0.04 / 0.029 + 0.006 / 1.15 + 0.06);
        Section.Psi psi = Objects.requireNonNull(section.psi());
        Measured.absolute("ISO 10211 case 2, psi", psi.inner(), section.coupling() - 0.5 * plain, 1e-12);
    }

    /** Its grid meets the standard's own criterion, and the error that converge states is far below the tolerance. */
    @Test
    void iso10211Case2OnDoubledGrids() {
        Convergence answer = Convergence.of(
                Plan.of(case2()), Execution.auto(), Convergence.Grids.standard(), List.of(), (number, plan) -> {});
        assertThat(answer.criteria()).hasSize(2).allMatch(GridCriterion::isMet);
        assertThat(answer.quantities())
                .hasSize(13)
                .allSatisfy(each ->
                        assertThat(each.trend().askedError()).as(each.name()).isBetween(0.0, ALLOWED / 10));
    }
}
