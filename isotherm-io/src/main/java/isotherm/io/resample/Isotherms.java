package isotherm.io.resample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines of equal temperature by marching squares: in each cell the places where the temperature crosses the level on the
 * sides are joined, a saddle by the mean of its four corners; cells with a hole at a corner are left out.
 *
 * <pre>
 *   nw --- top --- ne      a side is known by the node at its left or lower end:
 *   |               |      2 * node      to the right
 *  left           right    2 * node + 1  upwards
 *   |               |
 *   sw -- bottom -- se
 * </pre>
 */
public final class Isotherms {
    private static final int NONE = 0;
    private static final int FIRST_ROOM = 1024;

    private final Sheet sheet;
    private final int columns;
    /** The sides, plus 1, that each side is joined to: at most two, as it belongs to at most two cells. */
    private final int[] oneNext;

    private final int[] otherNext;
    /** The lowest and the highest temperature in each row of nodes. */
    private final double[] lows;

    private final double[] highs;
    private int[] crossed = new int[FIRST_ROOM];
    private int crossings;

    public Isotherms(Sheet sheet) {
        this.sheet = sheet;
        this.columns = sheet.columns();
        int sides = 2 * columns * sheet.rows();
        this.oneNext = new int[sides];
        this.otherNext = new int[sides];
        this.lows = new double[sheet.rows()];
        this.highs = new double[sheet.rows()];
        for (int row = 0; row < sheet.rows(); row++) {
            boundRow(row);
        }
    }

    private void boundRow(int row) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double[] temperatures = sheet.temperatures();
        for (int at = row * columns; at < (row + 1) * columns; at++) {
            double temperature = temperatures[at];
            low = temperature < low ? temperature : low;
            high = temperature > high ? temperature : high;
        }
        lows[row] = low;
        highs[row] = high;
    }

    /** The lines of a level in degrees Celsius, in metres from the lower left corner; a node at the level counts as above. */
    public List<Polyline> at(double level) {
        crossings = 0;
        for (int row = 0; row < sheet.rows() - 1; row++) {
            if (Math.min(lows[row], lows[row + 1]) < level && Math.max(highs[row], highs[row + 1]) >= level) {
                marchRow(row, level);
            }
        }
        List<Polyline> lines = new ArrayList<>();
        for (int i = 0; i < crossings; i++) {
            if (oneNext[crossed[i]] != NONE && otherNext[crossed[i]] == NONE) {
                lines.add(trace(crossed[i], level));
            }
        }
        for (int i = 0; i < crossings; i++) {
            if (oneNext[crossed[i]] != NONE) {
                lines.add(trace(crossed[i], level));
            }
        }
        return lines;
    }

    private void marchRow(int row, double level) {
        double[] temperatures = sheet.temperatures();
        int lower = row * columns;
        int upper = lower + columns;
        int west = (temperatures[lower] >= level ? 1 : 0) + (temperatures[upper] >= level ? 8 : 0);
        for (int column = 0; column < columns - 1; column++) {
            boolean se = temperatures[lower + column + 1] >= level;
            boolean ne = temperatures[upper + column + 1] >= level;
            int above = west + (se ? 2 : 0) + (ne ? 4 : 0);
            if (above != 0 && above != 15) {
                march(column, row, level, above);
            }
            west = (se ? 1 : 0) + (ne ? 8 : 0);
        }
    }

    private void march(int column, int row, double level, int above) {
        double sum = sheet.at(column, row) + sheet.at(column + 1, row);
        sum += sheet.at(column, row + 1) + sheet.at(column + 1, row + 1);
        if (Double.isNaN(sum)) {
            return;
        }
        int bottom = 2 * (row * columns + column);
        int left = bottom + 1;
        int right = bottom + 3;
        int top = bottom + 2 * columns;
        boolean high = sum >= 4 * level;
        switch (above) {
            case 1, 14 -> join(left, bottom);
            case 2, 13 -> join(bottom, right);
            case 4, 11 -> join(right, top);
            case 8, 7 -> join(top, left);
            case 3, 12 -> join(left, right);
            case 6, 9 -> join(bottom, top);
            // saddles: sw and ne above, or se and nw above
            case 5 -> {
                join(left, high ? top : bottom);
                join(right, high ? bottom : top);
            }
            default -> {
                join(left, high ? bottom : top);
                join(right, high ? top : bottom);
            }
        }
    }

    private void join(int a, int b) {
        link(a, b);
        link(b, a);
    }

    private void link(int from, int to) {
        if (oneNext[from] == NONE) {
            oneNext[from] = to + 1;
            if (crossings == crossed.length) {
                crossed = Arrays.copyOf(crossed, 2 * crossings);
            }
            crossed[crossings++] = from;
        } else {
            otherNext[from] = to + 1;
        }
    }

    /** Follows the links and takes them away. */
    private Polyline trace(int start, double level) {
        Polyline line = new Polyline();
        int side = start;
        while (oneNext[side] != NONE) {
            addCrossing(line, side, level);
            int next = oneNext[side] - 1;
            unlink(side, next);
            unlink(next, side);
            side = next;
        }
        if (side == start) {
            line.close();
        } else {
            addCrossing(line, side, level);
        }
        return line;
    }

    private void unlink(int from, int to) {
        if (oneNext[from] == to + 1) {
            oneNext[from] = otherNext[from];
        }
        otherNext[from] = NONE;
    }

    private void addCrossing(Polyline line, int side, double level) {
        int column = side / 2 % columns;
        int row = side / 2 / columns;
        double x = sheet.x().places()[column];
        double y = sheet.y().places()[row];
        double near = sheet.at(column, row);
        if (side % 2 == 0) {
            double share = (level - near) / (sheet.at(column + 1, row) - near);
            line.add(x + share * (sheet.x().places()[column + 1] - x), y);
        } else {
            double share = (level - near) / (sheet.at(column, row + 1) - near);
            line.add(x, y + share * (sheet.y().places()[row + 1] - y));
        }
    }
}
