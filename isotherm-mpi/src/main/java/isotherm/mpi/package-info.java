/**
 * The ranks of a job that {@code mpirun} or a batch system started. Open MPI and MPICH are called through the foreign-function interface: their
 * functions are the same, their handles are not ({@link isotherm.mpi.Dialect}).
 */
package isotherm.mpi;
