package isotherm.model;

import org.jspecify.annotations.Nullable;

/**
 * A part of the plate that differs. Later regions lie on top of earlier ones. Cells belong to a region by their centres, held
 * nodes by their places.
 *
 * @param material null where what lies below stays
 * @param temperature in degrees Celsius at which its nodes are held, or null
 * @param source in W/m^3, or null
 * @param thermostat what switches a source, or null
 * @param hole true where there is nothing at all
 * @param rim the air in a hole: a room between walls, a cavity; null where nothing crosses the hole's border
 */
public record Region(
        String name,
        Shape shape,
        @Nullable Material material,
        @Nullable Signal temperature,
        @Nullable Signal source,
        @Nullable Thermostat thermostat,
        boolean hole,
        @Nullable Rim rim) {
    public Region {
        boolean says = material != null || temperature != null || source != null || thermostat != null;
        if (hole && says) {
            throw new IllegalArgumentException("the region \"" + name + "\" is a hole, so it can be nothing else");
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
                    + (source != null ? "source" : "thermostat") + "; what is held takes up no heat, keep one");
        }
        if (source != null && thermostat != null) {
            throw new IllegalArgumentException(
                    "the region \"" + name + "\" has both a source and a thermostat; keep one");
        }
    }

    /** A region without air in it. */
    public Region(
            String name,
            Shape shape,
            @Nullable Material material,
            @Nullable Signal temperature,
            @Nullable Signal source,
            @Nullable Thermostat thermostat,
            boolean hole) {
        this(name, shape, material, temperature, source, thermostat, hole, null);
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

    /** What gives heat in this region, in W/m^3 while it does; null where nothing does. */
    public @Nullable Signal heating() {
        return thermostat == null ? source : thermostat.source();
    }
}
