package isotherm.proof.disk;

import isotherm.io.checkpoint.CheckpointException;
import java.io.UncheckedIOException;

/** What goes wrong with a simulated disk. */
enum DiskTrouble {
    NONE(""),
    /** One call fails, the next does not. */
    ONE_ERROR("Input/output error"),
    /** Nothing can be made longer. */
    FULL("No space left on device"),
    /** Nothing can be changed. */
    READ_ONLY("Read-only file system"),
    POWER_CUT("");

    final String words;

    DiskTrouble(String words) {
        this.words = words;
    }

    /**
     * What a run said is one sentence with a file of it and with what the disk said.
     *
     * @param failed the call that failed first; null for none
     * @throws AssertionError where it is not
     */
    void checkSaid(RuntimeException said, DiskCall failed) {
        String sentence = String.valueOf(said.getMessage());
        boolean right = said instanceof UncheckedIOException || said instanceof CheckpointException;
        if (failed == null || !right || !sentence.contains("/simulated/out") || !sentence.contains(words)) {
            throw new AssertionError(failed + ": " + said, said);
        }
    }
}
