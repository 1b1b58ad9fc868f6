package isotherm.profiler.recording;

import isotherm.profiler.profile.SourceFile;

/**
 * A line of a source file.
 *
 * @param number from 1, 0 where unknown
 * @param mapped whether a source map led here
 */
record SourceLine(SourceFile file, int number, boolean mapped) {}
