package isotherm.weather.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/** A weather service on this machine with every bad habit there is. */
public final class TrapServer implements AutoCloseable {
    private final Map<String, Loopback.Answerer> answers = new ConcurrentHashMap<>();
    private final List<Loopback.Request> requests = new CopyOnWriteArrayList<>();
    private final Loopback server;

    public TrapServer() {
        try {
            server = Loopback.start(this::answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(Loopback.Request request, OutputStream out) throws IOException, InterruptedException {
        requests.add(request);
        Loopback.Answerer exact = answers.get(request.target());
        String path = request.target().replaceAll("\\?.*", "");
        (exact != null ? exact : answers.getOrDefault(path, status(404))).answer(request, out);
    }

    /** What is said under a path, or a path with its query. */
    public TrapServer on(String target, Loopback.Answerer answerer) {
        answers.put(target, answerer);
        return this;
    }

    public URI at(String target) {
        return URI.create(server.base() + target);
    }

    public Loopback server() {
        return server;
    }

    public List<Loopback.Request> requests() {
        return requests;
    }

    /** JSON, compressed for those who accept it, refused to others. */
    public static Loopback.Answerer json(String body, String... headers) {
        return (request, out) -> {
            if (!request.header("accept-encoding").contains("gzip")) {
                out.write(Loopback.reply(406, Map.of(), new byte[0]));
                return;
            }
            out.write(Loopback.reply(200, headers(headers, "Content-Encoding", "gzip"), gzip(body)));
        };
    }

    public static Loopback.Answerer status(int status, String... headers) {
        return (request, out) ->
                out.write(Loopback.reply(status, headers(headers), "no".getBytes(StandardCharsets.UTF_8)));
    }

    /** One after the other, the last for ever. */
    public static Loopback.Answerer inTurn(Loopback.Answerer... answerers) {
        Queue<Loopback.Answerer> left = new ArrayDeque<>(List.of(answerers));
        return (request, out) -> {
            Loopback.Answerer next;
            synchronized (left) {
                next = left.size() > 1 ? left.remove() : left.element();
            }
            next.answer(request, out);
        };
    }

    /** Half of a compressed reply, called whole. */
    public static Loopback.Answerer truncatedGzip(String body) {
        byte[] whole = gzip(body);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        return (request, out) -> out.write(Loopback.reply(200, Map.of("Content-Encoding", "gzip"), half));
    }

    /** A reply whose connection ends before it does. */
    public static Loopback.Answerer cut(String body) {
        byte[] whole = Loopback.reply(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        return (request, out) -> {
            out.write(whole, 0, whole.length - 3);
            throw new IOException("cut");
        };
    }

    /** A body without end, as fast as it is taken, or a byte each so many milliseconds. */
    public static Loopback.Answerer endless(int pauseMs) {
        return (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String chunk = pauseMs > 0 ? "1\r\n[\r\n" : "400\r\n" + "[".repeat(1024) + "\r\n";
            while (true) {
                out.write(chunk.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                Thread.sleep(pauseMs);
            }
        };
    }

    public static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> headers(String[] headers, String... more) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String[] pairs : List.of(headers, more)) {
            for (int k = 0; k < pairs.length; k += 2) {
                named.put(pairs[k], pairs[k + 1]);
            }
        }
        return named;
    }

    @Override
    public void close() {
        server.close();
    }
}
