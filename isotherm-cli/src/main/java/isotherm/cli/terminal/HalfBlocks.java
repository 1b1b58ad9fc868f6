package isotherm.cli.terminal;

import isotherm.field.Snapshot;
import isotherm.io.raster.ColourMap;
import isotherm.io.resample.Plate;
import isotherm.io.resample.Thumbnail;
import isotherm.model.Output;
import isotherm.sim.Observer;
import org.jspecify.annotations.Nullable;

/**
 * The last state in characters, for terminals without graphics: each is an upper half block, whose two halves are two
 * colours. A character is about twice as high as wide, so halves are square and the plate is true to scale. Holes show the terminal's own
 * ground.
 */
public final class HalfBlocks implements Observer {
    /** The longer side, in halves: 24 lines at most. */
    private static final int LONGER_SIDE = 48;

    private static final char UPPER = '\u2580';
    private static final char LOWER = '\u2584';
    private static final String RESET = "\u001b[0m";

    private final Plate plate;
    private final Output.@Nullable Range range;
    private final int most;
    private double[][] temperatures = {};

    /**
     * @param range temperatures at the ends of the colours; null for the coldest and hottest that are shown
     * @param columns width of the terminal
     */
    public HalfBlocks(Plate plate, Output.@Nullable Range range, int columns) {
        this.plate = plate;
        this.range = range;
        this.most = Math.min(LONGER_SIDE, columns);
    }

    @Override
    public void observe(Snapshot snapshot) {
        double width = snapshot.grid().x().length();
        double height = snapshot.grid().y().length();
        double side = Math.max(width, height) / most;
        int columns = Math.max(1, (int) Math.rint(width / side));
        int rows = 2 * Math.max(1, (int) Math.rint(height / side / 2));
        temperatures = Thumbnail.of(snapshot, plate, columns, rows);
    }

    /** The characters, with the escape codes of 24-bit colours; empty where nothing was seen. */
    String text() {
        Output.Range ends = range == null ? seen() : range;
        StringBuilder text = new StringBuilder();
        for (int row = temperatures.length - 1; row > 0; row -= 2) {
            for (int column = 0; column < temperatures[row].length; column++) {
                append(text, temperatures[row][column], temperatures[row - 1][column], ends);
            }
            text.append(RESET).append('\n');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, double upper, double lower, Output.Range ends) {
        if (Double.isNaN(upper) && Double.isNaN(lower)) {
            text.append(RESET).append(' ');
        } else if (Double.isNaN(upper)) {
            text.append(RESET)
                    .append("\u001b[38;2;")
                    .append(colour(lower, ends))
                    .append('m')
                    .append(LOWER);
        } else if (Double.isNaN(lower)) {
            text.append(RESET)
                    .append("\u001b[38;2;")
                    .append(colour(upper, ends))
                    .append('m')
                    .append(UPPER);
        } else {
            text.append("\u001b[38;2;").append(colour(upper, ends)).append("m\u001b[48;2;");
            text.append(colour(lower, ends)).append('m').append(UPPER);
        }
    }

    private Output.Range seen() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] row : temperatures) {
            for (double temperature : row) {
                low = temperature < low ? temperature : low;
                high = temperature > high ? temperature : high;
            }
        }
        return low < high ? new Output.Range(low, high) : new Output.Range(0, 1);
    }

    private static String colour(double temperature, Output.Range ends) {
        double share = (temperature - ends.low()) / (ends.high() - ends.low());
        int index = (int) Math.rint(Math.clamp(share, 0, 1) * (ColourMap.COLOURS - 1));
        int rgb = ColourMap.INFERNO.colour(index);
        return (rgb >> 16) + ";" + (rgb >> 8 & 255) + ";" + (rgb & 255);
    }
}
