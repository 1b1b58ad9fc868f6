/** Counts for ever, and says now and then how far it is. */
public class Endless {
    static long count;

    static void one() {
        count++;
    }

    public static void main(String[] args) {
        long next = System.nanoTime();
        while (true) {
            one();
            if (System.nanoTime() > next) {
                System.out.println(System.currentTimeMillis() + " " + count);
                next += 20_000_000;
            }
        }
    }
}
