package isotherm.profiler.profile;

import java.util.Optional;

/**
 * Who called whom; methods in between that are not included are passed over.
 *
 * @param caller empty where no included method was running on the thread
 * @param callee the included method that was entered
 * @param calls how often; -1 where calls were not counted
 * @param time cumulative time of the callee in these calls
 */
public record CallEdge(Optional<MethodName> caller, MethodName callee, long calls, Time time) {}
