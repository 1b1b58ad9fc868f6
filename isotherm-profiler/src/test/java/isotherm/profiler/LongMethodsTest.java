package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.profiler.profile.LineProfile;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.recording.ProfileFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code: thousands of lines that may throw, of branches and of cases, in methods near the most that a class file has. */
class LongMethodsTest {
    private static final int LINES = 2_500;
    private static final int ROUNDS = 10;

    @TempDir
    Path folder;

    private static String repeated(String text, int times) {
        return Stream.iterate(0, k -> k + 1)
                .limit(times)
                .map(k -> text.replace("#", Integer.toString(k)))
                .reduce("", String::concat);
    }

    /** Lines 4, then as many as there are, of each of the three methods. */
    private static String program() {
        return "final class Huge {\n  static final int[] A = new int[10];\n  static int straight(int s, int n) {\n"
                + repeated("    s += A[n];\n", LINES)
                + "    return s;\n  }\n  static int branches(int s, int n) {\n"
                + repeated("    if (A[n] < n) s += A[#%2];\n", LINES)
                + "    return s;\n  }\n  static int choices(int s, int n) {\n    switch (n) {\n"
                + repeated("      case # -> s += A[1];\n", LINES)
                + "      default -> s--;\n    }\n    return s;\n  }\n  public static void main(String[] arguments) {\n"
                + "    for (int k = 0; k < "
                + ROUNDS
                + "; k++) {\n      straight(k, 0);\n      branches(k, 1);\n      choices(k, k);\n    }\n  }\n}\n";
    }

    @Test
    void thousandsOfLinesAreCountedToTheUnit() throws Exception {
        Path source = Files.writeString(folder.resolve("Huge.java"), program());
        Jdk jdk = Jdk.current();
        Jdk.Ended compiled = Jdk.run(
                List.of(jdk.home().resolve("bin/javac").toString(), "-g", "-d", folder.toString(), source.toString()));
        assertThat(compiled.code()).as(compiled.err()).isZero();
        Target target = Target.run(jdk, folder, folder, Options.DEFAULT.exact(), "Huge");
        assertThat(target.ended().err()).isEmpty();
        assertThat(hits(target, "straight")).hasSize(LINES + 1).containsOnly((long) ROUNDS);
        assertThat(hits(target, "branches")).hasSize(LINES + 1).containsOnly((long) ROUNDS);
        List<Long> choices = hits(target, "choices");
        assertThat(choices.getFirst()).isEqualTo(ROUNDS);
        assertThat(choices.subList(1, 1 + ROUNDS)).containsOnly(1L);
        assertThat(choices.subList(1 + ROUNDS, 2 + LINES)).containsOnly(0L);
        assertThat(choices.getLast()).isEqualTo(ROUNDS);
    }

    /** The JVM compiles no method above 8000 bytes: one that counting would bring there stays as it is, and the profile says so. */
    @Test
    void aMethodThatCountingWouldKeepFromBeingCompiledIsLeft() throws Exception {
        String wide = "final class Wide {\n  static final int[] A = new int[2];\n  static int wide(int s, int n) {\n"
                + repeated("    if (A[n] < n) s += A[#%2];\n", 400)
                + "    return s;\n  }\n  static int wider(int s, int n) {\n"
                + repeated("    if (A[n] < n) s += A[#%2];\n", 700)
                + "    return s;\n  }\n  public static void main(String[] arguments) {\n    int s = wider(0, 1);\n"
                + "    for (int k = 0; k < 200_000; k++) {\n      s = wide(s, 1);\n    }\n  }\n}\n";
        Path source = Files.writeString(folder.resolve("Wide.java"), wide);
        Jdk jdk = Jdk.current();
        Jdk.run(List.of(jdk.home().resolve("bin/javac").toString(), "-g", "-d", folder.toString(), source.toString()));
        Target counted = Target.run(jdk, folder, folder, Options.DEFAULT.exact(), "Wide");
        assertThat(counted.method("wide").calls()).isEqualTo(200_000);
        Launch launch = Launch.of(
                jdk.java(),
                Options.DEFAULT.exact().into(folder.resolve("p")),
                List.of("-XX:+DontCompileHugeMethods", "-cp", folder.toString(), "Wide"));
        List<String> command = new ArrayList<>(launch.command());
        command.remove("-XX:-DontCompileHugeMethods"); // as with the agent alone
        assertThat(Jdk.run(command).code()).isZero();
        Profile left = ProfileFile.read(launch.profile());
        assertThat(left.run().notes())
                .anyMatch(note -> note.startsWith("method Wide.wide(II)I would pass 8000 bytes"))
                .anyMatch(note -> note.startsWith("method Wide.wider(II)I has more than 8000 bytes, so the JVM never"));
        MethodProfile method = left.methods().stream()
                .filter(each -> each.name().name().equals("wide"))
                .findFirst()
                .orElseThrow();
        assertThat(method.calls()).isEqualTo(-1);
        assertThat(method.lines()).isNotEmpty().allMatch(line -> line.hits() == -1);
    }

    private static List<Long> hits(Target target, String method) {
        return target.method(method).lines().stream().map(LineProfile::hits).toList();
    }
}
