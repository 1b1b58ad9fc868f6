package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Mode;
import isotherm.profiler.profile.ThreadProfile;
import isotherm.profiler.report.Waits;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A thread that sleeps: the time is that of the line that does so. */
class WaitsTest {
    private static final long SLEPT = 10 * 30_000_000L;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Mode.class)
    void sleepingIsWaitingOnItsLine(Mode mode) throws Exception {
        for (Jdk jdk : Jdk.both()) {
            Path classes = jdk.compile(folder, "Sleeps");
            Options options = mode == Mode.EXACT ? Options.DEFAULT.exact() : Options.DEFAULT;
            Target target = Target.run(jdk, folder, classes, options, "Sleeps");
            assertThat(target.ended().err()).isEmpty();
            long truth = Long.parseLong(target.ended().out().strip());
            ThreadProfile main = target.profile().threads().stream()
                    .filter(thread -> thread.name().equals("main"))
                    .findFirst()
                    .orElseThrow();
            MethodProfile rest = target.method("rest");
            assertThat(rest.self().waitingNanos()).isBetween(SLEPT - SLEPT / 100, truth);
            assertThat(rest.self().runningNanos() - 2 * rest.self().errorNanos())
                    .as("what a sample or two stand for beside the waits is chance; a clock's time has none")
                    .isLessThanOrEqualTo(truth - rest.self().waitingNanos());
            assertThat(main.waitingNanos())
                    .as("a busy machine lets the thread wait elsewhere too, as for a class")
                    .isGreaterThanOrEqualTo(SLEPT - SLEPT / 100);
            assertThat(rest.lines().stream()
                            .filter(line -> line.number() == 4)
                            .map(line -> line.self().nanos()))
                    .containsExactly(rest.self().nanos());
            assertThat(Waits.of(target.profile()).orElseThrow().sentence())
                    .startsWith("The longest wait is that of thread main in Sleeps.rest, line 4: ");
        }
    }

    @Test
    void threadsOfTheProfilerAndOfTheRecorderAreNoThreadsOfTheProgram() throws Exception {
        Target target = Target.exact(Jdk.current(), folder, "Threads");
        assertThat(target.profile().threads())
                .isNotEmpty()
                .noneMatch(thread ->
                        thread.name().startsWith("JFR ") || thread.name().startsWith("isotherm"));
        assertThat(target.profile().stacks().stream()
                        .flatMap(stack -> stack.frames().stream())
                        .map(frame -> frame.method().className()))
                .noneMatch(name -> name.startsWith("isotherm."));
    }
}
