package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher finds its program and its JDK, whatever surrounds it. */
class LauncherTest extends CommandTest {
    private static final String VERSION = "isotherm \\d+\\.\\d+\\.\\d+\n";
    private static final String JDK = Objects.requireNonNull(System.getProperty("java.home"));

    private void answers(ProcessBuilder builder) throws IOException, InterruptedException {
        Ended ended = run(builder);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).matches(VERSION);
        assertThat(ended.code()).isZero();
    }

    private ProcessBuilder withJavaHome(String place) {
        ProcessBuilder builder = process("--version");
        builder.environment().put("JAVA_HOME", place);
        return builder;
    }

    @Test
    void throughALinkAndAChainOfLinks() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("a bin/deep"));
        Files.createSymbolicLink(bin.resolve("first"), ROOT.resolve("isotherm"));
        Files.createSymbolicLink(bin.resolve("second"), Path.of("first"));
        Files.createSymbolicLink(folder.resolve("third"), Path.of("a bin/deep/second"));
        for (String link : new String[] {"a bin/deep/first", "a bin/deep/second", "third"}) {
            answers(new ProcessBuilder(folder.resolve(link).toString(), "--version").directory(folder.toFile()));
        }
    }

    @Test
    void fromTheRootFolderByARelativePath() throws Exception {
        Path relative = Path.of("/").relativize(ROOT).resolve("isotherm");
        answers(new ProcessBuilder("./" + relative, "--version")
                .directory(Path.of("/").toFile()));
    }

    /** A copy of what a built checkout has, as far as the launcher looks. */
    @Test
    void inAFolderWithASpace() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("my copy"));
        assertThat(tool(
                                "sh",
                                "-c",
                                "cd '" + ROOT + "' && tar cf - --exclude=.git --exclude='isotherm-*/target' . | (cd '"
                                        + copy + "' && tar xpf -)")
                        .err())
                .isEmpty();
        Ended run = run(new ProcessBuilder(copy.resolve("isotherm").toString(), "run", "--out", folder + "/the out")
                .directory(folder.toFile()));
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("wrote      " + folder + "/the out/field.nc");
    }

    /** The JVM's log has the main class, and that tells whether vectors are added. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --quiet --set output.picture=none | false",
                "run --quiet --threads 1 --set=output.field=none | false",
                "run --quiet --set output.picture=none --set grid.nodes=[130,140] | true",
                "run --quiet --set=time.steps=7 | true",
                "run --quiet --kernel vector | true",
                "run --quiet examples/cross.toml | true",
                "run --quiet --set | false"
            })
    void theDefaultScenarioStartsWithoutVectorsAsLongAsItStaysSmall(String command, boolean vectors) throws Exception {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(1, List.of("--out", folder.resolve("out").toString()));
        ProcessBuilder builder = process(words.toArray(String[]::new)).directory(ROOT.toFile());
        builder.environment().put("ISOTHERM_JAVA_OPTIONS", "-Xlog:arguments:stderr");
        Ended ended = run(builder);
        assertThat(ended.err().contains("isotherm.cli.VectorMain")).isEqualTo(vectors);
        assertThat(ended.code()).isEqualTo(command.endsWith("--set") ? 2 : 0);
    }

    /** Each of them computes with vectors, and the JVM has nothing to say of that. */
    @Test
    void vectorsAreAddedWithoutAWord() throws Exception {
        String scenario = ROOT.resolve("examples/hot-square.toml").toString();
        Ended run = isotherm("run", scenario, "--kernel", "vector");
        assertThat(run.out()).contains("computed   vector kernel");
        assertThat(run.err()).isEmpty();
        assertThat(isotherm("explain", scenario).err()).isEmpty();
        assertThat(isotherm("run", scenario, "--quiet", "--kernel", "vector")).isEqualTo(new Ended(0, "", ""));
    }

    /** As cron and containers have it; scenario, output folder and argument have letters beyond ASCII. */
    @Test
    void inThePlainLocale() throws Exception {
        Path scenario = folder.resolve("v\u00e4gg-\u0141.toml");
        Files.copy(ROOT.resolve("examples/hot-square.toml"), scenario);
        ProcessBuilder builder = process("run", scenario.getFileName().toString(), "--set", "title=V\u00e4gg");
        builder.environment().put("LC_ALL", "C");
        Ended ended = run(builder);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("scenario   V\u00e4gg\n");
        assertThat(folder.resolve("out/v\u00e4gg-\u0141/field.nc")).isNotEmptyFile();
    }

    /** What the launcher sets is for this program alone. */
    @Test
    void aProfiledProgramSeesTheEnvironmentThatWas() throws Exception {
        Files.writeString(
                folder.resolve("Env.java"),
                "void main() { System.getenv().forEach((k, v) -> { if (k.matches(\"ISOTHERM.*|LC_ALL|JAVA_HOME\"))"
                        + " IO.println(k + \"=\" + v); }); }");
        ProcessBuilder builder = process("profile", "--out", "p", "--", "Env.java");
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("JAVA_HOME", JDK);
        assertThat(run(builder).out().lines().limit(2)).containsExactlyInAnyOrder("LC_ALL=C", "JAVA_HOME=" + JDK);
    }

    @Test
    void aStarInTheJvmOptionsIsNoFileName() throws Exception {
        Files.createFile(folder.resolve("-Dx=yes"));
        ProcessBuilder builder = process("--version");
        builder.environment().put("ISOTHERM_JAVA_OPTIONS", "-Dx=* -Xlog:arguments:stderr");
        assertThat(run(builder).err()).contains("-Dx=* ");
    }

    @Test
    void aLinkToTheJdkIsTheSameJdk() throws Exception {
        answers(withJavaHome(
                Files.createSymbolicLink(folder.resolve("jdk"), Path.of(JDK)).toString()));
    }

    @Test
    void withoutJavaHomeOrWithAWrongOne() throws Exception {
        ProcessBuilder without = process("--version");
        without.environment().remove("JAVA_HOME");
        for (ProcessBuilder each : new ProcessBuilder[] {without, withJavaHome(""), withJavaHome("/nonsense")}) {
            // another JDK 25 than the one that built would build anew, which this test does not ask for
            each.environment().put("PATH", JDK + "/bin:" + System.getenv("PATH"));
            answers(each);
        }
    }

    @Test
    void anOldJdkIsPassedOver() throws Exception {
        Path old = folder.resolve("jdk-17");
        Files.createDirectories(old.resolve("bin"));
        for (String name : new String[] {"java", "javac"}) {
            Files.writeString(old.resolve("bin/" + name), "#!/bin/sh\necho old java was started\nexit 7\n");
            assertThat(old.resolve("bin/" + name).toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.9\"\n");
        ProcessBuilder builder = withJavaHome(old.toString());
        builder.environment().put("PATH", JDK + "/bin:" + System.getenv("PATH"));
        answers(builder);
    }

    /** The search itself, in a world whose usual places are empty. */
    @Test
    void withoutAnyJdkOneLineSaysWhereToGetIt() throws Exception {
        String script = Files.readString(ROOT.resolve("scripts/jdk.sh"))
                .replaceAll("(?<=[\\s])/(usr|opt|Library)/", folder + "/empty/");
        Files.writeString(folder.resolve("jdk.sh"), script);
        Path bin = Files.createDirectory(folder.resolve("bin"));
        for (String tool : new String[] {"sh", "dirname", "readlink"}) {
            Files.createSymbolicLink(
                    bin.resolve(tool),
                    Path.of(tool("sh", "-c", "command -v " + tool).out().strip()));
        }
        ProcessBuilder builder =
                new ProcessBuilder(bin.resolve("sh").toString(), "-c", ". ./jdk.sh; find_jdk || exit 1; echo $jdk");
        builder.directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("HOME", folder.toString());
        run(builder)
                .failed(
                        1,
                        "isotherm: no JDK 25 found in JAVA_HOME, on the PATH or in the usual places; "
                                + "get one from https://adoptium.net and set JAVA_HOME");
        builder.environment().put("JAVA_HOME", JDK);
        assertThat(run(builder)).isEqualTo(new Ended(0, JDK + "\n", ""));
    }
}
