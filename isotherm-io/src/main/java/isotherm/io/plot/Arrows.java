package isotherm.io.plot;

import isotherm.io.raster.Arrow;
import isotherm.io.raster.Canvas;
import isotherm.io.raster.Face;
import isotherm.io.raster.Glyphs;
import isotherm.io.raster.LabelBox;
import isotherm.io.raster.Mask;
import isotherm.io.raster.Pen;
import isotherm.io.raster.PlateBox;
import isotherm.io.resample.Flux;
import isotherm.io.resample.Sheet;
import java.util.List;

/**
 * Arrows of the heat flux on a regular lattice. The longest stands for the greatest flux, the others are as long as the square root of
 * their share of it, so that weak flows are seen beside strong ones.
 */
public final class Arrows {
    /** No arrows. */
    static final Arrows NONE = new Arrows();

    /** Arrows along the longer side of a plate: alone, one of a few, one of many. */
    private static final int[] COUNTS = {20, 14, 9};

    private static final int FEW = 4;
    /** The room of the key's arrow, in pixels of a picture of the common size. */
    private static final double KEY = 34;
    /** The length of the longest, in pitches. */
    private static final double LONGEST = 0.84;
    /** An arrow shorter than this part of the longest is left out. */
    private static final double SHORTEST = 0.13;
    /** A field that varies by less than this part of its temperatures has no flux, only rounding. */
    private static final double FLAT = 1e-9;

    private static final int BODY = 0xbff3ff;
    private static final int RIM = 0x06222b;
    private static final int RIM_STRENGTH = 190;
    private static final double RIM_WIDTH = 1.0;

    private final double zoom;
    private final double greatest;
    private final int count;
    private final Face face;

    /**
     * @param greatest flux of the longest arrow, in W/m^2
     * @param panels how many plates the picture has
     */
    Arrows(Metrics metrics, double greatest, int panels) {
        this.count = count(panels);
        this.face = metrics.small();
        this.zoom = (double) face.size() / Metrics.SMALL_TYPE;
        this.greatest = greatest;
    }

    private Arrows() {
        this.face = Glyphs.large();
        this.zoom = 1;
        this.count = 1;
        this.greatest = 0;
    }

    private static int count(int panels) {
        return COUNTS[panels == 1 ? 0 : panels <= FEW ? 1 : 2];
    }

    /** The greatest flux that an arrow in a picture of some sheets shows, in W/m^2; 0 where fluxes were not kept. */
    public static double greatest(List<Sheet> sheets) {
        double greatest = 0;
        for (Sheet sheet : sheets) {
            Flux flux = sheet.flux();
            double size = Math.max(Math.abs(sheet.low()), Math.abs(sheet.high()));
            if (flux != null && sheet.high() - sheet.low() > FLAT * size) {
                greatest = Math.max(greatest, joined(flux, count(sheets.size())).greatest());
            }
        }
        return greatest;
    }

    private static Flux joined(Flux flux, int alongLongest) {
        double share = (double) alongLongest / Math.max(flux.columns(), flux.rows());
        int columns = Math.clamp(Math.round(share * flux.columns()), 1, flux.columns());
        int rows = Math.clamp(Math.round(share * flux.rows()), 1, flux.rows());
        return flux.joined(columns, rows);
    }

    /** Draws those of a sheet, but for the ones that would stand in or beside a label. */
    void paint(Canvas canvas, Sheet sheet, PlateBox box, List<LabelBox> labels) {
        Flux flux = sheet.flux();
        if (flux == null || greatest == 0) {
            return;
        }
        Flux coarse = joined(flux, count);
        double wide = (double) box.width() / coarse.columns();
        double high = (double) box.height() / coarse.rows();
        double longest = LONGEST * Math.min(wide, high);
        Mask rim = new Mask(box.width(), box.height());
        Mask body = new Mask(box.width(), box.height());
        for (int row = 0; row < coarse.rows(); row++) {
            for (int column = 0; column < coarse.columns(); column++) {
                if (!coarse.isEmpty(column, row)) {
                    double magnitude = coarse.magnitude(column, row);
                    double share = Math.sqrt(Math.min(1, magnitude / greatest));
                    if (share > SHORTEST) {
                        double x = (column + 0.5) * wide;
                        double y = box.height() - (row + 0.5) * high;
                        double dx = coarse.x(column, row) / magnitude;
                        double dy = -coarse.y(column, row) / magnitude;
                        Arrow arrow = new Arrow(x, y, dx, dy, share * longest, zoom);
                        if (!arrow.isNear(labels, box)) {
                            arrow.draw(rim, RIM_WIDTH * zoom);
                            arrow.draw(body, 0);
                        }
                    }
                }
            }
        }
        canvas.wash(rim, box.x(), box.y(), RIM, RIM_STRENGTH);
        canvas.paint(body, box.x(), box.y(), BODY);
    }

    private String text() {
        return Decimals.significant(greatest, 3).concat(" W/m²");
    }

    /** Draws the longest arrow and what it stands for above the upper right plate, beside its caption. */
    void drawKey(Canvas canvas, Arrangement where, String caption) {
        if (greatest == 0) {
            return;
        }
        Metrics metrics = where.metrics();
        PlateBox box = where.box(where.upperRight());
        int baseline = box.y() - metrics.gap() - metrics.line();
        int room = (int) (KEY * zoom);
        int needed = face.width(caption) + room + 3 * face.size() / 2 + face.width(text());
        int end = Math.min(Math.max(box.right(), box.x() + needed), where.width() - metrics.margin());
        int start = end - face.width(text());
        new Pen(canvas, face, Metrics.TEXT).from(text(), start, baseline);
        int height = face.lineHeight();
        Mask rim = new Mask(room, height);
        Mask body = new Mask(room, height);
        Arrow arrow = new Arrow(room / 2.0, height / 2.0, 1, 0, LONGEST * room - 2, zoom);
        arrow.draw(rim, RIM_WIDTH * zoom);
        arrow.draw(body, 0);
        int x = start - room - face.size() / 2;
        int y = baseline - face.capitals() / 2 - height / 2;
        canvas.wash(rim, x, y, RIM, RIM_STRENGTH);
        canvas.paint(body, x, y, BODY);
    }
}
