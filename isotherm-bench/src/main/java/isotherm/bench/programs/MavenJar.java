package isotherm.bench.programs;

import isotherm.bench.peers.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A jar of Maven Central.
 *
 * @param coordinates {@code group:artifact:version}, and {@code :classifier} where it has one
 */
record MavenJar(String coordinates) {
    private static final Path REPOSITORY = Path.of(System.getProperty("user.home", ""), ".m2", "repository");
    private static final Pattern COORDINATES = Pattern.compile("[\\w.-]+(:[\\w.-]+){2,3}");

    MavenJar {
        if (!COORDINATES.matcher(coordinates).matches()) {
            throw new IllegalArgumentException("coordinates are group:artifact:version, were " + coordinates);
        }
    }

    /** Where it is in Maven's local repository. */
    Path file() {
        String[] words = coordinates.split(":", -1);
        String name = words[1] + "-" + words[2] + (words.length > 3 ? "-" + words[3] : "") + ".jar";
        return REPOSITORY
                .resolve(words[0].replace('.', '/'))
                .resolve(words[1])
                .resolve(words[2])
                .resolve(name);
    }

    /**
     * The same; where it is missing, Maven fetches it.
     *
     * @throws isotherm.bench.race.PeerFailedException where Maven cannot
     */
    Path fetched() {
        if (!Files.isRegularFile(file())) {
            String[] words = coordinates.split(":", -1);
            String artifact =
                    words[0] + ":" + words[1] + ":" + words[2] + ":jar" + (words.length > 3 ? ":" + words[3] : "");
            Program.output(
                    "Maven",
                    List.of(
                            "mvn",
                            "-q",
                            "-B",
                            "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:get",
                            "-Dartifact=" + artifact,
                            "-Dtransitive=false"),
                    Map.of());
        }
        return file();
    }
}
