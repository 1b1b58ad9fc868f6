package isotherm.weather.fetch;

import java.net.URI;
import java.time.Duration;

/**
 * What is fetched: JSON under an address.
 *
 * @param address http or https
 * @param member which the reply must have, or each item of it; what answers without is not the service
 * @param terms what the service asks of those who use it
 * @param weight as how many requests the service counts it
 * @param lifetime how long a reply stays fresh that does not say so itself
 * @param edition which of several replies under one address is meant, such as a model run; empty for the newest. A reply of a
 *     named edition is fresh for ever
 */
public record Query(URI address, String member, Terms terms, int weight, Duration lifetime, String edition) {
    /**
     * What a service asks of those who use it.
     *
     * @param connections requests under way at a time
     * @param perMinute requests a minute; 0 for no limit
     */
    public record Terms(int connections, int perMinute) {}

    /** Checks the address. */
    public Query {
        String scheme = String.valueOf(address.getScheme());
        if (!(scheme.equals("http") || scheme.equals("https")) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "the address of a weather service begins with http:// or https:// and a host, was " + address);
        }
    }

    /** The newest reply. */
    public Query(URI address, String member, Terms terms, Duration lifetime) {
        this(address, member, terms, 1, lifetime, "");
    }

    /** The reply of one edition. */
    public Query ofEdition(String name) {
        return new Query(address, member, terms, weight, lifetime, name);
    }

    /** What tells it from others. */
    String key() {
        return edition.isEmpty() ? address.toString() : address + " " + edition;
    }
}
