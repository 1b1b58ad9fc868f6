package isotherm.bench.solve;

import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Pixels;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Plates that are less and less of one material, for the explicit method. */
enum RegionsProblem {
    PLAIN("one material"),
    ONE("one region over all"),
    ROWS("100 rectangles in rows"),
    RECTANGLES("100 rectangles at random"),
    DISCS("100 discs"),
    CELLS("every cell different");

    private static final double SPACING = 1e-3;
    private static final int SIDE = 10;
    private static final int COLOURS = 64;
    private static final Material GROUND = new Material("ground", 1, 1000, 1000);

    private final String words;

    RegionsProblem(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /**
     * The plate with edges held at 0.
     *
     * @param n nodes along each side
     */
    Scenario scenario(int n) {
        Grid grid = Grid.ofNodes(n, n, SPACING);
        return Scenario.on(grid)
                .material(GROUND)
                .regions(regions(n, grid.x().length()).toArray(Region[]::new))
                .edges(Edges.all(new Boundary.Fixed(0)))
                .initial(Initial.uniform(20))
                .timing(Timing.steps(Integer.MAX_VALUE).by(Method.EXPLICIT))
                .build();
    }

    private List<Region> regions(int n, double length) {
        SplittableRandom random = new SplittableRandom(1);
        List<Region> regions = new ArrayList<>();
        double part = length / SIDE;
        switch (this) {
            case PLAIN -> {}
            case ONE -> regions.add(Region.of("all", new Shape.Rectangle(0, 0, length, length), GROUND));
            case CELLS -> cells(n - 1, length, random, regions);
            case ROWS, RECTANGLES, DISCS -> {
                for (int k = 0; k < SIDE * SIDE; k++) {
                    double left = k % SIDE * part;
                    double bottom = Math.floorDiv(k, SIDE) * part;
                    Shape shape = switch (this) {
                        case ROWS ->
                            new Shape.Rectangle(
                                    left + 0.2 * part, bottom + 0.2 * part, left + 0.8 * part, bottom + 0.8 * part);
                        case DISCS -> new Shape.Circle(left + 0.5 * part, bottom + 0.5 * part, 0.35 * part);
                        default -> anywhere(length, random);
                    };
                    regions.add(Region.of("region " + k, shape, any(random)));
                }
            }
        }
        return regions;
    }

    private static Shape anywhere(double length, SplittableRandom random) {
        double left = random.nextDouble(0.9 * length);
        double bottom = random.nextDouble(0.9 * length);
        double width = random.nextDouble(0.01, 0.2) * length;
        double height = random.nextDouble(0.01, 0.2) * length;
        return new Shape.Rectangle(left, bottom, left + width, bottom + height);
    }

    private static Material any(SplittableRandom random) {
        return new Material("any", random.nextDouble(0.1, 1), 1000, 1000);
    }

    private static void cells(int cells, double length, SplittableRandom random, List<Region> regions) {
        int[] colours = random.ints((long) cells * cells, 0, COLOURS).toArray();
        Pixels image = new Pixels(cells, cells, colours);
        Shape.Rectangle all = new Shape.Rectangle(0, 0, length, length);
        for (int colour = 0; colour < COLOURS; colour++) {
            regions.add(Region.of("colour " + colour, new Shape.Colour(image, colour, all), any(random)));
        }
    }
}
