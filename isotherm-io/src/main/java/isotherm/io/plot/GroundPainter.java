package isotherm.io.plot;

import isotherm.io.raster.Canvas;
import isotherm.io.raster.Mask;
import isotherm.io.raster.PlateBox;
import isotherm.io.resample.HatMeans;
import isotherm.io.resample.Plate;
import org.jspecify.annotations.Nullable;

/** Draws what a plate is made of over its colours: holes as hatched paper, and quiet lines where materials meet. */
final class GroundPainter {
    /** From one line of the hatching to the next, along x. */
    private static final double HATCH_PITCH = 11;

    private static final double HATCH_WIDTH = 1.1;
    private static final int HATCH = 0xc6c6c6;
    private static final double LINE_WIDTH = 1.3;
    /** How much of black or white the lines have, of 255. */
    private static final int QUIET = 150;
    /** How much of their colour the rims of holes have: beside paper black alone stands out. */
    private static final int RIM = 220;

    /** Lines longer than this part of the plate's area over their width are a texture that would hide it. */
    private static final double MOST = 1.0 / 14;

    private final Canvas canvas;
    private final @Nullable Mask holes;
    private final @Nullable Mask rims;
    private final @Nullable Mask joints;
    private final double zoom;

    /** For boxes of the size of {@code box}. */
    GroundPainter(Canvas canvas, Plate plate, PlotStyle style, PlateBox box) {
        this.canvas = canvas;
        this.zoom = style.scaled(100) / 100.0;
        if (plate.isOfOneKind()) {
            holes = null;
            rims = null;
            joints = null;
            return;
        }
        holes = holes(plate, box);
        rims = style.outlines() && holes != null ? lines(plate, box, true) : null;
        joints = style.outlines() ? lines(plate, box, false) : null;
    }

    void paint(PlateBox box) {
        Mask paper = holes;
        if (paper != null) {
            canvas.paint(paper, box.x(), box.y(), ColourScale.HOLE);
            canvas.paint(hatched(paper), box.x(), box.y(), HATCH);
        }
        Mask around = rims;
        if (around != null) {
            canvas.wash(around, box.x(), box.y(), Metrics.LINE, RIM);
        }
        Mask between = joints;
        if (between != null) {
            canvas.etch(between, box.x(), box.y(), QUIET);
        }
    }

    /** How much of each pixel is hole; null where there is none. */
    private static @Nullable Mask holes(Plate plate, PlateBox box) {
        double[] across = pixels(HatMeans.places(plate.grid().x()), box.width());
        double[] up = pixels(HatMeans.places(plate.grid().y()), box.height());
        double[] cover = new double[box.width() * box.height()];
        boolean any = false;
        for (int row = 0; row < plate.up(); row++) {
            for (int column = 0; column < plate.across(); column++) {
                if (plate.isHole(column, row)) {
                    any = true;
                    add(cover, box, across[column], across[column + 1], up[row], up[row + 1]);
                }
            }
        }
        if (!any) {
            return null;
        }
        Mask mask = new Mask(box.width(), box.height());
        for (int at = 0; at < cover.length; at++) {
            mask.raise(at % box.width(), at / box.width(), (int) (Math.min(1, cover[at]) * Mask.FULL + 0.5));
        }
        return mask;
    }

    /** Places in pixels from the left or the bottom. */
    private static double[] pixels(double[] places, int pixels) {
        double[] moved = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            moved[i] = places[i] / places[places.length - 1] * pixels;
        }
        return moved;
    }

    private static void add(double[] cover, PlateBox box, double left, double right, double bottom, double top) {
        int endColumn = Math.min(box.width(), (int) Math.ceil(right));
        int endRow = Math.min(box.height(), (int) Math.ceil(top));
        for (int row = (int) bottom; row < endRow; row++) {
            double high = Math.min(top, row + 1) - Math.max(bottom, row);
            int line = (box.height() - 1 - row) * box.width();
            for (int column = (int) left; column < endColumn; column++) {
                cover[line + column] += high * (Math.min(right, column + 1) - Math.max(left, column));
            }
        }
    }

    private Mask hatched(Mask paper) {
        double pitch = Math.max(6, HATCH_PITCH * zoom);
        Mask hatched = new Mask(paper.width(), paper.height());
        for (int y = 0; y < paper.height(); y++) {
            for (int x = paper.inkStart(y); x < paper.inkEnd(y); x++) {
                double along = (x + y + 1) % pitch;
                double distance = Math.abs(along - pitch / 2) / Math.sqrt(2);
                double ink = Math.clamp(HATCH_WIDTH * zoom / 2 + 0.5 - distance, 0, 1);
                hatched.raise(x, y, (int) (ink * paper.cover(x, y) + 0.5));
            }
        }
        return hatched;
    }

    /** Rims of holes, or the other joints; null where they are too many to be told apart. */
    private @Nullable Mask lines(Plate plate, PlateBox box, boolean rims) {
        double[] across = pixels(HatMeans.places(plate.grid().x()), box.width());
        double[] up = pixels(HatMeans.places(plate.grid().y()), box.height());
        Mask mask = new Mask(box.width(), box.height());
        double length = rims ? 0 : Outlines.draw(plate, box, mask, LINE_WIDTH * zoom);
        for (int row = 1; row < plate.up(); row++) {
            for (int column = 0; column < plate.across(); column++) {
                if (isDrawn(plate, column, row - 1, column, row, rims)) {
                    double y = onPixel(box.height() - up[row]);
                    mask.line(across[column], y, across[column + 1], y, LINE_WIDTH * zoom);
                    length += across[column + 1] - across[column];
                }
            }
        }
        for (int column = 1; column < plate.across(); column++) {
            for (int row = 0; row < plate.up(); row++) {
                if (isDrawn(plate, column - 1, row, column, row, rims)) {
                    double x = onPixel(across[column]);
                    mask.line(x, box.height() - up[row], x, box.height() - up[row + 1], LINE_WIDTH * zoom);
                    length += up[row + 1] - up[row];
                }
            }
        }
        return length > MOST * box.width() * box.height() ? null : mask;
    }

    private static boolean isDrawn(Plate plate, int column, int row, int otherColumn, int otherRow, boolean rims) {
        return plate.isJoint(column, row, otherColumn, otherRow, rims)
                && (rims || !plate.isStep(column, row, otherColumn, otherRow));
    }

    /** The middle of the pixel that a line runs in: thin lines are sharp there. */
    private static double onPixel(double place) {
        return Math.floor(place) + 0.5;
    }
}
