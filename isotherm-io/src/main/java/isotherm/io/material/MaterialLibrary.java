package isotherm.io.material;

import isotherm.model.LatentHeat;
import isotherm.model.Material;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Named materials for building, ground, metal and electronics, each with the publication that its numbers come from: {@code
 * docs/materials.md} lists them.
 */
public final class MaterialLibrary {
    private static final String FILE = "materials.csv";
    private static final int SOURCE = 9;
    private static final double MEGA = 1e6;

    private final Map<String, Entry> byName;

    /**
     * One material.
     *
     * @param group what it is for: building, stone, wood, insulation, plastic, metal, electronics, soil, water or gas
     * @param source where its numbers were published
     */
    public record Entry(String group, Material material, String source) {}

    private MaterialLibrary(Map<String, Entry> byName) {
        this.byName = byName;
    }

    /** Reads the library that comes with the program. */
    public static MaterialLibrary read() {
        Map<String, Entry> byName = new LinkedHashMap<>();
        InputStream file = Objects.requireNonNull(MaterialLibrary.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(MaterialLibrary::entry)
                    .forEach(entry -> byName.put(entry.material.name().toLowerCase(Locale.ROOT), entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MaterialLibrary(byName);
    }

    private static Entry entry(String line) {
        String[] cells = line.split(";", SOURCE + 1);
        Material material = new Material(
                cells[1], number(cells, 2), number(cells, 3), number(cells, 4), number(cells, 5), latentHeat(cells));
        return new Entry(cells[0], material, cells[SOURCE]);
    }

    private static @Nullable LatentHeat latentHeat(String[] cells) {
        return cells[6].isEmpty() ? null : new LatentHeat(number(cells, 6) * MEGA, number(cells, 7), number(cells, 8));
    }

    private static double number(String[] cells, int column) {
        return Double.parseDouble(cells[column]);
    }

    /** The material with a name, in small letters or capitals; or null. */
    public @Nullable Material find(String name) {
        Entry entry = byName.get(name.toLowerCase(Locale.ROOT));
        return entry == null ? null : entry.material;
    }

    /** All names, group by group. */
    public List<String> names() {
        return byName.values().stream().map(entry -> entry.material.name()).toList();
    }

    /** All materials, group by group. */
    public List<Entry> entries() {
        return new ArrayList<>(byName.values());
    }
}
