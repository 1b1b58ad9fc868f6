package isotherm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.io.scenario.ScenarioFile;
import isotherm.io.toml.ScenarioException;
import isotherm.plan.Plan;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a file or a setting, the answer is a result or one sentence in words of the user's, and never an internal error. */
class OddInputTest {
    private static final int CASES = 60;

    /** Larger runs would only take longer. */
    private static final double MOST_UPDATES = 3e5;

    /** Words of the program's inside. */
    private static final Pattern INSIDE = Pattern.compile(
            "internal error|Exception|\\bclass '|java\\.|javax\\.|tech\\.units|isotherm\\.[a-z]|\\bnull\\b|\\[L|\\bNaN\\b.*\\bNaN\\b.*\\bNaN\\b");

    /** How a command ended. */
    record Answer(List<String> words, int code, String out, String err) {
        boolean isFine() {
            return code != ExitCode.DIFFERENT
                    && !INSIDE.matcher(err).find()
                    && (code == ExitCode.FINE
                            ? err.isEmpty()
                            : err.lines().count() == 1 && err.startsWith("isotherm: "));
        }
    }

    @Test
    void theAnswerIsAResultOrOneSentence(@TempDir Path folder) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (long seed = 0; seed < CASES; seed++) {
            wrong.addAll(tried(seed, folder));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theGalleryWithChangesIsAnsweredToo(@TempDir Path folder) throws IOException {
        List<String> wrong = new ArrayList<>();
        besides(folder);
        for (long seed = 0; seed < CASES; seed++) {
            Answer answer = toGallery(seed, folder);
            if (!answer.isFine()) {
                wrong.add("seed " + seed + ": " + answer.words + " -> " + answer.code + " " + answer.err);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What was wrong with the answer to one input. */
    static List<String> tried(long seed, Path folder) throws IOException {
        Answer answer = toOne(seed, folder);
        return answer.isFine()
                ? List.of()
                : List.of("seed " + seed + ": " + answer.words + " -> " + answer.code + " " + answer.err);
    }

    /** The answer to one input. */
    static Answer toOne(long seed, Path folder) throws IOException {
        OddInput odd = new OddInput(seed);
        Path file = folder.resolve("odd.toml");
        Files.write(file, odd.scenario().getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("s.csv"), odd.series().getBytes(StandardCharsets.UTF_8));
        List<String> settings = odd.settings(all -> isPlanned(file, all));
        String command = commandFor(file, settings);
        List<String> words = new ArrayList<>(List.of(command, file.toString()));
        settings.forEach(each -> words.addAll(List.of("--set", each)));
        if (command.equals("run")) {
            words.addAll(List.of("--out", folder.resolve("out").toString(), "--threads", "1"));
        }
        return answer(words);
    }

    /** The answer to a scenario of the gallery with changes; the files that it names lie in the folder. */
    static Answer toGallery(long seed, Path folder) throws IOException {
        Path file = folder.resolve("odd.toml");
        Files.write(file, new OddGallery(seed).scenario().getBytes(StandardCharsets.UTF_8));
        String command = commandFor(file, List.of());
        List<String> words = new ArrayList<>(List.of(command, file.toString(), "--offline"));
        if (command.equals("run")) {
            words.addAll(List.of("--out", folder.resolve("out").toString(), "--threads", "1"));
        }
        return answer(words);
    }

    /** Lays the images and series of the gallery into a folder. */
    static void besides(Path folder) throws IOException {
        for (String name : Gallery.NAMES) {
            for (String beside : Gallery.beside(name)) {
                Files.write(folder.resolve(beside), Gallery.bytes(beside));
            }
        }
    }

    private static boolean isPlanned(Path file, List<String> settings) {
        try {
            ScenarioFile.plan(file, settings);
            return true;
        } catch (RuntimeException | Error refused) {
            return !(refused instanceof ScenarioException);
        }
    }

    /** A run where it is short, otherwise its plan; what is refused is refused by either. */
    private static String commandFor(Path file, List<String> settings) {
        try {
            Plan plan = ScenarioFile.plan(file, settings);
            boolean small =
                    plan.updates() <= MOST_UPDATES && plan.steps() < MOST_UPDATES && plan.memoryBytes() < 1 << 26;
            return small ? "run" : "explain";
        } catch (RuntimeException | Error refused) {
            return refused instanceof ScenarioException ? "explain" : "run";
        }
    }

    private static Answer answer(List<String> words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Screen screen = new Screen(new PrintWriter(out), new PrintWriter(err), false, false, 80, false, false);
        int code = Main.execute(words.toArray(String[]::new), screen);
        return new Answer(words, code, out.toString(), err.toString());
    }
}
