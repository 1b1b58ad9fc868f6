package isotherm.network;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which rows of nodes are alike, so that what holds of one is found out once. */
final class RowPatterns {
    private final byte[][] kinds;
    /** By row: rows of the same nodes and kinds have the same number. */
    private final int[] numbers;

    RowPatterns(NodeRow[] nodes, byte[][] kinds) {
        this.kinds = kinds;
        IdentityHashMap<NodeRow, IdentityHashMap<byte[], Integer>> found = new IdentityHashMap<>();
        numbers = new int[nodes.length];
        int count = 0;
        for (int row = 0; row < nodes.length; row++) {
            Integer known = found.computeIfAbsent(nodes[row], _ -> new IdentityHashMap<>())
                    .putIfAbsent(kinds[row], count);
            numbers[row] = known == null ? count++ : known;
        }
    }

    /** Lets rows of the same kinds be one array. */
    static byte[][] shared(byte[][] kinds) {
        Map<ByteBuffer, byte[]> found = new HashMap<>();
        byte[][] rows = kinds.clone();
        for (int row = 0; row < rows.length; row++) {
            byte[] own = rows[row];
            boolean known = row > 0 && Arrays.equals(own, rows[row - 1]);
            rows[row] = known ? rows[row - 1] : found.computeIfAbsent(ByteBuffer.wrap(own), _ -> own);
        }
        return rows;
    }

    int number(int row) {
        return numbers[row];
    }

    /** How many different rows there are. */
    int count() {
        return Arrays.stream(numbers).max().orElse(-1) + 1;
    }

    /** The nodes in holes, row by row from the bottom; null where there are none. */
    @Nullable
    BitSet holes() {
        BitSet found = new BitSet();
        boolean any = false;
        for (int row = 0; row < kinds.length; row++) {
            if (!any && row > 0 && numbers[row] == numbers[row - 1]) {
                continue;
            }
            for (int column = 0; column < kinds[row].length; column++) {
                if (kinds[row][column] == Network.HOLE) {
                    found.set(row * kinds[row].length + column);
                    any = true;
                }
            }
        }
        return found.isEmpty() ? null : found;
    }

    /** How many nodes are neither held nor in a hole. */
    long free() {
        long all = 0;
        long inRow = 0;
        for (int row = 0; row < kinds.length; row++) {
            if (row == 0 || numbers[row] != numbers[row - 1]) {
                inRow = 0;
                for (byte kind : kinds[row]) {
                    inRow += kind == Network.FREE ? 1 : 0;
                }
            }
            all += inRow;
        }
        return all;
    }
}
