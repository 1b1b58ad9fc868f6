package isotherm.weather.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.weather.Deadline;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    /** Eight hours behind the service's clock. */
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final String DATE = "Sun, 22 Nov 2026 20:00:00 GMT";
    private static final Duration OTHERWISE = Duration.ofMinutes(10);

    private static HttpHeaders headers(String... pairs) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (int k = 0; k < pairs.length; k += 2) {
            named.put(pairs[k], List.of(pairs[k + 1]));
        }
        return HttpHeaders.of(named, (name, value) -> true);
    }

    private static long seconds(String... pairs) {
        return Freshness.lifetime(headers(pairs), NOW, OTHERWISE).toSeconds();
    }

    @Test
    void aReplySaysHowLongItHolds() {
        assertThat(seconds("Cache-Control", "public, max-age=90")).isEqualTo(90);
        assertThat(seconds("Cache-Control", "max-age=90", "Age", "30")).isEqualTo(60);
        assertThat(seconds("Cache-Control", "max-age=90", "Age", "300")).isZero();
        assertThat(seconds("Cache-Control", "s-maxage=5"))
                .as("meant for others")
                .isEqualTo(600);
        assertThat(seconds("Cache-Control", "max-age=90", "Expires", "0")).isEqualTo(90);
        assertThat(seconds("Cache-Control", "no-cache, max-age=90")).isZero();
        assertThat(seconds()).isEqualTo(600);
    }

    @Test
    void datesAreComparedWithTheServicesOwn() {
        assertThat(seconds("Date", DATE, "Expires", "Sun, 22 Nov 2026 20:05:00 GMT"))
                .isEqualTo(300);
        assertThat(seconds("Date", DATE, "Expires", "Sun, 22 Nov 2026 19:00:00 GMT"))
                .isZero();
        assertThat(seconds("Expires", "Sun, 22 Nov 2026 12:01:00 GMT"))
                .as("ours, failing that")
                .isEqualTo(60);
        assertThat(seconds("Expires", "0")).isZero();
    }

    @Test
    void aServiceSaysHowLongToWait() {
        assertThat(Freshness.retryAfter(headers("Retry-After", "7"), NOW)).contains(Duration.ofSeconds(7));
        assertThat(Freshness.retryAfter(headers("Date", DATE, "Retry-After", "Sun, 22 Nov 2026 20:00:09 GMT"), NOW))
                .contains(Duration.ofSeconds(9));
        assertThat(Freshness.retryAfter(headers("Retry-After", "Sun, 22 Nov 2026 11:00:00 GMT"), NOW))
                .contains(Duration.ZERO);
        assertThat(Freshness.retryAfter(headers("Retry-After", "soon"), NOW)).isEmpty();
        assertThat(Freshness.retryAfter(headers("Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT"), NOW))
                .as("so long that it can be counted")
                .hasValueSatisfying(wait -> assertThat(wait.toNanos()).isPositive());
        assertThat(seconds("Expires", "Fri, 31 Dec 9999 23:59:59 GMT")).isPositive();
        assertThat(Freshness.retryAfter(headers(), NOW)).isEmpty();
    }

    @Test
    void noMoreRequestsPassInAMinuteThanTheServiceAllows() throws InterruptedException {
        HostGate gate = new HostGate(8, 5);
        Deadline soon = Deadline.in(Duration.ofMillis(200));
        assertThat(gate.enter(3, soon)).isTrue();
        assertThat(gate.enter(2, soon)).isTrue();
        assertThat(gate.enter(1, soon)).as("the turn would come in a minute").isFalse();
        HostGate other = new HostGate(1, 5);
        assertThat(other.enter(50, Deadline.in(Duration.ofSeconds(9))))
                .as("counted as all there are")
                .isTrue();
        other.leave();
        other.closeFor(Duration.ofMinutes(5));
        assertThat(other.enter(1, Deadline.in(Duration.ofSeconds(9)))).isFalse();
    }
}
