package isotherm.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadTest {
    private static final Load BEFORE = new Load(1000, 200, 10, 5000);

    /** Of 400 hundredths on two processors 150 were computed, 100 of them by us, and 40 were taken from below. */
    @Test
    void whatOthersTakeIsWhatIsNotOurs() {
        Load after = new Load(1150, 300, 50, 5400);
        assertThat(after.othersSince(BEFORE)).isEqualTo(0.125);
        assertThat(after.stolenSince(BEFORE)).isEqualTo(0.1);
        assertThat(after.wordsSince(BEFORE))
                .isEqualTo(
                        "other programs took 13 % of its time, the machine below it 10 %; measure again when it is quiet");
    }

    @Test
    void ourOwnChildrenMayBeCountedLate() {
        assertThat(new Load(1150, 400, 10, 5400).wordsSince(BEFORE)).isEqualTo("other programs took 0 % of its time");
    }

    @Test
    void whatIsUnknownIsNotSaid() {
        Load unknown = new Load(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        assertThat(unknown.wordsSince(unknown)).isEmpty();
        assertThat(unknown.othersSince(unknown)).isNaN();
    }

    /** The counters of this machine rise. */
    @Test
    void countersRise() {
        Load first = Load.now();
        long end = System.nanoTime() + 100_000_000;
        double sum = 0;
        while (System.nanoTime() < end) {
            sum += Math.sqrt(sum + 1);
        }
        assertThat(sum).isPositive();
        Load later = Load.now();
        assertThat(Double.isNaN(first.own()) || later.own() > first.own())
                .as("%s, %s", first, later)
                .isTrue();
    }
}
