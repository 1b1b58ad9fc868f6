package isotherm.plan;

import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Grid;
import isotherm.model.Method;
import isotherm.model.Output;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Signal;
import isotherm.model.Source;
import isotherm.model.Timing;
import isotherm.transform.LineTransform;

/** Which plates the spectral method takes, through which moments, and for what work (N19). */
final class SpectralSteps {
    /** Explicit updates of all nodes that go with a unit of a line's work, and with a jump besides; measured (decision 0008). */
    private static final double PER_WORK = 1.3;

    private static final double PER_JUMP = 65;

    private SpectralSteps() {}

    /**
     * The moments of a run: given steps as they are, else each interval of the output in equal parts.
     *
     * @throws IllegalArgumentException where the method cannot take the plate, saying why; or as for other methods
     */
    static StepChoice of(Plan plan) {
        Scenario scenario = plan.scenario();
        check(scenario);
        Timing timing = scenario.timing();
        return timing.isCounted()
                ? StepChoice.of(timing, plan.stepLimit())
                : StepChoice.looks(timing.by(Method.SPECTRAL), scenario.output().rhythm());
    }

    /** How often the state is wanted after the start. */
    static double outputs(Plan plan) {
        StepChoice choice = of(plan);
        return switch (plan.scenario().output().rhythm()) {
            case Output.Rhythm.AtEnd end -> 1;
            case Output.Rhythm.EverySeconds every -> Math.max(1, Math.ceil(choice.duration() / every.seconds()));
            case Output.Rhythm.EverySteps every -> Math.max(1, Math.ceil((double) choice.steps() / every.steps()));
        };
    }

    /** The work of a jump in explicit updates of all nodes: it grows with the factors of the numbers of cells. */
    static double work(Grid grid) {
        double lines = LineTransform.work(grid.x().cells())
                + LineTransform.work(grid.y().cells());
        return PER_WORK * lines + PER_JUMP;
    }

    private static void check(Scenario scenario) {
        if (!scenario.grid().isEven()) {
            throw cannot("an even grid, this one is graded");
        }
        if (scenario.material().latentHeat() != null) {
            throw cannot("a constant heat capacity, " + scenario.material().words() + " thaws");
        }
        for (Region region : scenario.regions()) {
            check(region);
        }
        for (Edge edge : Edge.values()) {
            check(edge, scenario.edges().at(edge));
        }
        for (EdgePart part : scenario.edges().parts()) {
            if (part.boundary() instanceof Boundary.Fixed
                    || scenario.edges().at(part.edge()) instanceof Boundary.Fixed) {
                throw cannot("edges that are fixed as wholes or not at all, the "
                        + part.edge().word() + " edge has a part that differs");
            }
            check(part.edge(), part.boundary());
        }
    }

    private static void check(Region region) {
        String name = "the region \"" + region.name() + "\"";
        if (region.hole()) {
            throw cannot("a plate without holes, " + name + " is one");
        }
        if (region.material() != null) {
            throw cannot("one material, " + name + " has its own");
        }
        if (region.temperature() != null) {
            throw cannot("a plate held at its edges alone, " + name + " is held too");
        }
        if (region.thermostat() != null) {
            throw cannot("constant sources, " + name + " has a thermostat");
        }
        Source source = region.source();
        if (source != null && source.amount().variesInTime()) {
            throw cannot("constant sources, that of " + name + " varies in time");
        }
    }

    private static void check(Edge edge, Boundary boundary) {
        switch (boundary) {
            case Boundary.Fixed fixed -> constant(edge, fixed.temperature());
            case Boundary.Flux flux -> constant(edge, flux.flux());
            case Boundary.Convection film ->
                throw cannot("edges without convection, the " + edge.word() + " edge has it");
            case Boundary.Insulated insulated -> {}
            case Boundary.Periodic periodic -> {}
        }
    }

    private static void constant(Edge edge, Signal signal) {
        if (signal.variesInTime()) {
            throw cannot("edges that are constant in time, the " + edge.word() + " edge varies");
        }
    }

    private static IllegalArgumentException cannot(String needs) {
        return new IllegalArgumentException("the spectral method needs " + needs);
    }
}
