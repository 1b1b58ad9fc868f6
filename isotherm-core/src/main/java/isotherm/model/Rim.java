package isotherm.model;

import isotherm.refusal.KeyPath;
import java.util.EnumMap;
import java.util.Map;

/**
 * The air in a hole and its films, which differ by the way that heat goes through them: up from a floor, sideways to or from a wall, down from a
 * ceiling.
 *
 * @param floor W/(m^2 K) where the material lies below the air
 * @param wall W/(m^2 K) where it lies beside the air
 * @param ceiling W/(m^2 K) where it lies above the air
 * @param air degrees Celsius
 */
public record Rim(Signal floor, Signal wall, Signal ceiling, Signal air) {
    /** A part of a hole's border. */
    public enum Face {
        FLOOR,
        WALL,
        CEILING;

        /** The word used in scenario files and reports. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The same film all round. */
    public static Rim of(Boundary.Convection film) {
        return new Rim(film.coefficient(), film.coefficient(), film.coefficient(), film.air());
    }

    /** True where the films of all faces are one. */
    public boolean isAlike() {
        return floor.equals(wall) && wall.equals(ceiling);
    }

    /** The film of a face. */
    public Boundary.Convection film(Face face) {
        return new Boundary.Convection(
                switch (face) {
                    case FLOOR -> floor;
                    case WALL -> wall;
                    case CEILING -> ceiling;
                },
                air);
    }

    /**
     * What a scenario file calls the film of a face.
     *
     * @param region the key of the hole
     */
    public KeyPath key(KeyPath region, Face face) {
        KeyPath all = region.then("coefficient");
        return isAlike() ? all : all.then(face.word());
    }

    /** The films that differ, by face; where all are alike that of the wall, which then stands for all. */
    public Map<Face, Boundary.Convection> films() {
        Map<Face, Boundary.Convection> films = new EnumMap<>(Face.class);
        for (Face face : isAlike() ? new Face[] {Face.WALL} : Face.values()) {
            films.put(face, film(face));
        }
        return films;
    }
}
