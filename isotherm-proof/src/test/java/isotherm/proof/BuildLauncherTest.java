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
 * The launcher builds when it must, once. All but one of these tests put a Maven of their own on the path, which writes
 * down that it was called.
 */
class BuildLauncherTest extends CommandTest {
    private Path copy = Path.of("");
    private Path calls = Path.of("");
    private Path lock = Path.of("");

    @BeforeEach
    void anUnbuiltCopy() throws IOException, InterruptedException {
        copy = Files.createDirectory(folder.resolve("copy"));
        calls = folder.resolve("calls");
        lock = copy.resolve("target/build.pid");
        String pack =
                "cd '" + ROOT + "' && tar cf - --exclude=.git --exclude=target . | (cd '" + copy + "' && tar xpf -)";
        assertThat(tool("sh", "-c", pack).err()).isEmpty();
    }

    /** A launcher of the copy, with a Maven that does what a shell script says. */
    private ProcessBuilder launcher(String maven) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path mvn = Files.writeString(bin.resolve("mvn"), "#!/bin/sh\necho called >>'" + calls + "'\n" + maven + "\n");
        assertThat(mvn.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder = new ProcessBuilder(
                        "env", "--default-signal=INT", copy.resolve("isotherm").toString(), "--version")
                .directory(folder.toFile());
        builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
        return builder;
    }

    /** A Maven that takes the modules of the checkout under test. */
    private static String takingModules() {
        String dist = ROOT + "/target/dist/";
        return "mkdir -p isotherm-cli/target isotherm-profiler-agent/target && cp -R '" + dist
                + "modules' isotherm-cli/target/modules && cp '" + dist
                + "isotherm-profiler.jar' isotherm-profiler-agent/target/";
    }

    private void builds(int times) throws IOException {
        assertThat(calls).hasContent("called\n".repeat(times).strip());
    }

    private boolean isLocked() {
        return Files.exists(lock, LinkOption.NOFOLLOW_LINKS);
    }

    /** The real thing: sources to answer, by two who want it at once. */
    @Test
    void twoLaunchersBuildOnce() throws Exception {
        List<Process> both = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            both.add(new ProcessBuilder(copy.resolve("isotherm").toString(), "--version")
                    .directory(folder.toFile())
                    .redirectOutput(folder.resolve("out" + k).toFile())
                    .redirectError(folder.resolve("err" + k).toFile())
                    .start());
        }
        String said = "";
        for (int k = 0; k < 2; k++) {
            assertThat(both.get(k).waitFor(600, TimeUnit.SECONDS)).isTrue();
            assertThat(folder.resolve("out" + k)).content().matches("isotherm \\d+\\.\\d+\\.\\d+\n");
            said += Files.readString(folder.resolve("err" + k));
        }
        assertThat(said).containsOnlyOnce("isotherm: building once ...\n").containsOnlyOnce("isotherm: built in ");
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
        assertThat(run(launcher(takingModules())).err()).contains("isotherm: building once ...");
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
        Files.createSymbolicLink(lock, Path.of(String.valueOf(dead.pid())));
        assertThat(run(launcher(takingModules())).code()).isZero();
        builds(1);
        assertThat(isLocked()).isFalse();
    }

    @Test
    void aFailedBuildSaysWhereToReadAndLeavesNoLock() throws Exception {
        run(launcher("echo '[ERROR] no such thing'; exit 1"))
                .failed(
                        1,
                        "isotherm: building once ...",
                        "[ERROR] no such thing",
                        "isotherm: the build failed, " + copy + "/target/build.log has the whole story");
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
        String builder = Files.readSymbolicLink(lock).toString();
        assertThat(tool("kill", "-INT", builder).code()).isZero();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(isLocked()).isFalse();
    }
}
