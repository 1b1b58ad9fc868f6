package isotherm.profiler.recording;

import isotherm.profiler.profile.CallEdge;
import isotherm.profiler.profile.Frame;
import isotherm.profiler.profile.MethodName;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Mode;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.Run;
import isotherm.profiler.profile.StackProfile;
import isotherm.profiler.profile.ThreadProfile;
import isotherm.profiler.profile.Time;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Makes a profile of records: samples become times of methods, lines and calls. */
final class Derivation {
    private record Line(MethodName method, SourceLine at) {}

    private record Call(Optional<MethodName> caller, MethodName callee) {}

    private final Recorded recorded;
    private final Mode mode;
    private final Run run;
    private final Map<MethodName, MethodSum> methods = new LinkedHashMap<>();
    private final Map<Call, Weight> callWeights = new LinkedHashMap<>();
    private final Map<Call, Long> callCounts = new LinkedHashMap<>();

    Derivation(Recorded recorded, Mode mode, Run run) {
        this.recorded = recorded;
        this.mode = mode;
        this.run = run;
    }

    Profile profile() {
        recorded.methods.forEach((id, method) -> {
            MethodSum sum = sum(method.name());
            sum.add(method, recorded.hits.get(id));
        });
        List<StackProfile> stacks = new ArrayList<>();
        Weight[] ofThreads = new Weight[recorded.threads.size()];
        for (int k = 0; k < ofThreads.length; k++) {
            ofThreads[k] = new Weight();
        }
        for (Recorded.StackRecord stack : recorded.stacks) {
            List<Recorded.FrameRecord> frames =
                    stack.frames().stream().map(recorded.frames::get).toList();
            Weight weight = new Weight();
            weight.add(stack, run.samplePeriodNanos());
            spread(frames, weight);
            ofThreads[stack.thread()].add(weight);
            stacks.add(new StackProfile(
                    stack.thread(),
                    frames.stream().map(Recorded.FrameRecord::frame).toList(),
                    weight.samples,
                    weight.running,
                    weight.waiting,
                    weight.bytes));
        }
        List<MethodProfile> all = new ArrayList<>();
        methods.forEach((name, sum) -> all.add(sum.profile(name, mode, run.samplePeriodNanos(), this::sum)));
        all.sort(Comparator.comparingLong(
                        (MethodProfile method) -> -method.self().nanos())
                .thenComparing(MethodProfile::name));
        return new Profile(mode, run, all, edges(all), threads(ofThreads), stacks);
    }

    private MethodSum sum(MethodName name) {
        return methods.computeIfAbsent(name, fresh -> new MethodSum());
    }

    /** The innermost included frame has it as its own; each method, line and call on the stack has it once in its total. */
    private void spread(List<Recorded.FrameRecord> frames, Weight weight) {
        Set<MethodName> seenMethods = new HashSet<>();
        Set<Line> seenLines = new HashSet<>();
        Set<Call> seenCalls = new HashSet<>();
        MethodName callee = null;
        boolean brief = false;
        for (Recorded.FrameRecord each : frames) {
            Frame frame = each.frame();
            if (!frame.included()) {
                continue;
            }
            MethodSum sum = sum(frame.method());
            Recorded.ClassRecord type =
                    recorded.classesByName.get(frame.method().className());
            if (type != null) {
                sum.seenIn(type);
            }
            if (callee == null) {
                sum.self.add(weight);
                sum.line(each.at()).self.add(weight);
                brief = !sum.onClock();
            } else if (seenCalls.add(new Call(Optional.of(frame.method()), callee))) {
                weightOf(new Call(Optional.of(frame.method()), callee)).add(weight);
            }
            if (brief && callee != null && sum.onClock()) {
                sum.brief.add(weight);
                brief = false;
            }
            if (seenMethods.add(frame.method())) {
                sum.total.add(weight);
            }
            if (seenLines.add(new Line(frame.method(), each.at())) && callee != null) {
                sum.line(each.at())
                        .callees
                        .computeIfAbsent(callee, fresh -> new Weight())
                        .add(weight);
            }
            callee = frame.method();
        }
        if (callee != null) {
            weightOf(new Call(Optional.empty(), callee)).add(weight);
        }
    }

    private Weight weightOf(Call call) {
        return callWeights.computeIfAbsent(call, fresh -> new Weight());
    }

    private List<CallEdge> edges(List<MethodProfile> all) {
        Map<MethodName, MethodProfile> byName = new HashMap<>();
        all.forEach(method -> byName.put(method.name(), method));
        for (Recorded.CallRecord call : recorded.calls) {
            callCounts.merge(
                    new Call(name(call.caller()), name(call.callee())),
                    call.calls().orElse(0),
                    Long::sum);
        }
        Set<Call> calls = new java.util.LinkedHashSet<>(callCounts.keySet());
        if (mode == Mode.SAMPLED) {
            calls.addAll(callWeights.keySet());
        }
        List<CallEdge> edges = new ArrayList<>();
        for (Call call : calls) {
            long count = callCounts.getOrDefault(call, -1L);
            MethodProfile callee = byName.get(call.callee());
            Weight weight = callWeights.getOrDefault(call, new Weight());
            Time time = weight.time();
            if (callee != null && count == callee.calls() && callee.cumulative().source() == Time.Source.CLOCK) {
                time = callee.cumulative();
            }
            edges.add(new CallEdge(call.caller(), call.callee(), count, time));
        }
        edges.sort(Comparator.comparingLong((CallEdge edge) -> -edge.time().nanos())
                .thenComparing(CallEdge::callee));
        return edges;
    }

    private Optional<MethodName> name(OptionalLong id) {
        return id.isEmpty() ? Optional.empty() : Optional.of(name(id.getAsLong()));
    }

    private MethodName name(long id) {
        Recorded.MethodRecord method = recorded.methods.get(id);
        if (method == null) {
            throw new IllegalArgumentException("there is no method " + id);
        }
        return method.name();
    }

    private List<ThreadProfile> threads(Weight[] weights) {
        List<ThreadProfile> threads = new ArrayList<>();
        for (int k = 0; k < weights.length; k++) {
            Recorded.ThreadRecord thread = recorded.threads.get(k);
            Weight weight = weights[k];
            threads.add(new ThreadProfile(
                    thread.name(),
                    thread.virtual(),
                    thread.threads(),
                    new Time(weight.running, Time.Source.SAMPLES, weight.samples),
                    weight.waiting,
                    weight.bytes));
        }
        return threads;
    }
}
