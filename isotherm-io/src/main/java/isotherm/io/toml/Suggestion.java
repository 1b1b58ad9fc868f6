package isotherm.io.toml;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** "Did you mean ...?", for words that a person mistyped. */
public final class Suggestion {
    private Suggestion() {}

    /** The nearest of some words where one is near, else all of them. */
    public static String among(Collection<String> words, String wrong) {
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (String word : words) {
            int distance = distance(word, wrong);
            if (distance < least) {
                least = distance;
                nearest = word;
            }
        }
        boolean near = least <= Math.max(1, wrong.length() / 3) && least < wrong.length() - 1;
        return near ? "did you mean \"" + nearest + "\"?" : "it may be " + String.join(", ", words);
    }

    /** Those of some words that are near, or share a word with it, the nearest first; upper case or not. */
    public static List<String> near(Collection<String> words, String wrong, int most) {
        String wanted = wrong.toLowerCase(Locale.ROOT);
        Set<String> parts = new HashSet<>(List.of(wanted.split("\\W+", -1)));
        Map<String, Integer> distances = new LinkedHashMap<>();
        for (String word : words) {
            String known = word.toLowerCase(Locale.ROOT);
            int distance = distance(known, wanted);
            boolean shared = !Collections.disjoint(parts, List.of(known.split("\\W+", -1)));
            if (shared || distance <= Math.max(1, wanted.length() / 3)) {
                distances.put(word, distance);
            }
        }
        return distances.keySet().stream()
                .sorted(Comparator.comparing(distances::get))
                .limit(most)
                .toList();
    }

    /** Insertions, deletions and exchanges of one character, and swaps of two neighbours (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] to = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    to[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                to[i][j] = Math.min(to[i - 1][j - 1] + change, 1 + Math.min(to[i - 1][j], to[i][j - 1]));
                boolean swap =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swap) {
                    to[i][j] = Math.min(to[i][j], to[i - 2][j - 2] + 1);
                }
            }
        }
        return to[a.length()][b.length()];
    }
}
