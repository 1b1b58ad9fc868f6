package isotherm.io.frames;

import isotherm.field.Snapshot;
import isotherm.io.disk.Disk;
import isotherm.io.disk.LocalDisk;
import isotherm.io.files.PendingFile;
import isotherm.io.plot.Plot;
import isotherm.io.plot.PlotStyle;
import isotherm.io.raster.Canvas;
import isotherm.io.raster.Png;
import isotherm.io.resample.Plate;
import isotherm.model.Output;
import isotherm.state.StateExchange;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An animated PNG file: each state observed is one more frame, and the file is whole after each.
 *
 * <p>A frame is written behind the file's end, where readers do not look; then its first bytes replace the end mark, and
 * last the number of frames is set. While frames come they last a tenth of a second each; closing the output spreads them
 * over a few seconds.
 */
public final class ApngOutput implements Frames {
    private static final int MILLIS = 1000;
    private static final int FIRST_DELAY_MILLIS = 100;
    private static final int CONTROL_DATA = 26;

    private final Path file;
    private final PlotStyle style;
    private final @Nullable Plate plate;
    private final PendingFile pending;
    private long countAt;
    private long end;
    private int frames;
    private int sequence;
    private long[] controls = new long[16];
    private int width;
    private int height;
    private boolean closed;

    /**
     * @param style with a range, so that all frames share one colour scale
     * @throws IllegalArgumentException where the style has no range
     */
    public ApngOutput(Path file, PlotStyle style) {
        this(LocalDisk.DISK, file, style, null);
    }

    /** @param plate what is drawn besides temperatures; null for no more */
    public ApngOutput(Disk disk, Path file, PlotStyle style, @Nullable Plate plate) {
        this.file = file;
        this.plate = plate;
        this.style = animated(style);
        this.pending = PendingFile.create(disk, file);
    }

    static PlotStyle animated(PlotStyle style) {
        Output.Range range = style.range();
        if (range == null) {
            throw new IllegalArgumentException("an animation needs a colour range that holds for all of its frames");
        }
        return style;
    }

    @Override
    public void observe(Snapshot snapshot) {
        add(Plot.of(snapshot, style, plate == null ? Plate.on(snapshot.grid()) : plate));
    }

    @Override
    public void add(Canvas canvas) {
        if (frames == 0) {
            begin(canvas);
        } else {
            append(canvas);
        }
    }

    private void begin(Canvas canvas) {
        width = canvas.width();
        height = canvas.height();
        write(Png.signature());
        write(Png.header(canvas));
        countAt = end;
        write(count(1));
        write(Png.text(style.title(), style.run()));
        rememberControl(end);
        write(control(sequence++, FIRST_DELAY_MILLIS));
        write(Png.chunk("IDAT", Png.packed(canvas)));
        writeAt(Png.end(), end);
        frames = 1;
        pending.publish();
    }

    private void append(Canvas canvas) {
        if (canvas.width() != width || canvas.height() != height) {
            throw new IllegalArgumentException("all frames must show the same plate");
        }
        ByteBuffer control = control(sequence++, FIRST_DELAY_MILLIS);
        ByteBuffer packed = Png.packed(canvas);
        ByteBuffer data = ByteBuffer.allocate(Integer.BYTES + packed.remaining());
        ByteBuffer pixels =
                Png.chunk("fdAT", data.putInt(sequence++).put(packed).flip());
        ByteBuffer mark = Png.end();
        ByteBuffer all = ByteBuffer.allocate(control.remaining() + pixels.remaining() + mark.remaining());
        all.put(control).put(pixels).put(mark).flip();
        long start = end;
        int markBytes = mark.capacity();
        writeAt(all.slice(markBytes, all.limit() - markBytes), start + markBytes);
        writeAt(all.slice(0, markBytes), start);
        end = start + all.limit() - markBytes;
        rememberControl(start);
        frames++;
        writeAt(count(frames), countAt);
    }

    /** All bytes go with the state, as closing the file changes some of them. */
    @Override
    public void exchange(StateExchange state) {
        long[] now = {frames, sequence, countAt, width, height};
        long[] kept = state.wholes("frames", now);
        controls = state.wholes("controls", controls);
        ByteBuffer written = ByteBuffer.allocate(state.restores() ? 0 : Math.toIntExact(end));
        pending.write(open -> open.read(written, 0));
        byte[] all = state.bytes("written", written.array());
        if (state.restores() && kept[0] > 0) {
            write(ByteBuffer.wrap(all));
            writeAt(Png.end(), end);
            frames = (int) kept[0];
            sequence = (int) kept[1];
            countAt = kept[2];
            width = (int) kept[3];
            height = (int) kept[4];
        }
    }

    @Override
    public void goOn() {
        if (frames > 0) {
            pending.publish();
        }
    }

    private void rememberControl(long at) {
        if (frames == controls.length) {
            controls = Arrays.copyOf(controls, 2 * frames);
        }
        controls[frames] = at;
    }

    private static ByteBuffer count(int frames) {
        return Png.chunk("acTL", ByteBuffer.allocate(8).putInt(frames).putInt(0).flip());
    }

    /** A frame over the whole picture that replaces the one before. */
    private ByteBuffer control(int number, int delayMillis) {
        ByteBuffer data =
                ByteBuffer.allocate(CONTROL_DATA).putInt(number).putInt(width).putInt(height);
        data.putInt(0).putInt(0).putShort((short) delayMillis).putShort((short) MILLIS);
        return Png.chunk("fcTL", data.put((byte) 0).put((byte) 0).flip());
    }

    private void write(ByteBuffer bytes) {
        int length = bytes.remaining();
        writeAt(bytes, end);
        end += length;
    }

    private void writeAt(ByteBuffer bytes, long start) {
        pending.write(open -> open.write(bytes, start));
    }

    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public List<Path> files() {
        return frames > 0 ? List.of(file) : List.of();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (pending) {
            int number = 0;
            for (int i = 0; i < frames; i++) {
                writeAt(control(number, FrameTimes.millis(i, frames)), controls[i]);
                // the first frame's pixels carry no number
                number += i == 0 ? 1 : 2;
            }
        }
    }
}
