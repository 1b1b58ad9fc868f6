package isotherm.io.scenario;

import java.util.Collection;

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
        boolean near = least <= Math.max(2, wrong.length() / 3);
        return near ? "did you mean \"" + nearest + "\"?" : "it may be " + String.join(", ", words);
    }

    /** Levenshtein's: insertions, deletions and exchanges of one character. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
