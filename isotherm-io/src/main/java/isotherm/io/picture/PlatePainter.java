package isotherm.io.picture;

/** Colours a plate: bilinear between the lines of a sheet, the top row of pixels at the top of the plate. */
record PlatePainter(Canvas canvas, ColourScale scale) {
    void paint(Sheet sheet, PlateBox box) {
        Mix across = Mix.of(sheet.x(), box.width());
        Mix up = Mix.of(sheet.y(), box.height());
        double[] line = new double[sheet.columns()];
        for (int p = 0; p < box.height(); p++) {
            int row = up.before()[p];
            double lower = up.nearShare()[p];
            double upper = up.farShare()[p];
            for (int column = 0; column < line.length; column++) {
                line[column] = mixed(sheet.at(column, row), sheet.at(column, row + 1), lower, upper);
            }
            paintRow(line, across, box.x(), box.bottom() - 1 - p);
        }
    }

    private void paintRow(double[] line, Mix across, int x, int y) {
        for (int p = 0; p < across.before().length; p++) {
            int column = across.before()[p];
            double temperature = mixed(line[column], line[column + 1], across.nearShare()[p], across.farShare()[p]);
            canvas.set(x + p, y, scale.colour(temperature));
        }
    }

    /** The form is symmetric, for mirrored fields; beside a hole the nearer of the two counts. */
    private static double mixed(double near, double far, double nearShare, double farShare) {
        double mixed = near * nearShare + far * farShare;
        return !Double.isNaN(mixed) ? mixed : nearShare > farShare ? near : far;
    }
}
