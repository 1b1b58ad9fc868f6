package isotherm.bench.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.bench.Samples;
import isotherm.bench.race.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcurrencyBenchTest {
    /** OEIS A006880 for powers of ten; below 3 and 4 lie one and two primes, a bound that is prime does not count. */
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 1", "4, 2", "25, 9", "26, 9", "29, 9", "30, 10", "1000, 168", "1000000, 78498"})
    void primesAreAsManyAsTablesSay(int below, int count) {
        assertThat(PrimeCount.byTrial(below)).isEqualTo(count);
        assertThat(PrimeCount.bySieve(below)).isEqualTo(count);
    }

    @Test
    void everyWayGivesAllResultsInTheirOrder() throws Exception {
        List<Callable<Integer>> tasks = IntStream.range(0, 10)
                .mapToObj(k -> (Callable<Integer>) () -> k * k)
                .toList();
        List<Way> ways = Way.all(10, 3, 2);
        assertThat(ways.stream().map(Way::name))
                .containsExactly(
                        "one after the other",
                        "pool of 1",
                        "pool of 2",
                        "pool of 3",
                        "a thread each",
                        "virtual threads");
        for (Way way : ways) {
            assertThat(way.work().results(tasks)).as(way.name()).containsExactly(0, 1, 4, 9, 16, 25, 36, 49, 64, 81);
        }
    }

    /** As many as a way says it has waiting at once meet at a latch, which opens for no fewer; and never one more. */
    @Test
    void asManyWaitAtOnceAsTheWaySays() throws Exception {
        for (Way way : Way.all(10, 5, 2)) {
            int together = way.waiting();
            AtomicInteger started = new AtomicInteger();
            AtomicInteger inside = new AtomicInteger();
            List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
            List<CountDownLatch> turns = IntStream.range(0, 10)
                    .map(turn -> Math.clamp(10 - turn * together, 0, together))
                    .mapToObj(CountDownLatch::new)
                    .toList();
            Callable<Integer> task = () -> {
                CountDownLatch turn = turns.get(started.getAndIncrement() / together);
                seen.add(inside.incrementAndGet());
                turn.countDown();
                boolean met = turn.await(30, TimeUnit.SECONDS);
                inside.decrementAndGet();
                return met ? 1 : 0;
            };
            assertThat(way.work().results(Collections.nCopies(10, task)))
                    .as(way.name())
                    .containsOnly(1);
            assertThat(seen).as(way.name()).allMatch(count -> count <= together);
        }
    }

    /** A pool of three takes four turns, but two processors need five; six on many take two, as five do. */
    @ParameterizedTest
    @CsvSource({
        "1, 2, 1, 1",
        "2, 2, 2, 2",
        "3, 2, 2.5, 2",
        "5, 2, 5, 2",
        "10, 2, 10, 2",
        "4, 4, 3.333333, 3.333333",
        "10, 4, 10, 4",
        "10, 64, 10, 10",
        "6, 64, 5, 5",
        "9, 64, 5, 5"
    })
    void limitsAreTurnsAndProcessors(int threads, int processors, double waiting, double computing) {
        assertThat(Way.pool(threads).mostWaiting(10)).isCloseTo(waiting, within(1e-6));
        assertThat(Way.pool(threads).mostComputing(10, processors)).isCloseTo(computing, within(1e-6));
    }

    /** A virtual thread that computes is not taken off its carrier: ten on four take three turns, a thread each shares. */
    @Test
    void virtualThreadsThatComputeTakeTurnsOfWholeTasks() {
        List<Way> ways = Way.all(10, 1, 4);
        assertThat(ways.getLast().mostComputing(10, 4)).isCloseTo(10 / 3.0, within(1e-12));
        assertThat(ways.get(ways.size() - 2).mostComputing(10, 4)).isEqualTo(4);
        assertThat(ways.getLast().mostWaiting(10)).isEqualTo(10);
    }

    /** Amdahl: a tenth that one does alone makes four processors 1 / (0.1 + 0.9 / 4) times as fast. */
    @Test
    void whatCouldNotBeSharedFollowsFromTheSpeedUp() {
        assertThat(ConcurrencyReport.alone(1 / (0.1 + 0.9 / 4), 4)).isCloseTo(0.1, within(1e-12));
        assertThat(ConcurrencyReport.alone(4, 4)).isCloseTo(0, within(1e-12));
        assertThat(ConcurrencyReport.alone(1, 4)).isCloseTo(1, within(1e-12));
    }

    private static String amdahl(double... pool) {
        List<ConcurrencyBench.Row> rows = List.of(
                new ConcurrencyBench.Row("one after the other", 1, new Samples(List.of(1.0, 1.0, 1.1)), 1),
                new ConcurrencyBench.Row(
                        "pool of 2", 2, new Samples(Arrays.stream(pool).boxed().toList()), 2));
        return ConcurrencyReport.amdahl(new ConcurrencyBench.Result(100, 25, Duration.ZERO, 2, rows, rows));
    }

    @Test
    void nothingFollowsWhereTheRoundsDoNotAgree() {
        assertThat(amdahl(0.6, 0.6, 0.7)).startsWith("pool of 2: as fast as if 20.0 % of the work could not be shared");
        assertThat(amdahl(0.6, 0.6, 0.9)).startsWith("The machine was busy, the rounds differ by 50 %");
    }

    @Test
    void allWaysAreMeasuredInEachRound() {
        List<String> heard = new ArrayList<>();
        ConcurrencyBench.Result result = ConcurrencyBench.run(100, Duration.ofMillis(1), 2, 3, heard::add);
        assertThat(result.primes()).isEqualTo(25);
        assertThat(result.computing())
                .hasSize(5)
                .allMatch(row -> row.seconds().values().size() == 3);
        assertThat(result.waiting())
                .hasSize(5)
                .allMatch(row -> row.seconds().values().size() == 3);
        assertThat(heard)
                .hasSize(4 * 2 * 5)
                .contains("trial, computing, pool of 2", "round 3 of 3, waiting, virtual threads");
    }
}
