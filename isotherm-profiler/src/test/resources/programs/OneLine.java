import java.util.Iterator;
import java.util.List;

/** Loops whose rounds stay on one line, or may. */
public class OneLine {
    static int k;

    static boolean step() {
        return ++k % 1000 == 0; // 5500
    }

    static void forever() {
        for (;;) {
            if (step()) break; // 1000
        }
    }

    static void untilReturn() {
        while (true)
            if (step()) return; // 1000
    }

    static void doWhile() {
        do {
            step(); } while (k % 1000 != 0); // 1000
    }

    static void empty() {
        while (!step()) { } // 1000
    }

    static void guarded() {
        while (true) {
            try {
                if (step()) break; // 1000
            } catch (RuntimeException e) {
                k++; // 0
            }
        }
    }

    static void labelled() {
        outer:
        while (true) {
            for (;;) { if (k % 2 == 0) { k++; continue outer; } if (step()) break outer; } // 999
        }
    }

    static int header(boolean[] some) {
        int sum = 0; // 1
        for (int i = 0; i < some.length; i++) // 8
            if (some[i]) // 7
                sum++; // 3
        for (int i = 0; i < some.length; i++) if (some[i]) // 8
            sum++; // 3
        for (int i = 0; i < some.length; i += some[0] ? 1 : 2) { // 8
            if (!some[i]) continue; // 7
            sum++; // 3
        }
        for (int i = 0; i < 4; i++) for (int j = 0; j < 3; j++) sum++; // 17
        for (boolean each : some) sum += each ? 1 : 0; // 8
        int i = 0, n = 5; while (i < n) i++; sum += i; // 6
        return sum; // 1
    }

    static int throwing(Iterator<String> names) {
        int count = 0; // 1
        try {
            for (String name = names.next(); ; name = names.next()) { // 4
                count += name.length(); // 3
            }
        } catch (java.util.NoSuchElementException e) { // 1
            return count; // 1
        }
    }

    static int endless(int[] cells) {
        int at = 0; // 1
        try {
            for (;;) { cells[at++] = 1; } // 6
        } catch (ArrayIndexOutOfBoundsException e) { // 1
            return at; // 1
        }
    }

    static int thrown(int n) {
        int k = n; // 1
        try {
            while (n-- > 0) k += Integer.parseInt(n == 2 ? "no" : "1"); // 3
        } catch (NumberFormatException e) { // 1
            k++; // 1
        }
        return k; // 1
    }

    static int choice(int x) {
        return x > 3 ? x < 5 ? 1 : 2 : 3; // 3
    }

    public static void main(String[] arguments) {
        forever(); // 1
        untilReturn(); // 1
        doWhile(); // 1
        empty(); // 1
        guarded(); // 1
        k = 5001; // 1
        labelled(); // 1
        header(new boolean[] {true, false, false, true, false, false, true}); // 1
        throwing(List.of("a", "bc", "d").iterator()); // 1
        endless(new int[5]); // 1
        thrown(5); // 1
        choice(1); choice(4); choice(9); // 1
    }
}
