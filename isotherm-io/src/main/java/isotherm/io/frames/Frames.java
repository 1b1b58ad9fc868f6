package isotherm.io.frames;

import isotherm.io.files.RunOutput;
import isotherm.io.raster.Canvas;

/** An animation that takes finished pictures too. */
sealed interface Frames extends RunOutput permits ApngOutput, GifOutput {
    /** Adds a frame. */
    void add(Canvas canvas);
}
