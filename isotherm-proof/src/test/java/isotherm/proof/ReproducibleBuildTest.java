package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two builds of the same sources, in other folders, time zones and languages, give the same jars. */
@Tag("slow")
class ReproducibleBuildTest extends CommandTest {
    private static final List<String> MODULES = List.of("isotherm-core", "isotherm-weather", "isotherm-io");

    @Test
    void jarsAreEqualToTheByte() throws Exception {
        Process one = build("one", "Pacific/Auckland", "de");
        Process two = build("another place", "America/Lima", "tr");
        assertThat(one.waitFor()).as(log("one")).isZero();
        assertThat(two.waitFor()).as(log("another place")).isZero();
        for (String module : MODULES) {
            String jar = module + "/target/" + module + "-0.1.0.jar";
            assertThat(folder.resolve("another place").resolve(jar))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(jar));
        }
    }

    private Process build(String name, String zone, String language) throws IOException, InterruptedException {
        Path copy = Files.createDirectory(folder.resolve(name));
        String pack = "cd '" + ROOT
                + "' && tar cf - --exclude=target pom.xml */pom.xml scripts isotherm-core/src/main isotherm-weather/src/main isotherm-io/src/main"
                + " | (cd '" + copy + "' && tar xf -)";
        assertThat(tool("sh", "-c", pack).err()).isEmpty();
        ProcessBuilder builder = new ProcessBuilder(
                        "mvn", "-o", "-q", "-B", "-Dquick", "-Dmaven.test.skip", "-pl", "isotherm-io", "-am", "package")
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("TZ", zone);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MAVEN_OPTS", "-Duser.language=" + language);
        return builder.start();
    }

    private String log(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"));
    }
}
