package isotherm.io.series;

import isotherm.io.toml.Origin;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where things stand that the plan may refuse, by the words with which its sentences name them. */
public final class RefusalPlaces {
    private final Map<String, Origin> byWords = new LinkedHashMap<>();

    public void put(String words, Origin origin) {
        byWords.putIfAbsent(words, origin);
    }

    /** The place of the thing that a sentence names, of two the first that was put; null where it names none. */
    public @Nullable Origin of(String sentence) {
        for (Map.Entry<String, Origin> each : byWords.entrySet()) {
            if (sentence.contains(each.getKey())) {
                return each.getValue();
            }
        }
        return null;
    }
}
