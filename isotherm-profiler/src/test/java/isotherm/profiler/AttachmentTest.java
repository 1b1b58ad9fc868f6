package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.profiler.profile.LineProfile;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.recording.ProfileFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles of a program that runs already: what it sees of itself afterwards is what it saw before. */
class AttachmentTest {
    @TempDir
    Path folder;

    /** The program, which answers each line with what it sees, after three rounds of work at least. */
    private final class Serves implements AutoCloseable {
        private final Process process;
        private final BufferedReader answers;

        Serves(Jdk jdk) throws IOException, InterruptedException {
            Path classes = jdk.compile(folder, "Serves");
            process = new ProcessBuilder(jdk.java().toString(), "-cp", classes.toString(), "Serves")
                    .redirectError(folder.resolve("err").toFile())
                    .start();
            answers = process.inputReader(StandardCharsets.UTF_8);
        }

        String sees() {
            try {
                OutputStream line = process.getOutputStream();
                line.write('\n');
                line.flush();
                return answers.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Profile profiled(Options options) throws IOException {
            Path file = folder.resolve("profile");
            try (Attachment attachment = Attachment.to(process.pid(), options.into(file))) {
                sees();
                assertThat(attachment.isAlive()).isTrue();
            }
            return ProfileFile.read(file);
        }

        @Override
        public void close() throws IOException {
            process.getOutputStream().close();
            assertThat(process.onExit().join().exitValue()).isZero();
        }
    }

    private static MethodProfile method(Profile profile, String name) {
        return profile.methods().stream()
                .filter(method -> method.name().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRunningProgramIsCountedAndThenAsItWas() throws Exception {
        for (Jdk jdk : Jdk.both()) {
            try (Serves program = new Serves(jdk)) {
                String before = program.sees();
                Profile first = program.profiled(Options.DEFAULT.exact());
                assertThat(program.sees()).as("Java %d", jdk.version()).isEqualTo(before);
                assertThat(first.run().complete()).isTrue();
                assertThat(first.run().notes())
                        .contains("methods that ran already when the profile began are counted from their next call");
                assertCounts(first);
                if (jdk.version() == Runtime.version().feature()) {
                    assertCounts(program.profiled(Options.DEFAULT.exact()));
                } else {
                    assertThat(program.profiled(Options.DEFAULT).methods()).isNotEmpty();
                }
                assertThat(program.sees()).isEqualTo(before);
            }
            assertThat(Files.readString(folder.resolve("err"))).doesNotContain("Exception", "isotherm-profiler: ");
        }
    }

    /** Three rounds at least; one more is in the middle when classes become what they were, whether it counts as a call yet or not. */
    private static void assertCounts(Profile profile) {
        MethodProfile serve = method(profile, "serve");
        long rounds = serve.calls();
        assertThat(rounds).isGreaterThanOrEqualTo(3);
        assertThat(serve.lines()).extracting(LineProfile::number).containsExactly(31, 32, 34, 35);
        assertThat(serve.lines().get(1).hits()).isBetween((rounds - 1) * 1000, (rounds + 1) * 1000);
        assertThat(serve.lines().get(0).hits()).isBetween((rounds - 1) * 1001, (rounds + 1) * 1001);
        assertThat(serve.lines().get(2).hits()).isBetween(rounds - 1, rounds + 1);
        assertThat(method(profile, "step").calls()).isBetween((rounds - 1) * 1000, (rounds + 1) * 1000);
    }

    /** The program waits for a line from the first profile on until the second. */
    @Test
    void aWaitCountsFromTheBeginningOfItsProfile() throws Exception {
        try (Serves program = new Serves(Jdk.current())) {
            program.sees();
            program.profiled(Options.DEFAULT);
            Thread.sleep(3000);
            Profile second = program.profiled(Options.DEFAULT);
            assertThat(second.threads())
                    .filteredOn(thread -> thread.name().equals("main"))
                    .isNotEmpty()
                    .allSatisfy(thread -> assertThat(thread.waitingNanos())
                            .isPositive()
                            .isLessThan(second.run().elapsed().toNanos()));
        }
    }

    @Test
    void whatCannotBeAttachedToIsSaidInOneSentence() throws Exception {
        try (Serves program = new Serves(Jdk.current())) {
            program.sees();
            Path file = Files.writeString(folder.resolve("file"), "");
            Options options = Options.DEFAULT.into(file.resolve("profile"));
            assertThatThrownBy(() -> Attachment.to(program.process.pid(), options))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("the profile " + file.resolve("profile") + " cannot be written: ");
            assertThat(RunningJvm.all()).contains(new RunningJvm(program.process.pid(), "Serves"));
            Options good = Options.DEFAULT.into(folder.resolve("good"));
            try (Attachment attachment = Attachment.to(program.process.pid(), good)) {
                assertThat(attachment.profile()).exists();
                assertThatThrownBy(() -> Attachment.to(program.process.pid(), good))
                        .hasMessage("this program is being profiled already");
            }
        }
    }

    @Test
    void theAgentGivenTwiceProfilesOnce() throws Exception {
        Path classes = Jdk.current().compile(folder, "Lecture");
        String agent = "-javaagent:" + AgentJar.unpack() + "=exact,out=";
        Jdk.Ended ended = Jdk.run(java.util.List.of(
                Jdk.current().java().toString(),
                agent + folder.resolve("one"),
                agent + folder.resolve("two"),
                "-cp",
                classes.toString(),
                "Lecture"));
        assertThat(ended.code()).isZero();
        assertThat(ended.err())
                .endsWith(
                        "isotherm-profiler: the agent was given twice: this one is left out, with its options exact,out="
                                + folder.resolve("two") + "\n");
        assertThat(folder.resolve("two")).doesNotExist();
        assertThat(method(ProfileFile.read(folder.resolve("one")), "step").calls())
                .isEqualTo(100);
    }
}
