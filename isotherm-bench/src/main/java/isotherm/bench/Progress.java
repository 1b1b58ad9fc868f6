package isotherm.bench;

/** Who hears how far a measurement is. */
@FunctionalInterface
public interface Progress {
    /** What is being done now, in words; the next call replaces it. */
    void now(String what);

    /** A result that has come; it stays. */
    default void came(String result) {}

    /** The same listener, for a part of the measurement: all that it hears begins with what part that is. */
    default Progress of(String part) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void now(String what) {
                whole.now(part + what);
            }

            @Override
            public void came(String result) {
                whole.came(part + result);
            }
        };
    }
}
