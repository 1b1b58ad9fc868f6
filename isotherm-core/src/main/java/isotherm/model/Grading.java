package isotherm.model;

import isotherm.number.Check;
import isotherm.number.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Grid lines that pass through given places, close together beside them and wider apart between.
 *
 * <pre>
 *   place           place        place
 *     | | |  |   |  | | |   a sheet  | |  |   |     |
 * </pre>
 *
 * @param finest the distance of lines beside a place, in metres
 * @param coarsest the largest distance
 * @param growth the largest ratio of neighbouring distances, above 1
 */
public record Grading(double finest, double coarsest, double growth) {
    /** Places closer than this, in parts of the axis, are one. */
    private static final double SAME = 1e-9;
    /** The fewest cells between two places. */
    private static final int LEAST = 2;
    /** More lines than anybody means. */
    private static final int MOST = 1_000_000;

    public Grading {
        Check.positive("finest", finest, "m");
        Check.positive("coarsest", coarsest, "m");
        if (coarsest < finest) {
            throw new IllegalArgumentException(
                    "coarsest must not be below finest, was " + coarsest + " m and " + finest + " m");
        }
        if (!(growth > 1 && growth <= 10)) {
            throw new IllegalArgumentException("growth must be above 1 and at most 10, was " + growth);
        }
    }

    /** A stretch of an axis that is to be fine throughout: a circle's, for example. */
    public record Stretch(double from, double to) {}

    /**
     * The axis.
     *
     * @param length in metres
     * @param places where lines must pass; those outside the axis are left out
     * @param fine stretches without coarser cells than {@code finest}
     */
    public Axis axis(double length, List<Double> places, List<Stretch> fine) {
        TreeSet<Double> lines = new TreeSet<>(List.of(0.0, length));
        places.forEach(place -> add(lines, place, length));
        for (Stretch stretch : fine) {
            add(lines, stretch.from, length);
            add(lines, stretch.to, length);
        }
        List<Double> all = new ArrayList<>();
        double before = 0;
        for (double place : lines.tailSet(0.0, false)) {
            all.add(before);
            double middle = (before + place) / 2;
            boolean even = fine.stream().anyMatch(stretch -> stretch.from < middle && middle < stretch.to);
            fill(all, before, place, even);
            if (all.size() > MOST) {
                throw new IllegalArgumentException("the grid would have more than " + MOST + " lines along an axis of "
                        + Digits.of(length) + " m, finest is " + Digits.of(finest) + " m");
            }
            before = place;
        }
        all.add(length);
        return Axis.graded(all.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void add(TreeSet<Double> lines, double place, double length) {
        boolean inside = place > SAME * length && place < length * (1 - SAME);
        if (inside
                && lines.subSet(place - SAME * length, true, place + SAME * length, true)
                        .isEmpty()) {
            lines.add(place);
        }
    }

    /** Lines between two places, neither of them. */
    private void fill(List<Double> all, double from, double to, boolean even) {
        double[] half = half((to - from) / 2, even);
        double total = 0;
        for (double cell : half) {
            total += cell;
        }
        double scale = (to - from) / 2 / total;
        double at = from;
        for (double cell : half) {
            at += cell * scale;
            all.add(at);
        }
        at = to;
        List<Double> upper = new ArrayList<>();
        for (int k = 0; k < half.length - 1; k++) {
            at -= half[k] * scale;
            upper.add(at);
        }
        all.addAll(upper.reversed());
    }

    /** Cells from a place to the middle of the way to the next; to be scaled to fit. */
    private double[] half(double length, boolean even) {
        int least = LEAST / 2;
        int count = 0;
        double total = 0;
        List<Double> cells = new ArrayList<>();
        double cell = finest;
        while ((total < length * (1 - SAME) && count <= MOST) || count < least) {
            cells.add(cell);
            total += cell;
            count++;
            cell = even ? finest : Math.min(coarsest, cell * growth);
        }
        return cells.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
