package isotherm.bench.concurrency;

import java.util.Arrays;

/**
 * Sums with one fixed tree, whoever computes them: the same bits for any vectors and any number of threads.
 *
 * <p>The array is cut into blocks of 4096 numbers. In a block, number k is added to strand k mod 16, in the order of the
 * numbers; strands are added pairwise, i to i + 8, then i to i + 4 and so on. The sums of blocks are added pairwise, neighbour
 * to neighbour, then pairs to pairs and so on; where the number of sums is odd, the last waits for the next turn. What
 * rounding loses is at most about (256 + log2(blocks) + 4) u times the sum of magnitudes, u = 2^-53, against (n - 1) u from
 * left to right (Higham, The accuracy of floating point summation, SIAM J. Sci. Comput. 14, 1993).
 */
final class TreeSum {
    static final int BLOCK = 4096;
    static final int STRANDS = 16;

    private TreeSum() {}

    /** Adds a block's numbers to strands. */
    interface Kernel {
        /**
         * Adds them.
         *
         * @param from index of the block's first number
         * @param count how many, a multiple of {@link #STRANDS}
         * @param strands gets the strands' sums
         */
        void add(double[] numbers, int from, int count, double[] strands);
    }

    /** One number at a time. */
    static final Kernel SCALAR = (numbers, from, count, strands) -> {
        Arrays.fill(strands, 0);
        for (int k = 0; k < count; k += STRANDS) {
            for (int s = 0; s < STRANDS; s++) {
                strands[s] += numbers[from + k + s];
            }
        }
    };

    static int blocks(int length) {
        return (length + BLOCK - 1) / BLOCK;
    }

    /** Sums some of the blocks. */
    static void sumBlocks(Kernel kernel, double[] numbers, int fromBlock, int toBlock, double[] sums) {
        double[] strands = new double[STRANDS];
        for (int block = fromBlock; block < toBlock; block++) {
            sums[block] = sumBlock(kernel, numbers, block * BLOCK, strands);
        }
    }

    private static double sumBlock(Kernel kernel, double[] numbers, int from, double[] strands) {
        int count = Math.min(BLOCK, numbers.length - from);
        int whole = count / STRANDS * STRANDS;
        kernel.add(numbers, from, whole, strands);
        for (int k = whole; k < count; k++) {
            strands[k - whole] += numbers[from + k];
        }
        for (int half = STRANDS / 2; half > 0; half /= 2) {
            for (int s = 0; s < half; s++) {
                strands[s] += strands[s + half];
            }
        }
        return strands[0];
    }

    /** Adds the sums of blocks; they are lost. */
    static double ofBlocks(double[] sums, int blocks) {
        int left = blocks;
        while (left > 1) {
            for (int k = 0; k < left / 2; k++) {
                sums[k] = sums[2 * k] + sums[2 * k + 1];
            }
            if (left % 2 == 1) {
                sums[left / 2] = sums[left - 1];
            }
            left = (left + 1) / 2;
        }
        return blocks == 0 ? 0 : sums[0];
    }

    /** The sum, in one thread. */
    static double of(Kernel kernel, double[] numbers) {
        int blocks = blocks(numbers.length);
        double[] sums = new double[blocks];
        sumBlocks(kernel, numbers, 0, blocks, sums);
        return ofBlocks(sums, blocks);
    }
}
