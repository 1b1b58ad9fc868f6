package isotherm.io.checkpoint;

import isotherm.io.disk.Disk;
import isotherm.io.files.LeftParts;
import isotherm.io.files.PendingFile;
import isotherm.io.files.RunMark;
import isotherm.state.StateExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The checkpoints of a run, in a folder of their own in its output folder: {@code 20261122T060000Z-5f3a9c01-0000000000004096.checkpoint}. The
 * newest two are kept, so that one is left where the disk fails in the middle of the other.
 */
public final class CheckpointFolder {
    /** How many are kept. */
    public static final int GENERATIONS = 2;

    private static final String ENDING = ".checkpoint";
    private static final String DIGITS = "%016d";

    private final Disk disk;
    private final Path folder;

    /** @param output the output folder of a run */
    public CheckpointFolder(Disk disk, Path output) {
        this.disk = disk;
        this.folder = output.resolve("checkpoints");
    }

    /** The output folder of the run that wrote a checkpoint, by where it lies. */
    public static Path outputOf(Path checkpoint) {
        Path above = checkpoint.toAbsolutePath().normalize().getParent();
        Path output = above == null ? null : above.getParent();
        return output == null ? checkpoint.toAbsolutePath() : output;
    }

    /**
     * Writes a checkpoint under a name that does not count yet.
     *
     * @param tell tells the state of the run as a whole, then of its part of the plate
     * @throws UncheckedIOException where it cannot be written; the earlier ones are then as they were, and nothing of it is left
     */
    PendingFile write(CheckpointHead head, BiConsumer<StateExchange, StateExchange> tell) {
        String name = head.run().text() + "-" + DIGITS.formatted(head.stand().step()) + ENDING;
        PendingFile pending = PendingFile.create(disk, folder.resolve(name));
        try {
            CheckpointWriter writer = new CheckpointWriter(pending);
            StateExchange whole = writer.part(Section.WHOLE);
            head.tell(whole);
            tell.accept(whole, writer.part(0));
            writer.finish();
            return pending;
        } catch (RuntimeException e) {
            try (pending) {
                throw e;
            }
        }
    }

    /**
     * Gives a checkpoint its name, and then removes those that are older than the newest two, or of another run.
     *
     * @throws UncheckedIOException where that fails
     */
    Path publish(PendingFile written, RunMark run) {
        try (written) {
            written.publishForced();
        }
        List<Path> all = files();
        all.removeIf(each -> !isOf(each, run));
        List<Path> keep = all.subList(0, Math.min(GENERATIONS, all.size()));
        files().stream().filter(each -> !keep.contains(each)).forEach(this::remove);
        return written.target();
    }

    /**
     * Removes those of a run that lie behind a step from which it goes on: its outputs are about to be cut back to there, and they are gone for
     * good before.
     *
     * @throws UncheckedIOException where one of them stays
     */
    void removeAfter(RunMark run, long step) {
        String limit = run.text() + "-" + DIGITS.formatted(step) + ENDING;
        List<Path> behind = files().stream()
                .filter(each -> isOf(each, run) && name(each).compareTo(limit) > 0)
                .toList();
        try {
            for (Path each : behind) {
                disk.delete(each);
            }
            if (!behind.isEmpty()) {
                disk.force(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "later checkpoints in " + folder + " cannot be removed: " + e.getMessage(), e);
        }
    }

    /**
     * The newest one that is whole.
     *
     * @param damaged what is said of newer ones that are not, one sentence each
     * @throws CheckpointException where there is none
     */
    public Checkpoint newest(List<String> damaged) {
        LeftParts.sweep(disk, folder);
        for (Path file : files()) {
            try {
                return Checkpoint.open(disk, file);
            } catch (CheckpointException e) {
                damaged.add(String.valueOf(e.getMessage()));
            }
        }
        throw new CheckpointException(
                damaged.isEmpty()
                        ? "there is no checkpoint in " + folder
                        : "there is no checkpoint that can be used in " + folder + ": " + String.join("; ", damaged));
    }

    /** The newest first. */
    private List<Path> files() {
        List<Path> all;
        try {
            all = disk.list(folder);
        } catch (IOException e) {
            throw new CheckpointException(folder + " cannot be read: " + e.getMessage(), e);
        }
        all.removeIf(each -> !name(each).endsWith(ENDING));
        all.sort(Comparator.comparing(CheckpointFolder::name).reversed());
        return all;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static boolean isOf(Path file, RunMark run) {
        return name(file).startsWith(run.text() + "-");
    }

    /** One that cannot be removed does no harm. */
    private void remove(Path file) {
        try {
            disk.delete(file);
        } catch (IOException e) {
            return;
        }
    }
}
