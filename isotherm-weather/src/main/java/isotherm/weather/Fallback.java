package isotherm.weather;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Several services in order: the first that has fresh values of all that is wanted answers; failing that the first with stale
 * ones. Each forecast says who gave it and who was passed over, and why.
 */
public final class Fallback implements WeatherService {
    private final List<WeatherService> services;

    /** At least one. */
    public Fallback(List<WeatherService> services) {
        if (services.isEmpty()) {
            throw new IllegalArgumentException("at least one weather service is needed");
        }
        this.services = List.copyOf(services);
    }

    /** Of the first; each forecast carries its own. */
    @Override
    public Source source() {
        return services.getFirst().source();
    }

    @Override
    public Forecast forecast(Place place, Set<Quantity> quantities, Deadline deadline) {
        List<String> problems = new ArrayList<>();
        WeatherException first = null;
        Forecast stale = null;
        for (WeatherService service : services) {
            try {
                Forecast forecast = service.forecast(place, quantities, deadline);
                quantities.forEach(forecast::readings);
                if (!forecast.receipt().stale()) {
                    return forecast.passingOver(problems);
                }
                stale = firstOf(stale, forecast.passingOver(problems));
                problems.add(service.source().name() + ": " + forecast.receipt().problem());
            } catch (WeatherException e) {
                first = first == null ? e : first;
                problems.add(service.source().name() + ": " + e.problem());
            }
        }
        if (stale != null) {
            return stale;
        }
        WeatherException cause = Objects.requireNonNull(first);
        throw services.size() == 1
                ? cause
                : new WeatherException(cause.kind(), "no source has it: " + String.join("; ", problems), cause);
    }

    /** On a virtual thread: whom to ask next is known when one has answered. */
    @Override
    public CompletableFuture<Forecast> forecastLater(Place place, Set<Quantity> quantities, Deadline deadline) {
        CompletableFuture<Forecast> forecast = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                forecast.complete(forecast(place, quantities, deadline));
            } catch (RuntimeException | Error e) {
                forecast.completeExceptionally(e);
            }
        });
        return forecast;
    }

    private static Forecast firstOf(@Nullable Forecast earlier, Forecast now) {
        return earlier == null ? now : earlier;
    }
}
