package isotherm.parts;

import isotherm.step.Neighbours;
import isotherm.threads.GivenUpException;
import java.util.function.Supplier;

/**
 * What the first of several who compute a plate has all of them do, one thing after the other. The others wait for the next order; what is
 * ordered all do together. One who computes the plate alone orders nobody.
 */
public final class Orders {
    /** What is ordered, with up to two numbers. */
    public enum Kind {
        /** To get ready. */
        BEGIN,
        /** To take up the start. */
        START,
        /** Steps of the plan; whether somebody looks afterwards. */
        ADVANCE,
        /** To look at the whole state for what is not finite. */
        CHECK,
        /** To tell whether anybody was asked to stop. */
        STOP,
        /** The bounds of all temperatures. */
        RANGE,
        /** The temperature at a column and a row. */
        NODE,
        /** Rows of temperatures: the first, how many. */
        ROWS,
        /** The accounts. */
        ACCOUNTS,
        /** To tell the state after some steps. */
        KEEP,
        /** To take one up. */
        TAKE_UP,
        /** Nothing follows. */
        END
    }

    /** An order. */
    public record Order(Kind kind, long first, long second) {}

    private static final Kind[] KINDS = Kind.values();

    private final Neighbours neighbours;
    private final boolean alone;
    private boolean ended;
    private boolean busy;

    public Orders(Neighbours neighbours) {
        this.neighbours = neighbours;
        this.alone = neighbours.parting().isWhole();
    }

    /** Whether one computes the plate. */
    public boolean areForNobody() {
        return alone;
    }

    /**
     * The first orders something, and does it as all others do.
     *
     * @throws GivenUpException where all of them left the work
     */
    public <T> T together(Kind kind, long first, long second, Supplier<T> work) {
        give(kind, first, second);
        busy = true;
        T done;
        try {
            done = work.get(); // where that fails the others may wait in its middle
        } catch (GivenUpException together) {
            busy = false;
            throw together;
        }
        busy = false;
        return done;
    }

    /** As {@link #together(Kind, long, long, Supplier)}. */
    public void together(Kind kind, long first, long second, Runnable work) {
        together(kind, first, second, () -> {
            work.run();
            return true;
        });
    }

    /**
     * The first lets the others go, where it has not.
     *
     * @return false where they do not wait for its next order, but in the middle of the last one
     */
    public boolean end() {
        if (!ended && !busy) {
            give(Kind.END, 0, 0);
            ended = true;
        }
        return !busy;
    }

    private void give(Kind kind, long first, long second) {
        if (!alone) {
            neighbours.sum(new long[] {kind.ordinal(), first, second});
        }
    }

    /** What the others are to do next; they wait for it. */
    public Order next() {
        long[] all = neighbours.sum(new long[3]);
        return new Order(KINDS[(int) all[0]], all[1], all[2]);
    }
}
