/** Sleeps 10 times 30 ms on one line; says how long that was by the clock, in nanoseconds. */
public final class Sleeps {
    static void rest() throws InterruptedException {
        Thread.sleep(30);
    }

    public static void main(String[] arguments) throws InterruptedException {
        long begin = System.nanoTime();
        for (int k = 0; k < 10; k++) {
            rest();
        }
        System.out.println(System.nanoTime() - begin);
    }
}
