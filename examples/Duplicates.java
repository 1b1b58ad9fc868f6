import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How many of the orders in a log came twice? The answer comes late: where does the time go? */
public final class Duplicates {
    private Duplicates() {}

    /** Counts the orders that were there before. */
    static int duplicates(List<String> orders) {
        List<String> seen = new ArrayList<>();
        int duplicates = 0;
        for (String order : orders) {
            String key = normalised(order);
            if (seen.contains(key)) {
                duplicates++;
            } else {
                seen.add(key);
            }
        }
        return duplicates;
    }

    private static String normalised(String order) {
        return order.strip().toLowerCase().replaceAll("[^a-z0-9]+", "-");
    }

    private static List<String> log(int lines) {
        Random random = new Random(7);
        List<String> orders = new ArrayList<>();
        for (int k = 0; k < lines; k++) {
            orders.add(" Order " + random.nextInt(lines) + " / customer " + random.nextInt(2));
        }
        return orders;
    }

    /** With how many lines, 20,000 unless said. */
    public static void main(String[] arguments) {
        List<String> orders = log(arguments.length == 0 ? 20_000 : Integer.parseInt(arguments[0]));
        long begin = System.nanoTime();
        int duplicates = duplicates(orders);
        System.out.printf("%d of %d, found in %.2f s%n", duplicates, orders.size(), (System.nanoTime() - begin) * 1e-9);
    }
}
