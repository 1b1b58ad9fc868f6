package isotherm.adaptive;

import isotherm.network.Conditions;
import isotherm.state.StateExchange;

/** One step of a method that chooses how long its steps are: it leads from a start to an end, and knows what lies between. */
public interface TimeStep {
    /** Where the step begins. */
    PlateState start();

    /** Where it ends; of the next step the start. */
    PlateState end();

    /**
     * Stands at the last end, its held nodes set to what they are now.
     *
     * @param smooth whether the last step foretells the next one: nothing jumps in between
     * @return the fastest change of a free node in K/s
     */
    double begin(Conditions now, boolean smooth);

    /**
     * Takes a step from the start.
     *
     * @param h seconds
     * @param tolerance of equations' solutions, in kelvin
     * @return the estimated error, the largest at any node, in kelvin: heat over what a kelvin takes outside the ranges of thawing; infinite
     *     where the step was not found
     */
    double advance(double h, StepConditions conditions, double tolerance);

    /** What a step may err by where nodes thaw, in parts of the tolerance: by experience, so that all of them come to the tolerance. */
    double thawingShare();

    /** The largest change of a node in the step, in kelvin, as errors are judged. */
    double change();

    /** The state at a share of the step: 0 at the start, 1 at the end. */
    void look(double share, PlateState into);

    /** What entered in the whole step, by account, in J/m. */
    double[] entered();

    /** What entered by a share of the step, by account, in J/m. */
    double[] enteredBy(double share);

    /** Tells the last step, or takes up one that was kept. */
    void exchange(StateExchange state);

    /** What all steps took so far, in the unit of the method. */
    double work();
}
