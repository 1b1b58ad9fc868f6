package isotherm.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingSetTest {
    /** A shorter way round would stay in a nearer cache and look faster than the memory is. */
    @ParameterizedTest
    @ValueSource(ints = {512, 16 << 10, 1 << 20})
    void theWayGoesThroughEveryLineOnce(int bytes) {
        WorkingSet set = new WorkingSet(bytes);
        set.scramble();
        boolean[] met = new boolean[bytes / 64];
        long at = 0;
        for (int k = 0; k < met.length; k++) {
            assertThat(at % 64).isZero();
            assertThat(met[(int) (at / 64)]).isFalse();
            met[(int) (at / 64)] = true;
            at = set.next(at);
        }
        assertThat(at).isZero();
    }

    @Test
    void aWallOfTenGigaoperationsAllowsTwoVectorsOfUpdates() {
        assertThat(FmaPeak.updates(10e9)).isEqualTo(2e9 * FmaPeak.lanes());
    }
}
