package isotherm.io.frames;

import isotherm.io.resample.Flux;
import isotherm.io.resample.Sheet;
import java.nio.DoubleBuffer;

/** A sheet as numbers, and back by another sheet of the same plate. */
final class SheetNumbers {
    private static final int HEAD = 3;

    private SheetNumbers() {}

    /** How many there are. */
    static int count(Sheet sheet) {
        Flux flux = sheet.flux();
        return HEAD + sheet.temperatures().length + (flux == null ? 0 : 3 * flux.columns() * flux.rows());
    }

    static void put(Sheet sheet, DoubleBuffer out) {
        out.put(sheet.time()).put(sheet.low()).put(sheet.high()).put(sheet.temperatures());
        Flux flux = sheet.flux();
        if (flux != null) {
            for (double[] part : flux.numbers()) {
                out.put(part);
            }
        }
    }

    static double[] of(Sheet sheet) {
        double[] numbers = new double[count(sheet)];
        put(sheet, DoubleBuffer.wrap(numbers));
        return numbers;
    }

    static Sheet sheet(DoubleBuffer in, Sheet like) {
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
}
