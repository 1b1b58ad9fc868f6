package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.model.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents say what is so. */
class DocsTest extends CommandTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```\\n");
    private static final Pattern PRINTED = Pattern.compile("(?ms)^```(?:text|console)?\\n(.*?)^```\\n");

    static List<Path> documents() throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> here = Files.list(ROOT)) {
            here.filter(file -> file.toString().endsWith(".md")).sorted().forEach(all::add);
        }
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(all::add);
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void relativeLinksPointAtSomething(Path document) throws IOException {
        List<String> links = LINK.matcher(Files.readString(document))
                .results()
                .map(link -> link.group(1).replaceFirst("#.*", ""))
                .filter(link -> !link.isEmpty() && !link.contains("://"))
                .toList();
        assertThat(links)
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }

    @Test
    void formulasThatTheCodeCitesExist() throws IOException {
        String numerics = Files.readString(ROOT.resolve("docs/numerics.md"));
        Pattern cited = Pattern.compile("(?<=[( ])N\\d+(?=[),])");
        List<String> found = new ArrayList<>();
        for (Path source : mainSources()) {
            cited.matcher(Files.readString(source))
                    .results()
                    .map(MatchResult::group)
                    .forEach(found::add);
        }
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(formula -> assertThat(numerics).contains("**" + formula + "."));
    }

    /** The schema's own text is made from the constant. */
    @Test
    void theDefaultToleranceIsSaidAsItIs() throws IOException {
        String tolerance = "1e" + Math.round(Math.log10(Scenario.TOLERANCE));
        assertThat(Double.parseDouble(tolerance)).isEqualTo(Scenario.TOLERANCE);
        assertThat(Files.readString(ROOT.resolve("docs/guide.md")))
                .containsPattern("(?m)^\\| `tolerance` \\|.*\\| " + tolerance + " \\|$");
        assertThat(Files.readString(ROOT.resolve("docs/numerics.md")))
                .contains("the tolerance, by default $10^{" + tolerance.substring(2) + "}$");
        assertThat(Files.readString(ROOT.resolve("docs/decisions/0009-implicit-and-steady.md")))
                .contains("The default tolerance is " + tolerance + ".");
    }

    @Test
    void packagesThatTheVocabularyNamesExist() throws IOException {
        List<String> packages = Pattern.compile("(?m)\\| `(isotherm\\.[a-z.]+)` \\|$")
                .matcher(Files.readString(ROOT.resolve("docs/vocabulary.md")))
                .results()
                .map(row -> row.group(1))
                .distinct()
                .toList();
        List<String> folders = mainSources().stream()
                .map(source -> ROOT.relativize(source).getParent().toString().replace('/', '.'))
                .toList();
        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(folders).anyMatch(folder -> folder.contains(".java." + name)));
    }

    /** The program of README.md is copied, compiled and run as a reader would, and prints the block that follows it. */
    @Test
    void theProgramOfTheReadmePrintsWhatTheReadmeSays() throws Exception {
        String readme = Files.readString(ROOT.resolve("README.md"));
        List<MatchResult> programs = JAVA.matcher(readme).results().toList();
        assertThat(programs).as("Java blocks of README.md").isNotEmpty();
        for (MatchResult program : programs) {
            Files.writeString(folder.resolve("Readme.java"), program.group(1));
            Files.createSymbolicLink(folder.resolve("examples"), ROOT.resolve("examples"));
            Ended run = tool(
                    System.getProperty("java.home") + "/bin/java",
                    "--enable-native-access=ALL-UNNAMED",
                    "--module-path",
                    ROOT + "/target/dist/modules",
                    "--add-modules",
                    "isotherm.io",
                    "Readme.java");
            assertThat(run.code()).as(run.err()).isZero();
            var printed = PRINTED.matcher(readme);
            assertThat(printed.find(program.end()))
                    .as("a block with what it prints")
                    .isTrue();
            assertThat(run.out()).isEqualTo(printed.group(1));
        }
    }

    private static List<Path> mainSources() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("/src/main/"))
                    .toList();
        }
    }
}
