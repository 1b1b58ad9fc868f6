package isotherm.weather.fetch;

import isotherm.weather.WeatherException;
import isotherm.weather.WeatherException.Kind;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/** What an error of the network means to somebody who waits for the weather. */
final class NetworkProblem {
    private NetworkProblem() {}

    static WeatherException of(URI address, Throwable error, int sizeCap) {
        String host = address.getAuthority();
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnresolvedAddressException e -> {
                    return new WeatherException(Kind.UNKNOWN_HOST, unknown(host), e);
                }
                case UnknownHostException e -> {
                    return new WeatherException(Kind.UNKNOWN_HOST, unknown(host), e);
                }
                case SSLException e -> {
                    return new WeatherException(
                            Kind.INSECURE, "no trusted connection to " + host + ": " + e.getMessage(), e);
                }
                case Inflater.TooLargeException e -> {
                    return tooLarge(address, sizeCap, e);
                }
                case EOFException e -> {
                    return new WeatherException(Kind.BROKEN, "the reply of " + address + " is cut short", e);
                }
                case ZipException e -> {
                    return new WeatherException(
                            Kind.BROKEN, "the reply of " + address + " is not a complete gzip file", e);
                }
                default -> {}
            }
        }
        if (String.valueOf(error.getMessage()).contains("exceeds capacity")) {
            return tooLarge(address, sizeCap, error);
        }
        if (error instanceof ConnectException) {
            return new WeatherException(Kind.UNREACHABLE, "no connection to " + host, error);
        }
        return new WeatherException(
                Kind.BROKEN, "the reply of " + address + " broke off: " + error.getMessage(), error);
    }

    private static String unknown(String host) {
        return "no address is known for " + host + "; is there a network?";
    }

    private static WeatherException tooLarge(URI address, int sizeCap, Throwable cause) {
        return new WeatherException(
                Kind.TOO_LARGE, "the reply of " + address + " is longer than " + sizeCap + " bytes", cause);
    }
}
