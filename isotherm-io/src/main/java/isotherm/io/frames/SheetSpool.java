package isotherm.io.frames;

import isotherm.io.disk.Disk;
import isotherm.io.files.PendingFile;
import isotherm.io.resample.Sheet;
import isotherm.state.StateExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Sheets of one plate, kept in a file that is gone when it is closed. */
public final class SheetSpool implements AutoCloseable {
    private final PendingFile file;
    private @Nullable Sheet first;
    private int count;
    private long bytes;

    /** @param beside a name beside which the file lies while it is there */
    public SheetSpool(Disk disk, Path beside) {
        this.file = PendingFile.create(
                disk, beside.resolveSibling(beside.getFileName().toString().concat(".sheets")));
    }

    public int count() {
        return count;
    }

    /** Whether any was added: those that came back alone do not say of which plate they are. */
    boolean isShaped() {
        return first != null;
    }

    public void add(Sheet sheet) {
        if (first == null) {
            first = sheet;
            bytes = (long) Double.BYTES * SheetNumbers.count(sheet);
        }
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(bytes));
        SheetNumbers.put(sheet, buffer.asDoubleBuffer());
        transfer(buffer, count, true);
        count++;
    }

    /** The i-th sheet; one must have been added since they came back. */
    public Sheet at(int i) {
        Sheet like = first;
        if (like == null || i >= count) {
            throw new IndexOutOfBoundsException(i);
        }
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(bytes));
        transfer(buffer, i, false);
        return SheetNumbers.sheet(buffer.flip().asDoubleBuffer(), like);
    }

    /** All sheets. */
    void exchange(StateExchange state) {
        int kept = (int) state.whole("count", count);
        for (int i = 0; i < kept; i++) {
            byte[] sheet = new byte[state.restores() ? 0 : Math.toIntExact(bytes)];
            if (!state.restores()) {
                transfer(ByteBuffer.wrap(sheet), i, false);
            }
            sheet = state.bytes("sheet-" + i, sheet);
            bytes = sheet.length;
            if (state.restores()) {
                transfer(ByteBuffer.wrap(sheet), i, true);
            }
        }
        count = kept;
    }

    private void transfer(ByteBuffer buffer, int number, boolean out) {
        long begin = number * bytes;
        file.write(open -> {
            if (out) {
                open.write(buffer, begin);
            } else if (!open.read(buffer, begin)) {
                throw new IOException("a sheet ends too soon");
            }
        });
    }

    @Override
    public void close() {
        file.close();
    }
}
