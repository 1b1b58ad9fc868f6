package isotherm.io.raster;

import java.util.List;

/**
 * An arrow on a mask.
 *
 * @param x its middle
 * @param y its middle, downwards
 * @param dx where it points: a unit vector
 * @param dy positive downwards
 * @param length in pixels, from end to tip
 * @param zoom of its thickness, 1 in a picture of the common size
 */
public record Arrow(double x, double y, double dx, double dy, double length, double zoom) {
    private static final double SHAFT = 1.7;
    private static final double HEAD_LENGTH = 9;
    private static final double HEAD_WIDTH = 7.4;
    /** The most of a short arrow that its head takes. */
    private static final double MOST_HEAD = 0.55;
    /** From one point of it that is looked at to the next, in its lengths: a power of two. */
    private static final double STRIDE = 1.0 / 16;

    /** Draws it, grown by so many pixels on all sides. */
    public void draw(Mask mask, double grown) {
        double head = Math.min(HEAD_LENGTH * zoom, MOST_HEAD * length);
        double half = head * (HEAD_WIDTH / HEAD_LENGTH) / 2;
        double shaft = Math.min(SHAFT * zoom, half) / 2;
        int reach = (int) Math.ceil(length / 2 + half + grown) + 1;
        for (int py = (int) y - reach; py <= (int) y + reach; py++) {
            for (int px = (int) x - reach; px <= (int) x + reach; px++) {
                double right = px + 0.5 - x;
                double down = py + 0.5 - y;
                double along = right * dx + down * dy;
                double aside = Math.abs(right * dy - down * dx);
                double distance = Math.min(toHead(along, aside, head, half), toShaft(along, aside, head) - shaft);
                double cover = Math.clamp(grown + 0.5 - distance, 0, 1);
                mask.raise(px, py, (int) (cover * Mask.FULL + 0.5));
            }
        }
    }

    /** Whether it would touch one of some labels in a plate's box. */
    public boolean isNear(List<LabelBox> labels, PlateBox box) {
        double reach = HEAD_WIDTH * zoom / 2;
        for (LabelBox label : labels) {
            for (double along = -0.5; along <= 0.5; along += STRIDE) {
                if (label.isNear(box.x() + x + along * length * dx, box.y() + y + along * length * dy, reach)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Pixels from the triangle, negative inside; its base stands across the arrow. */
    private double toHead(double along, double aside, double head, double half) {
        double slant = Math.sqrt(head * head + half * half);
        double beforeTip = length / 2 - along;
        double fromSide = (aside * head - beforeTip * half) / slant;
        return Math.max(fromSide, beforeTip - head);
    }

    /** Pixels from the line from the end to the head. */
    private double toShaft(double along, double aside, double head) {
        double beyond = Math.max(-length / 2 - along, along - (length / 2 - head / 2));
        return beyond > 0 ? Math.sqrt(beyond * beyond + aside * aside) : aside;
    }
}
