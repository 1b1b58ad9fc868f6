package isotherm.building;

import isotherm.model.Axis;
import isotherm.model.Grid;
import isotherm.network.Film;
import java.util.HashMap;
import java.util.Map;

/** The surfaces of one side of a section, those along x and those along y, by node: whether they lie in one plane (N24). */
final class SurfaceLines {
    /** Films that differ by less than this part are the same; places by less than this part of the plate. */
    private static final double SAME = 1e-9;

    private final Grid grid;
    private final Surroundings.Side side;
    private final Map<Integer, Double> alongX = new HashMap<>();
    private final Map<Integer, Double> alongY = new HashMap<>();

    SurfaceLines(Grid grid, Surroundings.Side side) {
        this.grid = grid;
        this.side = side;
        for (Film film : side.films()) {
            double coefficient = film.coefficient().constant();
            for (int k = 0; k < film.air().count(); k++) {
                (film.isHorizontal() ? alongX : alongY).put(film.air().node(k), coefficient);
            }
        }
    }

    /** At a node's surface along x, or along y, in W/(m^2 K); 0 where there is none. */
    double coefficient(int node, boolean horizontal) {
        return (horizontal ? alongX : alongY).getOrDefault(node, 0.0);
    }

    /** Metres along x, or along y. */
    double length(boolean horizontal) {
        return side.length(horizontal);
    }

    /**
     * Where the surfaces along an axis lie.
     *
     * @param line the row of those along x, the column of those along y, outside of a stretch; -1 where they lie in several
     * @param oneFilm true where all of them, those in the stretch too, have one film
     * @param strays true where some in the stretch lie in another row or column
     * @param begin metres along the axis where the first begins
     * @param end metres along the axis where the last ends
     * @param onLine metres of those on the line
     */
    record Plane(int line, boolean oneFilm, boolean strays, double begin, double end, double onLine) {}

    /**
     * The plane of the surfaces along an axis.
     *
     * @param from metres along the axis where the stretch begins in which they may stray
     * @param to metres where it ends
     */
    Plane plane(boolean horizontal, double from, double to) {
        Map<Integer, Double> surfaces = horizontal ? alongX : alongY;
        Axis along = horizontal ? grid.x() : grid.y();
        double slack = SAME * along.length();
        int line = -1;
        boolean several = false;
        double film = Double.NaN;
        boolean oneFilm = true;
        double begin = Double.POSITIVE_INFINITY;
        double end = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Integer, Double> each : surfaces.entrySet()) {
            double place = along.at(place(each.getKey(), horizontal));
            int here = line(each.getKey(), horizontal);
            film = Double.isNaN(film) ? each.getValue() : film;
            oneFilm &= same(film, each.getValue());
            begin = Math.min(begin, place);
            end = Math.max(end, place);
            if (place < from - slack || place > to + slack) {
                several |= line >= 0 && here != line;
                line = here;
            }
        }
        int found = several ? -1 : line;
        boolean strays = surfaces.keySet().stream().anyMatch(node -> line(node, horizontal) != found);
        return new Plane(found, oneFilm, strays, begin, end, onLine(horizontal, found));
    }

    private double onLine(boolean horizontal, int line) {
        double sum = 0;
        for (Film film : side.films()) {
            for (int k = 0; k < film.air().count() && film.isHorizontal() == horizontal; k++) {
                sum += line(film.air().node(k), horizontal) == line ? film.length(k) : 0;
            }
        }
        return sum;
    }

    private int line(int node, boolean horizontal) {
        return horizontal ? node / grid.columns() : node % grid.columns();
    }

    private int place(int node, boolean horizontal) {
        return horizontal ? node % grid.columns() : node / grid.columns();
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
    }
}
