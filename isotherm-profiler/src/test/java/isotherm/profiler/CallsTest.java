package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.profiler.profile.CallEdge;
import isotherm.profiler.profile.MethodName;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls against the JDK's own method timing, and recursion by hand. */
class CallsTest {
    @TempDir
    Path folder;

    @Test
    void callsAreThoseOfTheJdksMethodTiming() throws Exception {
        Target target = Target.exact(Jdk.current(), folder, "Threads");
        Path recording = folder.resolve("timing.jfr");
        Jdk.Ended ended = Jdk.run(List.of(
                Jdk.current().java().toString(),
                "-XX:StartFlightRecording:method-timing=Threads,filename=" + recording,
                "-cp",
                folder.resolve("classes" + Jdk.current().version()).toString(),
                "Threads"));
        assertThat(ended.code()).isZero();
        Map<String, Long> timed = new HashMap<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
            if (event.getEventType().getName().equals("jdk.MethodTiming")) {
                RecordedMethod method = event.getValue("method");
                timed.merge(method.getName(), event.getLong("invocations"), Math::max);
            }
        }
        assertThat(timed).containsEntry("leaf", 2_020L);
        for (String name : List.of("work", "leaf", "main")) {
            assertThat(target.method(name).calls()).as(name).isEqualTo(timed.get(name));
        }
    }

    @Test
    void recursionIsToldFromCallsThatBeginIt() throws Exception {
        Target target = Target.exact(Jdk.current(), folder, "Constructs");
        assertThat(target.method("depth").calls()).isEqualTo(51);
        assertThat(target.method("depth").primitiveCalls()).isEqualTo(1);
        assertThat(target.method("even").calls()).isEqualTo(11);
        assertThat(target.method("even").primitiveCalls()).isEqualTo(1);
        assertThat(target.method("odd").calls()).isEqualTo(11);
        assertThat(target.method("odd").primitiveCalls()).isEqualTo(1);
        assertThat(calls(target, "main", "even")).isEqualTo(1);
        assertThat(calls(target, "odd", "even")).isEqualTo(10);
        assertThat(calls(target, "even", "odd")).isEqualTo(11);
        // after an exception out of super(...) the catcher is the caller again, not the constructor that failed
        assertThat(calls(target, "construct", "helper"))
                .isEqualTo(target.method("helper").calls());
        assertThat(target.method("helper").calls()).isEqualTo(5);
    }

    private static long calls(Target target, String caller, String callee) {
        return target.profile().edges().stream()
                .filter(edge -> edge.callee().name().equals(callee))
                .filter(edge -> edge.caller().map(MethodName::name).equals(Optional.of(caller)))
                .mapToLong(CallEdge::calls)
                .sum();
    }
}
