package isotherm.web.live;

import isotherm.field.Snapshot;
import isotherm.io.resample.Plate;
import isotherm.io.resample.Sheet;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A state as the page draws it, in little-endian order: the format's version, columns and rows as whole numbers of 32 bits, 4 bytes of nothing;
 * time in seconds and step as numbers of 64 bits; the lowest and highest temperature in degrees Celsius, of 64 bits; then for each node,
 * row by row from the bottom, 16 bits: 0 for the lowest to 65534 for the highest, 65535 in a hole.
 */
public final class Frame {
    /** Where the nodes begin. */
    static final int HEAD_BYTES = 48;

    static final int HOLE = 65535;
    private static final int VERSION = 1;
    private static final int HIGHEST = 65534;
    /** More nodes along a side than a page shows. */
    private static final int SHARPEST = 1024;

    private Frame() {}

    /** The bytes of a state. */
    public static byte[] of(Snapshot snapshot, Plate plate) {
        Sheet sheet = Sheet.of(snapshot, plate, SHARPEST, false).withoutHoles(plate);
        double[] temperatures = sheet.temperatures();
        double low = sheet.low();
        double span = sheet.high() - low;
        double scale = span > 0 ? HIGHEST / span : 0;
        byte[] bytes = new byte[HEAD_BYTES + Short.BYTES * temperatures.length];
        ByteBuffer into = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        into.putInt(VERSION)
                .putInt(sheet.columns())
                .putInt(sheet.rows())
                .putInt(0)
                .putDouble(snapshot.time())
                .putDouble((double) snapshot.step())
                .putDouble(low)
                .putDouble(sheet.high());
        for (double temperature : temperatures) {
            into.putShort((short)
                    (Double.isNaN(temperature)
                            ? HOLE
                            : Math.clamp(Math.round((temperature - low) * scale), 0, HIGHEST)));
        }
        return bytes;
    }
}
