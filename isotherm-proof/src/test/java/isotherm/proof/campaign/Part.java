package isotherm.proof.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** A promise, and how it is tried. */
interface Part {
    /** A word. */
    String name();

    /** What holds, in a sentence of the report. */
    String promise();

    /** How many trials a full campaign has. */
    long usual();

    /**
     * Tries it once.
     *
     * @param random all chances come from it
     * @param folder an empty folder of its own
     * @throws AssertionError where the promise does not hold
     */
    Outcome trial(Random random, Path folder) throws IOException, InterruptedException;
}
