/**
 * Time: a {@link isotherm.sim.Simulation} carries a state from its start to its end, calls observers when their schedules
 * are due, and reports.
 */
package isotherm.sim;
