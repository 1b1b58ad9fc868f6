package isotherm.network;

import isotherm.model.Region;

/**
 * What a cell can be.
 *
 * @param material its number, or {@link CellMap#NONE} in a hole
 * @param region the number of the one on top, or {@link CellMap#NONE}
 * @param source the number of the region whose source heats it, or {@link CellMap#NONE}
 * @param isOwn true where a border passes through it, or through a cell beside it
 */
record CellKind(int material, int region, int source, boolean isOwn) {
    /** What a cell becomes under a region. */
    CellKind under(Region layer, int own, int number) {
        int heats = layer.heating() != null ? number : CellMap.NONE;
        if (layer.hole()) {
            return new CellKind(CellMap.NONE, number, heats, isOwn);
        }
        if (own != CellMap.NONE) {
            return new CellKind(own, number, heats, isOwn);
        }
        return new CellKind(material, number, heats != CellMap.NONE ? heats : source, isOwn);
    }

    /** The same beside a border. */
    CellKind own() {
        return new CellKind(material, region, source, true);
    }
}
