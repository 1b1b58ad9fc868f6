package isotherm.proof;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** Answers on the loopback address with gzipped JSON, good for ten minutes; 404 where the text is empty or gzip was not asked for. */
final class LoopbackServer implements AutoCloseable {
    private final List<URI> asked = new CopyOnWriteArrayList<>();
    private final Function<URI, String> reply;
    private final HttpServer server;

    LoopbackServer(Function<URI, String> reply) {
        this.reply = reply;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    /** The address, without a slash at its end. */
    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was asked for, path and query. */
    List<URI> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI target = exchange.getRequestURI();
        asked.add(target);
        boolean gzip = String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
                .contains("gzip");
        String text = gzip ? reply.apply(target) : "";
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.getResponseHeaders().set("Cache-Control", "max-age=600");
        exchange.sendResponseHeaders(text.isEmpty() ? 404 : 200, 0);
        try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
