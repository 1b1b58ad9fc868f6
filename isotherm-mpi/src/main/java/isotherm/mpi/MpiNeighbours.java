package isotherm.mpi;

import isotherm.step.Message;
import isotherm.step.Neighbours;
import isotherm.step.Parting;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/** Parts of a plate that are computed by the ranks of a job: part k by rank k. */
final class MpiNeighbours implements Neighbours {
    /** Sides and corners, or rows of all other ranks. */
    private static final int USUAL_MESSAGES = 16;

    private final Mpi mpi;
    private final Parting parting;
    private final Arena arena = Arena.ofShared();
    private MemorySegment requests;
    private int capacity = USUAL_MESSAGES;
    private int open;
    private MemorySegment own;
    private MemorySegment all;

    MpiNeighbours(Mpi mpi, Parting parting) {
        this.mpi = mpi;
        this.parting = parting;
        requests = mpi.requests(arena, capacity);
        own = arena.allocate(ValueLayout.JAVA_LONG);
        all = arena.allocate(ValueLayout.JAVA_LONG);
    }

    @Override
    public Parting parting() {
        return parting;
    }

    @Override
    public void begin(List<Message> messages) {
        if (2 * messages.size() > capacity) {
            capacity = 2 * messages.size();
            requests = mpi.requests(arena, capacity);
        }
        for (Message message : messages) {
            if (message.in().byteSize() > 0) {
                mpi.receive(message.in(), message.peer(), message.received(), requests, open++);
            }
        }
        for (Message message : messages) {
            if (message.out().byteSize() > 0) {
                mpi.send(message.out(), message.peer(), message.sent(), requests, open++);
            }
        }
    }

    @Override
    public void finish() {
        mpi.await(requests, open);
        open = 0;
    }

    @Override
    public long[] sum(long[] terms) {
        load(terms);
        mpi.sum(own, all, terms.length);
        long[] sums = new long[terms.length];
        MemorySegment.copy(all, ValueLayout.JAVA_LONG, 0, sums, 0, sums.length);
        return sums;
    }

    private void load(long[] terms) {
        long bytes = (long) terms.length * Long.BYTES;
        if (own.byteSize() < bytes) {
            own = arena.allocate(bytes, Long.BYTES);
            all = arena.allocate(bytes, Long.BYTES);
        }
        MemorySegment.copy(terms, 0, own, ValueLayout.JAVA_LONG, 0, terms.length);
    }

    /** Numbers go as whole numbers in the same order, so that zeros of both signs have one, in whatever library. */
    @Override
    public double max(double number) {
        load(new long[] {inOrder(Double.doubleToLongBits(number))});
        mpi.max(own, all, 1);
        return Double.longBitsToDouble(inOrder(all.get(ValueLayout.JAVA_LONG, 0)));
    }

    /** Turns the bits of negative numbers round, and back. */
    private static long inOrder(long bits) {
        return bits ^ ((bits >> (Long.SIZE - 1)) & Long.MAX_VALUE);
    }
}
