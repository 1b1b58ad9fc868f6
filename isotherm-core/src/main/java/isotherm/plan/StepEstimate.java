package isotherm.plan;

import isotherm.model.Method;
import isotherm.model.Region;
import isotherm.model.Scenario;

/**
 * How many steps a method that chooses them will take (N22): its control of errors followed along the time axis, on closed forms of how
 * temperatures change after each jump and turn of what drives the plate. No plate is computed.
 *
 * @param steps how many
 * @param stages of the stabilised method, over all steps
 */
record StepEstimate(double steps, double stages) {
    /**
     * What a method does with errors.
     *
     * @param error of a step, in parts of its length cubed times the third derivative
     * @param turns the same after a turn of what drives the plate
     * @param inWaves the same where what drives the plate moves in waves
     * @param thawing what a step may err by where nodes thaw, in parts of the tolerance
     * @param perReading steps from one reading of a thermostat to the next, at least
     */
    record Habit(double error, double turns, double inWaves, double thawing, double perReading) {}

    static final Habit IMPLICIT = new Habit(0.053, 0.053, 0.036, ThawingError.IMPLICIT, 2);
    static final Habit STABILISED = new Habit(0.2, 0.27, 0.25, ThawingError.STABILISED, 3);

    /** Where nodes thaw, steps are tried again with other stages: so many times the stages of the steps that stand. */
    private static final double TRIED_AGAIN = 1.3;
    /** Steps that are too long are cut to a fifth until one stands: so many times the stages of the first. */
    private static final double TRIES = 1.8;

    /**
     * An estimate.
     *
     * @param method implicit or stabilised
     */
    static StepEstimate of(Plan plan, Method method, Driving driving) {
        double duration = driving.duration();
        Habit habit = method == Method.IMPLICIT ? IMPLICIT : STABILISED;
        Scenario scenario = plan.scenario();
        double limit = Math.min(plan.stepLimit(), duration);
        double longest = duration;
        for (Region region : scenario.regions()) {
            if (region.thermostat() != null) {
                longest = Math.min(longest, region.thermostat().everySeconds() / habit.perReading);
            }
        }
        StepPace pace = new StepPace(plan, driving, habit);
        double steps = 0;
        double stages = 0;
        for (StepPace.Piece piece : pace.pieces()) {
            double h = Math.min(longest, piece.step());
            double count = piece.seconds() / h;
            steps += count;
            stages += count * stages(h / limit) + (piece.tried() > 0 ? TRIES * stages(piece.tried() / limit) : 0);
        }
        steps /= pace.covered();
        stages /= pace.covered();
        double thaws = pace.thawSteps(plan);
        double mean = steps > 0 ? duration / (steps + thaws) : duration;
        stages = thaws > 0 ? Math.max(stages, (steps + thaws) * stages(mean / limit)) * TRIED_AGAIN : stages;
        steps = Math.max(1, Math.ceil(steps + thaws));
        return new StepEstimate(steps, Math.max(3 * steps, stages));
    }

    /** Stages of a step so many times as long as an explicit one: an odd number, as the method takes it (N21). */
    static double stages(double ratio) {
        double fewest = Math.max(3, Math.ceil((Math.sqrt(9 + 16 * ratio) - 1) / 2 - 1e-9));
        return fewest % 2 == 0 ? fewest + 1 : fewest;
    }
}
