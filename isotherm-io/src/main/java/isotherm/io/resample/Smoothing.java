package isotherm.io.resample;

/** Running means of a sheet: isotherms of a rugged field tell more where they do not follow every hill. */
public final class Smoothing {
    private final int columns;
    private final int rows;
    private final int reach;

    private Smoothing(Sheet sheet, int reach) {
        this.columns = sheet.columns();
        this.rows = sheet.rows();
        this.reach = reach;
    }

    /**
     * The same, each temperature the mean of those there are within so many columns and rows; what is missing stays so.
     *
     * @param passes how often this is done, two at least being free of the corners of a square
     */
    public static Sheet of(Sheet sheet, int reach, int passes) {
        Smoothing smoothing = new Smoothing(sheet, reach);
        double[] temperatures = sheet.temperatures();
        for (int pass = 0; pass < passes; pass++) {
            temperatures = smoothing.along(temperatures, smoothing.columns, 1, smoothing.rows, smoothing.columns);
            temperatures = smoothing.along(temperatures, smoothing.rows, smoothing.columns, smoothing.columns, 1);
        }
        return sheet.at(sheet.time(), temperatures, sheet.low(), sheet.high(), sheet.flux());
    }

    /** Means along lines of so many temperatures; {@code step} from one to the next, {@code stride} from line to line. */
    private double[] along(double[] from, int count, int step, int lines, int stride) {
        double[] to = new double[from.length];
        for (int line = 0; line < lines; line++) {
            for (int k = 0; k < count; k++) {
                int at = line * stride + k * step;
                to[at] = Double.isNaN(from[at]) ? Double.NaN : mean(from, at, k, count, step);
            }
        }
        return to;
    }

    /** Over as many on one side as on the other, so that a slope is kept up to the edge. */
    private double mean(double[] from, int at, int k, int count, int step) {
        int near = Math.min(reach, Math.min(k, count - 1 - k));
        double sum = from[at];
        int summed = 1;
        for (int i = 1; i <= near; i++) {
            double before = from[at - i * step];
            double after = from[at + i * step];
            if (!Double.isNaN(before) && !Double.isNaN(after)) {
                sum += before + after;
                summed += 2;
            }
        }
        return sum / summed;
    }
}
