package isotherm.weather;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Several services in order: the first that has fresh values of all that is wanted answers; failing that the first with stale
 * ones. Each forecast says who gave it and who was passed over, and why.
 */
public final class Fallback implements WeatherService {
    private static final Set<WeatherException.Kind> ABSENT = EnumSet.of(
            WeatherException.Kind.UNKNOWN_HOST, WeatherException.Kind.UNREACHABLE, WeatherException.Kind.TIMEOUT);

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
    public Provider source() {
        return services.getFirst().source();
    }

    @Override
    public Forecast forecast(Place place, Set<Quantity> quantities, Deadline deadline) {
        return forecasts(List.of(place), quantities, deadline).getFirst().value();
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

    /** Each service is asked for all places that those before it left open. */
    @Override
    public List<Outcome<Forecast>> forecasts(List<Place> places, Set<Quantity> quantities, Deadline deadline) {
        List<Open> all = places.stream().map(Open::new).toList();
        for (WeatherService service : services) {
            List<Open> open = all.stream().filter(Open::isOpen).toList();
            List<Place> asked = open.stream().map(Open::place).toList();
            List<Outcome<Forecast>> outcomes =
                    asked.isEmpty() ? List.of() : service.forecasts(asked, quantities, deadline);
            for (int k = 0; k < outcomes.size(); k++) {
                open.get(k).take(service.source().name(), outcomes.get(k), quantities);
            }
        }
        return all.stream().map(Open::outcome).toList();
    }

    /** A place and what the services have said of it so far. */
    private static final class Open {
        private final Place place;
        private final Map<String, WeatherException> refusals = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();
        private @Nullable WeatherException first;
        private @Nullable Forecast fresh;
        private @Nullable Forecast stale;

        Open(Place place) {
            this.place = place;
        }

        Place place() {
            return place;
        }

        boolean isOpen() {
            return fresh == null;
        }

        void take(String service, Outcome<Forecast> outcome, Set<Quantity> quantities) {
            try {
                Forecast forecast = outcome.value().passingOver(problems);
                quantities.forEach(forecast::readings);
                if (!forecast.receipt().stale()) {
                    fresh = forecast;
                    return;
                }
                stale = stale == null ? forecast : stale;
                problems.add(named(service, forecast.receipt().problem()));
            } catch (WeatherException e) {
                first = first == null ? e : first;
                refusals.put(service, e);
                problems.add(named(service, e.problem()));
            }
        }

        Outcome<Forecast> outcome() {
            Forecast best = fresh == null ? stale : fresh;
            if (best != null) {
                return new Outcome.Value<>(best);
            }
            WeatherException cause = Objects.requireNonNull(first);
            return new Outcome.Failure<>(
                    problems.size() == 1 ? cause : new WeatherException(cause.kind(), all(), cause));
        }

        /** Why none of them answers, each cause once. */
        private String all() {
            Collection<WeatherException> all = refusals.values();
            if (all.stream().allMatch(each -> each.kind() == WeatherException.Kind.OFFLINE)) {
                return all.iterator().next().problem();
            }
            if (all.stream().allMatch(each -> each.kind() == WeatherException.Kind.UNKNOWN_HOST)) {
                return "no weather service can be reached: no address is known for "
                        + String.join(", ", refusals.keySet()) + "; is there a network?";
            }
            boolean absent = all.stream().allMatch(each -> ABSENT.contains(each.kind()));
            return (absent ? "no weather service can be reached: " : "no source has it: ")
                    + String.join("; ", problems);
        }

        private static String named(String service, String problem) {
            return problem.startsWith(service + " ") ? problem : service + ": " + problem;
        }
    }
}
