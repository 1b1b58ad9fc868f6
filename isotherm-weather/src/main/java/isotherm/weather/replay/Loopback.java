package isotherm.weather.replay;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A small HTTP/1.1 server on this machine's own address, which counts. A reply leaves in one piece: with the JDK's server its
 * head and body are two packets, the second of which may wait 40 ms for the first to be acknowledged.
 */
public final class Loopback implements AutoCloseable {
    private static final int HEAD_LIMIT = 64 << 10;
    private static final int BACKLOG = 1024;

    /**
     * What was asked.
     *
     * @param target path and query
     * @param headers by names in small letters
     */
    public record Request(String method, String target, Map<String, String> headers) {
        /** A header; empty where it is not there. */
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** Writes the bytes of a reply; the connection is kept for the next request unless it throws. */
    public interface Answerer {
        void answer(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Answerer answerer;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private final AtomicInteger mostConnections = new AtomicInteger();

    private Loopback(ServerSocket server, Answerer answerer) {
        this.server = server;
        this.answerer = answerer;
    }

    /** A server on a free port. */
    public static Loopback start(Answerer answerer) throws IOException {
        return start(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), answerer);
    }

    /** A server on a socket of one's own, for encryption. */
    public static Loopback start(ServerSocket socket, Answerer answerer) {
        Loopback loopback = new Loopback(socket, answerer);
        loopback.run("loopback", loopback::accept);
        return loopback;
    }

    private void run(String name, Runnable work) {
        Thread thread = Thread.ofVirtual().name(name).unstarted(work);
        threads.add(thread);
        thread.start();
    }

    /** Its address, without a slash at the end. */
    public URI base() {
        return URI.create("http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort());
    }

    /** So many so far. */
    public int requests() {
        return requests.get();
    }

    /** The most requests that were under way at a time. */
    public int mostUnderWay() {
        return mostUnderWay.get();
    }

    /** The most connections that were open at a time. */
    public int mostConnections() {
        return mostConnections.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                mostConnections.accumulateAndGet(open.size(), Math::max);
                run("loopback connection", () -> serve(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        try {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (Request request = read(in); request != null; request = read(in)) {
                requests.incrementAndGet();
                mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                try {
                    answerer.answer(request, out);
                    out.flush();
                } finally {
                    underWay.decrementAndGet();
                }
            }
        } catch (ProtocolException e) {
            refuse(socket);
        } catch (IOException e) {
            // the other side has gone, or the answer is to break off
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            drop(socket);
            threads.remove(Thread.currentThread());
        }
    }

    private void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it has gone anyway
        }
        open.remove(socket);
    }

    private static void refuse(Socket socket) {
        try {
            socket.getOutputStream().write(reply(400, Map.of("Connection", "close"), new byte[0]));
        } catch (IOException e) {
            // nobody listens
        }
    }

    private static @Nullable Request read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int ends = 0;
        while (ends < 4) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            if (head.size() == 0 && (next < 'A' || next > 'Z')) {
                throw new ProtocolException("a request begins with a method");
            }
            head.write(next);
            ends = next == "\r\n\r\n".charAt(ends) ? ends + 1 : next == '\r' ? 1 : 0;
            if (head.size() > HEAD_LIMIT) {
                throw new ProtocolException("a request's head is longer than " + HEAD_LIMIT + " bytes");
            }
        }
        String[] lines = head.toString(StandardCharsets.ISO_8859_1).split("\r\n", -1);
        String[] first = lines[0].split(" ", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new Request(first[0], first.length > 1 ? first[1] : "", headers);
    }

    /** A whole reply. */
    public static byte[] reply(int status, Map<String, String> headers, byte[] body) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" .\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (status != 304) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }

    /** Breaks off all that is under way. */
    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }
}
