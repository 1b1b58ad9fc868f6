package isotherm.io.session;

import isotherm.io.checkpoint.Checkpoint;
import isotherm.io.checkpoint.CheckpointHead;
import isotherm.io.checkpoint.RunCheckpoints;
import isotherm.io.disk.Disk;
import isotherm.io.files.RunMark;
import isotherm.io.run.RunOutputs;
import isotherm.io.weather.KeptWeather;
import isotherm.model.Method;
import isotherm.sim.RunReport;
import isotherm.sim.Simulation;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A run and all that it leaves in its output folder, which is its alone meanwhile. */
public final class RunSession implements AutoCloseable {
    private final Disk disk;
    private final Path folder;
    private final FolderLock lock;
    private List<Path> files = List.of();
    private @Nullable Path checkpoint;

    private RunSession(Disk disk, Path folder, FolderLock lock) {
        this.disk = disk;
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * What is run.
     *
     * @param question what was asked, the weather that is used included
     * @param weather to be kept beside the outputs
     */
    public record Order(
            Simulation simulation, RunMark run, CheckpointHead.Question question, List<KeptWeather> weather) {
        public Order {
            weather = List.copyOf(weather);
        }
    }

    /**
     * In a folder that {@link RunOutputs#prepare} has found fit.
     *
     * @throws java.io.UncheckedIOException where another run is writing to it
     */
    public static RunSession open(Disk disk, Path folder) {
        return new RunSession(disk, folder, FolderLock.of(disk, folder));
    }

    /**
     * Runs to the end, or until stopped. Where it goes on from a checkpoint, nothing of what an earlier run left is touched before all of what was
     * kept is found to fit.
     *
     * @param from null for a run from its start
     * @param begins hears of the run's checkpoints, unless its method has none
     * @throws java.io.UncheckedIOException where the disk fails
     * @throws isotherm.state.WrongStateException where what was kept does not fit
     */
    public RunReport run(Order order, @Nullable Checkpoint from, Consumer<RunCheckpoints> begins) {
        Simulation simulation = order.simulation;
        RunOutputs outputs = RunOutputs.open(disk, simulation, folder, order.run);
        try (RunCheckpoints checkpoints =
                new RunCheckpoints(disk, folder, order.run, simulation.plan(), order.question, outputs::exchange)) {
            RunReport report;
            try (outputs) {
                if (from == null) {
                    outputs.list(kept(order));
                } else {
                    outputs.exchange(from.outputs());
                    simulation.from(from.run(), () -> {
                        checkpoints.from(from, CheckpointHead.of(from).stand().step());
                        outputs.goOn();
                        outputs.list(kept(order));
                    });
                }
                if (simulation.plan().method() != Method.STEADY) {
                    simulation.keepBy(checkpoints);
                    begins.accept(checkpoints);
                }
                report = simulation.run();
            }
            if (checkpoints.isEndKept()) {
                outputs.force();
                checkpoints.finish();
            }
            files = outputs.files();
            checkpoint = checkpoints.last();
            return report;
        }
    }

    private List<Path> kept(Order order) {
        return order.weather.stream()
                .map(each -> each.write(disk, folder.resolve("weather"), order.run))
                .toList();
    }

    /** The files written. */
    public List<Path> files() {
        return List.copyOf(files);
    }

    /** The newest, or null where none was written. */
    public @Nullable Path checkpoint() {
        return checkpoint;
    }

    @Override
    public void close() {
        lock.close();
    }
}
