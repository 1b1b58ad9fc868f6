package isotherm.sim;

import isotherm.building.CutElement;
import isotherm.building.CutElements;
import isotherm.building.Section;
import isotherm.building.Surroundings;
import isotherm.field.Snapshot;
import isotherm.field.Sum;
import isotherm.model.Boundary;
import isotherm.model.Flank;
import isotherm.model.Grid;
import isotherm.model.SectionQuestion;
import isotherm.model.Signal;
import isotherm.network.Film;
import isotherm.number.Digits;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Finds out what building physics says of a section, by more solutions of it where one does not tell (N24). */
final class SectionReader {
    private static final int DIGITS = 6;

    private final Plan plan;
    private final Surroundings air;
    private final Snapshot state;
    private final Execution execution;
    private final Map<Section.Missing, String> missing = new EnumMap<>(Section.Missing.class);

    private SectionReader(Plan plan, Surroundings air, Snapshot state, Execution execution) {
        this.plan = plan;
        this.air = air;
        this.state = state;
        this.execution = execution;
    }

    /**
     * Of a plate at rest between airs, with nothing else that gives heat; of any other null.
     *
     * @param state the plate's own
     */
    static @Nullable Section read(Plan plan, Snapshot state, Execution execution) {
        Surroundings air = Surroundings.of(plan);
        return air == null ? null : new SectionReader(plan, air, state, execution).section();
    }

    private Section section() {
        List<Section.Air> airs = new ArrayList<>();
        for (Surroundings.Side side : air.sides()) {
            airs.add(new Section.Air(side.air(), heat(side, state, film -> side.air()), side.length()));
        }
        List<Section.Coupling> couplings = couplings(airs);
        double coupling = couplings.getFirst().coefficient();
        boolean two = airs.size() == 2;
        return new Section(
                airs,
                couplings,
                rooms(),
                two && air.areFacing(plan),
                two ? transmittance(coupling) : unknown(airs.size(), Section.Missing.TRANSMITTANCE),
                two ? psi(coupling) : null,
                question().factorResistance(),
                missing);
    }

    private SectionQuestion question() {
        return plan.scenario().section();
    }

    /** Between two airs one solution tells the coupling; between more it takes one for each but the last, in which that air alone is warm. */
    private List<Section.Coupling> couplings(List<Section.Air> airs) {
        List<Surroundings.Side> sides = air.sides();
        double warm = airs.getFirst().temperature();
        double cold = airs.getLast().temperature();
        if (sides.size() == 2) {
            return List.of(new Section.Coupling(warm, cold, airs.getFirst().heatFlow() / (warm - cold)));
        }
        List<Section.Coupling> all = new ArrayList<>();
        for (int k = 0; k + 1 < sides.size(); k++) {
            double one = sides.get(k).air();
            Snapshot alone = OtherConvection.solve(plan, execution, film -> withAir(film, air(film) == one ? 1 : 0));
            for (int other = k + 1; other < sides.size(); other++) {
                double taken = -heat(sides.get(other), alone, film -> 0);
                all.add(new Section.Coupling(one, sides.get(other).air(), taken));
            }
        }
        return all;
    }

    private static double air(Boundary.Convection film) {
        return film.air() instanceof Signal.Constant(double value) ? value : Double.NaN;
    }

    private static Boundary.Convection withAir(Boundary.Convection film, double temperature) {
        return new Boundary.Convection(film.coefficient(), new Signal.Constant(temperature));
    }

    /** W/m that come through the films of a side. */
    private static double heat(Surroundings.Side side, Snapshot state, ToDoubleFunction<Film> air) {
        Sum sum = new Sum();
        for (Film film : side.films()) {
            double coefficient = film.coefficient().constant();
            for (int k = 0; k < film.air().count(); k++) {
                sum.add(coefficient
                        * film.length(k)
                        * (air.applyAsDouble(film) - at(state, film.air().node(k))));
            }
        }
        return sum.value();
    }

    private static double at(Snapshot state, int node) {
        int columns = state.grid().columns();
        return state.at(node % columns, node / columns);
    }

    private List<Section.Room> rooms() {
        Snapshot surfaces = state;
        double cold = air.outside().air();
        if (question().hasFactorResistance()) {
            Signal film = new Signal.Constant(1 / question().factorResistance());
            surfaces = OtherConvection.solve(
                    plan, execution, each -> isRoom(each, cold) ? new Boundary.Convection(film, each.air()) : each);
        }
        List<Section.Room> rooms = new ArrayList<>();
        for (Surroundings.Side side : air.sides()) {
            if (side.air() > cold) {
                for (int account : side.accounts()) {
                    Surroundings.Side room = side.in(account);
                    Section.Coldest coldest = coldest(room, surfaces);
                    rooms.add(new Section.Room(
                            Surroundings.name(plan, account),
                            room.air(),
                            room.length(),
                            (coldest.temperature() - cold) / (room.air() - cold),
                            coldest));
                }
            }
        }
        return rooms;
    }

    /** Films that let nothing through are none. */
    private static boolean isRoom(Boundary.Convection film, double cold) {
        return air(film) > cold && !(film.coefficient() instanceof Signal.Constant(double value) && value == 0);
    }

    private static Section.Coldest coldest(Surroundings.Side side, Snapshot state) {
        Grid grid = state.grid();
        Section.Coldest coldest = new Section.Coldest(0, 0, Double.POSITIVE_INFINITY);
        for (Film film : side.films()) {
            for (int k = 0; k < film.air().count(); k++) {
                int node = film.air().node(k);
                double temperature = at(state, node);
                if (temperature < coldest.temperature()) {
                    coldest = new Section.Coldest(
                            grid.x().at(node % grid.columns()), grid.y().at(node / grid.columns()), temperature);
                }
            }
        }
        return coldest;
    }

    /** Of a surface in one plane. */
    private double transmittance(double coupling) {
        if (air.inside().isPlane(plan)) {
            return coupling / air.inside().length();
        }
        missing.put(
                Section.Missing.TRANSMITTANCE,
                "the " + Digits.of(air.inside().length(), DIGITS)
                        + " m of inside surface do not lie in one plane; L2D gives the heat flow of the whole section");
        return Double.NaN;
    }

    private double unknown(int airs, Section.Missing what) {
        missing.put(what, "there are " + airs + " airs, so the couplings of each pair are given instead");
        missing.put(Section.Missing.PSI, "there are " + airs + " airs; psi is defined only between two");
        return Double.NaN;
    }

    private Section.@Nullable Psi psi(double coupling) {
        List<Flank> flanks = question().flanks();
        if (!flanks.isEmpty()) {
            double psi = coupling;
            for (Flank flank : flanks) {
                psi -= flank.transmittance() * flank.length();
            }
            return new Section.Psi(psi, psi, true, List.of(), flanks);
        }
        CutElements.Found found = CutElements.of(plan, air);
        double inner = coupling;
        double outer = coupling;
        for (CutElement element : found.elements()) {
            inner -= element.transmittance() * element.innerLength();
            outer -= element.transmittance() * element.outerLength();
        }
        if (found.elements().isEmpty()) {
            missing.put(Section.Missing.PSI, found.whyNone());
            return null;
        }
        return new Section.Psi(inner, outer, false, found.elements(), List.of());
    }
}
