package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.profiler.profile.MethodProfile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that no class path has: counted whatever their loader hides from them, named where the JVM hides them. */
class LoadersTest {
    @TempDir
    Path folder;

    @Test
    void classesOfOtherLoadersAreCountedOrNamed() throws Exception {
        for (Jdk jdk : Jdk.both()) {
            Path classes = jdk.compile(folder, "Loaders");
            Target target =
                    Target.run(jdk, folder, classes, Options.include("Loaders").exact(), "Loaders");
            assertThat(target.ended().err()).isEmpty();
            assertThat(target.ended().code()).isZero();
            assertThat(target.methods("run").stream()
                            .filter(method -> method.name().className().equals("Loaders$Task"))
                            .map(MethodProfile::calls))
                    .as("four loaders' classes of one name are one class of the profile")
                    .containsExactly(5L);
            assertThat(target.hits()).containsEntry(11, 40L).containsEntry(12, 35L);
            assertThat(target.profile().run().notes())
                    .containsExactly("hidden classes can be sampled but not counted: Loaders$Task");
        }
    }

    @Test
    void bridgesAndMethodsOfRecordsHaveCalls() throws Exception {
        Target target = Target.exact(Jdk.current(), folder, "Bridges");
        assertThat(target.ended().err()).isEmpty();
        assertThat(target.methods("compareTo").stream().map(MethodProfile::calls))
                .containsExactly(20L, 20L);
        assertThat(target.methods("twice").stream().map(MethodProfile::calls)).containsExactlyInAnyOrder(30L, 20L);
        assertThat(target.method("equals").calls()).isEqualTo(20);
        assertThat(target.method("length").calls()).isEqualTo(20 + 20 + 20);
    }
}
