package isotherm.weather.service;

import isotherm.weather.Fallback;
import isotherm.weather.WeatherService;
import isotherm.weather.fetch.Fetcher;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The services there are, in the order in which they are asked: SMHI, MET Norway, Open-Meteo. */
public enum Services {
    SMHI("smhi", Smhi.BASE),
    MET("met", Met.BASE),
    OPEN_METEO("open-meteo", OpenMeteo.BASE);

    private final String key;
    private final URI base;

    Services(String key, URI base) {
        this.key = key;
        this.base = base;
    }

    /** As on the command line. */
    public String key() {
        return key;
    }

    /** Its own address. */
    public URI base() {
        return base;
    }

    /** By its key. */
    public static Services of(String key) {
        for (Services service : values()) {
            if (service.key.equals(key)) {
                return service;
            }
        }
        throw new IllegalArgumentException("a weather service is smhi, met or open-meteo, was \"" + key + "\"");
    }

    /**
     * Its client.
     *
     * @param instead the address to use in the place of its own
     */
    public PointClient client(Fetcher fetcher, Optional<URI> instead) {
        return switch (this) {
            case SMHI -> new Smhi(fetcher, instead.orElse(base));
            case MET -> new Met(fetcher, instead.orElse(base));
            case OPEN_METEO -> new OpenMeteo(fetcher, instead.orElse(base), instead.orElse(OpenMeteo.ARCHIVE));
        };
    }

    /** All of them, each where the ones before it fail. */
    public static WeatherService inOrder(Fetcher fetcher) {
        return new Fallback(List.of(
                SMHI.client(fetcher, Optional.empty()),
                MET.client(fetcher, Optional.empty()),
                OPEN_METEO.client(fetcher, Optional.empty())));
    }
}
