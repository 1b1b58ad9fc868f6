package isotherm.io.files;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.field.Snapshot;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs in processes of their own that come to an end in the middle of a record: the disk is full, or they are killed. */
class SuddenEndTest {
    /** In 512 or 1024 bytes, whatever the shell counts in: some records and a part of one, in every format. */
    private static final int FILE_LIMIT = 101;

    private static final int OWN_SIGNAL = 137;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"NETCDF, field.nc", "NPY, field.npy", "CSV, field.csv", "probes, probes.csv"})
    void aFullDiskLeavesTheWholeRecords(String format, String name) throws Exception {
        Path file = folder.resolve(name);
        Process run = start("ulimit -f " + FILE_LIMIT + " && exec", format);
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(said).isEqualTo(EndlessRun.DISK_FULL);
        assertThat(said).startsWith("cannot write " + file + ": ");
        Tool.python(file, wholeRecords(format, true));
    }

    @ParameterizedTest
    @CsvSource({"NETCDF, field.nc", "NPY, field.npy", "VTI, field.pvd"})
    void aKilledRunLeavesTheWholeRecords(String format, String name) throws Exception {
        Path file = folder.resolve(name);
        Process run = start("exec", format);
        try {
            while (!Files.exists(file) && run.isAlive()) {
                Thread.sleep(1);
            }
            Thread.sleep(20);
        } finally {
            run.destroyForcibly();
        }
        assertThat(run.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(OWN_SIGNAL);
        Tool.python(file, wholeRecords(format, false));
    }

    /** A script that fails unless there are records, each is whole, and nothing follows the last where that is asked. */
    private static String wholeRecords(String format, boolean toTheByte) {
        String read = switch (format) {
            case "NETCDF" -> """
                        import netCDF4
                        t = netCDF4.Dataset(path).variables['temperature'][:]
                        rest = size - len(t) * (800 * 8 + 16)
                        assert not toTheByte or 0 < rest < 2000, rest
                        """;
            case "NPY" -> """
                        t = np.load(path)
                        assert not toTheByte or size == 192 + t.size * 8, size
                        """;
            case "CSV" -> """
                        import pandas as pd
                        t = pd.read_csv(path).temperature.values
                        assert len(t) % 800 == 0, len(t)
                        t = t.reshape(-1, 20, 40)
                        """;
            case "VTI" -> """
                        import xml.etree.ElementTree as ET
                        sets = ET.parse(path).getroot().findall('./Collection/DataSet')
                        tail = b'</AppendedData>\\n</VTKFile>\\n'
                        files = [open(os.path.join(os.path.dirname(path), s.attrib['file']), 'rb').read() for s in sets]
                        assert all(f.endswith(tail) for f in files)
                        t = np.array([np.frombuffer(f[f.index(b'>\\n_') + 11:][:6400], '<f8') for f in files])
                        t = t.reshape(-1, 20, 40)
                        """;
            case "probes" -> """
                        import pandas as pd
                        d = pd.read_csv(path)
                        assert open(path).read().endswith('\\n')
                        assert (d.time_s == np.arange(len(d))).all() and (d.A_degC == d.A_degC[0]).all()
                        t = np.broadcast_to(ramp, (len(d), 20, 40))
                        """;
            default -> throw new AssertionError(format);
        };
        return "import os\ntoTheByte = " + (toTheByte ? "True" : "False") + "\nsize = os.path.getsize(path)\n"
                + "ramp = np.arange(40)[None, :] + 10.0 * np.arange(20)[:, None]\n" + read
                + "assert len(t) >= 1\nassert (t == ramp).all()\n";
    }

    private Process start(String prefix, String format) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = String.join(
                File.pathSeparator,
                "target/classes",
                "target/test-classes",
                placeOf(Snapshot.class).toString());
        List<String> command = List.of(
                "bash",
                "-c",
                prefix + " \"$@\"",
                "run",
                java,
                // its own file would be cut by the limit too
                "-XX:-UsePerfData",
                "-cp",
                classes,
                EndlessRun.class.getName(),
                format,
                folder.toString());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static Path placeOf(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
