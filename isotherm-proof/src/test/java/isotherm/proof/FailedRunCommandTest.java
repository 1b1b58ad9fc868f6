package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs that end before their end: what they wrote can be read. */
class FailedRunCommandTest extends CommandTest {
    private static final String RECORDS = """
            import sys
            from scipy.io import netcdf_file
            f = netcdf_file(sys.argv[1], 'r', mmap=False)
            print(len(f.variables['time'][:]), f.variables['temperature'][:].shape[0])
            """;

    /** How many times a NetCDF file has, and how many fields, according to another program. */
    private String records(String file) throws Exception {
        Ended read = tool("python3", "-c", RECORDS, file);
        assertThat(read.err()).isEmpty();
        return read.out().strip();
    }

    /** Temperatures near the end of the number range: one step across the jump at the edge overflows. */
    @Test
    void aBlowUpNamesStepAndNode() throws Exception {
        isotherm("run", "--set", "initial.temperature=1e308", "--set", "edge.left.temperature=-1e308")
                .failed(3, "isotherm: the temperature became -Infinity in step 1 at node (1, 1)");
    }

    @Test
    void aFormulaThatFailsLaterNamesEdgeAndTime() throws Exception {
        isotherm("run", "--set", "edge.left.temperature=sqrt(5-t)", "--set", "output.steps=20", "--out", "out")
                .failed(3, "isotherm: the temperature of the left edge is NaN at t = 5.1 s, node (0, 0)");
        // the states after 0, 20 and 40 steps of 0.1 s were finite
        assertThat(records("out/field.nc")).isEqualTo("3 3");
    }

    @Test
    void aFullDiskLosesNothingThatWasWritten() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Ended mount = tool("mount", "-t", "tmpfs", "-o", "size=1m", "isotherm-test", disk.toString());
        assertThat(mount.err()).as("mounting a small disk, which takes root").isEmpty();
        try {
            // a record of 128 x 128 numbers takes 128 KiB: seven fit into 1 MiB, the head and the pictures beside them
            Ended run =
                    isotherm("run", "--set", "output.steps=5", "--set", "output.picture=none", "--out", disk + "/out");
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .isEqualTo("isotherm: cannot write " + disk + "/out/field.nc: No space left on device\n");
            assertThat(records(disk + "/out/field.nc")).isEqualTo("7 7");
        } finally {
            assertThat(tool("umount", disk.toString()).err()).isEmpty();
        }
    }

    @Test
    void anInterruptedRunKeepsItsStateAndSaysHowFarItCame() throws Exception {
        // env: a test that itself runs in the background would hand down an ignored signal
        Path out = folder.resolve("printed");
        Path err = folder.resolve("said");
        Process process = new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        ROOT.resolve("isotherm").toString(),
                        "run",
                        "--set",
                        "grid.nodes=[1500, 1500]",
                        "--set",
                        "time.steps=1000000",
                        "--set",
                        "output.steps=50")
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        Path field = folder.resolve("out/cross/field.nc");
        while (!Files.exists(field) && process.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(tool("kill", "-INT", String.valueOf(process.pid())).code()).isZero();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        String said = Files.readString(err);
        assertThat(said)
                .containsPattern(
                        "isotherm: stopped after \\d+ of 1000000 steps, at t = \\S+ s; the files hold that state\n");
        assertThat(records(field.toString())).matches("(\\d+) \\1");
        assertThat(folder.resolve("out/cross/field.png")).isRegularFile();
    }
}
