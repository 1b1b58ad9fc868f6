package isotherm.io.files;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.io.disk.DiskFile;
import isotherm.io.disk.LocalDisk;
import isotherm.model.Grid;
import isotherm.model.Scenario;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records around 4 GiB, as files full of holes that take no room on the disk: header, one record's count, last number. */
class NetcdfLayoutTest {
    @TempDir
    Path folder;

    @Test
    void aSmallRecordNeedsNoWideCounts() {
        assertThat(NetcdfLayout.of(Plates.scenario(Plates.OBLONG), RunMark.fresh())
                        .header())
                .startsWith('C', 'D', 'F', 2);
    }

    @Test
    void theLargestRecordOfNarrowCountsReadsToItsEnd() throws Exception {
        // 2^29 - 1 nodes: 4 GiB less 8 bytes
        Path file = hollow(Grid.ofNodes(256_999, 2089, 0.001));
        assertThat(Tool.ncdump(file, "-k")).isEqualTo("64-bit offset");
        assertThat(corner(file)).isEqualTo("(1, 2089, 256999) 42.5");
    }

    @Test
    void aRecordOf4GibIsWide() throws Exception {
        Path file = hollow(Grid.ofNodes(32_768, 16_384, 0.001));
        assertThat(Tool.ncdump(file, "-k")).isEqualTo("cdf5");
        assertThat(corner(file)).isEqualTo("(1, 16384, 32768) 42.5");
    }

    @Test
    void datesComeBackFromTheUnitOfTime() {
        Scenario scenario = Plates.scenario(Plates.OBLONG)
                .like(Plates.OBLONG)
                .start(Instant.parse("2026-11-25T06:00:00Z"))
                .build();
        Path file = folder.resolve("dated.nc");
        try (NetcdfOutput output = new NetcdfOutput(LocalDisk.DISK, file, scenario, RunMark.fresh())) {
            output.observe(Plates.ramp(Plates.OBLONG, 1, 5400));
        }
        assertThat(Tool.python(file, """
                        import netCDF4
                        t = netCDF4.Dataset(path).variables['time']
                        print(netCDF4.num2date(t[0], t.units, t.calendar), t.standard_name)
                        """)).isEqualTo("2026-11-25 07:30:00 time");
    }

    private static String corner(Path file) {
        return Tool.python(
                file,
                "import netCDF4\nt = netCDF4.Dataset(path).variables['temperature']\nprint(t.shape, float(t[0, -1, -1]))\n");
    }

    private Path hollow(Grid grid) throws Exception {
        Scenario scenario = Plates.scenario(grid);
        NetcdfLayout layout = NetcdfLayout.of(scenario, RunMark.fresh());
        long places = 8L * (grid.rows() + grid.columns());
        long end = layout.header().length + places + 16 + 8 * grid.nodes();
        Path file = folder.resolve("hollow.nc");
        try (NetcdfOutput output =
                        new NetcdfOutput(LocalDisk.DISK, folder.resolve("unused.nc"), scenario, RunMark.fresh());
                DiskFile open = LocalDisk.DISK.create(file)) {
            assertThat(output.writeHeader(open)).isEqualTo(end - 16 - 8 * grid.nodes());
            open.write(ByteBuffer.allocate(8).putDouble(0, 42.5), end - 8);
            output.writeCount(open, 1);
        }
        return file;
    }
}
