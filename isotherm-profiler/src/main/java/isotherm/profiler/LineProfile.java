package isotherm.profiler;

/**
 * One line of a method.
 *
 * @param number line in the source file, from 1
 * @param hits entries of control into the line's code from outside it, so a loop's header counts its tests and a loop
 *     written on one line counts once; -1 where hits were not counted
 * @param self time on the line itself, with callees that are not included in the profile
 * @param total time on the line with all that it calls
 * @param allocatedBytes memory allocated on the line, callees that are not included too: an estimate from samples
 */
public record LineProfile(int number, long hits, Time self, Time total, long allocatedBytes) {}
