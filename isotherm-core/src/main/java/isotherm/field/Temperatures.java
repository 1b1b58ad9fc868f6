package isotherm.field;

import isotherm.model.Precision;

/** The temperatures of a plate in degrees Celsius, wherever they are kept. */
public interface Temperatures {
    /** In which they are kept. */
    Precision precision();

    /** At a node; NaN in a hole. */
    double at(int column, int row);

    /** Copies a row's temperatures from the left, NaN in holes; row 0 is the bottom. */
    void copyRow(int row, double[] into);

    /** The same temperatures, which stay when these change. */
    Temperatures copy();
}
