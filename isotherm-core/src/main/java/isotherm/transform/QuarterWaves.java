package isotherm.transform;

/**
 * Between an odd and an even end. The line goes on with four times its cells; only odd multiples of its longest wave are in it, and turning
 * it by half of one leaves a complex transform of as many numbers as there are cells.
 */
final class QuarterWaves extends LineTransform {
    private final int cells;
    private final boolean evenFirst;
    private final Fourier fourier;
    private final double[] cosines;
    private final double[] sines;

    /**
     * The transform.
     *
     * @param evenFirst true where the low end is the even one
     */
    QuarterWaves(int cells, boolean evenFirst) {
        this.cells = cells;
        this.evenFirst = evenFirst;
        this.fourier = Fourier.of(cells);
        this.cosines = Circle.cosines(cells, 4L * cells);
        this.sines = Circle.sines(cells, 4L * cells);
    }

    @Override
    public int points() {
        return cells;
    }

    @Override
    int room() {
        return fourier.room();
    }

    /** Where the point stands that is {@code place} cells from the odd end, 1 to {@code cells}. */
    private int point(int place) {
        return evenFirst ? cells - place : place - 1;
    }

    @Override
    void forward(double[] points, Room room) {
        int lines = room.lines;
        for (int b = 0; b < lines; b++) {
            room.re[b] = 0;
            room.im[b] = -points[point(cells) * lines + b];
        }
        for (int j = 1; j < cells; j++) {
            int near = point(j) * lines;
            int far = point(cells - j) * lines;
            double c = cosines[j];
            double s = sines[j];
            for (int b = 0; b < lines; b++) {
                double x = points[near + b];
                double y = points[far + b];
                room.re[j * lines + b] = x * c - y * s;
                room.im[j * lines + b] = -(y * c + x * s);
            }
        }
        fourier.transform(room);
        double[] im = room.im;
        for (int k = 0; k < cells; k++) {
            boolean even = k % 2 == 0;
            int from = (even ? k / 2 : (2 * cells - 1 - k) / 2) * lines;
            double sign = even ? -0.5 : 0.5;
            for (int b = 0; b < lines; b++) {
                points[k * lines + b] = sign * im[from + b];
            }
        }
    }

    @Override
    void backward(double[] points, Room room) {
        int lines = room.lines;
        for (int m = 0; m < cells; m++) {
            boolean own = 2 * m < cells;
            int from = (own ? 2 * m : 2 * cells - 1 - 2 * m) * lines;
            double sign = own ? 1 : -1;
            for (int b = 0; b < lines; b++) {
                room.re[m * lines + b] = sign * points[from + b];
            }
        }
        java.util.Arrays.fill(room.im, 0, cells * lines, 0);
        fourier.transform(room);
        double[] re = room.re;
        double[] im = room.im;
        double scale = scale();
        for (int j = 0; 2 * j <= cells; j++) {
            double c = scale * cosines[j];
            double s = scale * sines[j];
            int from = j * lines;
            int far = point(cells - j) * lines;
            for (int b = 0; b < lines; b++) {
                points[far + b] = re[from + b] * c + im[from + b] * s;
            }
            if (j > 0) {
                int near = point(j) * lines;
                for (int b = 0; b < lines; b++) {
                    points[near + b] = re[from + b] * s - im[from + b] * c;
                }
            }
        }
    }

    @Override
    public double bend(int wave) {
        double sine = Circle.sine(2L * wave + 1, 8L * cells);
        return 4 * (sine * sine);
    }

    @Override
    public double atFirst(int wave) {
        return evenFirst ? atEven(wave) : besideOdd(wave);
    }

    @Override
    public double atLast(int wave) {
        return evenFirst ? besideOdd(wave) : atEven(wave);
    }

    private double besideOdd(int wave) {
        return Circle.sine(2L * wave + 1, 4L * cells);
    }

    private static double atEven(int wave) {
        return wave % 2 == 0 ? 1 : -1;
    }

    @Override
    public double scale() {
        return 2.0 / cells;
    }

    @Override
    public double whole(int wave) {
        long part = 2L * wave + 1;
        return 0.5 * scale() * (Circle.cosine(part, 8L * cells) / Circle.sine(part, 8L * cells));
    }
}
