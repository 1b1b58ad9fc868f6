package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.recording.ProfileFile;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are killed, that never end, and profiles of some seconds only. */
class KilledTest {
    @TempDir
    Path folder;

    private Launch launch(Options options) throws Exception {
        Path classes = Jdk.current().compile(folder, "Endless");
        return Launch.of(
                Jdk.current().java(),
                options.exact().into(folder.resolve("a.profile")),
                List.of("-cp", classes.toString(), "Endless"));
    }

    @Test
    void aKilledProgramHasTheProfileOfASecondBefore() throws Exception {
        Launch launch = launch(Options.DEFAULT);
        Process process = new ProcessBuilder(launch.command())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        TreeMap<Long, Long> said = new TreeMap<>();
        long killed;
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            long end = System.nanoTime() + 4_000_000_000L;
            while (line != null && System.nanoTime() < end) {
                String[] words = line.split(" ", -1);
                said.put(Long.parseLong(words[0]), Long.parseLong(words[1]));
                line = out.readLine();
            }
            process.destroyForcibly();
            killed = System.currentTimeMillis();
        }
        process.waitFor();
        Profile profile = ProfileFile.read(launch.profile());
        assertThat(profile.run().complete()).isFalse();
        long written = profile.run().started().plus(profile.run().elapsed()).toEpochMilli();
        assertThat(killed - written).as("milliseconds lost").isLessThan(3_000);
        long before = said.floorEntry(written - 100).getValue();
        long calls = calls(profile);
        assertThat(calls).isGreaterThanOrEqualTo(before);
        assertThat(calls).isLessThanOrEqualTo(2 * said.lastEntry().getValue());
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).contains("a.profile");
        }
    }

    private static long calls(Profile profile) {
        return profile.methods().stream()
                .filter(method -> method.name().name().equals("one"))
                .mapToLong(MethodProfile::calls)
                .sum();
    }

    @Test
    void aProfileOfSomeSecondsEndsWhileTheProgramGoesOn() throws Exception {
        Launch launch = launch(Options.DEFAULT.limitedTo(Duration.ofSeconds(1)));
        Process process = new ProcessBuilder(launch.command())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader()) {
            Profile profile = null;
            while (profile == null || !profile.run().complete()) {
                assertThat(out.readLine()).as("the program goes on").isNotNull();
                if (Files.exists(launch.profile())) {
                    profile = ProfileFile.read(launch.profile());
                }
            }
            assertThat(out.readLine()).isNotNull();
            assertThat(calls(profile)).isPositive();
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
