package isotherm.profiler.diff;

import isotherm.profiler.profile.MethodName;

/**
 * One line of a method in two profiles.
 *
 * @param method which
 * @param place {@code file:line(method)}, in the second profile if the line is there
 * @param presence in which of them
 * @param hits entries of control into it
 * @param self time on it
 */
public record LineChange(MethodName method, String place, Presence presence, CountChange hits, TimeChange self) {}
