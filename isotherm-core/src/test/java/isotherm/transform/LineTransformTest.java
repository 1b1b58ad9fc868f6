package isotherm.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.field.Sum;
import isotherm.seeds.Seeds;
import isotherm.transform.LineTransform.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fast transforms against the sums they stand for, term by term. */
class LineTransformTest {
    private static final double CLOSE = 1e-14;
    private static final int EIGHTHS = 8;

    /** All small lengths, primes, powers of two, three large factors. */
    private static IntStream lengths() {
        return IntStream.concat(IntStream.rangeClosed(3, 70), IntStream.of(127, 128, 1000, 1001, 1009));
    }

    /** What a wave has at a point, from the textbook. */
    private interface Wave {
        double at(int wave, int point);
    }

    private record Case(String name, LineTransform transform, Wave wave, boolean halfFirst, boolean halfLast) {}

    private static List<Case> cases(int n) {
        double[] sines = new double[EIGHTHS * n];
        for (int k = 0; k < sines.length; k++) {
            sines[k] = StrictMath.sin(Math.PI / 4 * k / n);
        }
        // in eighths of a turn: sine(m) is that of 2 pi m / (8 n)
        java.util.function.LongToDoubleFunction sine = m -> sines[(int) (m % sines.length)];
        List<Case> all = new ArrayList<>();
        all.add(new Case(
                "odd",
                LineTransform.between(End.ODD, End.ODD, n),
                (k, j) -> sine.applyAsDouble(4L * (k + 1) * (j + 1)),
                false,
                false));
        all.add(new Case(
                "even",
                LineTransform.between(End.EVEN, End.EVEN, n),
                (k, j) -> sine.applyAsDouble(4L * k * j + 2L * n),
                true,
                true));
        all.add(new Case(
                "odd, even",
                LineTransform.between(End.ODD, End.EVEN, n),
                (k, j) -> sine.applyAsDouble(2L * (2 * k + 1) * (j + 1)),
                false,
                true));
        all.add(new Case(
                "even, odd",
                LineTransform.between(End.EVEN, End.ODD, n),
                (k, j) -> sine.applyAsDouble(2L * (2 * k + 1) * (n - j)),
                true,
                false));
        all.add(new Case(
                "ring",
                LineTransform.ring(n),
                (k, j) -> sine.applyAsDouble(8L * k * j) + sine.applyAsDouble(8L * k * j + 2L * n),
                false,
                false));
        return all;
    }

    private static double[] random(long seed, int count) {
        return new Random(seed).doubles(count, -1, 1).toArray();
    }

    private static double weight(Case which, int point) {
        boolean half = point == 0 ? which.halfFirst : which.halfLast && point == which.transform.points() - 1;
        return half ? 0.5 : 1;
    }

    private static double[] sums(Case which, double[] line) {
        double[] sums = new double[line.length];
        for (int k = 0; k < sums.length; k++) {
            Sum sum = new Sum();
            for (int j = 0; j < line.length; j++) {
                sum.add(weight(which, j) * line[j] * which.wave.at(k, j));
            }
            sums[k] = sum.value();
        }
        return sums;
    }

    private static double largest(double[] numbers) {
        return java.util.Arrays.stream(numbers).map(Math::abs).max().orElseThrow();
    }

    private static double distance(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(k -> Math.abs(a[k] - b[k]))
                .max()
                .orElseThrow();
    }

    @Test
    void theSumsTermByTerm() {
        Seeds.each("length", lengths(), n -> {
            for (Case which : cases(n)) {
                double[] line = random(n, which.transform.points());
                double[] expected = sums(which, line);
                which.transform.forward(line);
                assertThat(distance(line, expected) / largest(expected))
                        .as("%s, %d", which.name, n)
                        .isLessThan(CLOSE);
            }
        });
    }

    @Test
    void thereAndBack() {
        Seeds.each("length", lengths(), n -> {
            for (Case which : cases(n)) {
                double[] line = random(n, which.transform.points());
                double[] changed = line.clone();
                which.transform.forward(changed);
                which.transform.backward(changed);
                assertThat(distance(line, changed)).as("%s, %d", which.name, n).isLessThan(CLOSE);
            }
        });
    }

    /** The second difference with mirrored, turned or wrapped ends, of each wave. */
    @Test
    void theSecondDifferenceLeavesEachWaveToItself() {
        Seeds.each("length", lengths(), n -> {
            for (Case which : cases(n)) {
                LineTransform transform = which.transform;
                int last = transform.points() - 1;
                for (int k = 0; k <= last; k += Math.max(1, last / 7)) {
                    int wave = k;
                    for (int j = 0; j <= last; j++) {
                        double own = which.wave.at(wave, j);
                        double before = j > 0 ? which.wave.at(wave, j - 1) : beyond(which, wave, true);
                        double after = j < last ? which.wave.at(wave, j + 1) : beyond(which, wave, false);
                        assertThat((before - own) + (after - own))
                                .as("%s, %d, wave %d", which.name, n, wave)
                                .isCloseTo(-transform.bend(wave) * own, within(3e-14));
                    }
                    assertThat(transform.atFirst(wave)).isCloseTo(which.wave.at(wave, 0), within(CLOSE));
                    assertThat(transform.atLast(wave)).isCloseTo(which.wave.at(wave, last), within(CLOSE));
                }
            }
        });
    }

    private static double beyond(Case which, int wave, boolean first) {
        int last = which.transform.points() - 1;
        if (which.name.equals("ring")) {
            return which.wave.at(wave, first ? last : 0);
        }
        boolean even = first ? which.halfFirst : which.halfLast;
        return even ? which.wave.at(wave, first ? 1 : last - 1) : 0;
    }

    @Test
    void theWholeOfALineFromItsWaves() {
        Seeds.each("length", lengths(), n -> {
            for (Case which : cases(n)) {
                double[] line = random(n, which.transform.points());
                Sum expected = new Sum();
                for (int j = 0; j < line.length; j++) {
                    expected.add(weight(which, j) * line[j]);
                }
                which.transform.forward(line);
                Sum whole = new Sum();
                for (int k = 0; k < line.length; k++) {
                    whole.add(which.transform.whole(k) * line[k]);
                }
                assertThat(whole.value())
                        .as("%s, %d", which.name, n)
                        .isCloseTo(expected.value(), within(CLOSE * (1 + Math.sqrt(n))));
            }
        });
    }

    @Test
    void aLineHasTheSameBitsWhateverStandsBesideIt() {
        Seeds.each("length", lengths(), n -> {
            for (Case which : cases(n)) {
                int points = which.transform.points();
                for (int lines : new int[] {1, 3, 8, 17}) {
                    double[] together = random(n + lines, points * lines);
                    double[] alone = new double[points];
                    int b = lines / 2;
                    for (int j = 0; j < points; j++) {
                        alone[j] = together[j * lines + b];
                    }
                    which.transform.forward(together, new Room(which.transform.room(), lines));
                    which.transform.forward(alone);
                    double[] taken = new double[points];
                    for (int j = 0; j < points; j++) {
                        taken[j] = together[j * lines + b];
                    }
                    assertThat(taken).isEqualTo(alone);
                }
            }
        });
    }

    /** Every way through a length: its factors and, whatever they are, the chirp. */
    @Test
    void bothComplexTransformsGiveTheSums() {
        Seeds.each("length", lengths(), n -> {
            double[] re = random(n, n);
            double[] im = random(n + 1, n);
            double[] cosines = Circle.cosines(n, n);
            double[] sines = Circle.sines(n, n);
            for (Fourier fourier : List.of(new MixedRadix(n), new Chirp(n))) {
                Room room = new Room(fourier.room(), 1);
                System.arraycopy(re, 0, room.re, 0, n);
                System.arraycopy(im, 0, room.im, 0, n);
                fourier.transform(room);
                double worst = 0;
                for (int k = 0; k < n; k++) {
                    Sum real = new Sum();
                    Sum imaginary = new Sum();
                    for (int j = 0; j < n; j++) {
                        int part = (int) ((long) j * k % n);
                        real.add(re[j] * cosines[part]);
                        real.add(im[j] * sines[part]);
                        imaginary.add(im[j] * cosines[part]);
                        imaginary.add(-re[j] * sines[part]);
                    }
                    worst = Math.max(worst, Math.abs(room.re[k] - real.value()));
                    worst = Math.max(worst, Math.abs(room.im[k] - imaginary.value()));
                }
                assertThat(worst).as("%s, %d", fourier, n).isLessThan(CLOSE * Math.sqrt(n));
            }
        });
    }

    @Test
    void largePrimesGoByTheChirpAndSmallFactorsDoNot() {
        assertThat(Fourier.of(1009)).isInstanceOf(Chirp.class);
        assertThat(Fourier.of(127)).isInstanceOf(Chirp.class);
        assertThat(Fourier.of(4095)).isInstanceOf(MixedRadix.class);
        assertThat(Fourier.of(13)).isInstanceOf(MixedRadix.class);
    }

    @Test
    void factorsMultiplyToTheLength() {
        for (int n = 2; n < 3000; n++) {
            assertThat(MixedRadix.factors(n).stream().reduce(1, (a, b) -> a * b))
                    .isEqualTo(n);
        }
    }

    @Test
    void theCircleIsSymmetricToTheBit() {
        for (int whole = 2; whole < 200; whole++) {
            for (int part = 0; part <= whole; part++) {
                double angle = 2 * Math.PI * part / whole; // itself not known better than this
                assertThat(Circle.cosine(part, whole)).isCloseTo(StrictMath.cos(angle), within(2e-15));
                assertThat(Circle.sine(part, whole)).isCloseTo(StrictMath.sin(angle), within(2e-15));
                assertThat(Circle.cosine(whole - part, whole)).isEqualTo(Circle.cosine(part, whole));
                assertThat(Math.abs(Circle.sine(whole - part, whole))).isEqualTo(Math.abs(Circle.sine(part, whole)));
            }
        }
        assertThat(Circle.sine(1, 12)).isCloseTo(0.5, within(1e-16));
        assertThat(Circle.sine(1, 2)).isZero();
    }
}
