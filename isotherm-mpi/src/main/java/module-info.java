/** Several processes that compute a plate together, through the machine's own MPI library. */
@org.jspecify.annotations.NullMarked
module isotherm.mpi {
    requires transitive isotherm.core;
    requires static transitive org.jspecify;

    exports isotherm.mpi;
}
