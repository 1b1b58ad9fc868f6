package isotherm.bench.solve;

import isotherm.bench.Machine;
import isotherm.bench.Progress;
import isotherm.bench.Samples;
import isotherm.bench.race.Solver;
import isotherm.step.Execution;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Throughput at a hundred sizes of plates, powers of two among them: where rows or fields lie so that a processor takes one
 * address for another, single sizes are far slower than those around them.
 */
public final class AlignmentBench {
    private static final int FROM = 1000;
    private static final int TO = 4200;
    private static final int COUNT = 100;
    private static final List<Integer> POWERS = List.of(1024, 2048, 4096);
    /** Of the largest plate; smaller ones take more, so that all laps are as long. */
    private static final int STEPS = 64;

    private static final int NEAREST = 10;

    private AlignmentBench() {}

    /**
     * One size.
     *
     * @param rate updates of inner nodes per second, median of the rounds
     * @param share of the median of the ten nearest sizes
     */
    public record Place(int n, double rate, double share) {}

    /**
     * Measures our tiled sweep.
     *
     * @param rounds laps at each size
     * @return by size
     */
    public static List<Place> run(int threads, int rounds, Progress progress) {
        Solver solver = new Solver(new Execution(Kernel.VECTOR, Order.TILED, threads));
        Map<Integer, List<Double>> rates = new TreeMap<>();
        solver.lap(FROM, STEPS, STEPS);
        for (int round = 1; round <= rounds; round++) {
            for (int n : sizes()) {
                progress.now(n + " x " + n + ", round " + round + " of " + rounds);
                int steps = STEPS * TO / n * TO / n;
                double seconds = solver.lap(n, STEPS, steps).seconds();
                double inner = (double) (n - 2) * (n - 2);
                rates.computeIfAbsent(n, size -> new ArrayList<>()).add(inner * steps / seconds);
            }
        }
        return places(rates);
    }

    /** Of what the rounds gave at each size, by size. */
    static List<Place> places(Map<Integer, List<Double>> rates) {
        Map<Integer, Double> medians = new TreeMap<>();
        rates.forEach((n, all) -> medians.put(n, new Samples(all).median()));
        List<Place> places = new ArrayList<>();
        medians.forEach((n, rate) -> places.add(new Place(n, rate, rate / nearby(n, medians))));
        return places;
    }

    /** Evenly spread, each power of two instead of the size nearest to it. */
    static SortedSet<Integer> sizes() {
        SortedSet<Integer> sizes = new TreeSet<>();
        for (int k = 0; k < COUNT; k++) {
            sizes.add(FROM + (TO - FROM) * k / (COUNT - 1));
        }
        for (int power : POWERS) {
            sizes.remove(sizes.stream()
                    .min(Comparator.comparingInt(n -> Math.abs(n - power)))
                    .orElseThrow());
            sizes.add(power);
        }
        return sizes;
    }

    private static double nearby(int n, Map<Integer, Double> medians) {
        return new Samples(medians.keySet().stream()
                        .filter(other -> other != n)
                        .sorted(Comparator.comparingInt(other -> Math.abs(other - n)))
                        .limit(NEAREST)
                        .map(medians::get)
                        .toList())
                .median();
    }

    /** The slowest places beside their neighbours, and the powers of two, as a table. */
    public static String table(List<Place> places) {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%8s %12s %22s%n", "n", "1e9 updates", "of the ten nearest"));
        places.stream()
                .sorted(Comparator.comparingDouble(Place::share))
                .filter(place -> POWERS.contains(place.n()) || rank(place, places) < NEAREST)
                .forEach(place -> text.append(String.format(
                        Locale.ROOT, "%8d %12.3f %20.1f %%%n", place.n(), place.rate() / 1e9, 100 * place.share())));
        return text.append("the ten slowest of ")
                .append(places.size())
                .append(" sizes, and powers of two. ")
                .append(Machine.line())
                .toString();
    }

    private static long rank(Place place, List<Place> places) {
        return places.stream().filter(other -> other.share() < place.share()).count();
    }
}
