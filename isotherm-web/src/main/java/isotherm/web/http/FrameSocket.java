package isotherm.web.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import io.helidon.websocket.WsUpgradeException;
import isotherm.io.report.JsonLeaves;
import isotherm.web.live.LivePlate;
import isotherm.web.live.Newest;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * One page's WebSocket. Its first message is {@code {"token": "..."}}; each later one, {@code {"ready": true}}, asks for the newest frame that it has
 * not seen. So a page gets as many as it can draw, and a slow one slows nobody.
 */
final class FrameSocket implements WsListener {
    private static final int POLICY_VIOLATION = 1008;
    private static final int MOST_LETTERS = 4096;
    private static final long WAIT_MILLIS = 1000;

    private final LivePlate plate;
    private final Gate gate;
    private final Semaphore ready = new Semaphore(0);
    private volatile boolean open;
    private boolean known;
    private @Nullable Thread sender;

    FrameSocket(LivePlate plate, Gate gate) {
        this.plate = plate;
        this.gate = gate;
    }

    @Override
    public Optional<Headers> onHttpUpgrade(HttpPrologue prologue, Headers headers) throws WsUpgradeException {
        Gate.Refusal refusal = gate.refusal(headers);
        if (refusal != null) {
            throw new WsUpgradeException(refusal.sentence());
        }
        return Optional.empty();
    }

    @Override
    public void onOpen(WsSession session) {
        open = true;
    }

    @Override
    public void onMessage(WsSession session, String text, boolean last) {
        if (!last || text.length() > MOST_LETTERS) {
            refuse(session, "a message is one short JSON object");
            return;
        }
        JsonLeaves.Leaf word;
        try {
            word = JsonLeaves.of(text).get(known ? "ready" : "token");
        } catch (IllegalArgumentException e) {
            refuse(session, "a message is one short JSON object");
            return;
        }
        if (known && word != null) {
            if (ready.availablePermits() == 0) {
                ready.release();
            }
        } else if (!known && word != null && gate.token().is(word.text())) {
            known = true;
            sender = Thread.ofVirtual().name("isotherm-frames").start(() -> send(session));
        } else {
            refuse(session, known ? "a message asks for a frame" : "the token is missing or wrong");
        }
    }

    @Override
    public void onMessage(WsSession session, BufferData data, boolean last) {
        refuse(session, "a message is one short JSON object");
    }

    private void send(WsSession session) {
        long seen = 0;
        try {
            while (open) {
                ready.acquire();
                Newest.Numbered<byte[]> next = null;
                while (open && next == null) {
                    next = plate.frames().after(seen, WAIT_MILLIS);
                }
                if (next != null) {
                    seen = next.number();
                    session.send(BufferData.create(next.thing()), true);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            open = false; // the page is gone
        }
    }

    private void refuse(WsSession session, String why) {
        end();
        session.close(POLICY_VIOLATION, why);
    }

    private void end() {
        open = false;
        Thread running = sender;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public void onClose(WsSession session, int status, String reason) {
        end();
    }

    @Override
    public void onError(WsSession session, Throwable t) {
        end();
    }
}
