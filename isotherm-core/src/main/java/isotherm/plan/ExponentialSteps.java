package isotherm.plan;

import isotherm.loads.Loads;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Output;
import isotherm.model.Region;
import isotherm.model.Thermostat;
import isotherm.model.Timing;
import isotherm.network.CellMap;
import isotherm.network.Drive;
import isotherm.network.Film;
import isotherm.network.NotFiniteException;
import isotherm.refusal.KeyPath;
import isotherm.refusal.RefusedScenarioException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the exponential method takes a plate (N29), through which moments, and how large it becomes: what drives the plate is looked at
 * once for all of it.
 */
final class ExponentialSteps {
    private static final KeyPath METHOD = new KeyPath("time.method");

    private final @Nullable StepChoice looks;
    /** Why the method cannot; where it is only that a sketch shows too many lines, a run by name finds out. */
    private final @Nullable RefusedScenarioException refusal;

    private final int vectors;
    private final int pieces;

    private ExponentialSteps(
            @Nullable StepChoice looks, @Nullable RefusedScenarioException refusal, int vectors, int pieces) {
        this.looks = looks;
        this.refusal = refusal;
        this.vectors = vectors;
        this.pieces = pieces;
    }

    static ExponentialSteps of(Plan plan) {
        Timing timing = plan.scenario().timing();
        StepChoice looks = null;
        int vectors = 0;
        try {
            if (timing.method() == Method.STEADY) {
                throw new RefusedScenarioException(METHOD, "the scenario asks for the steady state");
            }
            check(plan);
            StepChoice found = StepChoice.looks(
                    timing.by(Method.EXPONENTIAL), plan.scenario().output().rhythm());
            vectors = (int) Math.ceil(ExponentialWork.vectors(plan, loads(plan, found.duration())));
            looks = found;
            return new ExponentialSteps(looks, null, vectors, pieces(plan, looks.duration()));
        } catch (RefusedScenarioException e) {
            return new ExponentialSteps(looks, e, vectors, 0);
        }
    }

    /**
     * The moments at which a run can be looked at.
     *
     * @throws RefusedScenarioException where the plate is not linear, or too many things drive it, naming what is not as it should be
     */
    StepChoice looks() {
        if (looks == null) {
            throw Objects.requireNonNull(refusal);
        }
        return looks;
    }

    /** How many vectors are to be expected; 0 where the method cannot. */
    int vectors() {
        return vectors;
    }

    private static void check(Plan plan) {
        List<Region> regions = plan.scenario().regions();
        for (int k = 0; k < regions.size(); k++) {
            Region region = regions.get(k);
            Thermostat thermostat = region.thermostat();
            if (thermostat != null && thermostat.source().amount().variesInTime()) {
                throw cannot(
                        KeyPath.region(k).then("thermostat"),
                        "sources of thermostats that are constant while they are on, that of the region \""
                                + region.name() + "\" varies");
            }
        }
        if (!plan.network().thaws().isEmpty()) {
            throw cannot(METHOD, "constant heat capacities, " + thawing(plan) + " thaws");
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
            return 1 + Loads.count(plan.network(), duration) + thermostats(plan).size();
        } catch (NotFiniteException e) {
            return 1; // the run says so
        }
    }

    private static List<Thermostat> thermostats(Plan plan) {
        return plan.scenario().regions().stream()
                .map(Region::thermostat)
                .filter(Objects::nonNull)
                .toList();
    }

    private static int pieces(Plan plan, double duration) {
        try {
            double readings = thermostats(plan).stream()
                    .mapToDouble(thermostat -> duration / thermostat.everySeconds())
                    .sum();
            int turns = Loads.pieces(
                    plan.network(),
                    duration,
                    ExponentialWork.LINES * plan.scenario().tolerance());
            return (int) Math.min(Integer.MAX_VALUE, turns + readings);
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
    MethodTable.Row row(Plan plan) {
        if (looks == null || refusal != null) {
            return MethodTable.Row.not(
                    Method.EXPONENTIAL,
                    String.valueOf(Objects.requireNonNull(refusal).getMessage()));
        }
        double work =
                ExponentialWork.whole(plan, vectors, pieces) + outputs(plan, looks) * ExponentialWork.look(vectors);
        return new MethodTable.Row(
                Method.EXPONENTIAL,
                true,
                looks.steps(),
                work,
                true,
                "one factor and about " + vectors + " systems for the whole run, exact from turn to turn");
    }
}
