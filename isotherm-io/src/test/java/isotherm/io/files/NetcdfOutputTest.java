package isotherm.io.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.disk.LocalDisk;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Output;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.sim.Schedule;
import isotherm.sim.Simulation;
import isotherm.sim.Version;
import isotherm.step.Execution;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetcdfOutputTest {
    private static final String SCIPY =
            "from scipy.io import netcdf_file\nf = netcdf_file(path, mmap=False)\nv = f.variables\n";
    private static final String XARRAY = "import xarray as xr\nd = xr.open_dataset(path)\n";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("field.nc");
    }

    private void write(Grid grid, double... times) {
        try (NetcdfOutput output = new NetcdfOutput(LocalDisk.DISK, file, Plates.scenario(grid), RunMark.fresh())) {
            for (int k = 0; k < times.length; k++) {
                output.observe(Plates.ramp(grid, 3L * k, times[k]));
            }
        }
    }

    @Test
    void anOblongPlateReadsTheRightWayRound() {
        write(Plates.OBLONG, 0, 0.1);
        String read = Tool.python(
                file,
                SCIPY + "t = v['temperature']\nprint(t.dimensions, t.shape)\nprint(t[1, 0, :].tolist())\n"
                        + "print(t[1, :, 0].tolist())\nprint(v['x'][:].tolist())\nprint(v['y'][:].tolist())\n");
        assertThat(read.lines())
                .containsExactly(
                        "('time', 'y', 'x') (2, 4, 7)",
                        "[0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0]",
                        "[0.0, 10.0, 20.0, 30.0]",
                        "[0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0]",
                        "[0.0, 0.5, 1.0, 1.5]");
    }

    @Test
    void aSquarePlateReadsTheRightWayRoundByName() {
        write(Plates.SQUARE, 2);
        String read = Tool.python(
                file,
                XARRAY
                        + "t = d.temperature.isel(time=0)\nprint(float(t.sel(x=0.75, y=0.25)), float(t.sel(x=0.25, y=0.75)))");
        assertThat(read).isEqualTo("13.0 31.0");
    }

    @Test
    void timesAndStepsAreThoseOfTheObservations() {
        write(Plates.OBLONG, 0, 0.1, 1.0 / 3);
        assertThat(Tool.python(file, XARRAY + "print(d.time.values.tolist(), d.step.values.tolist())"))
                .isEqualTo("[0.0, 0.1, 0.3333333333333333] [0.0, 3.0, 6.0]");
    }

    @Test
    void aGradedAxisKeepsItsPlaces() {
        Grid graded = new Grid(Axis.graded(0, 0.1, 0.4, 1), Axis.even(3, 2));
        write(graded, 0);
        assertThat(Tool.python(file, XARRAY + "print(d.x.values.tolist(), d.y.values.tolist())"))
                .isEqualTo("[0.0, 0.1, 0.4, 1.0] [0.0, 2.0, 4.0]");
    }

    @Test
    void theHeaderSaysWhatTheNumbersAre() {
        write(Plates.OBLONG, 0);
        assertThat(Tool.ncdump(file, "-k")).isEqualTo("64-bit offset");
        String header = Tool.ncdump(file, "-h");
        assertThat(header)
                .contains(
                        "time = UNLIMITED ; // (1 currently)",
                        "double temperature(time, y, x) ;",
                        "temperature:units = \"degC\" ;",
                        "temperature:long_name = \"temperature\" ;",
                        "temperature:_FillValue = NaN ;",
                        "time:units = \"s\" ;",
                        "time:axis = \"T\" ;",
                        "x:units = \"m\" ;",
                        "y:units = \"m\" ;",
                        ":Conventions = \"CF-1.11\" ;",
                        ":source = \"Isotherm " + Version.text() + "\" ;")
                .doesNotContain("x:axis", "y:axis");
    }

    @Test
    void theScenariosTextTravelsInTheFile() {
        write(Plates.OBLONG, 0);
        Scenario scenario = Plates.scenario(Plates.OBLONG);
        assertThat(Tool.python(file, XARRAY + "print(d.attrs['title'])")).isEqualTo(scenario.title());
        assertThat(Tool.python(file, XARRAY + "print(d.attrs['scenario'])"))
                .isEqualTo(scenario.source().strip());
    }

    @Test
    void aHoleIsMissingToReaders() {
        try (NetcdfOutput output =
                new NetcdfOutput(LocalDisk.DISK, file, Plates.scenario(Plates.OBLONG), RunMark.fresh())) {
            output.observe(
                    Plates.snapshot(Plates.OBLONG, 0, 0, (column, row) -> column == 2 && row == 3 ? Double.NaN : 1));
        }
        assertThat(Tool.python(file, XARRAY + "print(np.argwhere(np.isnan(d.temperature.values)).tolist())"))
                .isEqualTo("[[0, 3, 2]]");
        assertThat(Tool.ncdump(file, "-v", "temperature")).containsOnlyOnce("_,");
    }

    @Test
    void theFileIsReadableAfterEachObservation() {
        try (NetcdfOutput output =
                new NetcdfOutput(LocalDisk.DISK, file, Plates.scenario(Plates.OBLONG), RunMark.fresh())) {
            assertThat(output.files()).isEmpty();
            assertThat(file).doesNotExist();
            for (int k = 1; k <= 3; k++) {
                output.observe(Plates.ramp(Plates.OBLONG, k, k));
                assertThat(output.files()).containsExactly(file);
                assertThat(Tool.python(file, XARRAY + "print(d.time.size, float(d.temperature[-1].sum()))"))
                        .isEqualTo(k + " 504.0");
            }
        }
    }

    @Test
    void theBeginningOfTheNextRecordIsNotSeen() throws Exception {
        write(Plates.OBLONG, 0, 1);
        byte[] whole = Files.readAllBytes(file);
        write(Plates.OBLONG, 0, 1, 2);
        byte[] longer = Files.readAllBytes(file);
        for (int extra : new int[] {1, 8, 100, longer.length - whole.length}) {
            byte[] half = Arrays.copyOf(longer, whole.length + extra);
            System.arraycopy(whole, 0, half, 0, whole.length);
            Files.write(file, half);
            assertThat(Tool.python(file, XARRAY + "print(d.time.values.tolist(), float(d.temperature.sum()))"))
                    .isEqualTo("[0.0, 1.0] 1008.0");
            assertThat(Tool.python(file, SCIPY + "print(v['time'][:].tolist())"))
                    .isEqualTo("[0.0, 1.0]");
        }
    }

    @Test
    void aRecordThatIsNeverFinishedIsNotCounted() {
        NetcdfOutput output = new NetcdfOutput(LocalDisk.DISK, file, Plates.scenario(Plates.LARGE), RunMark.fresh());
        output.observe(Plates.ramp(Plates.LARGE, 0, 0));
        long whole = file.toFile().length();
        assertThatThrownBy(() -> output.observe(Plates.broken(Plates.LARGE)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(file.toFile().length()).isGreaterThan(whole);
        assertThat(Tool.python(file, XARRAY + "print(d.time.values.tolist(), float(d.temperature[0, -1, -1]))"))
                .isEqualTo("[0.0] 3389.0");
        output.close();
    }

    @Test
    void anEarlierFileStandsUntilTheNewOneIsReadable() throws Exception {
        Files.writeString(file, "of an earlier run");
        try (NetcdfOutput output =
                new NetcdfOutput(LocalDisk.DISK, file, Plates.scenario(Plates.OBLONG), RunMark.fresh())) {
            assertThat(file).hasContent("of an earlier run");
            assertThat(output.files()).isEmpty();
        }
        assertThat(file).hasContent("of an earlier run");
        assertThat(folder.toFile().list()).containsExactly("field.nc");
        write(Plates.OBLONG, 0);
        assertThat(Tool.ncdump(file, "-k")).isEqualTo("64-bit offset");
        assertThat(folder.toFile().list()).containsExactly("field.nc");
    }

    @Test
    void aRunWritesWhatItHas() {
        Scenario scenario = Scenario.on(Grid.ofNodes(9, 6, 0.1))
                .initial(Initial.uniform(0).with(new Shape.Circle(0.3, 0.2, 0.15), 100))
                .timing(Timing.steps(20))
                .build();
        Plan plan = Plan.of(scenario);
        double[] sums = new double[3];
        try (NetcdfOutput output = new NetcdfOutput(LocalDisk.DISK, file, scenario, RunMark.fresh())) {
            int[] seen = {0};
            Simulation.of(plan, Execution.auto())
                    .observe(Schedule.everySteps(plan, 10), output)
                    .observe(Schedule.everySteps(plan, 10), snapshot -> sums[seen[0]++] = snapshot.at(3, 2))
                    .run();
        }
        assertThat(Tool.python(file, SCIPY + "print(v['temperature'][:, 2, 3].tolist())"))
                .isEqualTo(List.of(sums[0], sums[1], sums[2]).toString());
        assertThat(Tool.python(file, SCIPY + "print(v['step'][:].tolist())")).isEqualTo("[0.0, 10.0, 20.0]");
    }

    @Test
    void aFolderThatCannotBeNamesTheFile() throws Exception {
        Path notAFolder = Files.writeString(folder.resolve("taken"), "");
        Path under = notAFolder.resolve("field.nc");
        assertThatThrownBy(
                        () -> new NetcdfOutput(LocalDisk.DISK, under, Plates.scenario(Plates.OBLONG), RunMark.fresh()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot write " + under + ": " + notAFolder + " is not a folder");
    }

    /** A real run: a hole, a graded axis, and the state at rest alone. */
    @Test
    void aSteadyRunOnAGradedPlateWithAHoleReadsAsOneState() {
        Grid grid = new Grid(Axis.graded(0, 0.1, 0.2, 0.5, 0.6, 0.7, 1.2), Axis.even(6, 0.1));
        Scenario scenario = Scenario.on(grid)
                .regions(new Region("hole", new Shape.Rectangle(0.2, 0.1, 0.6, 0.4), null, null, null, null, true))
                .edges(new Edges(
                        new Boundary.Fixed(1),
                        new Boundary.Fixed(3),
                        new Boundary.Insulated(),
                        new Boundary.Insulated()))
                .timing(Timing.steady())
                .build();
        Plan plan = Plan.of(scenario);
        try (NetcdfOutput output = new NetcdfOutput(LocalDisk.DISK, file, scenario, RunMark.fresh())) {
            Simulation.of(plan, Execution.auto())
                    .observe(Schedule.of(new Output.Rhythm.EverySteps(1), plan), output)
                    .run();
        }
        assertThat(Tool.python(file, XARRAY + """
                t = d.temperature
                print(t.shape, d.x.values.tolist())
                print(np.argwhere(np.isnan(t.values[0])).tolist())
                print(float(t.min()), float(t.max()))
                """).lines())
                .containsExactly("(1, 6, 7) [0.0, 0.1, 0.2, 0.5, 0.6, 0.7, 1.2]", "[[2, 3], [3, 3]]", "1.0 3.0");
    }
}
