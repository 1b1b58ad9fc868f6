package isotherm.transform;

import java.util.ArrayList;
import java.util.List;

/**
 * The fast Fourier transform over the factors of its length: 4, then 2, 3 and 5, then what is left. Each pass sorts what it writes
 * (Stockham's form, as in Van Loan, Computational Frameworks for the FFT, 1992, 1.7), so nothing has to be reordered.
 */
final class MixedRadix implements Fourier {
    /** A pass over 4, and one over any r as 4.6 + 1.4 r, in some unit of time for each number; measured. */
    private static final double PASS = 4.6;

    private static final double PER_TERM = 1.4;

    private final int length;
    private final double[] cosines;
    private final double[] sines;
    private final List<Radix> passes;

    MixedRadix(int length) {
        this.length = length;
        this.cosines = Circle.cosines(length, length);
        this.sines = Circle.sines(length, length);
        this.passes = factors(length).stream().map(MixedRadix::radix).toList();
    }

    private static Radix radix(int factor) {
        return switch (factor) {
            case 2 -> new RadixTwo();
            case 3 -> new RadixThree();
            case 4 -> new RadixFour();
            case 5 -> new RadixFive();
            default -> new RadixAny(factor);
        };
    }

    static List<Integer> factors(int length) {
        List<Integer> found = new ArrayList<>();
        int rest = length;
        for (int factor : new int[] {4, 2, 3, 5}) {
            while (rest % factor == 0) {
                found.add(factor);
                rest /= factor;
            }
        }
        for (int factor = 7; rest > 1; factor += 2) {
            if ((long) factor * factor > rest) {
                factor = rest;
            }
            while (rest % factor == 0) {
                found.add(factor);
                rest /= factor;
            }
        }
        return found;
    }

    /** Time for a line, in some unit. */
    static double work(int length) {
        double perNumber = 0;
        for (int factor : factors(length)) {
            perNumber += PASS + (factor > 5 ? PER_TERM * factor : 0);
        }
        return perNumber * length;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public int room() {
        return length;
    }

    @Override
    public void transform(Room room) {
        int before = 1;
        int after = length;
        for (Radix pass : passes) {
            after /= pass.factor();
            int run = before * room.lines;
            for (int p = 0; p < after; p++) {
                pass.butterflies(room, run * p, run * after, run * p * pass.factor(), run, this, p * before);
            }
            room.swap();
            before *= pass.factor();
        }
    }

    /** Real part of {@code exp(-2 pi i part / length)}. */
    double re(int part) {
        return cosines[part];
    }

    /** Imaginary part of {@code exp(-2 pi i part / length)}. */
    double im(int part) {
        return -sines[part];
    }
}
