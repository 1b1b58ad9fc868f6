package isotherm.agent.jvm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether the JVM was started so that samples know their lines, and so that it compiles what counting has made long. */
public final class SamplerFlags {
    private SamplerFlags() {}

    /** Whether the JVM compiles no method that is larger than 8000 bytes, as it does unless told otherwise. */
    public static boolean leavesHugeMethods() {
        return !arguments().contains("-XX:-DontCompileHugeMethods");
    }

    private static List<String> arguments() {
        return ProcessHandle.current().info().arguments().map(Arrays::asList).orElse(List.of());
    }

    /** What to say where it was not. */
    public static Optional<String> missing() {
        boolean precise = ProcessHandle.current()
                .info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains("-XX:+DebugNonSafepoints"))
                .orElse(true);
        return precise
                ? Optional.empty()
                : Optional.of("times by line are blurred: start the JVM with -XX:+UnlockDiagnosticVMOptions"
                        + " -XX:+DebugNonSafepoints for samples that know their lines");
    }
}
