package isotherm.sim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The version of the program, as its build stamped it. */
public final class Version {
    private Version() {}

    /** For example "0.1.0". */
    public static String text() {
        try (InputStream stamp = Objects.requireNonNull(Version.class.getResourceAsStream("version.txt"))) {
            return new String(stamp.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the version stamp cannot be read", e);
        }
    }
}
