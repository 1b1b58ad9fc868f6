package isotherm.proof.disk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The bytes of a file: as they are read, as they were forced, and what came between. */
final class SimulatedBytes {
    private byte[] now = new byte[0];
    private byte[] forced = new byte[0];
    private final List<Change> changes = new ArrayList<>();
    /** The handle that holds the file for itself, or null. */
    private Object holder;

    /** What is written at a place; null for a cut there. */
    @SuppressWarnings("ArrayRecordComponent") // never changed, never compared
    private record Change(int at, byte[] written) {
        byte[] on(byte[] before, Random random) {
            if (written == null) {
                return before.length > at ? Arrays.copyOf(before, at) : before;
            }
            byte[] after = Arrays.copyOf(before, Math.max(before.length, at + written.length));
            for (int k = before.length; k < at; k++) {
                after[k] = (byte) random.nextInt(); // what the disk had there before
            }
            System.arraycopy(written, 0, after, at, written.length);
            return after;
        }

        /** A piece of what is written, from its beginning, its end or its middle. */
        Change torn(Random random) {
            if (written == null || written.length < 2) {
                return this;
            }
            int from = random.nextBoolean() ? 0 : random.nextInt(written.length);
            int to = from + 1 + random.nextInt(written.length - from);
            return new Change(at + from, Arrays.copyOfRange(written, from, to));
        }
    }

    byte[] now() {
        return now;
    }

    void write(int at, byte[] bytes) {
        change(new Change(at, bytes));
    }

    void cut(int size) {
        change(new Change(size, null));
    }

    private void change(Change change) {
        now = change.on(now, new Random(0));
        changes.add(change);
    }

    void force() {
        forced = now;
        changes.clear();
    }

    @SuppressWarnings("ReferenceEquality") // a handle is itself
    boolean claim(Object handle) {
        if (holder == null || holder == handle) {
            holder = handle;
            return true;
        }
        return false;
    }

    @SuppressWarnings("ReferenceEquality") // a handle is itself
    void release(Object handle) {
        if (holder == handle) {
            holder = null;
        }
    }

    /** What is there when the power comes back: of what was not forced all, nothing, or some of it, in pieces. */
    SimulatedBytes afterCut(Random random) {
        SimulatedBytes left = new SimulatedBytes();
        left.now = forced;
        int kind = random.nextInt(4);
        for (Change change : changes) {
            boolean stays = kind == 0 || (kind > 1 && random.nextBoolean());
            if (stays) {
                left.now = (kind == 3 ? change.torn(random) : change).on(left.now, random);
            }
        }
        left.forced = left.now;
        return left;
    }

    /** As a process finds them that begins when another one has ended. */
    SimulatedBytes again() {
        SimulatedBytes same = new SimulatedBytes();
        same.now = now;
        same.forced = now;
        return same;
    }
}
