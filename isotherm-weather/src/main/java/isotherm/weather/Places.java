package isotherm.weather;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list of places that need no coordinates, found with and without accents. */
public final class Places {
    /**
     * A place of the list.
     *
     * @param country two letters (ISO 3166)
     * @param inhabitants for choosing which to label
     * @param otherNames in other languages
     */
    public record Town(Place place, String country, int inhabitants, List<String> otherNames) {
        /** Keeps a copy of the names. */
        public Town {
            otherNames = List.copyOf(otherNames);
        }
    }

    private static final int SUGGESTIONS = 3;
    private static final Pattern COORDINATES =
            Pattern.compile("\\s*([-+]?\\d+(?:\\.\\d*)?)\\s*,\\s*([-+]?\\d+(?:\\.\\d*)?)\\s*");
    private static final Pattern NUMBERS = Pattern.compile("[-+\\d.,;\\s]+");

    private final List<Town> towns;
    private final Map<String, Place> byKey = new HashMap<>();

    /** A list of one's own; of two with the same name the first is found. */
    public Places(List<Town> towns) {
        this.towns = List.copyOf(towns);
        for (Town town : towns) {
            byKey.putIfAbsent(Spelling.key(town.place().name()), town.place());
        }
        for (Town town : towns) {
            town.otherNames().forEach(name -> byKey.putIfAbsent(Spelling.key(name), town.place()));
        }
    }

    /** Some four hundred Nordic places, the larger ones of each country first. */
    public static Places nordic() {
        InputStream list = Objects.requireNonNull(Places.class.getResourceAsStream("places.csv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return new Places(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(Places::town)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Town town(String line) {
        String[] parts = line.split(",", -1);
        return new Town(
                new Place(parts[0], Double.parseDouble(parts[2]), Double.parseDouble(parts[3])),
                parts[1],
                Integer.parseInt(parts[4]),
                parts[5].isEmpty() ? List.of() : List.of(parts[5].split(";", -1)));
    }

    /** All of them. */
    public List<Town> towns() {
        return towns;
    }

    /** The place of this name, whatever its case and accents: Malmö, malmo and Malmoe are one. */
    public Optional<Place> find(String name) {
        return Optional.ofNullable(byKey.get(Spelling.key(name)));
    }

    /**
     * The place meant by a name of the list or by {@code lat,lon} in decimal degrees.
     *
     * @throws IllegalArgumentException where there is none, with the nearest names
     */
    public Place of(String text) {
        Matcher numbers = COORDINATES.matcher(text);
        if (numbers.matches()) {
            return new Place(
                    text.replaceAll("\\s", ""),
                    Double.parseDouble(numbers.group(1)),
                    Double.parseDouble(numbers.group(2)));
        }
        if (!text.isBlank() && NUMBERS.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "coordinates are written lat,lon in decimal degrees such as 55.605,13.004, was \"" + text + "\"");
        }
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException("the place \"" + text + "\" is not in the list"
                        + suggestion(text) + "; give other places as lat,lon"));
    }

    private String suggestion(String text) {
        List<String> near = near(text);
        return near.isEmpty() ? "" : ", did you mean " + String.join(" or ", near) + "?";
    }

    /** The names that look most like this one, nearest first, three at most. */
    public List<String> near(String text) {
        String key = Spelling.key(text);
        int limit = Math.max(1, key.length() / 3);
        record Near(String name, int distance) {}
        List<Near> near = new ArrayList<>();
        for (Town town : towns) {
            int distance = Spelling.distance(key, Spelling.key(town.place().name()));
            for (String other : town.otherNames()) {
                distance = Math.min(distance, Spelling.distance(key, Spelling.key(other)));
            }
            if (distance <= limit) {
                near.add(new Near(town.place().name(), distance));
            }
        }
        near.sort(Comparator.comparingInt(Near::distance));
        return near.stream().limit(SUGGESTIONS).map(Near::name).toList();
    }
}
