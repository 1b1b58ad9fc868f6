package isotherm.web.http;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.websocket.WsConfig;
import io.helidon.webserver.websocket.WsRouting;
import isotherm.web.live.LivePlate;
import java.net.InetAddress;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The HTTP server itself: on the loopback address alone, with limits on all that comes in. */
public final class Listener implements AutoCloseable {
    private static final int MOST_BODY = 4 << 20;
    private static final int MOST_FRAME = 1 << 16;
    private static final int MOST_CONNECTIONS = 64;
    private static final Logger SERVER_WORDS = Logger.getLogger("io.helidon");

    private final WebServer server;

    private Listener(WebServer server) {
        this.server = server;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any that is free
     */
    public static Listener on(int port, LivePlate plate, Token token) {
        SERVER_WORDS.setLevel(Level.OFF); // its lines are for those who run servers
        Gate gate = new Gate(token);
        HttpRouting.Builder routing = HttpRouting.builder();
        new PlateApi(plate, gate).routes(routing);
        WebServer server = WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .port(port)
                .shutdownHook(false)
                .maxPayloadSize(MOST_BODY)
                .maxTcpConnections(MOST_CONNECTIONS)
                .shutdownGracePeriod(Duration.ZERO)
                .addProtocol(WsConfig.builder().maxFrameLength(MOST_FRAME).build())
                .addRouting(routing)
                .addRouting(WsRouting.builder().endpoint(PlateApi.FRAMES, () -> new FrameSocket(plate, gate)))
                .build();
        server.start();
        gate.port(server.port());
        return new Listener(server);
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
