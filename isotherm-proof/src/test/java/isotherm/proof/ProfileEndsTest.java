package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code isotherm profile} of programs that end early, late or not at all, and of profiles that were written before. */
class ProfileEndsTest extends CommandTest {
    /** Ends with the code that it is told. */
    private void write() throws IOException {
        Files.writeString(folder.resolve("Tiny.java"), """
                final class Tiny {
                    public static void main(String[] arguments) {
                        for (int k = 0; k < 10; k++) {
                            step(k);
                        }
                        System.exit(Integer.parseInt(arguments[0]));
                    }

                    static void step(int k) {
                        System.out.println(k);
                    }
                }
                """);
    }

    @Test
    void aProgramThatReadsItsInputIsNotRunAgainUnlessAsked() throws Exception {
        write();
        String[] words = {"profile", "--exact", "--", "Tiny.java", "0"};
        assertThat(isotherm(words).out())
                .contains("\nslow-down not measured: the program's input can be read only once;"
                        + " --compare runs it again without input\n");
        Path nothing = Path.of("/dev/null");
        assertThat(run(process(words).redirectInput(nothing.toFile())).out())
                .containsPattern("\nslowed down \\d+\\.\\d\\d times");
        words[4] = "7";
        Ended failed = run(process(words).redirectInput(nothing.toFile()));
        assertThat(failed.code()).isEqualTo(7);
        assertThat(failed.out()).contains("\nslow-down not measured: the program ended with code 7\n");
    }

    @Test
    void anotherEndOfTheSecondRunIsTheReason() throws Exception {
        Files.writeString(folder.resolve("Once.java"), """
                final class Once {
                    public static void main(String[] arguments) throws java.io.IOException {
                        System.exit(new java.io.File("done").createNewFile() ? 0 : 5);
                    }
                }
                """);
        Ended ended = isotherm("profile", "--exact", "--compare", "--", "Once.java");
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("\nslow-down not measured: run once more without the profiler,"
                        + " the program ended with code 5\n");
    }

    @Test
    void aRunningProgramIsProfiledByItsProcessId() throws Exception {
        Files.writeString(folder.resolve("Waits.java"), """
                final class Waits {
                    public static void main(String[] arguments) throws Exception {
                        System.out.println("ready");
                        while (System.in.available() == 0) {
                            step();
                        }
                    }

                    static void step() throws Exception {
                        Thread.sleep(1);
                    }
                }
                """);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process program = new ProcessBuilder(java, folder.resolve("Waits.java").toString())
                .redirectError(folder.resolve("err").toFile())
                .start();
        try {
            assertThat(program.inputReader().readLine()).isEqualTo("ready");
            String pid = Long.toString(program.pid());
            assertThat(isotherm("profile", "jobs").out()).containsPattern("(?m)^ *" + pid + "  .*Waits.java$");
            Ended wrong = isotherm("profile", "--pid", "1", "--out", "none");
            assertThat(wrong.code()).isEqualTo(2);
            assertThat(wrong.out()).isEmpty();
            assertThat(wrong.err())
                    .startsWith("isotherm: --pid 1 is no Java program of yours on this machine; there are:\n")
                    .contains(pid + "  ");
            assertThat(isotherm("profile", "--pid").err())
                    .startsWith("isotherm: --pid needs the process id of a Java program");
            Ended ended =
                    isotherm("profile", "--pid", pid, "--exact", "--seconds", "2", "--include", "Waits", "--json");
            assertThat(ended.code()).as(ended.err()).isZero();
            JsonNode step = ended.json().get("methods").get(0);
            assertThat(step.get("method").asString()).isEqualTo("step");
            assertThat(step.get("calls").asLong()).isPositive();
            assertThat(program.isAlive()).isTrue();
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void aProfileThatWasWrittenBeforeIsShown() throws Exception {
        write();
        isotherm("profile", "--exact", "--out", "out", "--", "Tiny.java", "0");
        Files.move(folder.resolve("out/isotherm.profile"), folder.resolve("app.profile"));
        Files.delete(folder.resolve("out/profile.html"));
        Ended shown = isotherm(
                "profile", "show", "app.profile", "--sources", ".", "--out", "page", "--export", "page/a.collapsed");
        assertThat(shown.err()).isEmpty();
        assertThat(shown.code()).isZero();
        assertThat(shown.out())
                .contains("\nexact, ", "Tiny.java:10(step)\n", "wrote      page/profile.html\n")
                .containsPattern("4 \\| +10 \\|.*step\\(k\\);");
        assertThat(files()).containsExactly("Tiny.java", "app.profile", "page/a.collapsed", "page/profile.html");
        Ended json = isotherm("profile", "show", "--json", "app.profile");
        assertThat(json.json().get("methods").findValuesAsString("method")).contains("step", "main");
        assertThat(files()).contains("profile.html");
        isotherm("profile", "show", "nowhere").failed(2, "isotherm: there is no profile nowhere");
        isotherm("profile", "show", "app.profile", "--export", "a.jfr")
                .failed(
                        2,
                        "isotherm: a JFR recording is written while the program runs, so there is none of app.profile:"
                                + " profile with --export a.jfr");
    }

    @Test
    void aProgramThatNeverBeginsOrIsHaltedHasOneSentenceAndNoTables() throws Exception {
        Ended missing = isotherm("profile", "--exact", "--", "-cp", ".", "Missing");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.out())
                .contains("note: the program ended before a class of its own was loaded\n")
                .doesNotContain("ncalls", "include", "allocat", "threads");
        Ended version = isotherm("profile", "--", "-version");
        assertThat(version.code()).isZero();
        assertThat(version.out()).contains("before").doesNotContain("ncalls", "include", "allocat");
        Files.writeString(folder.resolve("Halt.java"), """
                final class Halt {
                    public static void main(String[] arguments) {
                        Runtime.getRuntime().halt(9);
                    }
                }
                """);
        Ended halted = isotherm("profile", "--exact", "--", "Halt.java");
        assertThat(halted.code()).isEqualTo(9);
        assertThat(halted.out()).contains("halted or killed").doesNotContain("ncalls", "allocat");
    }

    @Test
    void askedToEndItEndsTheProgramAndReports() throws Exception {
        Files.writeString(folder.resolve("Endless.java"), """
                final class Endless {
                    public static void main(String[] arguments) throws InterruptedException {
                        System.out.println("begun");
                        while (true) {
                            Thread.sleep(10);
                        }
                    }
                }
                """);
        Process process = process("profile", "--exact", "--", "Endless.java").start();
        try (var out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("begun");
            process.toHandle().destroy(); // the process itself would close its output
            assertThat(out.lines()).anyMatch(line -> line.endsWith("Endless.java:3(main)"));
        }
        assertThat(process.descendants()).isEmpty();
        assertThat(files()).contains("out/profile/isotherm.profile", "out/profile/profile.html");
    }
}
