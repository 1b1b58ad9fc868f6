package isotherm.mpi;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The dozen functions of MPI that a plate needs, between all ranks of the job. Called by one thread, the one that began. */
final class Mpi {
    private static final ValueLayout HANDLE = ValueLayout.JAVA_LONG;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout ADDRESS = ValueLayout.ADDRESS;
    private static final int FUNNELED = 1;
    private static final int LONGEST_MESSAGE = 4096;

    private final NativeLibrary library;
    private final Dialect dialect;

    Mpi(NativeLibrary library) {
        this.library = library;
        this.dialect = Dialect.of(library);
    }

    /** Joins the job. */
    void begin() {
        try (Arena arena = Arena.ofConfined();
                SignalGuard _ = new SignalGuard()) {
            call("MPI_Init_thread", () -> (int) library.function("MPI_Init_thread", INT, ADDRESS, ADDRESS, INT, ADDRESS)
                    .invokeExact(MemorySegment.NULL, MemorySegment.NULL, FUNNELED, arena.allocate(INT)));
            call("MPI_Comm_set_errhandler", () -> (int) library.function("MPI_Comm_set_errhandler", INT, HANDLE, HANDLE)
                    .invokeExact(dialect.world(), dialect.errorsReturn()));
        }
    }

    int size() {
        return number("MPI_Comm_size");
    }

    int rank() {
        return number("MPI_Comm_rank");
    }

    private int number(String name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment number = arena.allocate(INT);
            call(name, () -> (int) library.function(name, INT, HANDLE, ADDRESS).invokeExact(dialect.world(), number));
            return number.get(INT, 0);
        }
    }

    /** Memory for some requests. */
    MemorySegment requests(Arena arena, int count) {
        return arena.allocate((long) count * dialect.handleBytes(), Long.BYTES);
    }

    /** Starts to send bytes. */
    void send(MemorySegment bytes, int peer, int tag, MemorySegment requests, int place) {
        start("MPI_Isend", bytes, peer, tag, requests, place);
    }

    /** Starts to receive bytes, at most as many as there is room for. */
    void receive(MemorySegment bytes, int peer, int tag, MemorySegment requests, int place) {
        start("MPI_Irecv", bytes, peer, tag, requests, place);
    }

    private void start(String name, MemorySegment bytes, int peer, int tag, MemorySegment requests, int place) {
        MemorySegment request = requests.asSlice((long) place * dialect.handleBytes(), dialect.handleBytes());
        int count = Math.toIntExact(bytes.byteSize());
        call(name, () -> (int) library.function(name, INT, ADDRESS, INT, HANDLE, INT, INT, HANDLE, ADDRESS)
                .invokeExact(bytes, count, dialect.bytes(), peer, tag, dialect.world(), request));
    }

    /** Waits until all that was started is done. */
    void await(MemorySegment requests, int count) {
        MemorySegment nobody = MemorySegment.ofAddress(dialect.noStatus());
        call("MPI_Waitall", () -> (int)
                library.function("MPI_Waitall", INT, INT, ADDRESS, ADDRESS).invokeExact(count, requests, nobody));
    }

    /** Sums of everybody's whole numbers, place by place; they overflow as Java's do. */
    void sum(MemorySegment own, MemorySegment all, int count) {
        reduce(own, all, count, dialect.sum());
    }

    /** The greatest of everybody's whole numbers, place by place. */
    void max(MemorySegment own, MemorySegment all, int count) {
        reduce(own, all, count, dialect.max());
    }

    private void reduce(MemorySegment own, MemorySegment all, int count, long operation) {
        call(
                "MPI_Allreduce",
                () -> (int) library.function("MPI_Allreduce", INT, ADDRESS, ADDRESS, INT, HANDLE, HANDLE, HANDLE)
                        .invokeExact(own, all, count, dialect.wholes(), operation, dialect.world()));
    }

    /** Gives everybody the bytes of rank 0. */
    void broadcast(MemorySegment bytes) {
        int count = Math.toIntExact(bytes.byteSize());
        call("MPI_Bcast", () -> (int) library.function("MPI_Bcast", INT, ADDRESS, INT, HANDLE, INT, HANDLE)
                .invokeExact(bytes, count, dialect.bytes(), 0, dialect.world()));
    }

    /** Leaves the job, when all do. */
    void end() {
        call("MPI_Finalize", () -> (int) library.function("MPI_Finalize", INT).invokeExact());
    }

    /** Ends the whole job. */
    void abort(int code) {
        call("MPI_Abort", () ->
                (int) library.function("MPI_Abort", INT, HANDLE, INT).invokeExact(dialect.world(), code));
    }

    @FunctionalInterface
    private interface Call {
        int code() throws Throwable;
    }

    private void call(String name, Call call) {
        int code = invoke(name, call);
        if (code != 0) {
            throw new MpiException("the ranks lost each other: " + name + ": " + sentence(code));
        }
    }

    private static int invoke(String name, Call call) {
        try {
            return call.code();
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw NativeLibrary.failed(name, e);
        }
    }

    private String sentence(int code) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocate(LONGEST_MESSAGE);
            MemorySegment length = arena.allocate(INT);
            int failed = invoke(
                    "MPI_Error_string", () -> (int) library.function("MPI_Error_string", INT, INT, ADDRESS, ADDRESS)
                            .invokeExact(code, text, length));
            return failed == 0 ? text.getString(0).replaceAll("\\s+", " ").strip() : "error " + code;
        }
    }
}
