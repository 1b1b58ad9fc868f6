package isotherm.step;

import isotherm.plan.Conditions;
import java.util.function.DoubleFunction;

/** One step of a method that chooses how long its steps are: it leads from a start to an end, and knows what lies between. */
interface TimeStep {
    /** Temperatures of all nodes where the step begins. */
    double[] start();

    /** Temperatures of all nodes where it ends; of the next step the start. */
    double[] end();

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
     * @param conditions at a share of the step, 0 to 1
     * @param tolerance of equations' solutions, in kelvin
     * @return the estimated error, the largest at any node, in kelvin; infinite where the step was not found
     */
    double advance(double h, DoubleFunction<Conditions> conditions, double tolerance);

    /** The largest change of a node in the step, in kelvin. */
    double change();

    /** The temperatures at a share of the step: 0 at the start, 1 at the end. */
    void look(double share, double[] into);

    /** What entered in the whole step, by account, in J/m. */
    double[] entered();

    /** What entered by a share of the step, by account, in J/m. */
    double[] enteredBy(double share);

    /** What all steps took so far, in the unit of the method. */
    double work();
}
