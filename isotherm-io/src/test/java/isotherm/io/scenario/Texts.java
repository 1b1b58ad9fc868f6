package isotherm.io.scenario;

import isotherm.model.Scenario;
import java.nio.file.Path;
import java.util.List;

/** Scenario texts to build on. */
public final class Texts {
    static final String NAME = "wall.toml";

    /** Five lines that are a scenario. */
    public static final String LEAST = """
            [grid]
            size = [1, 1]
            cells = [10, 10]
            [time]
            until = 1
            """;

    private Texts() {}

    public static Scenario read(String text, String... settings) {
        return ScenarioFile.parse(text, NAME, Path.of("."), List.of(settings));
    }
}
