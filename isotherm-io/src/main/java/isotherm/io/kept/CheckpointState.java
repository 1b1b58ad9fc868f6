package isotherm.io.kept;

import isotherm.field.Field;
import isotherm.field.Snapshot;
import isotherm.io.checkpoint.Checkpoint;
import isotherm.io.checkpoint.CheckpointException;
import isotherm.io.checkpoint.CheckpointHead;
import isotherm.io.disk.LocalDisk;
import isotherm.io.resample.Plate;
import isotherm.io.toml.ScenarioException;
import isotherm.plan.Plan;
import isotherm.state.WrongStateException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The state in a checkpoint. */
final class CheckpointState implements KeptStates {
    private final Checkpoint checkpoint;
    private final CheckpointHead.Stand stand;
    private final Plan plan;

    private CheckpointState(Checkpoint checkpoint, Function<CheckpointHead.Question, Plan> asked) {
        this.checkpoint = checkpoint;
        CheckpointHead head = CheckpointHead.of(checkpoint);
        this.stand = head.stand();
        this.plan = asked.apply(head.question());
        if (plan.grid().columns() != stand.columns() || plan.grid().rows() != stand.rows()) {
            throw new CheckpointException(checkpoint.file() + " has " + stand.columns() + " x " + stand.rows()
                    + " nodes, its scenario " + plan.grid().columns() + " x "
                    + plan.grid().rows());
        }
    }

    static CheckpointState open(Path file, Function<CheckpointHead.Question, Plan> asked) {
        Checkpoint checkpoint = Checkpoint.open(LocalDisk.DISK, file);
        try {
            return new CheckpointState(checkpoint, asked);
        } catch (ScenarioException e) {
            checkpoint.close();
            throw new CheckpointException("the scenario in " + file + " cannot be read any more: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            checkpoint.close();
            throw e;
        }
    }

    @Override
    public Path file() {
        return checkpoint.file();
    }

    @Override
    public String title() {
        return plan.scenario().title();
    }

    @Override
    public Plate plate() {
        return Plate.of(plan);
    }

    @Override
    public int count() {
        return 1;
    }

    @Override
    public double time(int state) {
        return stand.time();
    }

    @Override
    public Snapshot state(int state) {
        Field field = Field.allocate(stand.columns(), stand.rows(), stand.precision());
        try {
            checkpoint.run().field("field", field);
        } catch (WrongStateException e) {
            throw new CheckpointException(checkpoint.file() + " has no field: " + e.getMessage(), e);
        }
        return new Snapshot(plan.grid(), field, plan.holes(), stand.step(), stand.time());
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() {
        checkpoint.close();
    }
}
