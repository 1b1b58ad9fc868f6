package isotherm.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Scenarios and settings of which most pass the first checks and few make sense: what a seed makes is always the same. */
final class OddInput {
    /** A scenario with nearly every kind of table in it, small enough to be run in no time. */
    private static final String[] ANYTHING = {
        "",
        "a",
        "nan",
        "inf",
        "-inf",
        "1_000",
        "0x10",
        "5mm",
        "1e400 mm",
        "5 furlong",
        "5 W/m^3",
        "1 m^99999999999",
        "1 ((((((m",
        "[]",
        "{}",
        "{ a = 1 }",
        "2026-02-30",
        "06:00:00",
        "{ forecast = \"Nowhere\" }",
        "../../etc/passwd",
        "[[[[[[1]]]]]]",
        "9223372036854775808"
    };

    private final Random random;

    OddInput(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Some settings.
     *
     * @param planned whether settings are accepted: of most keys one that is, or the last one tried
     */
    List<String> settings(Predicate<List<String>> planned) {
        List<String> all = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int k = 0; k < count; k++) {
            int tries = random.nextInt(10) == 0 ? 1 : 6;
            List<String> more = all;
            do {
                more = new ArrayList<>(all);
                more.add(setting());
                tries--;
            } while (tries > 0 && !planned.test(more));
            all = more;
        }
        return all;
    }

    private String setting() {
        OddKinds.Kind kind = OddKinds.ALL.get(random.nextInt(OddKinds.ALL.size()));
        return pick(kind.keys().split(" ")) + "="
                + pick(random.nextInt(20) > 0 ? kind.values().toArray(String[]::new) : ANYTHING);
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    /** The scenario, mostly as it is, or with some of its values, lines or letters changed. */
    String scenario() {
        List<String> lines =
                new ArrayList<>(pick(OddTexts.SCENARIO, OddTexts.SCENARIO, OddTexts.PLAIN, OddTexts.SECTION)
                        .lines()
                        .toList());
        int count = Math.max(0, random.nextInt(12) - 9);
        for (int k = 0; k < count; k++) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            int equals = line.indexOf(" = ");
            switch (random.nextInt(equals < 0 ? 3 : 6)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> lines.set(at, letters(line));
                default ->
                    lines.set(
                            at,
                            line.substring(0, equals + 3)
                                    + toml(pick(OddKinds.ALL
                                            .get(random.nextInt(OddKinds.ALL.size()))
                                            .values()
                                            .toArray(String[]::new))));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** The series with some of its letters changed. */
    String series() {
        return random.nextInt(8) == 0 ? letters(letters(OddTexts.SERIES)) : OddTexts.SERIES;
    }

    private String letters(String text) {
        if (text.isEmpty()) {
            return "=";
        }
        int at = random.nextInt(text.length());
        String odd = ",;\"'[]{}=\n\r\t\0-+.0e9\u00e5\ud83d\ude00#";
        int letter = random.nextInt(odd.length());
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + odd.charAt(letter) + text.substring(at);
            default -> text.substring(0, at) + odd.charAt(letter) + text.substring(at + 1);
        };
    }

    /** A setting's value as a file must have it. */
    private static String toml(String value) {
        boolean isToml = value.matches("[-+\\d\\[{\"].*|true|false|nan|inf")
                && !value.matches("\\S+ .*|\\d+[a-z].*|1/.*|.*\\*.*");
        return isToml || value.startsWith("{") || value.startsWith("[") || value.startsWith("\"")
                ? value
                : "\"" + value + "\"";
    }
}
