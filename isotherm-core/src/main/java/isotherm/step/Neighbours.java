package isotherm.step;

import isotherm.field.Field;

/**
 * Who owns the nodes beyond our part of the grid. A block of steps begins the exchange of what it needs, and finishes it
 * before the first node that needs it is computed.
 */
public interface Neighbours {
    /** Starts to send what the neighbours need, and to receive what a block of this many steps needs from them. */
    void begin(Field field, int steps);

    /** Returns when everything that {@link #begin} asked for has arrived. */
    void finish(Field field);
}
