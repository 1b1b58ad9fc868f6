package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program does at its end, and what it does to all threads that it sees. */
class HooksTest {
    @TempDir
    Path folder;

    @Test
    void hooksAreCountedToTheirEnd() throws Exception {
        for (Jdk jdk : Jdk.both()) {
            Target target = Target.exact(jdk, folder, "Hooks", "hook");
            assertThat(target.ended().err()).isEmpty();
            assertThat(target.ended().code()).isZero();
            assertThat(target.profile().run().complete()).isTrue();
            assertThat(target.method("hit").calls()).isEqualTo(1500);
        }
    }

    @Test
    void theProfileIsWrittenOnAfterAllThreadsWereInterrupted() throws Exception {
        Target target = Target.exact(Jdk.current(), folder, "Hooks", "interrupt");
        assertThat(target.ended().code()).isEqualTo(3);
        assertThat(target.profile().run().complete()).isFalse();
        assertThat(target.profile().run().elapsed()).isGreaterThan(Duration.ofSeconds(1));
        assertThat(target.method("hit").calls()).as("1000 before the interrupt").isGreaterThan(1000);
    }
}
