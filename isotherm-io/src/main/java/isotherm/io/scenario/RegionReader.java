package isotherm.io.scenario;

import isotherm.io.schema.RegionShape;
import isotherm.io.schema.Table;
import isotherm.io.series.SignalReader;
import isotherm.io.toml.ScenarioException;
import isotherm.io.toml.Suggestion;
import isotherm.model.Material;
import isotherm.model.Pixels;
import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Rim;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Source;
import isotherm.model.Thermostat;
import isotherm.number.Digits;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a plate. */
final class RegionReader {
    private static final List<String> CONTENTS =
            List.of("material", "temperature", "source", "power", "thermostat", "hole", "air");

    /** What errors call a hole with air. */
    private static final String ROOM = "a hole with air in it";

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final double EVERY_SECONDS = 60;
    private static final int HEXADECIMAL = 16;

    private final SignalReader signals;
    private final MaterialReader materials;
    private final Path folder;
    private final Set<String> names = new HashSet<>();

    RegionReader(SignalReader signals, MaterialReader materials, Path folder) {
        this.signals = signals;
        this.materials = materials;
        this.folder = folder;
    }

    /**
     * The regions in their order; an image makes one for each colour.
     *
     * @param plate what images are stretched over where they do not say
     */
    List<Region> read(List<Table> sections, Shape.Rectangle plate) {
        List<Region> regions = new ArrayList<>();
        for (Table section : sections) {
            String name = section.text("name", "region " + (regions.size() + 1));
            if (name.isBlank()) {
                throw section.error("name", "needs a name, was \"" + name + "\"");
            }
            if (section.text("shape").equals(RegionShape.IMAGE)) {
                regions.addAll(colours(section, name, plate));
            } else {
                regions.add(region(section, name, plate));
            }
        }
        return regions;
    }

    /** Which table a region of the model was made of. */
    static Table tableOf(List<Table> sections, int region) {
        int before = 0;
        for (Table section : sections) {
            before += section.text("shape").equals(RegionShape.IMAGE)
                    ? Objects.requireNonNull(section.section("colors")).keys().size()
                    : 1;
            if (region < before) {
                return section;
            }
        }
        throw new IllegalArgumentException("there is no region " + region);
    }

    private Region region(Table section, String name, Shape.Rectangle plate) {
        Shape shape = ShapeReader.read(section);
        checkOnPlate(section, name, shape.bounds(), plate);
        Material material = section.has("material") ? materials.read(section, "material") : null;
        Signal temperature = section.has("temperature") ? signals.read(section, "temperature") : null;
        String gives = section.atMostOne("source", "power");
        Source source = gives == null ? null : source(section, gives);
        Thermostat thermostat = thermostat(section.section("thermostat"));
        boolean hole = section.has("hole") && section.flag("hole");
        Rim rim = rim(section, hole);
        Region region = section.build(
                hole ? "hole" : temperature != null && gives != null ? gives : "thermostat",
                () -> new Region(name, shape, material, temperature, source, thermostat, hole, null));
        return named(section, rim == null ? region : Region.room(name, shape, rim));
    }

    private Source source(Table section, String key) {
        Signal amount = signals.read(section, key);
        return section.build(key, () -> new Source(amount, key.equals("power")));
    }

    /** The air that fills a hole. */
    private @Nullable Rim rim(Table section, boolean hole) {
        for (String key : RegionShape.KEYS_OF_AIR) {
            if (section.has(key)) {
                if (!hole) {
                    throw section.error(key, "has air in it, so it must be a hole: hole = true");
                }
                return rim(section);
            }
        }
        return null;
    }

    private Rim rim(Table section) {
        String film = EdgeReader.film(section, ROOM);
        Table faces = film.equals("resistance") && section.value(film) instanceof Table each ? each : null;
        if (faces != null) {
            Signal air = EdgeReader.air(signals, section, ROOM, signals.inverse(faces, "wall"));
            return new Rim(
                    signals.inverse(faces, "floor"),
                    signals.inverse(faces, "wall"),
                    signals.inverse(faces, "ceiling"),
                    air);
        }
        return Rim.of(EdgeReader.convection(signals, section, ROOM));
    }

    private Region named(Table section, Region region) {
        if (!names.add(region.name())) {
            throw section.error("name", "needs a name of its own, an earlier one is \"" + region.name() + "\" too");
        }
        return region;
    }

    private static void checkOnPlate(Table section, String name, Shape.Rectangle box, Shape.Rectangle plate) {
        boolean meets =
                box.right() >= 0 && box.top() >= 0 && box.left() <= plate.right() && box.bottom() <= plate.top();
        if (!meets) {
            throw new ScenarioException(
                    section.origin(""),
                    "the region \"" + name + "\" lies outside the plate: it goes from [" + Digits.of(box.left())
                            + ", " + Digits.of(box.bottom()) + "] to [" + Digits.of(box.right()) + ", "
                            + Digits.of(box.top()) + "], the plate from [0, 0] to [" + Digits.of(plate.right()) + ", "
                            + Digits.of(plate.top()) + "]");
        }
    }

    private @Nullable Thermostat thermostat(@Nullable Table section) {
        if (section == null) {
            return null;
        }
        Source source = source(section, section.exactlyOne("source", "power"));
        double every = section.has("every") ? section.number("every") : EVERY_SECONDS;
        return section.build(
                every > 0 ? "off-above" : "every",
                () -> new Thermostat(
                        section.text("probe"), section.number("on-below"), section.number("off-above"), source, every));
    }

    /** Refuses thermostats that look at a probe which there is not. */
    static void checkThermostats(List<Table> sections, List<Probe> probes) {
        List<String> known = probes.stream().map(Probe::name).toList();
        for (Table section : sections) {
            Table thermostat = section.section("thermostat");
            if (thermostat != null && !known.contains(thermostat.text("probe"))) {
                String wanted = thermostat.text("probe");
                String hint = known.isEmpty() ? "the scenario has none" : Suggestion.among(known, wanted);
                throw thermostat.error("probe", "probe: there is no probe \"" + wanted + "\"; " + hint);
            }
        }
    }

    private List<Region> colours(Table section, String name, Shape.Rectangle plate) {
        for (String key : CONTENTS) {
            if (section.has(key)) {
                throw section.error(key, "with the shape image has no use for the key \"" + key + "\"");
            }
        }
        Shape.Rectangle box = ShapeReader.box(section, plate);
        checkOnPlate(section, name, box, plate);
        ImageFile.Colours image = image(section);
        Pixels pixels = image.pixels();
        Table colours = Objects.requireNonNull(section.section("colors"));
        List<Region> regions = new ArrayList<>();
        for (String colour : colours.keys()) {
            if (!COLOUR.matcher(colour).matches()) {
                throw colours.error(colour, "must be like \"#ff8000\", was \"" + colour + "\"");
            }
            int rgb = Integer.parseInt(colour.substring(1), HEXADECIMAL);
            if (!pixels.has(rgb)) {
                throw colours.error(
                        colour,
                        "the image \"" + section.text("file") + "\" has no pixel of the colour " + colour + "; it has "
                                + String.join(", ", image.commonest()));
            }
            Material material = materials.read(colours, colour);
            regions.add(named(section, Region.of(name + " " + colour, new Shape.Colour(pixels, rgb, box), material)));
        }
        if (regions.isEmpty()) {
            throw section.error("colors", "needs a colour in colors, as in { \"#ff0000\" = \"copper\" }");
        }
        return regions;
    }

    private ImageFile.Colours image(Table section) {
        try {
            return ImageFile.colours(folder.resolve(section.text("file")).toFile());
        } catch (InvalidPathException e) {
            throw section.error("file", "cannot have the file name \"" + section.text("file") + "\"");
        } catch (IOException e) {
            throw new ScenarioException(section.origin("file"), Objects.toString(e.getMessage()), e);
        }
    }
}
