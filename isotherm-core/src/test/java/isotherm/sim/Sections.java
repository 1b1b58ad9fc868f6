package isotherm.sim;

import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Timing;

/** Walls and corners that tests share: 20 degC inside (Rsi 0.13), -5 degC outside (Rse 0.04). */
public final class Sections {
    public static final Boundary.Convection INSIDE = new Boundary.Convection(1 / 0.13, 20);
    public static final Boundary.Convection OUTSIDE = new Boundary.Convection(1 / 0.04, -5);
    public static final Boundary INSULATED = new Boundary.Insulated();

    private Sections() {}

    public static Material material(double conductivity) {
        return Material.of(conductivity, 1000, 1000);
    }

    public static Region layer(String name, double left, double bottom, double right, double top, double conductivity) {
        return Region.of(name, new Shape.Rectangle(left, bottom, right, top), material(conductivity));
    }

    /** Outside on the left, inside on the right, 0.8 m high: 0.2 m of k = 0.04 and 0.1 m of k = 2. */
    public static Scenario.Builder wall() {
        return wall(0.8);
    }

    /** The same wall of another height. */
    public static Scenario.Builder wall(double height) {
        return Scenario.on(new Grid(Axis.even(31, 0.01), Axis.even(1 + (int) Math.round(height / 0.1), 0.1)))
                .material(material(0.04))
                .regions(layer("inner", 0.2, 0, 0.3, height, 2))
                .edges(new Edges(OUTSIDE, INSIDE, INSULATED, INSULATED))
                .timing(Timing.steady());
    }

    /** An outer corner of two walls 0.3 m thick, k = 0.5, seen 1.5 m along each; the room is at the upper right. */
    public static Scenario.Builder corner(int cells) {
        return Scenario.on(Grid.ofCells(1.5, 1.5, cells, cells))
                .material(material(0.5))
                .regions(Region.room("room", new Shape.Rectangle(0.3, 0.3, 1.5, 1.5), INSIDE))
                .edges(new Edges(OUTSIDE, INSULATED, OUTSIDE, INSULATED))
                .timing(Timing.steady());
    }
}
