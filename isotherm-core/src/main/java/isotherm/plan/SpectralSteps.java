package isotherm.plan;

import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Method;
import isotherm.model.Output;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Signal;
import isotherm.model.Source;
import isotherm.model.Timing;
import isotherm.refusal.KeyPath;
import isotherm.refusal.RefusedScenarioException;
import isotherm.transform.LineTransform;
import java.util.List;

/** Which plates the spectral method takes, through which moments, and for what work (N19). */
final class SpectralSteps {
    /** Explicit updates of all nodes that go with a unit of a line's work, and with a jump besides; measured (decision 0008). */
    private static final double PER_WORK = 1.3;

    private static final double PER_JUMP = 65;

    /** What a file calls its wish for this method. */
    private static final KeyPath METHOD = new KeyPath("time.method");

    private SpectralSteps() {}

    /**
     * The moments of a run: given steps as they are, else each interval of the output in equal parts.
     *
     * @throws RefusedScenarioException where the method cannot take the plate, saying why; or as for other methods
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
            throw cannot(METHOD, "an even grid, this one is graded");
        }
        if (scenario.material().latentHeat() != null) {
            throw cannot(
                    METHOD, "a constant heat capacity, " + scenario.material().words() + " thaws");
        }
        for (int k = 0; k < scenario.regions().size(); k++) {
            check(KeyPath.region(k), scenario.regions().get(k));
        }
        for (Edge edge : Edge.values()) {
            check(Edges.key(edge), edge, scenario.edges().at(edge));
        }
        List<EdgePart> parts = scenario.edges().parts();
        for (int k = 0; k < parts.size(); k++) {
            EdgePart part = parts.get(k);
            KeyPath key = scenario.edges().key(k);
            if (part.boundary() instanceof Boundary.Fixed
                    || scenario.edges().at(part.edge()) instanceof Boundary.Fixed) {
                throw cannot(
                        key,
                        "edges that are fixed as wholes or not at all, the "
                                + part.edge().word() + " edge has a part that differs");
            }
            check(key, part.edge(), part.boundary());
        }
    }

    private static void check(KeyPath key, Region region) {
        String name = "the region \"" + region.name() + "\"";
        if (region.hole()) {
            throw cannot(key.then("hole"), "a plate without holes, " + name + " is one");
        }
        if (region.material() != null) {
            throw cannot(key.then("material"), "one material, " + name + " has its own");
        }
        if (region.temperature() != null) {
            throw cannot(key.then("temperature"), "a plate held at its edges alone, " + name + " is held too");
        }
        if (region.thermostat() != null) {
            throw cannot(key.then("thermostat"), "constant sources, " + name + " has a thermostat");
        }
        Source source = region.source();
        if (source != null && source.amount().variesInTime()) {
            throw cannot(region.heatingKey(key), "constant sources, that of " + name + " varies in time");
        }
    }

    private static void check(KeyPath key, Edge edge, Boundary boundary) {
        switch (boundary) {
            case Boundary.Fixed fixed -> constant(key.then("temperature"), edge, fixed.temperature());
            case Boundary.Flux flux -> constant(key.then("flux"), edge, flux.flux());
            case Boundary.Convection film ->
                throw cannot(key, "edges without convection, the " + edge.word() + " edge has it");
            case Boundary.Insulated insulated -> {}
            case Boundary.Periodic periodic -> {}
        }
    }

    private static void constant(KeyPath key, Edge edge, Signal signal) {
        if (signal.variesInTime()) {
            throw cannot(key, "edges that are constant in time, the " + edge.word() + " edge varies");
        }
    }

    private static RefusedScenarioException cannot(KeyPath key, String needs) {
        return new RefusedScenarioException(key, "the spectral method needs " + needs);
    }
}
