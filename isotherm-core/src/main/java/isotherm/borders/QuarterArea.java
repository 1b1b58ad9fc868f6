package isotherm.borders;

import isotherm.model.Region;
import isotherm.model.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How much of a small rectangle a region's source heats, among the regions below and over it: the length of a line along x, which is known
 * exactly, is integrated upwards between all places where borders turn or leave the rectangle (W. Gander, W. Gautschi, <i>Adaptive quadrature - revisited</i>,
 * BIT 40, 2000: Lobatto's rule of four places and Kronrod's extension of it to seven).
 */
public final class QuarterArea {
    /** In parts of the rectangle. */
    private static final double EXACT = 1e-13;
    /** Shares are rounded to this: mirrored and turned shapes, whose numbers differ in the last digits, have the same. */
    private static final double QUANTUM = 0x1p-30;

    /** The same of what cut cells have of each material, of which there are many. */
    static final double PART = 0x1p-22;

    private static final int DEEPEST = 15;
    /** Places of the rules, in halves of the stretch from its middle. */
    private static final double OUTER = Math.sqrt(2.0 / 3);

    private static final double INNER = Math.sqrt(0.2);
    /** Lengths may jump at the ends of a stretch, in parts of which so much is taken to be like what is beside it. */
    private static final double END = 1e-9;

    private final List<Region> layers;
    private final Region heated;
    private final Shape.Rectangle box;
    private final Shape.Point centre;

    /**
     * The area of a region's source.
     *
     * @param layers regions that have to do with it, in their order
     * @param heated the region, one of them
     * @param centre of the cell that the rectangle is in: colours take whole cells, by their centres
     */
    public QuarterArea(List<Region> layers, Region heated, Shape.Rectangle box, Shape.Point centre) {
        this.layers = layers.stream()
                .filter(layer -> meets(layer.shape().bounds(), box))
                .toList();
        this.heated = heated;
        this.box = box;
        this.centre = centre;
    }

    /** Whether two rectangles share a place. */
    public static boolean meets(Shape.Rectangle a, Shape.Rectangle b) {
        return a.left() <= b.right() && b.left() <= a.right() && a.bottom() <= b.top() && b.bottom() <= a.top();
    }

    /** The share of the rectangle, 0 to 1. */
    public double share() {
        double[] turns = turns();
        double area = 0;
        for (int k = 1; k < turns.length; k++) {
            double end = END * (turns[k] - turns[k - 1]);
            double from = turns[k - 1] + end;
            double to = turns[k] - end;
            double atFrom = length(from);
            double atTo = length(to);
            area += area(from, to, atFrom, atTo, DEEPEST) + end * (atFrom + atTo);
        }
        return Math.rint(area / size() / QUANTUM) * QUANTUM;
    }

    /** Rounds shares, of which the first takes what the others leave; where that is rounding alone, the largest takes it. */
    static void roundToOne(double[] shares) {
        double rest = 1;
        int largest = 0;
        for (int k = 1; k < shares.length; k++) {
            shares[k] = Math.rint(shares[k] / PART) * PART;
            rest -= shares[k];
            largest = largest == 0 || shares[k] > shares[largest] ? k : largest;
        }
        boolean rounding = rest <= shares.length * PART;
        shares[0] = rounding ? 0 : rest;
        shares[largest] += rounding ? rest : 0;
    }

    private double size() {
        return (box.right() - box.left()) * (box.top() - box.bottom());
    }

    /** Heights at which lengths may jump or turn: ends of the rectangle, corners and tops of shapes, and where borders leave it. */
    private double[] turns() {
        DoubleStream places = layers.stream().map(Region::shape).flatMapToDouble(this::turns);
        return DoubleStream.concat(
                        DoubleStream.of(box.bottom(), box.top()), places.filter(y -> y > box.bottom() && y < box.top()))
                .sorted()
                .distinct()
                .toArray();
    }

    private DoubleStream turns(Shape shape) {
        Shape turned = turned(shape);
        DoubleStream leaving = DoubleStream.concat(
                Arrays.stream(Chords.of(turned, box.left())), Arrays.stream(Chords.of(turned, box.right())));
        DoubleStream corners = shape instanceof Shape.Polygon polygon
                ? polygon.points().stream().mapToDouble(Shape.Point::y)
                : DoubleStream.of(shape.bounds().bottom(), shape.bounds().top());
        return DoubleStream.concat(corners, leaving);
    }

    /** The shape with x and y exchanged. */
    @SuppressWarnings("ArgumentSelectionDefectChecker") // they are meant to change places
    static Shape turned(Shape shape) {
        return switch (shape) {
            case Shape.Rectangle box -> new Shape.Rectangle(box.bottom(), box.left(), box.top(), box.right());
            case Shape.Circle circle -> new Shape.Circle(circle.y(), circle.x(), circle.radius());
            case Shape.Ellipse round -> new Shape.Ellipse(round.y(), round.x(), round.radiusY(), round.radiusX());
            case Shape.Polygon polygon ->
                new Shape.Polygon(polygon.points().stream()
                        .map(point -> new Shape.Point(point.y(), point.x()))
                        .toList());
            case Shape.Colour colour -> colour;
        };
    }

    /** The area between two heights, at which lengths are known. */
    private double area(double from, double to, double atFrom, double atTo, int deepest) {
        double half = (to - from) / 2;
        double middle = from + half;
        double[] places = {
            from, middle - OUTER * half, middle - INNER * half, middle, middle + INNER * half, middle + OUTER * half, to
        };
        double[] lengths = new double[places.length];
        lengths[0] = atFrom;
        lengths[6] = atTo;
        for (int k = 1; k < 6; k++) {
            lengths[k] = length(places[k]);
        }
        double ends = atFrom + atTo;
        double inner = lengths[2] + lengths[4];
        double four = half / 6 * (ends + 5 * inner);
        double seven = half / 1470 * (77 * ends + 432 * (lengths[1] + lengths[5]) + 625 * inner + 672 * lengths[3]);
        if (Math.abs(seven - four) <= EXACT * size() || deepest == 0) {
            return seven;
        }
        double sum = 0;
        for (int k = 1; k < places.length; k++) {
            sum += area(places[k - 1], places[k], lengths[k - 1], lengths[k], deepest - 1);
        }
        return sum;
    }

    /** Metres of a line through the rectangle that the source heats. */
    @SuppressWarnings("ReferenceEquality") // layers that are alike are still two
    private double length(double y) {
        double[] matter = {box.left(), box.right()};
        double[] source = Chords.NONE;
        for (Region layer : layers) {
            double[] chords = chords(layer.shape(), y);
            if (layer.hole()) {
                matter = Chords.join(matter, chords, (there, hole) -> there && !hole);
            } else if (layer.material() != null) {
                matter = Chords.join(matter, chords, (there, more) -> there || more);
            }
            source = layer == heated ? chords : Chords.join(source, chords, (there, taken) -> there && !taken);
        }
        double[] heats = Chords.join(source, matter, (there, solid) -> there && solid);
        return Chords.length(heats, box.left(), box.right());
    }

    private double[] chords(Shape shape, double y) {
        if (shape instanceof Shape.Colour colour) {
            return colour.contains(centre.x(), centre.y(), 0) ? new double[] {box.left(), box.right()} : Chords.NONE;
        }
        return Chords.of(shape, y);
    }
}
