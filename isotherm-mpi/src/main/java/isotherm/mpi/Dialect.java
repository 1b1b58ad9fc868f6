package isotherm.mpi;

import java.lang.foreign.MemorySegment;

/**
 * How an MPI library names its things. All are passed as 64-bit numbers: addresses in Open MPI, whole numbers of 32 bits in MPICH, of which the
 * library then reads the lower half.
 *
 * @param handleBytes bytes of a request in memory
 * @param noStatus the address that means nobody wants to know
 */
record Dialect(
        int handleBytes, long world, long bytes, long wholes, long sum, long max, long errorsReturn, long noStatus) {
    /** That of a library. The numbers of MPICH are those of its ABI, which Intel MPI, MVAPICH and Cray MPI share. */
    static Dialect of(NativeLibrary library) {
        if (library.find("ompi_mpi_comm_world").isPresent()) {
            return new Dialect(
                    8,
                    address(library, "ompi_mpi_comm_world"),
                    address(library, "ompi_mpi_byte"),
                    address(library, "ompi_mpi_int64_t"),
                    address(library, "ompi_mpi_op_sum"),
                    address(library, "ompi_mpi_op_max"),
                    address(library, "ompi_mpi_errors_return"),
                    0);
        }
        return new Dialect(4, 0x44000000L, 0x4c00010dL, 0x4c00083aL, 0x58000003L, 0x58000001L, 0x54000001L, 1);
    }

    private static long address(NativeLibrary library, String name) {
        return library.find(name)
                .map(MemorySegment::address)
                .orElseThrow(() -> new MpiException("the MPI library has no " + name));
    }
}
