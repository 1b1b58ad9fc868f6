package isotherm.mpi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says of the job that this process is of.
 *
 * @param starter who started it, as people call it
 * @param libraries names of the MPI library that belongs to it; the first that is there is taken
 * @param size how many processes the job has, as its starter says; 0 where it does not say
 * @param rank the number of this one
 * @param beside how many of them are on this machine, this one included; 1 where the starter does not say
 */
public record Launch(String starter, List<String> libraries, int size, int rank, int beside) {
    /** Names the library, where the usual ones are not there or not the right ones. */
    static final String LIBRARY = "ISOTHERM_MPI_LIBRARY";

    private static final List<String> OPEN_MPI = List.of("libmpi.so.40", "libmpi.so.80", "libmpi.so");
    private static final List<String> MPICH = List.of("libmpich.so.12", "libmpi.so.12", "libmpich.so");

    private static final Names OPEN_MPI_NAMES =
            new Names("OMPI_COMM_WORLD_SIZE", "OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_LOCAL_SIZE");
    private static final Names MPICH_NAMES = new Names("PMI_SIZE", "PMI_RANK", "MPI_LOCALNRANKS");
    private static final Names SLURM_NAMES = new Names("SLURM_NTASKS", "PMIX_RANK", "SLURM_NTASKS_PER_NODE");

    /** What a starter calls its numbers. */
    private record Names(String size, String rank, String beside) {}

    /**
     * The job of a process, or null where it is of none.
     *
     * @throws MpiException where the numbers that its starter left are none
     */
    public static @Nullable Launch of(Map<String, String> environment) {
        Launch found = started(environment);
        String named = environment.getOrDefault(LIBRARY, "");
        return found == null || named.isEmpty()
                ? found
                : new Launch(found.starter, List.of(named), found.size, found.rank, found.beside);
    }

    private static @Nullable Launch started(Map<String, String> environment) {
        if (environment.containsKey("OMPI_COMM_WORLD_RANK")) { // mpirun of Open MPI; it sets PMIX_RANK too
            return launch("Open MPI", OPEN_MPI, environment, OPEN_MPI_NAMES);
        }
        if (environment.containsKey("PMI_RANK")) { // Hydra of MPICH, srun --mpi=pmi2
            return launch("MPICH", MPICH, environment, MPICH_NAMES);
        }
        if (environment.containsKey("PMIX_RANK")) { // srun --mpi=pmix
            return launch("PMIx", OPEN_MPI, environment, SLURM_NAMES);
        }
        return null;
    }

    private static Launch launch(String starter, List<String> libraries, Map<String, String> environment, Names names) {
        return new Launch(
                starter,
                libraries,
                number(environment, names.size),
                number(environment, names.rank),
                Math.max(1, number(environment, names.beside)));
    }

    private static int number(Map<String, String> environment, String name) {
        String word = environment.getOrDefault(name, "0");
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw new MpiException(name + " must be a number, was \"" + word + "\"", e);
        }
    }
}
