package isotherm.bench;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How many times one thing is another, round by round: contenders take turns, so what slows the machine for a while slows both.
 *
 * @param rounds the ratio of each round
 */
public record Ratio(Samples rounds) {
    /** Rounds further apart than this tell no ratio: the middle one would be chance. */
    private static final double MOST_SPREAD = 1.5;

    /** The first over the second; both have as many rounds. */
    public static Ratio of(Samples over, Samples under) {
        return new Ratio(new Samples(IntStream.range(0, over.values().size())
                .mapToObj(k -> over.values().get(k) / under.values().get(k))
                .toList()));
    }

    public double median() {
        return rounds.median();
    }

    /** Whether the rounds agree well enough to say it as one number. */
    public boolean isKnown() {
        return rounds.most() <= MOST_SPREAD * rounds.least();
    }

    /** Whether the rounds do not even agree on which of the two is the larger. */
    public boolean isEven() {
        return rounds.least() < 1 && rounds.most() > 1;
    }

    /** "2.31x"; "~1.02x" where it may as well be below 1; "1.2-3.4x" where the rounds do not agree. */
    public String text() {
        if (!isKnown()) {
            return String.format(Locale.ROOT, "%s-%sx", digits(rounds.least()), digits(rounds.most()));
        }
        return (isEven() && rounds.values().size() > 1 ? "~" : "") + digits(median()) + "x";
    }

    private static String digits(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.0f", ratio);
    }

    /** What the marks of {@link #text()} mean, for below a table. */
    public static String legend() {
        return "~: the rounds do not agree on who is faster; a-b: they do not agree on the ratio, which is not told.";
    }
}
