package isotherm.weather.fetch;

import isotherm.weather.Receipt;
import java.net.URI;
import java.time.Duration;

/** A service's answer, inflated and read. */
public final class Reply {
    private final URI address;
    private final byte[] body;
    private final Json json;
    private final Receipt receipt;
    private final Duration took;

    Reply(URI address, byte[] body, Json json, Receipt receipt, Duration took) {
        this.address = address;
        this.body = body;
        this.json = json;
        this.receipt = receipt;
        this.took = took;
    }

    /** What was asked. */
    public URI address() {
        return address;
    }

    /** What it says. */
    public Json json() {
        return json;
    }

    /** A copy of the bytes, inflated. */
    public byte[] bytes() {
        return body.clone();
    }

    /** When it was fetched, and whether it is stale. */
    public Receipt receipt() {
        return receipt;
    }

    /** From the request to the last byte when it came over the network, waiting for our turn not counted. */
    public Duration took() {
        return took;
    }
}
