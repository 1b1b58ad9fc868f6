package isotherm.weather.fetch;

import isotherm.weather.Deadline;
import isotherm.weather.Receipt;
import isotherm.weather.WeatherException;
import isotherm.weather.WeatherException.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Fetches replies. The same query asked by several at once is sent once; a fresh reply in the cache is not asked for again, an
 * older one is asked whether it still holds, and is used, marked stale, where the service cannot be had. For use by any number of
 * threads.
 */
public final class Fetcher implements AutoCloseable {
    /** Problems that an older reply helps over. */
    private static final Set<Kind> STALE_HELPS = EnumSet.of(
            Kind.NOT_A_SERVICE,
            Kind.BUSY,
            Kind.TIMEOUT,
            Kind.UNKNOWN_HOST,
            Kind.INSECURE,
            Kind.UNREACHABLE,
            Kind.BROKEN,
            Kind.TOO_LARGE);

    private final Manners manners;
    private final @Nullable Cache cache;
    private final boolean offline;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Exchange exchange;
    private final Map<String, CompletableFuture<Reply>> flights = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * A fetcher.
     *
     * @param cache where replies are kept; null for nowhere
     * @param offline answers from the cache alone, whatever its age
     */
    public Fetcher(Manners manners, @Nullable Cache cache, boolean offline) {
        this(manners, cache, offline, InstantSource.system(), RandomGenerator.getDefault());
    }

    /** With a clock and a die of one's own, for tests. */
    Fetcher(Manners manners, @Nullable Cache cache, boolean offline, InstantSource clock, RandomGenerator random) {
        this.manners = manners;
        this.cache = cache;
        this.offline = offline;
        this.clock = clock;
        this.random = random;
        this.exchange = new Exchange(manners);
    }

    /** How many requests went out. */
    public long requests() {
        return exchange.sent();
    }

    /** How many wait for a reply. */
    int waiting() {
        return waiting.get();
    }

    /** The same as {@link #fetch}, on a virtual thread of its own. */
    public CompletableFuture<Reply> fetchLater(Query query, Deadline deadline) {
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        Thread.ofVirtual().name("fetch ", 0).start(() -> {
            try {
                reply.complete(fetch(query, deadline));
            } catch (RuntimeException | Error e) {
                reply.completeExceptionally(e);
            }
        });
        return reply;
    }

    /**
     * The reply to a query.
     *
     * @throws WeatherException where there is none; its cause is a {@link RefusedException} where the service said no
     */
    public Reply fetch(Query query, Deadline deadline) {
        CompletableFuture<Reply> mine = new CompletableFuture<>();
        CompletableFuture<Reply> first = flights.putIfAbsent(query.key(), mine);
        waiting.incrementAndGet();
        try {
            return first == null ? lead(mine, query, deadline) : join(first, query, deadline);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Asks for all who want the same meanwhile. */
    private Reply lead(CompletableFuture<Reply> mine, Query query, Deadline deadline) {
        try {
            Reply reply = answer(query, deadline);
            mine.complete(reply);
            return reply;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            flights.remove(query.key(), mine);
        }
    }

    /** Drops what the cache has for a query: it turned out to be of no use. */
    public void forget(Query query) {
        if (cache != null) {
            cache.drop(query.key());
        }
    }

    /** Waits for the one who asked first; should that one have been interrupted or had less time, asks again. */
    private Reply join(CompletableFuture<Reply> first, Query query, Deadline deadline) {
        try {
            return first.get(Math.max(0, deadline.left().toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw Exchange.tooLate(query.address(), deadline);
        } catch (InterruptedException e) {
            throw Exchange.interrupted(query.address(), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WeatherException problem) {
                boolean theirs = problem.kind() == Kind.INTERRUPTED || problem.kind() == Kind.TIMEOUT;
                if (theirs && deadline.left().compareTo(manners.attemptTimeout()) > 0) {
                    flights.remove(query.key(), first);
                    return fetch(query, deadline);
                }
                throw new WeatherException(problem.kind(), problem.problem(), problem.getCause());
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Reply answer(Query query, Deadline deadline) {
        Optional<Stored> stored = readable(query);
        Instant now = clock.instant();
        if (stored.isPresent() && stored.get().fresh(now)) {
            return reply(query, stored.get(), false, "");
        }
        if (offline) {
            return reply(
                    query,
                    stored.orElseThrow(() -> new WeatherException(
                            Kind.OFFLINE, "there is nothing in the cache, and --offline asks no service")),
                    true,
                    "the network is not to be used");
        }
        try {
            return ask(query, stored.orElse(null), deadline);
        } catch (WeatherException e) {
            if (stored.isPresent() && STALE_HELPS.contains(e.kind())) {
                return reply(query, stored.get(), true, e.problem());
            }
            throw e;
        }
    }

    /** What the cache has; what cannot be read is not ours, and is asked for anew. */
    private Optional<Stored> readable(Query query) {
        try {
            Optional<Stored> stored = cache == null ? Optional.empty() : cache.find(query.key());
            stored.ifPresent(found -> read(query, found.body()));
            return stored;
        } catch (WeatherException e) {
            return Optional.empty();
        }
    }

    private Reply reply(Query query, Stored stored, boolean stale, String problem) {
        Receipt receipt = new Receipt(stored.fetched(), stored.age(clock.instant()), stale, problem);
        return new Reply(query.address(), stored.body(), read(query, stored.body()), receipt, stored.took());
    }

    private static Json read(Query query, byte[] body) {
        try {
            Json json = Json.read(body);
            if (json.has(query.member())) {
                return json;
            }
        } catch (WeatherException e) {
            throw new WeatherException(
                    e.kind(), query.address() + " answers, but not as a weather service: " + e.problem(), e);
        }
        throw new WeatherException(
                Kind.NOT_A_SERVICE,
                query.address() + " answers, but not as a weather service: the reply has no \"" + query.member()
                        + "\"");
    }

    private Reply ask(Query query, @Nullable Stored stored, Deadline deadline) {
        Patience patience = new Patience(manners);
        for (int attempt = 1; ; attempt++) {
            Exchange.Result result = exchange.once(query, stored, deadline, patience);
            switch (result) {
                case Exchange.Good good -> {
                    return kept(query, good);
                }
                case Exchange.Unchanged(Duration lifetime) -> {
                    if (stored == null) {
                        throw new WeatherException(
                                Kind.BROKEN,
                                query.address() + " answers that nothing has changed, but nothing is kept here");
                    }
                    Stored held = stored.heldUntil(clock.instant(), lifetime(query, lifetime));
                    keep(held);
                    return reply(query, held, false, "");
                }
                case Exchange.No(int status, byte[] body) ->
                    throw new WeatherException(
                            Kind.REFUSED,
                            query.address() + " refuses the request (status " + status + ")",
                            new RefusedException(
                                    status, new String(body, 0, Math.min(body.length, 1024), StandardCharsets.UTF_8)));
                case Exchange.Later(String reason, Kind kind, Optional<Duration> rest) -> {
                    rest.ifPresent(asked ->
                            exchange.gate(query.address(), query.terms()).closeFor(asked));
                    if (attempt >= manners.attempts() || patience.isOver()) {
                        throw Exchange.givenUp(kind, reason, attempt);
                    }
                    rest(query, reason, kind, rest, attempt, deadline);
                }
            }
        }
    }

    private Reply kept(Query query, Exchange.Good good) {
        Stored fresh = new Stored(
                query.key(),
                clock.instant(),
                lifetime(query, good.lifetime()),
                good.etag(),
                good.lastModified(),
                good.took(),
                good.body());
        Reply reply = reply(query, fresh, false, "");
        if (good.mayStore()) {
            keep(fresh);
        }
        return reply;
    }

    private void keep(Stored stored) {
        if (cache != null) {
            cache.keep(stored);
        }
    }

    private static Duration lifetime(Query query, Duration said) {
        return query.edition().isEmpty() ? said : Duration.ofDays(3650);
    }

    /**
     * Sleeps before the next attempt, for a random part of a doubling limit or as long as the service asks; in that case
     * nobody else asks it either.
     */
    private void rest(Query query, String reason, Kind kind, Optional<Duration> asked, int attempt, Deadline deadline) {
        long limit = Math.min(manners.longestPause().toNanos(), manners.pause().toNanos() << Math.min(attempt - 1, 16));
        Duration pause = asked.orElseGet(() -> Duration.ofNanos(limit <= 0 ? 0 : random.nextLong(limit)));
        if (pause.compareTo(deadline.left()) >= 0) {
            throw new WeatherException(
                    kind,
                    reason
                            + asked.map(rest -> " and asks to wait " + rest.toSeconds() + " s")
                                    .orElse("")
                            + ", but all requests together may take only "
                            + deadline.length().toSeconds() + " s");
        }
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw Exchange.interrupted(query.address(), e);
        }
    }

    /** Breaks off what is under way. */
    @Override
    public void close() {
        exchange.close();
    }
}
