package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.recording.ProfileFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong is told in a sentence. */
class BadInputTest {
    @TempDir
    Path folder;

    @Test
    void aPatternThatMatchesNothingNamesTheNearest() throws Exception {
        Path classes = Jdk.current().compile(folder, "Lecture");
        Target target = Target.run(
                Jdk.current(), folder, classes, Options.include("Lectrue").exact(), "Lecture");
        assertThat(target.profile().run().notes())
                .anySatisfy(note -> assertThat(note)
                        .startsWith("no loaded class matches Lectrue; the nearest loaded classes are Lecture"));
        assertThat(target.profile().methods()).isEmpty();
    }

    @Test
    void aClassWithoutLinesHasCallsAllTheSame() throws Exception {
        Path classes = Jdk.current().compile(folder, "Lecture", "-g:none");
        Target target = Target.run(Jdk.current(), folder, classes, Options.DEFAULT.exact(), "Lecture");
        assertThat(target.method("step").calls()).isEqualTo(100);
        assertThat(target.method("step").lines()).isEmpty();
        assertThat(target.profile().run().notes())
                .contains("compiled without line numbers, so calls are counted but no lines: Lecture");
    }

    @Test
    void aProfileThatCannotBeWrittenStopsTheStart() throws Exception {
        Path classes = Jdk.current().compile(folder, "Lecture");
        Path file = Files.writeString(folder.resolve("file"), "");
        Launch good = Launch.of(
                Jdk.current().java(),
                Options.DEFAULT.into(folder.resolve("a.profile")),
                List.of("-cp", classes.toString(), "Lecture"));
        List<String> command = new ArrayList<>(good.command());
        command.replaceAll(word -> word.replace("out=" + folder.resolve("a.profile"), "out=" + file.resolve("b/a")));
        Jdk.Ended ended = Jdk.run(command);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .startsWith("isotherm-profiler: the profile " + file.resolve("b/a") + " cannot be written: ");
        assertThat(ended.err().lines()).hasSize(1);
        assertThatThrownBy(() -> Launch.of(Jdk.current().java(), Options.DEFAULT.into(file.resolve("b/a")), List.of()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aJvmThatIsTooOldIsNamed() throws Exception {
        Path java = Files.writeString(folder.resolve("java"), "#!/bin/sh\necho 'openjdk version \"1.8.0_402\"' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        assertThatThrownBy(() -> Launch.of(java, Options.DEFAULT, List.of("Lecture")))
                .isInstanceOf(IOException.class)
                .hasMessage(java + " is Java 8, and profiling needs Java 17 or newer");
    }

    @Test
    void theAgentAloneSaysThatItsLinesAreBlurred() throws Exception {
        Path classes = Jdk.current().compile(folder, "Lecture");
        Path profile = folder.resolve("alone.profile");
        Jdk.Ended ended = Jdk.run(List.of(
                Jdk.current().java().toString(),
                "-javaagent:" + AgentJar.unpack() + "=exact,out=" + profile,
                "-cp",
                classes.toString(),
                "Lecture"));
        assertThat(ended.code()).as(ended.err()).isZero();
        Profile read = ProfileFile.read(profile);
        assertThat(read.run().notes())
                .containsExactly("times by line are blurred: start the JVM with -XX:+UnlockDiagnosticVMOptions"
                        + " -XX:+DebugNonSafepoints for samples that know their lines");
        assertThat(read.methods().stream()
                        .filter(method -> method.name().name().equals("step"))
                        .map(MethodProfile::calls))
                .containsExactly(100L);
    }

    @Test
    void wrongOptionsAreNamed() throws Exception {
        Launch good = Launch.of(Jdk.current().java(), Options.DEFAULT, List.of("-version"));
        List<String> command = new ArrayList<>(good.command());
        command.replaceAll(word -> word.replace("=out=", "=seconds=-1,out="));
        Jdk.Ended ended = Jdk.run(command);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).isEqualTo("isotherm-profiler: seconds must be a number above 0, was \"-1\"\n");
        for (String pattern : List.of("a,b", "", "com/acme/*", ".acme", "com..acme", "com.acme.", "[a-z]+")) {
            assertThatThrownBy(() -> Options.include(pattern))
                    .hasMessage("a pattern of class names must be like com.acme.*, was \"" + pattern + "\"");
        }
        for (String pattern : List.of("*", "com.acme.*", "Main", "a.B$C", "*Test", "com.*.Main", "x.package-info")) {
            assertThat(Options.include(pattern).include()).containsExactly(pattern);
        }
        assertThatThrownBy(() -> Options.include("java.util.*"))
                .hasMessage(
                        "classes of the JDK cannot be included, was \"java.util.*\": their time is that of the lines"
                                + " that call them");
    }

    @Test
    void theAgentAloneSaysThatNothingMatched() throws Exception {
        Path classes = Jdk.current().compile(folder, "Lecture");
        String agent = "-javaagent:" + AgentJar.unpack() + "=out=" + folder.resolve("p");
        String java = Jdk.current().java().toString();
        Jdk.Ended ended = Jdk.run(List.of(java, agent + ",include=Lectrue", "-cp", classes.toString(), "Lecture"));
        assertThat(ended.code()).isZero();
        assertThat(ended.err().lines().filter(line -> line.startsWith("isotherm-profiler: ")))
                .containsExactly(
                        "isotherm-profiler: no loaded class matches Lectrue; the nearest loaded classes are Lecture");
        Jdk.Ended refused = Jdk.run(List.of(java, agent + ",include=a..b", "-cp", classes.toString(), "Lecture"));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .endsWith("isotherm-profiler: a pattern of class names must be like com.acme.*, was \"a..b\"\n");
    }

    @Test
    void aProgramThatHasNotBegunIsSaidToBeSo() throws Exception {
        Target none = Target.run(Jdk.current(), folder, folder, Options.DEFAULT.exact(), "Missing");
        assertThat(none.ended().code()).isEqualTo(1);
        assertThat(none.profile().run().notes())
                .containsExactly("the program ended before a class of its own was loaded");
    }

    @Test
    void classesOfTheProgramsOwnLoadersAreNamed() throws Exception {
        Path classes = Jdk.current().compile(folder, "Loaders");
        Target target = Target.run(Jdk.current(), folder, classes, Options.DEFAULT.exact(), "Loaders");
        assertThat(target.profile().run().notes())
                .anySatisfy(note -> assertThat(note)
                        .isEqualTo(
                                "1 class that the program loaded in its own way, not from a folder or jar, is left out"
                                        + " unless named with --include: Loaders$Task"));
    }

    @Test
    void aDamagedProfileIsRefusedWithItsLine() throws Exception {
        Path file = folder.resolve("p");
        Files.writeString(file, "isotherm-profile\t1\nmode\texact\n");
        assertThatThrownBy(() -> ProfileFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ":2: the file was cut off: its last record is not \"end\"");
        Files.writeString(file, "isotherm-profile\t1\nhits\tx\nend\n");
        assertThatThrownBy(() -> ProfileFile.read(file)).hasMessageStartingWith(file + ":2: ");
        Files.writeString(file, "isotherm-profile\t1\nmode\texact\ncomm");
        assertThatThrownBy(() -> ProfileFile.read(file)).hasMessageStartingWith(file + ":3: ");
        Files.writeString(file, "isotherm-profile\t1\nmode\texact\nframe\t0\tA");
        assertThatThrownBy(() -> ProfileFile.read(file)).hasMessage(file + ":3: the record is cut short");
        Files.writeString(file, "something else");
        assertThatThrownBy(() -> ProfileFile.read(file)).hasMessageContaining("is not a profile");
        Files.write(file, new byte[] {'i', (byte) 0xff, 0});
        assertThatThrownBy(() -> ProfileFile.read(file)).hasMessage(file + " is not a profile: it is no text in UTF-8");
        Files.writeString(file, "isotherm-profile\t1\nmode\texact\nclass\tx\tA\tA.java\nend\n");
        assertThatThrownBy(() -> ProfileFile.read(file))
                .hasMessage(file + ":3: a number is expected, For input string: \"x\"");
        Files.writeString(file, "isotherm-profile\t7\nend\n");
        assertThatThrownBy(() -> ProfileFile.read(file))
                .hasMessage(file + ":1: the file's version is 7, this program reads version 1");
    }
}
