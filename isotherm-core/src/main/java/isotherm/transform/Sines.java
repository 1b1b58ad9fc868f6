package isotherm.transform;

/** Between odd ends: half of a real transform of twice the cells, done as a complex one of as many numbers as there are cells. */
final class Sines extends LineTransform {
    private final int cells;
    private final Fourier fourier;
    private final double[] cosines;
    private final double[] sines;

    Sines(int cells) {
        this.cells = cells;
        this.fourier = Fourier.of(cells);
        this.cosines = Circle.cosines(cells / 2 + 1, 2L * cells);
        this.sines = Circle.sines(cells / 2 + 1, 2L * cells);
    }

    @Override
    public int points() {
        return cells - 1;
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
        transform(lines, room, 0.25 * scale());
    }

    private void transform(double[] points, Room room, double scale) {
        int lines = room.lines;
        for (int m = 0; m < cells; m++) {
            load(points, 2 * m, room.re, m * lines, lines);
            load(points, 2 * m + 1, room.im, m * lines, lines);
        }
        fourier.transform(room);
        for (int k = 1; 2 * k <= cells; k++) {
            unfold(points, room, k, scale);
        }
    }

    /** The number at a place of the line that goes on beyond its end. */
    private void load(double[] points, int place, double[] into, int to, int lines) {
        if (place == 0 || place == cells) {
            java.util.Arrays.fill(into, to, to + lines, 0);
        } else if (place < cells) {
            System.arraycopy(points, (place - 1) * lines, into, to, lines);
        } else {
            int from = (2 * cells - place - 1) * lines;
            for (int b = 0; b < lines; b++) {
                into[to + b] = -points[from + b];
            }
        }
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
            double twisted = c * (re[low + b] - re[high + b]) + s * (im[low + b] + im[high + b]);
            double straight = im[low + b] - im[high + b];
            points[low - lines + b] = scale * (twisted - straight);
            points[high - lines + b] = scale * (twisted + straight);
        }
    }

    @Override
    public double bend(int wave) {
        double sine = Circle.sine(wave + 1, 4L * cells);
        return 4 * (sine * sine);
    }

    @Override
    public double atFirst(int wave) {
        return Circle.sine(wave + 1, 2L * cells);
    }

    @Override
    public double atLast(int wave) {
        return wave % 2 == 0 ? atFirst(wave) : -atFirst(wave);
    }

    @Override
    public double scale() {
        return 2.0 / cells;
    }

    @Override
    public double whole(int wave) {
        int k = wave + 1;
        return k % 2 == 0 ? 0 : scale() * (Circle.cosine(k, 4L * cells) / Circle.sine(k, 4L * cells));
    }
}
