package isotherm.proof.campaign;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of a trial.
 *
 * @param kind what was tried, in words that many trials share
 * @param figures counts, and measures whose names end in their unit
 * @param trouble what was wrong; empty for nothing
 */
record Outcome(Verdict verdict, String kind, Map<String, Double> figures, String trouble) {
    enum Verdict {
        HELD,
        FAILED,
        /** This machine does not let it be tried. */
        UNTRIED
    }

    Outcome {
        figures = Map.copyOf(figures);
    }

    static Outcome held(String kind, Map<String, Double> figures) {
        return new Outcome(Verdict.HELD, kind, figures, "");
    }

    static Outcome failed(String kind, Throwable why) {
        return new Outcome(Verdict.FAILED, kind, Map.of(), String.valueOf(why));
    }

    static Outcome untried(String kind, String why) {
        return new Outcome(Verdict.UNTRIED, kind, Map.of(), why);
    }

    /** As a line of the ledger, without its end. */
    String line() {
        String numbers = new TreeMap<>(figures)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(";"));
        return String.join("\t", verdict.name(), plain(kind), numbers, plain(trouble));
    }

    private static String plain(String text) {
        return text.replaceAll("[\t\n\r]+", " | ");
    }

    static Outcome of(String line) {
        String[] cells = line.split("\t", 4);
        Map<String, Double> figures = Arrays.stream(cells[2].split(";", -1))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> Double.valueOf(each[1])));
        return new Outcome(Verdict.valueOf(cells[0]), cells[1], figures, cells[3]);
    }
}
