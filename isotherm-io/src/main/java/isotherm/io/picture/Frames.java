package isotherm.io.picture;

import isotherm.io.files.RunOutput;

/** An animation that takes finished pictures too. */
sealed interface Frames extends RunOutput permits ApngOutput, GifOutput {
    /** Adds a frame. */
    void add(Canvas canvas);
}
