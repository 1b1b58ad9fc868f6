package isotherm.io.weather;

import isotherm.weather.Place;
import isotherm.weather.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a series came from, as its kept file says: the first line is the question, the second one the origin. Those that a service
 * gave and those that were shipped have different names, so that the one never takes the place of the other.
 */
final class Origins {
    /** Hours of a century. */
    private static final long MOST_BYTES = 256 << 20;

    private static final String FROM = "# from ";
    private static final String SHIPPED = ", shipped with the scenario";

    private Origins() {}

    /**
     * Where an earlier run kept its series.
     *
     * @param folder null for nowhere
     * @param texts of those that a checkpoint has, by the names of their files, which need not be there then
     */
    record Shelf(@Nullable Path folder, Map<String, String> texts) {}

    /** The first two lines. */
    static String head(String words, String origin) {
        return "# " + words + "\n" + FROM + origin.replace('\n', ' ') + "\n";
    }

    /** The name of a kept file. */
    static String fileName(String name, boolean asIs) {
        return name + (asIs ? ".csv" : ".fallback.csv");
    }

    /**
     * A file that stands in for the services.
     *
     * @param reason why it has to
     */
    static WeatherText shipped(Path file, Place place, String words, String reason) throws IOException {
        String body = read(file);
        String origin = file.getFileName() + SHIPPED + period(body);
        String head = head(words, origin) + "# instead of the services: " + reason.replace('\n', ' ') + "\n";
        return new WeatherText(place, head, body, file.toString(), words + ": from " + origin + ": " + reason, false);
    }

    private static String read(Path file) throws IOException {
        try {
            return PlainText.read(file, MOST_BYTES) + "\n";
        } catch (IllegalArgumentException tooLarge) {
            throw new IOException(tooLarge.getMessage(), tooLarge);
        }
    }

    private static String period(String body) {
        List<String> firsts = body.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("[,;]", 2)[0].replace("\"", "").strip())
                .toList();
        return !firsts.isEmpty() && isDate(firsts.getFirst()) && isDate(firsts.getLast())
                ? ", " + firsts.getFirst() + " to " + firsts.getLast()
                : "";
    }

    private static boolean isDate(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\d.*");
    }

    /**
     * What an earlier run kept; empty where it kept nothing of the kind, or the answer to another question.
     *
     * @param asIs whether what a service gave is wanted, or what was shipped
     */
    static Optional<WeatherText> kept(Shelf shelf, String name, boolean asIs, Place place, String words)
            throws IOException {
        Path folder = shelf.folder;
        if (folder == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(fileName(name, asIs));
        String remembered = shelf.texts.get(fileName(name, asIs));
        if (remembered == null && !Files.isReadable(file)) {
            return Optional.empty();
        }
        String text = remembered == null ? read(file) : remembered;
        if (!text.startsWith("# " + words + "\n")) {
            return Optional.empty();
        }
        String second = text.lines().skip(1).findFirst().orElse("");
        String origin = second.startsWith(FROM) ? ", " + second.substring(2) : "";
        return origin.contains(SHIPPED) == asIs
                ? Optional.empty()
                : Optional.of(new WeatherText(
                        place, "", text, file.toString(), words + ": as kept in " + file + origin, asIs));
    }
}
