package isotherm.cli.plot;

import isotherm.cli.terminal.WrongInputException;
import isotherm.field.Field;
import isotherm.field.Snapshot;
import isotherm.io.frames.SeenRange;
import isotherm.io.kept.KeptStates;
import isotherm.io.plot.ColourScale;
import isotherm.io.raster.ColourMap;
import isotherm.io.resample.Plate;
import isotherm.model.Axis;
import isotherm.model.Output;
import isotherm.number.Digits;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** States of a file at the times that are asked for, or what they differ by from those of another file. */
final class States {
    /** Times that differ by less than this part are one. */
    private static final double SAME = 1e-9;

    private final KeptStates kept;
    private final @Nullable KeptStates other;
    private final List<Integer> chosen;

    /**
     * Chooses.
     *
     * @param at last, all, or times with commas between; the state nearest to each is taken
     * @param other whose states are taken away; null for none
     */
    States(KeptStates kept, @Nullable KeptStates other, String at) {
        this.kept = kept;
        this.other = other;
        this.chosen = chosen(at);
        if (other != null) {
            checkSame("columns", kept.plate().grid().x(), other.plate().grid().x());
            checkSame("rows", kept.plate().grid().y(), other.plate().grid().y());
            chosen.forEach(this::othersState);
        }
    }

    private List<Integer> chosen(String at) {
        int last = kept.count() - 1;
        if (at.equals("all")) {
            return IntStream.rangeClosed(0, last).boxed().toList();
        }
        if (at.equals("last")) {
            return List.of(last);
        }
        List<Integer> found = new ArrayList<>();
        for (String each : at.split(",", -1)) {
            double time = Asked.time(each);
            double slack = SAME * Math.abs(kept.time(last));
            if (!(time >= kept.time(0) - slack && time <= kept.time(last) + slack)) {
                throw new WrongInputException("--at " + each + ": " + kept.file() + " has states from t = "
                        + Digits.of(kept.time(0)) + " s to t = " + Digits.of(kept.time(last)) + " s");
            }
            found.add(nearest(kept, time));
        }
        return found.stream().distinct().sorted().toList();
    }

    private static int nearest(KeptStates states, double time) {
        int best = 0;
        for (int k = 1; k < states.count(); k++) {
            if (Math.abs(states.time(k) - time) < Math.abs(states.time(best) - time)) {
                best = k;
            }
        }
        return best;
    }

    private void checkSame(String what, Axis one, Axis two) {
        if (!one.isLike(two) && other != null) {
            throw new WrongInputException("the " + what + " of " + kept.file() + " (" + one + ") and " + other.file()
                    + " (" + two + ") differ; a difference needs the same grid");
        }
    }

    private int othersState(int state) {
        KeptStates another = other;
        if (another == null) {
            return -1;
        }
        double time = kept.time(state);
        int nearest = nearest(another, time);
        if (Math.abs(another.time(nearest) - time) > SAME * Math.abs(time)) {
            throw new WrongInputException(another.file() + " has no state at t = " + Digits.of(time)
                    + " s to take away, the nearest is at t = " + Digits.of(another.time(nearest)) + " s");
        }
        return nearest;
    }

    int count() {
        return chosen.size();
    }

    Plate plate() {
        return kept.plate();
    }

    boolean areDifferences() {
        return other != null;
    }

    /** Of the file, and of the other where differences are taken. */
    String title() {
        return other == null ? kept.title() : kept.file() + " minus " + other.file();
    }

    /** The k-th that was chosen. */
    Snapshot at(int k) {
        Snapshot state = kept.state(chosen.get(k));
        return other == null ? state : minus(state, other.state(othersState(chosen.get(k))));
    }

    private static Snapshot minus(Snapshot one, Snapshot two) {
        int columns = one.grid().columns();
        int rows = one.grid().rows();
        Field difference = Field.allocate(columns, rows);
        BitSet holes = new BitSet();
        double[] ours = new double[columns];
        double[] theirs = new double[columns];
        for (int row = 0; row < rows; row++) {
            one.copyRow(row, ours);
            two.copyRow(row, theirs);
            for (int column = 0; column < columns; column++) {
                ours[column] -= theirs[column];
                if (Double.isNaN(ours[column])) {
                    holes.set(row * columns + column);
                    ours[column] = 0;
                }
            }
            difference.setRow(row, ours);
        }
        return new Snapshot(one.grid(), difference, holes.isEmpty() ? null : holes, one.step(), one.time());
    }

    /** The ends of a colour scale for all of them: the lowest and the highest, or as far below nothing as above where they are differences. */
    Output.Range range() {
        SeenRange seen = new SeenRange();
        for (int k = 0; k < count(); k++) {
            seen.add(at(k));
        }
        if (areDifferences()) {
            double most = Math.max(Math.abs(seen.low()), Math.abs(seen.high()));
            return most > 0 && most < Double.POSITIVE_INFINITY
                    ? new Output.Range(-most, most)
                    : new Output.Range(-1, 1);
        }
        ColourScale scale = ColourScale.spread(ColourMap.INFERNO, seen.low(), seen.high());
        return new Output.Range(scale.low(), scale.high());
    }
}
