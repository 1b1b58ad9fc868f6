package isotherm.profiler.recording;

import isotherm.profiler.profile.Frame;
import isotherm.profiler.profile.MethodName;
import isotherm.profiler.profile.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A profile file's records as they stand there. */
final class Recorded {
    record ClassRecord(String name, SourceFile file, LineMap lines) {
        SourceLine at(int line) {
            return lines.at(line, file);
        }
    }

    record MethodRecord(
            MethodName name,
            ClassRecord type,
            int firstLine,
            OptionalLong calls,
            OptionalLong primitive,
            OptionalLong self,
            OptionalLong cumulative,
            OptionalLong brief) {}

    /** {@code at} is where the frame is; it knows by what way. */
    record FrameRecord(Frame frame, SourceLine at) {}

    record CallRecord(OptionalLong caller, long callee, OptionalLong calls) {}

    record ThreadRecord(String name, boolean virtual, long threads) {}

    /** {@code runningNanos} empty where each sample is worth one period. */
    record StackRecord(
            int thread, List<Integer> frames, long samples, OptionalLong runningNanos, long waitingNanos, long bytes) {}

    final Map<Integer, ClassRecord> classes = new LinkedHashMap<>();
    /** By name: of several of one name the first, since stacks do not tell them apart. */
    final Map<String, ClassRecord> classesByName = new LinkedHashMap<>();

    final Map<Long, MethodRecord> methods = new LinkedHashMap<>();
    final Map<Long, Map<Integer, Long>> hits = new LinkedHashMap<>();
    final List<CallRecord> calls = new ArrayList<>();
    final List<ThreadRecord> threads = new ArrayList<>();
    final List<FrameRecord> frames = new ArrayList<>();
    final List<StackRecord> stacks = new ArrayList<>();
}
