package isotherm.io.checkpoint;

import isotherm.io.disk.Disk;
import isotherm.io.files.PendingFile;
import isotherm.io.files.RunMark;
import isotherm.plan.Plan;
import isotherm.sim.RunState;
import isotherm.sim.StateKeeper;
import isotherm.sim.Version;
import isotherm.state.StateExchange;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes checkpoints of a run: at intervals of the clock on the wall, where somebody asks, and where the run is stopped. */
public final class RunCheckpoints implements StateKeeper, AutoCloseable {
    /** Where a scenario says nothing: a run that takes longer has checkpoints. */
    private static final double USUAL_SECONDS = 600;

    private final CheckpointFolder folder;
    private final RunMark run;
    private final Plan plan;
    private final CheckpointHead.Question question;
    private final Consumer<StateExchange> outputs;
    private final double seconds;
    /** Whether the end of the run is kept too, so that it can go on to a later one. */
    private boolean keepsEnd;

    private long writtenNs = System.nanoTime();
    private volatile boolean asked;
    private @Nullable Path last;
    /** Of the end of the run: it counts once the outputs are ended too. */
    private @Nullable PendingFile ended;

    private long lastStep = -1;

    /**
     * The checkpoints of a run.
     *
     * @param outputs tells how far its outputs are written
     */
    public RunCheckpoints(
            Disk disk,
            Path output,
            RunMark run,
            Plan plan,
            CheckpointHead.Question question,
            Consumer<StateExchange> outputs) {
        this.folder = new CheckpointFolder(disk, output);
        this.run = run;
        this.plan = plan;
        this.question = question;
        this.outputs = outputs;
        double wanted = plan.scenario().output().checkpointSeconds();
        this.seconds = Double.isNaN(wanted) ? USUAL_SECONDS : wanted;
        this.keepsEnd = !Double.isNaN(wanted);
    }

    /**
     * The run goes on from a checkpoint; later ones are removed.
     *
     * @throws java.io.UncheckedIOException where one of them stays
     */
    public void from(Checkpoint checkpoint, long step) {
        last = checkpoint.file();
        lastStep = step;
        keepsEnd = true;
        folder.removeAfter(run, step);
    }

    /** Asks for one at the end of the block; any thread may ask. */
    public void ask() {
        asked = true;
    }

    /** The newest, or null where none was written. */
    public @Nullable Path last() {
        return last;
    }

    @Override
    public boolean isDue(long step) {
        return asked || (System.nanoTime() - writtenNs) * 1e-9 >= seconds;
    }

    @Override
    public void keep(RunState state, boolean isLast) {
        if (state.isEnd() && !isLast) {
            keepsEnd = true; // one is due, and is that of the end: outputs that are drawn at last may still be lost
            return;
        }
        boolean wanted = !isLast || !state.isEnd() || keepsEnd;
        if (!wanted || !state.isWhole() || state.step() == lastStep) {
            return;
        }
        asked = false;
        CheckpointHead.Stand stand = new CheckpointHead.Stand(
                plan.precision(),
                plan.method(),
                plan.dt(),
                state.step(),
                state.time(),
                plan.grid().columns(),
                plan.grid().rows());
        PendingFile written = folder.write(new CheckpointHead(run, Version.text(), question, stand), (whole, part) -> {
            outputs.accept(whole.of("output"));
            state.exchange(part.of("run"));
        });
        if (isLast && state.isEnd()) {
            ended = written;
            return;
        }
        last = folder.publish(written, run);
        lastStep = state.step();
        keepsEnd = true;
        writtenNs = System.nanoTime();
    }

    /**
     * Whether the end of the run was kept: {@link #finish} is called once the outputs are ended, and are on the disk for good. Where the power
     * goes before, the run goes on from the checkpoint before this one, and ends them.
     */
    public boolean isEndKept() {
        return ended != null;
    }

    /** The outputs are ended: so is the run. */
    public void finish() {
        PendingFile written = ended;
        if (written != null) {
            last = folder.publish(written, run);
            ended = null;
        }
    }

    /** Takes away what was kept of the end of a run whose outputs could not be ended. */
    @Override
    public void close() {
        PendingFile written = ended;
        if (written != null) {
            written.close();
        }
    }
}
