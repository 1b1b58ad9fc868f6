package isotherm.weather.replay;

import isotherm.weather.fetch.Reply;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Replies served again from this machine, each after the time that it once took: the same waiting for every strategy. */
public final class Replay implements AutoCloseable {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Recorded(byte[] bytes, Duration took) {}

    private static final Map<String, String> HEADERS =
            Map.of("Content-Type", "application/json", "Cache-Control", "no-store");

    private final Loopback server;

    private Replay(Loopback server) {
        this.server = server;
    }

    /**
     * After how long each is served again: the time it took. The first opened the connection besides; where there are others, it is not
     * slower than the slowest of them.
     */
    public static List<Duration> delays(List<Reply> replies) {
        List<Duration> delays =
                new ArrayList<>(replies.stream().map(Reply::took).toList());
        delays.stream()
                .skip(1)
                .max(Comparator.naturalOrder())
                .filter(most -> most.compareTo(delays.getFirst()) < 0)
                .ifPresent(most -> delays.set(0, most));
        return delays;
    }

    /** Serves these replies; anything else is not found. */
    public static Replay of(List<Reply> replies) throws IOException {
        Map<String, Recorded> recorded = new HashMap<>();
        List<Duration> delays = delays(replies);
        for (int k = 0; k < replies.size(); k++) {
            byte[] bytes = Loopback.reply(200, HEADERS, replies.get(k).bytes());
            recorded.put(target(replies.get(k).address()), new Recorded(bytes, delays.get(k)));
        }
        byte[] none = Loopback.reply(404, HEADERS, "{}".getBytes(StandardCharsets.US_ASCII));
        return new Replay(Loopback.start((request, out) -> {
            Recorded found = recorded.get(request.target());
            if (found != null) {
                Thread.sleep(found.took());
            }
            out.write(found == null ? none : found.bytes());
        }));
    }

    private static String target(URI address) {
        String query = address.getRawQuery();
        return query == null ? address.getRawPath() : address.getRawPath() + "?" + query;
    }

    /** The address to give a client in the place of the service's own. */
    public URI insteadOf(URI base) {
        return URI.create(server.base() + (base.getRawPath() == null ? "" : base.getRawPath()));
    }

    /** The server, for its counts. */
    public Loopback server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
