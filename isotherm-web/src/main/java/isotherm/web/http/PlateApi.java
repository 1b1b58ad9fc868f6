package isotherm.web.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import isotherm.io.raster.Png;
import isotherm.io.report.JsonLeaves;
import isotherm.io.report.JsonText;
import isotherm.io.toml.ScenarioException;
import isotherm.web.live.LivePlate;
import isotherm.web.live.Newest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The page's files and the plate's interface over HTTP. */
public final class PlateApi {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The WebSocket, whose first message has the token. */
    static final String FRAMES = "/api/frames";

    private static final int SECOND = 1000;

    private final LivePlate plate;
    private final Gate gate;
    private final PageFiles files = new PageFiles();

    PlateApi(LivePlate plate, Gate gate) {
        this.plate = plate;
        this.gate = gate;
    }

    /** Adds all there is. */
    void routes(HttpRouting.Builder routing) {
        routing.addFilter(this::check);
        routing.get("/api/scenario", (request, response) -> send(response, TEXT, plate.toml()));
        routing.put("/api/scenario", this::putScenario);
        routing.get("/api/plate", (request, response) -> send(response, JSON, plate.card()));
        routing.get("/api/state", (request, response) -> send(response, JSON, plate.state()));
        routing.get("/api/result", this::result);
        routing.get("/api/progress", this::progress);
        routing.get("/api/picture.png", this::picture);
        routing.post("/api/run", (request, response) -> done(response, plate::run));
        routing.post("/api/pause", (request, response) -> done(response, plate::pause));
        routing.post("/api/step", (request, response) -> done(response, plate::step));
        routing.post("/api/reset", (request, response) -> done(response, plate::reset));
        routing.put("/api/rate", this::putRate);
        routing.get("/*", this::file);
        routing.error(ScenarioException.class, (request, response, e) -> refuse(response, Status.BAD_REQUEST_400, e));
        routing.error(
                IllegalArgumentException.class, (request, response, e) -> refuse(response, Status.BAD_REQUEST_400, e));
        routing.error(IllegalStateException.class, (request, response, e) -> refuse(response, Status.CONFLICT_409, e));
    }

    private void check(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        response.header(HeaderNames.create("Content-Security-Policy"), POLICY);
        response.header(HeaderNames.create("X-Content-Type-Options"), "nosniff");
        response.header(HeaderNames.create("Referrer-Policy"), "no-referrer");
        response.header(HeaderNames.create("Cross-Origin-Resource-Policy"), "same-origin");
        response.header(HeaderNames.create("Cross-Origin-Opener-Policy"), "same-origin");
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        Gate.Refusal refusal = gate.refusal(request.headers());
        String path = request.path().path();
        if (refusal == null && files.at(path) == null && !path.equals(FRAMES)) {
            refusal = gate.withoutToken(request.headers());
        }
        if (refusal == null) {
            chain.proceed();
        } else {
            refuse(response, refusal.status(), refusal.sentence());
        }
    }

    private void file(ServerRequest request, ServerResponse response) {
        PageFiles.PageFile file = files.at(request.path().path());
        if (file == null) {
            refuse(response, Status.NOT_FOUND_404, "there is nothing here");
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, file.type());
        response.send(file.bytes());
    }

    private void putScenario(ServerRequest request, ServerResponse response) throws InterruptedException {
        plate.scenario(body(request));
        send(response, JSON, plate.card());
    }

    private void putRate(ServerRequest request, ServerResponse response) {
        JsonLeaves.Leaf rate = JsonLeaves.of(body(request)).get("rate");
        plate.rate(rate == null ? Double.POSITIVE_INFINITY : rate.number());
        send(response, JSON, plate.card());
    }

    /** Forms of other pages cannot send this type without asking first, and they are not allowed to. */
    private static String body(ServerRequest request) {
        String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        if (!type.startsWith("application/json") && !type.startsWith("application/toml")) {
            throw new IllegalArgumentException("changes are of the type application/json or application/toml");
        }
        byte[] body = request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
        return new String(body, StandardCharsets.UTF_8);
    }

    private void result(ServerRequest request, ServerResponse response) throws InterruptedException {
        String result = plate.result();
        if (result == null) {
            String trouble = plate.trouble();
            refuse(response, Status.CONFLICT_409, trouble == null ? "the run has not ended yet" : trouble);
            return;
        }
        send(response, JSON, result);
    }

    /** An event for each new look, as often as a person can read. */
    private void progress(ServerRequest request, ServerResponse response) throws InterruptedException {
        try (SseSink sink = response.sink(SseSink.TYPE)) {
            long known = 0;
            while (true) {
                sink.emit(SseEvent.create(plate.state().replaceAll("\\s*\n\\s*", " ")));
                Thread.sleep(SECOND);
                Newest.Numbered<byte[]> next = plate.frames().after(known, SECOND);
                known = next == null ? known : next.number();
            }
        }
    }

    private void picture(ServerRequest request, ServerResponse response) throws InterruptedException {
        ByteBuffer png = Png.file(plate.picture(), plate.plan().scenario().title(), "");
        byte[] bytes = new byte[png.remaining()];
        png.get(bytes);
        response.header(HeaderNames.CONTENT_TYPE, "image/png");
        response.send(bytes);
    }

    private void done(ServerResponse response, Runnable change) {
        change.run();
        send(response, JSON, JsonText.object(json -> json.flag("running", plate.isRunning())));
    }

    private static void send(ServerResponse response, String type, String text) {
        response.header(HeaderNames.CONTENT_TYPE, type);
        response.send(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(ServerResponse response, Status status, Exception e) {
        refuse(response, status, Objects.toString(e.getMessage()));
    }

    private static void refuse(ServerResponse response, Status status, String sentence) {
        response.status(status);
        send(response, JSON, JsonText.object(json -> json.text("error", sentence)));
    }
}
