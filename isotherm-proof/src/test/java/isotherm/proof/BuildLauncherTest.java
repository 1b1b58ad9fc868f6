package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The launcher builds when it must, once. These tests put a Maven of their own on the path, which writes down that it was
 * called, and a JDK that only answers. The real ones are what {@code ./test} begins with.
 */
class BuildLauncherTest extends CommandTest {
    private static final String VERSION = "isotherm 0.0.0";

    private Path copy = Path.of("");
    private Path jdk = Path.of("");
    private Path calls = Path.of("");
    private Path lock = Path.of("");

    @BeforeEach
    void anUnbuiltCopy() throws IOException, InterruptedException {
        copy = Files.createDirectory(folder.resolve("copy"));
        calls = folder.resolve("calls");
        lock = copy.resolve("target/build.lock");
        String pack =
                "cd '" + ROOT + "' && tar cf - --exclude=.git --exclude=target . | (cd '" + copy + "' && tar xpf -)";
        assertThat(tool("sh", "-c", pack).err()).isEmpty();
        jdk = folder.resolve("jdk");
        program("jdk/bin/java", "echo " + VERSION);
        program("jdk/bin/javac", "exit 1");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25\"\n");
    }

    private void program(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** A launcher of the copy, with a Maven that does what a shell script says. */
    private ProcessBuilder launcher(String maven) throws IOException {
        program("bin/mvn", "echo called >>'" + calls + "'\n" + maven);
        ProcessBuilder builder = new ProcessBuilder(
                        "env", "--default-signal=INT", copy.resolve("isotherm").toString(), "--version")
                .directory(folder.toFile());
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", jdk.toString());
        return builder;
    }

    /** A Maven that takes the modules of the checkout under test. */
    private static String takingModules() {
        String dist = ROOT + "/target/dist/";
        return "mkdir -p isotherm-cli/target isotherm-profiler-agent/target isotherm-profiler-junit/target && cp -R '"
                + dist
                + "modules' isotherm-cli/target/modules && cp '" + dist
                + "isotherm-profiler.jar' isotherm-profiler-agent/target/ && cp '" + dist
                + "isotherm-profiler-junit.jar' isotherm-profiler-junit/target/";
    }

    private void builds(int times) throws IOException {
        assertThat(calls).hasContent("called\n".repeat(times).strip());
    }

    private boolean isLocked() {
        return Files.exists(lock, LinkOption.NOFOLLOW_LINKS);
    }

    @Test
    void twoLaunchersBuildOnce() throws Exception {
        List<Process> both = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            // the one that comes second finds the first one at work
            both.add(launcher(takingModules() + "; sleep 1")
                    .redirectOutput(folder.resolve("out" + k).toFile())
                    .redirectError(folder.resolve("err" + k).toFile())
                    .start());
        }
        String said = "";
        for (int k = 0; k < 2; k++) {
            assertThat(both.get(k).waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(folder.resolve("out" + k)).hasContent(VERSION);
            said += Files.readString(folder.resolve("err" + k));
        }
        builds(1);
        assertThat(said)
                .containsOnlyOnce("isotherm: building once, which takes a minute or two; the log is ")
                .containsOnlyOnce("isotherm: built in ");
        assertThat(isLocked()).isFalse();
    }

    @Test
    void itBuildsAgainWhenASourceIsNewer() throws Exception {
        Ended first = run(launcher(takingModules()));
        assertThat(first.code()).as(first.err()).isZero();
        run(launcher(takingModules()));
        builds(1);
        Path source = copy.resolve("isotherm-core/src/main/java/module-info.java");
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 2_000));
        assertThat(run(launcher(takingModules())).err()).contains("isotherm: building once, ");
        builds(2);
    }

    @Test
    void aSourceThatChangesDuringTheBuildIsNotForgotten() throws Exception {
        run(launcher(takingModules() + "; sleep 0.1; touch isotherm-core/src/main/java/module-info.java"));
        run(launcher(takingModules()));
        builds(2);
    }

    @Test
    void theLockOfADeadProcessDoesNotBlock() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(lock.getParent());
        Files.createSymbolicLink(lock, Path.of(dead.pid() + "@" + where()));
        assertThat(run(launcher(takingModules())).code()).isZero();
        builds(1);
        assertThat(isLocked()).isFalse();
    }

    /** As the launcher names the machine and the container. */
    private String where() throws IOException, InterruptedException {
        return tool("sh", "-c", "echo $(uname -n)@$(readlink /proc/self/ns/pid)")
                .out()
                .strip();
    }

    /** Process numbers mean nothing there, and no signal may be sent to another user's process: its beats tell that it lives. */
    @Test
    void aBuilderInAnotherContainerIsWaitedForAsLongAsItBeats() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(lock.getParent());
        Files.createSymbolicLink(lock, Path.of(dead.pid() + "@elsewhere@pid:[1]"));
        Process waiting = launcher(takingModules()).redirectErrorStream(true).start();
        for (int k = 0; k < 20; k++) {
            Files.writeString(copy.resolve("target/build.beat"), String.valueOf(k));
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(waiting.isAlive()).isTrue();
        assertThat(calls).doesNotExist();
        Files.delete(lock);
        assertThat(waiting.waitFor(60, TimeUnit.SECONDS)).isTrue();
        builds(1);
    }

    @Test
    void aCheckoutThatCannotBeWrittenRunsWhatItHas() throws Exception {
        run(launcher(takingModules()));
        Path source = copy.resolve("isotherm-core/src/main/java/module-info.java");
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 2_000));
        Ended ended = run(readOnly());
        assertThat(ended.out()).matches("isotherm \\d+\\.\\d+\\.\\d+\n");
        assertThat(ended.err())
                .isEqualTo("isotherm: this program is older than its sources, and a new one cannot be written to "
                        + copy + "/target\n");
        builds(1);
    }

    @Test
    void aCheckoutThatCannotBeWrittenAndWasNeverBuiltSaysSo() throws Exception {
        run(readOnly())
                .failed(
                        1,
                        "isotherm: the program must be built once, and " + copy
                                + "/target cannot be written; build it as the owner of that folder, or in a copy of it");
    }

    /** The copy as another user sees it, who may read it only. */
    private ProcessBuilder readOnly() throws IOException, InterruptedException {
        ProcessBuilder builder = launcher(takingModules());
        for (Path each = copy; each.startsWith(folder); each = each.getParent()) {
            assertThat(tool("chmod", "a+rx,go-w", each.toString()).code()).isZero();
        }
        assertThat(tool("chmod", "-R", "a+rX", copy.toString()).code()).isZero();
        List<String> words =
                new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"));
        words.addAll(builder.command());
        return builder.command(words);
    }

    /** The real thing, where a colon ends a path for Java and a blank a word for shells. */
    @Test
    void inAFolderWithAColonAndBlanks() throws Exception {
        Path odd = Files.move(copy, folder.resolve("my: odd  copy"));
        ProcessBuilder builder = new ProcessBuilder(
                        odd.resolve("isotherm").toString(), "run", "--kernel", "vector", "--out", "out")
                .directory(folder.toFile());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Ended ended = run(builder);
        assertThat(ended.out()).contains("wrote      out/field.nc");
        assertThat(ended.err()).doesNotContain("no start-up cache").contains("isotherm: built in ");
        assertThat(odd.resolve("target/dist/compute.aot")).isNotEmptyFile();
    }

    @Test
    void aFailedBuildSaysWhereToReadAndLeavesNoLock() throws Exception {
        run(launcher("echo '[ERROR] no such thing'; exit 1"))
                .failed(
                        1,
                        "isotherm: building once, which takes a minute or two; the log is " + copy
                                + "/target/build.log",
                        "[ERROR] no such thing",
                        "isotherm: the build failed; the log " + copy + "/target/build.log says why");
        assertThat(isLocked()).isFalse();
        assertThat(run(launcher(takingModules())).code()).isZero();
    }

    @Test
    void anInterruptedBuildLeavesNoLock() throws Exception {
        Process process = launcher("echo $PPID >mvn.parent; exec sleep 3")
                .redirectErrorStream(true)
                .start();
        Path mark = copy.resolve("mvn.parent");
        while (!Files.exists(mark) && process.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(isLocked()).isTrue();
        String builder = Files.readSymbolicLink(lock).toString().replaceFirst("@.*", "");
        assertThat(tool("kill", "-INT", builder).code()).isZero();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(isLocked()).isFalse();
    }
}
