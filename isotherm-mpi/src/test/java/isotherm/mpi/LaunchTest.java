package isotherm.mpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LaunchTest {
    private static Launch launch(Map<String, String> environment) {
        return Objects.requireNonNull(Launch.of(environment));
    }

    @Test
    void aProcessThatNobodyStartedIsOfNoJob() {
        assertThat(Launch.of(Map.of("SLURM_NTASKS", "4"))).isNull();
    }

    @Test
    void openMpiIsKnownByItsNames() {
        Launch launch = launch(Map.of(
                "OMPI_COMM_WORLD_RANK",
                "2",
                "OMPI_COMM_WORLD_SIZE",
                "6",
                "OMPI_COMM_WORLD_LOCAL_SIZE",
                "3",
                "PMIX_RANK",
                "2"));
        assertThat(launch.libraries()).startsWith("libmpi.so.40");
        assertThat(launch.size()).isEqualTo(6);
        assertThat(launch.rank()).isEqualTo(2);
        assertThat(launch.beside()).isEqualTo(3);
    }

    @Test
    void mpichIsKnownByItsNames() {
        Launch launch = launch(Map.of("PMI_RANK", "1", "PMI_SIZE", "2"));
        assertThat(launch.libraries()).startsWith("libmpich.so.12");
        assertThat(launch.beside()).isEqualTo(1);
    }

    @Test
    void aLibraryThatIsNamedIsTheOnlyOne() {
        assertThat(launch(Map.of("PMI_RANK", "1", "PMI_SIZE", "2", "ISOTHERM_MPI_LIBRARY", "/opt/libmpi.so"))
                        .libraries())
                .containsExactly("/opt/libmpi.so");
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        assertThatThrownBy(() -> Launch.of(Map.of("PMI_RANK", "one")))
                .isInstanceOf(MpiException.class)
                .hasMessage("PMI_RANK must be a number, was \"one\"");
    }

    @Test
    void aMissingLibraryIsOneSentence() {
        Launch launch = launch(Map.of("PMI_RANK", "0", "PMI_SIZE", "2", "ISOTHERM_MPI_LIBRARY", "libnone.so.1"));
        assertThatThrownBy(() -> Ranks.join(launch))
                .isInstanceOf(MpiException.class)
                .hasMessageContaining("started by MPICH, and its library is not found (libnone.so.1)");
    }
}
