/** Three lines that take 10, 20 and 70 per cent, by the clock of their own thread. */
public class Shares {
    static long x = 1;

    static void burn(long steps) {
        for (long k = 0; k < steps; k++) {
            x = x * 6364136223846793005L + 1442695040888963407L;
        }
    }

    static void round(long unit) {
        burn(unit);
        burn(2 * unit);
        burn(7 * unit);
    }

    static void inside(long unit) {
        long y = x;
        for (long k = 0; k < unit; k++) y = y * 6364136223846793005L + 1442695040888963407L;
        for (long k = 0; k < 2 * unit; k++) y = y * 6364136223846793005L + 1442695040888963407L;
        for (long k = 0; k < 7 * unit; k++) y = y * 6364136223846793005L + 1442695040888963407L;
        x = y;
    }

    public static void main(String[] args) {
        boolean inlined = args[0].equals("inside");
        long unit = Long.parseLong(args[1]);
        long end = System.nanoTime() + Long.parseLong(args[2]) * 1_000_000;
        while (System.nanoTime() < end) {
            if (inlined) {
                inside(unit);
            } else {
                round(unit);
            }
        }
        System.out.println(x);
    }
}
