package isotherm.io.weather;

import isotherm.weather.WeatherException;

/** That the past cannot be had, where the forecast perhaps could. */
public final class PastException extends WeatherException {
    private static final long serialVersionUID = 1;

    PastException(WeatherException problem) {
        super(problem.kind(), problem.problem(), problem);
    }
}
