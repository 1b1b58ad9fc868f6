package isotherm.io.checkpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Texts as lines: {@code key<TAB>value}, with \n, \t and \\ for what would break a line. */
final class TextLines {
    private TextLines() {}

    static String of(Map<String, String> values) {
        Map<String, String> sorted = values instanceof LinkedHashMap ? values : new TreeMap<>(values);
        return sorted.entrySet().stream()
                .map(entry -> escaped(entry.getKey()) + "\t" + escaped(entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    static String of(List<String> values) {
        return values.stream().map(value -> escaped(value) + "\n").collect(Collectors.joining());
    }

    static Map<String, String> map(String lines) {
        Map<String, String> values = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            if (tab < 0) {
                throw new IllegalArgumentException("a line has no value: " + line);
            }
            values.put(plain(line.substring(0, tab)), plain(line.substring(tab + 1)));
        });
        return values;
    }

    static List<String> list(String lines) {
        return lines.lines().map(TextLines::plain).toList();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\r", "\\r");
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int k = 0; k < text.length(); k++) {
            char letter = text.charAt(k);
            if (letter == '\\' && k + 1 < text.length()) {
                k++;
                letter = switch (text.charAt(k)) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    case 'r' -> '\r';
                    default -> text.charAt(k);
                };
            }
            plain.append(letter);
        }
        return plain.toString();
    }
}
