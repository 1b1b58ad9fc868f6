package isotherm.web.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask. A page of somebody else's that is open in the same browser can send requests here, and by a name whose address changes
 * (DNS rebinding) it can even read the answers; so the names by which we are called are a list, and what is not the page's own files
 * needs the token.
 */
final class Gate {
    private static final String BEARER = "Bearer ";

    private final Token token;
    private volatile List<String> hosts = List.of();

    Gate(Token token) {
        this.token = token;
    }

    /** Sets the port that we are called at. */
    void port(int port) {
        hosts = Stream.of("127.0.0.1", "localhost", "[::1]")
                .map(name -> name + ":" + port)
                .toList();
    }

    /** Why a request is refused whatever it asks for; null where it is not. */
    @Nullable
    Refusal refusal(Headers headers) {
        List<String> host = headers.values(HeaderNames.HOST);
        if (host.size() != 1 || !hosts.contains(host.getFirst().toLowerCase(Locale.ROOT))) {
            return new Refusal(Status.BAD_REQUEST_400, "this server answers at " + String.join(", ", hosts) + " alone");
        }
        boolean own = headers.values(HeaderNames.ORIGIN).stream()
                .allMatch(origin -> origin.startsWith("http://")
                        && hosts.contains(origin.substring("http://".length()).toLowerCase(Locale.ROOT)));
        return own ? null : new Refusal(Status.FORBIDDEN_403, "pages of other origins may not ask here");
    }

    /** Why a request for more than the page's files is refused; null where it is not. */
    @Nullable
    Refusal withoutToken(Headers headers) {
        List<String> given = headers.values(HeaderNames.AUTHORIZATION);
        boolean knows = given.size() == 1
                && given.getFirst().startsWith(BEARER)
                && token.is(given.getFirst().substring(BEARER.length()));
        return knows
                ? null
                : new Refusal(
                        Status.UNAUTHORIZED_401,
                        "the token is missing or wrong: open the address that isotherm serve printed, all of it");
    }

    Token token() {
        return token;
    }

    /**
     * An answer that is none.
     *
     * @param sentence says why
     */
    record Refusal(Status status, String sentence) {}
}
