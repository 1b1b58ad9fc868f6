import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Each line that begins with the marker counts itself. A number at the end of a line is its hits by hand: where control comes back
 * to a line (to return what was computed on others, or into the lambda on it) a line is hit more often than it begins.
 */
public class Constructs {
    static class H {
        static final long[] n = new long[1000];
    }

    static int depth(int n) {
        $; if (n == 0) {
            $; return 0;
        }
        $; int below = depth(n - 1);
        $; return below + 1;
    }

    static boolean even(int n) {
        $; return n == 0 || odd(n - 1);
    }

    static boolean odd(int n) {
        $; return n != 0 && even(n - 1);
    }

    static int thrower(int[] a, int k) {
        $; int x = 1;
        $; x += a[k];
        $; x += 10 / a[k];
        $; x += a[k + 1];
        $; return x;
    }

    static int caught(int[] a) {
        $; int sum = 0;
        for (int k = -1; k < 6; k++) { // 8
            try {
                $; sum += 1;
                $; sum += a[k];
                $; sum += thrower(a, k);
                $; sum += 2;
            } catch (ArithmeticException e) {
                $; sum += 100;
            } catch (ArrayIndexOutOfBoundsException e) {
                $; sum += 1000;
            } finally {
                $; sum += 1;
            }
        }
        $; return sum;
    }

    static int nested(int kind) {
        $; int r = 0;
        try {
            $; r = 1;
            try {
                $; if (kind == 1) {
                    $; throw new IllegalStateException("one");
                }
                $; if (kind == 2) {
                    $; return r; // 2
                }
                $; Object o = kind == 3 ? "text" : 5;
                $; r += (Integer) o;
                $; r += 2;
            } finally {
                $; r += 4;
                if (kind == 4) {
                    $; throw new UnsupportedOperationException("four");
                }
            }
            $; r += 8;
        } catch (IllegalStateException | ClassCastException e) {
            $; r += 16;
        } finally {
            $; r += 32;
        }
        $; return r;
    }

    static class Base {
        Base(int x) {
            $; if (x < 0) {
                $; throw new IllegalArgumentException("negative");
            }
            $; int y = x;
        }
    }

    static class Derived extends Base {
        final int z;

        Derived(int x) {
            super(check(x));
            $; z = 7 / x;
            $; int last = z;
        }

        static int check(int x) {
            $; if (x > 5) {
                $; throw new IllegalArgumentException("large");
            }
            $; return x;
        }
    }

    static int construct() {
        $; int made = 0;
        for (int x = -2; x < 8; x++) { // 11
            try {
                $; Derived d = new Derived(x);
                $; made++;
            } catch (IllegalArgumentException e) {
                $; made += helper(100);
            } catch (ArithmeticException e) {
                $; made += helper(10000);
            }
        }
        $; return made;
    }

    static int helper(int x) {
        $; return x;
    }

    static String old(int k, String s) {
        $; switch (k) {
            case 1:
                $; s += "a";
            case 2:
                $; s += "b";
                break;
            case 7:
                $; return "seven";
            default:
                $; s += "c";
        }
        $; return switch (s) { // 16
            case "xab" -> {
                $; yield "first";
            }
            case "xb" -> {
                $; yield "second";
            }
            default -> {
                $; yield "other";
            }
        };
    }

    static int loops() {
        $; int s = 0;
        int k = 0;
        do {
            $; s++;
            if (s == 3) {
                $; k++;
                continue;
            }
            $; k++;
        } while (k < 5);
        outer:
        for (int i = 0; i < 10; i++) {
            $; int j = 0;
            while (true) {
                $; j++;
                if (j > i) {
                    $; break;
                }
                if (i + j > 12) {
                    $; break outer;
                }
                $; s += j;
            }
        }
        for (int q = 0; q < 50; q++) s += q; // 1
        $; while (s > 5000) s--;
        $; return s;
    }

    static long functional() {
        $; IntUnaryOperator f = x -> {
            $; int y = x * x;
            $; return y + 1;
        };
        $; List<Runnable> all = new ArrayList<>();
        for (int k = 0; k < 5; k++) { // 6
            $; all.add(() -> {
                $; int nothing = 0;
            });
        }
        $; all.forEach(Runnable::run);
        $; return IntStream.range(0, 100).filter(x -> { // 2
            $; return x % 3 == 0;
        }).map(f).mapToLong(x -> {
            $; return x;
        }).sum();
    }

    static final Object LOCK = new Object();

    static synchronized int locked(int x) {
        $; synchronized (LOCK) {
            $; if (x == 3) {
                $; return 1;
            }
            $; if (x == 4) {
                $; throw new IllegalStateException("four");
            }
            $; x++;
        }
        $; return x;
    }

    enum Color {
        RED,
        GREEN {
            @Override
            int value() {
                $; return 2;
            }
        };

        int value() {
            $; return 1;
        }
    }

    record Pair(int a, String b) {
        Pair {
            $; if (a < 0) {
                $; throw new IllegalArgumentException("a");
            }
            $; b = b.trim();
        }
    }

    interface Shape {
        default int area() {
            $; return side() * side();
        }

        int side();
    }

    static class Resource implements AutoCloseable {
        final boolean fails;

        Resource(boolean fails) {
            this.fails = fails;
        }

        @Override
        public void close() {
            $; if (fails) {
                $; throw new IllegalStateException("close");
            }
        }
    }

    static int resources(int kind) {
        $; int r = 0;
        try (Resource a = new Resource(kind == 1); Resource b = new Resource(kind == 2)) {
            $; r++;
            if (kind == 3) {
                $; throw new IllegalStateException("body");
            }
            $; r++;
        } catch (IllegalStateException e) {
            $; r += 10;
        }
        $; return r;
    }

    public static void main(String[] args) {
        $; int d = depth(50);
        $; boolean e = even(21);
        $; int c = caught(new int[] {1, 0, 2, 3});
        for (int k = 0; k < 5; k++) { // 6
            try {
                $; d += nested(k);
            } catch (RuntimeException x) {
                $; d++;
            }
        }
        $; d += construct();
        for (int k = 0; k < 9; k++) { // 10
            $; d += old(k, "x").length();
        }
        $; d += loops();
        $; d += (int) functional();
        for (int k = 0; k < 6; k++) { // 7
            try {
                $; d += locked(k);
            } catch (IllegalStateException x) {
                $; d++;
            }
        }
        for (Color color : Color.values()) { // 3
            $; d += color.value();
        }
        for (int k = -2; k < 3; k++) { // 6
            try {
                $; d += new Pair(k, " b ").b().length();
            } catch (IllegalArgumentException x) {
                $; d += 2;
            }
        }
        $; Shape shape = () -> 3; // 3
        $; d += shape.area();
        for (int k = 0; k < 4; k++) { // 5
            $; d += resources(k);
        }
        $; System.out.println(d + " " + e + " " + c);
        for (int k = 0; k < H.n.length; k++) {
            if (H.n[k] > 0) {
                System.out.println("@ " + k + " " + H.n[k]);
            }
        }
    }
}
