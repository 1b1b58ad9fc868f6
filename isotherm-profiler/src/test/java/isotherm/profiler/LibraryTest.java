package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.JavaParser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A parser of some hundred classes from Maven Central, at work on this module's own sources: counted whole, its output kept. */
class LibraryTest {
    @TempDir
    Path folder;

    @Test
    void aParserPrintsWhatItPrintsUnprofiled() throws Exception {
        Jdk jdk = Jdk.current();
        Path library = Path.of(JavaParser.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path classes = jdk.compile(folder, "Parsing", "-cp", library.toString());
        Path path = Path.of(classes + java.io.File.pathSeparator + library);
        String sources = Path.of("src").toAbsolutePath().toString();
        Jdk.Ended plain = Jdk.run(List.of(jdk.java().toString(), "-cp", path.toString(), "Parsing", sources, "1"));
        Options options = Options.include("com.github.javaparser.*", "Parsing").exact();
        Target target = Target.run(jdk, folder, path, options, "Parsing", sources, "1");
        assertThat(target.ended().code()).isZero();
        assertThat(target.ended().out()).isEqualTo(plain.out()).matches("[0-9]+ [0-9a-f]{64}\n");
        assertThat(target.profile().run().notes()).isEmpty();
        assertThat(target.profile().methods()).hasSizeGreaterThan(1_500);
        assertThat(target.profile().methods().stream()
                        .map(method -> method.name().className())
                        .distinct())
                .hasSizeGreaterThan(200);
    }
}
