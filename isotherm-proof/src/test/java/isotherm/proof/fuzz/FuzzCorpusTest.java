package isotherm.proof.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzing found once, and some of what it does: the seeds with bytes changed, cut and repeated. */
class FuzzCorpusTest {
    private static final int CHANGED = 300;

    static Stream<String> targets() {
        return Targets.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void everyInputIsTakenOrRefused(String name) throws IOException {
        Targets.Target target = Targets.all().get(name);
        List<Path> corpus;
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz", name))) {
            corpus = files.sorted().toList();
        }
        assertThat(corpus).isNotEmpty();
        SplittableRandom random = new SplittableRandom(name.hashCode());
        for (Path seed : corpus) {
            byte[] bytes = Files.readAllBytes(seed);
            target.read(bytes);
            for (int k = 0; k < CHANGED / corpus.size(); k++) {
                target.read(changed(bytes, random));
            }
        }
    }

    private static byte[] changed(byte[] bytes, SplittableRandom random) {
        byte[] changed = bytes.clone();
        for (int k = random.nextInt(1, 5); k > 0 && changed.length > 0; k--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(changed, random.nextInt(changed.length + 1)) : changed;
    }
}
