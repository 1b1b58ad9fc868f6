package isotherm.agent.jvm;

import java.util.Optional;

/** Whether the JVM was started so that samples know their lines. */
public final class SamplerFlags {
    private SamplerFlags() {}

    /** What to say where it was not. */
    public static Optional<String> missing() {
        boolean precise = ProcessHandle.current()
                .info()
                .arguments()
                .map(arguments -> java.util.Arrays.asList(arguments).contains("-XX:+DebugNonSafepoints"))
                .orElse(true);
        return precise
                ? Optional.empty()
                : Optional.of("times by line are blurred: start the JVM with -XX:+UnlockDiagnosticVMOptions"
                        + " -XX:+DebugNonSafepoints for samples that know their lines");
    }
}
