package isotherm.io.toml;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A scenario that cannot be used: one sentence that says where and why. */
public final class ScenarioException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public ScenarioException(Origin origin, String problem) {
        this(origin, problem, null);
    }

    public ScenarioException(Origin origin, String problem, @Nullable Throwable cause) {
        super(origin.text() + ": " + problem, cause);
    }
}
