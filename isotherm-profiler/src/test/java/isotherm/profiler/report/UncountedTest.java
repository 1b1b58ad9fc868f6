package isotherm.profiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.profiler.SmallProfile;
import isotherm.profiler.profile.Profile;
import org.junit.jupiter.api.Test;

/** Time in libraries is told before the table of the program's own classes. */
class UncountedTest {
    @Test
    void mostTimeInALibraryIsSaidWithThePatternThatShowsIt() throws Exception {
        assertThat(Uncounted.of(SmallProfile.plain()))
                .as("Math.sin is the JDK's")
                .isEmpty();
        Profile library = SmallProfile.changed(
                "frame 3 java.lang.Math sin", "frame 3 org.lib.deep.Maths sin", "stack 0 20 0", "stack 0 200 0");
        Uncounted found = Uncounted.of(library).orElseThrow();
        assertThat(found.nanos()).isEqualTo(2_000_000_000L);
        assertThat(found.sentence())
                .isEqualTo(
                        "Most of the running time (72.7 %: 2.000 s of 2.750 s) is in classes that are not looked into;"
                                + " --include 'org.lib.*' looks into those that have 2.000 s of it.");
    }
}
