package isotherm.mpi;

import isotherm.step.Neighbours;
import isotherm.step.Parting;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * The processes of a job, and this one among them. All of them begin, ask for the same in the same order, and {@linkplain #close end}; where one
 * cannot, it {@linkplain #abort aborts} the job.
 */
public final class Ranks implements AutoCloseable {
    private final Mpi mpi;
    private final int size;
    private final int rank;
    private boolean ended;

    private Ranks(Mpi mpi, int size, int rank) {
        this.mpi = mpi;
        this.size = size;
        this.rank = rank;
    }

    /**
     * Joins the job of a launch. Once in a process, and by the thread that calls everything else here.
     *
     * @throws MpiException where its MPI library is missing, or is another than that of the starter
     */
    public static Ranks join(Launch launch) {
        Mpi mpi = new Mpi(library(launch));
        mpi.begin();
        Ranks ranks = new Ranks(mpi, mpi.size(), mpi.rank());
        if (launch.size() > 0 && ranks.size != launch.size()) {
            throw new MpiException("the job was started by " + launch.starter() + " with " + launch.size()
                    + " processes, but its MPI library knows of " + ranks.size + ": it is not that of the mpirun used; "
                    + Launch.LIBRARY + " names the right one");
        }
        return ranks;
    }

    private static NativeLibrary library(Launch launch) {
        try (SignalGuard _ = new SignalGuard()) {
            return launch.libraries().stream()
                    .flatMap(name -> NativeLibrary.open(name).stream())
                    .findFirst()
                    .orElseThrow(() -> new MpiException("the job was started by " + launch.starter()
                            + ", and its library is not found (" + String.join(", ", launch.libraries())
                            + "): install it, or name it by " + Launch.LIBRARY));
        }
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The number of this one, from 0. */
    public int rank() {
        return rank;
    }

    /** Those who compute a plate with us, a part each. */
    public Neighbours neighbours(Parting parting) {
        return new MpiNeighbours(mpi, parting);
    }

    /** Gives all the bytes of rank 0; what the others have is not looked at. */
    public byte[] broadcast(byte[] bytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment length = arena.allocate(ValueLayout.JAVA_LONG);
            length.set(ValueLayout.JAVA_LONG, 0, bytes.length);
            mpi.broadcast(length);
            byte[] all = new byte[Math.toIntExact(length.get(ValueLayout.JAVA_LONG, 0))];
            MemorySegment memory = arena.allocate(Math.max(1, all.length));
            if (rank == 0) {
                MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, 0, bytes.length);
            }
            mpi.broadcast(memory);
            MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, 0, all, 0, all.length);
            return all;
        }
    }

    /** Waits until all have come here. */
    public void meet() {
        try (Arena arena = Arena.ofConfined()) {
            mpi.sum(arena.allocate(ValueLayout.JAVA_LONG), arena.allocate(ValueLayout.JAVA_LONG), 1);
        }
    }

    /** Ends all processes of the job, wherever they are; does not return. */
    public void abort(int code) {
        mpi.abort(code);
    }

    /** Leaves the job; all do. */
    @Override
    public void close() {
        if (!ended) {
            ended = true;
            mpi.end();
        }
    }
}
