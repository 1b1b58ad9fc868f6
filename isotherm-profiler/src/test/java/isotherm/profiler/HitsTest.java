package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.profiler.profile.LineProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hits against counts that know nothing of the profiler: programs that count themselves, and counts by hand. */
class HitsTest {
    private static final Pattern BY_HAND = Pattern.compile(".*// ([0-9]+)$");
    private static final Pattern BY_ITSELF = Pattern.compile("@ ([0-9]+) ([0-9]+)");

    @TempDir
    Path folder;

    /** The marks at the ends of the program's lines. */
    private static Map<Integer, Long> byHand(String program) throws IOException {
        Map<Integer, Long> hits = new TreeMap<>();
        int line = 0;
        for (String text : Jdk.source(program).lines().toList()) {
            line++;
            Matcher mark = BY_HAND.matcher(text);
            if (mark.matches()) {
                hits.put(line, Long.parseLong(mark.group(1)));
            }
        }
        assertThat(hits).isNotEmpty();
        return hits;
    }

    private static Map<Integer, Long> byItself(String printed) {
        Map<Integer, Long> hits = new TreeMap<>();
        Matcher count = BY_ITSELF.matcher(printed);
        while (count.find()) {
            hits.put(Integer.parseInt(count.group(1)), Long.parseLong(count.group(2)));
        }
        return hits;
    }

    private static void assertHits(Target target, Map<Integer, Long> expected) {
        Map<Integer, Long> found = target.hits();
        List<String> wrong = new ArrayList<>();
        expected.forEach((line, hits) -> {
            if (!hits.equals(found.get(line))) {
                wrong.add("line " + line + " expected " + hits + " found " + found.get(line));
            }
        });
        assertThat(wrong).as(target.ended().err()).isEmpty();
    }

    @Test
    void theLecturesFigures() throws Exception {
        for (Jdk jdk : Jdk.both()) {
            Target target = Target.exact(jdk, folder, "Lecture");
            assertThat(target.ended().err()).isEmpty();
            assertThat(target.method("step").calls()).isEqualTo(100);
            assertThat(target.method("step").lines().stream().map(LineProfile::hits))
                    .containsExactly(100L, 9_900L, 970_200L, 960_400L, 960_400L, 960_400L, 960_400L, 100L);
        }
    }

    @Test
    void everyConstructOfJava17() throws Exception {
        for (Jdk jdk : Jdk.both()) {
            Target target = Target.exact(jdk, folder, "Constructs");
            assertThat(target.ended().err()).isEmpty();
            assertThat(target.ended().code()).isZero();
            Map<Integer, Long> expected = byItself(target.ended().out());
            assertThat(expected).hasSizeGreaterThan(90);
            expected.putAll(byHand("Constructs"));
            assertHits(target, expected);
        }
    }

    @Test
    void patternsRecordsAndStatementsBeforeSuper() throws Exception {
        Target target = Target.exact(Jdk.current(), folder, "Modern");
        assertThat(target.profile().run().notes()).as("classes of switches").isEmpty();
        assertThat(target.ended().err()).isEmpty();
        Map<Integer, Long> expected = byItself(target.ended().out());
        assertThat(expected).hasSizeGreaterThan(25);
        expected.putAll(byHand("Modern"));
        assertHits(target, expected);
    }

    @ParameterizedTest
    @CsvSource({"Threads,0", "Exits,3", "Failing,1", "Bridges,0", "OneLine,0"})
    void countsByHand(String program, int code) throws Exception {
        for (Jdk jdk : Jdk.both()) {
            Target target = Target.exact(jdk, folder, program);
            assertThat(target.ended().code()).isEqualTo(code);
            assertHits(target, byHand(program));
            assertThat(target.profile().run().complete()).isTrue();
        }
    }

    @Test
    void tenThousandVirtualThreads() throws Exception {
        Target target = Target.exact(Jdk.current(), folder, "Virtual");
        assertThat(target.ended().err()).isEmpty();
        assertHits(target, byHand("Virtual"));
        assertThat(target.method("work").calls()).isEqualTo(10_000);
        assertThat(target.method("part").calls()).isEqualTo(60_000);
        assertThat(target.method("run").calls()).isEqualTo(30_000);
    }
}
