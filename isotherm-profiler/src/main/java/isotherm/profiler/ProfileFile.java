package isotherm.profiler;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The profile file: UTF-8 text, one record a line, fields apart by tabs (backslash, tab, line feed and carriage return inside a
 * field are written {@code \\ \t \n \r}). Times are nanoseconds; {@code -} stands for what was not measured. Records in this
 * order:
 *
 * <pre>
 * isotherm-profile 1
 * mode      exact | sampled
 * command   MAIN-CLASS-OR-JAR ARGUMENTS
 * java      VERSION
 * started   MILLISECONDS-SINCE-1970
 * elapsed   NANOS
 * complete  true | false
 * sampler   cpu | execution | none    PERIOD
 * clock     NANOS-OF-ONE-READ
 * slowdown  FACTOR                                        (once measured)
 * include   PATTERN                                       (each)
 * note      SENTENCE                                      (each)
 * class     ID CLASS SOURCE-FILE                          (each included class)
 * method    ID CLASS-ID NAME DESCRIPTOR FIRST-LINE CALLS PRIMITIVE-CALLS SELF CUMULATIVE
 * hits      METHOD-ID LINE:HITS LINE:HITS ...
 * call      CALLER-ID CALLEE-ID CALLS CUMULATIVE          (- as caller: none included)
 * thread    ID virtual | platform THREADS NAME
 * frame     ID CLASS METHOD DESCRIPTOR LINE
 * stack     THREAD-ID SAMPLES WAITING BYTES FRAME-ID ...  (innermost first)
 * end
 * </pre>
 *
 * A file is replaced by renaming a complete one, so one that ends without {@code end} was damaged.
 */
public final class ProfileFile {
    private ProfileFile() {}

    /**
     * Reads one.
     *
     * @throws IOException where it cannot be read or is no profile: with file, line and what is wrong
     */
    public static Profile read(Path file) throws IOException {
        throw new IOException("profile " + file + " cannot be read yet");
    }
}
