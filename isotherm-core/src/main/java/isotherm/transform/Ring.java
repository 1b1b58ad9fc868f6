package isotherm.transform;

/**
 * A line that closes: {@code H[k] = sum over j of x[j] (cos + sin)(2 pi j k / n)}, its own inverse but for a factor (Hartley, Proc. IRE 30,
 * 1942). An even number of points is transformed as half as many complex ones.
 */
final class Ring extends LineTransform {
    private final int points;
    private final boolean halved;
    private final Fourier fourier;
    private final double[] cosines;
    private final double[] sines;

    /**
     * The transform.
     *
     * @param numbers complex numbers
     * @param halved whether there are two points for each
     */
    Ring(int numbers, boolean halved) {
        this.points = halved ? 2 * numbers : numbers;
        this.halved = halved;
        this.fourier = Fourier.of(numbers);
        this.cosines = Circle.cosines(numbers, points);
        this.sines = Circle.sines(numbers, points);
    }

    @Override
    public int points() {
        return points;
    }

    @Override
    int room() {
        return fourier.room();
    }

    @Override
    void forward(double[] lines, Room room) {
        transform(lines, room, 1);
    }

    @Override
    void backward(double[] lines, Room room) {
        transform(lines, room, 1.0 / points);
    }

    private void transform(double[] line, Room room, double scale) {
        if (halved) {
            transformHalved(line, room, scale);
            return;
        }
        int size = points * room.lines;
        System.arraycopy(line, 0, room.re, 0, size);
        java.util.Arrays.fill(room.im, 0, size, 0);
        fourier.transform(room);
        for (int q = 0; q < size; q++) {
            line[q] = scale * (room.re[q] - room.im[q]);
        }
    }

    private void transformHalved(double[] line, Room room, double scale) {
        int lines = room.lines;
        int half = points / 2;
        for (int m = 0; m < half; m++) {
            System.arraycopy(line, 2 * m * lines, room.re, m * lines, lines);
            System.arraycopy(line, (2 * m + 1) * lines, room.im, m * lines, lines);
        }
        fourier.transform(room);
        double[] re = room.re;
        double[] im = room.im;
        for (int b = 0; b < lines; b++) {
            line[b] = scale * (re[b] + im[b]);
            line[half * lines + b] = scale * (re[b] - im[b]);
        }
        for (int k = 1; k < half; k++) {
            double c = cosines[k];
            double s = sines[k];
            int low = k * lines;
            int high = (half - k) * lines;
            int far = (points - k) * lines;
            for (int b = 0; b < lines; b++) {
                double sum = im[low + b] + im[high + b];
                double difference = re[low + b] - re[high + b];
                double real = (re[low + b] + re[high + b]) + (c * sum - s * difference);
                double imaginary = (im[low + b] - im[high + b]) - (c * difference + s * sum);
                line[low + b] = 0.5 * scale * (real - imaginary);
                line[far + b] = 0.5 * scale * (real + imaginary);
            }
        }
    }

    @Override
    public double bend(int wave) {
        double sine = Circle.sine(wave, 2L * points);
        return 4 * (sine * sine);
    }

    @Override
    public double atFirst(int wave) {
        return 1;
    }

    @Override
    public double atLast(int wave) {
        return Circle.cosine(wave, points) - Circle.sine(wave, points);
    }

    @Override
    public double scale() {
        return 1.0 / points;
    }

    @Override
    public double whole(int wave) {
        return wave == 0 ? 1 : 0;
    }
}
