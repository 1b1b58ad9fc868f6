package isotherm.plan;

import isotherm.loads.Loads;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Output;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.network.CellMap;
import isotherm.network.Drive;
import isotherm.network.Film;
import isotherm.network.NotFiniteException;
import isotherm.refusal.KeyPath;
import isotherm.refusal.RefusedScenarioException;
import java.util.List;

/** Which plates the exponential method takes: those that are linear, with coefficients that do not vary in time (N29). */
final class ExponentialSteps {
    private ExponentialSteps() {}

    /**
     * The moments at which a run can be looked at.
     *
     * @throws RefusedScenarioException where the plate is not linear, naming what is not
     */
    static StepChoice of(Plan plan) {
        StepChoice looks = looks(plan);
        loads(plan, looks.duration());
        return looks;
    }

    /** The same, without counting what drives the plate. */
    static StepChoice looks(Plan plan) {
        check(plan);
        Scenario scenario = plan.scenario();
        return StepChoice.looks(
                scenario.timing().by(Method.EXPONENTIAL), scenario.output().rhythm());
    }

    private static void check(Plan plan) {
        List<Region> regions = plan.scenario().regions();
        for (int k = 0; k < regions.size(); k++) {
            Region region = regions.get(k);
            if (region.thermostat() != null) {
                throw cannot(
                        KeyPath.region(k).then("thermostat"),
                        "sources that nothing switches, that of the region \"" + region.name() + "\" has a thermostat");
            }
        }
        if (!plan.network().thaws().isEmpty()) {
            throw cannot(new KeyPath("time.method"), "constant heat capacities, " + thawing(plan) + " thaws");
        }
        for (Film film : plan.network().films()) {
            Drive coefficient = film.coefficient();
            if (coefficient.variesInTime()) {
                throw cannot(coefficient.key(), "films that are constant in time, " + coefficient.what() + " varies");
            }
        }
    }

    private static String thawing(Plan plan) {
        CellMap cells = plan.cells();
        for (int k = 0; k < cells.materials(); k++) {
            Material material = cells.material(k);
            if (material.latentHeat() != null) {
                return material.words();
            }
        }
        return "a material";
    }

    private static RefusedScenarioException cannot(KeyPath key, String needs) {
        return new RefusedScenarioException(key, "the exponential method needs " + needs);
    }

    /** How many things drive the plate by themselves: what is constant and the start are one. */
    private static int loads(Plan plan, double duration) {
        try {
            return 1 + Loads.count(plan.network(), duration);
        } catch (NotFiniteException e) {
            return 1; // the run says so
        }
    }

    private static int pieces(Plan plan, double duration) {
        try {
            return Loads.pieces(
                    plan.network(),
                    duration,
                    ExponentialWork.LINES * plan.scenario().tolerance());
        } catch (NotFiniteException e) {
            return 1; // the run says so
        }
    }

    /** How often the state is wanted after the start. */
    private static double outputs(Plan plan, StepChoice choice) {
        return switch (plan.scenario().output().rhythm()) {
            case Output.Rhythm.AtEnd end -> 1;
            case Output.Rhythm.EverySeconds every -> Math.max(1, Math.ceil(choice.duration() / every.seconds()));
            case Output.Rhythm.EverySteps every -> Math.max(1, Math.ceil((double) choice.steps() / every.steps()));
        };
    }

    /** What it would take. */
    static MethodTable.Row row(Plan plan) {
        try {
            StepChoice choice = looks(plan);
            int vectors = vectors(plan, choice);
            int pieces = pieces(plan, choice.duration());
            double work = ExponentialWork.whole(plan, vectors, pieces)
                    + outputs(plan, choice) * ExponentialWork.look(vectors);
            return new MethodTable.Row(
                    Method.EXPONENTIAL,
                    true,
                    choice.steps(),
                    work,
                    true,
                    "one factor and about " + vectors + " systems for the whole run, exact from turn to turn");
        } catch (RefusedScenarioException e) {
            return MethodTable.Row.not(Method.EXPONENTIAL, String.valueOf(e.getMessage()));
        }
    }

    /** How many vectors are to be expected. */
    static int vectors(Plan plan, StepChoice choice) {
        return (int) Math.ceil(ExponentialWork.vectors(plan, loads(plan, choice.duration())));
    }
}
