package isotherm.io.study;

import isotherm.io.disk.Disk;
import isotherm.io.files.LeftParts;
import isotherm.io.files.PendingFile;
import isotherm.io.run.RunOutputs;
import isotherm.io.session.FolderLock;
import isotherm.io.toml.Origin;
import isotherm.io.toml.ScenarioException;
import isotherm.weather.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a study, in which any number of threads and processes work at once: {@code study.json} says which study it is, {@code members} has
 * a file for each member that is done, which appears when it is whole.
 */
public final class StudyFolder {
    private static final long MOST_BYTES = 512 << 20;
    private static final int PATIENCE_MILLIS = 50;
    private static final int MOST_TRIALS = 1200;

    private final Disk disk;
    private final Path folder;
    private final Path members;

    public StudyFolder(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
        this.members = folder.resolve("members");
    }

    public Path path() {
        return folder;
    }

    private Path headFile() {
        return folder.resolve("study.json");
    }

    /**
     * The study that was begun here; null for none.
     *
     * @throws ScenarioException where its file cannot be read
     */
    public @Nullable StudyHead head() {
        if (!disk.exists(headFile())) {
            return null;
        }
        try {
            return StudyHead.read(PlainText.read(headFile(), MOST_BYTES));
        } catch (IOException | IllegalArgumentException e) {
            throw new ScenarioException(
                    new Origin(headFile().toString()),
                    "it cannot be read: " + e.getMessage() + "; --out names another folder",
                    e);
        }
    }

    /**
     * Begins a study, or goes on with it.
     *
     * @throws ScenarioException where the folder holds another one
     * @throws UncheckedIOException where it cannot be made or written
     */
    public void begin(StudyHead head) {
        RunOutputs.prepare(disk, folder);
        LeftParts.sweep(disk, members);
        StudyHead kept = head();
        if (kept == null) {
            PendingFile.write(disk, headFile(), head.text() + "\n");
            return;
        }
        String difference = head.differsFrom(kept);
        if (difference != null) {
            throw new ScenarioException(
                    new Origin(folder.toString()),
                    "it holds another study: " + difference + "; --out names another folder");
        }
    }

    private Path file(int member) {
        return members.resolve("%06d.json".formatted(member + 1));
    }

    /** Whether a member is done. */
    public boolean isDone(int member) {
        return disk.isFile(file(member));
    }

    /** What a member gave; null where it is not done, or its file is damaged. */
    public @Nullable MemberResult result(int member) {
        if (!isDone(member)) {
            return null;
        }
        try {
            return MemberResult.read(PlainText.read(file(member), MOST_BYTES));
        } catch (IOException | IllegalArgumentException damaged) {
            return null;
        }
    }

    /** All of so many. */
    public List<@Nullable MemberResult> results(int size) {
        List<@Nullable MemberResult> all = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            all.add(result(k));
        }
        return all;
    }

    /** Keeps what a member gave. */
    public void keep(MemberResult result) {
        PendingFile.write(disk, file(result.member()), result.text() + "\n");
    }

    /** Forgets what a member gave. */
    public void forget(int member) {
        try {
            disk.delete(file(member));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file(member) + ": " + e.getMessage(), e);
        }
    }

    /** Takes a member; null where another thread or process has it. */
    public @Nullable FolderLock claim(int member) {
        try {
            disk.makeFolders(members);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + members + ": " + e.getMessage(), e);
        }
        return FolderLock.claim(disk, members.resolve(".%06d.lock".formatted(member + 1)));
    }

    /** Waits until nobody else writes the tables, then works on them: who looks last has seen all. */
    public <T> T alone(Supplier<T> work) throws InterruptedException {
        for (int k = 0; k < MOST_TRIALS; k++) {
            try (FolderLock lock = FolderLock.claim(disk, folder.resolve(".table.lock"))) {
                if (lock != null) {
                    return work.get();
                }
            }
            Thread.sleep(PATIENCE_MILLIS);
        }
        throw new UncheckedIOException(new IOException("another process holds " + folder.resolve(".table.lock")));
    }
}
