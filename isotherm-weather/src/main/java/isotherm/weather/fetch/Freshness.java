package isotherm.weather.fetch;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a reply holds and how long a service asks to wait. Differences between the service's own dates are taken, never
 * between its clock and ours (RFC 9111, section 4.2).
 */
final class Freshness {
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[\\s,])max-age=\"?(\\d{1,9})");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    /** Longer is as good as for ever, and no clock counts it in nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(3650);

    private Freshness() {}

    /** How long from now a reply stays fresh. */
    static Duration lifetime(HttpHeaders headers, Instant now, Duration otherwise) {
        String control = String.join(",", headers.allValues("Cache-Control")).toLowerCase(Locale.ROOT);
        if (control.contains("no-cache") || control.contains("no-store")) {
            return Duration.ZERO;
        }
        Matcher maxAge = MAX_AGE.matcher(control);
        Duration whole;
        if (maxAge.find()) {
            whole = Duration.ofSeconds(Long.parseLong(maxAge.group(1)));
        } else if (headers.firstValue("Expires").isPresent()) {
            whole = date(headers, "Expires")
                    .map(expires -> Duration.between(date(headers, "Date").orElse(now), expires))
                    .orElse(Duration.ZERO);
        } else {
            return otherwise;
        }
        Duration left =
                whole.minus(seconds(headers.firstValue("Age").orElse("")).orElse(Duration.ZERO));
        return limited(left);
    }

    private static Duration limited(Duration said) {
        return said.isNegative() ? Duration.ZERO : said.compareTo(LONGEST) > 0 ? LONGEST : said;
    }

    /** Whether the service forbids keeping the reply. */
    static boolean mayStore(HttpHeaders headers) {
        return !String.join(",", headers.allValues("Cache-Control"))
                .toLowerCase(Locale.ROOT)
                .contains("no-store");
    }

    /** What Retry-After says, in seconds or as a date. */
    static Optional<Duration> retryAfter(HttpHeaders headers, Instant now) {
        return headers.firstValue("Retry-After")
                .flatMap(Freshness::seconds)
                .or(() -> date(headers, "Retry-After")
                        .map(then -> Duration.between(date(headers, "Date").orElse(now), then)))
                .map(Freshness::limited);
    }

    private static Optional<Duration> seconds(String text) {
        String bare = text.strip();
        return SECONDS.matcher(bare).matches()
                ? Optional.of(Duration.ofSeconds(Long.parseLong(bare)))
                : Optional.empty();
    }

    private static Optional<Instant> date(HttpHeaders headers, String name) {
        return headers.firstValue(name).flatMap(text -> {
            try {
                return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }
}
