package isotherm.io.scenario;

import isotherm.io.material.MaterialLibrary;
import isotherm.io.schema.Table;
import isotherm.io.toml.Dimension;
import isotherm.io.toml.Measured;
import isotherm.io.toml.Origin;
import isotherm.io.toml.ScenarioException;
import isotherm.io.toml.Suggestion;
import isotherm.model.LatentHeat;
import isotherm.model.Material;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Materials: by a name that the file defines, by one of the library, or in numbers. The library is opened only when it is asked. */
final class MaterialReader {
    private static final String NEEDS =
            "needs a name alone, or diffusivity, or conductivity, density and specific-heat";
    private static final int MOST_NEAR = 5;

    private final Map<String, Material> defined = new LinkedHashMap<>();
    private final boolean steady;
    /** Read once, where a name asks for it. */
    private @Nullable MaterialLibrary library;

    /** A reader for one file; what it defines is checked at once. */
    MaterialReader(Table root) {
        steady = Objects.requireNonNull(root.section("time")).text("method", "").equals("steady");
        Table materials = root.section("materials");
        if (materials != null) {
            for (String name : materials.keys()) {
                defined.put(name, table(Objects.requireNonNull(materials.section(name)), name));
            }
        }
    }

    /** What a key says, a name or a table. */
    Material read(Table holder, String key) {
        return holder.isText(key)
                ? byName(holder.text(key), holder.origin(key))
                : table(Objects.requireNonNull(holder.section(key)), Material.UNNAMED);
    }

    private Material table(Table material, String otherwise) {
        if (material.keys().equals(Set.of("name"))) {
            return byName(material.text("name"), material.origin("name"));
        }
        String name = material.text("name", otherwise);
        String first = material.atMostOne("diffusivity", "conductivity");
        if (first == null) {
            throw material.error("name", NEEDS);
        }
        return first.equals("diffusivity") ? byDiffusivity(material, name) : byNumbers(material, name);
    }

    private static Material byDiffusivity(Table material, String name) {
        for (String other : List.of("density", "specific-heat", "latent-heat")) {
            if (material.has(other)) {
                throw material.error(other, "has diffusivity, so it has no use for " + other);
            }
        }
        Material plain = material.build("diffusivity", () -> Material.ofDiffusivity(material.number("diffusivity")));
        return new Material(name, plain.conductivityX(), plain.density(), plain.specificHeat());
    }

    /** At rest nothing is stored, so conductivity alone will do: rho c is taken as 1. */
    private Material byNumbers(Table material, String name) {
        double[] conductivity = material.pair("conductivity");
        if (steady && !material.has("density") && !material.has("specific-heat") && !material.has("latent-heat")) {
            return material.build(
                    "conductivity", () -> new Material(name, conductivity[0], conductivity[1], 1, 1, null));
        }
        for (String other : List.of("density", "specific-heat")) {
            if (!material.has(other)) {
                throw material.error(
                        "conductivity",
                        "has conductivity, so it needs " + other + " too"
                                + (steady ? "" : "; only a steady state needs no such value"));
            }
        }
        double density = material.number("density");
        Material plain = material.build(
                offender(material),
                () -> new Material(
                        name, conductivity[0], conductivity[1], density, material.number("specific-heat"), null));
        LatentHeat heat = latentHeat(material.section("latent-heat"), density);
        return heat == null ? plain : plain.thawing(heat);
    }

    private static @Nullable LatentHeat latentHeat(@Nullable Table latent, double density) {
        if (latent == null) {
            return null;
        }
        Measured given = (Measured) latent.value("heat");
        double heat = given.dimension() == Dimension.LATENT_HEAT ? given.number() : given.number() * density;
        return latent.build(
                heat > 0 ? "to" : "heat", () -> new LatentHeat(heat, latent.number("from"), latent.number("to")));
    }

    /** The key of the number that a material will refuse, so that its error has the right place. */
    private static String offender(Table material) {
        for (String key : List.of("density", "specific-heat")) {
            if (!(material.number(key) > 0)) {
                return key;
            }
        }
        return "conductivity";
    }

    private Material byName(String name, Origin origin) {
        Material own = defined.get(name);
        return own != null ? own : fromLibrary(name, origin);
    }

    private Material fromLibrary(String name, Origin origin) {
        MaterialLibrary known = library == null ? MaterialLibrary.read() : library;
        library = known;
        Material found = known.find(name);
        if (found != null) {
            return found;
        }
        List<String> all = new ArrayList<>(defined.keySet());
        all.addAll(known.names());
        List<String> near = Suggestion.near(all, name, MOST_NEAR);
        String hint = near.isEmpty()
                ? "docs/materials.md lists the library"
                : "did you mean \"" + String.join("\", \"", near) + "\"?";
        throw new ScenarioException(origin, "there is no material \"" + name + "\"; " + hint);
    }
}
