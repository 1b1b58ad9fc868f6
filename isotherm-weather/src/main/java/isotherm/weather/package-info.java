/**
 * Places, and the weather there: what a forecast and an area's field are, and who gives them.
 *
 * <pre>{@code
 * try (Fetcher fetcher = new Fetcher(Manners.usual("me@example.org"), Cache.in(folder), false)) {
 *     Place place = Places.nordic().of("malmo");
 *     Forecast forecast = Services.inOrder(fetcher)
 *             .forecast(place, Set.of(Quantity.AIR_TEMPERATURE), Deadline.in(Duration.ofSeconds(30)));
 *     double now = forecast.nearest(Quantity.AIR_TEMPERATURE, Instant.now()).value();
 *     String whose = forecast.source().attribution() + forecast.receipt().warning();
 * }
 * }</pre>
 */
package isotherm.weather;
