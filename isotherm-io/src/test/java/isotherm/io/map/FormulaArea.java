package isotherm.io.map;

import isotherm.io.raster.Canvas;
import isotherm.weather.Area;
import isotherm.weather.AreaGrid;
import isotherm.weather.Place;
import isotherm.weather.Places;
import isotherm.weather.Provider;
import isotherm.weather.Quantity;
import isotherm.weather.Receipt;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Fields from formulas on a grid like SMHI's: rows from west to east, bent by a cone projection.
 *
 * <p>The picture docs/images/weather-map.png is made by this class: {@code main} takes the file's name.
 */
final class FormulaArea {
    private static final int WIDTH = 185;
    private static final int HEIGHT = 238;
    private static final double SPACING_KM = 10;
    private static final Lambert GRID = new Lambert(Lambert.EARTH, 63, 63.6, 63.3, 15);
    private static final Provider SMHI = new Provider("SMHI", "Weather data: SMHI (CC BY 4.0)", "https://www.smhi.se");
    static final Instant TIME = Instant.parse("2026-11-25T18:00:00Z");

    private FormulaArea() {}

    /** A field of a latitude and a longitude in degrees. */
    static Area of(ToDoubleBiFunction<Double, Double> formula, Receipt receipt) {
        double[] lat = new double[WIDTH * HEIGHT];
        double[] lon = new double[WIDTH * HEIGHT];
        double[] values = new double[WIDTH * HEIGHT];
        for (int point = 0; point < values.length; point++) {
            double x = (point % WIDTH - WIDTH / 2.0) * SPACING_KM;
            double y = (Math.floorDiv(point, WIDTH) - 0.58 * HEIGHT) * SPACING_KM;
            Lambert.Spot spot = GRID.at(x, y);
            lat[point] = spot.lat();
            lon[point] = spot.lon();
            values[point] = formula.applyAsDouble(spot.lat(), spot.lon());
        }
        return new Area(SMHI, receipt, Quantity.AIR_TEMPERATURE, TIME, new AreaGrid(lat, lon), values);
    }

    static Area of(ToDoubleBiFunction<Double, Double> formula) {
        return of(formula, new Receipt(TIME, Duration.ZERO, false, ""));
    }

    /** Along the mountains of Scandinavia, and on along the Arctic coast: latitude and longitude. */
    private static final double[][] CREST = {
        {53, 1},
        {57, 6},
        {59.8, 7.4},
        {61.8, 8.6},
        {63.2, 12.2},
        {65.6, 14.6},
        {67.4, 16.6},
        {68.6, 19.2},
        {69.4, 23},
        {69.6, 30},
        {68, 40},
        {64, 60},
    };

    /** Colder to the north, inland and over the mountains; no day there ever was. */
    static double winter(double lat, double lon) {
        double crest = crestKm(lat, lon);
        double sea = 6.5 / (1 + StrictMath.exp((crest + 60) / 45));
        double mountains = -6 * bell(crest, 90) * (1 - sea / 6.5) / (1 + StrictMath.exp((58.6 - lat) * 4));
        double inland = -9 * bell((lat - 67.6) * 111, 300) * bell((lon - 24.5) * 42, 250)
                - 4 * bell((lat - 62.5) * 111, 260) * bell((lon - 27.5) * 52, 200)
                - 4 * bell((lat - 61) * 111, 220) * bell((lon - 13.5) * 54, 130);
        double baltic = 3.5 * bell((lat - 56.8) * 111, 260) * bell((lon - 19) * 60, 150)
                + 3 * bell((lat - 61.8) * 111, 150) * bell((lon - 19.4) * 52, 80)
                + 2.5 * bell((lat - 64.6) * 111, 90) * bell((lon - 22.6) * 48, 70);
        double rugged = 1.2 * bell(crest, 120) * StrictMath.sin(lat * 4) * StrictMath.sin(lon * 2.2 + lat * 1.7);
        return 3 - 0.5 * (lat - 55) + sea + mountains + inland + baltic + rugged;
    }

    /** Kilometres from the crest, negative on the side of the ocean. */
    private static double crestKm(double lat, double lon) {
        Lambert.Point place = GRID.of(lat, lon);
        double nearest = Double.MAX_VALUE;
        for (int k = 1; k < CREST.length; k++) {
            Lambert.Point from = GRID.of(CREST[k - 1][0], CREST[k - 1][1]);
            Lambert.Point to = GRID.of(CREST[k][0], CREST[k][1]);
            double dx = to.x() - from.x();
            double dy = to.y() - from.y();
            double px = place.x() - from.x();
            double py = place.y() - from.y();
            double along = Math.clamp((px * dx + py * dy) / (dx * dx + dy * dy), 0, 1);
            double distance = StrictMath.hypot(px - along * dx, py - along * dy);
            if (distance < Math.abs(nearest)) {
                nearest = px * dy - py * dx < 0 ? -distance : distance;
            }
        }
        return nearest;
    }

    private static double bell(double km, double width) {
        return StrictMath.exp(-km * km / (width * width));
    }

    /** Draws the example of the documentation, its colours rounded to multiples of 4, which nobody sees, for a smaller file. */
    public static void main(String[] arguments) throws IOException {
        List<Place> wanted = Stream.of("Malmö", "Göteborg", "Stockholm", "Umeå", "Luleå")
                .map(Places.nordic()::of)
                .toList();
        Canvas canvas = new AreaMap(of(FormulaArea::winter), wanted).chart().draw();
        BufferedImage image = new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                int colour = canvas.pixel(x, y);
                int rounded = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    int channel = colour >> shift & 255;
                    rounded |= Math.min(255, (channel + 2) / 4 * 4) << shift;
                }
                image.setRGB(x, y, rounded);
            }
        }
        ImageIO.write(image, "png", Path.of(arguments[0]).toFile());
    }
}
