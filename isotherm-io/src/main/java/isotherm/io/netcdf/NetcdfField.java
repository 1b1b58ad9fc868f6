package isotherm.io.netcdf;

import isotherm.number.GivenField;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/** The last temperatures in a NetCDF file of a run. */
public final class NetcdfField {
    private static final int SINGLE = 5;
    private static final int DOUBLE = 6;
    private static final int BUFFER_BYTES = 1 << 18;

    private final FileChannel channel;
    private final HeaderText header;

    private NetcdfField(FileChannel channel, HeaderText header) {
        this.channel = channel;
        this.header = header;
    }

    /**
     * Reads them.
     *
     * @throws IOException in one sentence where the file is no such file, or is cut
     */
    public static GivenField last(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new NetcdfField(channel, HeaderText.of(channel)).read();
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new IOException("its sizes make no sense: " + e.getMessage(), e);
        }
    }

    private GivenField read() throws IOException {
        HeaderText.Variable temperature = header.variable("temperature");
        List<Integer> along = temperature.dimensions();
        if (along.size() != 3 || header.length(along.getFirst()) != 0) {
            throw new IOException("its temperature is not one over time, y and x");
        }
        String unit = temperature.texts().getOrDefault("units", "degC");
        if (!unit.equals("degC")) {
            throw new IOException("its temperature is in " + unit + "; degC is read");
        }
        if (header.records() < 1) {
            throw new IOException("it has no temperatures yet");
        }
        double[] y = numbers(header.variable("y"), 0, header.length(along.get(1)));
        double[] x = numbers(header.variable("x"), 0, header.length(along.get(2)));
        long skipped = Math.multiplyExact(header.records() - 1, header.recordBytes());
        return new GivenField(x, y, numbers(temperature, skipped, Math.multiplyExact((long) x.length, y.length)));
    }

    private double[] numbers(HeaderText.Variable variable, long skipped, long count) throws IOException {
        if (variable.type() != SINGLE && variable.type() != DOUBLE) {
            throw new IOException("its \"" + variable.name() + "\" is no floating-point number");
        }
        int size = variable.type() == SINGLE ? Float.BYTES : Double.BYTES;
        long begin = Math.addExact(variable.begin(), skipped);
        boolean inside = begin >= 0 && count >= 0 && Math.multiplyExact(count, (long) size) <= channel.size() - begin;
        if (!inside || count > Integer.MAX_VALUE - 8) {
            throw new IOException("it is cut: \"" + variable.name() + "\" goes beyond its end");
        }
        double[] numbers = new double[(int) count];
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
        for (int k = 0; k < numbers.length; ) {
            bytes.clear().limit((int) Math.min(BUFFER_BYTES, (numbers.length - k) * (long) size));
            long at = begin + (long) k * size;
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, at + bytes.position()) < 0) {
                    throw new IOException("it ends too soon");
                }
            }
            for (bytes.flip(); bytes.hasRemaining(); k++) {
                numbers[k] = variable.type() == SINGLE ? bytes.getFloat() : bytes.getDouble();
            }
        }
        return numbers;
    }
}
