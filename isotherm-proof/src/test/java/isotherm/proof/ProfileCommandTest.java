package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code isotherm profile}, as people call it. */
class ProfileCommandTest extends CommandTest {
    /** The lecture's experiment: one line for each neighbour. */
    private static final String LECTURE = """
            public final class Lecture {
                static double[][] step(double[][] t) {
                    double[][] next = new double[t.length][t[0].length];
                    for (int i = 1; i <= 98; i++) {
                        for (int j = 1; j <= 98; j++) {
                            double sum = t[i - 1][j];
                            sum += t[i + 1][j];
                            sum += t[i][j - 1];
                            sum += t[i][j + 1];
                            next[i][j] = t[i][j] + 0.1 * (sum - 4 * t[i][j]);
                        }
                    }
                    return next;
                }

                public static void main(String[] arguments) {
                    double[][] t = new double[100][100];
                    t[50][50] = 1;
                    for (int n = 0; n < Integer.parseInt(arguments[0]); n++) {
                        t = step(t);
                    }
                    System.out.println(t[50][50] > 0);
                    System.exit(Integer.parseInt(arguments[1]));
                }
            }
            """;

    @Test
    void theLecturesFiguresToTheUnit() throws Exception {
        compile("-g", LECTURE);
        Ended ended = isotherm("profile", "--exact", "--no-compare", "--json", "--", "-cp", ".", "Lecture", "100", "0");
        assertThat(ended.err()).isEqualTo("true\n");
        assertThat(ended.code()).isZero();
        JsonNode json = ended.json();
        assertThat(json.propertyNames())
                .containsExactly(
                        "mode",
                        "command",
                        "java",
                        "seconds",
                        "slowdown",
                        "complete",
                        "exit_code",
                        "notes",
                        "methods",
                        "calls",
                        "threads",
                        "files");
        JsonNode step = method(json, "step");
        assertThat(step.get("calls").asLong()).isEqualTo(100);
        TreeMap<Integer, Long> hits = new TreeMap<>();
        step.get("lines")
                .forEach(line ->
                        hits.put(line.get("line").asInt(), line.get("hits").asLong()));
        assertThat(hits)
                .hasSize(9)
                .containsEntry(3, 100L)
                .containsEntry(4, 9_900L)
                .containsEntry(5, 970_200L);
        for (int line = 6; line <= 10; line++) {
            assertThat(hits).containsEntry(line, 960_400L);
        }
        assertThat(hits).containsEntry(13, 100L);
    }

    @Test
    void theReportSaysWhereTheTimeGoesAndWritesAPageAndExports() throws Exception {
        compile("-g", LECTURE);
        Ended ended = isotherm(
                "profile",
                "--exact",
                "--compare",
                "--sources",
                ".",
                "--export",
                "a.callgrind",
                "--export",
                "sub/a.pb.gz",
                "--",
                "-cp",
                ".",
                "Lecture",
                "20000",
                "0");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .startsWith("true\n\nLecture 20000 0\nexact, ")
                .containsPattern("\nslowed down \\d+\\.\\d\\d times")
                .contains("\n\nMost time goes into Lecture.step: ")
                .contains("Lecture.java:3(step)\n", "|         for (int i = 1")
                .contains("\n20,000 ", "called by", "allocated", "wrote      sub/a.pb.gz\n");
        assertThat(files())
                .containsExactly(
                        "Lecture.class",
                        "Lecture.java",
                        "a.callgrind",
                        "out/profile/isotherm.profile",
                        "out/profile/profile.html",
                        "sub/a.pb.gz");
        assertThat(Files.readString(folder.resolve("out/profile/profile.html")))
                .contains("<!DOCTYPE html>", "next[i][j] = t[i][j]")
                .doesNotContain("http://", "https://");
    }

    @Test
    void twoProfilesAreCompared() throws Exception {
        compile("-g", LECTURE);
        profile("one", "100", 0);
        profile("two", "101", 0);
        Ended same = isotherm("profile", "diff", "one", "one");
        assertThat(same.out()).contains("\nno difference\n");
        assertThat(same.code()).isZero();
        Ended other = isotherm("profile", "diff", "one", "two/isotherm.profile", "--threshold", "100");
        assertThat(other.out()).contains("100 -> 101", "Lecture.java:3(step)", "970,200 -> 979,902");
        assertThat(other.code()).isEqualTo(1);
        assertThat(isotherm("profile", "diff", "one", "one", "--format", "markdown")
                        .out())
                .startsWith("**The profiles do not differ.**\n\n````text\nbefore  Lecture")
                .endsWith("\n````\n");
        isotherm("profile", "diff", "one", "three").failed(2, "isotherm: there is no profile three");
        isotherm("profile", "diff", "one", "two", "--threshold", "101")
                .failed(2, "isotherm: a threshold must be from 0 to 100 per cent, was 101.0");
        isotherm("profile", "diff", "one", "Lecture.java")
                .failed(2, "isotherm: Lecture.java is not a profile: it does not begin with \"isotherm-profile\"");
    }

    @Test
    void theWordJavaAndAPathToItAreTheLauncher() throws Exception {
        compile("-g", LECTURE);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Ended word = isotherm(
                "profile", "--exact", "--no-compare", "--java", java, "java", "-cp", ".", "Lecture", "10", "3");
        assertThat(word.code()).as(word.err()).isEqualTo(3);
        assertThat(word.out()).contains("\nLecture 10 3\nexact, ");
        Ended path = isotherm("profile", "--out", "p", "--", java, "-cp", ".", "Lecture", "10", "0");
        assertThat(path.code()).as(path.err()).isZero();
        assertThat(path.out()).contains("\nLecture 10 0\nsampled");
        Path other =
                Files.writeString(folder.resolve("java"), "#!/bin/sh\necho other >>asked\nexec " + java + " \"$@\"\n");
        assertThat(other.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder = process("profile", "java", "-cp", ".", "Lecture", "10", "0", "--", "x");
        builder.environment().merge("PATH", folder.toString(), (before, mine) -> mine + ":" + before);
        Ended first = run(builder);
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("\nLecture 10 0 -- x\nsampled");
        assertThat(folder.resolve("asked")).content().startsWith("other\n");
        isotherm("profile", "--", "/nowhere/java", "-version")
                .failed(2, "isotherm: there is no java program /nowhere/java");
    }

    @Test
    void aProgramThatFailsKeepsItsCodeAndItsProfile() throws Exception {
        compile("-g", LECTURE);
        Ended ended = profile("out", "10", 7);
        assertThat(ended.code()).isEqualTo(7);
        assertThat(ended.out()).contains("Lecture.java:3(step)");
        assertThat(files()).contains("out/isotherm.profile");
    }

    @Test
    void withoutLineNumbersCallsAreCountedAndItIsSaid() throws Exception {
        compile("-g:none", LECTURE);
        Ended ended = profile("out", "10", 0);
        assertThat(ended.out())
                .contains("note: compiled without line numbers, so calls are counted but no lines: Lecture\n")
                .containsPattern("\n +10 +\\S+ +\\S+ .*Lecture\\(step\\)\n");
    }

    @Test
    void anIncludeThatMatchesNothingIsAnErrorWithNearNames() throws Exception {
        compile("-g", LECTURE);
        Ended ended = isotherm("profile", "--include", "Lecturer", "--", "-cp", ".", "Lecture", "1", "0");
        assertThat(ended.err())
                .isEqualTo("isotherm: no loaded class matches Lecturer; the nearest loaded classes are Lecture\n");
        assertThat(ended.code()).isEqualTo(2);
    }

    @Test
    void badInputIsRefusedInOneSentenceBeforeTheProgramRuns() throws Exception {
        isotherm("profile", "--")
                .failed(
                        2,
                        "isotherm: write after -- what you would write after java: options, a class or -jar, its arguments");
        isotherm("profile", "--out", "/proc/nowhere", "--", "Lecture")
                .failed(2, "isotherm: cannot write into /proc/nowhere: /proc/nowhere");
        isotherm("profile", "--export", "a.svg", "--", "Lecture")
                .failed(
                        2,
                        "isotherm: a profile is exported to a file that ends in .collapsed, .speedscope.json, .callgrind, .pb.gz,"
                                + " .lines.html, .jfr, was a.svg");
        isotherm("profile", "--export", "a.jfr", "--export", "b.pb.gz", "--export", "c.jfr", "--", "Lecture")
                .failed(
                        2,
                        "isotherm: the JVM keeps one recording, so there can be only one .jfr file, was a.jfr, c.jfr");
        Files.writeString(folder.resolve("file"), "");
        isotherm("profile", "--export", "file/a.pb.gz", "--", "Lecture")
                .failed(
                        2,
                        "isotherm: cannot write into " + folder.resolve("file") + ": " + folder.resolve("file")
                                + " is a file, not a folder");
        isotherm("profile", "--out", "file", "--", "Lecture")
                .failed(2, "isotherm: cannot write into file: file is a file, not a folder");
        isotherm("profile", "--include", "com..acme", "--", "Lecture")
                .failed(2, "isotherm: a pattern of class names must be like com.acme.*, was \"com..acme\"");
        isotherm("profile", "--sources", "nowhere", "--", "Lecture")
                .failed(2, "isotherm: there are no sources at nowhere");
        isotherm("profile", "--java", "nowhere", "--", "Lecture")
                .failed(2, "isotherm: there is no java program nowhere");
        isotherm("profile", "nowhere.toml").failed(2, "isotherm: nowhere.toml: there is no such file");
    }

    @Test
    void aRunNamesThePhaseThatCostsMostAndItsShareOfTheMachinesLimit() throws Exception {
        String[] run = {"run", "--set", "grid.cells=[1000, 1000]", "--set", "time.until=50", "--out", "out"};
        Ended plain = isotherm(run);
        Ended profiled = isotherm(append(run, "--profile"));
        assertThat(profiled.err()).isEmpty();
        assertThat(profiled.code()).isZero();
        assertThat(hash(profiled)).isEqualTo(hash(plain));
        assertThat(profiled.out())
                .containsPattern("\nphases     (inside|output|start|edges|exchange) \\d+\\.\\d % ")
                .containsPattern(
                        "\nlimit      \\w+ costs most; inside: .*% of what this machine's [a-z ]+ (delivers|does)");
        assertThat(files())
                .contains("out/profile/profile.html", "out/profile/roofline.svg", "out/profile/isotherm.profile");
        String table = Files.readAllLines(folder.resolve("out/heat.csv")).getFirst();
        String mark = table.substring(table.lastIndexOf("run_") + "run_".length());
        for (String file : List.of("profile.html", "roofline.svg", "isotherm.profile")) {
            assertThat(folder.resolve("out/profile").resolve(file))
                    .content()
                    .as("which run it is of")
                    .contains("run " + mark);
        }
    }

    private static List<String> hash(Ended ended) {
        return ended.out().lines().filter(line -> line.startsWith("sha256")).toList();
    }

    private static String[] append(String[] words, String word) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = word;
        return all;
    }

    private Ended profile(String out, String steps, int code) throws IOException, InterruptedException {
        return isotherm(
                "profile",
                "--exact",
                "--no-compare",
                "--out",
                out,
                "--",
                "-cp",
                ".",
                "Lecture",
                steps,
                Integer.toString(code));
    }

    private static JsonNode method(JsonNode json, String name) {
        for (JsonNode method : json.get("methods")) {
            if (method.get("method").asString().equals(name)) {
                return method;
            }
        }
        throw new AssertionError("there is no method " + name);
    }
}
