package isotherm.io.plot;

/** Numbers that rise, and how they are written. */
interface Steps {
    int count();

    /** The i-th from below. */
    double value(int i);

    String text(int i);
}
