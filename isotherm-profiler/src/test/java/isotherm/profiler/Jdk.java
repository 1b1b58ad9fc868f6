package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A JDK that targets are compiled for and run by. */
public record Jdk(int version, Path home) {
    private static final long PATIENCE_SECONDS = 120;
    /** Class files by their paths, by what they are made with and from. */
    private static final Map<List<String>, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

    /** How a process ended. */
    record Ended(int code, String out, String err) {}

    public static Jdk current() {
        return new Jdk(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
    }

    /** The oldest that can be profiled; the script "test" installs it. */
    static Jdk oldest() {
        try (Stream<Path> homes = Files.list(Path.of("/usr/lib/jvm"))) {
            Path home = homes.filter(path -> path.getFileName().toString().contains("-17-"))
                    .filter(path -> Files.isExecutable(path.resolve("bin/javac")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no JDK 17 in /usr/lib/jvm: ./test installs one"));
            return new Jdk(17, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Jdk> both() {
        return List.of(current(), oldest());
    }

    Path java() {
        return home.resolve("bin/java");
    }

    /** Compiles a program of the test resources, the same once for all tests; lines and all unless options say otherwise. */
    Path compile(Path folder, String program, String... options) throws IOException, InterruptedException {
        Files.writeString(folder.resolve(program + ".java"), counting(source(program)));
        Path classes = Files.createDirectories(folder.resolve("classes" + version));
        for (Map.Entry<String, byte[]> each : classes(program, List.of(options)).entrySet()) {
            Path file = classes.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
        return classes;
    }

    /** Class files by their paths. */
    private Map<String, byte[]> classes(String program, List<String> options) throws IOException, InterruptedException {
        List<String> key = new ArrayList<>(List.of(home.toString(), program));
        key.addAll(options);
        Map<String, byte[]> known = COMPILED.get(key);
        if (known != null) {
            return known;
        }
        Path work = Files.createTempDirectory("isotherm-programs");
        Path source = Files.writeString(work.resolve(program + ".java"), counting(source(program)));
        Path classes = work.resolve("classes");
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/javac").toString());
        command.add("-J-XX:TieredStopAtLevel=1"); // it ends before the optimising compiler would be of use
        command.add("-g");
        command.addAll(options);
        command.addAll(List.of("-d", classes.toString(), source.toString()));
        Ended ended = run(command);
        assertThat(ended.code()).as(ended.err() + ended.out()).isZero();
        Map<String, byte[]> made = new HashMap<>();
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (file.toString().endsWith(".class")) {
                    made.put(classes.relativize(file).toString(), Files.readAllBytes(file));
                }
                Files.delete(file);
            }
        }
        COMPILED.put(key, made);
        return made;
    }

    /** A program's source; with markers to be replaced it is no Java yet and ends in {@code .in}. */
    static String source(String program) throws IOException {
        for (String ending : List.of(".java", ".java.in")) {
            try (InputStream in = Jdk.class.getResourceAsStream("/programs/" + program + ending)) {
                if (in != null) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no program " + program);
    }

    /** A line that begins with the marker gets code that counts it: an array's element each, as plain as counting can be. */
    private static String counting(String source) {
        StringBuilder text = new StringBuilder();
        int line = 0;
        for (String each : source.lines().toList()) {
            line++;
            text.append(each.replace("$;", "H.n[" + line + "]++;")).append('\n');
        }
        return text.toString();
    }

    static Ended run(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("isotherm-out", ".txt");
        Path err = Files.createTempFile("isotherm-err", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        Ended result = new Ended(ended ? process.exitValue() : -1, Files.readString(out), Files.readString(err));
        assertThat(ended).as("ends: %s%n%s", command, result).isTrue();
        Files.delete(out);
        Files.delete(err);
        return result;
    }
}
