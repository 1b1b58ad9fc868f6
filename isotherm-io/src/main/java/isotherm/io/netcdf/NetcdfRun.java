package isotherm.io.netcdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/** An open NetCDF file of a run: temperatures in degrees Celsius over time, y and x. Trouble comes as an IOException that says it in a sentence. */
public final class NetcdfRun implements AutoCloseable {
    private static final int SINGLE = 5;
    private static final int DOUBLE = 6;
    private static final int BUFFER_BYTES = 1 << 18;

    private final FileChannel channel;
    private final HeaderText header;
    private final HeaderText.Variable temperature;
    private final int count;
    private final double[] x;
    private final double[] y;

    private NetcdfRun(FileChannel channel) throws IOException {
        this.channel = channel;
        this.header = HeaderText.of(channel);
        this.temperature = header.variable("temperature");
        List<Integer> along = temperature.dimensions();
        if (along.size() != 3 || header.length(along.getFirst()) != 0) {
            throw new IOException("its temperature is not one over time, y and x");
        }
        String unit = temperature.texts().getOrDefault("units", "degC");
        if (!unit.equals("degC")) {
            throw new IOException("its temperature is in " + unit + "; degC is read");
        }
        y = numbers(header.variable("y"), 0, header.length(along.get(1)));
        x = numbers(header.variable("x"), 0, header.length(along.get(2)));
        // records that the file is too short for are found here, before anything is made for them
        long bytes = Math.multiplyExact(header.records(), header.recordBytes());
        if (header.records() < 0 || bytes > channel.size() || header.records() > Integer.MAX_VALUE) {
            throw new IOException(cut("temperature"));
        }
        count = (int) header.records();
    }

    /**
     * Opens one.
     *
     * @throws IOException in one sentence where the file is no such file, or is cut
     */
    public static NetcdfRun open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            return new NetcdfRun(channel);
        } catch (ArithmeticException | IllegalArgumentException e) {
            channel.close();
            throw new IOException("its sizes make no sense: " + e.getMessage(), e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Places of its columns in metres. */
    public double[] x() {
        return x.clone();
    }

    /** Places of its rows in metres. */
    public double[] y() {
        return y.clone();
    }

    /** How many states it has. */
    public int count() {
        return count;
    }

    /** An attribute of the whole file, such as {@code title} or {@code scenario}; empty where it has none. */
    public String about(String name) {
        return header.texts().getOrDefault(name, "");
    }

    /** An attribute of its times; empty where it has none. */
    public String aboutTime(String name) throws IOException {
        return header.variable("time").texts().getOrDefault(name, "");
    }

    /** Seconds since the start, of each state. */
    public double[] times() throws IOException {
        HeaderText.Variable time = header.variable("time");
        double[] times = new double[count];
        for (int k = 0; k < count; k++) {
            times[k] = numbers(time, skipped(k), 1)[0];
        }
        return times;
    }

    /** A row's temperatures from the left, in one state; row 0 is the bottom. */
    public double[] row(int state, int row) throws IOException {
        long before = Math.multiplyExact((long) row * x.length, (long) size(temperature));
        return numbers(temperature, Math.addExact(skipped(state), before), x.length);
    }

    /** All temperatures of a state, row by row from the bottom. */
    double[] field(int state) throws IOException {
        return numbers(temperature, skipped(state), Math.multiplyExact((long) x.length, y.length));
    }

    private long skipped(int state) throws IOException {
        return Math.multiplyExact(state, header.recordBytes());
    }

    private static int size(HeaderText.Variable variable) {
        return variable.type() == SINGLE ? Float.BYTES : Double.BYTES;
    }

    private static String cut(String variable) {
        return "it is cut: \"" + variable + "\" goes beyond its end";
    }

    private double[] numbers(HeaderText.Variable variable, long skipped, long count) throws IOException {
        if (variable.type() != SINGLE && variable.type() != DOUBLE) {
            throw new IOException("its \"" + variable.name() + "\" is no floating-point number");
        }
        int size = size(variable);
        long begin = Math.addExact(variable.begin(), skipped);
        boolean inside = begin >= 0 && count >= 0 && Math.multiplyExact(count, (long) size) <= channel.size() - begin;
        if (!inside || count > Integer.MAX_VALUE - 8) {
            throw new IOException(cut(variable.name()));
        }
        double[] numbers = new double[(int) count];
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(BUFFER_BYTES, count * size));
        for (int k = 0; k < numbers.length; ) {
            bytes.clear().limit((int) Math.min(BUFFER_BYTES, (numbers.length - k) * (long) size));
            long at = begin + (long) k * size;
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, at + bytes.position()) < 0) {
                    throw new IOException("it ends too soon");
                }
            }
            for (bytes.flip(); bytes.hasRemaining(); k++) {
                numbers[k] = size == Float.BYTES ? bytes.getFloat() : bytes.getDouble();
            }
        }
        return numbers;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
