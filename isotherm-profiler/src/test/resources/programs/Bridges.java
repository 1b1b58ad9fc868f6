import java.util.Comparator;

/** Methods that nobody wrote: bridges, accessors, lambdas, those of records and enums. */
public class Bridges {
    interface Shape<T> extends Comparable<T> {
        T twice();
    }

    record Side(int length) implements Shape<Side> {
        public Side twice() {
            return new Side(2 * length); // 30
        }

        public int compareTo(Side other) {
            return Integer.compare(length, other.length()); // 20
        }
    }

    enum Colour {
        RED,
        BLUE
    }

    static <T extends Shape<T>> T longer(T a, T b) {
        return a.compareTo(b) < 0 ? b.twice() : a.twice(); // 20
    }

    public static void main(String[] args) {
        Side s = new Side(3); // 1
        int seen = 0; // 1
        for (int k = 0; k < 20; k++) { // 21
            s = new Side(longer(s, new Side(k)).length() % 5); // 20
            seen += s.equals(new Side(k)) ? s.hashCode() : Colour.valueOf("RED").ordinal(); // 20
        }
        Comparator<Side> order = Comparator.comparingInt(Side::length); // 1
        for (int k = 0; k < 10; k++) { // 11
            seen += order.compare(s.twice(), s); // 10
        }
        System.out.println(seen); // 1
    }
}
