package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests of the program share: real processes, started through the launcher in an empty folder. */
abstract class CommandTest {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Far more than any of these takes, so that a process that hangs fails its test. */
    private static final long PATIENCE_SECONDS = 300;

    @TempDir
    Path folder;

    /** How a process ended. */
    record Ended(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }

        /** Fails unless the process printed this error and nothing else. */
        void failed(int expectedCode, String... lines) {
            assertThat(err.lines()).containsExactly(lines);
            assertThat(out).isEmpty();
            assertThat(code).isEqualTo(expectedCode);
        }
    }

    /** Runs the program in the test's folder. */
    Ended isotherm(String... arguments) throws IOException, InterruptedException {
        return run(process(arguments));
    }

    ProcessBuilder process(String... arguments) {
        List<String> words = new ArrayList<>(List.of(ROOT.resolve("isotherm").toString()));
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words).directory(folder.toFile());
    }

    /** Runs the program under {@code mpirun} of a library. */
    Ended ranks(String library, int ranks, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("mpirun." + library, "-n", Integer.toString(ranks)));
        if (library.equals("openmpi")) {
            command.add("--oversubscribe");
        }
        command.addAll(process(words).command());
        ProcessBuilder job = new ProcessBuilder(command).directory(folder.toFile());
        job.environment().put("OMPI_ALLOW_RUN_AS_ROOT", "1");
        job.environment().put("OMPI_ALLOW_RUN_AS_ROOT_CONFIRM", "1");
        return run(job);
    }

    /** Runs a process to its end. */
    static Ended run(ProcessBuilder builder) throws IOException, InterruptedException {
        Path out = Files.createTempFile("isotherm", ".out");
        Path err = Files.createTempFile("isotherm", ".err");
        try {
            Process process = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError(builder.command() + " did not end in " + PATIENCE_SECONDS + " s");
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Runs a program that the machine has. */
    Ended tool(String... words) throws IOException, InterruptedException {
        return run(new ProcessBuilder(words).directory(folder.toFile()));
    }

    /** The file names below the test's folder, sorted. */
    List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Compiles a class {@code Lecture} into the folder. */
    void compile(String debug, String source) throws IOException {
        Path file = Files.writeString(folder.resolve("Lecture.java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, debug, "-d", folder.toString(), file.toString()))
                .isZero();
    }
}
