package isotherm.building;

import isotherm.model.Flank;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What building physics says of a steady section between airs (N24).
 *
 * @param airs from the warmest, which is inside where there are two, to the coldest, which is outside
 * @param couplings L2D of each pair of airs, the warmer first
 * @param rooms the surfaces to all airs but the coldest, by where they are
 * @param facing true where inside and outside are two whole edges that face each other
 * @param transmittance U = L2D / surface in W/(m^2 K); NaN where it is not given
 * @param psi what the elements that the section cuts through leave unexplained; null where it is not given
 * @param factorResistance m^2 K/W of the films with which the rooms' factors were found; NaN where they are the scenario's own
 * @param missing what is not given, and why
 */
public record Section(
        List<Air> airs,
        List<Coupling> couplings,
        List<Room> rooms,
        boolean facing,
        double transmittance,
        @Nullable Psi psi,
        double factorResistance,
        Map<Missing, String> missing) {
    public Section {
        airs = List.copyOf(airs);
        couplings = List.copyOf(couplings);
        rooms = List.copyOf(rooms);
        missing = Map.copyOf(missing);
    }

    /** What a section may not have. */
    public enum Missing {
        TRANSMITTANCE,
        PSI
    }

    /**
     * The air of one temperature.
     *
     * @param temperature degrees Celsius
     * @param heatFlow W/m into the section
     * @param surface metres
     */
    public record Air(double temperature, double heatFlow, double surface) {}

    /**
     * How two airs are coupled.
     *
     * @param warmer degrees Celsius
     * @param colder degrees Celsius
     * @param coefficient L2D in W/(m K): heat that goes from the one to the other for each kelvin between them
     */
    public record Coupling(double warmer, double colder, double coefficient) {}

    /**
     * The surface to the air at one place: an edge, or a region.
     *
     * @param name what people call the place
     * @param air degrees Celsius
     * @param surface metres
     * @param factor fRsi of the coldest place of that surface, 0 at the coldest air's temperature and 1 at this air's
     */
    public record Room(String name, double air, double surface, double factor, Coldest coldest) {}

    /** The coldest place of a surface, in metres and degrees Celsius. */
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

    /** The warmest air. */
    public Air inside() {
        return airs.getFirst();
    }

    /** The coldest air. */
    public Air outside() {
        return airs.getLast();
    }

    /** Whether there are two airs, so that one coupling, and with it U and psi, is all. */
    public boolean isBetweenTwo() {
        return airs.size() == 2;
    }

    /** L2D between the warmest and the coldest air in W/(m K). */
    public double coupling() {
        return couplings.stream()
                .filter(each -> each.warmer == inside().temperature && each.colder == outside().temperature)
                .findFirst()
                .orElseThrow()
                .coefficient();
    }

    /** Metres of surface to the warmest air. */
    public double surface() {
        return inside().surface();
    }

    /** The room with the least factor. */
    public Room worst() {
        return rooms.stream()
                .min(java.util.Comparator.comparingDouble(Room::factor))
                .orElseThrow();
    }

    /** fRsi of the worst room. */
    public double factor() {
        return worst().factor();
    }

    /** The coldest place of the worst room. */
    public Coldest coldest() {
        return worst().coldest();
    }

    /** The total thermal resistance in m^2 K/W, surfaces included; NaN where U is not given. */
    public double resistance() {
        return 1 / transmittance;
    }
}
