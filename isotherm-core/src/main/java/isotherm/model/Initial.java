package isotherm.model;

import isotherm.expression.Expression;
import isotherm.number.Check;
import isotherm.number.GivenField;
import java.util.ArrayList;
import java.util.List;

/** The temperatures at the start: a background, and shapes on top of it, the later over the earlier. */
public record Initial(Background background, List<Patch> patches) {
    /** A node this close to a shape's border, in parts of the smaller spacing, belongs to the shape. */
    private static final double BORDER = 1e-9;

    public Initial {
        patches = List.copyOf(patches);
    }

    /** What fills the plate before the patches. */
    public sealed interface Background {
        /** One temperature in degrees Celsius. */
        record Uniform(double temperature) implements Background {
            public Uniform {
                Check.finite("initial temperature", temperature, "degC");
            }
        }

        /** An expression in x and y. */
        record Formula(Expression expression) implements Background {}

        /** An image stretched over the plate: black is {@code from}, white is {@code to}, in degrees Celsius. */
        record Picture(Brightness image, double from, double to) implements Background {
            public Picture {
                Check.finite("temperature", from, "degC");
                Check.finite("temperature", to, "degC");
            }
        }

        /** The field of another run of the same plate. */
        record Earlier(GivenField field) implements Background {}
    }

    /** A shape with its own temperature in degrees Celsius. */
    public record Patch(Shape shape, double temperature) {
        public Patch {
            Check.finite("temperature", temperature, "degC");
        }
    }

    public static Initial uniform(double temperature) {
        return new Initial(new Background.Uniform(temperature), List.of());
    }

    public static Initial formula(Expression expression) {
        return new Initial(new Background.Formula(expression), List.of());
    }

    /** The same start with one more patch on top. */
    public Initial with(Shape shape, double temperature) {
        List<Patch> more = new ArrayList<>(patches);
        more.add(new Patch(shape, temperature));
        return new Initial(background, more);
    }

    /** The temperature of the node in a column and row of a grid, in degrees Celsius. */
    public double at(Grid grid, int column, int row) {
        double x = grid.x().at(column);
        double y = grid.y().at(row);
        for (int k = patches.size() - 1; k >= 0; k--) {
            Patch patch = patches.get(k);
            if (patch.shape.contains(x, y, borderTolerance(grid, column, row))) {
                return patch.temperature;
            }
        }
        return switch (background) {
            case Background.Uniform uniform -> uniform.temperature();
            case Background.Formula formula -> formula.expression().at(x, y, 0);
            case Background.Picture picture ->
                picture.from()
                        + (picture.to() - picture.from())
                                * picture.image()
                                        .at(x / grid.x().length(), y / grid.y().length());
            case Background.Earlier earlier -> earlier.field().at(x, y);
        };
    }

    private static double borderTolerance(Grid grid, int column, int row) {
        return BORDER * Math.min(grid.x().cellBefore(column), grid.y().cellBefore(row));
    }
}
