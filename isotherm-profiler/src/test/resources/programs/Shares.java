import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Three lines that take about 10, 20 and 70 per cent, and exactly what the system's own clock of the thread says. */
public class Shares {
    static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    static final long[] TIME = new long[3];
    static long x = 1;

    static void burn(long steps) {
        for (long k = 0; k < steps; k++) {
            x ^= x << 13 ^ x >>> 7;
        }
    }

    static long cpu() {
        return CLOCK.getCurrentThreadCpuTime();
    }

    static void round(long unit) {
        long a = cpu();
        burn(unit);
        long b = cpu();
        burn(2 * unit);
        long c = cpu();
        burn(7 * unit);
        add(a, b, c, cpu());
    }

    static void inside(long unit) {
        long y = x;
        long a = cpu();
        for (long k = 0; k < unit; k++) y ^= y << 13 ^ y >>> 7;
        long b = cpu();
        for (long k = 0; k < 2 * unit; k++) y ^= y << 13 ^ y >>> 7;
        long c = cpu();
        for (long k = 0; k < 7 * unit; k++) y ^= y << 13 ^ y >>> 7;
        add(a, b, c, cpu());
        x = y;
    }

    static void add(long a, long b, long c, long d) {
        TIME[0] += b - a;
        TIME[1] += c - b;
        TIME[2] += d - c;
    }

    public static void main(String[] args) {
        boolean inlined = args[0].equals("inside");
        long unit = Long.parseLong(args[1]);
        long end = Long.parseLong(args[2]) * 1_000_000;
        while (TIME[0] + TIME[1] + TIME[2] < end) { // however busy the machine is
            if (inlined) {
                inside(unit);
            } else {
                round(unit);
            }
        }
        System.out.println(TIME[0] + " " + TIME[1] + " " + TIME[2]);
    }
}
