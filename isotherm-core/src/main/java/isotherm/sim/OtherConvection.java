package isotherm.sim;

import isotherm.field.Field;
import isotherm.field.Snapshot;
import isotherm.method.Steppers;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Edges;
import isotherm.model.Region;
import isotherm.model.Rim;
import isotherm.model.Scenario;
import isotherm.plan.Plan;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Stepper;
import java.util.List;
import java.util.function.UnaryOperator;

/** The same section at rest with other airs or other films: temperatures of 0 and 1 tell how its airs are coupled (N24). */
final class OtherConvection {
    /** Couplings are differences of heat flows: the equations are solved well enough not to matter. */
    private static final double SOLVED = 1e-10;

    private OtherConvection() {}

    /**
     * The state at rest.
     *
     * @param other what stands in the place of each film of the scenario
     */
    static Snapshot solve(Plan plan, Execution execution, UnaryOperator<Boundary.Convection> other) {
        Plan changed = Plan.of(with(plan.scenario(), other));
        Field field = changed.initialField();
        try (Stepper stepper = Steppers.of(changed, execution, new Alone())) {
            for (long done = 0; done < changed.steps(); done++) {
                stepper.advance(field, 1);
            }
        }
        return new Snapshot(changed.grid(), field, changed.holes(), changed.steps(), 0);
    }

    private static Scenario with(Scenario scenario, UnaryOperator<Boundary.Convection> other) {
        Edges edges = scenario.edges();
        List<EdgePart> parts = edges.parts().stream()
                .map(part -> new EdgePart(part.edge(), part.from(), part.to(), at(part.boundary(), other)))
                .toList();
        Region[] regions = scenario.regions().stream()
                .map(region -> region.rim() == null
                        ? region
                        : Region.room(region.name(), region.shape(), at(region.rim(), other)))
                .toArray(Region[]::new);
        return scenario.like(scenario.grid())
                .edges(new Edges(
                        at(edges.at(Edge.LEFT), other),
                        at(edges.at(Edge.RIGHT), other),
                        at(edges.at(Edge.BOTTOM), other),
                        at(edges.at(Edge.TOP), other),
                        parts))
                .regions(regions)
                .tolerance(Math.min(SOLVED, scenario.tolerance()))
                .build();
    }

    private static Boundary at(Boundary boundary, UnaryOperator<Boundary.Convection> other) {
        return boundary instanceof Boundary.Convection film ? other.apply(film) : boundary;
    }

    private static Rim at(Rim rim, UnaryOperator<Boundary.Convection> other) {
        Boundary.Convection wall = other.apply(rim.film(Rim.Face.WALL));
        return rim.isAlike()
                ? Rim.of(wall)
                : new Rim(
                        other.apply(rim.film(Rim.Face.FLOOR)).coefficient(),
                        wall.coefficient(),
                        other.apply(rim.film(Rim.Face.CEILING)).coefficient(),
                        wall.air());
    }
}
