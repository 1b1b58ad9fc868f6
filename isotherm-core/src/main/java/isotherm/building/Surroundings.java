package isotherm.building;

import isotherm.check.TouchingAirs;
import isotherm.field.Ledger;
import isotherm.field.Sum;
import isotherm.model.Edge;
import isotherm.model.Method;
import isotherm.network.CellMap;
import isotherm.network.Film;
import isotherm.network.Hold;
import isotherm.network.Inflow;
import isotherm.network.Network;
import isotherm.plan.Islands;
import isotherm.plan.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The airs that a section of a building separates (N24), and the surfaces to each. Pieces of material that touch nothing but one air have no surface.
 *
 * @param sides from the warmest air to the coldest, two at least
 */
public record Surroundings(List<Side> sides) {
    /** Lengths that differ by less than this part are the same. */
    private static final double SAME = 1e-9;

    public Surroundings {
        sides = List.copyOf(sides);
    }

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

        /** The accounts of its films: edges, and regions with air in them. */
        public List<Integer> accounts() {
            return films.stream().map(Film::account).distinct().toList();
        }

        /** Its surfaces in one account. */
        public Side in(int account) {
            return new Side(
                    air,
                    films.stream().filter(film -> film.account() == account).toList());
        }

        /** Whether all of it lies on one straight line. */
        public boolean isPlane(Plan plan) {
            int columns = plan.grid().columns();
            boolean horizontal = films.getFirst().isHorizontal();
            int line = -1;
            for (Film film : films) {
                for (int k = 0; k < film.air().count(); k++) {
                    int node = film.air().node(k);
                    int here = horizontal ? node / columns : node % columns;
                    if (film.isHorizontal() != horizontal || (line >= 0 && here != line)) {
                        return false;
                    }
                    line = here;
                }
            }
            return true;
        }
    }

    /** The warmest, which is inside. */
    public Side inside() {
        return sides.getFirst();
    }

    /** The coldest, which is outside. */
    public Side outside() {
        return sides.getLast();
    }

    /** Of a steady plate whose only heat comes through films from two airs or more, each of one temperature; of others null. */
    public static @Nullable Surroundings of(Plan plan) {
        if (plan.method() != Method.STEADY) {
            return null;
        }
        List<Side> sides = sides(plan);
        return sides.size() > 1 && obstacle(plan).isEmpty() ? new Surroundings(sides) : null;
    }

    /** Why a plate is no section that looks like one, or of which a section was asked; empty where there is nothing to say. */
    public static String whyNone(Plan plan) {
        boolean asked = plan.scenario().section().isAsked();
        if (plan.method() != Method.STEADY) {
            return asked ? "[section] is for steady states; method = \"steady\" gives one" : "";
        }
        List<Side> sides = sides(plan);
        boolean others =
                plan.network().films().stream().anyMatch(film -> !film.air().isConstant());
        if (sides.size() + (others ? 1 : 0) < 2) {
            return asked ? "it needs films to two airs of different temperatures, and has " + sides.size() : "";
        }
        return obstacle(plan);
    }

    /** What gives heat besides airs of one temperature; empty where nothing does. */
    private static String obstacle(Plan plan) {
        Network network = plan.network();
        for (Film film : network.films()) {
            if (film.air().count() > 0
                    && !(film.air().isConstant() && film.coefficient().isConstant())) {
                return "the air or the film of " + place(plan, film.account()) + " is a formula or varies in time";
            }
        }
        for (Hold hold : network.holds()) {
            return place(plan, hold.account()) + " is held at a temperature; give it a film and air instead";
        }
        for (Inflow inflow : network.inflows()) {
            return (inflow.region() == CellMap.NONE
                            ? place(plan, inflow.account()) + " has a given flux"
                            : "the region \""
                                    + plan.scenario()
                                            .regions()
                                            .get(inflow.region())
                                            .name() + "\" has a source")
                    + ", so not all heat flows between airs";
        }
        return touching(plan).stream().findFirst().orElse("");
    }

    /** Whether it would be a section if two of its airs had something between them. */
    public static boolean areTouching(Plan plan) {
        return plan.method() == Method.STEADY && !touching(plan).isEmpty();
    }

    private static List<String> touching(Plan plan) {
        return TouchingAirs.of(plan.scenario(), plan.cells(), 0);
    }

    private static String place(Plan plan, int account) {
        String name = name(plan, account);
        return account < Edge.values().length ? "the " + name : "the region \"" + name + "\"";
    }

    /** What people call that to which an account belongs: an edge, or a region that is held or has air in it. */
    public static String name(Plan plan, int account) {
        int regions = plan.scenario().regions().size();
        return account < Edge.values().length
                ? Edge.values()[account].word() + " edge"
                : plan.scenario()
                        .regions()
                        .get(account - Ledger.heldAccount(0, regions))
                        .name();
    }

    /** From the warmest air to the coldest; films that let nothing through left out. */
    private static List<Side> sides(Plan plan) {
        Islands islands = Islands.of(plan);
        List<Film> films = plan.network().films().stream()
                .filter(film -> film.air().isConstant() && film.coefficient().isConstant())
                .filter(film -> film.coefficient().constant() > 0)
                .map(film -> film.without(islands::has))
                .filter(film -> film.air().count() > 0)
                .toList();
        List<Side> sides = new ArrayList<>();
        films.stream()
                .map(film -> film.air().constant())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(air -> sides.add(new Side(
                        air,
                        films.stream()
                                .filter(film -> film.air().constant() == air)
                                .toList())));
        return sides;
    }

    /** Whether inside and outside are one whole edge of the plate each, and lie opposite. */
    public boolean areFacing(Plan plan) {
        Edge here = wholeEdge(inside(), plan);
        return here != null && here.opposite() == wholeEdge(outside(), plan);
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
}
