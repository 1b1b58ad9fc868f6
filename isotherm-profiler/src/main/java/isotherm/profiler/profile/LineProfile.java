package isotherm.profiler.profile;

/**
 * One line of a method.
 *
 * <p>Times of lines come from samples. Where the method's own time was measured by the clock and a sample fell into it, they are
 * that time distributed over the lines: waits as the JVM measured them, the rest by samples; so they add up to the method's time
 * even where samples were lost or the thread waited for a processor. What a line's callees took is their own time, each line that calls one having its part by samples. {@link Time#samples} says how many a time rests on.
 *
 * @param file the source file of the line; another than its method's where the compiler has put in code from elsewhere (Kotlin's
 *     inlined functions), or has made the class of another language's file (JSP)
 * @param number line in that file, from 1
 * @param mapped whether the class file says by a source map (JSR-45) that the line comes from there
 * @param hits entries of control into the line's code from outside it, by the class file's line table: a loop's header counts its
 *     tests, each round of a loop written on one line counts, and a line that control comes back to counts again (a {@code return} whose
 *     value was made on other lines, a lambda that is called); -1 where hits were not counted
 * @param self time on the line itself, with callees that are not included in the profile
 * @param total time on the line with all that it calls
 * @param allocatedBytes memory allocated on the line, callees that are not included too: an estimate from samples
 */
public record LineProfile(
        SourceFile file, int number, boolean mapped, long hits, Time self, Time total, long allocatedBytes) {}
