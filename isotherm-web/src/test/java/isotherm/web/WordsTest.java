package isotherm.web;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.io.report.JsonLeaves;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's words. */
class WordsTest {
    private static final Pattern USED = Pattern.compile(
            "(?:data-text|data-label)=\"([\\w-]+)\"|word\\((?:[^\"`]*\\? )?\"([\\w-]+)\"(?: : \"([\\w-]+)\")?");

    private static String file(String name) throws IOException {
        try (InputStream in = WordsTest.class.getResourceAsStream("/isotherm/web/page/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    void everyLanguageHasThemAll(String language) throws IOException {
        assertThat(JsonLeaves.of(file("words." + language + ".json")).keySet())
                .isEqualTo(JsonLeaves.of(file("words.en.json")).keySet());
    }

    @Test
    void noneIsMissingAndNoneIsIdle() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String name : new String[] {"index.html", "page.js", "found.js"}) {
            Matcher found = USED.matcher(file(name));
            while (found.find()) {
                for (int group = 1; group <= found.groupCount(); group++) {
                    if (found.group(group) != null) {
                        used.add(found.group(group));
                    }
                }
            }
        }
        used.addAll(List.of("edge-top", "edge-bottom", "edge-left", "edge-right")); // found.js puts them together
        assertThat(used)
                .isEqualTo(new TreeSet<>(JsonLeaves.of(file("words.en.json")).keySet()));
    }
}
