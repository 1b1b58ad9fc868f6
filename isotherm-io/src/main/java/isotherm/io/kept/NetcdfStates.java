package isotherm.io.kept;

import isotherm.field.Field;
import isotherm.field.Snapshot;
import isotherm.io.checkpoint.CheckpointHead;
import isotherm.io.netcdf.NetcdfRun;
import isotherm.io.resample.Plate;
import isotherm.io.scenario.ScenarioFile;
import isotherm.io.toml.ScenarioException;
import isotherm.model.Axis;
import isotherm.model.Grid;
import isotherm.number.Digits;
import isotherm.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** States in a NetCDF file. */
final class NetcdfStates implements KeptStates {
    /** Lines whose distances differ by less than this part are evenly spaced. */
    private static final double EVEN = 1e-9;

    private static final String SETTING = "# --set ";

    private final Path file;
    private final NetcdfRun run;
    private final double[] times;
    private final Plate plate;
    private final List<String> notes = new ArrayList<>();

    private NetcdfStates(Path file, NetcdfRun run, Function<CheckpointHead.Question, Plan> asked) throws IOException {
        this.file = file;
        this.run = run;
        this.times = run.times();
        if (times.length == 0) {
            throw new IOException("it has no temperatures yet");
        }
        for (int k = 0; k < times.length; k++) {
            if (!Double.isFinite(times[k]) || (k > 0 && !(times[k] > times[k - 1]))) {
                throw new IOException("its times do not rise");
            }
        }
        Grid grid = new Grid(axis(run.x()), axis(run.y()));
        this.plate = plate(grid, asked);
    }

    static NetcdfStates open(Path file, Function<CheckpointHead.Question, Plan> asked) {
        try {
            NetcdfRun run = NetcdfRun.open(file);
            try {
                return new NetcdfStates(file, run, asked);
            } catch (IOException | RuntimeException e) {
                run.close();
                throw e;
            }
        } catch (IOException e) {
            throw KeptStates.unreadable(file, e);
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Axis axis(double[] places) {
        double spacing = places.length < 2 ? 0 : places[places.length - 1] / (places.length - 1);
        boolean even = places.length >= Axis.MIN_NODES;
        for (int k = 0; k < places.length && even; k++) {
            even = Math.abs(places[k] - k * spacing) <= EVEN * spacing;
        }
        return even ? Axis.even(places.length, spacing) : Axis.graded(places);
    }

    /** With regions and dates, where the text of the scenario that travels in the file can still be planned. */
    private Plate plate(Grid grid, Function<CheckpointHead.Question, Plan> asked) {
        String text = run.about("scenario");
        if (text.isEmpty()) {
            return Plate.on(grid);
        }
        try {
            Plan plan = asked.apply(new CheckpointHead.Question(
                    file.toString(), ScenarioFile.folderOf(file), text, settings(text), Map.of(), Map.of(), Map.of()));
            if (plan.grid().x().isLike(grid.x()) && plan.grid().y().isLike(grid.y())) {
                return Plate.of(plan);
            }
            notes.add("the scenario in " + file + " has another grid than its temperatures; its outlines are left out");
        } catch (ScenarioException e) {
            notes.add(
                    "outlines and dates are left out, as its scenario cannot be planned again (--scenario says where it lies): "
                            + e.getMessage());
        }
        return Plate.on(grid);
    }

    /** What {@code --set} laid over the text follows it as comments. */
    private static List<String> settings(String text) {
        List<String> found = new ArrayList<>();
        for (String line : text.lines().toList().reversed()) {
            if (!line.startsWith(SETTING)) {
                break;
            }
            found.add(line.substring(SETTING.length()));
        }
        Collections.reverse(found);
        return found;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public String title() {
        return run.about("title");
    }

    @Override
    public Plate plate() {
        return plate;
    }

    @Override
    public int count() {
        return times.length;
    }

    @Override
    public double time(int state) {
        return times[state];
    }

    @Override
    public Snapshot state(int state) {
        Grid grid = plate.grid();
        Field field = Field.allocate(grid.columns(), grid.rows());
        BitSet holes = new BitSet();
        long known = 0;
        try {
            for (int row = 0; row < grid.rows(); row++) {
                double[] temperatures = run.row(state, row);
                for (int column = 0; column < temperatures.length; column++) {
                    if (Double.isNaN(temperatures[column])) {
                        holes.set(Math.addExact(Math.multiplyExact(row, grid.columns()), column));
                        temperatures[column] = 0;
                    } else if (Double.isInfinite(temperatures[column])) {
                        throw new IOException("a temperature at t = " + Digits.of(times[state]) + " s is infinite");
                    } else {
                        known++;
                    }
                }
                field.setRow(row, temperatures);
            }
            if (known == 0) {
                throw new IOException("all temperatures at t = " + Digits.of(times[state]) + " s are missing (NaN)");
            }
        } catch (IOException e) {
            throw KeptStates.unreadable(file, e);
        }
        return new Snapshot(grid, field, holes.isEmpty() ? null : holes, state, times[state]);
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() {
        try {
            run.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
