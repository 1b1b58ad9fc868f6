package isotherm.io.plot;

import isotherm.io.raster.Canvas;
import isotherm.io.raster.PlateBox;
import isotherm.io.resample.Mix;
import isotherm.io.resample.Sheet;

/** Colours a plate: bilinear between the lines of a sheet, the top row of pixels at the top of the plate. */
record PlatePainter(Canvas canvas, ColourScale scale) {
    void paint(Sheet sheet, PlateBox box) {
        Mix across = Mix.of(sheet.x(), box.width());
        Mix up = Mix.of(sheet.y(), box.height());
        double[] nodes = sheet.temperatures();
        double[] line = new double[sheet.columns()];
        for (int p = 0; p < box.height(); p++) {
            int row = up.before()[p];
            double lower = up.nearShare()[p];
            double upper = up.farShare()[p];
            int below = row * line.length;
            int above = below + line.length;
            for (int column = 0; column < line.length; column++) {
                line[column] = mixed(nodes[below + column], nodes[above + column], lower, upper);
            }
            paintRow(line, across, box.x(), box.bottom() - 1 - p);
        }
    }

    /** Half of a small picture's time: one loop almost without calls, so that it is fast as soon as it is compiled at all. */
    private void paintRow(double[] line, Mix across, int x, int y) {
        int[] before = across.before();
        double[] nearShare = across.nearShare();
        double[] farShare = across.farShare();
        int[] pixels = canvas.pixels();
        int first = y * canvas.width() + x;
        int[] colours = scale.map().colours();
        double low = scale.low();
        double span = scale.high() - low;
        int last = colours.length - 1;
        for (int p = 0; p < before.length; p++) {
            int column = before[p];
            double near = line[column];
            double far = line[column + 1];
            double temperature = near * nearShare[p] + far * farShare[p];
            if (Double.isNaN(temperature)) {
                temperature = nearShare[p] > farShare[p] ? near : far;
            }
            double share = (temperature - low) / span;
            pixels[first + p] = share > 0 && share < 1
                    ? colours[(int) (share * last + 0.5)]
                    : share <= 0 ? colours[0] : share >= 1 ? colours[last] : ColourScale.HOLE;
        }
    }

    /** The form is symmetric, for mirrored fields; beside a hole the nearer of the two counts. */
    private static double mixed(double near, double far, double nearShare, double farShare) {
        double mixed = near * nearShare + far * farShare;
        return Double.isNaN(mixed) ? (nearShare > farShare ? near : far) : mixed;
    }
}
