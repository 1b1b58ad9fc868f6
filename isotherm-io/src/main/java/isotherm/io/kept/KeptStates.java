package isotherm.io.kept;

import isotherm.field.Snapshot;
import isotherm.io.checkpoint.CheckpointHead;
import isotherm.io.resample.Plate;
import isotherm.plan.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The states of a run, finished or not, in a file that it left. */
public sealed interface KeptStates extends AutoCloseable permits NetcdfStates, CheckpointState {
    /** The file. */
    Path file();

    /** The title of its scenario; may be empty. */
    String title();

    /** What is known of the plate beside its temperatures. */
    Plate plate();

    /** How many states there are, at least one. */
    int count();

    /** Seconds from the start to a state; they rise. */
    double time(int state);

    /**
     * A state, valid as long as one likes.
     *
     * @throws IllegalArgumentException in one sentence where the file is cut or has no finite temperature there
     */
    Snapshot state(int state);

    /** What people should know of how it is shown. */
    List<String> notes();

    @Override
    void close();

    /**
     * Opens a file by what it begins with.
     *
     * @param asked makes the plan of what a run was asked; a ScenarioException leaves a NetCDF file without its outlines
     * @throws IllegalArgumentException in one sentence where it is no such file, is cut or damaged
     * @throws isotherm.io.checkpoint.CheckpointException where it is a checkpoint that is damaged
     */
    static KeptStates open(Path file, Function<CheckpointHead.Question, Plan> asked) {
        return switch (magic(file)) {
            case "CDF" -> NetcdfStates.open(file, asked);
            case "ISO" -> CheckpointState.open(file, asked);
            default ->
                throw new IllegalArgumentException(
                        file + " is neither a NetCDF file nor a checkpoint nor a table of Isotherm");
        };
    }

    private static String magic(Path file) {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " is a folder");
        }
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(3);
            if (first.length == 0) {
                throw new IllegalArgumentException(file + " is empty");
            }
            return new String(first, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** What is said where a file cannot be read. */
    static IllegalArgumentException unreadable(Path file, IOException e) {
        String why = e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
        return new IllegalArgumentException(file + " cannot be read: " + why, e);
    }
}
