package isotherm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames over the WebSocket. */
class FramesTest {
    private static final String READY = "{\"ready\": true}";

    private final Page page = new Page(Page.COOLING);

    @AfterEach
    void stops() throws Exception {
        assertThat(page.get("/api/state").statusCode()).isEqualTo(200);
        page.close();
    }

    /** Collects what comes. */
    private static final class Ear implements WebSocket.Listener {
        final BlockingQueue<ByteBuffer> frames = new LinkedBlockingQueue<>();
        final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private ByteBuffer part = ByteBuffer.allocate(0);

        @Override
        public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            part = ByteBuffer.allocate(part.capacity() + data.remaining())
                    .put(part.rewind())
                    .put(data);
            if (last) {
                frames.add(part.rewind().order(ByteOrder.LITTLE_ENDIAN));
                part = ByteBuffer.allocate(0);
            }
            socket.request(1);
            return CompletableFuture.completedFuture(true);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(status);
            return CompletableFuture.completedFuture(true);
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed.completeExceptionally(error);
        }

        ByteBuffer frame() throws InterruptedException {
            ByteBuffer frame = frames.poll(20, TimeUnit.SECONDS);
            assertThat(frame).isNotNull();
            return frame;
        }
    }

    private WebSocket open(Ear ear, String origin) {
        return page.client
                .newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(URI.create("ws://127.0.0.1:" + page.port + "/api/frames"), ear)
                .join();
    }

    private WebSocket open(Ear ear) {
        return open(ear, "http://127.0.0.1:" + page.port);
    }

    private String hello() {
        return "{\"token\": \"" + page.token + "\"}";
    }

    @Test
    void aPageSeesThePlateAndThenEachOfItsSteps() throws Exception {
        Ear ear = new Ear();
        WebSocket socket = open(ear);
        socket.sendText(hello(), true).join();
        socket.sendText(READY, true).join();
        ByteBuffer first = ear.frame();
        assertThat(first.getInt(0)).isEqualTo(1);
        assertThat(first.getInt(4)).isEqualTo(41);
        assertThat(first.getInt(8)).isEqualTo(31);
        assertThat(first.capacity()).isEqualTo(48 + 2 * 41 * 31);
        assertThat(first.getDouble(16)).isZero();
        assertThat(first.getDouble(32)).isZero();
        assertThat(first.getDouble(40)).isEqualTo(100);
        assertThat(first.getShort(48 + 2 * (41 * 15 + 20)) & 0xffff).isEqualTo(65534);
        assertThat(first.getShort(48)).isZero();
        socket.sendText(READY, true).join();
        assertThat(ear.frames.poll(300, TimeUnit.MILLISECONDS)).isNull(); // it stands
        page.post("/api/step");
        assertThat(ear.frame().getDouble(24)).isEqualTo(1);
        socket.abort();
    }

    @Test
    void whoAsksForNoFrameGetsNone() throws Exception {
        Ear ear = new Ear();
        WebSocket socket = open(ear);
        socket.sendText(hello(), true).join();
        page.post("/api/step");
        assertThat(ear.frames.poll(300, TimeUnit.MILLISECONDS)).isNull();
        socket.abort();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                READY,
                "{\"token\": \"00000000000000000000000000000000\"}",
                "{\"token\": 1}",
                "{",
                "",
                "[1]",
                "null"
            })
    void withoutTheTokenItIsClosed(String message) throws Exception {
        Ear ear = new Ear();
        WebSocket socket = open(ear);
        socket.sendText(message, true).join();
        assertThat(ear.closed.get(20, TimeUnit.SECONDS)).isEqualTo(1008);
        assertThat(ear.frames).isEmpty();
        socket.abort();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"token\": 1}", "{\"run\": true}", "no JSON"})
    void whatIsNoQuestionClosesIt(String message) throws Exception {
        Ear ear = new Ear();
        WebSocket socket = open(ear);
        socket.sendText(hello(), true).join();
        socket.sendText(message, true).join();
        assertThat(ear.closed.get(20, TimeUnit.SECONDS)).isEqualTo(1008);
        socket.abort();
    }

    @Test
    void whatIsTooLongClosesIt() throws Exception {
        Ear ear = new Ear();
        WebSocket socket = open(ear);
        socket.sendText("{\"token\": \"" + "0".repeat(100_000) + "\"}", true).join();
        assertThat(ear.closed.handle((status, error) -> true).get(20, TimeUnit.SECONDS))
                .isTrue();
        socket.abort();
    }

    @Test
    void otherOriginsAreNotLetIn() {
        assertThatThrownBy(() -> open(new Ear(), "http://evil.example")).hasMessageContaining("Handshake");
    }
}
