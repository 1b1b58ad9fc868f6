import java.util.List;

public class Modern {
    static class H {
        static final long[] n = new long[1000];
    }

    sealed interface Shape permits Circle, Square, Pair {}

    record Circle(double r) implements Shape {}

    record Square(double a) implements Shape {}

    record Pair(Shape left, Shape right) implements Shape {}

    static double area(Shape shape) {
        $; return switch (shape) { // 22
            case Circle(double r) when r > 10 -> {
                $; yield -1;
            }
            case Circle(double r) -> {
                $; yield r * r * 3;
            }
            case Square s -> {
                $; yield s.a() * s.a();
            }
            case Pair(Circle c, Shape other) -> {
                $; yield area(other) + 0.5;
            }
            case Pair(Shape left, Shape right) -> {
                $; yield area(left) + area(right);
            }
        };
    }

    static String name(Object o) {
        $; return switch (o) { // 12
            case null -> {
                $; yield "null";
            }
            case Integer i when i > 5 -> {
                $; yield "large";
            }
            case Integer i -> {
                $; yield "int";
            }
            case String s -> {
                $; yield s;
            }
            default -> {
                $; throw new IllegalArgumentException("what");
            }
        };
    }

    static class Base {
        Base(int x) {
            $; if (x == 4) {
                $; throw new IllegalStateException("four");
            }
        }
    }

    static class Flexible extends Base {
        Flexible(int x) {
            $; int sum = 0;
            for (int k = 0; k < x; k++) {
                $; sum += k;
            }
            $; if (sum > 20) {
                $; throw new IllegalArgumentException("large");
            }
            $; Object text = sum > 2 ? new StringBuilder("a") : new Object();
            super(x);
            $; int after = text.hashCode();
        }
    }

    public static void main(String[] args) {
        $; double a = 0;
        List<Shape> shapes = List.of(
                new Circle(1), new Circle(11), new Square(2), new Pair(new Circle(1), new Square(1)),
                new Pair(new Square(1), new Pair(new Square(2), new Circle(3))));
        for (Shape shape : shapes) { // 6
            $; a += area(shape);
        }
        Object[] all = {1, 9, "x", null, 2.5, 7};
        for (Object o : all) { // 7
            try {
                $; a += name(o).length();
            } catch (IllegalArgumentException e) {
                $; a++;
            }
        }
        for (int x = 0; x < 9; x++) { // 10
            try {
                $; a += new Flexible(x).hashCode() * 0;
            } catch (IllegalStateException e) {
                $; a += 100;
            } catch (IllegalArgumentException e) {
                $; a += 1000;
            }
        }
        $; System.out.println(a);
        for (int k = 0; k < H.n.length; k++) {
            if (H.n[k] > 0) {
                System.out.println("@ " + k + " " + H.n[k]);
            }
        }
    }
}
