package isotherm.plan;

import isotherm.field.Ledger;
import isotherm.field.Sum;
import isotherm.model.Edge;
import isotherm.model.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two airs that a section of a building separates (N24): the warmer is inside.
 *
 * @param inside its surfaces
 * @param outside its surfaces
 */
public record Surroundings(Side inside, Side outside) {
    /** Lengths that differ by less than this part are the same. */
    private static final double SAME = 1e-9;

    /**
     * All surfaces to one air.
     *
     * @param air in degrees Celsius
     */
    public record Side(double air, List<Film> films) {
        public Side {
            films = List.copyOf(films);
        }

        /** Metres of surface. */
        public double length() {
            return length(true) + length(false);
        }

        /** Metres of surface along x, or along y. */
        double length(boolean horizontal) {
            Sum sum = new Sum();
            for (Film film : films) {
                for (int k = 0; k < film.air().count() && film.isHorizontal() == horizontal; k++) {
                    sum.add(film.length(k));
                }
            }
            return sum.value();
        }
    }

    /** Of a steady plate between exactly two airs, each of one temperature, with nothing else that gives heat; of others null. */
    public static @Nullable Surroundings of(Plan plan) {
        if (plan.method() != Method.STEADY) {
            return null;
        }
        Network network = plan.network();
        List<Film> films =
                network.films().stream().filter(film -> film.air().count() > 0).toList();
        boolean constant = films.stream()
                .allMatch(film -> film.air().isConstant() && film.coefficient().isConstant());
        if (!constant || !network.holds().isEmpty() || !network.inflows().isEmpty()) {
            return null;
        }
        films = films.stream().filter(film -> film.coefficient().constant() > 0).toList();
        List<Double> airs =
                films.stream().map(Surroundings::air).distinct().sorted().toList();
        return airs.size() == 2 ? new Surroundings(side(airs.get(1), films), side(airs.get(0), films)) : null;
    }

    /** Whether each side is one whole edge of the plate, and the two lie opposite. */
    public boolean areFacing(Plan plan) {
        Edge here = wholeEdge(inside, plan);
        return here != null && here.opposite() == wholeEdge(outside, plan);
    }

    private static @Nullable Edge wholeEdge(Side side, Plan plan) {
        for (Edge edge : Edge.values()) {
            boolean all = side.films.stream().allMatch(film -> film.account() == Ledger.edgeAccount(edge));
            double length = (edge.isHorizontal() ? plan.grid().x() : plan.grid().y()).length();
            if (all && Math.abs(side.length() - length) <= SAME * length) {
                return edge;
            }
        }
        return null;
    }

    private static Side side(double air, List<Film> films) {
        List<Film> mine = new ArrayList<>(films);
        mine.removeIf(film -> air(film) != air);
        return new Side(air, mine);
    }

    private static double air(Film film) {
        return film.air().constant();
    }
}
