package isotherm.profiler.recording;

import isotherm.profiler.profile.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

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
 * process   ID                                            (absent in older files)
 * started   MILLISECONDS-SINCE-1970
 * elapsed   NANOS
 * complete  true | false
 * sampler   cpu | execution | wall | alloc | lock | none    PERIOD
 * clock     NANOS-OF-ONE-READ
 * include   PATTERN                                       (each)
 * note      SENTENCE                                      (each)
 * class     ID CLASS SOURCE-FILE                          (each included class)
 * lines     CLASS-ID FROM TO STEP FOLDER FILE FIRST       (FROM to TO of the class file, each STEP of them, are lines FIRST and on of FILE)
 * method    ID CLASS-ID NAME DESCRIPTOR FIRST-LINE CALLS PRIMITIVE-CALLS SELF CUMULATIVE BRIEF
 * hits      METHOD-ID LINE:HITS LINE:HITS ...
 * call      CALLER-ID CALLEE-ID CALLS CUMULATIVE          (- as caller: none included)
 * thread    ID virtual | platform THREADS NAME
 * frame     ID CLASS METHOD DESCRIPTOR LINE
 * stack     THREAD-ID SAMPLES:RUNNING WAITING BYTES FRAME-ID ...  (innermost first; RUNNING absent: a period each)
 * slowdown  FACTOR                                        (once measured)
 * unmeasured REASON                                       (where it was to be measured and could not)
 * end
 * </pre>
 *
 * The SELF of a method on the clock has in it what it called that was not on the clock; BRIEF estimates how much that is.
 * A file is replaced by renaming a complete one, so one that ends without {@code end} was damaged.
 */
public final class ProfileFile {
    private static final int MOST_BYTES = 256 << 20;

    private ProfileFile() {}

    /**
     * Reads one.
     *
     * @throws IOException where it cannot be read or is no profile, or larger than 256 MiB: with file, line and what is wrong
     */
    public static Profile read(Path file) throws IOException {
        return new ProfileParser(file.toString()).parse(lines(file));
    }

    /**
     * Writes into a profile how much slower the profiled run was.
     *
     * @param factor elapsed time over that of an unprofiled run of the same command, above 0
     * @return what the file says now
     * @throws IOException where the file cannot be read or written or is no profile
     */
    public static Profile addSlowdown(Path file, double factor) throws IOException {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("a slow-down must be positive, was " + factor);
        }
        return add(file, "slowdown\t" + factor);
    }

    /**
     * Writes into a profile why its slow-down was not measured.
     *
     * @param reason half a sentence without tabs and ends of line
     * @return what the file says now
     * @throws IOException where the file cannot be read or written or is no profile
     */
    public static Profile addUnmeasured(Path file, String reason) throws IOException {
        return add(file, "unmeasured\t" + reason);
    }

    /**
     * Writes a note into a profile.
     *
     * @param note a sentence without tabs and ends of line
     * @return what the file says now
     * @throws IOException where the file cannot be read or written or is no profile
     */
    public static Profile addNote(Path file, String note) throws IOException {
        return add(file, "note\t" + note);
    }

    private static Profile add(Path file, String record) throws IOException {
        List<String> lines = new ArrayList<>(lines(file));
        lines.removeIf(line -> line.startsWith("slowdown\t") || line.startsWith("unmeasured\t"));
        lines.add(lines.size() - 1, record);
        Profile profile = new ProfileParser(file.toString()).parse(lines);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, lines);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        return profile;
    }

    /** Lines end in a line feed alone: other ends of line are written otherwise. */
    private static List<String> lines(Path file) throws IOException {
        String text;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException(file + " is not a profile: it has more than " + MOST_BYTES + " bytes");
            }
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not a profile: it is no text in UTF-8", e);
        }
        return List.of((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
    }
}
