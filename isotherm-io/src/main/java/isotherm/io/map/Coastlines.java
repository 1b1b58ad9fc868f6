package isotherm.io.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Coasts and borders around the Nordic countries, from Natural Earth 1:50m by way of {@code scripts/coastlines.mjs}. */
final class Coastlines {
    private static final double PER_DEGREE = 100;

    private Coastlines() {}

    /**
     * A line of straight pieces.
     *
     * @param border between two countries; else a coast
     * @param spots points in degrees, two at least
     */
    record Line(boolean border, List<Lambert.Spot> spots) {
        Line {
            spots = List.copyOf(spots);
        }
    }

    /** All of them. */
    static List<Line> all() {
        InputStream list = Objects.requireNonNull(Coastlines.class.getResourceAsStream("coastlines.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Coastlines::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String text) {
        String[] words = text.split(" ", -1);
        Lambert.Spot[] spots = new Lambert.Spot[words.length / 2];
        int lon = 0;
        int lat = 0;
        for (int k = 0; k < spots.length; k++) {
            lon += Integer.parseInt(words[2 * k + 1]);
            lat += Integer.parseInt(words[2 * k + 2]);
            spots[k] = new Lambert.Spot(lat / PER_DEGREE, lon / PER_DEGREE);
        }
        return new Line(words[0].equals("b"), List.of(spots));
    }
}
