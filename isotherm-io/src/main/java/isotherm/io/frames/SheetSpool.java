package isotherm.io.frames;

import isotherm.io.files.PendingFile;
import isotherm.io.resample.Flux;
import isotherm.io.resample.Sheet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Sheets of one plate, kept in a file that is gone when it is closed. */
public final class SheetSpool implements AutoCloseable {
    private static final int HEAD = 3;

    private final PendingFile file;
    private @Nullable Sheet first;
    private int count;
    private long bytes;

    /** @param beside a name beside which the file lies while it is there */
    public SheetSpool(Path beside) {
        this.file = PendingFile.create(
                beside.resolveSibling(beside.getFileName().toString().concat(".sheets")));
    }

    public int count() {
        return count;
    }

    public void add(Sheet sheet) {
        if (first == null) {
            first = sheet;
            bytes = Double.BYTES * (HEAD + (long) numbers(sheet));
        }
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(bytes));
        DoubleBuffer out = buffer.asDoubleBuffer();
        out.put(sheet.time()).put(sheet.low()).put(sheet.high()).put(sheet.temperatures());
        Flux flux = sheet.flux();
        if (flux != null) {
            for (double[] part : flux.numbers()) {
                out.put(part);
            }
        }
        transfer(buffer, count, true);
        count++;
    }

    private static int numbers(Sheet sheet) {
        Flux flux = sheet.flux();
        return sheet.temperatures().length + (flux == null ? 0 : 3 * flux.columns() * flux.rows());
    }

    /** The i-th sheet. */
    public Sheet at(int i) {
        Sheet like = first;
        if (like == null || i >= count) {
            throw new IndexOutOfBoundsException(i);
        }
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(bytes));
        transfer(buffer, i, false);
        DoubleBuffer in = buffer.flip().asDoubleBuffer();
        double time = in.get();
        double low = in.get();
        double high = in.get();
        double[] temperatures = next(in, like.temperatures().length);
        Flux flux = like.flux();
        if (flux == null) {
            return like.at(time, temperatures, low, high, null);
        }
        int boxes = flux.columns() * flux.rows();
        return like.at(time, temperatures, low, high, flux.with(next(in, boxes), next(in, boxes), next(in, boxes)));
    }

    private static double[] next(DoubleBuffer in, int count) {
        double[] numbers = new double[count];
        in.get(numbers);
        return numbers;
    }

    private void transfer(ByteBuffer buffer, int number, boolean out) {
        long begin = number * bytes;
        file.write(channel -> {
            while (buffer.hasRemaining()) {
                long at = begin + buffer.position();
                if ((out ? channel.write(buffer, at) : channel.read(buffer, at)) < 0) {
                    throw new IOException("a sheet ends too soon");
                }
            }
        });
    }

    @Override
    public void close() {
        file.close();
    }
}
