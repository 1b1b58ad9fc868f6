package isotherm.web;

import isotherm.web.http.Listener;
import isotherm.web.http.Token;
import isotherm.web.live.LivePlate;
import isotherm.web.live.Planner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Serves one plate to the browsers of this machine. */
public final class PlateServer implements AutoCloseable {
    private final LivePlate plate;
    private final Listener listener;
    private final Token token;

    private PlateServer(LivePlate plate, Listener listener, Token token) {
        this.plate = plate;
        this.listener = listener;
        this.token = token;
    }

    /**
     * Starts to serve.
     *
     * @param port 0 for any that is free
     * @throws PortTakenException where somebody else listens there
     * @throws isotherm.io.toml.ScenarioException where it is no scenario
     */
    public static PlateServer start(int port, String toml, Planner planner) {
        LivePlate plate = new LivePlate(toml, planner);
        try {
            refuseTaken(port);
            Token token = Token.fresh();
            return new PlateServer(plate, Listener.on(port, plate, token), token);
        } catch (RuntimeException e) {
            plate.close();
            throw e;
        }
    }

    /** The server's own words for it are many. */
    private static void refuseTaken(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assert probe.isBound();
        } catch (IOException e) {
            throw new PortTakenException(port, e);
        }
    }

    /** The page's address, token included. */
    public String address() {
        return "http://127.0.0.1:" + listener.port() + "/#" + token.text();
    }

    @Override
    public void close() {
        listener.close();
        plate.close();
    }
}
