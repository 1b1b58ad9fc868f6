package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.profiler.profile.LineProfile;
import isotherm.profiler.profile.Mode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Three lines that take about 10, 20 and 70 per cent: loops over the same body, 1, 2 and 7 times as long. The truth is what the
 * program reads from the system's own clock of its thread between them, since a busy machine stretches any loop.
 */
class SharesTest {
    private static final Offset<Double> POINTS = Offset.offset(3.0);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"SAMPLED,round", "EXACT,round", "SAMPLED,inside", "EXACT,inside"})
    void sharesOfLines(Mode mode, String method) throws Exception {
        Jdk jdk = Jdk.current();
        Path classes = jdk.compile(folder, "Shares");
        Options options = mode == Mode.EXACT ? Options.DEFAULT.exact() : Options.DEFAULT;
        Target target = Target.run(jdk, folder, classes, options, "Shares", method, "10000000", "6000");
        assertThat(target.ended().err()).isEmpty();
        List<LineProfile> lines = target.method(method).lines();
        double all = lines.stream().mapToLong(line -> line.total().nanos()).sum();
        List<Double> shares = lines.stream()
                .map(line -> 100 * line.total().nanos() / all)
                .filter(share -> share > POINTS.value) // what less goes elsewhere is within the tolerance
                .toList();
        assertThat(shares).hasSize(3);
        String[] truth = target.ended().out().strip().split(" ", -1);
        double trueAll = Stream.of(truth).mapToDouble(Double::parseDouble).sum();
        for (int k = 0; k < 3; k++) {
            double share = 100 * Double.parseDouble(truth[k]) / trueAll;
            assertThat(shares.get(k)).as("line %d", k).isCloseTo(share, POINTS);
        }
    }

    /** Where threads wait for a processor the JVM puts samples together, and some it cannot keep: all of the time must be there. */
    @ParameterizedTest
    @MethodSource("isotherm.profiler.Jdk#both")
    void threadsOfABusyMachineHaveTheirProcessorTime(Jdk jdk) throws Exception {
        Target target = Target.run(jdk, folder, jdk.compile(folder, "Busy"), Options.DEFAULT, "Busy");
        List<String> said = target.ended().out().lines().toList();
        assertThat(said).hasSizeGreaterThan(2);
        double seen = 0;
        double truth = 0;
        for (String line : said) {
            String[] words = line.split(" ", -1);
            truth += Double.parseDouble(words[1]);
            seen += target.profile().threads().stream()
                    .filter(thread -> thread.name().equals(words[0]))
                    .mapToLong(thread -> thread.running().nanos())
                    .sum();
        }
        assertThat(seen / truth).isCloseTo(1, Offset.offset(0.03));
    }
}
