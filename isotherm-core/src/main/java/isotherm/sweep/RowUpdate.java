package isotherm.sweep;

import isotherm.field.Field;

/** One step of one row, with everything that belongs to it: heat that crosses counted, held nodes set, ghost columns filled. */
public interface RowUpdate {
    /** Makes a row of a field ready to be read by the first step of a block. */
    void prepare(Field field, int row);

    /**
     * Brings a row over a step.
     *
     * @param step counted from 0 within the block
     */
    void update(Field from, Field to, int row, int step);
}
