import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What a program with marks in its source counts. */
public class Tally {
    static final class TooLong extends Error {}

    private static final int MOST = 30_000;
    private static final Map<String, LongAdder> COUNTS = new ConcurrentHashMap<>();
    private static final AtomicInteger ALL = new AtomicInteger();

    static boolean hit(int line) {
        add(":" + line);
        return true;
    }

    static int value(int line) {
        add(":" + line);
        return 0;
    }

    static int after(int line, int value) {
        add(":" + line);
        return value;
    }

    static int lambda(int line) {
        add("lambda:" + line);
        return 0;
    }

    static void call(String method) {
        add(method);
    }

    static Iterable<Integer> each(int line, int[] values) {
        return each(line, new java.util.AbstractList<>() { // what is assigned to the array meanwhile is seen
            @Override
            public Integer get(int index) {
                return values[index];
            }

            @Override
            public int size() {
                return values.length;
            }
        });
    }

    /** The test before each element, and the one that ends the loop. */
    static Iterable<Integer> each(int line, Iterable<Integer> values) {
        return () -> {
            Iterator<Integer> inner = values.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    hit(line);
                    return inner.hasNext();
                }

                @Override
                public Integer next() {
                    return inner.next();
                }
            };
        };
    }

    private static void add(String what) {
        if (ALL.incrementAndGet() > MOST) {
            throw new TooLong();
        }
        COUNTS.computeIfAbsent(what, fresh -> new LongAdder()).increment();
    }

    public static String text() {
        return ALL.get() > MOST ? "too long" : new TreeMap<>(COUNTS).toString();
    }
}
