package isotherm.sweep;

import isotherm.field.Field;

/** One thread's way to bring a tile forward by many steps in one visit to memory. */
interface Front {
    /**
     * Brings a tile forward.
     *
     * @param first the first step's number within the block
     * @param count how many steps
     */
    void advance(Tile tile, Field from, Field to, int first, int count);
}
