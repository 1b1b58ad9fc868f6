/** Ends in the middle of a line's neighbours, while another thread sleeps. */
public class Exits {
    static void deeper(int n) {
        if (n == 0) { // 4
            System.exit(3); // 1
            System.out.println("never"); // 0
        }
        deeper(n - 1); // 3
        System.out.println("never"); // 0
    }

    public static void main(String[] args) throws InterruptedException {
        Thread sleeper = new Thread(() -> {
            int before = 1; // 1
            try {
                Thread.sleep(100_000); // 1
                before++; // 0
            } catch (InterruptedException e) {
                before--; // 0
            }
        });
        sleeper.start();
        Thread.sleep(300);
        deeper(3); // 1
        System.out.println("never"); // 0
    }
}
