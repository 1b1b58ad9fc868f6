package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program does not notice that it is profiled: what it can see of itself is what it sees without a profiler. */
class UnseenTest {
    @TempDir
    Path folder;

    @Test
    void aProgramSeesWhatItSeesUnprofiled() throws Exception {
        for (Jdk jdk : Jdk.both()) {
            Path classes = jdk.compile(folder, "Sees");
            List<String> plain = new ArrayList<>(List.of(jdk.java().toString()));
            plain.addAll(List.of("-Xverify:all", "-cp", classes.toString(), "Sees"));
            String expected = Jdk.run(plain).out();
            assertThat(expected).contains("group main 1 0\n", "zone Asia/Tokyo\n", "jars []\n", "property user.dir ");
            for (Options options : List.of(Options.DEFAULT, Options.DEFAULT.exact())) {
                Target target = Target.run(jdk, folder, classes, options, "Sees");
                assertThat(target.ended().err()).isEmpty();
                assertThat(target.ended().out())
                        .as("Java %d, %s", jdk.version(), options)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void aJvmThatTheProgramStartsWithItsOwnOptionsLeavesTheProfileAlone() throws Exception {
        Target target = Target.exact(Jdk.current(), folder, "Parent");
        assertThat(target.ended().out()).isEqualTo("child\n");
        assertThat(target.profile().run().command()).isEqualTo("Parent");
        assertThat(target.hits()).containsEntry(14, 0L);
    }
}
