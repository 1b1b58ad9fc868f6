package isotherm.transform;

/** Between even ends: half of a real transform of twice the cells, done as a complex one of as many numbers as there are cells. */
final class Cosines extends LineTransform {
    private final int cells;
    private final Fourier fourier;
    private final double[] cosines;
    private final double[] sines;

    Cosines(int cells) {
        this.cells = cells;
        this.fourier = Fourier.of(cells);
        this.cosines = Circle.cosines(cells / 2 + 1, 2L * cells);
        this.sines = Circle.sines(cells / 2 + 1, 2L * cells);
    }

    @Override
    public int points() {
        return cells + 1;
    }

    @Override
    int room() {
        return fourier.room();
    }

    @Override
    void forward(double[] lines, Room room) {
        transform(lines, room, 0.25);
    }

    @Override
    void backward(double[] lines, Room room) {
        transform(lines, room, 0.25 * (2.0 / cells));
    }

    private void transform(double[] points, Room room, double scale) {
        int lines = room.lines;
        for (int m = 0; m < cells; m++) {
            System.arraycopy(points, inside(2 * m) * lines, room.re, m * lines, lines);
            System.arraycopy(points, inside(2 * m + 1) * lines, room.im, m * lines, lines);
        }
        fourier.transform(room);
        for (int b = 0; b < lines; b++) {
            points[b] = 2 * scale * (room.re[b] + room.im[b]);
            points[cells * lines + b] = 2 * scale * (room.re[b] - room.im[b]);
        }
        for (int k = 1; 2 * k <= cells; k++) {
            unfold(points, room, k, scale);
        }
    }

    private int inside(int place) {
        return place <= cells ? place : 2 * cells - place;
    }

    private void unfold(double[] points, Room room, int k, double scale) {
        double c = cosines[k];
        double s = sines[k];
        double[] re = room.re;
        double[] im = room.im;
        int lines = room.lines;
        int low = k * lines;
        int high = (cells - k) * lines;
        for (int b = 0; b < lines; b++) {
            double twisted = c * (im[low + b] + im[high + b]) - s * (re[low + b] - re[high + b]);
            double straight = re[low + b] + re[high + b];
            points[low + b] = scale * (straight + twisted);
            points[high + b] = scale * (straight - twisted);
        }
    }

    @Override
    public double bend(int wave) {
        double sine = Circle.sine(wave, 4L * cells);
        return 4 * (sine * sine);
    }

    @Override
    public double atFirst(int wave) {
        return 1;
    }

    @Override
    public double atLast(int wave) {
        return wave % 2 == 0 ? 1 : -1;
    }

    @Override
    public double scale() {
        throw new IllegalStateException("between even ends the first and last wave count half");
    }

    @Override
    public double whole(int wave) {
        return wave == 0 ? 1 : 0;
    }
}
