package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.profiler.Sampling.Event;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.report.Hotspot;
import isotherm.profiler.report.Report;
import isotherm.profiler.report.Waits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What samples are taken of: a program that does each in a method of its own. */
class SamplingTest {
    @TempDir
    Path folder;

    private Profile profile(Jdk jdk, Sampling sampling) throws Exception {
        Options options = Options.DEFAULT.sampling(sampling);
        Target target = Target.run(jdk, folder, jdk.compile(folder, "Events"), options, "Events");
        assertThat(target.ended().err()).isEmpty();
        assertThat(target.ended().out().strip()).isEqualTo("done");
        return target.profile();
    }

    private static String most(Profile profile) {
        return Hotspot.of(profile).orElseThrow().sentence();
    }

    @Test
    void theTimeThatPassesHasSleepAsWork() throws Exception {
        Profile profile = profile(Jdk.current(), new Sampling(Event.WALL, Optional.of(Duration.ofMillis(20))));
        assertThat(most(profile)).startsWith("Most time passes in Events.sleep: ");
        assertThat(Waits.of(profile)).isEmpty();
        assertThat(profile.run().samplePeriodNanos()).isEqualTo(20_000_000);
        assertThat(profile.stacks())
                .allMatch(stack -> stack.samples() == 0 || stack.nanos() >= 19_000_000 * stack.samples());
    }

    @Test
    void memoryHasNoTimes() throws Exception {
        Profile profile = profile(Jdk.current(), new Sampling(Event.ALLOC, Optional.empty()));
        assertThat(most(profile)).startsWith("Most memory is allocated in Events.allocate: ");
        assertThat(profile.methods()).allMatch(method -> method.self().nanos() == 0);
        assertThat(profile.methods().getFirst().allocatedBytes()).isBetween(100_000_000L, 400_000_000L);
        assertThat(Report.of(profile).functions(Report.Sort.SELF).strip()).startsWith("allocated");
    }

    /** The other thread has each lock for 10 ms at a time; sleeping waits for no lock. */
    @Test
    void locksAreMonitorsAndThoseOfTheLibrary() throws Exception {
        for (Jdk jdk : Jdk.both()) {
            Profile profile = profile(jdk, new Sampling(Event.LOCK, Optional.empty()));
            assertThat(most(profile)).startsWith("Most waiting for locks is done in Events.");
            assertThat(profile.methods())
                    .filteredOn(method -> method.self().nanos() > 0)
                    .isNotEmpty()
                    .allMatch(method -> method.name().name().matches("lock|monitor"));
        }
    }

    @Test
    void intervals() {
        assertThat(Sampling.interval("10ms")).isEqualTo(Duration.ofMillis(10));
        assertThat(Sampling.interval("500us")).isEqualTo(Duration.ofNanos(500_000));
        assertThatThrownBy(() -> Sampling.interval("10"))
                .hasMessage("an interval must be like 10ms, 500us or 1s, was \"10\"");
        assertThatThrownBy(() -> new Sampling(Event.CPU, Optional.of(Duration.ofNanos(500_000))))
                .hasMessage("the interval of cpu must be 1 ms to 10 s, was 500 us");
        assertThatThrownBy(() -> new Sampling(Event.ALLOC, Optional.of(Duration.ofMillis(5))))
                .hasMessage("samples of allocation have no interval: the JVM chooses them");
        assertThatThrownBy(() -> Options.DEFAULT.exact().sampling(new Sampling(Event.WALL, Optional.empty())))
                .hasMessage("an exact profile has samples of processor time, so its event is cpu, was wall");
    }
}
