package isotherm.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gallery's scenarios on coarse grids, with a few of their values changed for others that could stand there. */
final class OddGallery {
    private static final Pattern PAIR = Pattern.compile("([\\w-]+) = ([^#]*?)\\s*(#.*)?");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w#-])-?\\d+(\\.\\d+)?(e-?\\d+)?");
    private static final Pattern UNIT = Pattern.compile("(?<=\\d )[^\"\\]}, ]+( K\\))?");
    private static final List<String> UNITS = List.of(
            "mm", "m", "cm", "km", "K", "degC", "degF", "W/m^2", "W", "kW/m^3", "s", "d", "min", "MJ/m^3", "W/(m K)",
            "m^2 K/W");
    private static final double[] FACTORS = {0, -1, 1.01, 0.5, 2, 1e-3, 1e3, 1e-9, 1e9, 273.15, 1e300, 1e-300};

    /** What stands behind a key anywhere in the gallery. */
    private static final Map<String, List<String>> VALUES = new TreeMap<>();

    private static final List<List<String>> SCENARIOS = scenarios();

    private final Random random;

    OddGallery(long seed) {
        this.random = new Random(seed);
    }

    private static List<List<String>> scenarios() {
        List<List<String>> all = new ArrayList<>();
        for (String name : Gallery.NAMES) {
            List<String> lines = new ArrayList<>();
            for (String line : Gallery.text(name).lines().toList()) {
                Matcher pair = PAIR.matcher(line);
                if (pair.matches()) {
                    VALUES.computeIfAbsent(pair.group(1), fresh -> new ArrayList<>())
                            .add(pair.group(2));
                }
                lines.add(pair.matches() ? pair.group(1) + " = " + coarse(pair.group(1), pair.group(2)) : line);
            }
            all.add(lines);
        }
        return all;
    }

    /** Few cells and steps: what is asked stays the same. */
    private static String coarse(String key, String value) {
        return switch (key) {
            case "nodes", "cells" -> value.startsWith("[") ? "[14, 11]" : "12";
            case "spacing" -> scaled(value, 8);
            case "finest", "coarsest" -> scaled(value, 10);
            case "steps" -> "3";
            default -> value;
        };
    }

    private static String scaled(String value, double factor) {
        return NUMBER.matcher(value).replaceAll(found -> String.valueOf(factor * Double.parseDouble(found.group())));
    }

    /** A scenario with one to four changes. */
    String scenario() {
        List<String> lines = new ArrayList<>(pick(SCENARIOS));
        int count = 1 + random.nextInt(4);
        for (int k = 0; k < count; k++) {
            change(lines);
        }
        return String.join("\n", lines) + "\n";
    }

    private void change(List<String> lines) {
        int at = random.nextInt(lines.size());
        Matcher pair = PAIR.matcher(lines.get(at));
        if (!pair.matches()) {
            if (random.nextInt(4) == 0) {
                lines.remove(at); // a table's header or an empty line
            } else if (lines.get(at).startsWith("[")) {
                String key = pick(List.copyOf(VALUES.keySet()));
                lines.add(at + 1, key + " = " + pick(VALUES.getOrDefault(key, List.of("0"))));
            }
            return;
        }
        String key = pair.group(1);
        String value = pair.group(2);
        switch (random.nextInt(8)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.set(at, key + " = " + pick(VALUES.getOrDefault(key, List.of("0"))));
            case 2 ->
                lines.set(at, key + " = " + UNIT.matcher(value).replaceFirst(Matcher.quoteReplacement(pick(UNITS))));
            case 3 -> swap(lines, at, key, value);
            default -> lines.set(at, key + " = " + otherNumber(value));
        }
    }

    /** The value of another line with the same key: from and to, layers and their materials in another order. */
    private void swap(List<String> lines, int at, String key, String value) {
        String other = key.equals("from") ? "to" : key;
        List<Integer> alike = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            if (k != at && lines.get(k).startsWith(other + " = ")) {
                alike.add(k);
            }
        }
        if (!alike.isEmpty()) {
            int with = pick(alike);
            lines.set(at, key + lines.get(with).substring(other.length()));
            lines.set(with, other + " = " + value);
        }
    }

    private String otherNumber(String value) {
        List<double[]> places = new ArrayList<>();
        Matcher found = NUMBER.matcher(value);
        while (found.find()) {
            places.add(new double[] {found.start(), found.end()});
        }
        if (places.isEmpty()) {
            return value;
        }
        double[] place = pick(places);
        String old = value.substring((int) place[0], (int) place[1]);
        double number = Double.parseDouble(old) * FACTORS[random.nextInt(FACTORS.length)];
        String text = number == Math.rint(number) && Math.abs(number) < 1e15 && !old.contains(".")
                ? String.valueOf((long) number)
                : String.valueOf(number).replace("Infinity", "1e308");
        return value.substring(0, (int) place[0]) + text + value.substring((int) place[1]);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
