package isotherm.weather.service;

import isotherm.weather.Deadline;
import isotherm.weather.Forecast;
import isotherm.weather.Place;
import isotherm.weather.Quantity;
import isotherm.weather.WeatherException;
import isotherm.weather.WeatherException.Kind;
import isotherm.weather.WeatherService;
import isotherm.weather.fetch.Fetcher;
import isotherm.weather.fetch.Query;
import isotherm.weather.fetch.RefusedException;
import isotherm.weather.fetch.Reply;
import java.net.URI;
import java.time.DateTimeException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the clients have in common: an address for a place, a reply to read, a refusal to explain. */
public abstract sealed class PointClient implements WeatherService permits Smhi, Met, OpenMeteo {
    private final Fetcher fetcher;
    private final URI base;

    PointClient(Fetcher fetcher, URI base) {
        this.fetcher = fetcher;
        this.base = URI.create(base.toString().replaceAll("/+$", ""));
    }

    /** Where its paths begin, without a slash at the end. */
    public URI base() {
        return base;
    }

    /** The reply as it came, for replaying it. */
    public Reply reply(Place place, Set<Quantity> quantities, Deadline deadline) {
        Query query = query(place, quantities);
        return explained(place, query, deadline, () -> fetcher.fetch(query, deadline));
    }

    @Override
    public Forecast forecast(Place place, Set<Quantity> quantities, Deadline deadline) {
        Query query = query(place, quantities);
        return explained(place, query, deadline, () -> read(place, fetcher.fetch(query, deadline)));
    }

    @Override
    public CompletableFuture<Forecast> forecastLater(Place place, Set<Quantity> quantities, Deadline deadline) {
        Query query;
        try {
            query = query(place, quantities);
        } catch (WeatherException e) {
            return CompletableFuture.failedFuture(e);
        }
        return fetcher.fetchLater(query, deadline)
                .handle((reply, error) -> explained(place, query, deadline, () -> {
                    if (error instanceof WeatherException problem) {
                        throw problem;
                    }
                    if (error != null) {
                        throw new CompletionException(error);
                    }
                    return read(place, reply);
                }));
    }

    final Fetcher fetcher() {
        return fetcher;
    }

    abstract Query query(Place place, Set<Quantity> quantities);

    abstract Forecast read(Place place, Reply reply);

    /** What a refusal means; by default that what answers has no such address. */
    abstract WeatherException refused(
            Place place, WeatherException problem, RefusedException answer, Deadline deadline);

    final WeatherException notAService(WeatherException problem) {
        return new WeatherException(
                Kind.NOT_A_SERVICE,
                base + " answers, but not as " + source().name() + " does: " + problem.problem(),
                problem);
    }

    /** Runs it, with what went wrong in the words of the service; a reply of the wrong shape is not kept. */
    final <T> T explained(Place place, Query query, Deadline deadline, Supplier<T> work) {
        try {
            return work.get();
        } catch (WeatherException e) {
            if (e.getCause() instanceof RefusedException answer) {
                throw refused(place, e, answer, deadline);
            }
            throw e;
        } catch (UnreadableException e) {
            fetcher.forget(query);
            throw new WeatherException(
                    Kind.BROKEN, "the reply of " + source().name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Reads a reply; what is missing or no date makes it unreadable. */
    static <T> T reading(Reply reply, Function<Reply, T> reader) {
        try {
            return reader.apply(reply);
        } catch (WeatherException | DateTimeException | IllegalArgumentException e) {
            throw new UnreadableException(String.valueOf(e.getMessage()), e);
        }
    }

    /** A reply of the wrong shape. */
    static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreadableException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
