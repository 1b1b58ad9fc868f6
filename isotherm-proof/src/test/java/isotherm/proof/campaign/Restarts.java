package isotherm.proof.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** A run that is ended, and goes on from what it has left, until it has come to its end. */
final class Restarts {
    static final String OUT = "cut";

    private final GalleryRun run;
    private final Program program;
    private final Path out;

    Restarts(GalleryRun run, Program program, Path folder) {
        this.run = run;
        this.program = program;
        this.out = folder.resolve(OUT);
    }

    /** The newest of its checkpoints, if it has one. */
    Optional<Path> newest() throws IOException {
        return Results.files(out.resolve("checkpoints")).stream()
                .filter(file -> file.toString().endsWith(".checkpoint"))
                .max(Comparator.comparing(file -> String.valueOf(file.getFileName())));
    }

    /** Starts the run, or goes on with it where it has left a checkpoint; where it has not, {@code --restart} says so. */
    Program.Running start() throws IOException, InterruptedException {
        if (newest().isPresent()) {
            return program.start(run.words(OUT, "--restart"));
        }
        if (Files.exists(out)) {
            Program.Ended refused = program.start(run.words(OUT, "--restart")).ended(GalleryRun.PATIENCE);
            if (!refused.oneSentence().with(2).err().contains("there is no checkpoint in ")) {
                throw refused.wrong("a word that there is no checkpoint was to be expected");
            }
        }
        return program.start(run.words(OUT));
    }

    /**
     * Fails unless it ends in the bits and files of the run that nothing happened to.
     *
     * @return how many files were compared
     */
    int finish(GalleryRun.Whole whole) throws IOException, InterruptedException {
        Program.Ended ended = start().ended(GalleryRun.PATIENCE);
        if (!isOver(ended) && !GalleryRun.hash(ended.fine()).equals(whole.hash())) {
            throw ended.wrong("the restart ended in other bits than " + whole.hash());
        }
        Results.nothingHalfWritten(out);
        return Results.same(out.resolveSibling("whole"), out);
    }

    /** Whether the run had come to its end before. */
    static boolean isOver(Program.Ended ended) {
        return ended.code() == 2 && ended.oneSentence().err().contains(" has come to t = ");
    }
}
