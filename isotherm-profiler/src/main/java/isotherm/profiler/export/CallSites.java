package isotherm.profiler.export;

import isotherm.profiler.profile.CallEdge;
import isotherm.profiler.profile.Frame;
import isotherm.profiler.profile.MethodName;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourceFile;
import isotherm.profiler.profile.StackProfile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The lines that calls were made from, as samples saw them. */
final class CallSites {
    /** Where a call was made. */
    record Site(SourceFile file, int line) implements Comparable<Site> {
        @Override
        public int compareTo(Site other) {
            int byFile = file.compareTo(other.file);
            return byFile != 0 ? byFile : Integer.compare(line, other.line);
        }
    }

    private record Call(MethodName caller, MethodName callee) {}

    private final Map<Call, TreeMap<Site, Long>> lines = new HashMap<>();

    CallSites(Profile profile) {
        for (StackProfile stack : profile.stacks()) {
            MethodName callee = null;
            for (Frame frame : stack.frames()) {
                if (!frame.included()) {
                    continue;
                }
                if (callee != null) {
                    lines.computeIfAbsent(new Call(frame.method(), callee), fresh -> new TreeMap<>())
                            .merge(
                                    new Site(frame.file(), frame.line()),
                                    stack.nanos() + stack.waitingNanos(),
                                    Long::sum);
                }
                callee = frame.method();
            }
        }
    }

    /** The line that most of the call's time was seen under, or empty where no sample saw the call. */
    Optional<Site> of(CallEdge edge) {
        return edge.caller()
                .map(caller -> lines.get(new Call(caller, edge.callee())))
                .flatMap(found -> found.entrySet().stream()
                        .max(Map.Entry.<Site, Long>comparingByValue()
                                .thenComparing(
                                        Map.Entry.<Site, Long>comparingByKey().reversed()))
                        .map(Map.Entry::getKey));
    }
}
