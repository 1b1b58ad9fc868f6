package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tour stays short enough to be read in one sitting: where it grows, the design got worse. */
class TourTest {
    private static final Path DOCS = CommandTest.ROOT.resolve("docs");
    private static final Pattern SOURCE = Pattern.compile("\\]\\((\\.\\./[^)]+\\.java)\\)");
    private static final int MOST_FILES = 8;
    private static final int MOST_LINES = 900;

    @Test
    void theTourIsAtMostEightFilesOf900Lines() throws IOException {
        List<String> files = SOURCE.matcher(Files.readString(DOCS.resolve("tour.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(files).hasSizeBetween(2, MOST_FILES).doesNotHaveDuplicates();
        int lines = 0;
        for (String file : files) {
            lines += Files.readAllLines(DOCS.resolve(file)).size();
        }
        assertThat(lines).as("lines of %s", files).isLessThanOrEqualTo(MOST_LINES);
    }
}
