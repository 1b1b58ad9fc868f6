package isotherm.proof.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, in a folder where what it prints is kept as {@code printed} and {@code said}. */
final class Program {
    /** Above a sentence about damage there may be notes. */
    private static final int MOST_LINES = 4;

    private final Path root;
    private final Path folder;

    /** @param root where the launcher is */
    Program(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** How a process ended. */
    record Ended(List<String> command, int code, String out, String err, double seconds) {
        /** Fails unless it ended well. */
        Ended fine() {
            return with(0);
        }

        Ended with(int wanted) {
            if (code != wanted) {
                throw wrong("code " + wanted + " was to be expected");
            }
            return this;
        }

        /** Fails unless it ended well, or with one sentence and code 2 or 3. */
        Ended fineOrOneSentence() {
            return code == 0 ? noTrace() : oneSentence();
        }

        Ended oneSentence() {
            List<String> lines = err.lines().toList();
            boolean sentences = !lines.isEmpty()
                    && lines.size() <= MOST_LINES
                    && lines.stream().allMatch(line -> line.startsWith("isotherm: ") || line.startsWith("try: "));
            if ((code != 2 && code != 3) || !sentences) {
                throw wrong("one sentence with code 2 or 3 was to be expected");
            }
            return noTrace();
        }

        private Ended noTrace() {
            if (err.contains("internal error") || err.contains("\tat ") || out.contains("\tat ")) {
                throw wrong("a stack trace");
            }
            return this;
        }

        AssertionError wrong(String what) {
            String shown = err.length() > 600 ? err.substring(0, 600) + "..." : err;
            return new AssertionError(
                    what + "; " + String.join(" ", command) + " ended with " + code + ": " + shown.strip());
        }
    }

    /** A process that runs. */
    record Running(Process process, List<String> command, Path out, Path err, long beganNs) {
        /** Waits for its end. */
        Ended ended(long seconds) throws IOException, InterruptedException {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                kill();
                throw new AssertionError(String.join(" ", command) + " did not end within " + seconds + " s");
            }
            return new Ended(
                    command,
                    process.exitValue(),
                    Files.readString(out),
                    Files.readString(err),
                    (System.nanoTime() - beganNs) * 1e-9);
        }

        /** Kill -9. */
        void kill() throws InterruptedException {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }

        void signal(String name) throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    Running start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    Running start(Map<String, String> environment, String... arguments) throws IOException {
        // a campaign in the background hands down ignored signals
        List<String> words = new ArrayList<>(List.of(
                "env", "--default-signal=INT,HUP,PIPE", root.resolve("isotherm").toString()));
        words.addAll(List.of(arguments));
        return process(environment, words);
    }

    /** Any command. */
    Running process(Map<String, String> environment, List<String> words) throws IOException {
        Path out = Files.createTempFile(folder, "printed", ".txt");
        Path err = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new Running(builder.start(), words, out, err, System.nanoTime());
    }

    /** Runs a command of the machine; fails unless it ends well. */
    Ended tool(String... words) throws IOException, InterruptedException {
        return process(Map.of(), List.of(words)).ended(60).fine();
    }
}
