package isotherm.sim;

import isotherm.step.Message;
import isotherm.step.Neighbours;
import isotherm.step.Parting;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Parts of a plate in one process, each in a thread of its own, whose messages go through memory. */
final class PartsTogether {
    /** A part that waits so long waits for nobody. */
    private static final long SECONDS = 60;

    private record Name(int from, int to, int name) {}

    private final Map<Name, BlockingQueue<byte[]>> mail = new ConcurrentHashMap<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final int parts;

    private PartsTogether(int parts) {
        this.parts = parts;
    }

    /**
     * Lets each part do its work, and returns what they found, by number.
     *
     * @param seed for the order in which messages go
     * @throws AssertionError where one of them fails
     */
    static <T> List<T> each(int across, int up, int depth, long seed, Function<Neighbours, T> work) {
        PartsTogether all = new PartsTogether(across * up);
        List<AtomicReference<T>> found = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < all.parts; number++) {
            AtomicReference<T> own = new AtomicReference<>();
            found.add(own);
            Neighbours neighbours = all.new Part(new Parting(across, up, number, depth), new Random(seed + number));
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    own.set(work.apply(neighbours));
                } catch (Throwable e) {
                    all.failure.compareAndSet(null, e);
                }
            }));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (all.failure.get() != null) {
            throw new AssertionError("a part failed: " + all.failure.get().getMessage(), all.failure.get());
        }
        return found.stream().map(AtomicReference::get).toList();
    }

    private BlockingQueue<byte[]> box(int from, int to, int name) {
        return mail.computeIfAbsent(new Name(from, to, name), _ -> new LinkedBlockingQueue<>());
    }

    private byte[] take(int from, int to, int name) {
        try {
            BlockingQueue<byte[]> box = box(from, to, name);
            for (long waited = 0; waited < 100 * SECONDS && failure.get() == null; waited++) {
                byte[] came = box.poll(10, TimeUnit.MILLISECONDS);
                if (came != null) {
                    return came;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("part " + to + " gets nothing from part " + from);
    }

    private final class Part implements Neighbours {
        /** No message between sides has this name. */
        private static final int REDUCTION = -1;

        private final Parting parting;
        private final Random order;
        private List<Message> open = List.of();

        Part(Parting parting, Random order) {
            this.parting = parting;
            this.order = order;
        }

        @Override
        public Parting parting() {
            return parting;
        }

        @Override
        public void begin(List<Message> messages) {
            if (!open.isEmpty()) {
                throw new IllegalStateException("an exchange is not finished");
            }
            open = new ArrayList<>(messages);
            Collections.shuffle(open, order);
            for (Message message : open) {
                box(parting.number(), message.peer(), message.sent())
                        .add(message.out().toArray(ValueLayout.JAVA_BYTE));
            }
        }

        @Override
        public void finish() {
            Collections.shuffle(open, order);
            for (Message message : open) {
                byte[] came = take(message.peer(), parting.number(), message.received());
                if (came.length != message.in().byteSize()) {
                    throw new IllegalStateException(
                            came.length + " bytes came, not " + message.in().byteSize());
                }
                message.in().copyFrom(MemorySegment.ofArray(came));
            }
            open = List.of();
        }

        /** What all have, by number. */
        private List<long[]> all(long[] own) {
            byte[] bytes = new byte[own.length * Long.BYTES];
            MemorySegment.ofArray(bytes).copyFrom(MemorySegment.ofArray(own));
            for (int peer = 0; peer < parts; peer++) {
                box(parting.number(), peer, REDUCTION).add(bytes);
            }
            List<long[]> all = new ArrayList<>();
            for (int peer = 0; peer < parts; peer++) {
                byte[] came = take(peer, parting.number(), REDUCTION);
                all.add(MemorySegment.ofArray(came).toArray(ValueLayout.JAVA_LONG_UNALIGNED));
            }
            return all;
        }

        @Override
        public long[] sum(long[] terms) {
            long[] sums = new long[terms.length];
            for (long[] each : all(terms)) {
                Arrays.setAll(sums, k -> sums[k] + each[k]);
            }
            return sums;
        }

        @Override
        public double max(double number) {
            return all(new long[] {Double.doubleToRawLongBits(number)}).stream()
                    .mapToDouble(each -> Double.longBitsToDouble(each[0]))
                    .max()
                    .orElseThrow();
        }
    }
}
