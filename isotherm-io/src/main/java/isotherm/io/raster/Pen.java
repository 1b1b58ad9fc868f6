package isotherm.io.raster;

import java.util.ArrayList;
import java.util.List;

/** Writes texts of one size and colour on a canvas. */
public record Pen(Canvas canvas, Face face, int colour) {
    /** A text that starts at x. */
    public void from(String text, int x, int baseline) {
        canvas.paint(face.mask(text), x - Face.PAD, baseline - face.baseline(), colour);
    }

    /** The same on a rim of another colour, so that it can be read on anything. */
    public void rimmed(String text, int x, int baseline, int rim, int rimColour) {
        Mask mask = face.mask(text).grown(rim);
        canvas.paint(mask, x - Face.PAD - rim, baseline - face.baseline() - rim, rimColour);
        from(text, x, baseline);
    }

    public void centred(String text, int x, int baseline) {
        from(text, x - face.width(text) / 2, baseline);
    }

    /** A text that ends at x. */
    public void upTo(String text, int x, int baseline) {
        from(text, x - face.width(text), baseline);
    }

    /** A text that runs up, its base line at the right, its middle at y. */
    public void upwards(String text, int baselineX, int y) {
        Mask turned = face.mask(text).turnedUp();
        canvas.paint(turned, baselineX - face.baseline(), y - turned.height() / 2, colour);
    }

    /** A text in lines no wider than so many pixels, broken between words, with an ellipsis where the lines end too soon. */
    public static List<String> wrapped(String text, Face face, int width, int mostLines) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < mostLines - 1 && face.width(rest) > width) {
            int end = fitting(rest, face, width);
            int space = rest.lastIndexOf(' ', end);
            int cut = space > 0 ? space : Math.max(end, 1);
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(shortened(rest, face, width));
        }
        return lines;
    }

    private static String shortened(String text, Face face, int width) {
        if (face.width(text) <= width) {
            return text;
        }
        String ellipsis = "…";
        return text.substring(0, fitting(text, face, width - face.width(ellipsis)))
                        .strip()
                + ellipsis;
    }

    /** How many characters fit. */
    private static int fitting(String text, Face face, int width) {
        int count = text.length();
        while (count > 0 && face.width(text.substring(0, count)) > width) {
            count--;
        }
        return count;
    }
}
