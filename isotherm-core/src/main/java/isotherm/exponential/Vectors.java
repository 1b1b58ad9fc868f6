package isotherm.exponential;

import isotherm.threads.Team;
import java.util.List;

/**
 * Sums of many vectors of the size of the plate. They are taken in blocks that stay in a cache while all vectors pass; the blocks' sums are
 * added in their order, so threads change no bit.
 */
final class Vectors {
    private static final int BLOCK = 1024;
    /** A crew is told of so many rows and columns that blocks count with all their vectors. */
    private static final int WIDTH = 4 * BLOCK;

    private final Team team;
    private final int size;
    private final int blocks;

    Vectors(Team team, int size) {
        this.team = team;
        this.size = size;
        this.blocks = (size + BLOCK - 1) / BLOCK;
    }

    private int end(int block) {
        return Math.min(size, (block + 1) * BLOCK);
    }

    /** The products of one vector with each of several. */
    double[] dots(double[] vector, List<double[]> others) {
        int count = others.size();
        double[][] parts = new double[blocks][count];
        team.share(blocks, WIDTH, (from, to) -> {
            for (int block = from; block < to; block++) {
                for (int k = 0; k < count; k++) {
                    parts[block][k] = dot(vector, others.get(k), block * BLOCK, end(block));
                }
            }
        });
        double[] sums = new double[count];
        for (double[] part : parts) {
            for (int k = 0; k < count; k++) {
                sums[k] += part[k];
            }
        }
        return sums;
    }

    private static double dot(double[] a, double[] b, int from, int to) {
        double even = 0;
        double odd = 0;
        double third = 0;
        double fourth = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            even += a[i] * b[i];
            odd += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }
        for (; i < to; i++) {
            even += a[i] * b[i];
        }
        return (even + odd) + (third + fourth);
    }

    /** Adds multiples of several vectors to one. */
    void add(double[] times, List<double[]> others, double[] into) {
        team.share(blocks, WIDTH, (from, to) -> {
            for (int block = from; block < to; block++) {
                for (int k = 0; k < times.length; k++) {
                    add(times[k], others.get(k), into, block * BLOCK, end(block));
                }
            }
        });
    }

    private static void add(double times, double[] vector, double[] into, int from, int to) {
        for (int i = from; i < to; i++) {
            into[i] += times * vector[i];
        }
    }

    void scale(double[] vector, double times) {
        for (int i = 0; i < size; i++) {
            vector[i] *= times;
        }
    }

    /** The product by node. */
    double[] times(double[] a, double[] b) {
        double[] product = new double[size];
        for (int i = 0; i < size; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }

    static double largest(double[] vector) {
        double most = 0;
        for (double value : vector) {
            most = Math.max(most, Math.abs(value));
        }
        return most;
    }
}
