package isotherm.bench.solve;

import isotherm.bench.Machine;
import isotherm.bench.Ratio;
import java.util.Locale;

/** The table of {@code isotherm bench solve}. */
public final class SolveTable {
    private SolveTable() {}

    /** The lines, without a last end of line. */
    public static String text(SolveBench.Result result) {
        StringBuilder text = new StringBuilder();
        int n = 0;
        for (SolveBench.Row row : result.rows()) {
            if (row.n() != n) {
                n = row.n();
                text.append(String.format(
                        Locale.ROOT,
                        "%-28s %7s %8s %8s %8s %11s%n",
                        n + " x " + n,
                        "steps",
                        "median",
                        "min",
                        "max",
                        "ours is"));
            }
            text.append(String.format(
                    Locale.ROOT,
                    "%-28s %7d %8.3f %8.3f %8.3f %11s%n",
                    row.contender(),
                    row.steps(),
                    row.rates().median() / 1e9,
                    row.rates().least() / 1e9,
                    row.rates().most() / 1e9,
                    Ratio.of(result.fastest(n).rates(), row.rates()).text()));
        }
        text.append(
                "1e9 updates of inner nodes a second; the number after a name is its threads; the last column is our fastest\n");
        text.append("over the row's, round by round. ").append(Ratio.legend()).append('\n');
        text.append(String.format(
                Locale.ROOT,
                "Arithmetic alone (five vector operations an update) would allow %.1f on one thread, %.1f on all: ours reach %.0f %%.%n",
                result.wall() / 1e9,
                result.wallAll() / 1e9,
                100 * result.highest() / result.wallAll()));
        text.append(Machine.line());
        for (String absent : result.absent()) {
            text.append("\nnot here: ").append(absent);
        }
        return text.toString();
    }
}
