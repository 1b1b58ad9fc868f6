package isotherm.weather;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** One who knows the weather of a place. */
public interface WeatherService {
    /** Whom to name. */
    Provider source();

    /**
     * The weather to come.
     *
     * @param quantities what is wanted; one that the service does not have is left out
     * @throws WeatherException where there is none
     */
    Forecast forecast(Place place, Set<Quantity> quantities, Deadline deadline);

    /** The same without waiting; it ends with a {@link WeatherException} where there is none. */
    CompletableFuture<Forecast> forecastLater(Place place, Set<Quantity> quantities, Deadline deadline);

    /** The same of several places side by side, in their order; in fewer requests than places where the service can. */
    default List<Outcome<Forecast>> forecasts(List<Place> places, Set<Quantity> quantities, Deadline deadline) {
        List<CompletableFuture<Forecast>> asked = places.stream()
                .map(place -> forecastLater(place, quantities, deadline))
                .toList();
        return asked.stream().map(Outcome::of).toList();
    }

    /** One who also knows the past. */
    interface Archive {
        /**
         * The hours of whole days, in UTC.
         *
         * @param to the last day, included
         */
        Forecast past(Place place, LocalDate from, LocalDate to, Set<Quantity> quantities, Deadline deadline);

        /**
         * The hours of the last days up to now, as the forecasts of those days had them: archives lag behind.
         *
         * @param days from 1 to 92
         */
        Forecast recent(Place place, int days, Set<Quantity> quantities, Deadline deadline);
    }

    /** One who also knows a whole area at once. */
    interface Fields {
        /** Every fourth point of SMHI's grid: 10 km, 5 pixels of a map, and a reply of a few hundred kilobytes. */
        int USUAL_THINNING = 4;

        /** The times that there is a field of, rising. */
        List<Instant> times(Deadline deadline);

        /**
         * The field nearest to a time.
         *
         * @param thinning every so many-th point along both sides, from 1
         */
        Area area(Quantity quantity, Instant time, int thinning, Deadline deadline);
    }
}
