package isotherm.proof.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a campaign found, in Markdown. */
final class Report {
    private Report() {}

    static String of(List<Part> parts, Ledger ledger) {
        StringBuilder text = new StringBuilder("# What the campaign found\n\n")
                .append("Seed ")
                .append(ledger.seed())
                .append(", ")
                .append(System.getProperty("os.name"))
                .append(' ')
                .append(System.getProperty("os.version"))
                .append(", Java ")
                .append(System.getProperty("java.version"))
                .append(", ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" processors.\n\n")
                .append("| part | trials | held | failed | not tried |\n|---|---|---|---|---|\n");
        for (Part part : parts) {
            Collection<Outcome> all = ledger.of(part.name()).values();
            text.append("| ").append(part.name()).append(" | ").append(all.size());
            for (Outcome.Verdict verdict : Outcome.Verdict.values()) {
                text.append(" | ").append(count(all, verdict));
            }
            text.append(" |\n");
        }
        for (Part part : parts) {
            if (!ledger.of(part.name()).isEmpty()) {
                text.append("\n## ")
                        .append(part.name())
                        .append('\n')
                        .append(part.promise())
                        .append("\n\n");
                figures(text, ledger.of(part.name()).values());
                kinds(text, ledger.of(part.name()).values());
                troubles(text, part, ledger.of(part.name()));
            }
        }
        return text.toString();
    }

    private static long count(Collection<Outcome> all, Outcome.Verdict verdict) {
        return all.stream().filter(each -> each.verdict() == verdict).count();
    }

    /** Counts are added up; of measures, whose names end in a unit, there are the median and the largest. */
    private static void figures(StringBuilder text, Collection<Outcome> all) {
        Map<String, List<Double>> figures = new TreeMap<>();
        all.forEach(each -> each.figures()
                .forEach((name, value) -> figures.computeIfAbsent(name, fresh -> new ArrayList<>())
                        .add(value)));
        figures.forEach((name, values) -> {
            values.sort(null);
            double middle = values.get(values.size() / 2);
            boolean measured = name.equals("s") || name.contains(", ");
            text.append("- ").append(name.equals("s") ? "one took, s" : name).append(": ");
            text.append(
                    measured
                            ? String.format(Locale.ROOT, "median %.2f, largest %.2f", middle, values.getLast())
                            : String.format(
                                    Locale.ROOT,
                                    "%,.0f",
                                    values.stream().mapToDouble(each -> each).sum()));
            text.append('\n');
        });
    }

    private static void kinds(StringBuilder text, Collection<Outcome> all) {
        Map<String, Long> kinds = all.stream()
                .filter(each -> each.verdict() == Outcome.Verdict.HELD)
                .collect(Collectors.groupingBy(Outcome::kind, TreeMap::new, Collectors.counting()));
        text.append("- held: ")
                .append(kinds.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining("; ")))
                .append('\n');
    }

    private static void troubles(StringBuilder text, Part part, Map<Long, Outcome> all) {
        all.forEach((number, outcome) -> {
            if (outcome.verdict() == Outcome.Verdict.FAILED) {
                text.append("- **failed**, `./campaign --try ")
                        .append(part.name())
                        .append(':')
                        .append(number);
                text.append("`: ").append(outcome.trouble()).append('\n');
            } else if (outcome.verdict() == Outcome.Verdict.UNTRIED) {
                text.append("- not tried: ")
                        .append(outcome.kind())
                        .append(": ")
                        .append(outcome.trouble())
                        .append('\n');
            }
        });
    }
}
