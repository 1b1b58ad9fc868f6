package isotherm.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The scenarios that come with the program: the files of {@code examples/}, packed with it. */
final class Gallery {
    /** What {@code isotherm run} alone runs. */
    static final String DEFAULT = "cross";

    /** The names, the simplest first. */
    static final List<String> NAMES = List.of(
            "cross",
            "disc",
            "hot-square",
            "gaussian",
            "drawing",
            "sine-mode",
            "stripes",
            "fin",
            "pulse",
            "iso-10211-case-2",
            "wall-corner",
            "steel-beam",
            "balcony",
            "chip",
            "frozen-ground",
            "frost",
            "wall-tonight",
            "wall-year",
            "floor-heating");

    private static final Pattern BESIDE = Pattern.compile("\"([\\w-]+\\.(?:png|csv))\"");

    private Gallery() {}

    /** A scenario's text. */
    static String text(String name) {
        return new String(bytes(name + ".toml"), StandardCharsets.UTF_8);
    }

    /** A file of the gallery. */
    static byte[] bytes(String file) {
        try (InputStream stream = Gallery.class.getResourceAsStream("/isotherm/cli/gallery/" + file)) {
            return Objects.requireNonNull(stream, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the gallery cannot be read", e);
        }
    }

    /** The images and series that a scenario names, which must lie beside it. */
    static List<String> beside(String scenario) {
        return BESIDE.matcher(text(scenario))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
