package isotherm.weather.fetch;

import isotherm.weather.Deadline;
import isotherm.weather.WeatherException;
import isotherm.weather.WeatherException.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One attempt: a request, its redirects, and what the reply means for the next. */
final class Exchange implements AutoCloseable {
    private static final Set<Integer> GOOD = Set.of(200, 203);
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> AGAIN = Set.of(429, 502, 503, 504);
    private static final int UNCHANGED = 304;

    /** What came of an attempt. */
    sealed interface Result {}

    /** A reply, inflated. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Good(byte[] body, Duration lifetime, boolean mayStore, String etag, String lastModified, Duration took)
            implements Result {}

    /** What we have holds on. */
    record Unchanged(Duration lifetime) implements Result {}

    /** The service refuses, for good. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record No(int status, byte[] body) implements Result {}

    /** It may work another time. */
    record Later(String reason, Kind kind, Optional<Duration> rest) implements Result {}

    private final Manners manners;
    private @Nullable HttpClient
            client; // made by the first request: it loads all of TLS, which a run without a network never needs
    private final Map<String, HostGate> gates = new ConcurrentHashMap<>();
    private final AtomicLong sent = new AtomicLong();

    Exchange(Manners manners) {
        this.manners = manners;
    }

    private synchronized HttpClient client() {
        if (client == null) {
            // Redirects are followed by hand: each has its own host's limit, and none leads out of encryption.
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(manners.attemptTimeout())
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
        }
        return client;
    }

    long sent() {
        return sent.get();
    }

    HostGate gate(URI address, Query.Terms terms) {
        int limit = manners.connections() > 0 ? manners.connections() : terms.connections();
        return gates.computeIfAbsent(
                address.getHost() + ":" + address.getPort(), host -> new HostGate(limit, terms.perMinute()));
    }

    Result once(Query query, @Nullable Stored stored, Deadline deadline, Patience patience) {
        URI address = query.address();
        for (int hop = 0; hop <= manners.redirects(); hop++) {
            HttpResponse<byte[]> response;
            HostGate gate = gate(address, query.terms());
            enter(gate, query, deadline);
            Duration limit = patience.limit(deadline);
            long start = System.nanoTime();
            try {
                response = send(address, stored, deadline, limit);
            } catch (TimeoutException e) {
                patience.spend(limit.isNegative() ? Duration.ZERO : limit);
                return new Later(
                        address.getAuthority() + " takes longer than "
                                + patience.spent().toMillis() + " ms",
                        Kind.TIMEOUT,
                        Optional.empty());
            } finally {
                gate.leave();
            }
            patience.spend(Duration.ofNanos(System.nanoTime() - start));
            if (!MOVED.contains(response.statusCode())) {
                return result(query, response, Duration.ofNanos(System.nanoTime() - start));
            }
            address = target(address, response.headers().firstValue("Location").orElse(""));
        }
        throw new WeatherException(
                Kind.BROKEN, query.address() + " redirects more than " + manners.redirects() + " times");
    }

    private static void enter(HostGate gate, Query query, Deadline deadline) {
        try {
            if (!gate.enter(query.weight(), deadline)) {
                throw new WeatherException(
                        Kind.TIMEOUT,
                        query.address().getAuthority() + " can only be asked after the time limit of "
                                + deadline.length().toMillis() + " ms for all requests");
            }
        } catch (InterruptedException e) {
            throw interrupted(query.address(), e);
        }
    }

    private HttpResponse<byte[]> send(URI address, @Nullable Stored stored, Deadline deadline, Duration limit)
            throws TimeoutException {
        if (!deadline.left().isPositive()) {
            throw tooLate(address, deadline);
        }
        if (!limit.isPositive()) {
            throw new TimeoutException();
        }
        sent.incrementAndGet();
        CompletableFuture<HttpResponse<byte[]>> response = client().sendAsync(
                        request(address, stored), BodyHandlers.limiting(BodyHandlers.ofByteArray(), manners.sizeCap()));
        try {
            return response.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            response.cancel(true);
            throw interrupted(address, e);
        } catch (TimeoutException e) {
            response.cancel(true);
            if (deadline.left().isNegative()) {
                throw tooLate(address, deadline);
            }
            throw e;
        } catch (ExecutionException e) {
            throw NetworkProblem.of(address, Objects.requireNonNullElse(e.getCause(), e), manners.sizeCap());
        }
    }

    private HttpRequest request(URI address, @Nullable Stored stored) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("User-Agent", manners.userAgent())
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip");
        if (stored != null && !stored.etag().isEmpty()) {
            request.header("If-None-Match", stored.etag());
        }
        if (stored != null && !stored.lastModified().isEmpty()) {
            request.header("If-Modified-Since", stored.lastModified());
        }
        return request.GET().build();
    }

    private Result result(Query query, HttpResponse<byte[]> response, Duration took) {
        int status = response.statusCode();
        Instant now = Instant.now();
        Duration lifetime = Freshness.lifetime(response.headers(), now, query.lifetime());
        if (status == UNCHANGED) {
            return new Unchanged(lifetime);
        }
        if (AGAIN.contains(status)) {
            return new Later(
                    query.address().getAuthority() + " is busy (status " + status + ")",
                    Kind.BUSY,
                    Freshness.retryAfter(response.headers(), now));
        }
        byte[] body = body(query, response);
        if (status >= 500) {
            throw new WeatherException(
                    Kind.UNREACHABLE,
                    query.address().getAuthority() + " does not work at present (status " + status + ")");
        }
        if (!GOOD.contains(status)) {
            return new No(status, body);
        }
        return new Good(
                body,
                lifetime,
                Freshness.mayStore(response.headers()),
                response.headers().firstValue("ETag").orElse(""),
                response.headers().firstValue("Last-Modified").orElse(""),
                took);
    }

    private byte[] body(Query query, HttpResponse<byte[]> response) {
        String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
        try {
            return Inflater.inflate(response.body(), encoding, manners.sizeCap());
        } catch (IOException e) {
            throw NetworkProblem.of(query.address(), e, manners.sizeCap());
        }
    }

    /** Where a redirect leads: never out of encryption, never off the web. */
    static URI target(URI from, String location) {
        try {
            URI to = from.resolve(location);
            boolean web = "https".equals(to.getScheme())
                    || ("http".equals(to.getScheme()) && "http".equals(from.getScheme()));
            if (!location.isEmpty() && web && to.getHost() != null) {
                return to;
            }
        } catch (IllegalArgumentException e) {
            throw new WeatherException(
                    Kind.BROKEN, from + " redirects to \"" + location + "\", which is not an address", e);
        }
        throw new WeatherException(
                Kind.INSECURE, from + " redirects to \"" + location + "\", which is not a safe address");
    }

    static WeatherException tooLate(URI address, Deadline deadline) {
        return new WeatherException(
                Kind.TIMEOUT,
                "the " + deadline.length().toMillis() + " ms for all requests were over before "
                        + address.getAuthority() + " answered");
    }

    static WeatherException givenUp(Kind kind, String reason, int attempts) {
        return new WeatherException(
                kind, reason + (kind == Kind.TIMEOUT ? " in " + attempts + " tries" : ", " + attempts + " times"));
    }

    static WeatherException interrupted(URI address, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new WeatherException(Kind.INTERRUPTED, "interrupted while asking " + address, cause);
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }
}
