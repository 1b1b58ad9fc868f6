package isotherm.cli.weather;

import isotherm.cli.terminal.CacheFolder;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.UserInput;
import isotherm.cli.terminal.WrongInputException;
import isotherm.io.weather.WeatherDesk;
import isotherm.sim.Version;
import isotherm.weather.Area;
import isotherm.weather.Deadline;
import isotherm.weather.Provider;
import isotherm.weather.Quantity;
import isotherm.weather.WeatherException;
import isotherm.weather.WeatherService;
import isotherm.weather.fetch.Cache;
import isotherm.weather.fetch.Fetcher;
import isotherm.weather.fetch.Manners;
import isotherm.weather.service.OpenMeteo;
import isotherm.weather.service.Services;
import isotherm.weather.service.Smhi;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the weather comes from. */
public final class WeatherOptions {
    @Option(
            names = "--service",
            paramLabel = "smhi|met|open-meteo",
            description = "the weather service to ask; default the first that answers")
    private @Nullable String service;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "ask the weather service at this address instead of its own")
    private @Nullable String baseUrl;

    @Option(
            names = "--offline",
            description = "use no network: take weather that an earlier run kept or that is in the cache")
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
        return key == null ? Services.SMHI : UserInput.checked(() -> Services.of(key));
    }

    /** Where it is, if not at its own address. */
    Optional<URI> base() {
        if (baseUrl == null) {
            return Optional.empty();
        }
        if (!baseUrl.matches("https?://[^/]+.*")) {
            throw new WrongInputException("a base URL begins with http:// or https://, was " + baseUrl);
        }
        return Optional.of(UserInput.checked(() -> URI.create(baseUrl)));
    }

    /**
     * Sends requests.
     *
     * @param connections at one host; 0 for the service's own limit
     * @param err hears where replies cannot be kept
     */
    Fetcher fetcher(Map<String, String> environment, int connections, PrintWriter err) {
        return new Fetcher(manners(environment, connections), cache(environment, err), offline);
    }

    private static @Nullable Cache cache(Map<String, String> environment, PrintWriter err) {
        Path folder = CacheFolder.place(environment, "weather");
        if (folder == null) {
            return null;
        }
        try {
            Cache cache = Cache.in(folder);
            if (Files.isWritable(folder)) {
                return cache;
            }
        } catch (IOException e) {
            // said below: the weather does not need the folder
        }
        err.println("isotherm: replies cannot be kept in " + folder);
        err.flush();
        return null;
    }

    static Manners manners(Map<String, String> environment, int connections) {
        String contact = environment.getOrDefault("ISOTHERM_CONTACT", "set ISOTHERM_CONTACT to be reached");
        return UserInput.checked(() -> Manners.usual("isotherm/" + Version.text() + " (" + contact + ")")
                .withConnections(connections));
    }

    /**
     * Answers what a scenario asks of the weather.
     *
     * @param kept where the run keeps its series
     */
    public WeatherDesk desk(Map<String, String> environment, Path kept) {
        return offline
                ? WeatherDesk.offline(() -> sources(environment), kept)
                : WeatherDesk.of(() -> sources(environment));
    }

    /**
     * Answers with what an earlier run used, so that no bit changes.
     *
     * @param used texts of its series, by the names of their files
     * @param kept where the run keeps them
     */
    public WeatherDesk deskOf(Map<String, String> used, Map<String, String> environment, Path kept) {
        if (used.isEmpty()) {
            return desk(environment, kept);
        }
        return WeatherDesk.offline(() -> sources(environment), kept, used);
    }

    /** A desk that has what a run kept in a folder, and asks nobody. */
    public static WeatherDesk deskOf(Map<String, String> environment, Path kept) {
        return WeatherDesk.offline(() -> new WeatherOptions().sources(environment), kept);
    }

    /** Of a service that knows points alone. */
    private record NoFields(Provider source) implements WeatherService.Fields {
        @Override
        public List<Instant> times(Deadline deadline) {
            throw none();
        }

        @Override
        public Area area(Quantity quantity, Instant time, int thinning, Deadline deadline) {
            throw none();
        }

        private WeatherException none() {
            return new WeatherException(
                    WeatherException.Kind.MISSING,
                    "it needs a field of the whole area; only SMHI has one, not " + source.name());
        }
    }

    private WeatherDesk.Sources sources(Map<String, String> environment) {
        Fetcher fetcher = fetcher(environment, 0, Screen.of(environment).err());
        OpenMeteo past = new OpenMeteo(fetcher, base().orElse(OpenMeteo.BASE), base().orElse(OpenMeteo.ARCHIVE));
        WeatherService.Fields fields = chosen() == Services.SMHI
                ? new Smhi(fetcher, base().orElse(Smhi.BASE))
                : new NoFields(chosen().client(fetcher, base()).source());
        return new WeatherDesk.Sources(client(fetcher), past, fields, fetcher::close);
    }
}
