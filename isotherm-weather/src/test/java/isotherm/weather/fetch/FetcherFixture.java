package isotherm.weather.fetch;

import isotherm.weather.Deadline;
import isotherm.weather.WeatherException;
import isotherm.weather.replay.TrapServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A server with traps, fetchers that hurry, and a clock that is set by hand. */
abstract class FetcherFixture {
    static final String GOOD = "{\"value\": 1}";
    static final Query.Terms TERMS = new Query.Terms(4, 0);
    static final Manners QUICK = Manners.usual("isotherm-test (nobody@example.org)")
            .withPauses(Duration.ofMillis(1), Duration.ofMillis(3))
            .withAttemptTimeout(Duration.ofSeconds(20));

    @TempDir
    @Nullable
    Path folder;

    final TrapServer traps = new TrapServer();
    private final List<Fetcher> fetchers = new ArrayList<>();
    Instant now = Instant.parse("2026-11-22T12:00:00Z");

    @AfterEach
    void close() {
        fetchers.forEach(Fetcher::close);
        traps.close();
    }

    /** With the cache in the test's folder. */
    Fetcher fetcher(Manners manners, boolean offline) throws IOException {
        Path where = Objects.requireNonNull(folder);
        return kept(new Fetcher(manners, Cache.in(where), offline, () -> now, new Random(1)));
    }

    Fetcher fetcher() throws IOException {
        return fetcher(QUICK, false);
    }

    Fetcher uncached(Manners manners) {
        return kept(new Fetcher(manners, null, false, () -> now, new Random(1)));
    }

    private Fetcher kept(Fetcher fetcher) {
        fetchers.add(fetcher);
        return fetcher;
    }

    static Query query(URI address) {
        return new Query(address, "value", TERMS, Duration.ofMinutes(10));
    }

    Reply fetch(Fetcher fetcher, String target) {
        return fetcher.fetch(query(traps.at(target)), Deadline.in(Duration.ofMinutes(1)));
    }

    WeatherException problem(Fetcher fetcher, URI address, Duration deadline) {
        try {
            fetcher.fetch(query(address), Deadline.in(deadline));
        } catch (WeatherException e) {
            return e;
        }
        throw new AssertionError("there was no problem");
    }

    WeatherException problem(Fetcher fetcher, String target) {
        return problem(fetcher, traps.at(target), Duration.ofMinutes(1));
    }
}
