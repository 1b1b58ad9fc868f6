package isotherm.profiler.diff;

import isotherm.profiler.profile.MethodName;

/**
 * One method in two profiles.
 *
 * @param method which
 * @param place where it is, {@code file:line(method)}, in the second profile if it is there
 * @param presence in which of them
 * @param calls how often it was called
 * @param primitiveCalls how often it was called while it was not already running
 * @param self time in it
 * @param cumulative time in it and all that it called
 */
public record MethodChange(
        MethodName method,
        String place,
        Presence presence,
        CountChange calls,
        CountChange primitiveCalls,
        TimeChange self,
        TimeChange cumulative) {}
