package isotherm.web;

import isotherm.io.scenario.ScenarioFile;
import isotherm.io.weather.WeatherDesk;
import isotherm.web.live.Planner;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A server of one plate, and what a page does with it. */
final class Page implements AutoCloseable {
    /** A small plate that cools: 300 explicit steps. */
    static final String COOLING = """
            title = "Cooling"
            [grid]
            nodes = [41, 31]
            spacing = "1 cm"
            [time]
            steps = 300
            step = "0.1 s"
            [material]
            diffusivity = "1e-4 m^2/s"
            [initial]
            temperature = 100
            [edge]
            left = { kind = "fixed", temperature = 0 }
            right = { kind = "fixed", temperature = 0 }
            bottom = { kind = "fixed", temperature = 0 }
            top = { kind = "fixed", temperature = 0 }
            [[probe]]
            name = "middle"
            at = ["20 cm", "15 cm"]
            """;

    static final Planner PLANNER = toml -> new Planner.Planned(
            ScenarioFile.plan(toml, "page.toml", Path.of("."), List.of(), WeatherDesk.none()), List.of(), List.of());

    private final PlateServer server;
    final HttpClient client = HttpClient.newHttpClient();
    final String token;
    final int port;

    Page(String toml) {
        server = PlateServer.start(0, toml, PLANNER);
        URI address = URI.create(server.address());
        token = address.getFragment();
        port = address.getPort();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> put(String path, String type, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).PUT(BodyPublishers.ofString(body)));
    }

    /** What comes back for bytes that no client would send; "closed" where the server reads no further, and so closes the connection. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
        } catch (SocketException e) {
            return "closed";
        }
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
