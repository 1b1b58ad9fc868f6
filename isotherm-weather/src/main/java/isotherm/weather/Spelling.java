package isotherm.weather;

import java.text.Normalizer;
import java.util.Locale;

/** What two spellings of a name have in common. */
final class Spelling {
    private Spelling() {}

    /** The same for Malmö, malmo and Malmoe, for Århus and Aarhus, for Tromsø and Tromso. */
    static String key(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        String bare = Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.replace("ø", "o")
                .replace("æ", "a")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("aa", "a")
                .replace("ae", "a")
                .replace("oe", "o")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** How many letters to insert, drop, change or swap with the next. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
            }
        }
        return cost[a.length()][b.length()];
    }
}
