package isotherm.proof.disk;

/** What a call to a simulated disk does. */
enum DiskCall {
    READ,
    /** Changes, but needs no room. */
    CHANGE,
    GROW,
    /** Takes something away, or gives it back. */
    REMOVE
}
