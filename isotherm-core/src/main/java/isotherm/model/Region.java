package isotherm.model;

import isotherm.refusal.KeyPath;
import org.jspecify.annotations.Nullable;

/**
 * A part of the plate that differs. Later regions lie on top of earlier ones. Cells belong to a region by their centres, held
 * nodes by their places.
 *
 * @param material null where what lies below stays
 * @param temperature in degrees Celsius at which its nodes are held, or null
 * @param source what it gives off, or null
 * @param thermostat what switches a source, or null
 * @param hole true where there is nothing at all
 * @param rim the air in a hole: a room between walls, a cavity; null where nothing crosses the hole's border
 */
public record Region(
        String name,
        Shape shape,
        @Nullable Material material,
        @Nullable Signal temperature,
        @Nullable Source source,
        @Nullable Thermostat thermostat,
        boolean hole,
        @Nullable Rim rim) {
    public Region {
        boolean says = material != null || temperature != null || source != null || thermostat != null;
        if (hole && says) {
            throw new IllegalArgumentException("the region \"" + name
                    + "\" is a hole, so it cannot have a material, a temperature, a source or a thermostat");
        }
        if (!hole && !says) {
            throw new IllegalArgumentException("the region \"" + name
                    + "\" needs a material, a temperature, a source, a thermostat or hole = true");
        }
        if (rim != null && !hole) {
            throw new IllegalArgumentException(
                    "the region \"" + name + "\" has air in it, so it must be a hole: hole = true");
        }
        if (temperature != null && (source != null || thermostat != null)) {
            throw new IllegalArgumentException("the region \"" + name + "\" has both a temperature and a "
                    + (source != null ? source.word() : "thermostat")
                    + "; heat does not change a held temperature, so keep one of the two");
        }
        if (source != null && thermostat != null) {
            throw new IllegalArgumentException(
                    "the region \"" + name + "\" has both a " + source.word() + " and a thermostat; keep one");
        }
    }

    /** A region without air in it, of so many W/m^3. */
    public Region(
            String name,
            Shape shape,
            @Nullable Material material,
            @Nullable Signal temperature,
            @Nullable Signal density,
            @Nullable Thermostat thermostat,
            boolean hole) {
        this(
                name,
                shape,
                material,
                temperature,
                density == null ? null : Source.density(density),
                thermostat,
                hole,
                null);
    }

    /** A hole with air in it: a room between walls, a cavity. */
    public static Region room(String name, Shape shape, Rim rim) {
        return new Region(name, shape, null, null, null, null, true, rim);
    }

    /** A hole with air in it and the same film all round. */
    public static Region room(String name, Shape shape, Boundary.Convection film) {
        return room(name, shape, Rim.of(film));
    }

    public static Region of(String name, Shape shape, Material material) {
        return new Region(name, shape, material, null, null, null, false);
    }

    public static Region held(String name, Shape shape, Signal temperature) {
        return new Region(name, shape, null, temperature, null, null, false);
    }

    /** A part of the plate that gives off heat and is like what lies below it otherwise. */
    public static Region heated(String name, Shape shape, Source source) {
        return new Region(name, shape, null, null, source, null, false, null);
    }

    /** True where it gives off heat, and is nothing else. */
    public boolean isSourceAlone() {
        return material == null && heating() != null;
    }

    /**
     * What a scenario file calls what gives heat in it.
     *
     * @param region the key of this region
     */
    public KeyPath heatingKey(KeyPath region) {
        KeyPath table = thermostat == null ? region : region.then("thermostat");
        Source heating = heating();
        return heating == null ? table : table.then(heating.word());
    }

    /** What gives heat in this region while it does; null where nothing does. */
    public @Nullable Source heating() {
        return thermostat == null ? source : thermostat.source();
    }
}
