package isotherm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private static final double TOLERANCE = 1e-6;

    private static void border(Shape shape, double x, double y, double outX, double outY) {
        assertThat(shape.contains(x, y, TOLERANCE)).isTrue();
        assertThat(shape.contains(x + 0.9 * TOLERANCE * outX, y + 0.9 * TOLERANCE * outY, TOLERANCE))
                .isTrue();
        assertThat(shape.contains(x + 1.1 * TOLERANCE * outX, y + 1.1 * TOLERANCE * outY, TOLERANCE))
                .isFalse();
    }

    @Test
    void rectangleOwnsItsBorder() {
        Shape rectangle = new Shape.Rectangle(1, 2, 3, 5);
        border(rectangle, 1, 3, -1, 0);
        border(rectangle, 3, 3, 1, 0);
        border(rectangle, 2, 2, 0, -1);
        border(rectangle, 2, 5, 0, 1);
        assertThatThrownBy(() -> new Shape.Rectangle(3, 2, 1, 5)).hasMessageContaining("[3.0, 2.0] to [1.0, 5.0]");
    }

    @Test
    void circleOwnsItsBorder() {
        Shape circle = new Shape.Circle(1, -2, 5);
        border(circle, 6, -2, 1, 0);
        border(circle, 1, -7, 0, -1);
        border(circle, 4, 2, 0.6, 0.8);
        assertThatThrownBy(() -> new Shape.Circle(0, 0, -1)).hasMessage("radius must be positive, was -1.0 m");
    }

    @Test
    void ellipseOwnsItsBorder() {
        Shape ellipse = new Shape.Ellipse(1, 1, 4, 0.5);
        border(ellipse, 5, 1, 1, 0);
        border(ellipse, 1, 0.5, 0, -1);
        assertThat(ellipse.contains(4, 1.4, TOLERANCE)).isFalse();
    }

    @Test
    void polygonOwnsItsBorderAndFollowsTheEvenOddRule() {
        Shape triangle =
                new Shape.Polygon(List.of(new Shape.Point(0, 0), new Shape.Point(4, 0), new Shape.Point(0, 3)));
        border(triangle, 2, 0, 0, -1);
        border(triangle, 0, 1, -1, 0);
        border(triangle, 2, 1.5, 0.6, 0.8);
        assertThat(triangle.contains(1, 1, TOLERANCE)).isTrue();
        Shape bow = new Shape.Polygon(
                List.of(new Shape.Point(0, 0), new Shape.Point(2, 2), new Shape.Point(2, 0), new Shape.Point(0, 2)));
        assertThat(bow.contains(0.4, 1, TOLERANCE)).isTrue();
        assertThat(bow.contains(1, 1.5, TOLERANCE)).isFalse();
        assertThatThrownBy(() -> new Shape.Polygon(List.of(new Shape.Point(0, 0), new Shape.Point(1, 0))))
                .hasMessageContaining("at least 3 points, was given 2");
    }

    /** Node places are rounded products; the border tolerance makes a patch own the nodes its numbers name. */
    @Test
    void patchesOwnTheNodesTheirNumbersName() {
        double spacing = 0.1;
        Grid grid = Grid.ofNodes(11, 11, spacing);
        Initial initial = Initial.uniform(0).with(new Shape.Rectangle(0.3, 0.3, 0.7, 0.7), 1);
        for (int row = 0; row < 11; row++) {
            for (int column = 0; column < 11; column++) {
                boolean inside = column >= 3 && column <= 7 && row >= 3 && row <= 7;
                assertThat(initial.at(grid, column, row)).isEqualTo(inside ? 1 : 0);
            }
        }
    }

    @Test
    void laterPatchesLieOnTopOfEarlierOnes() {
        Initial initial =
                Initial.uniform(1).with(new Shape.Rectangle(0, 0, 2, 2), 2).with(new Shape.Rectangle(1, 0, 2, 2), 3);
        Grid grid = Grid.ofNodes(4, 4, 1);
        assertThat(initial.at(grid, 0, 0)).isEqualTo(2);
        assertThat(initial.at(grid, 1, 0)).isEqualTo(3);
        assertThat(initial.at(grid, 3, 3)).isEqualTo(1);
    }
}
