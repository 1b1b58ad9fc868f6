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
        boolean near = least <= Math.max(1, wrong.length() / 3) && least < wrong.length() - 1;
        return near ? "did you mean \"" + nearest + "\"?" : "it may be " + String.join(", ", words);
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
