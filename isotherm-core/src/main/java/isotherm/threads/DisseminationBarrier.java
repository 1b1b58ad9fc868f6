package isotherm.threads;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Who has come to a meeting: in round after round each member tells another one, twice as far away as in the last, until
 * everybody has heard of everybody (the dissemination barrier of Hensgen, Finkel, Manber: Two Algorithms for Barrier
 * Synchronization, 1988). What a member waits for is written by one other and lies in a cache line of its own, so that a
 * meeting of two costs as much as one line takes from core to core.
 *
 * <pre>
 *   5 members   round 0: 0 > 1 > 2 > 3 > 4 > 0     round 1: 0 > 2 > 4 > 1 > 3 > 0     round 2: 0 > 4 > 3 > 2 > 1 > 0
 * </pre>
 */
final class DisseminationBarrier {
    /** Two lines: processors fetch the one beside as well. */
    private static final int APART = 128 / Integer.BYTES;

    private final int size;
    private final int rounds;
    /** The number of the last meeting of which a member was told in a round, and at the end of its places the one it is in. */
    private final AtomicIntegerArray places;

    DisseminationBarrier(int size) {
        this.size = size;
        this.rounds = Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
        this.places = new AtomicIntegerArray((size * (rounds + 1) + 1) * APART);
    }

    int rounds() {
        return rounds;
    }

    /** A member has come to the next meeting. */
    void begin(int member) {
        int own = place(member, rounds);
        places.setPlain(own, places.getPlain(own) + 1);
    }

    /** It tells the member whose turn it is in a round. */
    void tell(int member, int round) {
        int other = (int) ((member + (1L << round)) % size);
        places.setRelease(place(other, round), number(member));
    }

    /** Whether it has been told in a round of the meeting that it is in. */
    boolean isTold(int member, int round) {
        return places.getAcquire(place(member, round)) - number(member) >= 0; // numbers run over
    }

    private int number(int member) {
        return places.getPlain(place(member, rounds));
    }

    private int place(int member, int round) {
        return (member * (rounds + 1) + round + 1) * APART;
    }
}
