package isotherm.cli;

import isotherm.io.weather.WeatherDesk;
import isotherm.sim.Version;
import isotherm.weather.WeatherService;
import isotherm.weather.fetch.Cache;
import isotherm.weather.fetch.Fetcher;
import isotherm.weather.fetch.Manners;
import isotherm.weather.service.OpenMeteo;
import isotherm.weather.service.Services;
import isotherm.weather.service.Smhi;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the weather comes from. */
final class WeatherOptions {
    @Option(
            names = "--service",
            paramLabel = "smhi|met|open-meteo",
            description = "the weather service to ask; default the first of them that has an answer")
    private @Nullable String service;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "where the weather service is, in the place of its own address")
    private @Nullable String baseUrl;

    @Option(names = "--offline", description = "weather without the network: what was kept or is in the cache")
    private boolean offline;

    boolean isOffline() {
        return offline;
    }

    WeatherService client(Fetcher fetcher) {
        return service == null && baseUrl == null ? Services.inOrder(fetcher) : chosen().client(fetcher, base());
    }

    /** The one service that was chosen, or the default. */
    Services chosen() {
        String key = service;
        return key == null ? Services.SMHI : Wiring.input(() -> Services.of(key));
    }

    /** Where it is, if not at its own address. */
    Optional<URI> base() {
        if (baseUrl == null) {
            return Optional.empty();
        }
        if (!baseUrl.matches("https?://[^/]+.*")) {
            throw new WrongInputException("a base URL begins with http:// or https://, was " + baseUrl);
        }
        return Optional.of(Wiring.input(() -> URI.create(baseUrl)));
    }

    /**
     * Sends requests.
     *
     * @param connections at one host; 0 for the service's own limit
     */
    Fetcher fetcher(Map<String, String> environment, int connections) {
        Path folder = CacheFolder.place(environment, "weather");
        try {
            return new Fetcher(manners(environment, connections), folder == null ? null : Cache.in(folder), offline);
        } catch (IOException e) {
            throw new WrongInputException("replies cannot be kept in " + folder + ": " + e.getMessage(), e);
        }
    }

    static Manners manners(Map<String, String> environment, int connections) {
        String contact = environment.getOrDefault("ISOTHERM_CONTACT", "set ISOTHERM_CONTACT to be reached");
        return Wiring.input(() -> Manners.usual("isotherm/" + Version.text() + " (" + contact + ")")
                .withConnections(connections));
    }

    /**
     * Answers what a scenario asks of the weather.
     *
     * @param kept where the run keeps its series
     */
    WeatherDesk desk(Map<String, String> environment, Path kept) {
        return offline
                ? WeatherDesk.offline(() -> sources(environment), kept)
                : WeatherDesk.of(() -> sources(environment));
    }

    private WeatherDesk.Sources sources(Map<String, String> environment) {
        Fetcher fetcher = fetcher(environment, 0);
        OpenMeteo past = new OpenMeteo(fetcher, base().orElse(OpenMeteo.BASE), base().orElse(OpenMeteo.ARCHIVE));
        return new WeatherDesk.Sources(
                client(fetcher), past, new Smhi(fetcher, base().orElse(Smhi.BASE)), fetcher::close);
    }
}
