package isotherm.weather.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** Writes and reads one key over and over, in this process or in another. */
final class CacheProcess {
    static final int ROUNDS = 300;
    private static final int SIZE = 40_000;

    private CacheProcess() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("ready");
        if (System.in.read() >= 0) {
            System.out.println(writeAndRead(Path.of(arguments[0]), Integer.parseInt(arguments[1])));
        }
    }

    /** How many times a whole reply was found: one's own or the other's. */
    static int writeAndRead(Path folder, int who) throws IOException {
        Cache cache = Cache.in(folder);
        int whole = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] body = new byte[SIZE + who];
            Arrays.fill(body, (byte) who);
            boolean kept =
                    cache.keep(new Stored("key", Instant.EPOCH, Duration.ZERO, "tag" + who, "", Duration.ZERO, body));
            whole += kept && cache.find("key").map(CacheProcess::isWhole).orElse(false) ? 1 : 0;
        }
        return whole;
    }

    private static boolean isWhole(Stored stored) {
        int who = stored.body()[0];
        byte[] expected = new byte[SIZE + who];
        Arrays.fill(expected, (byte) who);
        return stored.etag().equals("tag" + who) && Arrays.equals(stored.body(), expected);
    }
}
