package isotherm.bench.race;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.bench.Progress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaceTest {
    /** Its steps take what the list says, lap by lap, then the last of it; the value is right. */
    private static final class Warming implements Contender {
        private final double[] secondsPerStep;
        private int laps;

        Warming(double... secondsPerStep) {
            this.secondsPerStep = secondsPerStep;
        }

        @Override
        public String name() {
            return "warming";
        }

        @Override
        public String family() {
            return "warming";
        }

        @Override
        public int stride() {
            return 1;
        }

        @Override
        public Lap lap(int n, int untimed, int steps) {
            return new Lap(steps * secondsPerStep[Math.min(laps++, secondsPerStep.length - 1)], 1);
        }
    }

    private static final class Heard implements Progress {
        private final List<String> now = new ArrayList<>();
        private final List<String> came = new ArrayList<>();

        @Override
        public void now(String what) {
            now.add(what);
        }

        @Override
        public void came(String result) {
            came.add(result);
        }
    }

    private static List<Race.Result> race(Contender contender, Progress progress) {
        List<String> failed = new ArrayList<>();
        List<Race.Result> results =
                new Race(3, 1, progress).run(new ArrayList<>(List.of(contender)), 8, _ -> 1, failed);
        assertThat(failed).isEmpty();
        return results;
    }

    /** Steps that a compiler makes faster for six laps: none of the slow ones is counted. */
    @Test
    void nobodyIsTimedBeforeStepsStopGettingFaster() {
        List<Race.Result> results = race(new Warming(0.5, 0.3, 0.2, 0.1, 0.05, 0.02, 0.01), what -> {});
        assertThat(results.getFirst().secondsPerStep().values())
                .hasSize(3)
                .allMatch(each -> Math.abs(each - 0.01) < 1e-12);
        assertThat(results.getFirst().steps()).isEqualTo(100);
    }

    @Test
    void whoIsWarmAtOnceIsNotTriedLong() {
        Warming warm = new Warming(0.01);
        race(warm, what -> {});
        assertThat(warm.laps).isEqualTo(3 + 3);
    }

    @Test
    void resultsAreHeardAsTheyCome() {
        Heard heard = new Heard();
        race(new Warming(0.01), heard.of("square: "));
        assertThat(heard.now).first().isEqualTo("square: 8, trial, warming");
        assertThat(heard.came).containsExactly("square: 8, warming: 1.000e+04 us a step (1.000e+04 to 1.000e+04)");
    }
}
