package isotherm.io.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which keys of a table fall away when another is set from the command line: those that cannot stand beside it. */
final class Alternatives {
    /** Keys of which a table has one. */
    private static final Map<String, List<String>> ONE_OF = Map.of(
            "grid", List.of("size|spacing", "cells|nodes|finest"),
            "time", List.of("until|steps"),
            "output", List.of("every|steps"),
            "initial", List.of("temperature|expression|soil|weather-map|image"),
            "material", List.of("diffusivity|conductivity"),
            "edge", List.of("coefficient|resistance"),
            "reach", List.of("below|above"),
            "region", List.of("coefficient|resistance", "temperature|source|power|thermostat"),
            "region.thermostat", List.of("source|power"),
            "number", List.of("sinusoid|series|forecast|epw", "sinusoid|series|archive|epw"));

    /** Keys that have no use without another. */
    private static final Map<String, Set<String>> FOLLOWERS = Map.of(
            "finest", Set.of("growth", "coarsest"),
            "conductivity", Set.of("density", "specific-heat", "latent-heat"),
            "series", Set.of("time", "column", "between", "beyond"),
            "forecast", Set.of("fallback", "between", "beyond", "sol-air"),
            "archive", Set.of("from", "to", "fallback", "between", "beyond", "sol-air"),
            "epw", Set.of("year", "between", "beyond", "sol-air"));

    private static final Set<String> NUMBERS = Set.of("temperature", "flux", "source", "power", "coefficient", "air");

    private Alternatives() {}

    /**
     * The keys that fall away.
     *
     * @param path of the key that is set
     */
    static List<String> of(List<String> path) {
        String key = path.getLast();
        List<String> others = new ArrayList<>();
        for (String group : ONE_OF.getOrDefault(table(path), List.of())) {
            List<String> keys = List.of(group.split("\\|"));
            if (keys.contains(key)) {
                others.addAll(keys);
            }
        }
        others.removeIf(key::equals);
        List<String> followers = new ArrayList<>();
        others.forEach(other -> followers.addAll(FOLLOWERS.getOrDefault(other, Set.of())));
        followers.removeAll(FOLLOWERS.getOrDefault(key, Set.of()));
        others.addAll(followers);
        return others;
    }

    /** The keys that a word has no use for; of the command line's own, unlike of the file's, that is an error. */
    static List<String> unusedBy(List<String> path, Object word) {
        Map<String, List<String>> uses = switch (table(path) + " " + path.getLast()) {
            case "edge kind" -> EdgeShape.USES;
            case "region shape", "initial.region shape" -> RegionShape.KEYS_OF_SHAPE;
            case "region hole" -> RegionShape.KEYS_OF_HOLE;
            default -> Map.of();
        };
        List<String> used = uses.get(String.valueOf(word));
        List<String> unused = new ArrayList<>();
        if (used != null) {
            uses.values().forEach(unused::addAll);
            unused.removeAll(used);
        }
        return unused;
    }

    /** What kind of table a path's last key stands in; places in lists do not matter. */
    private static String table(List<String> path) {
        List<String> names = path.subList(0, path.size() - 1).stream()
                .filter(name -> !name.matches("\\d+"))
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        String first = names.getFirst();
        String last = names.getLast();
        String above = names.size() < 2 ? "" : names.get(names.size() - 2);
        if (last.equals("material") || above.equals("materials") || above.equals("colors")) {
            return "material";
        }
        if (first.equals("edge") && (names.size() == 2 || last.equals("part"))) {
            return "edge";
        }
        boolean number = names.size() > 1 && (first.equals("edge") || first.equals("region")) && NUMBERS.contains(last);
        return number ? "number" : String.join(".", names);
    }
}
