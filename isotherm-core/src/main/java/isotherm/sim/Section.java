package isotherm.sim;

import isotherm.field.Snapshot;
import isotherm.field.Sum;
import isotherm.model.Flank;
import isotherm.model.Grid;
import isotherm.plan.CutElement;
import isotherm.plan.CutElements;
import isotherm.plan.Film;
import isotherm.plan.Plan;
import isotherm.plan.Surroundings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What building physics says of a steady section between two airs (N24).
 *
 * @param coupling L2D in W/(m K): heat that leaves the inside for each kelvin between the airs
 * @param surface metres of inside surface
 * @param facing true where inside and outside are two whole edges that face each other
 * @param transmittance U = L2D / surface in W/(m^2 K)
 * @param factor fRsi of the coldest place of the inside surface, 0 at the outside air's temperature and 1 at the inside air's
 * @param psi what the elements that the section cuts through leave unexplained, or null where the geometry leaves doubt about them
 */
public record Section(
        Side inside,
        Side outside,
        double coupling,
        double surface,
        boolean facing,
        double transmittance,
        double factor,
        Coldest coldest,
        @Nullable Psi psi) {
    /**
     * One side.
     *
     * @param air degrees Celsius
     * @param heatFlow W/m into the section
     */
    public record Side(double air, double heatFlow) {}

    /** The coldest place of the inside surface, in metres and degrees Celsius. */
    public record Coldest(double x, double y, double temperature) {}

    /**
     * Linear thermal transmittance in W/(m K).
     *
     * @param inner psi_i, by inner dimensions; where the scenario gives the flanks, by their lengths
     * @param outer psi_e, by outer dimensions; the same as {@code inner} where the scenario gives the flanks
     * @param given true where the scenario gives the flanks
     */
    public record Psi(double inner, double outer, boolean given, List<CutElement> elements, List<Flank> flanks) {
        public Psi {
            elements = List.copyOf(elements);
            flanks = List.copyOf(flanks);
        }
    }

    /** The total thermal resistance in m^2 K/W, surfaces included. */
    public double resistance() {
        return 1 / transmittance;
    }

    /** Of a plate at rest between exactly two airs, with nothing else that gives heat; of any other null. */
    static @Nullable Section of(Plan plan, Snapshot state) {
        Surroundings air = Surroundings.of(plan);
        if (air == null) {
            return null;
        }
        double warm = air.inside().air();
        double cold = air.outside().air();
        Side inside = new Side(warm, heat(air.inside(), state));
        double coupling = inside.heatFlow / (warm - cold);
        double surface = air.inside().length();
        Coldest coldest = coldest(air.inside(), state);
        return new Section(
                inside,
                new Side(cold, heat(air.outside(), state)),
                coupling,
                surface,
                air.areFacing(plan),
                coupling / surface,
                (coldest.temperature - cold) / (warm - cold),
                coldest,
                psi(plan, air, coupling));
    }

    private static double heat(Surroundings.Side side, Snapshot state) {
        Sum sum = new Sum();
        for (Film film : side.films()) {
            double coefficient = film.coefficient().constant();
            for (int k = 0; k < film.air().count(); k++) {
                sum.add(coefficient
                        * film.length(k)
                        * (side.air() - at(state, film.air().node(k))));
            }
        }
        return sum.value();
    }

    private static double at(Snapshot state, int node) {
        int columns = state.grid().columns();
        return state.at(node % columns, node / columns);
    }

    private static Coldest coldest(Surroundings.Side side, Snapshot state) {
        Grid grid = state.grid();
        Coldest coldest = new Coldest(0, 0, Double.POSITIVE_INFINITY);
        for (Film film : side.films()) {
            for (int k = 0; k < film.air().count(); k++) {
                int node = film.air().node(k);
                double temperature = at(state, node);
                if (temperature < coldest.temperature) {
                    coldest = new Coldest(
                            grid.x().at(node % grid.columns()), grid.y().at(node / grid.columns()), temperature);
                }
            }
        }
        return coldest;
    }

    private static @Nullable Psi psi(Plan plan, Surroundings air, double coupling) {
        List<Flank> flanks = plan.scenario().flanks();
        if (!flanks.isEmpty()) {
            double psi = coupling;
            for (Flank flank : flanks) {
                psi -= flank.transmittance() * flank.length();
            }
            return new Psi(psi, psi, true, List.of(), flanks);
        }
        List<CutElement> elements = CutElements.of(plan, air);
        double inner = coupling;
        double outer = coupling;
        for (CutElement element : elements) {
            inner -= element.transmittance() * element.innerLength();
            outer -= element.transmittance() * element.outerLength();
        }
        return elements.isEmpty() ? null : new Psi(inner, outer, false, elements, List.of());
    }
}
