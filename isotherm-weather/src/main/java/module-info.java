/** The weather outside: places, forecasts and past series, fetched concurrently and politely. Knows nothing of heat. */
@org.jspecify.annotations.NullMarked
module isotherm.weather {
    requires java.net.http;
    requires tools.jackson.core;
    requires static transitive org.jspecify;

    exports isotherm.weather;
    exports isotherm.weather.fetch;
    exports isotherm.weather.replay;
    exports isotherm.weather.service;
    exports isotherm.weather.strategy;
    exports isotherm.weather.sun;
}
